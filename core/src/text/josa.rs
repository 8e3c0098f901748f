//! Particles and endings: what may follow a noun within its eojeol, and which form fits.
//!
//! A tail is judged by the syllable before it (은 after a consonant, 는 after a vowel), so 도로 does
//! not end in 로's wrong form. Whether the rest is a word is not known here: 국가 ends in 가.

use crate::text::order::Arrange;
use std::sync::OnceLock;

use crate::text::hangul::Syllable;
use crate::text::letter::PairFilter;

/// Every tail with the final that must stand before it: `C` a consonant, `V` none, `R` ㄹ or
/// none, `-` any.
const TAILS: &str = "\
에서부터- 으로부터C 로부터R 에게서- 한테서- 께서는- 이라든가C 라든가V 이야말로C 야말로V 에서의- 에로의- 으로의C 로의R \
으로서C 로서R 으로써C 로써R 이라도C 라도V 이라고C 라고V 이라는C 라는V 이란C 란V 에게로- 에서는- 에서도- 에서만- \
에게는- 에게도- 으로는C 로는R 으로도C 로도R 까지의- 까지도- 부터의- 만으로- 만큼은- 보다도- 보다는- 에로- 조차도- \
마저도- 와의V 과의C 처럼은- 으로서의C 로서의R 에서- 에게- 한테- 께서- 으로C 로R 까지- 부터- 보다- 처럼- 만큼- 마다- 조차- 마저- \
밖에- 따라- 대로- 같이- 하고- 이나C 나V 이며C 며V 이고C 고V 이랑C 랑V 이여C 에는- 에도- 에만- 에의- 와는V 과는C 와도V 과도C \
든지V 더러- 치고- 에다- 은C 는V 이C 가V 을C 를V 의- 에- 와V 과C 도- 만- 들- 들이- 들을- 들은- 들의- 들에게- 들과- 들도- \
들에게도- 뿐- 뿐만- 우에- 이다- 다V 이였다- 이었다- 였다V 이였으며- 이었으며- 였으며V 이라면- 인- 일- 임- 이자- 이니- \
이지만- 인데- 이라C 라V 아니라- 뿐만아니라- \
하다- 하고있다- 하고있는- 하고있으며- 하며- 하여- 하였다- 하였으며- 하였고- 하는- 한- 할- 함- 하기- 하기로- 하도록- 하면서- \
하려는- 하게- 하자- 하지- 한다- 했다- 했으며- 했고- 했는데- 해- 해서- 해야- 해나가고- 해나가며- 해오다- \
되다- 되고- 되고있다- 되며- 되여- 되어- 돼- 되였다- 되었다- 되였으며- 되었으며- 됐다- 됐으며- 되는- 된- 된다- 될- 됨- 되도록- 되면서- \
시키다- 시키고- 시키며- 시켜- 시킨- 시켰다- 시키는- 시킬- 시키기- 받은- 받았다- 받고- 받아- 적- 적인- 적으로- 적이다- 스러운- 롭게- 답게-";

/// The longest tail, in syllables.
pub const MAX_TAIL: usize = 5;

/// What must stand before a tail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum After {
    Any,
    Consonant,
    Vowel,
    RieulOrVowel,
}

impl After {
    const fn of(mark: u8) -> Self {
        match mark {
            b'C' => Self::Consonant,
            b'V' => Self::Vowel,
            b'R' => Self::RieulOrVowel,
            _ => Self::Any,
        }
    }

    /// Whether the final of the syllable before allows the tail; after a digit or a foreign
    /// letter, which are read aloud in ways not printed, anything does.
    fn allows(self, before: u16) -> bool {
        const RIEUL: u8 = 8;
        let Some(syllable) = Syllable::of_unit(before) else { return true };
        match self {
            Self::Any => true,
            Self::Consonant => syllable.r#final != 0,
            Self::Vowel => syllable.r#final == 0,
            Self::RieulOrVowel => matches!(syllable.r#final, 0 | RIEUL),
        }
    }
}

/// The tails.
struct Tails {
    /// Sorted by their units.
    table: Vec<(Vec<u16>, After)>,
    /// The first and the last syllable of each: hardly anything else that is asked about passes.
    ends: PairFilter,
}

/// The tails, read on first use.
fn tails() -> &'static Tails {
    static TAILS_READ: OnceLock<Tails> = OnceLock::new();
    TAILS_READ.get_or_init(|| {
        let mut table: Vec<(Vec<u16>, After)> = TAILS.split_whitespace().map(read).collect();
        table.arrange();
        let ends = table.iter().filter_map(|(tail, _)| ends_of(tail)).collect();
        Tails { table, ends }
    })
}

/// The first and the last syllable of a tail.
fn ends_of(tail: &[u16]) -> Option<(char, char)> {
    let letter = |unit: u16| char::from_u32(u32::from(unit));
    letter(*tail.first()?).zip(letter(*tail.last()?))
}

fn read(entry: &str) -> (Vec<u16>, After) {
    let (tail, mark) = entry.split_at(entry.len() - 1);
    (tail.encode_utf16().collect(), After::of(mark.as_bytes()[0]))
}

/// Whether `units[at..]` is a tail that fits the syllable before it. The empty tail always fits.
#[must_use]
pub fn is_tail(units: &[u16], at: usize) -> bool {
    let tail = &units[at..];
    if tail.is_empty() {
        return true;
    }
    if tail.len() > MAX_TAIL || at == 0 {
        return false;
    }
    let Tails { table, ends } = tails();
    if !ends_of(tail).is_some_and(|(first, last)| ends.may_hold(first, last)) {
        return false;
    }
    let first = table.partition_point(|(known, _)| known.as_slice() < tail);
    let same = table[first..].iter().take_while(|(known, _)| known == tail);
    same.into_iter().any(|(_, after)| after.allows(units[at - 1]))
}

/// A particle that changes with the final before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Josa {
    /// 은, 는.
    Topic,
    /// 이, 가.
    Subject,
    /// 을, 를.
    Object,
    /// 과, 와.
    And,
    /// 으로, 로.
    To,
}

impl Josa {
    /// The form after `word`, for display. After a digit or a foreign letter both forms are given.
    #[must_use]
    pub fn after(self, word: &str) -> &'static str {
        const RIEUL: u8 = 8;
        let last = word.chars().next_back().and_then(Syllable::of);
        let idx = match (last.map(|syllable| syllable.r#final), self) {
            (None, _) => 2,
            (Some(RIEUL), Self::To) | (Some(0), _) => 1,
            (Some(_), _) => 0,
        };
        let forms = match self {
            Self::Topic => ["은", "는", "은(는)"],
            Self::Subject => ["이", "가", "이(가)"],
            Self::Object => ["을", "를", "을(를)"],
            Self::And => ["과", "와", "과(와)"],
            Self::To => ["으로", "로", "(으)로"],
        };
        forms[idx]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(is: bool, words: &[(&str, &str)]) {
        for (word, tail) in words {
            let units: Vec<u16> = word.encode_utf16().chain(tail.encode_utf16()).collect();
            assert_eq!(is_tail(&units, word.encode_utf16().count()), is, "{word}+{tail}");
        }
    }

    #[test]
    fn tails_fit_the_syllable_before() {
        check(
            true,
            &[("사평", "은"), ("사회", "는"), ("길", "로"), ("심양", "으로"), ("심양", "에서는"), ("강화", "하였다")],
        );
        check(true, &[("100", "은"), ("GDP", "는"), ("도시", "")]);
        check(false, &[("사평", "는"), ("사회", "은"), ("심양", "로"), ("심양", "시장"), ("", "은")]);
    }

    #[test]
    fn particles_for_display() {
        assert_eq!(Josa::Topic.after("사평"), "은");
        assert_eq!(Josa::To.after("길"), "로");
        assert_eq!(Josa::To.after("길림"), "으로");
        assert_eq!(Josa::Object.after("2021"), "을(를)");
    }
}
