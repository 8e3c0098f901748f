//! Which pages are no articles, and by which name they are refused.
//!
//! The letters decide about language and decoding; what the sentences do decides about news: an
//! article tells, a message asks, a shop offers, a statute rules. Doubt is decided for the article.

use super::byline;
use super::lexer::{Counts, Ending, Measured};
use super::mark::{Mark, Marks};
use super::{Article, Refusal, Role};
use crate::text::affix::{Beginnings, by_first};
use crate::text::letter;

/// What the letters of a page say, before any line is read.
pub(super) fn by_letters(lines: &[Measured<'_>]) -> Result<(), Refusal> {
    let mut all = Counts::default();
    for line in lines {
        all.add(&line.counts);
    }
    if all.chars == 0 {
        return Err(Refusal::Empty);
    }
    if all.control * 50 > all.chars {
        return Err(Refusal::NotText);
    }
    if is_mojibake(lines, &all) {
        return Err(Refusal::Mojibake);
    }
    let foreign = all.letters() - all.hangul;
    let korean_text = lines.iter().any(|line| super::mark::prose_rule(line).is_some());
    let (few, none) = (all.hangul * 5 < foreign, all.hangul * 2 < foreign);
    let is_foreign = all.letters() > 0 && (if korean_text { few && all.hangul < 200 } else { none });
    if is_foreign { Err(Refusal::OtherLanguage) } else { Ok(()) }
}

/// Signs of Hangul bytes that were read in a wrong encoding.
fn is_mojibake(lines: &[Measured<'_>], all: &Counts) -> bool {
    let letters = all.letters().max(1);
    if all.replacement >= 4 && all.replacement * 12 > letters {
        return true;
    }
    if all.latin1 * 3 > letters && all.latin1 >= 6 && all.hangul < all.latin1 {
        return true;
    }
    let text = || lines.iter().map(|line| line.text);
    // Each question mark is no letter, and each code holds a Latin one: most pages have too few of either.
    wrong_cyrillic(text(), all)
        || all.chars > 2 * letters && questions_for_letters(text(), all)
        || all.latin * 6 > letters && escaped(text(), all)
        || wrong_hanja(text(), all)
        || wrong_syllables(text(), all)
}

/// Cyrillic letters with signs inside the words, as Korean bytes become in a Russian encoding.
fn wrong_cyrillic<'a>(text: impl Iterator<Item = &'a str>, all: &Counts) -> bool {
    const SIGNS: &[char] = &['±', '°', '¬', '¦', '§', '¶', '·', '»', '№', 'µ', '©', '®'];
    if all.other_letters < 12 || all.other_letters * 2 < all.letters() {
        return false;
    }
    let n_signs: usize = text.map(|line| line.matches(SIGNS).count()).sum();
    n_signs as u32 * 8 > all.letters()
}

/// `??? ????? ??`: every letter was replaced.
fn questions_for_letters<'a>(text: impl Iterator<Item = &'a str>, all: &Counts) -> bool {
    let (mut n_runs, mut n_marks) = (0_u32, 0_u32);
    for line in text {
        n_runs += line.split(|c: char| c != '?').filter(|run| run.len() >= 2).count() as u32;
        n_marks += line.bytes().filter(|byte| *byte == b'?').count() as u32;
    }
    n_runs >= 4 && n_marks > all.letters()
}

/// `\uae38\ub9bc`, `%EA%B8%B8`, `=EA=B8=B8`: letters written as codes.
fn escaped<'a>(text: impl Iterator<Item = &'a str>, all: &Counts) -> bool {
    let coded = |line: &str| {
        let codes = |mark: &str| line.matches(mark).count();
        codes("\\u") + codes("%E") + codes("=E")
    };
    let n_codes: usize = text.map(coded).sum();
    n_codes >= 10 && n_codes as u32 * 6 > all.letters()
}

/// Chinese characters that Korean bytes become in a Chinese encoding: words of them between
/// spaces, and none of the characters that every Chinese text is full of.
fn wrong_hanja<'a>(text: impl Iterator<Item = &'a str>, all: &Counts) -> bool {
    const COMMON: &str = "的一是在有了和中国年月日人大不为上市这地個国為會";
    const WRONG: &str = "鞚雼頃旮氍瓿鞐鞕鞛鞝靹歆鞙鞘靽霃霅響韧毳鞜瀵瑜湲蹂쒓諛湲踰袁媛利뺤竊寃쎌궗낅뒿땲留濡寃몃┝辫厘冕楷盔促绰客俊灵俺瘤技登锟斤拷檜棻朝曖縑擊蒂陛煎堅雖晦餌紫擎衛濰憮檣葬";
    if all.han < 6 || all.han < all.hangul {
        return false;
    }
    let (mut n_common, mut n_wrong, mut n_han) = (0_u32, 0_u32, 0_u32);
    for c in text.flat_map(str::chars).filter(|c| super::outlet::is_han(*c)).take(4000) {
        n_han += 1;
        n_common += u32::from(COMMON.contains(c));
        n_wrong += u32::from(WRONG.contains(c));
    }
    n_wrong * 10 >= n_han && n_common * 25 < n_han || n_wrong * 4 >= n_han
}

/// Hangul mixed with Chinese characters, halves of syllables and question marks inside words, as
/// UTF-8 becomes in a Korean encoding: `湲몃┝??`.
fn wrong_syllables<'a>(text: impl Iterator<Item = &'a str>, all: &Counts) -> bool {
    if all.han < 4 || all.hangul == 0 || all.han * 12 <= all.hangul {
        return false;
    }
    const RARE: &str =
        "湲蹂諛踰袁媛寃醫吏異臾臾몄瑜留濡瑗怨媛뺤랬붾뜲뚯쓣쓽뒗뿉꽌뒿땲떎쟻궗쁺뼱슂怨쒖留뚭寃먯諛섑뻽덈떎";
    let (mut n_rare, mut n_all) = (0_u32, 0_u32);
    for c in text.flat_map(str::chars).filter(|c| letter::is_alphabetic(*c)).take(4000) {
        n_all += 1;
        n_rare += u32::from(RARE.contains(c));
    }
    n_rare * 6 > n_all
}

/// What a story's text and its page say together: whether it is news.
pub(super) fn by_sense(lines: &[Measured<'_>], marks: &Marks, articles: &[Article]) -> Result<(), Refusal> {
    let voice = Voice::of(lines, marks, articles);
    if voice.n_text == 0 || voice.is_message() || voice.is_talk() || !voice.is_signed() && voice.is_other_kind(marks) {
        return Err(Refusal::NoArticle);
    }
    Ok(())
}

/// How the text of a page speaks.
#[derive(Debug, Default)]
struct Voice {
    n_text: u32,
    n_telling: u32,
    n_asking: u32,
    n_messages: u32,
    text_chars: u32,
    n_first_person: u32,
    dated: bool,
    signed: bool,
    n_lines: u32,
    n_short: u32,
}

impl Voice {
    fn of(lines: &[Measured<'_>], marks: &Marks, articles: &[Article]) -> Self {
        let mut voice = Self {
            dated: articles.iter().any(|article| article.published.is_some()),
            signed: articles.iter().any(|article| !article.reporters.is_empty() || article.source.is_some()),
            n_messages: marks.marks.iter().filter(|mark| matches!(mark, Mark::Message(_))).count() as u32,
            n_lines: marks.marks.iter().filter(|mark| **mark != Mark::Blank).count() as u32,
            n_short: marks.marks.iter().filter(|mark| matches!(mark, Mark::Short)).count() as u32,
            ..Self::default()
        };
        for line in articles.iter().flat_map(|article| &article.lines).filter(|line| line.role == Role::Body) {
            if voice.n_text > 0 && voice.is_plainly_news() {
                break;
            }
            voice.hear(&lines[line.number as usize - 1]);
        }
        voice
    }

    /// Whether nothing that is still to be heard could make it anything else.
    fn is_plainly_news(&self) -> bool {
        self.signed && self.dated
    }

    fn hear(&mut self, line: &Measured<'_>) {
        self.n_text += 1;
        self.text_chars += line.counts.chars;
        let tells = matches!(line.ending, Ending::PlainPast | Ending::PolitePast) || tells_news(line.text);
        self.n_telling += u32::from(tells);
        self.n_asking += u32::from(matches!(line.ending, Ending::Request | Ending::Talk));
        static FIRST_PERSON: Beginnings =
            Beginnings::new(&by_first(["나는 ", "내가 ", "저는 ", "제가 ", "나의 ", "우리 집", "내 "]));
        let mut words = line.text.split(' ');
        let from = |word: &str| word.as_ptr() as usize - line.text.as_ptr() as usize;
        let first_person = words.any(|word| FIRST_PERSON.begin(&line.text[from(word)..]));
        self.n_first_person += u32::from(first_person);
        self.signed = self.signed || line.counts.chars > 20 && byline::opening(line.text).is_some();
    }

    fn is_signed(&self) -> bool {
        self.signed && (self.dated || self.n_telling > 0)
    }

    /// An error, a log-in, a question about cookies: hardly any text beside messages.
    fn is_message(&self) -> bool {
        self.n_messages > 0 && self.n_telling == 0 && !(self.signed && self.dated)
            || self.n_messages > self.n_text * 2 && self.text_chars < 200 && !self.signed
    }

    /// Questions and small talk, where nothing is told, whoever signed it.
    fn is_talk(&self) -> bool {
        self.n_telling == 0 && self.n_asking > 0 && self.n_asking * 2 >= self.n_text
    }

    /// Shops, statutes, recipes, forums, notices and lists, where nothing is told.
    fn is_other_kind(&self, marks: &Marks) -> bool {
        let foreign = &marks.foreign;
        let most = [
            (foreign.shop, 2),
            (foreign.legal, 2),
            (foreign.recipe, 2),
            (foreign.chat, 3),
            (foreign.notice, 2),
            (foreign.search, 2),
        ];
        let strong = most.iter().any(|(n, enough)| *n >= *enough && n * 4 >= self.n_lines.min(40));
        let tells = self.n_telling * 3 >= self.n_text && self.n_telling > 0;
        let personal = self.n_first_person * 5 >= self.n_text * 2 && self.n_text >= 2 && !self.dated;
        let listed = self.n_short > self.n_text * 8 && self.n_telling <= 1 && !self.dated;
        strong && !(tells && self.dated) || personal || listed || !tells && !self.dated && (self.n_telling == 0)
    }
}

/// Words of news in a text that may end otherwise: when, and what is planned.
fn tells_news(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "예정이다",
        "전망이다",
        "계획이다",
        "방침이다",
        "것으로 보인다",
        "것으로 예상",
        "밝혔다",
        "전했다",
        "보도했다",
        "말했다",
        "올해",
        "지난해",
        "금년",
        "작년",
        "최근",
        "지난달",
        "지난 ",
        "오는 ",
        "상반기",
        "하반기",
        "동기 대비",
        "전년 동기",
        "현재까지",
        "알려졌다",
        "소개했다",
        "강조했다",
    ];
    WORDS.iter().any(|word| text.contains(word)) || has_past_inside(text)
}

/// Whether a sentence inside the text is in the past.
fn has_past_inside(text: &str) -> bool {
    text.match_indices("다.").any(|(at, _)| {
        let before = text[..at].chars().next_back();
        before.is_some_and(|c| {
            crate::text::hangul::final_of(c) == Some(crate::text::hangul::SSANG_SIOT) && !matches!(c, '있' | '겠')
        })
    })
}
