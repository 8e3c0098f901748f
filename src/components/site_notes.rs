//! What the foot of the page says about the site: whose it is and whose the articles are, what to do
//! to have one taken down, and who can see what is searched for.

use dongbuk_core::phrase::Phrase;
use leptos::prelude::*;

use crate::site::SITE;
use crate::store::Store;

/// The notes of the site, from `site.toml` as far as it says anything.
#[component]
pub(crate) fn SiteNotes() -> AnyView {
    let store = expect_context::<Store>();
    let publisher = SITE.publisher.as_deref().map(|name| store.say_with(Phrase::PublisherIs, &[name]));
    let rights = SITE.rights.clone().unwrap_or_else(|| store.say(Phrase::Rights).to_owned());
    let notes = [publisher, Some(rights), SITE.takedown.clone()].into_iter().flatten();
    let notes = notes.map(|note| view! { <p>{note}</p> }.into_any()).collect_view();
    let contact = SITE.contact.as_deref().map(|contact| {
        view! { <p><a href=contact_address(contact)>{store.say(Phrase::Contact)}</a></p> }
    });
    let privacy = format!("{} {}", store.say(Phrase::Privacy), store.say(Phrase::SearchesInLinks));
    view! {
        {notes}
        {contact}
        <p>{privacy}</p>
    }
    .into_any()
}

/// A web address as it is; anything else is a mail address.
fn contact_address(contact: &str) -> String {
    let is_address = ["https://", "http://", "mailto:"].iter().any(|scheme| contact.starts_with(scheme));
    if is_address { contact.to_owned() } else { format!("mailto:{contact}") }
}
