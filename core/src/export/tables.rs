//! The tables of articles and programmes.

use super::csv::Csv;
use super::{Item, list, one_line};
use crate::article::Text;

const ARTICLE_COLUMNS: [&str; 15] = [
    "id",
    "title",
    "kicker",
    "series",
    "deck",
    "part",
    "reporters",
    "source",
    "publisher",
    "published",
    "url",
    "places",
    "topics",
    "programmes",
    "link",
];

/// One row an article.
pub(super) fn articles(items: &[Item<'_>], root: &str) -> String {
    let mut csv = Csv::new(&ARTICLE_COLUMNS);
    for item in items {
        let (article, facts) = (&item.story.article, &item.story.facts);
        let text = |text: &Option<Text>| text.as_ref().map(|text| one_line(&text.text)).unwrap_or_default();
        let series = article.series.as_ref().map(|series| format!("{} {}", series.name, series.number));
        csv.row(&[
            item.id.to_string(),
            text(&article.title),
            text(&article.kicker),
            series.unwrap_or_default(),
            text(&article.deck),
            text(&article.part),
            list(article.reporters.iter().map(|reporter| &reporter.text)),
            text(&article.source),
            text(&article.publisher),
            list(article.published),
            text(&article.url),
            list(facts.places.iter().map(|place| place.id.slug())),
            list(facts.topics.iter().map(|topic| topic.id.slug())),
            list(facts.programmes.iter().map(|programme| &programme.name)),
            item.link(root, None),
        ]);
    }
    csv.finish()
}

const PROGRAMME_COLUMNS: [&str; 14] = [
    "article",
    "published",
    "id",
    "name",
    "kind",
    "aliases",
    "announced",
    "members",
    "numbers",
    "places",
    "topics",
    "mentions",
    "sentence",
    "link",
];

/// One row a programme of an article.
pub(super) fn programmes(items: &[Item<'_>], root: &str) -> String {
    let mut csv = Csv::new(&PROGRAMME_COLUMNS);
    for item in items {
        for programme in &item.story.facts.programmes {
            let first = programme.spans.first().copied();
            csv.row(&[
                item.id.to_string(),
                list(item.story.article.published),
                programme.id.0.to_string(),
                programme.name.clone(),
                programme.kind.name().to_owned(),
                list(&programme.aliases),
                list(programme.announced),
                list(&programme.members),
                list(&programme.numbers),
                list(programme.places.iter().map(|place| place.slug())),
                list(programme.topics.iter().map(|topic| topic.slug())),
                programme.spans.len().to_string(),
                first.map(|span| item.words(item.sentence(span))).unwrap_or_default(),
                item.link(root, first),
            ]);
        }
    }
    csv.finish()
}
