//! Names between quotation marks, and the noun that follows them: ‘쌍협동'계획, <…협정>.
//!
//! Most quoted words are no names but speech, irony, metaphor or the title of a song. A quotation
//! is a name if it is a document's title, ends in a name's ending, is followed by a noun such as
//! 계획, counts something (3위1체), or carries a gloss in Chinese that reads like a slogan.

use crate::facts::Quotations;
use crate::text::Span;
use crate::text::quotation::{Quoted, Style};

use super::page::Passage;
use super::told::{MIN_TELLING, called_kind, defined_kind, is_launched, is_plain_name};
use super::words::words;
use super::{Candidate, Kind, Page, noun};
use crate::facts::noun_phrase::{self as phrase, ends_word, is_bare_noun, is_hangul, is_hanja};

/// The longest quotation that may be a name, in bytes: the long titles of decisions.
const MAX_NAME_BYTES: usize = 240;

/// A gloss of so many Chinese characters is a slogan's; shorter ones explain a word or a person.
const MIN_SLOGAN_HANJA: usize = 4;

/// Finds the quoted names of a page.
pub(super) fn find(page: &Page, quotations: &Quotations, found: &mut Vec<Candidate>) {
    for passage in &page.passages {
        found.extend(quotations.within(passage.span).iter().filter_map(|quoted| judge(page, *quoted, passage)));
    }
}

/// The name that a quotation is, if it is one.
fn judge(page: &Page, quoted: Quoted, passage: &Passage) -> Option<Candidate> {
    let end = passage.span.range().end;
    let (name, gloss) = without_gloss(page.text, trimmed(page.text, quoted.inner));
    let words = name.of(page.text);
    if words.len() > MAX_NAME_BYTES
        || words.chars().filter(|letter| phrase::is_letter(*letter)).count() < 2
        || is_sentence(words)
    {
        return None;
    }
    if let Some(kind) = title_kind(words, quoted.style) {
        return Some(Candidate::new(name, kind));
    }
    let follower = Follower::read(page.text, quoted.outer.range().end, end);
    let is_phrase = words.split(' ').next_back().is_some_and(|last| is_bare_noun(last) || is_number(last));
    let own_kind = || noun::kind_of(page, name).or_else(|| headed_kind(words)).or_else(|| versioned_kind(words));
    let after = &page.text[quoted.outer.range().end..end];
    if is_phrase && is_launched(after, words) {
        return Some(Candidate::new(name, own_kind().unwrap_or(Kind::Other)));
    }
    match follower {
        Some(Follower { end, head: Some(kind) }) if is_phrase || is_clause(words) => {
            let kind = if kind == Kind::Other && counts_something(words) { Kind::Slogan } else { kind };
            let whole = Span::new(quoted.outer.range().start, end);
            return Some(Candidate { alias: Some(whole), ..Candidate::new(name, kind) });
        }
        Some(Follower { end, head: None }) => {
            return Some(Candidate::new(Span::new(quoted.outer.range().start, end), Kind::Campaign));
        }
        _ => {}
    }
    let called = || called_kind(&page.text[..quoted.outer.range().start]).or_else(|| defined_kind(after));
    let is_plain = || is_phrase && super::words::words().telling_syllables(words) >= MIN_TELLING;
    if let Some(kind) = own_kind().or_else(|| called().filter(|_| is_plain())) {
        return Some(Candidate::new(name, kind));
    }
    let is_telling = || super::words::words().telling_syllables(words) > 0;
    let glossed =
        || gloss.or_else(|| gloss_after(page.text, quoted.outer.range().end)).is_some_and(is_slogan) && is_telling();
    if counts_something(words) || glossed() {
        return Some(Candidate::new(name, Kind::Slogan));
    }
    let before = &page.text[passage.span.range().start..quoted.outer.range().start];
    let is_marked = matches!(quoted.style, Style::Single | Style::Double);
    (is_marked && passage.is_text && is_plain_name(before, words, after)).then(|| Candidate::new(name, Kind::Other))
}

/// Whether a clause with its objects says what is to be done: ‘길을 넓히고 문턱을 낮추는’ 행동.
fn is_clause(phrase: &str) -> bool {
    let n_objects = phrase.split(' ').filter(|word| word.ends_with(['을', '를'])).count();
    n_objects >= 2 && phrase.ends_with('는')
}

/// The kind of a quoted phrase whose last word says what it is: ‘청년 귀향 프로젝트'.
fn headed_kind(phrase: &str) -> Option<Kind> {
    let (rest, head) = phrase.rsplit_once([' ', '\n'])?;
    // 어려운 사업, 기쁜 행사
    let is_noun = |word: &str| is_bare_noun(word) && !word.ends_with(['운', '쁜', '른', '킨']);
    let is_telling = rest.split(' ').all(is_noun) && super::words::words().telling_syllables(rest) >= MIN_TELLING;
    let words = super::words::words();
    words.head(head).or_else(|| words.document(head)).filter(|_| is_telling)
}

/// The kind of a quoted phrase that ends in a version or a year to come: ‘지혜항구 2.0', ‘중국제조 2025'.
fn versioned_kind(phrase: &str) -> Option<Kind> {
    let (rest, number) = phrase.rsplit_once(' ')?;
    let is_version = number.len() == 3 && number.ends_with(".0") || number.len() == 4 && number.starts_with("20");
    let is_version = is_version && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let is_telling = rest.split(' ').all(is_bare_noun) && super::words::words().telling_syllables(rest) >= MIN_TELLING;
    (is_version && is_telling).then_some(Kind::Strategy)
}

/// The kind of a document by its title. Between angle brackets the last noun is enough; between
/// other marks only 관한 or 위한 tells a title from a phrase.
fn title_kind(words: &str, style: Style) -> Option<Kind> {
    let is_titled = matches!(style, Style::Angle | Style::DoubleAngle | Style::Corner | Style::DoubleCorner);
    let is_long = words.chars().filter(|letter| is_hangul(*letter)).count() >= 6;
    let is_clause = || ["관한 ", "위한 "].iter().any(|link| words.contains(link));
    if is_long && (is_titled || is_clause()) { super::words::words().document(words) } else { None }
}

/// What stands after a quotation and makes it a name.
struct Follower {
    /// Where its last noun ends.
    end: usize,
    /// The kind that the noun gives; `None`: a pair of verbal nouns, which belongs to the name.
    head: Option<Kind>,
}

impl Follower {
    /// Reads at most three words after a quotation.
    fn read(text: &str, at: usize, end: usize) -> Option<Self> {
        let mut at = skip_link(text, phrase::gloss_end(text, at).unwrap_or(at));
        for n_words in 0..3 {
            at = skip_years(&text[..end], at);
            let rest = &text[at..end];
            let spaces = rest.len() - rest.trim_start_matches([' ', '\u{a0}']).len();
            let word = phrase::hangul_run(&rest[spaces..], 12);
            let from = at + spaces;
            if let Some((noun_end, kind)) = head_in(text, from, word) {
                return Some(Self { end: noun_end, head: Some(kind) });
            }
            let noun = phrase::without_tail(word);
            if n_words == 0 && words().is_verbal_pair(noun) {
                return Some(Self { end: from + noun.len(), head: None });
            }
            if word.is_empty() || !is_bare_noun(word) {
                return None;
            }
            at = from + word.len();
        }
        None
    }
}

/// Past a number of years: ‘…’ 3개년 행동계획.
fn skip_years(text: &str, at: usize) -> usize {
    let number = text[at..].trim_start_matches(' ');
    let unit = number.trim_start_matches(|digit: char| digit.is_ascii_digit());
    let rest = unit.strip_prefix("개년").or_else(|| unit.strip_prefix('년')).filter(|_| unit.len() < number.len());
    rest.map_or(at, |rest| text.len() - rest.len())
}

/// Past what links a quotation to its noun: ‘…’의, ‘…’이라는.
fn skip_link(text: &str, at: usize) -> usize {
    let link = ["이라는 ", "라는 ", "이란 ", "의 "].iter().find(|link| text[at..].starts_with(**link));
    link.map_or(at, |link| at + link.len() - 1)
}

/// The head noun that a word is or ends with, and where it ends.
fn head_in(text: &str, from: usize, word: &str) -> Option<(usize, Kind)> {
    let ends = word.char_indices().map(|(at, letter)| at + letter.len_utf8());
    let mut heads = ends.filter_map(|end| Some((end, words().head(&word[..end])?)));
    heads.rfind(|(end, _)| ends_word(&text[from + end..])).map(|(end, kind)| (from + end, kind))
}

/// Whether words count something: 1주 6쌍, 3위1체, 세편의 큰 문장, 한개 창구, 쌍협동.
fn counts_something(words: &str) -> bool {
    let tokens: Vec<&str> = words.split([' ', ',']).filter(|token| !token.is_empty()).collect();
    let n_counted = tokens.iter().enumerate().filter(|(idx, token)| is_counted(token, tokens.get(idx + 1))).count();
    let others =
        || tokens.iter().filter(|token| !is_counted(token, None)).map(|token| token.chars().count()).sum::<usize>();
    let is_phrase =
        tokens.iter().all(|token| is_bare_noun(token) || is_counted(token, None) || ADJECTIVES.contains(token));
    is_phrase && (n_counted > 1 || n_counted == 1 && others() >= 2 || tokens.len() == 1 && is_compact_count(words))
}

const ADJECTIVES: [&str; 5] = ["큰", "새", "새로운", "작은", "여러"];

/// Counting words whose members can be named; units of time, money and measure are not.
const CLASSIFIERS: &str = "주쌍위체대개편항류권축핵점망신화창벨트";

/// Counting words of more than one syllable.
const LONG_CLASSIFIERS: [&str; 3] = ["가지", "갈래", "줄기"];

/// Whether a token is a number with its counting word: 4개, 세편의, 한가지, or 한 before 개.
fn is_counted(token: &str, next: Option<&&str>) -> bool {
    let digits = token.trim_start_matches(|digit: char| digit.is_ascii_digit());
    if digits.len() < token.len() {
        if LONG_CLASSIFIERS.contains(&digits.trim_end_matches('의')) {
            return true;
        }
        let mut rest = digits.chars();
        let is_classifier = rest.next().is_some_and(|unit| CLASSIFIERS.contains(unit));
        return is_classifier && matches!(rest.as_str(), "" | "의");
    }
    NUMERALS.iter().any(|numeral| {
        token.strip_prefix(numeral).is_some_and(|rest| match rest.trim_end_matches('의') {
            "개" | "번" | "가지" | "편" | "장" | "갈래" | "줄기" => true,
            "" => next.is_some_and(|next| ["개", "번", "가지", "편", "장"].contains(&next.trim_end_matches('의'))),
            _ => false,
        })
    })
}

const NUMERALS: [&str; 11] = ["한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열", "석"];

/// Whether a single word counts within itself: 3위1체, 1주6쌍, 3대혁신, 쌍순환.
fn is_compact_count(word: &str) -> bool {
    let n_numbers = word.split(|letter: char| !letter.is_ascii_digit()).filter(|run| !run.is_empty()).count();
    let n_letters = word.chars().filter(|letter| is_hangul(*letter)).count();
    let has_classifier =
        word.trim_start_matches(|digit: char| digit.is_ascii_digit()).starts_with(|unit| CLASSIFIERS.contains(unit));
    let is_doubled = word.starts_with('쌍') && (3..=5).contains(&n_letters) && n_numbers == 0;
    is_doubled
        || n_numbers > 1 && n_letters >= 2 && has_classifier
        || n_numbers == 1
            && n_letters >= 3
            && word.contains('대')
            && word.starts_with(|first: char| first.is_ascii_digit())
            && has_classifier
}

/// Whether quoted words are a sentence or a part of one, not a name.
fn is_sentence(words: &str) -> bool {
    let bare = words.trim_end_matches(['.', '!', '?', '…', ' ']);
    let is_ended = bare.len() < words.len()
        || ["다", "요", "까", "자", "니", "죠", "라", "하세", "보세", "가세", "며", "고", "지만"]
            .iter()
            .any(|end| bare.ends_with(end) && bare.contains(' '))
            && !(bare.ends_with(['고', '자']) && bare.rsplit(' ').next().is_some_and(is_bare_noun));
    is_ended && super::words::words().document(bare).is_none() || words.contains(". ")
}

fn is_number(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_digit())
}

fn is_slogan(gloss: &str) -> bool {
    gloss.chars().filter(|letter| is_hanja(*letter)).count() >= MIN_SLOGAN_HANJA
}

/// The gloss in brackets directly after a quotation.
fn gloss_after(text: &str, at: usize) -> Option<&str> {
    phrase::gloss_end(text, at).map(|end| &text[at..end])
}

/// A quotation without the gloss at its end, and the gloss.
fn without_gloss(text: &str, inner: Span) -> (Span, Option<&str>) {
    let words = inner.of(text);
    let opening = words.rfind(['(', '（']).filter(|at| *at > 0 && words.ends_with([')', '）']));
    match opening.filter(|at| phrase::gloss_end(words, *at) == Some(words.len())) {
        Some(at) => {
            (Span::new(inner.range().start, inner.range().start + words[..at].trim_end().len()), Some(&words[at..]))
        }
        // 정책(25조항), 의견(초안), 규획(2021~2035년)
        None => {
            let end = opening.map_or(words.len(), |at| words[..at].trim_end().len());
            (Span::new(inner.range().start, inner.range().start + end), None)
        }
    }
}

/// A span without the spaces at its ends.
fn trimmed(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let start = span.range().start + (words.len() - words.trim_start().len());
    Span::new(start, start + words.trim().len())
}
