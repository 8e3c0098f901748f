//! How the article was read: every line of the page as received, what it was taken for, and by which rule.

use std::sync::Arc;

use dongbuk_core::article::{Line, Role};
use dongbuk_core::library::Document;
use dongbuk_core::phrase::Phrase;
use leptos::prelude::*;

use crate::store::Store;

/// The lines of an article's page with their roles.
#[component]
pub(crate) fn LinesView(document: Arc<Document>) -> AnyView {
    let store = expect_context::<Store>();
    let text = document.source.text();
    let row = |line: &Line| {
        view! {
            <tr data-role=line.role.name()>
                <th scope="row" class="lines-number">{line.number}</th>
                <td class="lines-role">{store.say(role_phrase(line.role))}</td>
                <td class="lines-text" lang="ko">{line.span.of(text).to_owned()}</td>
                <td class="lines-rule"><code>{line.rule}</code></td>
            </tr>
        }
    };
    let rows = document.story.article.lines.iter().map(row).collect_view();
    let heading = |phrase: Phrase| view! { <th scope="col">{store.say(phrase)}</th> };
    view! {
        <section class="lines" lang=store.language.get_untracked().tag()>
            <p class="lines-lead">{store.say(Phrase::LinesLead)} " " {store.say(Phrase::ReadByMachine)}</p>
            <table>
                <caption class="visually-hidden">{store.say(Phrase::HowRead)}</caption>
                <thead>
                    <tr>
                        {heading(Phrase::ColumnLine)}
                        {heading(Phrase::ColumnRole)}
                        {heading(Phrase::ColumnText)}
                        {heading(Phrase::ColumnRule)}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

/// The name of a role.
const fn role_phrase(role: Role) -> Phrase {
    match role {
        Role::Chrome => Phrase::RoleChrome,
        Role::Meta => Phrase::RoleMeta,
        Role::Title => Phrase::RoleTitle,
        Role::Deck => Phrase::RoleDeck,
        Role::Heading => Phrase::RoleHeading,
        Role::Body => Phrase::RoleBody,
        Role::Caption => Phrase::RoleCaption,
        Role::Table => Phrase::RoleTable,
        Role::Credit => Phrase::RoleCredit,
        Role::Blank => Phrase::RoleBlank,
    }
}
