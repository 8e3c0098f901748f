//! BibTeX, as BibTeX and biber both read it.

use super::{Citation, key};

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// One entry of type `article`.
pub(super) fn entry(citation: &Citation) -> String {
    let mut fields: Vec<(&str, String)> = Vec::new();
    let names: Vec<String> = citation.reporters.iter().map(|name| format!("{{{}}}", escape(name))).collect();
    if !names.is_empty() {
        fields.push(("author", format!("{{{}}}", names.join(" and "))));
    }
    fields.extend(citation.title.iter().map(|title| ("title", format!("{{{{{}}}}}", escape(title)))));
    fields.extend(citation.newspaper.iter().map(|(printed, _)| ("journal", format!("{{{}}}", escape(printed)))));
    if let Some(printed) = citation.published {
        fields.push(("year", format!("{{{:04}}}", printed.year)));
        let month = MONTHS.get(usize::from(printed.month).wrapping_sub(1));
        fields.extend(month.map(|month| ("month", (*month).to_owned())));
        fields.push(("day", format!("{{{}}}", printed.day)));
    }
    fields.push(("url", format!("{{{}}}", citation.link)));
    fields.push(("langid", "{korean}".to_owned()));
    let notes = citation.notes();
    if !notes.is_empty() {
        fields.push(("note", format!("{{{}}}", escape(&notes.join(" ")))));
    }
    let fields: Vec<String> = fields.into_iter().map(|(name, value)| format!("  {name} = {value}")).collect();
    format!("@article{{{},\n{}\n}}\n", key::of(citation), fields.join(",\n"))
}

/// Characters that mean something to TeX as commands. A brace is spelled out: BibTeX counts escaped ones too.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' | '%' | '$' | '#' | '_' => {
                escaped.push('\\');
                escaped.push(character);
            }
            '{' => escaped.push_str("\\textbraceleft{}"),
            '}' => escaped.push_str("\\textbraceright{}"),
            '<' => escaped.push_str("\\textless{}"), // Older fonts print another sign there.
            '>' => escaped.push_str("\\textgreater{}"),
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            _ => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::super::tests::{cite, thorny};
    use super::super::{Cited, Format};
    use crate::language::Language;

    #[test]
    fn every_field_is_escaped() {
        let entry = cite(&thorny(), Cited::Figure("50%".into()), Format::Bibtex, Language::En);
        let title = "{{‘50\\% \\& 1\\_위’ \\textbraceleft{}새\\textbraceright{} \\textbackslash{}길\\textbackslash{} \\#1 \\textless{}b\\textgreater{}*별*\\textless{}/b\\textgreater{} 둘째 줄}}";
        let expected = [
            "  author = {{리철수} and {김 영희}},",
            &format!("  title = {title},"),
            "  journal = {길림일보},",
            "  year = {2021},",
            "  month = mar,",
            "  day = {5},",
            "  url = {https://news.example/?a=2021-03-05-siping&h=1.2.0.3.0a1b2c3d.%EA%B0%80~b},",
            "  langid = {korean},",
            "  note = {“50\\%” Original: http://www.example.cn/a\\%20b?x=1\\&y=\\%7B2\\%7D Read and marked by machine; it may err.}",
            "}",
        ];
        assert_eq!(entry.lines().skip(1).collect::<Vec<_>>(), expected);
        assert_eq!(entry.matches('{').count(), entry.matches('}').count());
    }
}
