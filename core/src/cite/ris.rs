//! RIS, as reference managers exchange it: a tag a line, lines ended by CR LF.

use super::Citation;

/// One record of type `NEWS`.
pub(super) fn record(citation: &Citation) -> String {
    let mut record = String::from("TY  - NEWS\r\n");
    let mut line = |tag: &str, value: &str| record.push_str(&format!("{tag}  - {value}\r\n"));
    line("ID", citation.id.as_str());
    citation.reporters.iter().for_each(|name| line("AU", name));
    citation.title.iter().for_each(|title| line("TI", title));
    citation.newspaper.iter().for_each(|(printed, _)| line("T2", printed));
    if let Some(printed) = citation.published {
        line("PY", &format!("{:04}", printed.year));
        line("DA", &format!("{:04}/{:02}/{:02}/", printed.year, printed.month, printed.day));
    }
    line("LA", "ko");
    line("UR", &citation.link);
    citation.notes().iter().for_each(|note| line("N1", note));
    record.push_str("ER  - \r\n");
    record
}

#[cfg(test)]
mod tests {
    use super::super::tests::{cite, thorny};
    use super::super::{Cited, Format};
    use crate::language::Language;

    #[test]
    fn every_line_has_a_tag() {
        let record = cite(&thorny(), Cited::Quote("둘\n줄".into()), Format::Ris, Language::Zh);
        let lines: Vec<&str> = record.split_terminator("\r\n").collect();
        for line in &lines {
            let tag = line.as_bytes();
            assert!(tag[0].is_ascii_uppercase() && &tag[2..6] == b"  - ", "{line}");
        }
        for expected in ["AU  - 김 영희", "DA  - 2021/03/05/", "N1  - “둘 줄”", "T2  - 길림일보"] {
            assert!(lines.contains(&expected), "{expected}");
        }
        assert_eq!((lines.first(), lines.last()), (Some(&"TY  - NEWS"), Some(&"ER  - ")));
    }
}
