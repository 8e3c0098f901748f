//! A word printed in an article of its own, and the ways in which a reader may type it.

use dongbuk_core::facts::Options;
use dongbuk_core::library::Library;
use dongbuk_core::search::{self, Query};
use dongbuk_core::text::hangul::{INITIALS, Syllable};
use dongbuk_core::text::josa::Josa;

/// The letter keys of the jamo from ㄱ to ㅎ and from ㅏ to ㅣ that have one.
const KEYS: &str =
    "ㄱrㄲRㄴsㄷeㄸEㄹfㅁaㅂqㅃQㅅtㅆTㅇdㅈwㅉWㅊcㅋzㅌxㅍvㅎgㅏkㅐoㅑiㅒOㅓjㅔpㅕuㅖPㅗhㅛyㅜnㅠbㅡmㅣl";

/// How many words one library has.
const MOST_WORDS: usize = 120;

/// What may be typed, with the name of its form.
pub(crate) type Forms = Vec<(&'static str, String)>;

/// How many of the queries of each form were asked and found, and which were missed.
#[derive(Default)]
pub(crate) struct Tally {
    forms: Vec<(&'static str, usize, usize)>,
    missed: Vec<String>,
}

impl Tally {
    /// The words in libraries of [`MOST_WORDS`] at most: in a larger one, two initials stand for too many.
    pub(crate) fn of(words: &[(String, Forms)]) -> Self {
        let mut tally = Self::default();
        words.chunks(MOST_WORDS).for_each(|words| tally.ask(words));
        tally
    }

    /// Prints every word in an article of its own and asks for it in each of its forms; it is found when
    /// that article is among the first ten.
    fn ask(&mut self, words: &[(String, Forms)]) {
        let library = library_of(words.iter().map(|(word, _)| word.as_str()));
        for (at, (word, forms)) in words.iter().enumerate() {
            for (form, typed) in forms.iter().filter(|(_, typed)| !typed.is_empty()) {
                let query = Query { text: typed.clone(), ..Query::default() };
                let hits = search::search(library.index(), &query).hits;
                let is_found = hits.iter().take(10).any(|(doc, _)| doc.0 as usize == at);
                self.count(form, is_found, format!("{form}: {typed} of {word}"));
            }
        }
    }

    fn count(&mut self, form: &'static str, is_found: bool, query: String) {
        let known = self.forms.iter().position(|(name, ..)| *name == form);
        let idx = known.unwrap_or(self.forms.len());
        if known.is_none() {
            self.forms.push((form, 0, 0));
        }
        self.forms[idx].1 += usize::from(is_found);
        self.forms[idx].2 += 1;
        if !is_found {
            self.missed.push(query);
        }
    }

    /// Of a hundred queries of each form at least `each` must be found, of all at least `all`.
    #[track_caller]
    pub(crate) fn check(&self, each: impl Fn(&str) -> usize, all: usize) {
        let (found, asked) = self.forms.iter().fold((0, 0), |sum, form| (sum.0 + form.1, sum.1 + form.2));
        println!("{found} of {asked} found; by form {:?}; missed: {:#?}", self.forms, self.missed);
        assert!(found * 100 >= asked * all, "{found} of {asked} found");
        for (form, found, asked) in &self.forms {
            assert!(found * 100 >= asked * each(form), "{form}: {found} of {asked} found");
        }
    }
}

/// A library in which each word stands in an article of its own, in order.
pub(crate) fn library_of<'a>(words: impl Iterator<Item = &'a str>) -> Library {
    let pages: Vec<(String, String)> =
        words.enumerate().map(|(at, word)| (format!("a{at}"), article(word, at))).collect();
    let pages: Vec<(&str, &str)> = pages.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let library = Library::from_texts(&pages, Options::default(), |_, _| {});
    assert_eq!(library.len(), pages.len(), "every page is an article");
    library
}

fn article(word: &str, at: usize) -> String {
    const OTHERS: [&str; 4] = ["공장", "마을", "도서관", "시장"];
    let (other, place) = (OTHERS[at % 4], ["심양", "연길", "장춘"][at % 3]);
    let first = format!("{place}시의 한 {other}에서는 지난주에 {word}에 대한 모임이 있었다.");
    let second = format!("참가자들은 {}{} 두고 오래동안 이야기를 나누었다.", word, Josa::Object.after(word));
    format!(
        "{place}의 {other}에서 열린 모임\n  • 发布日期:2021-0{}-15 10:00:00\n  • 发布人:길림신문\n\n{first}\n\n{second} \
         주최측은 다음달에도 이러한 활동을 계속하겠다고 말했다.\n\n길림신문\n",
        at % 9 + 1
    )
}

pub(crate) fn key_of(jamo: char) -> char {
    let mut keys = KEYS.chars();
    keys.find(|known| *known == jamo).and_then(|_| keys.next()).unwrap_or(jamo)
}

pub(crate) fn initial(c: char) -> Option<char> {
    Syllable::of(c).map(|syllable| INITIALS[usize::from(syllable.initial)])
}

/// The conjoining letters of a syllable, as NFD has them.
pub(crate) fn decomposed(c: char) -> String {
    let Some(syllable) = Syllable::of(c) else { return c.to_string() };
    let letter = |base: u32, idx: u8| char::from_u32(base + u32::from(idx));
    let last = if syllable.r#final == 0 { None } else { letter(0x11A7, syllable.r#final) };
    [letter(0x1100, syllable.initial), letter(0x1161, syllable.vowel), last].into_iter().flatten().collect()
}
