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

/// `증가률>20%`: a subject, a sign, and a number with its unit.
pub(super) fn condition(word: &str) -> Option<FigureCondition> {
    let signs = ['>', '<', '=', '≥', '≤', '＞', '＜', '＝'];
    let at = word.find(signs)?;
    let (subject, rest) = word.split_at(at);
    let printed = rest.trim_start_matches(signs);
    let comparison = match &rest[..rest.len() - printed.len()] {
        ">" | "＞" => Comparison::More,
        "<" | "＜" => Comparison::Less,
        ">=" | "=>" | "≥" => Comparison::AtLeast,
        "<=" | "=<" | "≤" => Comparison::AtMost,
        "=" | "＝" => Comparison::Equal,
        _ => return None,
    };
    let whole = Span::new(0, printed.len());
    let article =
        Article { paragraphs: vec![Paragraph { line: 1, role: Role::Body, span: whole }], ..Article::default() };
    let figures = quantity::extract(&Source::verbatim(printed), &article);
    let [figure] = figures.as_slice() else { return None };
    let Normalized::Number(number) = figure.normalized else { return None };
    let value = number.approximate();
    Some(FigureCondition { subject: subject.to_owned(), comparison, value, unit: figure.base_unit })
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
    compares && *figure.unit == *wanted.unit && (subject.is_empty() || about())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions() {
        let more = condition("투자>100억원").expect("a condition");
        assert_eq!(
            (more.subject.as_str(), more.comparison, more.value, more.unit),
            ("투자", Comparison::More, 1e10, "원")
        );
        let rate = condition("증가률>=20%").expect("a condition");
        assert_eq!((rate.comparison, rate.value, rate.unit), (Comparison::AtLeast, 20.0, "%"));
        for word in ["투자>", ">", "a=b", "심양"] {
            assert_eq!(condition(word), None, "{word}");
        }
    }
}
