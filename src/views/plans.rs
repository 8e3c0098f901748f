//! The ledger of programmes, and the page of one: every mention across articles.

use std::sync::Arc;

use dongbuk_core::facts::programme::Kind;
use dongbuk_core::library::Document;
use dongbuk_core::phrase::{self, Phrase};
use dongbuk_core::survey::plans::{self, PlanRow};
use dongbuk_core::view::Action;
use leptos::prelude::*;

use super::{Documents, frame, nothing, passage};
use crate::components::ViewLink;
use crate::store::Store;

/// Rows shown at first, and with each “show more”.
const PAGE_SIZE: usize = 80;

/// The plans view of some documents: the page of the one chosen programme, else the ledger.
pub(super) fn plans_view(store: Store, documents: Documents) -> AnyView {
    let rows = plans::rows(&documents);
    let chosen = store.query.with(|query| query.programmes.clone());
    match chosen.as_slice() {
        [only] if rows.iter().any(|row| row.id == *only) => {
            let row = rows.iter().find(|row| row.id == *only);
            row.map(|row| plan_page(store, row, &documents)).into_any()
        }
        _ if rows.is_empty() => nothing(store, Phrase::NoPlans),
        _ => ledger(store, rows, documents),
    }
}

fn ledger(store: Store, rows: Vec<PlanRow>, documents: Documents) -> AnyView {
    let n_shown = RwSignal::new(PAGE_SIZE);
    let n_rows = rows.len();
    let entries = move || rows.iter().take(n_shown.get()).map(|row| entry(store, row, &documents)).collect_view();
    let more = move || {
        let n_more = n_rows.saturating_sub(n_shown.get()).min(PAGE_SIZE);
        (n_more > 0).then(|| {
            let show = move |_| n_shown.update(|n| *n += PAGE_SIZE);
            view! { <button type="button" class="result-list-more" on:click=show>{store.say_count(Phrase::ShowMoreRows, n_more)}</button> }
        })
    };
    let columns = [
        Phrase::ColumnName,
        Phrase::Kind,
        Phrase::ColumnMembers,
        Phrase::ColumnPlace,
        Phrase::ColumnMentions,
        Phrase::ColumnFirstLast,
    ];
    let table = view! { {super::table(store, Phrase::ViewPlans, &columns, entries.into_any())} {more} };
    frame(store, "plans-view", Phrase::PlansLead, table.into_any())
}

fn entry(store: Store, row: &PlanRow, documents: &Documents) -> AnyView {
    let definition = row
        .definition(documents)
        .map(|definition| view! { <p class="plan-definition">{passage::sentence(documents, definition)}</p> });
    let name = row.name.clone();
    view! {
        <tr>
            <th scope="row">
                <ViewLink lang="ko" to=vec![Action::ToggleProgramme(row.id.clone())]>{name}</ViewLink>
                {definition}
            </th>
            <td class="kind">{store.say(kind_phrase(row.kind))}</td>
            <td>{numbers(row)} {members(store, row)}</td>
            <td>{places(store, row)}</td>
            <td class="number">{row.mentions.len()}</td>
            <td class="time">{first_and_last(store, row, documents)}</td>
        </tr>
    }
    .into_any()
}

/// The numbers in the name: what it counts.
fn numbers(row: &PlanRow) -> Option<AnyView> {
    (!row.numbers.is_empty()).then(|| view! { <p lang="ko">{row.numbers.join(", ")}</p> }.into_any())
}

/// The members found, and how many the name announced when that is another number.
fn members(store: Store, row: &PlanRow) -> AnyView {
    let announced = row.announced.filter(|announced| *announced as usize != row.members.len() || row.members.is_empty()).map(|announced| {
        let followed = row.members.len().to_string();
        view! { <p class="survey-note">{store.say_with(Phrase::AnnouncedAndFound, &[&announced.to_string(), &followed])}</p> }
    });
    let found = row.members.iter().map(|member| view! { <li>{member.clone()}</li> }).collect_view();
    let list = (!row.members.is_empty()).then(|| view! { <ol class="plan-members" lang="ko">{found}</ol> });
    view! { {announced} {list} }.into_any()
}

fn places(store: Store, row: &PlanRow) -> String {
    row.places.iter().map(|place| store.place_name(*place)).collect::<Vec<_>>().join(", ")
}

/// The dates of the first and the last article that names it; one when they are the same.
fn first_and_last(store: Store, row: &PlanRow, documents: &[Arc<Document>]) -> Option<AnyView> {
    let (first, last) = row.first_and_last?;
    let language = store.language.get_untracked();
    let day = |idx: usize| {
        let document = documents.get(idx)?;
        let printed = document.story.article.published?;
        let (to, day) = (vec![Action::Open(document.id.clone())], phrase::day(&printed, language));
        Some(view! { <ViewLink to=to>{day}</ViewLink> })
    };
    let last = (last != first).then(|| view! { <br/> {day(last)} });
    Some(view! { {day(first)} {last} }.into_any())
}

/// Everything the results say of one programme.
fn plan_page(store: Store, row: &PlanRow, documents: &Documents) -> AnyView {
    let mentions = row.mentions.iter().map(|mention| {
        let article = passage::article(documents, mention.document_idx);
        view! { <li>{passage::sentence(documents, *mention)} <p class="survey-note">{article}</p></li> }
    });
    let aliases =
        (!row.aliases.is_empty()).then(|| view! { <p lang="ko" class="survey-note">{row.aliases.join(" · ")}</p> });
    let fact = |name: Phrase, value: AnyView| view! { <dt>{store.say(name)}</dt> <dd>{value}</dd> };
    let places = places(store, row);
    let content = view! {
        <p><ViewLink to=vec![Action::ToggleProgramme(row.id.clone())]>{store.say(Phrase::AllPlans)}</ViewLink></p>
        <h2 class="plan-name" lang="ko">{row.name.clone()}</h2>
        {aliases}
        <dl class="plan-facts">
            {fact(Phrase::Kind, store.say(kind_phrase(row.kind)).into_any())}
            {(row.announced.is_some() || !row.members.is_empty()).then(|| fact(Phrase::ColumnMembers, members(store, row)))}
            {(!row.numbers.is_empty()).then(|| fact(Phrase::ColumnNumbers, numbers(row).into_any()))}
            {(!places.is_empty()).then(|| fact(Phrase::ColumnPlace, places.into_any()))}
            {fact(Phrase::ColumnFirstLast, first_and_last(store, row, documents).into_any())}
        </dl>
        <h3>{store.say_count(Phrase::MentionsCount, row.mentions.len())}</h3>
        <ol class="plan-mentions">{mentions.collect_view()}</ol>
    };
    frame(store, "plans-view", Phrase::PlansLead, content.into_any())
}

/// The name of a kind of programme.
const fn kind_phrase(kind: Kind) -> Phrase {
    match kind {
        Kind::Strategy => Phrase::PlanStrategy,
        Kind::Plan => Phrase::PlanPlan,
        Kind::Agreement => Phrase::PlanAgreement,
        Kind::Policy => Phrase::PlanPolicy,
        Kind::Zone => Phrase::PlanZone,
        Kind::Park => Phrase::PlanPark,
        Kind::Platform => Phrase::PlanPlatform,
        Kind::Laboratory => Phrase::PlanLaboratory,
        Kind::Integration => Phrase::PlanIntegration,
        Kind::CooperationArea => Phrase::PlanCooperationArea,
        Kind::ProjectGroup => Phrase::PlanProjectGroup,
        Kind::Reform => Phrase::PlanReform,
        Kind::Campaign => Phrase::PlanCampaign,
        Kind::Slogan => Phrase::PlanSlogan,
        Kind::Organisation => Phrase::PlanOrganisation,
        Kind::Event => Phrase::PlanEvent,
        Kind::Other => Phrase::PlanOther,
    }
}
