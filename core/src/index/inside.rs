//! Every place in the vocabulary where no word begins, sorted by its first two units: for what is
//! found nowhere else, and where nothing is known of words.

use crate::index::folded::FoldedTokens;
use crate::index::pattern::{Pattern, UnitRange};
use crate::index::segment::Cuts;
use crate::index::vocabulary::TypeId;
use crate::index::{FEW, MANY};
use crate::pause::{Pause, step};

/// The middles of words, as places in [`FoldedTokens::units`].
#[derive(Clone, Debug, Default)]
pub(super) struct Inside {
    places: Vec<u32>,
}

impl Inside {
    /// The places of tokens that are cut as `cuts` says where no word begins.
    pub(super) async fn new(tokens: &FoldedTokens, cuts: &[Cuts], pause: Pause<'_>) -> Self {
        let mut places = Vec::new();
        for (id, cuts) in cuts.iter().enumerate() {
            let id = id as TypeId;
            let offsets = (1..tokens.places(id)).filter(|offset| !cuts.has_start(*offset));
            places.extend(offsets.map(|offset| tokens.start(id) + u32::from(offset)));
            if (id as usize).is_multiple_of(FEW) {
                step(pause).await;
            }
        }
        // By the second unit, then by the first; the second sorting keeps the order of the first.
        places = sorted(&places, |place| second(tokens, place), pause).await;
        places = sorted(&places, |place| first(tokens, place), pause).await;
        Self { places }
    }

    /// Calls `each` with every token in which a pattern stands where no word begins, and where it does.
    pub(super) fn each(&self, tokens: &FoldedTokens, pattern: &Pattern, mut each: impl FnMut(TypeId, u8)) {
        let Some(head) = pattern.units.first().copied() else { return };
        let any = UnitRange { first: 0, last: u16::MAX };
        let next = pattern.units.get(1).copied().filter(|_| head.as_one().is_some()).unwrap_or(any);
        let units = |place: u32| (first(tokens, place), second(tokens, place));
        let begin = self.places.partition_point(|place| units(*place) < (head.first, next.first));
        let fitting = self.places[begin..].iter().take_while(|place| units(**place) <= (head.last, next.last));
        for place in fitting {
            let (id, offset) = tokens.token_at(*place);
            if pattern.fits(tokens.rest(id, offset)) {
                each(id, offset);
            }
        }
    }
}

fn first(tokens: &FoldedTokens, place: u32) -> u16 {
    tokens.units()[place as usize]
}

/// The unit after a place, be it of the next token; 0 after the last.
fn second(tokens: &FoldedTokens, place: u32) -> u16 {
    tokens.units().get(place as usize + 1).copied().unwrap_or(0)
}

/// Places sorted by a unit of each, by counting; equal ones stay as they were.
async fn sorted(places: &[u32], unit: impl Fn(u32) -> u16, pause: Pause<'_>) -> Vec<u32> {
    let mut next = vec![0_u32; usize::from(u16::MAX) + 2];
    for places in places.chunks(MANY) {
        places.iter().for_each(|place| next[usize::from(unit(*place)) + 1] += 1);
        step(pause).await;
    }
    for unit in 0..=usize::from(u16::MAX) {
        next[unit + 1] += next[unit];
    }
    let mut sorted = vec![0; places.len()];
    for places in places.chunks(MANY) {
        for place in places {
            let next = &mut next[usize::from(unit(*place))];
            sorted[*next as usize] = *place;
            *next += 1;
        }
        step(pause).await;
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::vocabulary::Vocabulary;
    use crate::pause::at_once;
    use crate::text::normalize::key;

    #[test]
    fn middles_are_found_and_beginnings_are_not() {
        let mut vocabulary = Vocabulary::default();
        let words = ["회사평가", "사평시", "평가회", "가"];
        words.iter().for_each(|word| _ = vocabulary.push(&key(word)));
        let cuts = [2, 2, 2, 1].map(|start| Cuts::new(std::iter::once(start).filter(|start| *start == 2), 4));
        let tokens = at_once(|pause| FoldedTokens::new(&vocabulary, &cuts, pause));
        let inside = at_once(|pause| Inside::new(&tokens, &cuts, pause));
        let found = |typed: &str| {
            let mut found = Vec::new();
            inside.each(&tokens, &Pattern::word(&key(typed)), |id, offset| found.push((id, offset)));
            found
        };
        assert_eq!(found("사평"), [(0, 1)]);
        assert_eq!(found("가"), [(0, 3), (2, 1)]);
        assert_eq!(found("가사"), [], "a place at the end does not reach into the next token");
        assert_eq!(found("평가"), [], "a word begins there");
        assert_eq!(found(""), []);
    }
}
