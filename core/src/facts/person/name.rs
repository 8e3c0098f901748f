//! Whether letters are a person's name: a surname, then one or two syllables, and no known word.

use crate::facts::noun_phrase::{is_bare_noun, is_hangul};

use super::words;

/// Bodies and groups end so; names hardly do.
const BODY_ENDINGS: &str = "부국청처과팀단회소당위측실점촌향시교들님각집";

/// Whether letters are a name; 왕모 hides one. A gloss in Chinese characters is believed against the look of the word.
pub(super) fn is_name(letters: &str, has_gloss: bool) -> bool {
    let n_syllables = letters.chars().count();
    let (single, double) = words::surname_lens(letters);
    let has_length = match n_syllables {
        2 => single,
        3 => single || double,
        // Chinese names by their sound are longer, and told by their gloss: 왕즈허우(王志厚).
        4 => double || single && (has_gloss || is_transcribed(letters, 1)),
        5 | 6 => {
            (single || double) && (has_gloss || is_transcribed(letters, 1) || double && is_transcribed(letters, 2))
        }
        _ => false,
    };
    let looks_ordinary = words::is_not_name(letters)
        || letters.ends_with(|last| BODY_ENDINGS.contains(last))
        || n_syllables == 2 && letters.ends_with('모')
        || n_syllables == 3 && letters.ends_with(['와', '를', '의', '에'])
        || is_ordinary_start(letters);
    letters.chars().all(is_hangul) && has_length && (has_gloss || !looks_ordinary)
}

/// Whether a word begins with a Chinese surname by its sound that hardly any other word begins with: 팡훙.
pub(super) fn is_foreign(letters: &str) -> bool {
    letters.starts_with(|first| "쑨궈뤄셰쑹덩펑쩡톈팡멍슝쉐옌돤첸쿵뤼".contains(first)) && is_name(letters, false)
}

/// Whether a word of three or more syllables is a Chinese name by its sound: 쑨카이, 멍판하오.
pub(super) fn is_by_sound(letters: &str) -> bool {
    letters.chars().nth(2).is_some() && is_name(letters, false) && is_transcribed(letters, 1)
}

/// Whether letters behind a surname of so many syllables are a given name by its sound in Mandarin:
/// one or two syllables of which South Korea writes at least one as two, 멍판하오.
fn is_transcribed(letters: &str, surname_len: usize) -> bool {
    let (mut open, mut n_syllables, mut n_doubled) = (None, 0, 0);
    for letter in letters.chars().skip(surname_len) {
        if open.take().is_some_and(|first| makes_one(first, letter)) {
            n_doubled += 1;
        } else {
            n_syllables += 1;
            open = Some(letter);
        }
    }
    n_doubled > 0 && n_syllables <= 2
}

/// Whether two Hangul syllables write one of Mandarin: 하오, 웨이, 위안, 저우.
fn makes_one(first: char, second: char) -> bool {
    // Vowels by their number in the order of the alphabet, behind which nothing follows.
    let place = (first as u32).wrapping_sub(0xAC00);
    let vowel = place / 28 % 21;
    place.is_multiple_of(28)
        && match second {
            '이' => matches!(vowel, 0 | 5 | 13 | 15),
            '오' => matches!(vowel, 0 | 2),
            '우' => vowel == 4,
            '안' => vowel == 16,
            _ => false,
        }
}

/// Whether three letters are an ordinary word of two with a particle or a suffix: 정부는, 조선족.
fn is_ordinary_start(letters: &str) -> bool {
    let mut syllables = letters.char_indices().skip(2);
    let Some((third, _)) = syllables.next() else {
        return !is_bare_noun(letters) && letters.ends_with(['을', '를', '은', '는', '에', '의']);
    };
    // 전문가, 조선족, but not 리상철, whom an ideal (리상) begins.
    const SUFFIXES: &str =
        "은는이가을를에의와과도만들족별적측권법자인사회장국부실처급품력률량용비기물성말어글춤옷분생진반식";
    letters.ends_with(|last| SUFFIXES.contains(last)) && words::is_not_name(&letters[..third])
}

/// Whether letters after an office are a name: there even one that ends as bodies do, 리사장 조문국은.
pub(super) fn is_introduced(letters: &str) -> bool {
    is_name(letters, false)
        || letters.chars().count() == 3
            && letters.ends_with(['국', '원', '단', '향', '소', '회', '교', '실', '각'])
            && !is_ordinary_start(letters)
            && is_name(letters, true)
}

/// Whether a word names the body whose head the office is: 도서관 관장, 기획국 국장.
pub(super) fn names_the_body(name: &str, office: &str) -> bool {
    let last = name.chars().next_back();
    // 선별장 책임자
    let is_site = name.ends_with('장') && ["책임자", "담당자", "직원", "종업원"].contains(&office);
    is_site
        || office.ends_with('장') && office.trim_start_matches("상무").trim_start_matches('부').chars().next() == last
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for name in ["곽령계", "증붕", "시진핑", "자오러지", "김명주", "남궁민수", "리철성"] {
            assert!(is_name(name, false), "{name}");
        }
        for word in ["정부", "조직부", "연구팀", "조선족", "서기", "정부는", "길림성", "한국", "대학", "강물처럼"]
        {
            assert!(!is_name(word, false), "{word}");
        }
    }

    #[test]
    fn names_by_their_sound() {
        for name in ["멍판하오", "두하이보", "장밍위안", "쉬자오위안", "자오웨이린"] {
            assert!(is_name(name, false), "{name}");
        }
        for word in ["하이브리드", "전문가들", "조선족들", "정부당국"] {
            assert!(!is_name(word, false), "{word}");
        }
    }

    #[test]
    fn bodies_are_not_their_heads() {
        assert!(names_the_body("도서관", "관장"));
        assert!(names_the_body("양로원", "부원장"));
        assert!(!names_the_body("김동원", "회장"));
    }
}
