//! The key of a citation: what is typed in `\cite{…}`. Lower-case letters, digits and `-` of ASCII: the first
//! reporter or the newspaper, the year, the first word of the title, all romanized.

use super::Citation;
use crate::text::romanize::romanized;

/// The key: `richeolsu2021sapyeong`. One without anything to be made of is the article's id.
pub(super) fn of(citation: &Citation) -> String {
    let newspaper = citation.newspaper.as_ref().map(|(printed, _)| printed.as_str());
    let author = citation.reporters.first().map(String::as_str).or(newspaper).unwrap_or_default();
    let year = citation.published.map_or(String::new(), |printed| format!("{:04}", printed.year));
    let words = citation.title.as_deref().unwrap_or_default().split([' ', ',', '·', '…']);
    let word = words.map(letters).find(|word| word.len() > 1).unwrap_or_default();
    let key = format!("{}{year}{word}", letters(author));
    let key = if word.is_empty() { citation.id.as_str().replace('.', "-") } else { key };
    let quoted = citation.words().map(|words| letters(&words)).unwrap_or_default();
    let quoted: String = quoted.chars().take(12).collect();
    if quoted.is_empty() { key } else { format!("{key}-{quoted}") }
}

/// The letters and digits of ASCII, in lower case.
fn letters(text: &str) -> String {
    let latin = romanized(text).to_ascii_lowercase();
    latin.chars().filter(char::is_ascii_alphanumeric).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{cite, thorny};
    use super::super::{Cited, Format};
    use crate::article::Article;
    use crate::language::Language;

    #[test]
    fn keys() {
        let first = |article: &Article, cited| {
            let entry = cite(article, cited, Format::Bibtex, Language::En);
            entry.lines().next().map(str::to_owned)
        };
        assert_eq!(first(&thorny(), Cited::Article).as_deref(), Some("@article{richeolsu202150,"));
        assert_eq!(
            first(&thorny(), Cited::Quote("289.36억원".into())).as_deref(),
            Some("@article{richeolsu202150-28936eogwon,")
        );
        assert_eq!(first(&Article::default(), Cited::Article).as_deref(), Some("@article{2021-03-05-siping,"));
    }
}
