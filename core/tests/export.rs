//! An export comes back as the same articles, and its tables are tables.

use dongbuk_core::export::{Item, Survey, What, import, survey_to_csv, to_csv, to_json};
use dongbuk_core::facts::Options;
use dongbuk_core::facts::place::PlaceId;
use dongbuk_core::index::DocId;
use dongbuk_core::library::{Document, Library};
use dongbuk_core::survey::compare::Operand;
use dongbuk_core::survey::timeline::Timeline;
use dongbuk_core::view::ViewState;
use dongbuk_core::view::quote::{Anchor, Located, locate};
use std::sync::Arc;

const PAGES: [(&str, &str); 2] = [
    ("2021-11-23-siping", include_str!("../../articles/2021-11-23-siping.txt")),
    ("2022-09-22-shenyang", include_str!("../../articles/2022-09-22-shenyang.txt")),
];

fn documents(pages: &[(&str, &str)]) -> Vec<Arc<Document>> {
    let library = Library::from_texts(pages, Options::default(), |_, _| {});
    (0..library.len() as u32).filter_map(|doc| library.document(DocId(doc))).collect()
}

fn items(documents: &[Arc<Document>]) -> Vec<Item<'_>> {
    documents.iter().map(|doc| Item { id: &doc.id, source: &doc.source, story: &doc.story }).collect()
}

/// The rows of a CSV file, as RFC 4180 says.
fn rows(csv: &str) -> Vec<Vec<String>> {
    let csv = csv.strip_prefix('\u{FEFF}').expect("a byte order mark");
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut characters = csv.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {
                assert_eq!(characters.next(), Some('\n'));
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(character),
        }
    }
    assert!(!quoted && row.is_empty() && cell.is_empty());
    rows
}

#[test]
fn articles_come_back_from_json() {
    let before = documents(&PAGES);
    let pages = import(&to_json(&items(&before), What::Articles)).expect("an export is read");
    let pages: Vec<(&str, &str)> = pages.iter().map(|page| (page.id.as_str(), page.text.as_str())).collect();
    assert_eq!(pages, PAGES);
    let after = documents(&pages);
    assert_eq!(to_json(&items(&after), What::Articles), to_json(&items(&before), What::Articles));
}

#[test]
fn every_table_has_a_row_for_each_thing_and_equal_columns() {
    let documents = documents(&PAGES);
    let items = items(&documents);
    let n_figures: usize = items.iter().map(|item| item.story.facts.figures.len()).sum();
    let n_programmes: usize = items.iter().map(|item| item.story.facts.programmes.len()).sum();
    let counts = [(What::Articles, items.len()), (What::Figures, n_figures), (What::Programmes, n_programmes)];
    for (what, n) in counts {
        let rows = rows(&to_csv(&items, what, "https://news.example/"));
        assert_eq!(rows.len(), n + 1, "{what:?}");
        assert!(n > 0 && rows.iter().all(|row| row.len() == rows[0].len()), "{what:?}");
    }
}

#[test]
fn the_link_of_a_figure_opens_its_sentence() {
    let documents = documents(&PAGES);
    for row in rows(&to_csv(&items(&documents), What::Figures, "https://news.example/")).into_iter().skip(1) {
        opens(&documents, &row[row.len() - 1], &row[row.len() - 2]);
    }
}

/// Checks that a link opens a sentence of one of the documents.
#[track_caller]
fn opens(documents: &[Arc<Document>], link: &str, sentence: &str) {
    let (id, query) = link.strip_prefix("https://news.example/a/").and_then(|path| path.split_once('/')).expect(link);
    let document = documents.iter().find(|document| document.id.as_str() == id).expect(id);
    let (view, notices) = ViewState::parse_on_page(query, Some(document.id.clone()));
    assert_eq!(notices, []);
    let anchor = view.quote.and_then(|quote| Anchor::parse(&quote)).expect(link);
    let Located::Found(span) = locate(&document.source, &anchor) else { panic!("{link}") };
    let words: Vec<&str> = span.of(document.source.text()).split_whitespace().collect();
    assert_eq!(words.join(" "), sentence);
}

#[test]
fn every_view_is_a_table_whose_links_open_its_sentences() {
    let documents = documents(&PAGES);
    let place = |slug| PlaceId::parse(slug).expect(slug);
    let two = Survey::Comparison(Operand::Place(place("siping")), Operand::Place(place("shenyang")));
    let table = |survey: &Survey| rows(&survey_to_csv(&documents, survey, "https://news.example/"));
    for survey in [Survey::Timeline, Survey::Relations, two] {
        let rows = table(&survey);
        assert!(rows.len() > 5 && rows.iter().all(|row| row.len() == rows[0].len()), "{survey:?}");
        for row in &rows[1..] {
            opens(&documents, &row[row.len() - 1], &row[row.len() - 2]);
        }
    }
    let times: Vec<String> = table(&Survey::Timeline).into_iter().map(|row| row[..4].join(" ")).collect();
    assert_eq!(times.len(), 1 + Timeline::of(&documents).events.len());
    assert_eq!(times[2], "2020-08-13 date 2020년 8월 13일 ");
    assert_eq!(times[3], "2021-01/2021-06 period 상반기 time");
    let counts = vec![(place("siping"), 2), (place("dalian"), 0), (place("jilin"), 1)];
    assert_eq!(table(&Survey::Map(counts))[1..], [["siping", "jilin", "2"], ["jilin", "zhongguo", "1"]]);
}
