//! Numbers and strings as bytes: small numbers take one byte (LEB128), and nothing is read
//! beyond the end.

use std::fmt;

/// Why saved bytes are no index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SavedError {
    /// The bytes begin differently.
    NotAnIndex,
    /// Written by another version of this program, or with other tables of places and topics.
    OtherVersion,
    /// The bytes were cut or changed.
    Damaged,
    /// The texts are not those that the index was made of.
    OtherTexts,
}

impl fmt::Display for SavedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotAnIndex => "expected a saved index, found other bytes: read the pages again",
            Self::OtherVersion => "expected an index of this version, found another: read the pages again",
            Self::Damaged => "expected a whole index, found a cut or changed one: read the pages again",
            Self::OtherTexts => "expected the texts of this index, found others: read the pages again",
        })
    }
}

impl std::error::Error for SavedError {}

/// Bytes being written.
#[derive(Debug, Default)]
pub(super) struct Writer {
    pub(super) bytes: Vec<u8>,
}

impl Writer {
    pub(super) fn number(&mut self, number: impl Into<u64>) {
        let mut rest: u64 = number.into();
        while rest >= 0x80 {
            self.bytes.push(rest as u8 | 0x80);
            rest >>= 7;
        }
        self.bytes.push(rest as u8);
    }

    /// A number of either sign, small ones short: 0, -1, 1, -2, ….
    pub(super) fn signed(&mut self, number: i64) {
        self.number((number << 1 ^ number >> 63) as u64);
    }

    pub(super) fn length(&mut self, length: usize) {
        self.number(length as u64);
    }

    pub(super) fn fixed(&mut self, number: u64) {
        self.bytes.extend(number.to_le_bytes());
    }

    pub(super) fn text(&mut self, text: &str) {
        self.length(text.len());
        self.bytes.extend(text.as_bytes());
    }

    /// A list with its length before it.
    pub(super) fn list<T>(&mut self, items: &[T], mut each: impl FnMut(&mut Self, &T)) {
        self.length(items.len());
        items.iter().for_each(|item| each(self, item));
    }
}

/// Bytes being read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader<'a> {
    pub(super) rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(super) fn number(&mut self) -> Result<u64, SavedError> {
        let mut number = 0_u64;
        for shift in (0..64).step_by(7) {
            let (byte, rest) = self.rest.split_first().ok_or(SavedError::Damaged)?;
            self.rest = rest;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(SavedError::Damaged)
    }

    pub(super) fn signed(&mut self) -> Result<i64, SavedError> {
        let number = self.number()?;
        Ok((number >> 1) as i64 ^ -((number & 1) as i64))
    }

    pub(super) fn small<T: TryFrom<u64>>(&mut self) -> Result<T, SavedError> {
        T::try_from(self.number()?).map_err(|_| SavedError::Damaged)
    }

    /// A number of things that take at least one byte each.
    pub(super) fn length(&mut self) -> Result<usize, SavedError> {
        let length: usize = self.small()?;
        if length > self.rest.len() { Err(SavedError::Damaged) } else { Ok(length) }
    }

    pub(super) fn fixed(&mut self) -> Result<u64, SavedError> {
        let (bytes, rest) = self.rest.split_first_chunk::<8>().ok_or(SavedError::Damaged)?;
        self.rest = rest;
        Ok(u64::from_le_bytes(*bytes))
    }

    pub(super) fn text(&mut self) -> Result<&'a str, SavedError> {
        let length = self.length()?;
        let (bytes, rest) = self.rest.split_at(length);
        self.rest = rest;
        std::str::from_utf8(bytes).map_err(|_| SavedError::Damaged)
    }

    pub(super) fn list<T>(
        &mut self,
        mut each: impl FnMut(&mut Self) -> Result<T, SavedError>,
    ) -> Result<Vec<T>, SavedError> {
        let length = self.length()?;
        (0..length).map(|_| each(self)).collect()
    }
}

/// A 64-bit check of bytes: changes with any bit. Not a secret.
pub(super) fn check(bytes: &[u8]) -> u64 {
    let (chunks, last) = bytes.as_chunks::<8>();
    let mut rest = [0; 8];
    rest[..last.len()].copy_from_slice(last);
    let words = chunks.iter().chain([&rest]).map(|chunk| u64::from_le_bytes(*chunk));
    check_words(words.chain([bytes.len() as u64]))
}

/// The same of numbers.
pub(super) fn check_words(words: impl Iterator<Item = u64>) -> u64 {
    const PRIME: u64 = 0x9e37_79b9_7f4a_7c15;
    words.fold(PRIME, |hash, word| {
        let hash = (hash ^ word).wrapping_mul(PRIME);
        hash ^ hash >> 32
    })
}
