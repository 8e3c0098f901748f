//! One name in the text and what stands around it: the rank word, the characters in brackets,
//! the particle, the rest of its eojeol. Nothing is decided here but whether the string can be a
//! name at all: 사평 is none in 회사평가, nor 연변 in 연변일보, which is a newspaper.

use super::names::{Name, Needs, names};
use super::words::words;
use crate::facts::gazetteer::{Level, PlaceId};
use crate::text::patterns::Match;
use crate::text::{Span, josa};

/// How far around a name is looked, in characters: keeps every step bounded.
const REACH: usize = 14;

/// How sure it is, from the text right beside it, that a string is the name of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Grade {
    /// Only if the article names the place elsewhere.
    Weak,
    /// If the article has a place nearby that backs it.
    Backed,
    /// By itself.
    Sure,
}

/// What the words beside a name say of the ordinary word that it also is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Ordinary {
    /// Nothing.
    Unlikely,
    /// A particle that the ordinary word usually takes; a list of places outweighs it.
    Likely,
    /// A word that only goes with the ordinary word.
    Certain,
}

/// One name in the text.
#[derive(Clone, Debug)]
pub(super) struct Mention {
    pub(super) name: &'static Name,
    /// The name and its rank word, if that follows directly.
    pub(super) span: Span,
    /// Where the text goes on after rank word and bracket.
    pub(super) end: usize,
    /// The places it can still mean, widest first.
    pub(super) senses: Vec<PlaceId>,
    pub(super) grade: Grade,
    /// What the words beside it say of the ordinary word.
    pub(super) ordinary: Ordinary,
    /// Whether a particle of place or a noun of administration follows.
    pub(super) local: bool,
}

/// One-syllable nouns that may close a compound whose head is a place: 훈춘역, 대련항.
const SHORT_NOUNS: &str =
    "역항산만행발내외간측인말점관판교촌권선남북동서팀쪽땅벌시현성구주진향군국단족편형식맛배컵경급장및등중산녀댁집";
/// What is only named after a place, wherever it lies: 심양철도국, 백산호텔, 할빈맥주.
const NAMESAKES: [&str; 7] = ["철도국", "호텔", "빈관", "주점", "반점", "맥주", "랭면"];
/// Prefixes of one syllable that leave a name what it is: 전연변, 재할빈.
const PREFIXES: &str = "전재본구신각대주친";

impl Mention {
    /// Reads the name at `span` of `text`; `previous` is the mention before it in the same line.
    pub(super) fn read(text: &str, span: Span, name: &'static Name, previous: Option<&Self>) -> Option<Self> {
        if !name.is_hangul() {
            return Self::read_foreign(text, span, name);
        }
        let left = Left::of(text, span.start as usize, previous)?;
        let counted =
            name.needs > Needs::Nothing && text[..span.start as usize].ends_with(|digit: char| digit.is_ascii_digit());
        let left = if counted { Left::Stub } else { left }; // 13개로 is a count; 개로 is a county.
        let mut mention = Self {
            name,
            span,
            end: span.end as usize,
            senses: name.senses.clone(),
            grade: Grade::Weak,
            ordinary: ordinary(text, span, name),
            local: false,
        };
        let glossed = mention.take_gloss(text);
        let ranked = mention.take_rank(text);
        if ranked == Some(true) && lies_abroad(text, span, name) {
            return None;
        }
        let right = Right::of(text, &mention, ranked)?;
        mention.local = right == Right::Local;
        mention.grade = mention.graded(left, right, glossed, ranked)?;
        Some(mention)
    }

    /// A name in Chinese characters or Latin letters, which stands for itself.
    fn read_foreign(text: &str, span: Span, name: &'static Name) -> Option<Self> {
        let is_letter = |letter: char| letter.is_ascii_alphanumeric();
        let latin = name.text.is_ascii();
        let joined = latin
            && (text[..span.start as usize].ends_with(is_letter) || text[span.end as usize..].starts_with(is_letter));
        let grade = if name.needs == Needs::Nothing { Grade::Sure } else { Grade::Weak };
        (!joined).then(|| Self {
            name,
            span,
            end: span.end as usize,
            senses: name.senses.clone(),
            grade,
            ordinary: Ordinary::Unlikely,
            local: false,
        })
    }

    /// Passes over `(吉林)` after the name. Whether the characters are those of a place it can
    /// mean; then it means no other.
    fn take_gloss(&mut self, text: &str) -> Option<bool> {
        let inside = text[self.end..].strip_prefix(['(', '（', '[', '〔'])?;
        let is_han =
            |letter: char| ('\u{4e00}'..='\u{9fff}').contains(&letter) || ('\u{f900}'..='\u{faff}').contains(&letter);
        let han_len: usize = inside.chars().take(REACH).take_while(|letter| is_han(*letter)).map(char::len_utf8).sum();
        if han_len == 0 {
            return None;
        }
        let han = &inside[..han_len];
        let closing =
            inside.char_indices().take(2 * REACH).find(|(_, letter)| matches!(letter, ')' | '）' | ']' | '〕'));
        let bracket_len = text[self.end..].len() - inside.len();
        let (at, letter) = closing?;
        self.end += bracket_len + at + letter.len_utf8();
        let fitting: Vec<PlaceId> = self.senses.iter().copied().filter(|place| is_written(*place, han)).collect();
        let fits = !fitting.is_empty();
        if fits {
            self.senses = fitting;
        }
        Some(fits)
    }

    /// Passes over 시, 현, 성 or 주 after the name, also after a bracket and, if nothing but a
    /// particle follows, after a blank. Whether a place it can mean has that rank; then it means no other.
    fn take_rank(&mut self, text: &str) -> Option<bool> {
        let rest = &text[self.end..];
        let apart = rest.strip_prefix(' ').filter(|rest| is_rank_alone(rest));
        let rest = apart.unwrap_or(rest);
        let rank = ["자치주", "자치현", "시", "현", "성", "주"].into_iter().find(|rank| rest.starts_with(rank))?;
        if words().not_rank.begin(rest) && !is_rank_alone(rest) {
            return None;
        }
        let fitting: Vec<PlaceId> = self.senses.iter().copied().filter(|place| has_rank(*place, rank)).collect();
        if fitting.is_empty() {
            return Some(false);
        }
        self.senses = fitting;
        let adjacent = self.end == self.span.end as usize && apart.is_none();
        self.end += rank.len() + usize::from(apart.is_some());
        if adjacent {
            self.span = Span::new(self.span.start as usize, self.end);
        }
        Some(true)
    }

    /// The grade that the surroundings give; `None` if they rule the place out.
    fn graded(&self, left: Left, right: Right, glossed: Option<bool>, ranked: Option<bool>) -> Option<Grade> {
        let common = self.name.needs > Needs::Nothing;
        if glossed == Some(true) || (ranked == Some(true) && left != Left::Stub) {
            return Some(Grade::Sure);
        }
        if self.ordinary == Ordinary::Certain {
            return None;
        }
        if common && (glossed == Some(false) || right == Right::Verbal || left != Left::Clean) {
            return None;
        }
        let long = self.name.len_chars() > 2;
        match (left, right) {
            (Left::Stub, _) | (_, Right::Verbal) => None,
            (_, Right::Namesake) => Some(Grade::Weak),
            (Left::Joined, _) if !long => Some(Grade::Weak),
            _ => Some(match self.name.needs {
                Needs::Nothing => Grade::Sure,
                Needs::Backing if right == Right::Local => Grade::Backed,
                Needs::Backing | Needs::Proof => Grade::Weak,
            }),
        }
        .filter(|_| ranked != Some(false) || !self.is_other_rank(right))
    }

    /// 안산성: a rank that no place of this name has, and nothing else that speaks for it.
    fn is_other_rank(&self, right: Right) -> bool {
        self.name.needs > Needs::Nothing && right != Right::Local
    }
}

/// What stands before a name in its eojeol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Left {
    /// Nothing, or another place.
    Clean,
    /// Two syllables or more, or a prefix: part of a compound.
    Joined,
    /// One syllable: the name is cut out of a word.
    Stub,
}

impl Left {
    /// `None` if a longer name covers the place.
    fn of(text: &str, start: usize, previous: Option<&Mention>) -> Option<Self> {
        let run: Vec<char> =
            text[..start].chars().rev().take(REACH).take_while(|letter| is_syllable(*letter)).collect();
        let run_start = start - run.len() * '가'.len_utf8();
        if let Some(previous) = previous {
            if previous.end > start {
                return None;
            }
            if previous.end > run_start || (previous.end == run_start && !run.is_empty()) {
                return Some(Self::after_place(&run[..(start - previous.end) / '가'.len_utf8()]));
            }
        }
        Some(match run.len() {
            0 => Self::Clean,
            1 if PREFIXES.contains(run[0]) => Self::Joined,
            1 => Self::Stub,
            // A line saved without its blanks: 심양도시권과대련을두축으로.
            8.. if "은는이가을를의에서로와과도며고나및".contains(run[0]) => Self::Clean,
            _ => Self::Joined,
        })
    }

    /// What lies between a place and the name, nearest syllable first.
    fn after_place(between: &[char]) -> Self {
        match between {
            [] | ['와' | '과' | '시' | '성' | '주' | '현' | '의'] => Self::Clean,
            [_] => Self::Stub,
            ['와' | '과' | '의' | '및', ..] => Self::Clean,
            _ => Self::Joined,
        }
    }
}

/// What stands after a name in its eojeol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Right {
    /// Nothing, or a particle that any noun takes.
    Plain,
    /// A particle of place, or a noun of administration.
    Local,
    /// A verb's ending: the name is a verbal noun.
    Verbal,
    /// The name of a street, a university, a hotel or a village: 연변대학 is not 연변, a street may lie anywhere.
    Namesake,
    /// Another noun.
    Compound,
}

impl Right {
    /// `None` if what follows makes another word of the name.
    fn of(text: &str, mention: &Mention, ranked: Option<bool>) -> Option<Self> {
        let after = &text[mention.end..];
        let rest = hangul_prefix(after);
        let last = text[..mention.end].chars().next_back().filter(|letter| is_syllable(*letter));
        let last = last.or_else(|| mention.name.text.chars().next_back())?;
        let words = words();
        if words.media.begin(after) {
            return None;
        }
        if rest.is_empty() {
            let next = after.strip_prefix(' ').unwrap_or_default();
            return Some(if words.civic.begin(next) { Self::Local } else { Self::Plain });
        }
        if NAMESAKES.iter().any(|noun| rest.starts_with(noun)) || is_village(rest) {
            return Some(Self::Namesake);
        }
        if ["에서", "까지", "부터", "에로"].iter().any(|josa| rest.starts_with(josa)) || words.civic.begin(rest)
        {
            return Some(Self::Local);
        }
        let verbs_of_common_words =
            mention.name.needs > Needs::Nothing && rest.starts_with(['하', '한', '할', '함', '된', '될', '해', '됨']);
        if words.verbal.begin(rest) || (verbs_of_common_words && ranked.is_none()) {
            return Some(Self::Verbal);
        }
        if is_tail(last, rest) {
            return Some(if rest.starts_with("으로") || rest.starts_with("로") { Self::Local } else { Self::Plain });
        }
        if is_street(last, rest) || is_university(rest) {
            return Some(Self::Namesake);
        }
        let mut letters = rest.chars();
        let (first, second) = (letters.next()?, letters.next());
        let short = second.is_none_or(|_| is_tail(first, &rest[first.len_utf8()..]));
        let closes = SHORT_NOUNS.contains(first) || (ranked == Some(true) && "민립별측영".contains(first));
        (!short || closes).then_some(Self::Compound)
    }
}

/// 심양로, 연변대로: after a consonant 로 is no particle but a street.
fn is_street(last: char, rest: &str) -> bool {
    ["대로", "대가", "대거리", "로", "가"].into_iter().any(|street| {
        rest.strip_prefix(street).is_some_and(|tail| {
            let end = street.chars().next_back().unwrap_or(last);
            tail.is_empty() || is_tail(end, tail)
        })
    })
}

/// 연변대학, 할빈공업대학; but not 할빈시대학생.
fn is_university(rest: &str) -> bool {
    let Some(at) = rest.find("대학") else { return false };
    let before = &rest[..at];
    let kinds = [
        "",
        "공업",
        "공정",
        "리공",
        "이공",
        "과학기술",
        "사범",
        "농업",
        "의과",
        "재경",
        "민족",
        "해양",
        "외국어",
        "림업",
        "교통",
    ];
    kinds.contains(&before) && !rest[at + "대학".len()..].starts_with(['생', '가'])
}

/// 송원촌, 연길툰: a village that only has the same name.
fn is_village(rest: &str) -> bool {
    ['촌', '툰']
        .into_iter()
        .any(|kind| rest.strip_prefix(kind).is_some_and(|tail| tail.is_empty() || is_tail(kind, tail)))
}

/// Whether `rest` is a particle, or several, that may follow a noun ending in `last`.
fn is_tail(last: char, rest: &str) -> bool {
    let mut units = [0; REACH + 2];
    let mut len = 0;
    for (unit, letter) in units.iter_mut().zip(std::iter::once(last).chain(rest.chars())) {
        *unit = letter as u16;
        len += 1;
    }
    !rest.is_empty() && josa::is_tail(&units[..len], 1)
}

/// The syllables at the beginning of a text, at most [`REACH`].
fn hangul_prefix(text: &str) -> &str {
    let len: usize = text.chars().take(REACH).take_while(|letter| is_syllable(*letter)).map(char::len_utf8).sum();
    &text[..len]
}

/// Whether a rank word stands alone in its eojeol, but for a particle: `성이`, `시 `.
fn is_rank_alone(rest: &str) -> bool {
    let rest = hangul_prefix(rest);
    let Some(rank) = rest.chars().next().filter(|rank| "시현성주".contains(*rank)) else { return false };
    let tail = &rest[rank.len_utf8()..];
    tail.is_empty() || is_tail(rank, tail)
}

/// Whether the gazetteer knows a place under this rank word.
fn has_rank(place: PlaceId, rank: &str) -> bool {
    match rank {
        "주" | "자치주" => place.level() == Level::Prefecture && place.suffix().is_none(),
        "자치현" => place.level() == Level::County,
        _ => place.suffix() == Some(rank),
    }
}

/// Whether Chinese characters, perhaps with a rank, are those of a place.
fn is_written(place: PlaceId, han: &str) -> bool {
    place.bare_spellings().any(|spelling| han.strip_prefix(spelling).is_some_and(|rest| rest.chars().count() < 4))
}

/// Whether a province of another state stands before the name: 경기도 안산시.
fn lies_abroad(text: &str, span: Span, name: &Name) -> bool {
    let before = text[..span.start as usize].trim_end_matches(' ');
    name.before.iter().any(|word| word.ends_with('도') && before.ends_with(word))
}

/// What the table of ordinary words says of the text around a name.
fn ordinary(text: &str, span: Span, name: &Name) -> Ordinary {
    if name.before.is_empty() && name.after.is_empty() {
        return Ordinary::Unlikely;
    }
    let after = &text[span.end as usize..];
    let squeezed: String = after.chars().take(REACH).filter(|letter| !letter.is_whitespace()).collect();
    let follows = |word: &str| {
        let single = word.chars().nth(1).is_none();
        if single { after.starts_with(word) } else { squeezed.starts_with(word) }
    };
    let before = text[..span.start as usize].trim_end_matches(' ');
    if name.before.iter().any(|word| before.ends_with(word)) {
        return Ordinary::Certain;
    }
    let last = name.text.chars().next_back().unwrap_or_default();
    let weigh = |word: &str| if is_tail(last, word) { Ordinary::Likely } else { Ordinary::Certain };
    name.after.iter().filter(|word| follows(word)).map(|word| weigh(word)).max().unwrap_or(Ordinary::Unlikely)
}

fn is_syllable(letter: char) -> bool {
    ('가'..='힣').contains(&letter)
}

/// Reads the names of one piece of the text; what is found is in order and apart.
pub(super) fn read_all(text: &str, piece: Span, listed: impl Iterator<Item = Match>, found: &mut Vec<Mention>) {
    let (base, first) = (piece.start as usize, found.len());
    for hit in listed {
        let span = Span::new(base + hit.start, base + hit.end);
        let previous = found[first..].last();
        if previous.is_some_and(|previous| previous.end > span.start as usize) {
            continue;
        }
        if let Some(mention) = Mention::read(text, span, names().get(hit.value), previous) {
            found.push(mention);
        }
    }
}
