//! Voronoi cells of a set of points, each cut to a disc around its point. Unit: map units.
//!
//! A cell is found by cutting a square with the bisector of every near neighbour, then with the disc,
//! and every edge remembers which neighbour cut it, so that cells can be joined into areas and only
//! the outer edges be drawn. All discs are of one size, so two of them meet on the bisector of their
//! points: neighbouring cells end at the same corner, without a gap or a step. Quadratic in the points
//! of one cell's neighbourhood; a few hundred points take some milliseconds.

/// A point of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Downwards.
    pub y: f32,
}

impl Point {
    /// The distance to another point.
    #[must_use]
    pub fn distance(self, other: Self) -> f32 {
        // A square root is one instruction in a browser; `hypot`, which minds numbers too large to square, is fifty.
        let (across, down) = (self.x - other.x, self.y - other.y);
        (across * across + down * down).sqrt()
    }

    fn between(self, other: Self, share: f32) -> Self {
        Self { x: self.x + (other.x - self.x) * share, y: self.y + (other.y - self.y) * share }
    }
}

/// A corner of a cell and what lies beyond the edge that begins at it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Corner {
    pub(super) at: Point,
    /// The position of the neighbour beyond the edge from here to the next corner; `None`: the rim.
    pub(super) beyond: Option<usize>,
}

/// The corners of the polygon that stands for a disc, of the same area. Few, so that an outline without
/// neighbours is as angular as the lines between them.
const RIM_CORNERS: usize = 10;

/// The angle between two corners of the rim.
const TURN: f32 = std::f32::consts::TAU / RIM_CORNERS as f32;

/// The cell of each point: its part of the plane, within about `radius` of it.
pub(super) fn cells(points: &[Point], radius: f32) -> Vec<Vec<Corner>> {
    // The circle through the corners of the polygon.
    let radius = radius * (TURN / TURN.sin()).sqrt();
    (0..points.len()).map(|idx| cell(points, idx, radius)).collect()
}

fn cell(points: &[Point], idx: usize, radius: f32) -> Vec<Corner> {
    let own = points[idx];
    let mut corners = square(own, radius);
    for (other_idx, other) in points.iter().enumerate() {
        let distance = own.distance(*other);
        if other_idx != idx && distance > 0.0 && distance < 2.0 * radius {
            corners = cut(&corners, own, *other, other_idx);
        }
    }
    Disc { centre: own, radius }.within(&corners)
}

/// A square that holds a disc; no edge of it meets the disc.
fn square(centre: Point, radius: f32) -> Vec<Corner> {
    let half = 1.5 * radius;
    let signs = [(-half, -half), (half, -half), (half, half), (-half, half)];
    let corner = |(x, y)| Corner { at: Point { x: centre.x + x, y: centre.y + y }, beyond: None };
    signs.map(corner).to_vec()
}

/// Edges that end and begin nearer than this meet.
pub(super) const NEAR: f32 = 1e-2;

/// What a cell is cut to.
struct Disc {
    centre: Point,
    radius: f32,
}

/// The part of an edge that is within the disc.
struct Chord {
    from: Point,
    to: Point,
    beyond: Option<usize>,
}

impl Disc {
    /// The part of a convex cell around the centre that is within the disc: its edges, as far as they
    /// are within, and arcs of the rim between those that do not meet.
    fn within(&self, corners: &[Corner]) -> Vec<Corner> {
        let edges = corners.iter().zip(corners.iter().cycle().skip(1));
        let chords: Vec<Chord> = edges.filter_map(|(corner, next)| self.chord(corner, next.at)).collect();
        if chords.is_empty() {
            return (0..RIM_CORNERS).map(|step| self.corner(step as f32 * TURN)).collect();
        }
        let mut kept = Vec::with_capacity(chords.len() + RIM_CORNERS);
        for (chord, next) in chords.iter().zip(chords.iter().cycle().skip(1)) {
            kept.push(Corner { at: chord.from, beyond: chord.beyond });
            if chord.to.distance(next.from) > NEAR {
                kept.push(Corner { at: chord.to, beyond: None });
                kept.extend(self.arc(chord.to, next.from));
            }
        }
        kept
    }

    /// The part of an edge that is within the disc.
    fn chord(&self, corner: &Corner, ends: Point) -> Option<Chord> {
        let begins = corner.at;
        let length = begins.distance(ends).max(f32::MIN_POSITIVE);
        let (x, y) = ((ends.x - begins.x) / length, (ends.y - begins.y) / length);
        let foot = (self.centre.x - begins.x) * x + (self.centre.y - begins.y) * y;
        let away = self.centre.distance(Point { x: begins.x + foot * x, y: begins.y + foot * y });
        let half = (self.radius * self.radius - away * away).max(0.0).sqrt();
        let (enters, leaves) = ((foot - half).max(0.0), (foot + half).min(length));
        let at = |along: f32| begins.between(ends, along / length);
        (enters < leaves).then(|| Chord { from: at(enters), to: at(leaves), beyond: corner.beyond })
    }

    /// The corners of the rim between two of its points, in the order in which cells are walked.
    fn arc(&self, from: Point, to: Point) -> impl Iterator<Item = Corner> {
        let angle = |at: Point| (at.y - self.centre.y).atan2(at.x - self.centre.x);
        let first = angle(from);
        let last = first + (angle(to) - first).rem_euclid(std::f32::consts::TAU);
        let steps = (1..=RIM_CORNERS).map(move |step| ((first / TURN).floor() + step as f32) * TURN);
        steps.take_while(move |angle| *angle < last).map(|angle| self.corner(angle))
    }

    fn corner(&self, angle: f32) -> Corner {
        let (sin, cos) = angle.sin_cos();
        let at = Point { x: self.centre.x + self.radius * cos, y: self.centre.y + self.radius * sin };
        Corner { at, beyond: None }
    }
}

/// The part of a convex cell that is nearer to `own` than to `other`.
fn cut(corners: &[Corner], own: Point, other: Point, other_idx: usize) -> Vec<Corner> {
    // Positive on the own side of the bisector, growing with the distance from it.
    let side = |at: Point| other.distance(at).powi(2) - own.distance(at).powi(2);
    let mut kept = Vec::with_capacity(corners.len() + 1);
    for (idx, corner) in corners.iter().enumerate() {
        let next = corners[(idx + 1) % corners.len()];
        let (here, there) = (side(corner.at), side(next.at));
        if here >= 0.0 {
            kept.push(*corner);
        }
        if (here >= 0.0) != (there >= 0.0) {
            let at = corner.at.between(next.at, here / (here - there));
            // Leaving the own side, the edge that follows is the bisector.
            let beyond = if here >= 0.0 { Some(other_idx) } else { corner.beyond };
            kept.push(Corner { at, beyond });
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(corners: &[Corner]) -> f32 {
        let pairs = corners.iter().zip(corners.iter().cycle().skip(1));
        pairs.map(|(a, b)| a.at.x * b.at.y - b.at.x * a.at.y).sum::<f32>().abs() / 2.0
    }

    #[test]
    fn two_points_share_the_plane() {
        let points = [Point { x: -1.0, y: 0.0 }, Point { x: 1.0, y: 0.0 }];
        let cells = cells(&points, 2.0);
        assert!((area(&cells[0]) - area(&cells[1])).abs() < 1e-3);
        assert!(cells[0].iter().all(|corner| corner.at.x <= 1e-4));
        assert!(cells[0].iter().any(|corner| corner.beyond == Some(1)));
    }

    #[test]
    fn neighbours_end_at_the_same_corners() {
        // Irregular, so that rims meet at every angle.
        let points: Vec<Point> =
            (0..40u32).map(|n| Point { x: (n * 37 % 101) as f32 / 10.0, y: (n * 53 % 97) as f32 / 10.0 }).collect();
        let cells = cells(&points, 1.1);
        let edges = |idx: usize| {
            let cell = &cells[idx];
            cell.iter().zip(cell.iter().cycle().skip(1)).map(|(corner, next)| (corner.at, next.at, corner.beyond))
        };
        let mut n_shared = 0;
        for idx in 0..points.len() {
            for (from, to, beyond) in edges(idx).filter(|(from, to, _)| from.distance(*to) > 2.0 * NEAR) {
                let Some(beyond) = beyond else { continue };
                let same = |other: &(Point, Point, Option<usize>)| {
                    other.2 == Some(idx) && other.0.distance(to) < NEAR && other.1.distance(from) < NEAR
                };
                assert!(edges(beyond).any(|other| same(&other)), "{from:?} {to:?} between {idx} and {beyond}");
                n_shared += 1;
            }
        }
        assert!(n_shared > 40, "{n_shared} shared edges");
    }

    #[test]
    fn a_lone_point_has_its_disc() {
        let cells = cells(&[Point { x: 3.0, y: 4.0 }], 1.0);
        assert!((area(&cells[0]) - std::f32::consts::PI).abs() < 0.05);
        assert!(cells[0].iter().all(|corner| corner.beyond.is_none()));
    }

    #[test]
    fn points_on_one_spot_do_not_cut_each_other_away() {
        let spot = Point { x: 0.0, y: 0.0 };
        assert!(cells(&[spot, spot], 1.0).iter().all(|cell| cell.len() == RIM_CORNERS));
    }
}
