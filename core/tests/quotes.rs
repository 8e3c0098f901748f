//! Every sentence of the bundled articles is found by its link, and what happened to it is told truly.

use dongbuk_core::text::{Source, Span, sentence};
use dongbuk_core::view::quote::{Anchor, Located, locate, restored};
use proptest::prelude::*;

const ARTICLES: [&str; 2] =
    [include_str!("../../articles/2021-11-23-siping.txt"), include_str!("../../articles/2022-09-22-shenyang.txt")];

/// Runs `check` with every sentence of every article: the text, the sentence, its anchor.
fn for_each_sentence(check: impl Fn(&str, Span, &Anchor)) {
    for raw in ARTICLES {
        let source = Source::verbatim(raw);
        for number in 1..=source.raw_lines().len() as u32 {
            let line = source.raw_lines().span(raw, number).expect("the line is there");
            for sentence in sentence::scan(line.of(raw)) {
                let span = sentence.shifted(line.range().start);
                let anchor = Anchor::new(&source, span).expect("a sentence has words");
                assert_eq!(Anchor::parse(&anchor.to_string()).as_ref(), Some(&anchor));
                check(raw, span, &anchor);
            }
        }
    }
}

fn located(raw: &str, anchor: &Anchor) -> Located {
    locate(&Source::verbatim(raw), anchor)
}

/// The text with other words in place of a span.
fn replaced(raw: &str, span: Span, by: &str) -> String {
    format!("{}{by}{}", &raw[..span.range().start], &raw[span.range().end..])
}

#[test]
fn unchanged_it_is_found() {
    for_each_sentence(|raw, span, anchor| assert_eq!(located(raw, anchor), Located::Found(span)));
}

#[test]
fn after_one_character_is_changed_it_has_changed() {
    for_each_sentence(|raw, span, anchor| {
        let visible: Vec<(usize, char)> = span.of(raw).char_indices().filter(|(_, c)| !c.is_whitespace()).collect();
        // Two characters of three are no longer the same words.
        let every = visible.iter().step_by(1 + visible.len() / 12).filter(|_| visible.len() > 3);
        for (at, character) in every {
            let at = Span::new(*at, at + character.len_utf8()).shifted(span.range().start);
            let edited = replaced(raw, at, "훍");
            let now = Span::new(span.range().start, span.range().end + 3 - at.len());
            assert_eq!(located(&edited, anchor), Located::Changed(now), "{} at {at:?}", now.of(&edited));
            if span.of(raw).chars().all(|c| c.is_ascii() || c.is_alphanumeric()) {
                assert_eq!(restored(anchor, now.of(&edited)).as_deref(), Some(span.of(raw)));
            }
        }
    });
}

#[test]
fn removed_it_is_gone_unless_it_stands_elsewhere() {
    for_each_sentence(|raw, span, anchor| {
        let rest = replaced(raw, span, "");
        let words = span.of(raw);
        match located(&rest, anchor) {
            Located::Gone => {}
            Located::Found(other) | Located::Moved(other) => assert_eq!(other.of(&rest), words),
            Located::Changed(other) => panic!("{words} is gone, and {} is something else", other.of(&rest)),
        }
    });
}

#[test]
fn under_a_new_paragraph_it_has_moved() {
    const NEW: &str = "새로 쓴 문단이다. 모든것이 아래로 밀린다.\n\n";
    for_each_sentence(|raw, span, anchor| {
        let pushed = format!("{NEW}{raw}");
        assert_eq!(located(&pushed, anchor), Located::Moved(span.shifted(NEW.len())), "{}", span.of(raw));
    });
}

#[test]
fn in_another_spacing_it_is_found() {
    for_each_sentence(|raw, span, anchor| {
        let spaced = raw.replace(' ', "  ");
        let Located::Found(found) = located(&spaced, anchor) else { panic!("{}", span.of(raw)) };
        assert_eq!(found.of(&spaced).replace("  ", " "), span.of(raw).replace("  ", " "));
    });
}

#[test]
fn published_quotes_are_found_for_ever() {
    let published = [
        (
            0,
            "1.9.0.43.d0cde493.2020년 8월~ 만한 날이다.",
            "2020년 8월 13일은 장춘과 사평에 있어 모두 력사에 기록될 만한 날이다.",
        ),
        (0, "1.17.80.5.a796922c.19.4%~19.4%", "19.4%"),
        (
            1,
            "1.2.0.36.040a7441.심양, 료녕진흥~장서 모범 보여",
            "심양, 료녕진흥발전의 새 국면 힘써 개척하는 데 앞장서 모범 보여",
        ),
    ];
    for (article, anchor, words) in published {
        let Located::Found(span) = located(ARTICLES[article], &Anchor::parse(anchor).expect(anchor)) else {
            panic!("{anchor}")
        };
        assert_eq!(span.of(ARTICLES[article]), words);
    }
}

proptest! {
    #[test]
    fn any_words_of_any_text_are_found(text in "[가-깋a.~ \n\u{1100}-\u{1103}\u{1161}\u{11A8}]{1,60}", from in 0usize..60, len in 1usize..20) {
        let mut bounds = text.char_indices().map(|(at, _)| at).chain([text.len()]).skip(from);
        let (Some(start), Some(end)) = (bounds.next(), bounds.nth(len - 1)) else { return Ok(()) };
        let source = Source::verbatim(text.as_str());
        let Some(anchor) = Anchor::new(&source, Span::new(start, end)) else { return Ok(()) };
        let Located::Found(span) = locate(&source, &anchor) else { panic!("{anchor} in {text:?}") };
        prop_assert_eq!(span.of(&text), text[start..end].trim());
        prop_assert_eq!(Anchor::parse(&anchor.to_string()).map(|read| read.check), Some(anchor.check));
    }

    #[test]
    fn any_anchor_leads_somewhere_or_nowhere(text in any::<String>(), line in 1u32..4, offset in 0u32..9, length in 1u32..40, words in "\\PC{0,20}") {
        let anchor = Anchor::parse(&format!("1.{line}.{offset}.{length}.00000000.{words}"));
        let source = Source::verbatim(text.as_str());
        if let Some(Located::Found(span) | Located::Moved(span) | Located::Changed(span)) =
            anchor.map(|anchor| locate(&source, &anchor))
        {
            prop_assert!(text.get(span.range()).is_some());
        }
    }
}
