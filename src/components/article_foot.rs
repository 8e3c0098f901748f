//! Under the article: pass it on, cite it, save its text, report an error; on paper its link and its
//! citation.

use dongbuk_core::cite::Format;
use dongbuk_core::phrase::Phrase;
use leptos::prelude::*;

use crate::download;
use crate::passage::Passages;
use crate::store::Store;

/// What can be done with the open article.
#[component]
pub(crate) fn ArticleFoot() -> AnyView {
    let store = expect_context::<Store>();
    let passages = expect_context::<Passages>();
    let save_raw = move |_| {
        let document = passages.document();
        download::save(&format!("{}.txt", document.id.page()), "text/plain", document.source.raw());
    };
    // The link carries the passage that was chosen last, at the time it is followed.
    let report = move || passages.report_address(passages.chosen.get());
    let report = move || report().map(|to| view! { <li><a href=to>{store.say(Phrase::ReportError)}</a></li> });
    let citation = move || passages.citation(None).to_format(Format::Text);
    view! {
        <footer class="article-foot" lang=store.language.get_untracked().tag()>
            <ul class="article-acts">
                <li>
                    <button type="button" class="cite-button" on:click=move |_| passages.cited.set(Some(None))>
                        {store.say(Phrase::ShareAndCite)}
                    </button>
                </li>
                <li><button type="button" on:click=save_raw>{store.say(Phrase::RawText)}</button></li>
                {report}
            </ul>
            <p class="print-only">{citation}</p>
        </footer>
    }
    .into_any()
}
