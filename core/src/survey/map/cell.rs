//! Voronoi cells of a set of points, each cut to a disc around its point. Unit: map units.
//!
//! A cell is found by cutting the disc's polygon with the bisector of every near neighbour, and
//! every edge remembers which neighbour cut it, so that cells can be joined into areas and only
//! the outer edges be drawn. Quadratic in the points of one cell's neighbourhood; a few hundred
//! points take some milliseconds.

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
        (self.x - other.x).hypot(self.y - other.y)
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

/// The cell of each point: its part of the plane, within `radius` of it.
pub(super) fn cells(points: &[Point], radius: f32) -> Vec<Vec<Corner>> {
    (0..points.len()).map(|idx| cell(points, idx, radius)).collect()
}

fn cell(points: &[Point], idx: usize, radius: f32) -> Vec<Corner> {
    let own = points[idx];
    let mut corners = rim(own, radius);
    for (other_idx, other) in points.iter().enumerate() {
        let distance = own.distance(*other);
        if other_idx != idx && distance > 0.0 && distance < 2.2 * radius {
            corners = cut(&corners, own, *other, other_idx);
        }
    }
    corners
}

fn rim(centre: Point, radius: f32) -> Vec<Corner> {
    let turn = std::f32::consts::TAU / RIM_CORNERS as f32;
    let radius = radius * (turn / turn.sin()).sqrt();
    let corner = |step: usize| {
        let (sin, cos) = (step as f32 * turn).sin_cos();
        Corner { at: Point { x: centre.x + radius * cos, y: centre.y + radius * sin }, beyond: None }
    };
    (0..RIM_CORNERS).map(corner).collect()
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
