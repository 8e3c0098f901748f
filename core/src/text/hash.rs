//! A small hash that never changes: the ids it makes stand in published links.

use super::letter::{is_alphanumeric, small};

/// The 32-bit FNV-1a hash of bytes.
///
/// ```
/// assert_eq!(dongbuk_core::text::hash::fnv1a(b"foobar"), 0xbf9cf968);
/// ```
#[must_use]
pub const fn fnv1a(bytes: &[u8]) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    let mut idx = 0;
    while idx < bytes.len() {
        hash = (hash ^ bytes[idx] as u32).wrapping_mul(0x0100_0193);
        idx += 1;
    }
    hash
}

/// An id for a name that no table has: the prefix and the hash of the name in 8 hexadecimal
/// digits. Spaces, punctuation and case do not change it: `연변 일보` is `연변일보`.
#[must_use]
pub fn slug_of_name(prefix: &str, name: &str) -> String {
    format!("{prefix}{:08x}", fnv1a(folded(name).as_bytes()))
}

/// Letters and digits alone, in lower case: the form under which names are compared.
#[must_use]
pub fn folded(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for letter in name.chars() {
        match letter {
            '가'..='힣' => folded.push(letter), // Nearly all letters; Unicode's tables are slow.
            _ if is_alphanumeric(letter) => folded.push(small(letter)),
            _ => {}
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_hashes_never_change() {
        assert_eq!(fnv1a(b""), 0x811c_9dc5);
        assert_eq!(fnv1a(b"a"), 0xe40c_292c);
        assert_eq!(slug_of_name("s-", "연변일보"), "s-20fb058b");
    }

    #[test]
    fn spaces_and_quotes_do_not_count() {
        for name in ["연변 일보", "《연변일보》", " 연변일보\n"] {
            assert_eq!(slug_of_name("s-", name), slug_of_name("s-", "연변일보"), "{name}");
        }
        assert_ne!(slug_of_name("s-", "연변일보"), slug_of_name("s-", "길림일보"));
    }
}
