//! The built `index.html` as a mould for other pages: everything but the marked parts is kept.
//!
//! The marks are comments in `index.html`: `<!--head-->…<!--/head-->` around the title and what
//! belongs to it, `<!--static-->…<!--/static-->` around what is shown until the application comes.

use crate::failure::{Failure, Outcome};

/// A page with two holes.
pub(super) struct Shell {
    before_head: String,
    between: String,
    after_body: String,
}

impl Shell {
    /// Cuts a built page at its marks.
    ///
    /// # Errors
    /// If a mark is missing.
    pub(super) fn parse(page: &str) -> Outcome<Self> {
        let (before_head, rest) = cut(page, "head")?;
        let (between, after_body) = cut(rest, "static")?;
        Ok(Self { before_head: before_head.into(), between: between.into(), after_body: after_body.into() })
    }

    /// A page in the site's folder.
    pub(super) fn page(&self, head: &str, body: &str) -> String {
        format!("{}{head}{}{body}{}", self.before_head, self.between, self.after_body)
    }

    /// A page two folders down. Every asset of the site is addressed from where it stands.
    pub(super) fn page_below(&self, head: &str, body: &str) -> String {
        let deeper = |part: &str| part.replace("=\"./", "=\"../../");
        format!("{}{head}{}{body}{}", deeper(&self.before_head), deeper(&self.between), deeper(&self.after_body))
    }
}

/// What stands before and after a marked part.
fn cut<'a>(page: &'a str, mark: &str) -> Outcome<(&'a str, &'a str)> {
    let (open, close) = (format!("<!--{mark}-->"), format!("<!--/{mark}-->"));
    let parts = page.split_once(&open).and_then(|(before, rest)| Some((before, rest.split_once(&close)?.1)));
    parts.ok_or_else(|| Failure::check(format!("expected {open} and {close} in index.html, found no such part")))
}

#[cfg(test)]
mod tests {
    use super::Shell;

    const PAGE: &str = "<head><link href=\"./a.css\"><!--head--><title>a</title><!--/head--></head>\
                        <body><!--static--><p>b</p><!--/static--><script src=\"./boot.js\"></script></body>";

    #[test]
    fn holes_are_filled_and_assets_stay_where_they_are() {
        let shell = Shell::parse(PAGE).expect("both parts are marked");
        let filled = "<head><link href=\"./a.css\">1</head><body>2<script src=\"./boot.js\"></script></body>";
        assert_eq!(shell.page("1", "2"), filled);
        let below = "<head><link href=\"../../a.css\">1</head><body>2<script src=\"../../boot.js\"></script></body>";
        assert_eq!(shell.page_below("1", "2"), below);
    }

    #[test]
    fn a_missing_mark_is_told() {
        assert!(Shell::parse(&PAGE.replace("<!--/static-->", "")).is_err());
    }
}
