//! The kinds of marks in the text, each with its sample and a switch, the switch of the glosses, and, once, that a machine made them.

use dongbuk_core::phrase::Phrase;
use leptos::prelude::*;

use crate::mention::MentionKind;
use crate::preferences::Preferences;
use crate::store::{Store, after_paint};

/// The legend of an article's marks.
#[component]
pub(crate) fn MarkLegend() -> AnyView {
    let store = expect_context::<Store>();
    let preferences = expect_context::<Preferences>();
    let switches = MentionKind::ALL.map(|kind| {
        let name = kind.name();
        let is_marked = move || !preferences.hidden_marks.with(|hidden| hidden.iter().any(|it| it == name));
        view! {
            <button
                type="button"
                aria-pressed=move || is_marked().to_string()
                on:click=move |_| preferences.toggle_mark(name)
            >
                <span class="mention" data-kind=name>{store.say(kind.phrase())}</span>
            </button>
        }
    });
    // The text is written anew for glosses: the button is painted first.
    let has_glosses = RwSignal::new(preferences.has_glosses.get_untracked());
    let toggle_glosses = move |_| {
        has_glosses.update(|shown| *shown = !*shown);
        after_paint(move || preferences.has_glosses.set(has_glosses.get_untracked()));
    };
    view! {
        <div class="mark-legend" lang=store.language.get_untracked().tag()>
            <div class="mark-legend-switches" role="group" aria-label=store.say(Phrase::Marks)>
                {switches.into_iter().collect_view()}
                <button
                    type="button"
                    class="mark-legend-glosses"
                    aria-pressed=move || has_glosses.get().to_string()
                    on:click=toggle_glosses
                >
                    {store.say(Phrase::Glosses)}
                </button>
            </div>
            <p class="mark-legend-note">{store.say(Phrase::ReadByMachine)}</p>
        </div>
    }
    .into_any()
}
