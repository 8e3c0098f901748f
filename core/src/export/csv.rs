//! Writes CSV for spreadsheets: RFC 4180 with CR LF, a byte order mark so that Excel reads UTF-8, and an
//! apostrophe before what a spreadsheet would run as a formula.

/// A table being written.
pub(super) struct Csv {
    out: String,
}

impl Csv {
    /// Begins a table with the names of its columns.
    pub(super) fn new(columns: &[&str]) -> Self {
        let mut csv = Self { out: String::from('\u{FEFF}') };
        csv.row(columns);
        csv
    }

    /// Writes a row.
    pub(super) fn row<T: AsRef<str>>(&mut self, cells: &[T]) {
        for (idx, cell) in cells.iter().enumerate() {
            if idx > 0 {
                self.out.push(',');
            }
            self.cell(cell.as_ref());
        }
        self.out.push_str("\r\n");
    }

    /// The finished table.
    pub(super) fn finish(self) -> String {
        self.out
    }

    fn cell(&mut self, cell: &str) {
        let guard = if is_formula(cell) { "'" } else { "" };
        if cell.contains(['"', ',', '\r', '\n']) || cell.trim() != cell {
            self.out.push('"');
            self.out.push_str(guard);
            self.out.push_str(&cell.replace('"', "\"\""));
            self.out.push('"');
        } else {
            self.out.push_str(guard);
            self.out.push_str(cell);
        }
    }
}

/// Whether a spreadsheet would compute the cell; a plain number is only a number.
fn is_formula(cell: &str) -> bool {
    let begins =
        cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) || cell.starts_with(['\t', '\r']);
    let number = cell.strip_prefix(['+', '-']).unwrap_or(cell);
    let is_number = !number.is_empty()
        && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && number.matches('.').count() <= 1;
    begins && !is_number
}

#[cfg(test)]
mod tests {
    use super::Csv;

    #[track_caller]
    fn check(cell: &str, written: &str) {
        let mut csv = Csv::new(&["a"]);
        csv.row(&[cell, "b"]);
        assert_eq!(csv.finish(), format!("\u{FEFF}a\r\n{written},b\r\n"));
    }

    #[test]
    fn quoting() {
        check("가나", "가나");
        check("가,\"나\"", "\"가,\"\"나\"\"\"");
        check("두\n줄", "\"두\n줄\"");
        check(" 가", "\" 가\"");
        check("", "");
    }

    #[test]
    fn formulas_are_text() {
        check("=1+1", "'=1+1");
        check("@SUM(A1)", "'@SUM(A1)");
        check("-2+3", "'-2+3");
        check("\t=1", "\"'\t=1\"");
        check(" =1", "\"' =1\"");
        check("＝1", "'＝1");
        check("=\"a\"", "\"'=\"\"a\"\"\"");
    }

    #[test]
    fn numbers_stay_numbers() {
        check("-5.2", "-5.2");
        check("+30", "+30");
        check("19.4", "19.4");
        check("-", "'-");
    }
}
