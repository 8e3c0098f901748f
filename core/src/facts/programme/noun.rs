//! Names that end as names do: 장춘경제권, 옌지 경제권, 자동차부품산업단지, 생태문명체제개혁.
//!
//! The ending finds the name, the shape of the eojeols before it says where it begins, and a
//! count of telling syllables keeps ordinary nouns (발전계획, 새 플래트홈) out.

use crate::text::Span;

use super::words::{Suffix, words};
use super::{Candidate, Kind, Page};
use crate::facts::noun_phrase::{self as phrase, ends_word};
use crate::facts::person;

/// A place in the name tells as much as so many syllables.
const PLACE_BONUS: usize = 2;

/// What quotation marks leave to be told by the words between them, in telling syllables.
const MAX_QUOTED_NEED: usize = 2;

/// In a line without spaces an ending of four syllables is believed without a particle behind it, in bytes.
const LONG_SUFFIX_BYTES: usize = 12;

/// The kind of a whole phrase between quotation marks, if it is a name.
pub(super) fn kind_of(page: &Page, phrase: Span) -> Option<Kind> {
    let (mut suffix, len) = words().suffix_of(phrase.of(page.text))?;
    suffix.need = suffix.need.min(MAX_QUOTED_NEED);
    start_of(page, phrase.range().end, phrase.range().start, suffix, len).map(|_| suffix.kind)
}

/// The name whose suffix ends at `end`.
pub(super) fn name_ending_at(page: &Page, end: usize, floor: usize) -> Option<Candidate> {
    let reach = phrase::floor_boundary(page.text, floor.max(end.saturating_sub(60)));
    let (suffix, suffix_len) = words().suffix_of(&page.text[reach..end])?;
    let rest = &page.text[end..];
    let is_long = matches!(suffix.kind, Kind::Park | Kind::Zone)
        && suffix.word.len() >= LONG_SUFFIX_BYTES
        && phrase::is_unspaced(page.text, end, floor);
    let is_unspaced = !ends_word(rest) && (is_long || phrase::ends_unspaced_word(page.text, end, floor));
    if !(is_unspaced || ends_word(rest)) || is_predicate(suffix, rest) {
        return None;
    }
    let floor = if is_unspaced { word_floor(page, end - suffix_len, floor) } else { floor };
    let start = start_of(page, end, floor, suffix, suffix_len)?;
    // 14.87만평방킬로메터가계획: what is counted in a line without spaces is no part of a name.
    let counts = is_unspaced && page.text[start..end].contains(|letter: char| letter.is_ascii_digit());
    let name = Span::new(start, end);
    (!counts && !is_somebodys_body(page, name)).then(|| Candidate::new(name, suffix.kind))
}

/// 류창펑 축제 총감독: somebody, and the body with the office.
fn is_somebodys_body(page: &Page, name: Span) -> bool {
    let Some((first, _)) = name.of(page.text).split_once(' ') else { return false };
    let first_span = Span::new(name.range().start, name.range().start + first.len());
    page.text[name.range().end..].strip_prefix(' ').is_some_and(person::begins_with_office)
        && person::is_like_a_name(first)
        && !page.has_place(first_span)
}

/// 늘일 계획이다: an intention, not a name.
fn is_predicate(suffix: Suffix, rest: &str) -> bool {
    suffix.kind == Kind::Plan
        && ["이다", "이라고", "이며", "임", "이였", "이었", "입니다", "이고", "인데", "이라"]
            .iter()
            .any(|copula| rest.starts_with(copula))
}

/// Where the name begins whose suffix takes so many bytes, if it tells enough to be one.
fn start_of(page: &Page, end: usize, floor: usize, suffix: Suffix, suffix_len: usize) -> Option<usize> {
    let suffix_start = end - suffix_len;
    let run = phrase::run_start(page.text, suffix_start, floor);
    let n_attached = words().telling_syllables(&page.text[run..suffix_start]);
    let (mut start, mut n_before) = (run, 0);
    for word in phrase::bare_words_before(page.text, run, floor).take(3) {
        // What is a name by itself takes a place before it, and nothing else.
        if suffix.need == 0 && !page.has_place(word) {
            break;
        }
        let n_telling = words().telling_syllables(word.of(page.text));
        if n_telling > 0 {
            start = word.range().start;
            n_before += n_telling;
        }
    }
    if suffix.need == 0 {
        return Some(below_parent(page, start, end));
    }
    let start = below_parent(page, with_new(page.text, start), end);
    let n_telling = told(page, Span::new(start, end), suffix.kind, n_attached + n_before);
    (n_attached + n_before > 0 && n_telling >= suffix.need).then_some(start)
}

/// How much a name tells, with its places; 가람 겨울 축제 is a feast in a place, not a name.
fn told(page: &Page, name: Span, kind: Kind, n_telling: usize) -> usize {
    let is_event = kind == Kind::Event;
    let n_syllables = |place: Span| place.of(page.text).chars().filter(|letter| phrase::is_hangul(*letter)).count();
    let places = page.places_within(name).map(|(place, _)| n_syllables(place));
    match (is_event, places.sum::<usize>()) {
        (true, n_syllables) => n_telling.saturating_sub(n_syllables),
        (false, 0) => n_telling,
        (false, _) => n_telling + PLACE_BONUS,
    }
}

/// 중국 랴오닝성 선푸 시범구: of places one in another, apart by a space, the last belongs to the name.
fn below_parent(page: &Page, start: usize, end: usize) -> usize {
    let mut start = start;
    let places: Vec<_> = page.places_within(Span::new(start, end)).collect();
    for pair in places.windows(2) {
        let ((above_span, above), (below_span, below)) = (pair[0], pair[1]);
        let between = &page.text[above_span.range().end..below_span.range().start.max(above_span.range().end)];
        if above_span.range().start == start && above != below && above.contains(below) && between == " " {
            start = below_span.range().start;
        }
    }
    start
}

/// 새 동력에너지: the shortest adjective belongs to the name that it stands before.
fn with_new(text: &str, start: usize) -> usize {
    let before = text[..start].strip_suffix("새 ");
    before.filter(|before| !before.ends_with(phrase::is_hangul)).map_or(start, str::len)
}

/// Where the words go on after the last particle that no noun holds: 정부를이끌어…를 ends before the name.
fn after_particle(text: &str, start: usize, end: usize) -> usize {
    const PARTICLES: [&str; 10] = ["을", "를", "는", "에서", "하여", "하고", "으로", "였고", "했고", "라고"];
    let ends = PARTICLES.iter().filter_map(|particle| Some(text[start..end].rfind(particle)? + particle.len()));
    ends.max().map_or(start, |len| start + len)
}

/// Where the last word of a line without spaces may begin: after a place and its particle
/// (료녕성이공간계획), or at the place.
fn word_floor(page: &Page, end: usize, floor: usize) -> usize {
    let run = phrase::run_start(page.text, end, floor);
    let run = after_particle(page.text, run, end);
    let Some(place) = page.last_place_within(Span::new(run, end)) else { return run };
    let after = &page.text[place.range().end..end];
    let particle = after.chars().next().filter(|first| matches!(first, '은' | '는' | '이' | '가' | '의' | '에'));
    match particle {
        Some(particle) if after.chars().count() > 2 => place.range().end + particle.len_utf8(),
        _ => place.range().start,
    }
}
