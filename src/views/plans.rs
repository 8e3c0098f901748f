//! The ledger of programmes, and the page of one: every mention across articles.

use std::sync::Arc;

use dongbuk_core::facts::programme::Kind;
use dongbuk_core::library::Document;
use dongbuk_core::phrase::{self, Phrase};
use dongbuk_core::survey::plans::PlanRow;
use dongbuk_core::view::Action;
use leptos::prelude::*;

use super::gathered::Gathered;
use super::link::{korean, link};
use super::steps::Steps;
use super::{Documents, frame, nothing, passage};
use crate::store::Store;

/// Rows shown at first, and with each “show more”.
const PAGE_SIZE: usize = 80;
/// Rows built at once.
const STEP: usize = 8;

/// The plans view of some documents: the page of the one chosen programme, else the ledger.
pub(super) fn plans_view(store: Store, gathered: &Gathered) -> AnyView {
    let (rows, documents) = (gathered.plans(), &gathered.documents);
    let chosen = store.query.with_untracked(|query| query.programmes.clone());
    match chosen.as_slice() {
        [only] if rows.iter().any(|row| row.id == *only) => {
            let row = rows.iter().find(|row| row.id == *only);
            row.map(|row| plan_page(store, row, documents)).into_any()
        }
        _ if rows.is_empty() => nothing(store, Phrase::NoPlans),
        _ => ledger(store, Arc::clone(rows), Arc::clone(documents)),
    }
}

fn ledger(store: Store, rows: Arc<[PlanRow]>, documents: Documents) -> AnyView {
    let n_rows = rows.len();
    let steps = Steps::of(n_rows, STEP, PAGE_SIZE);
    let columns = [
        Phrase::ColumnName,
        Phrase::Kind,
        Phrase::ColumnSentence,
        Phrase::ColumnMembers,
        Phrase::ColumnPlace,
        Phrase::ColumnFirstLast,
        Phrase::ColumnMentions,
    ];
    let entries = move |idx: usize| rows.get(idx).map(|row| entry(store, row, &documents)).into_any();
    let table =
        view! { {super::table(store, Phrase::ViewPlans, &columns, steps, entries)} {steps.more(store, PAGE_SIZE)} };
    frame(store, "plans-view", Phrase::PlansLead, vec![Box::new(|| table.into_any())])
}

/// A row that is laid out as an entry of an index; its roles hold whatever the style makes of it.
fn entry(store: Store, row: &PlanRow, documents: &Documents) -> AnyView {
    let definition = row.definition(documents).map(|definition| passage::sentence(store, documents, definition));
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                {korean(store, "", &[Action::ToggleProgramme(row.id.clone())], row.name.clone())}
            </th>
            <td role="cell" class="kind">{store.say(kind_phrase(row.kind))}</td>
            <td role="cell" class="told">{definition}</td>
            <td role="cell" class="members">{numbers(row)} {members(store, row)}</td>
            <td role="cell" class="places">{places(store, row)}</td>
            <td role="cell" class="time">{first_and_last(store, row, documents)}</td>
            <td role="cell" class="mentions">{store.say_count(Phrase::MentionsCount, row.mentions.len())}</td>
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
        Some(link(store, &[Action::Open(document.id.clone())], phrase::day(&printed, language)))
    };
    let last = (last != first).then(|| view! { <br/> {day(last)} });
    Some(view! { {day(first)} {last} }.into_any())
}

/// Everything the results say of one programme.
fn plan_page(store: Store, row: &PlanRow, documents: &Documents) -> AnyView {
    let mentions = Steps::new(row.mentions.len(), 2 * STEP);
    let (passages, of) = (row.mentions.clone(), Arc::clone(documents));
    let mention = move |idx: usize| {
        let mention = passages[idx];
        let article = passage::article(store, &of, mention.document_idx);
        view! { <li>{passage::sentence(store, &of, mention)} <p class="survey-note">{article}</p></li> }.into_any()
    };
    let aliases =
        (!row.aliases.is_empty()).then(|| view! { <p lang="ko" class="survey-note">{row.aliases.join(" · ")}</p> });
    let fact = |name: Phrase, value: AnyView| view! { <dt>{store.say(name)}</dt> <dd>{value}</dd> };
    let places = places(store, row);
    let content = view! {
        <p>{link(store, &[Action::ToggleProgramme(row.id.clone())], store.say(Phrase::AllPlans))}</p>
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
        <ol class="plan-mentions" aria-busy=mentions.is_busy()>{mentions.items(mention)}</ol>
    };
    frame(store, "plans-view", Phrase::PlansLead, vec![Box::new(|| content.into_any())])
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
