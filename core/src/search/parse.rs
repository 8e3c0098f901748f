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

use crate::search::Notice;

/// The longest query that is searched, in characters; the rest is left out.
pub const MAX_CHARS: usize = 512;
/// The most words that are searched; the rest is left out.
pub const MAX_TERMS: usize = 32;

/// What was typed, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
}

/// A word or a phrase.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Term {
    /// As typed, without quotation marks.
    pub text: String,
    /// Whether it stood in quotation marks.
    pub quoted: bool,
}

/// A facet asked for by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Which facet.
    pub kind: FieldKind,
    /// Its value as typed.
    pub value: String,
}

/// The facets that can be typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// A place.
    City,
    /// A topic.
    Topic,
    /// A newspaper.
    Source,
}

/// A part of the typed text.
enum Part {
    Term(Term),
    Excluded(Term),
    Field(Field),
    Or,
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
    let mut joins = false;
    for part in parts.into_iter().take(MAX_TERMS) {
        match part {
            Part::Or => joins = !request.clauses.is_empty(),
            Part::Excluded(term) => request.excluded.push(term),
            Part::Field(field) => request.fields.push(field),
            Part::Term(term) => {
                match request.clauses.last_mut().filter(|_| joins) {
                    Some(clause) => clause.terms.push(term),
                    None => request.clauses.push(Clause { terms: vec![term] }),
                }
                joins = false;
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
    if matches!(word, "OR" | "or" | "|" | "또는") {
        return (Some(Part::Or), after);
    }
    if let Some((field, after)) = field(body) {
        return (Some(Part::Field(field)), after);
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
    let kind = match name {
        "city" | "place" | "도시" | "지역" | "곳" => FieldKind::City,
        "topic" | "주제" | "분야" => FieldKind::Topic,
        "source" | "신문" | "출처" => FieldKind::Source,
        _ => return None,
    };
    let (value, after) = quoted(rest).unwrap_or_else(|| {
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        rest.split_at(end)
    });
    (!value.is_empty()).then(|| (Field { kind, value: value.to_owned() }, after))
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
        assert_eq!(request.fields[1], Field { kind: FieldKind::Topic, value: "도시 건설".into() });
        assert_eq!(words(&request), [["투자"]]);
    }
}
