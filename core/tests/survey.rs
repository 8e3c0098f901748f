//! What the views draw of the two bundled articles: sums, money in order, ranks, members, times.

use std::sync::Arc;

use dongbuk_core::facts::Options;
use dongbuk_core::facts::figure::{Figure, FigureKind, Inferred};
use dongbuk_core::facts::finding::FindingKind;
use dongbuk_core::facts::place::PlaceId;
use dongbuk_core::index::DocId;
use dongbuk_core::library::{Document, Library};
use dongbuk_core::survey::compare::{Comparison, Operand};
use dongbuk_core::survey::ledger::{self, FigureOrder, FigureRow};
use dongbuk_core::survey::plans::{self, PlanRow};
use dongbuk_core::survey::relations::Graph;
use dongbuk_core::survey::timeline::{EventKind, Timeline};
use dongbuk_core::text::Span;

const PAGES: [(&str, &str); 2] = [
    ("2021-11-23-siping", include_str!("../../articles/2021-11-23-siping.txt")),
    ("2022-09-22-shenyang", include_str!("../../articles/2022-09-22-shenyang.txt")),
];

fn documents() -> Vec<Arc<Document>> {
    let library = Library::from_texts(&PAGES, Options::default(), |_, _| {});
    (0..library.len() as u32).filter_map(|doc| library.document(DocId(doc))).collect()
}

fn words(documents: &[Arc<Document>], document_idx: usize, span: Span) -> &str {
    span.of(documents[document_idx].source.text())
}

/// The figures of one kind, in an order: each row with its figure and the printed words.
fn figures(documents: &[Arc<Document>], kind: FigureKind, order: FigureOrder) -> Vec<(FigureRow, &Figure, &str)> {
    let mut rows = ledger::rows(documents);
    ledger::sort(&mut rows, documents, order);
    let of_row = |row: FigureRow| {
        let figure = row.figure(documents)?;
        let printed = words(documents, row.passage.document_idx, figure.span);
        (figure.kind == kind).then_some((row, figure, printed))
    };
    rows.into_iter().filter_map(of_row).collect()
}

fn plan(documents: &[Arc<Document>], name: &str) -> PlanRow {
    plans::rows(documents).into_iter().find(|row| row.name == name).expect(name)
}

#[test]
fn six_cooperation_areas_are_added_up_beside_the_article() {
    let documents = documents();
    let findings: Vec<_> = documents.iter().flat_map(|document| &document.story.facts.findings).collect();
    let sums: Vec<&str> = findings.iter().filter(|it| it.kind == FindingKind::Sum).map(|it| it.text.as_str()).collect();
    assert_eq!(
        sums,
        [
            "대상 285개 = 54개 + 76개 + 46개 + 19개 + 43개 + 47개",
            "투자 2,034.8억원 = 418.3억원 + 715.5억원 + 338.8억원 + 197.8억원 + 186.2억원 + 178.2억원",
        ]
    );
    for sum in ["285개", "2,034.8억원", "2034.8억원"] {
        assert!(
            documents.iter().all(|document| !document.source.text().contains(sum)),
            "{sum} is no word of an article"
        );
    }
    for (name, n_projects, money) in [
        ("산업단지를 함께 건설", "54개", "418.3억원"),
        ("산업을 함께 발전", "76개", "715.5억원"),
        ("교통망 공동 건설", "46개", "338.8억원"),
        ("개방", "19개", "197.8억원"),
        ("써비스", "43개", "186.2억원"),
        ("생태건설", "47개", "178.2억원"),
    ] {
        assert_eq!(plan(&documents, name).numbers, [n_projects, money], "{name}");
    }
}

#[test]
fn nine_sums_of_money_stand_in_order_and_their_currency_is_told_as_concluded() {
    let documents = documents();
    let money = figures(&documents, FigureKind::Money, FigureOrder::Value);
    let printed: Vec<&str> = money.iter().map(|(_, _, printed)| *printed).collect();
    assert_eq!(
        printed,
        [
            "715.5억원",
            "418.3억원",
            "338.8억원",
            "289.36억원",
            "197.8억원",
            "186.2억원",
            "178.2억원",
            "30억원",
            "2.7억원"
        ]
    );
    for (_, figure, printed) in &money {
        assert_eq!(ledger::unit(figure), "CNY", "{printed}");
        assert!(figure.inferred.contains(&Inferred::Currency), "{printed}");
    }
}

#[test]
fn five_ranks_have_their_scopes() {
    let documents = documents();
    let ranks = figures(&documents, FigureKind::Rank, FigureOrder::Printed);
    let told: Vec<(String, &str, u32, &str)> = ranks
        .iter()
        .map(|(row, figure, printed)| {
            let rank = figure.rank.expect(printed);
            let scope = rank.scope.map_or("", |scope| words(&documents, row.passage.document_idx, scope));
            (row.subject(&documents), *printed, rank.position, scope)
        })
        .collect();
    let told: Vec<(&str, &str, u32, &str)> =
        told.iter().map(|(subject, printed, rank, scope)| (subject.as_str(), *printed, *rank, *scope)).collect();
    assert_eq!(
        told,
        [
            ("전시 농업총생산 증가률", "2위", 2, "전성"),
            ("규모이상 공업부가가치 증가률", "2위", 2, "전성"),
            ("총생산액 증가률", "3위", 3, "전성"),
            ("고정자산 투자 증가률", "3위", 3, "전성"),
            ("대상유치 도착 투자액 증가률", "두번째", 2, "전성"),
        ]
    );
    let rows = ledger::rows(&documents);
    let points = ledger::growth_by_rank(&rows, &documents);
    let points: Vec<(f64, u32)> = points.iter().map(|point| (point.rate, point.rank)).collect();
    assert_eq!(points, [(10.0, 2), (19.4, 2), (34.0, 3), (18.1, 3), (64.0, 2)]);
}

#[test]
fn named_groups_have_their_members() {
    let documents = documents();
    let members = |name: &str| plan(&documents, name).members;
    assert_eq!(
        members("4개 플래트홈"),
        ["사평-장춘 자동차산업단지", "자동차부품산업단지", "장평 현대농업시범구역", "화공산업이전시범구역"]
    );
    assert_eq!(members("세편의 큰 문장"), ["‘전통브랜드’ 개조승격", "‘새 브랜드’ 육성장대", "새 동력에너지 육성장대"]);
    let five = plan(&documents, "5개 시범");
    assert_eq!((five.announced, five.members.len()), (Some(5), 4), "announced 5, followed by 4");
    let findings = documents.iter().flat_map(|document| &document.story.facts.findings);
    let told: Vec<&str> =
        findings.filter(|it| it.kind == FindingKind::MemberCount).map(|it| it.text.as_str()).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].starts_with("5개 시범: 5, 본문 4 "), "{told:?}");
}

#[test]
fn printed_and_resolved_times_stand_on_one_axis() {
    let documents = documents();
    let timeline = Timeline::of(&documents);
    let told: Vec<(String, EventKind, &str, bool)> = timeline
        .events
        .iter()
        .map(|event| {
            let printed = words(&documents, event.passage.document_idx, event.span);
            (event.time.to_string(), event.kind, printed, event.inferred)
        })
        .collect();
    let expected = [
        ("2020", EventKind::Date, "2020년", false),
        ("2020-08-13", EventKind::Date, "2020년 8월 13일", false),
        ("2021-01/2021-06", EventKind::Period, "상반기", true),
        ("2021-01/2021-07", EventKind::Period, "1월부터 7월까지", true),
        ("2021-01/2021-09", EventKind::Period, "전 3분기", true),
        ("2021", EventKind::Date, "2021년초", false),
        ("2021", EventKind::Date, "2021년", false),
        ("2021-11-23", EventKind::Published, "2021-11-23 08:59:28", false),
        ("2022-09-22", EventKind::Published, "2022-9-22 13:36:42", false),
    ];
    assert_eq!(told, expected.map(|(time, kind, printed, inferred)| (time.to_owned(), kind, printed, inferred)));
}

#[test]
fn events_of_one_row_do_not_meet() {
    let timeline = Timeline::of(&documents());
    for (idx, event) in timeline.events.iter().enumerate() {
        let same_row = timeline.events[..idx].iter().filter(|other| other.lane == event.lane);
        assert!(same_row.into_iter().all(|other| other.last_day < event.first_day), "{event:?}");
    }
}

#[test]
fn siping_stands_beside_shenyang() {
    let documents = documents();
    let place = |slug| Operand::Place(PlaceId::parse(slug).expect(slug));
    let found = Comparison::of(&documents, &place("siping"), &place("shenyang"));
    assert_eq!((found.document_idxs.left.as_slice(), found.document_idxs.right.as_slice()), (&[0][..], &[1][..]));
    assert!(!found.shared_topics.is_empty(), "both speak of industry, opening, planning");
    let sides = |rows: &Vec<FigureRow>, slug: &str, idx: usize| {
        let whole = PlaceId::parse(slug).expect(slug);
        let is_own = |row: &FigureRow| row.place.is_some_and(|place| whole.contains(place));
        // 사평과 장춘은 …: a figure of both is a figure of each.
        rows.iter().all(|row| row.passage.document_idx == idx && (is_own(row) || !row.place_inferred))
    };
    let printed = |row: &FigureRow| row.figure(&documents).map(|figure| figure.span.of(documents[0].source.text()));
    let first: Vec<_> = found.figures[0].rows.left.iter().filter_map(printed).collect();
    assert!(first.contains(&"289.36억원"), "sums come first, and those of two places count for each: {first:?}");
    for pair in &found.figures {
        assert!(sides(&pair.rows.left, "siping", 0) && sides(&pair.rows.right, "shenyang", 1), "{}", pair.head);
        let of_pair = pair.rows.left.iter().chain(&pair.rows.right);
        for row in of_pair {
            let figure = row.figure(&documents).expect("a row has its figure");
            assert_eq!((row.head(&documents), ledger::unit(figure)), (pair.head.as_str(), pair.unit));
        }
    }
    for pair in &found.sentences {
        let side = |passages: &[dongbuk_core::survey::passage::Passage], idx: usize| {
            passages.iter().all(|passage| passage.document_idx == idx)
        };
        assert!(side(&pair.passages.left, 0) && side(&pair.passages.right, 1), "{}", pair.topic.slug());
    }
    assert!(found.sentences.iter().any(|pair| pair.passages.is_shared()), "a topic has sentences on both sides");
}

#[test]
fn every_relation_has_a_sentence_that_names_both() {
    let graph = Graph::of(&documents());
    assert!(!graph.relations.is_empty());
    for relation in &graph.relations {
        assert!(!relation.passages.is_empty());
        let column = |idx: usize| graph.nodes[idx].entity.column();
        assert!(column(relation.from_idx) < column(relation.to_idx), "a relation goes from left to right");
    }
}

#[test]
fn what_is_not_printed_stays_unknown() {
    let page = "제목이다

길림신문 2021-05-06

이날 모두 12개를 전시했다. 관계자는 이렇게 말했다. 행사는 순조롭게 진행되였다.
";
    let library = Library::from_texts(&[("x", page)], Options::default(), |_, _| {});
    let documents: Vec<Arc<Document>> = library.document(DocId(0)).into_iter().collect();
    for row in ledger::rows(&documents) {
        let figure = row.figure(&documents).expect("a row has its figure");
        assert_eq!(row.place, None, "no place is named");
        assert_eq!(figure.rank, None);
        assert!(figure.inferred.contains(&Inferred::Period) || figure.period.is_none());
    }
}
