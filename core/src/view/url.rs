//! View ↔ query string, both directions.

use super::ViewState;

/// Something in a link that was not understood; the rest still works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewNotice {
    /// The key of the query string.
    pub key: String,
    /// The value as it stood there, cut to a length that can be shown.
    pub value: String,
}

impl ViewState {
    /// Reads a query string, with or without the leading `?`. Any string gives a view.
    #[must_use]
    pub fn parse(query_string: &str) -> (Self, Vec<ViewNotice>) {
        let _ = query_string;
        (Self::default(), Vec::new())
    }

    /// The canonical query string with its leading `?`; empty for the default view.
    #[must_use]
    pub fn to_query_string(&self) -> String {
        String::new()
    }
}
