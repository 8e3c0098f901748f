//! Every token as it is compared: folded (see [`crate::text::spelling`]), each word in it as at the
//! beginning of a word. Unit: UTF-16 units.

use crate::index::FEW;
use crate::index::segment::Cuts;
use crate::index::vocabulary::{TypeId, Vocabulary};
use crate::pause::{Pause, step};
use crate::text::spelling;

/// Places further into a token than this, in units, are not found: a longer one is no word.
const LONGEST: usize = 64;

/// Every token of a vocabulary, folded, under its number.
#[derive(Clone, Debug, Default)]
pub(super) struct FoldedTokens {
    units: Vec<u16>,
    /// Where each token's units begin; one more than there are tokens.
    starts: Vec<u32>,
    /// Where the particles begin in each token.
    stem_ends: Vec<u8>,
}

impl FoldedTokens {
    /// The tokens of a vocabulary, cut as `cuts` says.
    pub(super) async fn new(vocabulary: &Vocabulary, cuts: &[Cuts], pause: Pause<'_>) -> Self {
        let (units, starts) = vocabulary.rows();
        let mut folded = units.to_vec();
        for (id, token) in starts.windows(2).enumerate() {
            if id % FEW == 0 {
                step(pause).await;
            }
            for at in token[0] as usize..token[1] as usize {
                let before = (at > token[0] as usize).then(|| units[at - 1]);
                folded[at] = spelling::fold_inner(before, units[at]);
            }
            // A word that begins at the second syllable is folded in its own entry alone: 매년도 is no 매연.
            let beginnings = cuts[id].starts().filter(|offset| *offset != 1);
            for offset in std::iter::once(0).chain(beginnings) {
                let at = token[0] as usize + usize::from(offset);
                folded[at] = spelling::fold_initial(folded[at]);
            }
        }
        let stem_ends = cuts.iter().map(|cuts| cuts.stem_end()).collect();
        Self { units: folded, starts: starts.to_vec(), stem_ends }
    }

    /// The units of all tokens, one after another.
    #[must_use]
    pub(super) fn units(&self) -> &[u16] {
        &self.units
    }

    /// The units of a token from an offset on.
    #[must_use]
    pub(super) fn rest(&self, id: TypeId, offset: u8) -> &[u16] {
        let (start, end) = (self.starts[id as usize], self.starts[id as usize + 1]);
        &self.units[start as usize + usize::from(offset)..end as usize]
    }

    /// Where the particles begin in a token.
    #[must_use]
    pub(super) fn stem_end(&self, id: TypeId) -> usize {
        usize::from(self.stem_ends[id as usize])
    }

    /// At how many places, from the first unit on, a token is looked into.
    #[must_use]
    pub(super) fn places(&self, id: TypeId) -> u8 {
        self.rest(id, 0).len().min(LONGEST) as u8
    }

    /// Where a token begins in [`FoldedTokens::units`].
    #[must_use]
    pub(super) fn start(&self, id: TypeId) -> u32 {
        self.starts[id as usize]
    }

    /// The token of a place in [`FoldedTokens::units`], and the offset in it.
    #[must_use]
    pub(super) fn token_at(&self, place: u32) -> (TypeId, u8) {
        let id = self.starts.partition_point(|start| *start <= place) - 1;
        (id as TypeId, (place - self.starts[id]) as u8)
    }
}
