//! The map of the results: where the articles are set; a mark narrows to its place.

use std::sync::Arc;

use dongbuk_core::facts::place::PlaceId;
use dongbuk_core::phrase::Phrase;
use dongbuk_core::survey::map::{self, Mark, Point, Province, Side};
use dongbuk_core::view::Action;
use leptos::prelude::*;

use super::drawing::{self, Anchor, round};
use super::link::choice;
use super::steps::Steps;
use super::{ROWS_AT_ONCE, frame, in_turn, nothing};
use crate::store::Store;

/// The height of letters where the whole map is as wide as a phone, in map units.
const LETTER_ON_A_PHONE: f32 = 34.0;

/// The height of the letters in which the name of a province is set, with the air between them.
const LETTER_OF_PROVINCE: f32 = 36.0;

/// The map of the current results.
pub(super) fn map_view(store: Store) -> AnyView {
    let counts = counts(store);
    if counts.iter().all(|(_, count)| *count == 0) {
        return nothing(store, Phrase::NoPlaces);
    }
    let content = move || {
        let letter = if store.has_room.get() { 22.0 } else { LETTER_ON_A_PHONE };
        let marks: Arc<[Mark]> = map::marks(&counts, store.language.get_untracked(), letter).into();
        let listed = Arc::clone(&marks);
        let figure = move || {
            let note = store.say(Phrase::MapIsSchematic);
            view! { <figure>{chart(store, &marks)} <figcaption class="survey-note">{note}</figcaption></figure> }
                .into_any()
        };
        let (columns, is_busy) = in_turn(vec![Box::new(figure), Box::new(move || table(store, listed))]);
        view! { <div class="map-columns" aria-busy=is_busy>{columns}</div> }.into_any()
    };
    // The land takes as long to work out as all else, the first time.
    let land = || {
        let _ = map::base();
        ().into_any()
    };
    frame(store, "map-view", Phrase::MapLead, vec![Box::new(land), Box::new(content)])
}

/// How many of the results name each place.
pub(super) fn counts(store: Store) -> Vec<(PlaceId, u32)> {
    store.facets.with(|facets| facets.places.iter().map(|facet| (facet.value, facet.count)).collect())
}

fn chart(store: Store, marks: &[Mark]) -> AnyView {
    let base = map::base();
    let provinces = base.provinces.iter().map(|province| area(store, province, marks)).collect_view();
    let circles = marks.iter().map(|mark| circle(store, mark)).collect_view();
    let all = view! { <g>{provinces}{circles}</g> };
    let name = store.say(Phrase::ViewMap).to_owned();
    drawing::drawing("map", base.size.0, base.size.1, name, all.into_any())
}

/// A province within the line around it.
fn area(store: Store, province: &Province, marks: &[Mark]) -> AnyView {
    let outlines: String = province.outlines.iter().map(|outline| polygon(outline)).collect();
    let name = store.place_name(province.id).to_owned();
    let Point { x, y } = province.name_at(marks, &name, LETTER_OF_PROVINCE);
    view! {
        <g class="province" data-place=province.id.slug()>
            {drawing::path("province-land", outlines)}
            <g class="province-name">{drawing::label(x, y, Anchor::Middle, name)}</g>
        </g>
    }
    .into_any()
}

fn polygon(corners: &[Point]) -> String {
    let corners: Vec<String> = corners.iter().map(|corner| at(*corner)).collect();
    format!("M{}Z", corners.join("L"))
}

fn at(point: Point) -> String {
    format!("{} {}", round(point.x), round(point.y))
}

fn circle(store: Store, mark: &Mark) -> AnyView {
    let label = mark.label.as_ref().map(|label| {
        let anchor = match label.side {
            Side::Right => Anchor::Start,
            Side::Left => Anchor::End,
            Side::Below | Side::Above => Anchor::Middle,
        };
        drawing::label(label.at.x, label.at.y, anchor, label.text.to_owned())
    });
    let marks = view! { <g data-place=mark.place.slug()>{drawing::dot(mark.at.x, mark.at.y, mark.radius)}{label}</g> };
    let shown = mark.label.as_ref().map_or("", |label| label.text);
    drawing::link(store, &to(mark), name(store, mark), shown, is_chosen(store, mark.place), marks.into_any())
}

fn to(mark: &Mark) -> Vec<Action> {
    vec![Action::TogglePlace(mark.place)]
}

fn name(store: Store, mark: &Mark) -> String {
    format!("{} {}", store.place_name(mark.place), store.say_count(Phrase::Articles, mark.count as usize))
}

fn is_chosen(store: Store, place: PlaceId) -> bool {
    store.query.with_untracked(|query| query.places.contains(&place))
}

fn table(store: Store, marks: Arc<[Mark]>) -> AnyView {
    let steps = Steps::new(marks.len(), ROWS_AT_ONCE);
    let columns = [Phrase::ColumnPlace, Phrase::ColumnWithin, Phrase::ViewArticles];
    super::table(store, Phrase::ViewMap, &columns, steps, move |idx| row(store, &marks[idx]))
}

fn row(store: Store, mark: &Mark) -> AnyView {
    let province = mark.place.parent().map(|parent| store.place_name(parent));
    let link = choice(store, &to(mark), is_chosen(store, mark.place), store.place_name(mark.place));
    view! {
        <tr data-place=mark.place.slug()>
            <th scope="row">{link}</th>
            <td>{province}</td>
            <td class="number">{mark.count}</td>
        </tr>
    }
    .into_any()
}
