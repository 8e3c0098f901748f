//! Figures asked for: `투자>100억원`, `증가률>20%`.

use crate::article::{Article, Paragraph, Role};
use crate::facts::figure::Normalized;
use crate::facts::quantity;
use crate::index::{DocSet, FigureValue, Index};
use crate::search::parse::{Comparison, FigureCondition};
use crate::text::normalize::key;
use crate::text::spelling::fold_word;
use crate::text::{Source, Span};

/// Keeps the documents with a figure of this subject that compares so.
pub(super) fn narrow(index: &Index, wanted: &FigureCondition, docs: &mut DocSet) {
    let subject = fold_word(&key(&wanted.subject));
    let mut any = DocSet::none(index.n_docs());
    for doc in docs.iter() {
        let Some(page) = index.page(doc) else { continue };
        let text = page.source.text();
        if page.record.figures.iter().any(|figure| fits(text, figure, &subject, wanted)) {
            any.insert(doc.0);
        }
    }
    docs.and(&any);
}

/// The signs of a comparison.
const SIGNS: [char; 8] = ['>', '<', '=', '≥', '≤', '＞', '＜', '＝'];

/// The words that a number may end with and still be without a unit.
const SCALES: [char; 3] = ['만', '억', '조'];

/// `증가률>20%` or `투자 > 100억` at the beginning of `text`: a subject, a sign, and a number with or
/// without its unit; and what follows it.
pub(super) fn condition(text: &str) -> Option<(FigureCondition, &str)> {
    let end = text.find(|c: char| c.is_whitespace() || SIGNS.contains(&c))?;
    let (subject, rest) = text.split_at(end);
    let signed = rest.trim_start();
    let rest = signed.trim_start_matches(SIGNS);
    let comparison = match &signed[..signed.len() - rest.len()] {
        ">" | "＞" => Comparison::More,
        "<" | "＜" => Comparison::Less,
        ">=" | "=>" | "≥" => Comparison::AtLeast,
        "<=" | "=<" | "≤" => Comparison::AtMost,
        "=" | "＝" => Comparison::Equal,
        _ => return None,
    };
    let rest = rest.trim_start();
    let (printed, after) = rest.split_at(rest.find(char::is_whitespace).unwrap_or(rest.len()));
    // A number needs a unit to be a figure; typed without one it may be of any.
    let has_unit = !printed.ends_with(|c: char| c.is_ascii_digit() || SCALES.contains(&c));
    let (value, unit) = if has_unit { number(printed)? } else { (number(&format!("{printed}원"))?.0, "") };
    Some((FigureCondition { subject: subject.to_owned(), comparison, value, unit }, after))
}

/// The one number that a word is, in its unit.
fn number(printed: &str) -> Option<(f64, &'static str)> {
    let whole = Span::new(0, printed.len());
    let article =
        Article { paragraphs: vec![Paragraph { line: 1, role: Role::Body, span: whole }], ..Article::default() };
    let figures = quantity::extract(&Source::verbatim(printed), &article);
    let [figure] = figures.as_slice() else { return None };
    let Normalized::Number(number) = figure.normalized else { return None };
    Some((number.approximate(), figure.base_unit))
}

fn fits(text: &str, figure: &FigureValue, subject: &[u16], wanted: &FigureCondition) -> bool {
    let is_equal = (figure.value - wanted.value).abs() <= wanted.value.abs() * 1e-9;
    let compares = match wanted.comparison {
        Comparison::More => !is_equal && figure.value > wanted.value,
        Comparison::Less => !is_equal && figure.value < wanted.value,
        Comparison::AtLeast => is_equal || figure.value > wanted.value,
        Comparison::AtMost => is_equal || figure.value < wanted.value,
        Comparison::Equal => is_equal,
    };
    let about = || {
        let measures = format!("{} {}", figure.subject.of(text), figure.measure.as_deref().unwrap_or_default());
        key(&measures).windows(subject.len().max(1)).any(|part| fold_word(part) == subject)
    };
    let has_unit = wanted.unit.is_empty() || *figure.unit == *wanted.unit;
    compares && has_unit && (subject.is_empty() || about())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions() {
        let (more, _) = condition("투자>100억원").expect("a condition");
        assert_eq!(
            (more.subject.as_str(), more.comparison, more.value, more.unit),
            ("투자", Comparison::More, 1e10, "원")
        );
        let (rate, after) = condition("증가률 >= 20% 심양").expect("a condition");
        assert_eq!((rate.comparison, rate.value, rate.unit, after), (Comparison::AtLeast, 20.0, "%", " 심양"));
        for (typed, value) in [("투자>=100억", 1e10), ("투자<1조", 1e12), ("대상=285", 285.0), ("대상>1,000", 1000.0)]
        {
            let (any_unit, _) = condition(typed).expect("a condition");
            assert_eq!((any_unit.value, any_unit.unit), (value, ""), "{typed}");
        }
        for word in ["투자>", ">", "a=b", "심양", "심양 장춘>", "a = b"] {
            assert_eq!(condition(word), None, "{word}");
        }
    }
}
