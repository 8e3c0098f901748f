//! Every published link still opens its view, and any string is a view with a stable link.

use dongbuk_core::view::ViewState;
use proptest::prelude::*;
use proptest::string::string_regex;

#[test]
fn published_links_open_the_same_view_for_ever() {
    let lines = include_str!("links.txt").lines().filter(|line| !line.starts_with('#'));
    for line in lines {
        let (published, canonical) = line.split_once('\t').expect("a published link, a tab, its canonical link");
        let (view, notices) = ViewState::parse(published);
        assert_eq!(notices, [], "{published}");
        assert_eq!(view.to_query_string(), canonical, "{published}");
    }
}

/// Strings that look like links, and strings that do not.
fn any_link() -> impl Strategy<Value = String> {
    let keys = "(q|city|topic|plan|source|from|to|sort|view|with|a|h|lang|amp;q|x)";
    let value = "(siping|jilin,shenyang|transport.rail|2021-1[0-3](-3[0-2])?|lines|old|1\\.2\\.3\\.4\\.5\\.가~나|%(25)?EC%8B%AC|%|\\PC{0,8})";
    let pair = format!("{keys}(=|＝|%3D){value}[.)~\"]?");
    let link = string_regex(&format!("[?#]?({pair}(&|＆|%26|&amp;)){{0,5}}{pair}")).expect("a pattern of proptest");
    prop_oneof![any::<String>(), link]
}

proptest! {
    #[test]
    fn any_string_is_a_view_with_a_stable_link(link in any_link()) {
        let (view, _) = ViewState::parse(&link);
        let canonical = view.to_query_string();
        let (again, notices) = ViewState::parse(&canonical);
        prop_assert_eq!(&again, &view, "{} → {}", link, canonical);
        prop_assert_eq!(notices, []);
        prop_assert_eq!(again.to_query_string(), canonical);
    }

    #[test]
    fn typed_text_comes_back_from_its_link(text in any::<String>(), hex in "[%0-9A-Fa-f+&=#.~-]{0,20}") {
        for text in [text, hex] {
            let typed = dongbuk_core::view::Action::Type { text, first: true };
            let (view, _) = ViewState::default().after(typed);
            prop_assert_eq!(ViewState::parse(&view.to_query_string()), (view, vec![]));
        }
    }

    #[test]
    fn a_link_is_plain_ascii_and_ends_in_no_punctuation(link in any_link()) {
        let canonical = ViewState::parse(&link).0.to_query_string();
        let safe = |byte: u8| byte.is_ascii_alphanumeric() || b"-.%?&=,~".contains(&byte);
        prop_assert!(canonical.bytes().all(safe), "{}", canonical);
        prop_assert!(canonical.is_empty() || canonical.ends_with(|last: char| last.is_ascii_alphanumeric() || last == '~'));
    }
}
