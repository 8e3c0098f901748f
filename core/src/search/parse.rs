//! Typed text → [`Request`]: words, phrases, exclusions, alternatives, fields, dates.
//!
//! Any text is a request. What looks like the query language and is not is taken as words; a
//! condition whose value has no such name is left out, and told as a [`Notice`]. What is longer than
//! [`MAX_CHARS`] is cut.
//!
//! | typed | means |
//! | --- | --- |
//! | `심양 자동차` | both words |
//! | `"고속 철도"` | these words in this order |
//! | `-관광`, `NOT 관광` | not this word |
//! | `심양 OR 장춘` | one of these words |
//! | `city:심양`, `topic:교통`, `source:길림일보` | a facet, in any of its names; `city:심양,장춘` either |
//! | `-city:심양` | not of this facet |
//! | `2021..2022`, `2021-03..`, `2021-03` | published in this range, this month, this day |
//! | `투자>100억원`, `투자 > 100억` | a figure of this subject and more than this |
//! | `진흥 AND 발전` | both words, also where the papers write them as one |

use crate::search::{DateBound, Notice, figure};

/// The longest query that is searched, in characters; the rest is left out.
pub const MAX_CHARS: usize = 512;
/// The most words that are searched; the rest is left out.
pub const MAX_TERMS: usize = 32;

/// What was typed, taken apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Request {
    /// Every one of these must be found.
    pub clauses: Vec<Clause>,
    /// None of these may be found.
    pub excluded: Vec<Term>,
    /// `field:value`, in order.
    pub fields: Vec<Field>,
    /// What is to be told.
    pub notices: Vec<Notice>,
}

/// Alternatives, one of which must be found; at least one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clause {
    /// The alternatives, in the order typed.
    pub terms: Vec<Term>,
    /// Whether `AND` stood before it: then it makes no compound with the word before.
    pub apart: bool,
}

/// A word or a phrase.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Term {
    /// As typed, without quotation marks.
    pub text: String,
    /// Whether it stood in quotation marks.
    pub quoted: bool,
}

/// A condition on facets, dates or figures, as typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// As typed.
    pub typed: String,
    /// What it asks for.
    pub condition: Condition,
    /// Whether what fits is left out instead of kept.
    pub excludes: bool,
}

/// What a typed field asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// Places, by any of their names, with commas between them.
    City(String),
    /// Topics, by any of their names, with commas between them.
    Topic(String),
    /// Newspapers, by any of their names, with commas between them.
    Source(String),
    /// Published from and to, both inclusive.
    Dates(Option<DateBound>, Option<DateBound>),
    /// A figure of a subject.
    Figure(FigureCondition),
}

/// A figure that is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureCondition {
    /// What it measures; empty for anything.
    pub subject: String,
    /// How it compares.
    pub comparison: Comparison,
    /// With what, in `unit`.
    pub value: f64,
    /// The printed unit without its scale word; empty for any.
    pub unit: &'static str,
}

/// How a figure compares with the one that was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// `>`
    More,
    /// `<`
    Less,
    /// `>=`
    AtLeast,
    /// `<=`
    AtMost,
    /// `=`
    Equal,
}

/// A part of the typed text.
enum Part {
    Term(Term),
    Excluded(Term),
    Field(Field),
    Or,
    And,
}

/// Takes a typed text apart.
#[must_use]
pub fn parse(typed: &str) -> Request {
    let mut request = Request::default();
    let text: String = typed.chars().take(MAX_CHARS).collect();
    let parts = parts(&text);
    if text.len() < typed.len() || parts.len() > MAX_TERMS {
        request.notices.push(Notice::TooLong);
    }
    let (mut joins, mut apart) = (false, false);
    for part in parts.into_iter().take(MAX_TERMS) {
        match part {
            Part::Or => joins = !request.clauses.is_empty(),
            Part::And => apart = true,
            Part::Excluded(term) => request.excluded.push(term),
            Part::Field(field) => request.fields.push(field),
            Part::Term(term) => {
                let is_same = |clause: &Clause| clause.terms.len() == 1 && clause.terms[0] == term;
                let is_repeated = !joins && request.clauses.iter().any(is_same);
                match request.clauses.last_mut().filter(|_| joins) {
                    Some(clause) => clause.terms.push(term),
                    None if is_repeated => {}
                    None => request.clauses.push(Clause { terms: vec![term], apart }),
                }
                (joins, apart) = (false, false);
            }
        }
    }
    request
}

/// Cuts the text at spaces outside quotation marks.
fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let (part, after) = next_part(rest);
        parts.extend(part);
        rest = after.trim_start();
    }
    parts
}

/// The part at the beginning of `text`, which does not begin with a space, and what follows it.
fn next_part(text: &str) -> (Option<Part>, &str) {
    let excluded = excluded(text);
    let body = excluded.unwrap_or(text);
    if let Some((quoted, after)) = quoted(body) {
        let term = Term { text: quoted.to_owned(), quoted: true };
        return (Some(if excluded.is_some() { Part::Excluded(term) } else { Part::Term(term) }), after);
    }
    if let Some((condition, after)) = condition(body) {
        let typed = body[..body.len() - after.len()].trim_end().to_owned();
        return (Some(Part::Field(Field { typed, condition, excludes: excluded.is_some() })), after);
    }
    let (word, after) = word(body);
    let part = match word {
        "OR" | "or" | "|" | "또는" if excluded.is_none() => Some(Part::Or),
        "AND" | "&" | "+" if excluded.is_none() => Some(Part::And),
        _ if excluded.is_some() => term(word).map(Part::Excluded),
        _ => term(word).map(Part::Term),
    };
    (part, after)
}

/// What follows `-` or `NOT`, where something does.
fn excluded(text: &str) -> Option<&str> {
    let begins = |rest: &&str| !rest.is_empty() && !rest.starts_with(char::is_whitespace);
    let dash = text.strip_prefix(['-', '−', '－']).filter(begins);
    dash.or_else(|| text.strip_prefix("NOT").filter(|rest| !begins(rest)).map(str::trim_start).filter(begins))
}

/// The text up to a space, and the rest.
fn word(text: &str) -> (&str, &str) {
    text.split_at(text.find(char::is_whitespace).unwrap_or(text.len()))
}

/// A condition at the beginning of `text`, and what follows it.
fn condition(text: &str) -> Option<(Condition, &str)> {
    if let Some(found) = field(text) {
        return Some(found);
    }
    let (word, after) = word(text);
    if let Some(dates) = dates(word) {
        return Some((dates, after));
    }
    figure::condition(text).map(|(figure, after)| (Condition::Figure(figure), after))
}

/// A word that has at least one character.
fn term(word: &str) -> Option<Term> {
    (!word.is_empty()).then(|| Term { text: word.to_owned(), quoted: false })
}

/// The text between quotation marks at the beginning, and what follows them.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let open = text.chars().next().filter(|c| is_quote(*c))?;
    let inner = &text[open.len_utf8()..];
    let end = inner.find(is_quote)?;
    let close = inner[end..].chars().next()?;
    Some((&inner[..end], &inner[end + close.len_utf8()..]))
}

/// The marks that make a phrase.
const fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '＂' | '《' | '》' | '「' | '」')
}

/// `city:심양` at the beginning of `text`. On the way to it, `city:` is a condition that is not
/// understood yet, and no word.
fn field(text: &str) -> Option<(Condition, &str)> {
    let (name, rest) = text.split_once([':', '：'])?;
    let of: fn(String) -> Condition = match name {
        "city" | "place" | "도시" | "지역" | "곳" => Condition::City,
        "topic" | "주제" | "분야" => Condition::Topic,
        "source" | "신문" | "출처" => Condition::Source,
        _ => return None,
    };
    let (value, after) = quoted(rest).unwrap_or_else(|| word(rest));
    Some((of(value.to_owned()), after))
}

/// `2021..2022`, `2021-03..`, `..2022`; a month or a day alone: `2021-03`.
fn dates(word: &str) -> Option<Condition> {
    let bound = |text: &str| if text.is_empty() { Some(None) } else { DateBound::parse(text).map(Some) };
    let (from, to) = match word.split_once("..") {
        Some((from, to)) => (bound(from)?, bound(to)?),
        // A year alone is a word of the articles.
        None => [bound(word)?.filter(|date| date.month.is_some()); 2].into(),
    };
    (from.is_some() || to.is_some()).then_some(Condition::Dates(from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(request: &Request) -> Vec<Vec<&str>> {
        request.clauses.iter().map(|clause| clause.terms.iter().map(|term| term.text.as_str()).collect()).collect()
    }

    #[track_caller]
    fn check(typed: &str, clauses: &[&[&str]], excluded: &[&str]) {
        let request = parse(typed);
        assert_eq!(words(&request), clauses, "{typed}");
        let out: Vec<&str> = request.excluded.iter().map(|term| term.text.as_str()).collect();
        assert_eq!(out, excluded, "{typed}");
    }

    #[test]
    fn words_phrases_exclusions_alternatives() {
        check("심양 자동차", &[&["심양"], &["자동차"]], &[]);
        check("\"고속 철도\" 개통", &[&["고속 철도"], &["개통"]], &[]);
        check("“고속 철도”개통", &[&["고속 철도"], &["개통"]], &[]);
        check("관광 -심양 -\"고속 철도\"", &[&["관광"]], &["심양", "고속 철도"]);
        check("심양 OR 장춘 관광", &[&["심양", "장춘"], &["관광"]], &[]);
        check("심양 or 장춘", &[&["심양", "장춘"]], &[]);
        check("관광 심양 관광", &[&["관광"], &["심양"]], &[]);
        check("관광 NOT 심양 NOT \"고속 철도\"", &[&["관광"]], &["심양", "고속 철도"]);
    }

    #[test]
    fn any_text_is_a_request() {
        check("", &[], &[]);
        check("OR", &[], &[]);
        check("- ", &[&["-"]], &[]);
        check("\"심양", &[&["\"심양"]], &[]);
        check("심양 OR", &[&["심양"]], &[]);
        check("심양 NOT", &[&["심양"], &["NOT"]], &[]);
        check("NOTHING", &[&["NOTHING"]], &[]);
        assert_eq!(parse(&"가 ".repeat(100_000)).notices, [Notice::TooLong]);
    }

    #[test]
    fn fields() {
        let request = parse("city:심양 topic:\"도시 건설\" 투자");
        assert_eq!(request.fields.len(), 2);
        assert_eq!(request.fields[1].condition, Condition::Topic("도시 건설".into()));
        let bound = |year, month| Some(DateBound { year, month, day: None });
        let request = parse("2021-03..2022 ..2020 2021-03 2021 2021..13 city: nothing:심양");
        let march = bound(2021, Some(3));
        let expected = [
            Condition::Dates(march, bound(2022, None)),
            Condition::Dates(None, bound(2020, None)),
            Condition::Dates(march, march),
            Condition::City(String::new()),
        ];
        assert_eq!(request.fields.iter().map(|field| field.condition.clone()).collect::<Vec<_>>(), expected);
        assert_eq!(words(&request), [["2021"], ["2021..13"], ["nothing:심양"]], "what is no field is a word");
        let excluded = parse("-city:심양 NOT topic:교통 -2021-03").fields;
        assert!(excluded.len() == 3 && excluded.iter().all(|field| field.excludes));
        let figures = parse("투자 > 100억원 사평 증가률>20").fields;
        let typed: Vec<&str> = figures.iter().map(|field| field.typed.as_str()).collect();
        assert_eq!(typed, ["투자 > 100억원", "증가률>20"]);
        let request = parse("city:심양 topic:\"도시 건설\" 투자");
        assert_eq!(words(&request), [["투자"]]);
    }
}
