//! Fills the slots of a phrase. A slot whose argument is missing stays empty; text without slots
//! comes back as it is.

/// Pairs of particles: after a final consonant, and after a vowel.
const PARTICLES: [(&str, &str); 5] = [("은", "는"), ("이", "가"), ("을", "를"), ("과", "와"), ("으로", "로")];

/// The text with each `{n}`, `{n:particle}` or `{n:one/many}` filled.
pub(super) fn fill(text: &str, arguments: &[&str]) -> String {
    let mut filled = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((slot, remaining)) = after.split_once('}') else {
            rest = after;
            break;
        };
        push_slot(&mut filled, slot, arguments);
        rest = remaining;
    }
    filled.push_str(rest);
    filled
}

/// Writes one slot: the argument and what follows it, or one of two forms chosen by number.
fn push_slot(filled: &mut String, slot: &str, arguments: &[&str]) {
    let (position, form) = slot.split_once(':').map_or((slot, None), |(position, form)| (position, Some(form)));
    let argument = position.parse().ok().and_then(|n: usize| arguments.get(n)).copied().unwrap_or_default();
    match form.map(|form| form.split_once('/').ok_or(form)) {
        None => filled.push_str(argument),
        Some(Ok((one, many))) => filled.push_str(if argument == "1" { one } else { many }),
        Some(Err(particle)) => {
            filled.push_str(argument);
            filled.push_str(chosen(particle, argument));
        }
    }
}

/// The form of a particle that follows `word`.
fn chosen<'a>(particle: &'a str, word: &str) -> &'a str {
    let pair = PARTICLES.iter().find(|(closed, open)| *closed == particle || *open == particle);
    let Some((closed, open)) = pair else { return particle };
    match (last_final(word), *closed) {
        (None, _) | (Some('ㄹ'), "으로") => open,
        _ => closed,
    }
}

/// The final consonant of a word's last sound, as far as it matters to particles: `ㄹ`, any other
/// as `ㅇ`, or none. Digits are read in Sino-Korean; brackets and quotation marks are silent.
fn last_final(word: &str) -> Option<char> {
    let last = word.chars().rev().find(|c| c.is_alphanumeric())?;
    match last {
        '가'..='힣' => match (last as u32 - '가' as u32) % 28 {
            0 => None,
            8 => Some('ㄹ'),
            _ => Some('ㅇ'),
        },
        '1' | '7' | '8' | 'l' | 'L' | 'r' | 'R' => Some('ㄹ'),
        '0' | '3' | '6' | 'm' | 'M' | 'n' | 'N' => Some('ㅇ'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[track_caller]
    fn check(expected: &str, text: &str, arguments: &[&str]) {
        assert_eq!(fill(text, arguments), expected);
    }

    #[test]
    fn particles_follow_the_last_sound() {
        check("사평은", "{0:은}", &["사평"]);
        check("대련은 료녕으로", "{0:은} {1:으로}", &["대련", "료녕"]);
        check("무순시는", "{0:은}", &["무순시"]);
        check("‘철’로", "{0:으로}", &["‘철’"]);
        check("2020을 5를", "{0:을} {1:을}", &["2020", "5"]);
    }

    #[test]
    fn numbers_choose_their_form() {
        check("1 article", "{0} {0:article/articles}", &["1"]);
        check("12 articles", "{0} {0:article/articles}", &["12"]);
    }

    #[test]
    fn odd_slots_do_no_harm() {
        check("a  b", "a {3} b", &[]);
        check("a {", "a {{", &[]);
        check("a 0", "a {0", &[]);
    }
}
