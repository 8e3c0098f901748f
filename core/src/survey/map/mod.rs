//! The map of the three provinces: a schematic drawn from the gazetteer alone.
//!
//! Provinces are the joined Voronoi cells of their places; no border was surveyed, and the page
//! says so. The projection is equirectangular, true to scale at 44° north. Unit: map units, about
//! 1.5 kilometres; the origin is the upper left corner.

mod cell;
mod label;

use crate::text::order::Arrange;
use std::collections::BTreeMap;
use std::sync::OnceLock;

pub use cell::Point;
pub use label::{Label, Side};

use crate::facts::place::{Level, PlaceId};
use crate::language::Language;
use cell::Corner;

/// The provinces that are drawn.
const PROVINCES: [&str; 3] = ["liaoning", "jilin", "heilongjiang"];

/// Map units for one degree of latitude.
const UNITS_PER_DEGREE: f32 = 72.0;

/// How far a place's cell reaches into the empty lands around it, in map units; less leaves holes in the land.
const REACH: f32 = 87.0;

/// Space around the drawing, in map units.
const MARGIN: f32 = 14.0;

/// Half the width of the largest mark, in map units; a mark's area grows with its count.
const LARGEST_MARK: f32 = 26.0;

/// A mark of the largest size stands for at least so many articles: a single one looms nowhere.
const FULL_COUNT: u32 = 6;

/// Half the width of the smallest mark.
const SMALLEST_MARK: f32 = 5.0;

/// A province as an area.
#[derive(Clone, Debug, PartialEq)]
pub struct Province {
    /// Which.
    pub id: PlaceId,
    /// The line around its joined cells; several where it is in pieces or has a hole.
    pub outlines: Vec<Vec<Point>>,
    /// Its places.
    towns: Vec<Point>,
    /// The middle of its places.
    pub centre: Point,
}

impl Province {
    /// Where the middle of its name stands, in letters of that height in map units: in its own middle, or,
    /// where a mark or its label is in the way, at the nearest of its places where none is.
    #[must_use]
    pub fn name_at(&self, marks: &[Mark], name: &str, letter: f32) -> Point {
        let is_free = |at: Point| label::is_free(marks, at, name, letter);
        let free = self.towns.iter().copied().filter(|at| is_free(*at));
        let nearest = free.min_by(|a, b| a.distance(self.centre).total_cmp(&b.distance(self.centre)));
        nearest.filter(|_| !is_free(self.centre)).unwrap_or(self.centre)
    }
}

/// The land without marks; the same for every set of articles.
#[derive(Clone, Debug, PartialEq)]
pub struct BaseMap {
    /// Width and height of the drawing, in map units.
    pub size: (f32, f32),
    /// The provinces, from south to north.
    pub provinces: Vec<Province>,
    /// The upper left corner in projected degrees.
    origin: Point,
}

/// A place with its weight.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Which place.
    pub place: PlaceId,
    /// How many articles name it, or one of its parts.
    pub count: u32,
    /// The middle of the mark.
    pub at: Point,
    /// Half its width.
    pub radius: f32,
    /// Its name, where there is room for it.
    pub label: Option<Label>,
}

/// The land.
#[must_use]
pub fn base() -> &'static BaseMap {
    static BASE: OnceLock<BaseMap> = OnceLock::new();
    BASE.get_or_init(BaseMap::drawn)
}

/// Marks for places with their counts, largest first, with labels that do not collide, in letters of
/// a height in map units. Places without coordinates or outside the drawing have none.
#[must_use]
pub fn marks(counts: &[(PlaceId, u32)], language: Language, letter: f32) -> Vec<Mark> {
    let largest = counts.iter().map(|(_, count)| *count).max().unwrap_or(1).max(FULL_COUNT) as f32;
    let mut marks: Vec<Mark> = counts
        .iter()
        .filter(|(place, count)| *count > 0 && is_town(*place))
        .filter_map(|(place, count)| {
            let at = base().locate(*place)?;
            let radius = SMALLEST_MARK.max(LARGEST_MARK * (*count as f32 / largest).sqrt());
            Some(Mark { place: *place, count: *count, at, radius, label: None })
        })
        .collect();
    marks.arrange_by(|a, b| b.count.cmp(&a.count).then(a.place.cmp(&b.place)));
    label::place(&mut marks, language, letter, base().size);
    marks
}

/// Whether a place is a point on the map: a city, county or district, not an area.
fn is_town(place: PlaceId) -> bool {
    matches!(place.level(), Level::Prefecture | Level::County | Level::District)
}

impl BaseMap {
    fn drawn() -> Self {
        let towns: Vec<Town> = PlaceId::all().filter_map(Town::of).collect();
        let points: Vec<Point> = towns.iter().map(|town| town.at).collect();
        let cells = cell::cells(&points, REACH);
        let drawn = towns.iter().zip(&cells).filter(|(town, _)| town.province.is_some());
        let corners = || drawn.clone().flat_map(|(_, cell)| cell.iter().map(|corner| corner.at));
        let least = |of: fn(Point) -> f32| corners().map(of).fold(f32::MAX, f32::min) - MARGIN;
        let most = |of: fn(Point) -> f32| corners().map(of).fold(f32::MIN, f32::max) + MARGIN;
        let origin = Point { x: least(|at| at.x), y: least(|at| at.y) };
        let size = (most(|at| at.x) - origin.x, most(|at| at.y) - origin.y);
        Self { size, provinces: provinces(&towns, &cells, origin), origin }
    }

    /// Where a place is, if it is on the drawing.
    #[must_use]
    pub fn locate(&self, place: PlaceId) -> Option<Point> {
        let at = moved(projected(place.coordinates()?), self.origin);
        let inside = (0.0..=self.size.0).contains(&at.x) && (0.0..=self.size.1).contains(&at.y);
        inside.then_some(at)
    }
}

/// A town that has a cell. Those beyond the three provinces are not drawn, but end the cells of
/// those within, so that the outline bends where there are neighbours.
#[derive(Clone, Copy)]
struct Town {
    province: Option<PlaceId>,
    at: Point,
}

impl Town {
    fn of(place: PlaceId) -> Option<Self> {
        if !is_town(place) {
            return None;
        }
        let province = place.ancestors().find(|ancestor| PROVINCES.contains(&ancestor.slug()));
        Some(Self { province, at: projected(place.coordinates()?) })
    }
}

fn projected((latitude, longitude): (f32, f32)) -> Point {
    let narrowing = 44.0_f32.to_radians().cos();
    Point { x: longitude * narrowing * UNITS_PER_DEGREE, y: -latitude * UNITS_PER_DEGREE }
}

fn moved(at: Point, origin: Point) -> Point {
    Point { x: at.x - origin.x, y: at.y - origin.y }
}

fn provinces(towns: &[Town], cells: &[Vec<Corner>], origin: Point) -> Vec<Province> {
    let mut members: BTreeMap<PlaceId, Vec<usize>> = BTreeMap::new();
    for (idx, town) in towns.iter().enumerate() {
        if let Some(province) = town.province {
            members.entry(province).or_default().push(idx);
        }
    }
    let mut provinces: Vec<Province> = members
        .into_iter()
        .map(|(id, idxs)| {
            let border = |idx: &usize| border(&cells[*idx], |beyond| towns[beyond].province == Some(id), origin);
            let towns: Vec<Point> = idxs.iter().map(|idx| moved(towns[*idx].at, origin)).collect();
            Province { id, outlines: outlines(idxs.iter().flat_map(border).collect()), centre: centre(&towns), towns }
        })
        .collect();
    provinces.arrange_by(|a, b| b.centre.y.total_cmp(&a.centre.y));
    provinces
}

/// The edges of a cell beyond which no cell of its own area lies.
fn border(cell: &[Corner], is_own: impl Fn(usize) -> bool, origin: Point) -> Vec<(Point, Point)> {
    let edges = cell.iter().zip(cell.iter().cycle().skip(1));
    edges
        .filter(|(corner, _)| !corner.beyond.is_some_and(&is_own))
        .map(|(corner, next)| (moved(corner.at, origin), moved(next.at, origin)))
        .collect()
}

/// Lines joined end to end into closed ones.
fn outlines(mut lines: Vec<(Point, Point)>) -> Vec<Vec<Point>> {
    let mut outlines = Vec::new();
    while let Some((first, mut end)) = lines.pop() {
        let mut outline = vec![first];
        while end.distance(first) > cell::NEAR {
            let nearest =
                (0..lines.len()).min_by(|a, b| lines[*a].0.distance(end).total_cmp(&lines[*b].0.distance(end)));
            let Some(nearest) = nearest else { break };
            outline.push(end);
            end = lines.swap_remove(nearest).1;
        }
        outlines.push(outline);
    }
    outlines
}

fn centre(points: &[Point]) -> Point {
    let n = points.len().max(1) as f32;
    let sum = |of: fn(&Point) -> f32| points.iter().map(of).sum::<f32>() / n;
    Point { x: sum(|at| at.x), y: sum(|at| at.y) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(slug: &str) -> PlaceId {
        PlaceId::parse(slug).expect("the gazetteer has the place")
    }

    #[test]
    fn provinces_lie_as_they_do() {
        let names: Vec<&str> = base().provinces.iter().map(|province| province.id.slug()).collect();
        assert_eq!(names, PROVINCES);
        let at = |slug| base().locate(place(slug)).expect("on the map");
        assert!(at("shenyang").y > at("changchun").y && at("changchun").y > at("haerbin").y);
        assert!(at("yanbian").x > at("siping").x);
        assert!(base().locate(place("shanghai")).is_none());
    }

    #[test]
    fn each_province_has_one_outline_and_no_hole() {
        for province in &base().provinces {
            assert_eq!(province.outlines.len(), 1, "{}", province.id.slug());
            let outline = &province.outlines[0];
            let longest = outline.iter().zip(outline.iter().cycle().skip(1)).map(|(a, b)| a.distance(*b));
            assert!(longest.fold(0.0, f32::max) < 2.0 * REACH, "no line leads across {}", province.id.slug());
            assert!(outline.len() > 20, "{} corners", outline.len());
        }
    }

    #[test]
    fn more_articles_make_larger_marks() {
        let marks = marks(&[(place("siping"), 1), (place("shenyang"), 4), (place("jilin"), 9)], Language::KoCn, 20.0);
        let slugs: Vec<&str> = marks.iter().map(|mark| mark.place.slug()).collect();
        assert_eq!(slugs, ["shenyang", "siping"], "a province is no point");
        assert!(marks[0].radius > marks[1].radius);
    }
}
