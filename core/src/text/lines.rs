//! Where the lines of a text begin. Lines are numbered from 1, end at `\n`, and do not include
//! it or a `\r` before it; every byte belongs to exactly one line or its ending.

use super::Span;

/// The line starts of one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineTable {
    starts: Vec<u32>,
    len_bytes: u32,
}

impl LineTable {
    /// Finds the lines of `text`. A text without `\n` is one line; a final `\n` does not begin another.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut starts = vec![0];
        starts.extend(text.match_indices('\n').map(|(at, _)| at as u32 + 1));
        if starts.len() > 1 && starts.last() == Some(&(text.len() as u32)) {
            starts.pop();
        }
        starts.shrink_to_fit();
        Self { starts, len_bytes: text.len() as u32 }
    }

    /// How many lines there are; at least one.
    #[must_use]
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// Never: the empty text is one empty line.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        false
    }

    /// The line number, from 1, of the byte at `offset_bytes`.
    #[must_use]
    pub fn number_at(&self, offset_bytes: u32) -> u32 {
        self.starts.partition_point(|start| *start <= offset_bytes) as u32
    }

    /// The span of line `number` (from 1) in `text`, without its ending.
    #[must_use]
    pub fn span(&self, text: &str, number: u32) -> Option<Span> {
        let idx = (number as usize).checked_sub(1)?;
        let start = *self.starts.get(idx)? as usize;
        let end = self.starts.get(idx + 1).copied().unwrap_or(self.len_bytes) as usize;
        let line = text.get(start..end)?;
        let line = line.strip_suffix('\n').unwrap_or(line);
        let line = line.strip_suffix('\r').unwrap_or(line);
        Some(Span::new(start, start + line.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_belong_to_no_line() {
        let text = "가\r\n나\n\n다";
        let table = LineTable::new(text);
        let lines: Vec<&str> =
            (1..=table.len() as u32).filter_map(|n| table.span(text, n)).map(|span| span.of(text)).collect();
        assert_eq!(lines, ["가", "나", "", "다"]);
        assert_eq!(table.number_at(0), 1);
        assert_eq!(table.number_at(5), 2);
    }

    #[test]
    fn a_final_newline_begins_no_line() {
        assert_eq!(LineTable::new("가\n").len(), 1);
        assert_eq!(LineTable::new("").len(), 1);
    }
}
