//! Settles which mentions are places, and which place each of them is.
//!
//! A name that is also an ordinary word is a place if something speaks for it: its rank or its
//! characters beside it, a list with other places, the place above it directly before, or, for
//! the milder cases, another place of the same province in the article. Once settled, the
//! article's other uses of the name follow. Where in the article a name stands decides nothing.

use super::mention::{Grade, Mention, Ordinary};
use super::names::Needs;
use crate::facts::gazetteer::{Level, PlaceId};
use crate::text::order::Arrange;

/// How two neighbouring mentions hang together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Link {
    /// Not at all.
    None,
    /// `길림성 통화`, `길림성의 통화`.
    Under,
    /// A comma.
    Comma,
    /// `와`, a middle dot, a dash: only equals stand so.
    Equals,
    /// `집안에서 훈춘까지`.
    Route,
}

/// The mentions of one article on their way to being settled.
struct Settling<'t> {
    text: &'t str,
    mentions: Vec<Mention>,
    /// How each mention hangs together with the next.
    links: Vec<Link>,
    /// Places that are certainly named.
    named: PlaceSet,
}

/// Keeps the mentions that are places, each with the one place it means.
pub(super) fn settle(text: &str, mentions: Vec<Mention>) -> Vec<(Mention, PlaceId)> {
    let links = mentions.windows(2).map(|pair| link(text, &pair[0], &pair[1])).collect();
    let mut settling = Settling { text, mentions, links, named: PlaceSet::default() };
    settling.raise_lists();
    settling.raise_under_parents();
    settling.raise_above_children();
    settling.name_the_sure();
    settling.raise_backed();
    settling.choose_senses();
    settling.raise_repeated();
    settling.drop_strange_districts();
    let mentions = settling.mentions.into_iter().filter(|mention| mention.grade == Grade::Sure);
    mentions.filter_map(|mention| mention.senses.first().copied().map(|place| (mention, place))).collect()
}

impl Settling<'_> {
    /// In a list with a certain place, the other names are places too.
    fn raise_lists(&mut self) {
        let mut start = 0;
        while start < self.mentions.len() {
            let joined = |idx: usize| matches!(self.links.get(idx), Some(Link::Comma | Link::Equals | Link::Route));
            let end = (start..).find(|idx| !joined(*idx)).unwrap_or(start) + 1;
            self.raise_list(start, end);
            start = end;
        }
    }

    fn raise_list(&mut self, start: usize, end: usize) {
        let n_sure = self.mentions[start..end].iter().filter(|mention| mention.grade == Grade::Sure).count();
        if n_sure == 0 || n_sure == end - start {
            return;
        }
        let closed = {
            let rest = self.text[self.mentions[end - 1].end..].trim_start();
            ["등", "두 ", "세 ", "네 ", "2개", "3개", "4개", "5개"].iter().any(|word| rest.starts_with(word))
        };
        for idx in start..end {
            let tight = |link: Option<&Link>| matches!(link, Some(Link::Equals | Link::Route));
            let by_equals =
                (idx > start && tight(self.links.get(idx - 1))) || (idx + 1 < end && tight(self.links.get(idx)));
            let firm = by_equals || closed || n_sure > 1;
            let mention = &mut self.mentions[idx];
            let raised = match (mention.name.needs, mention.ordinary) {
                (_, Ordinary::Certain) => false,
                (Needs::Proof, _) | (_, Ordinary::Likely) => firm,
                _ => true,
            };
            if raised {
                mention.grade = Grade::Sure;
            }
        }
    }

    /// After the province or city it lies in, a name is that place.
    fn raise_under_parents(&mut self) {
        for idx in 1..self.mentions.len() {
            let (before, after) = self.mentions.split_at_mut(idx);
            let (above, mention) = (&before[idx - 1], &mut after[0]);
            if self.links[idx - 1] != Link::Under || above.grade != Grade::Sure {
                continue;
            }
            let can_parent = |place: &PlaceId| !matches!(place.level(), Level::Country | Level::Region);
            let lies_in = |place: &PlaceId| {
                above
                    .senses
                    .iter()
                    .filter(|above| can_parent(above))
                    .any(|above| above != place && above.contains(*place))
            };
            let inside: Vec<PlaceId> = mention.senses.iter().copied().filter(lies_in).collect();
            if inside.is_empty() {
                continue;
            }
            mention.senses = inside;
            // 길림성 집안에서: without 의 between them, the particle outweighs nothing.
            let adjacent = self.text[above.end..mention.span.start as usize].trim().is_empty();
            let located = adjacent && mention.local && mention.ordinary == Ordinary::Likely;
            if mention.ordinary == Ordinary::Unlikely || located {
                mention.grade = Grade::Sure;
            }
        }
    }

    /// Directly before a place that lies in it, a name is that place: 영구 개주시.
    fn raise_above_children(&mut self) {
        for idx in (1..self.mentions.len()).rev() {
            let (before, after) = self.mentions.split_at_mut(idx);
            let (mention, below) = (&mut before[idx - 1], &after[0]);
            let holds = |place: &PlaceId| below.senses.iter().any(|below| below != place && place.contains(*below));
            let is_above =
                self.links[idx - 1] == Link::Under && below.grade == Grade::Sure && mention.senses.iter().any(holds);
            if is_above && mention.ordinary == Ordinary::Unlikely {
                mention.grade = Grade::Sure;
            }
        }
    }

    fn name_the_sure(&mut self) {
        let sure = self.mentions.iter().filter(|mention| mention.grade == Grade::Sure && mention.senses.len() == 1);
        self.named = sure.filter(|mention| mention.name.members.is_empty()).map(|mention| mention.senses[0]).collect();
    }

    /// A name that needs backing has it if the article names another place of its province.
    fn raise_backed(&mut self) {
        for idx in 0..self.mentions.len() {
            let mention = &self.mentions[idx];
            let backed =
                |place: &PlaceId| self.named.iter().any(|other| other != *place && province(other) == province(*place));
            if mention.grade != Grade::Backed || mention.ordinary != Ordinary::Unlikely {
                continue;
            }
            let fitting: Vec<PlaceId> = mention.senses.iter().copied().filter(backed).collect();
            if !fitting.is_empty() {
                let mention = &mut self.mentions[idx];
                mention.grade = Grade::Sure;
                mention.senses = fitting;
            }
        }
    }

    /// Gives each certain mention of a shared name one place.
    fn choose_senses(&mut self) {
        let shared = |mention: &Mention| mention.grade == Grade::Sure && mention.senses.len() > 1;
        let open: Vec<usize> = (0..self.mentions.len()).filter(|idx| shared(&self.mentions[*idx])).collect();
        let chosen: Vec<PlaceId> = open
            .iter()
            .map(|idx| {
                let senses = &self.mentions[*idx].senses;
                // The first of equals is the widest: bare 길림 is the province.
                senses.iter().rev().copied().max_by_key(|place| self.evidence(*idx, *place)).unwrap_or(senses[0])
            })
            .collect();
        for (idx, place) in open.into_iter().zip(chosen) {
            self.mentions[idx].senses = vec![place];
            if self.mentions[idx].name.members.is_empty() {
                self.named.extend([place]);
            }
        }
    }

    /// What speaks for one sense of a shared name.
    fn evidence(&self, idx: usize, place: PlaceId) -> u32 {
        let senses = &self.mentions[idx].senses;
        let neighbour = |link: Option<usize>, other: Option<usize>| {
            let (link, other) = (self.links.get(link?)?, self.mentions.get(other?)?);
            matches!(link, Link::Comma | Link::Equals | Link::Route).then_some(other.senses.first().copied()?)
        };
        let before = neighbour(idx.checked_sub(1), idx.checked_sub(1));
        let after = neighbour(Some(idx), Some(idx + 1));
        let is_peer = |other: &PlaceId| {
            !senses.contains(other) && (other.level() <= Level::Province) == (place.level() <= Level::Province)
        };
        let peers = before.iter().chain(&after).filter(|other| is_peer(other)).count() as u32;
        let child = self.mentions.get(idx + 1).filter(|_| self.links[idx] == Link::Under);
        let is_parent = child.is_some_and(|child| child.senses.iter().any(|child| child.parent() == Some(place)));
        let above = place
            .ancestors()
            .any(|above| !senses.contains(&above) && above.level() != Level::Country && self.named.contains(&above));
        peers * 4 + u32::from(self.named.contains(&place)) * 3 + u32::from(is_parent) * 2 + u32::from(above) * 2
    }

    /// One name has one sense in one article: what was settled once holds for its other uses.
    fn raise_repeated(&mut self) {
        let sure = self.mentions.iter().filter(|mention| mention.grade == Grade::Sure);
        let mut settled: Vec<(&str, PlaceId)> = sure.map(|mention| (mention.name.text, mention.senses[0])).collect();
        settled.arrange();
        for mention in self.mentions.iter_mut().filter(|mention| mention.grade != Grade::Sure) {
            let known = mention
                .senses
                .iter()
                .copied()
                .find(|place| settled.binary_search(&(mention.name.text, *place)).is_ok());
            let Some(place) = known else { continue };
            let allowed = mention.name.needs != Needs::Proof || mention.local;
            if allowed && mention.ordinary == Ordinary::Unlikely {
                mention.grade = Grade::Sure;
                mention.senses = vec![place];
            }
        }
    }

    /// Many cities have a 중산구 or 신흥구: a district with so plain a name counts only if the
    /// article names the city or the province it lies in.
    fn drop_strange_districts(&mut self) {
        let named: PlaceSet = self
            .mentions
            .iter()
            .filter(|mention| mention.grade == Grade::Sure)
            .map(|mention| mention.senses[0])
            .collect();
        for mention in self.mentions.iter_mut().filter(|mention| mention.grade == Grade::Sure) {
            let place = mention.senses[0];
            let plain = place.level() == Level::District && mention.name.len_chars() <= 3;
            let at_home = || place.ancestors().any(|above| above.level() != Level::Country && named.contains(&above));
            if plain && !at_home() {
                mention.grade = Grade::Weak;
            }
        }
    }
}

/// A set of places: a bit for each.
#[derive(Debug, Default)]
struct PlaceSet(Vec<u64>);

impl PlaceSet {
    fn contains(&self, place: &PlaceId) -> bool {
        self.0.get(usize::from(place.0 / 64)).is_some_and(|bits| bits >> (place.0 % 64) & 1 == 1)
    }

    fn iter(&self) -> impl Iterator<Item = PlaceId> {
        (0..self.0.len() as u16 * 64).map(PlaceId).filter(|place| self.contains(place))
    }
}

impl Extend<PlaceId> for PlaceSet {
    fn extend<T: IntoIterator<Item = PlaceId>>(&mut self, places: T) {
        for place in places {
            let word = usize::from(place.0 / 64);
            self.0.resize(self.0.len().max(word + 1), 0);
            self.0[word] |= 1 << (place.0 % 64);
        }
    }
}

impl FromIterator<PlaceId> for PlaceSet {
    fn from_iter<T: IntoIterator<Item = PlaceId>>(places: T) -> Self {
        let mut set = Self::default();
        set.extend(places);
        set
    }
}

/// The province a place lies in or is; abroad the state.
fn province(place: PlaceId) -> Option<PlaceId> {
    std::iter::once(place)
        .chain(place.ancestors())
        .find(|above| above.level() == Level::Province)
        .or_else(|| place.ancestors().last())
}

/// What the text between two mentions makes of them.
fn link(text: &str, before: &Mention, after: &Mention) -> Link {
    const LONGEST: usize = 16;
    let start = before.end;
    let end = after.span.start as usize;
    if end < start || end - start > LONGEST {
        return Link::None;
    }
    let between = &text[start..end];
    if between.contains('\n') {
        return Link::None;
    }
    match between.trim() {
        "" | "의" | "산하" => Link::Under,
        "," | "，" | "、" | "및" | "그리고" => Link::Comma,
        "와" | "과" | "·" | "ㆍ" | "・" | "‧" | "•" | "." | "/" | "-" | "–" | "—" | "―" | "ㅡ" | "~" | "～" | "〜"
        | "∼" | "→" => Link::Equals,
        "에서" | "부터" | "에서부터" | "로부터" | "으로부터" => {
            let rest = &text[after.end..];
            if ["까지", "로", "으로", "에 이르", "행"].iter().any(|josa| rest.starts_with(josa)) {
                Link::Route
            } else {
                Link::None
            }
        }
        _ => Link::None,
    }
}
