//! Typed text → [`Request`]: words, phrases, exclusions, alternatives, fields, dates.
//!
//! Any text is a request. A part that looks like the query language but cannot be understood is
//! taken as words, and told as a [`Notice`]. What is longer than [`MAX_CHARS`] is cut.
//!
//! | typed | means |
//! | --- | --- |
//! | `심양 자동차` | both words |
//! | `"고속 철도"` | these words in this order |
//! | `-관광` | not this word |
//! | `심양 OR 장춘` | one of these words |
//! | `city:심양`, `topic:교통`, `source:길림일보` | a facet, in any of its names |
//! | `2021..2022`, `2021-03..` | published in this range |
//! | `투자>100억원` | a figure of this subject and more than this |
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
}

/// What a typed field asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// A place, by any of its names.
    City(String),
    /// A topic, by any of its names.
    Topic(String),
    /// A newspaper, by any of its names.
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
    /// The printed unit without its scale word.
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
    let unsigned = text.strip_prefix(['-', '−', '－']).filter(|rest| !rest.starts_with(char::is_whitespace));
    let body = unsigned.unwrap_or(text);
    if let Some((quoted, after)) = quoted(body) {
        let term = Term { text: quoted.to_owned(), quoted: true };
        return (Some(if unsigned.is_some() { Part::Excluded(term) } else { Part::Term(term) }), after);
    }
    let end = body.find(char::is_whitespace).unwrap_or(body.len());
    let (word, after) = body.split_at(end);
    if unsigned.is_some() {
        return (term(word).map(Part::Excluded), after);
    }
    match word {
        "OR" | "|" | "또는" => return (Some(Part::Or), after),
        "AND" | "&" | "+" => return (Some(Part::And), after),
        _ => {}
    }
    if let Some((field, after)) = field(body) {
        return (Some(Part::Field(field)), after);
    }
    let condition = dates(word).or_else(|| figure::condition(word).map(Condition::Figure));
    if let Some(condition) = condition {
        return (Some(Part::Field(Field { typed: word.to_owned(), condition })), after);
    }
    (term(word).map(Part::Term), after)
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

/// `city:심양` at the beginning of `text`.
fn field(text: &str) -> Option<(Field, &str)> {
    let (name, rest) = text.split_once([':', '：'])?;
    let of: fn(String) -> Condition = match name {
        "city" | "place" | "도시" | "지역" | "곳" => Condition::City,
        "topic" | "주제" | "분야" => Condition::Topic,
        "source" | "신문" | "출처" => Condition::Source,
        _ => return None,
    };
    let (value, after) = quoted(rest).unwrap_or_else(|| {
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        rest.split_at(end)
    });
    let typed = text[..text.len() - after.len()].to_owned();
    (!value.is_empty()).then(|| (Field { typed, condition: of(value.to_owned()) }, after))
}

/// `2021..2022`, `2021-03..`, `..2022`.
fn dates(word: &str) -> Option<Condition> {
    let (from, to) = word.split_once("..")?;
    let bound = |text: &str| if text.is_empty() { Some(None) } else { DateBound::parse(text).map(Some) };
    let (from, to) = (bound(from)?, bound(to)?);
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
        check("관광 심양 관광", &[&["관광"], &["심양"]], &[]);
    }

    #[test]
    fn any_text_is_a_request() {
        check("", &[], &[]);
        check("OR", &[], &[]);
        check("- ", &[&["-"]], &[]);
        check("\"심양", &[&["\"심양"]], &[]);
        check("심양 OR", &[&["심양"]], &[]);
        assert_eq!(parse(&"가 ".repeat(100_000)).notices, [Notice::TooLong]);
    }

    #[test]
    fn fields() {
        let request = parse("city:심양 topic:\"도시 건설\" 투자");
        assert_eq!(request.fields.len(), 2);
        assert_eq!(request.fields[1].condition, Condition::Topic("도시 건설".into()));
        let bound = |year, month| Some(DateBound { year, month, day: None });
        let request = parse("2021-03..2022 ..2020 2021..13 city:");
        let expected =
            [Condition::Dates(bound(2021, Some(3)), bound(2022, None)), Condition::Dates(None, bound(2020, None))];
        assert_eq!(request.fields.iter().map(|field| field.condition.clone()).collect::<Vec<_>>(), expected);
        assert_eq!(words(&request), [["2021..13"], ["city:"]], "what is no field is a word");
        let request = parse("city:심양 topic:\"도시 건설\" 투자");
        assert_eq!(words(&request), [["투자"]]);
    }
}
