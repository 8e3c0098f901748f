//! View ↔ query string, both directions.
//!
//! Written canonically: keys in one order, defaults left out, sets sorted by id; only free text is
//! percent-encoded. Read leniently: what people, messengers and other programs do to a link on
//! its way is undone where nothing else can be meant, and told where something was lost. Any string
//! is a view; reading takes time in proportion to its length.

mod bound;
mod lenient;
mod read;
mod write;

use super::{ViewKind, ViewState};
use crate::article::ArticleId;
use crate::language::Language;
use crate::search::{Query, Sort};
use crate::text::order::Arrange;

/// Every key, in the order of a canonical link.
const KEYS: [&str; 13] =
    ["q", "city", "topic", "plan", "source", "from", "to", "sort", "view", "with", "a", "h", "lang"];

/// Something in a link that was not understood; the rest still works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewNotice {
    /// What was wrong with it.
    pub kind: ViewNoticeKind,
    /// The key of the query string.
    pub key: &'static str,
    /// The value as it stood there, cut to a length that can be shown.
    pub value: String,
}

/// What can be wrong with a value in a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ViewNoticeKind {
    /// No such id, view, order or language; left out.
    Unknown,
    /// A date that no calendar has; left out.
    ImpossibleDate,
    /// The link was cut off or damaged inside this value; what could be read is used.
    Damaged,
    /// Longer than can be used; the end was left out.
    TooLong,
    /// More ids than one link can choose; the last ones were left out.
    TooMany,
}

impl ViewState {
    /// Reads a query string, with or without the leading `?`. Any string gives a view.
    #[must_use]
    pub fn parse(query_string: &str) -> (Self, Vec<ViewNotice>) {
        Self::parse_on_page(query_string, None)
    }

    /// Reads the query string of an article's own page `a/<id>/`, whose path names the article.
    #[must_use]
    pub fn parse_on_page(query_string: &str, article: Option<ArticleId>) -> (Self, Vec<ViewNotice>) {
        let mut reader = read::Reader::new(article);
        let query_string = lenient::unwrapped(query_string);
        let pieces: Vec<&str> = query_string.split('&').flat_map(lenient::split_wide).collect();
        for (idx, piece) in pieces.iter().enumerate() {
            let Some((key, value)) = lenient::pair(piece) else { continue };
            reader.read(key, if idx + 1 == pieces.len() { lenient::without_glued(value) } else { value });
        }
        reader.finish()
    }

    /// The canonical query string with its leading `?`; empty for the default view.
    #[must_use]
    pub fn to_query_string(&self) -> String {
        let view = self.clone().normalized();
        view.written(view.open.as_ref())
    }

    /// What is passed on, relative to the root of the site: an article without filters by its own page, which
    /// has a preview; anything else by the query. `has_page` says whether the open article has a page.
    #[must_use]
    pub fn to_shared_address(&self, has_page: bool) -> String {
        let view = self.clone().normalized();
        let narrows = view.query != Query { sort: view.query.sort, ..Query::default() };
        match &view.open {
            Some(article) if has_page && !narrows && view.view != ViewKind::Compare => {
                let of_article = view.view == ViewKind::Lines;
                let page = Self {
                    query: Query::default(),
                    view: if of_article { ViewKind::Lines } else { ViewKind::Articles },
                    ..view.clone()
                };
                format!("a/{article}/{}", page.written(None))
            }
            _ => view.to_query_string(),
        }
    }

    /// The query string of a normalized view whose article is named by `a`, or by the path of its page.
    fn written(&self, article: Option<&ArticleId>) -> String {
        let mut link = write::Link(String::new());
        link.query(&self.query);
        if self.view != ViewKind::Articles {
            link.key("view").push_str(self.view.slug());
        }
        link.id("with", self.with.as_deref());
        link.id("a", article.map(ArticleId::as_str));
        if let Some(quote) = &self.quote {
            write::push_quote(link.key("h"), quote);
        }
        link.id("lang", self.lang.map(Language::tag));
        link.0
    }

    /// The same view without what has no effect: a chosen default, a quote of no article.
    #[must_use]
    pub(super) fn normalized(mut self) -> Self {
        let query = &mut self.query;
        let default = if query.text.trim().is_empty() { Sort::New } else { Sort::Relevance };
        query.sort = query.sort.filter(|sort| *sort != default);
        sort_set(&mut query.places);
        sort_set(&mut query.topics);
        sort_set(&mut query.programmes);
        sort_set(&mut query.sources);
        if self.open.is_none() {
            self.quote = None;
            if self.view == ViewKind::Lines {
                self.view = ViewKind::Articles;
            }
        }
        self
    }
}

impl ViewKind {
    /// Every view.
    pub const ALL: [Self; 8] = [
        Self::Articles,
        Self::Figures,
        Self::Plans,
        Self::Timeline,
        Self::Map,
        Self::Compare,
        Self::Relations,
        Self::Lines,
    ];

    /// The name in a link.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Articles => "articles",
            Self::Figures => "figures",
            Self::Plans => "plans",
            Self::Timeline => "timeline",
            Self::Map => "map",
            Self::Compare => "compare",
            Self::Relations => "relations",
            Self::Lines => "lines",
        }
    }
}

/// The name of an order in a link.
const fn sort_slug(sort: Sort) -> &'static str {
    match sort {
        Sort::Relevance => "relevance",
        Sort::New => "new",
        Sort::Old => "old",
    }
}

/// Sorts, and takes repetitions out.
fn sort_set<T: Ord>(set: &mut Vec<T>) {
    set.arrange();
    set.dedup();
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One canonical link, and other strings that open the same view without a word.
    #[track_caller]
    fn check(canonical: &str, others: &[&str]) {
        let (view, notices) = ViewState::parse(canonical);
        assert_eq!((view.to_query_string().as_str(), notices), (canonical, vec![]));
        for other in others {
            assert_eq!(ViewState::parse(other), (view.clone(), vec![]), "{other}");
        }
    }

    /// A string, the link it is read as, and what is told about it.
    #[track_caller]
    fn check_told(link: &str, canonical: &str, told: &[(ViewNoticeKind, &str, &str)]) {
        let (view, notices) = ViewState::parse(link);
        let notices: Vec<_> = notices.iter().map(|notice| (notice.kind, notice.key, notice.value.as_str())).collect();
        assert_eq!((view.to_query_string().as_str(), &notices[..]), (canonical, told), "{link:.80}");
    }

    #[test]
    fn order_defaults_and_sets() {
        check("", &["?", "#", "?q=", "?view=articles&sort=new", "?utm_source=x&b", "?h=1.2.3.4.5.a~b", "?view=lines"]);
        check(
            "?city=changchun,siping",
            &["city=siping,changchun,siping", "?city=siping&city=changchun", "#city=changchun,siping"],
        );
        check("?q=a&city=siping&sort=old", &["?sort=old&city=siping&q=a", "?q=b&sort=new&city=siping&sort=old&q=a"]);
        check("?q=a", &["?q=a&sort=relevance", "?sort=relevance&q=a&view=articles&from=&to="]);
        check("?sort=relevance", &[]);
        check(
            "?q=a&city=jilin&topic=transport.rail&plan=p-0123abcd&source=jilin-daily&from=2021&to=2021-11-23&sort=new\
             &view=compare&with=shenyang&a=2021-11-23-siping&h=1.21.0.45.a1b2c3d4.ab~cd&lang=ko-CN",
            &[],
        );
    }

    #[test]
    fn what_happens_to_links_on_their_way() {
        let canonical = "?q=%EC%8B%AC%EC%96%91%20a&city=siping";
        check(
            canonical,
            &[
                "?q=심양+a&city=siping",
                "?q=%25EC%258B%25AC%25EC%2596%2591%2520a&city=siping",
                "?q=%ec%8b%ac%ec%96%91+a&amp;city=siping",
                "&amp;q=심양 a&amp;amp;city=siping",
                "？q＝심양 a＆city＝siping",
                "q%3D%EC%8B%AC%EC%96%91%20a%26city%3Dsiping",
                "%3Fq%3D%25EC%258B%25AC%25EC%2596%2591%2520a%26city%3Dsiping",
                "?q=심양%20a%EF%BC%86city=siping",
                "?q=%E1%84%89%E1%85%B5%E1%86%B7%E1%84%8B%E1%85%A3%E1%86%BC%20a&city=siping",
                "?Q=심\u{202E}양\u{200B} a&CITY=Siping#top",
                "?q=심양 a&city=siping).",
                "?q=심양 a&city=siping」。",
                "?q=심양 a&city=%20siping，",
            ],
        );
    }

    #[test]
    fn punctuation_glued_to_the_last_value_only() {
        check("?q=a%29", &["?q=a%29"]);
        check("?q=a", &["?q=a)", "?q=a.", "?q=a\"", "?q=a**"]);
        check("?q=%28a%29", &["?q=(a)", "?q=(a))"]);
        check("?q=%22a%22", &["?q=\"a\"", "?q=\"a\"."]);
        check("?q=a%29&lang=en", &["?q=a)&lang=en"]);
    }

    #[test]
    fn spaces_that_were_typed_stay() {
        check("?q=%20a%20", &["?q=+a+"]);
        check("?q=%EF%BC%86city%3Dsiping", &[]);
        check("?q=%26city%3Dsiping", &[]);
    }

    #[test]
    fn what_is_not_understood_is_told_once() {
        use ViewNoticeKind::{Damaged, ImpossibleDate, TooLong, TooMany, Unknown};
        check_told("?city=siping,atlantis,lemuria", "?city=siping", &[(Unknown, "city", "atlantis")]);
        check_told("?city=사평&q=a", "?q=a", &[(Unknown, "city", "사평")]);
        check_told("?to=2021-02-30&from=2021", "?from=2021", &[(ImpossibleDate, "to", "2021-02-30")]);
        check_told("?a=../../x&view=x&q=a", "?q=a", &[(Unknown, "view", "x"), (Unknown, "a", "../../x")]);
        check_told("?lang=tlh&sort=up", "", &[(Unknown, "sort", "up"), (Unknown, "lang", "tlh")]);
        check_told("?q=%EC%82%AC%ED%8F", "?q=%EC%82%AC", &[(Damaged, "q", "사")]);
        let long = format!("?q={}", "가".repeat(400_000));
        let kept = format!("?q={}", "%EA%B0%80".repeat(1000));
        check_told(&long, &kept, &[(TooLong, "q", &"가".repeat(40))]);
        let many = format!("?city={}", "siping,".repeat(5000));
        check_told(&many, "?city=siping", &[(TooMany, "city", "siping")]);
        let quote = format!("?a=x&h=1.2.3.{}", "9".repeat(1_000_000));
        check_told(&quote, "?a=x", &[(TooLong, "h", &format!("1.2.3.{}", "9".repeat(34)))]);
    }

    #[test]
    fn script_is_text() {
        check("?q=%3Cscript%3Ealert%281%29%3C%2Fscript%3E", &["?q=<script>alert(1)</script>&x=y"]);
        check_told(
            "?with=<b>&plan=%22onload%3D",
            "",
            &[(ViewNoticeKind::Unknown, "plan", "onload="), (ViewNoticeKind::Unknown, "with", "<b")],
        );
    }

    #[test]
    fn an_article_without_filters_is_passed_on_by_its_page() {
        let shared = |link: &str, has_page| ViewState::parse(link).0.to_shared_address(has_page);
        assert_eq!(shared("?a=x", true), "a/x/");
        assert_eq!(shared("?a=x&view=figures&sort=old", true), "a/x/");
        assert_eq!(shared("?a=x&h=1.1.0.2.0a1b2c3d.a~b&lang=zh", true), "a/x/?h=1.1.0.2.0a1b2c3d.a~b&lang=zh");
        assert_eq!(shared("?a=x&view=lines", true), "a/x/?view=lines");
        assert_eq!(shared("?a=my-0123", false), "?a=my-0123");
        assert_eq!(shared("?city=siping&a=x", true), "?city=siping&a=x");
        assert_eq!(shared("?city=siping", true), "?city=siping");
        let (view, _) = ViewState::parse_on_page("?h=1.1.0.2.0a1b2c3d.a~b", ArticleId::parse("x"));
        assert_eq!(view.to_shared_address(true), "a/x/?h=1.1.0.2.0a1b2c3d.a~b");
    }

    #[test]
    fn the_path_of_an_article_page_names_the_article() {
        let article = ArticleId::parse("2021-11-23-siping");
        let (view, _) = ViewState::parse_on_page("?h=1.21.0.45.a1b2c3d4.a~b", article.clone());
        assert_eq!(view.to_query_string(), "?a=2021-11-23-siping&h=1.21.0.45.a1b2c3d4.a~b");
        let (view, _) = ViewState::parse_on_page("?view=lines", article);
        assert_eq!(view.to_query_string(), "?view=lines&a=2021-11-23-siping");
    }
}
