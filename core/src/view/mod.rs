//! What a link restores, and the link itself. Knows no index and no browser.

mod action;
mod free_text;
pub(crate) mod percent;
pub mod quote;
mod renamed;
mod url;

pub use action::{Action, HistoryEntry};
pub use url::{ViewNotice, ViewNoticeKind};

use crate::article::ArticleId;
use crate::language::Language;
use crate::search::Query;

/// Exactly what a shared link restores.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ViewState {
    /// What narrows and orders the results.
    pub query: Query,
    /// Which view of the results, or of the open article.
    pub view: ViewKind,
    /// The second operand of a comparison: the id of a place, programme or article.
    pub with: Option<String>,
    /// The open article.
    pub open: Option<ArticleId>,
    /// The quote in it that the link points to, as it stands in the link; see `view::quote`.
    pub quote: Option<String>,
    /// The language of the interface, once chosen.
    pub lang: Option<Language>,
}

/// The views.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ViewKind {
    /// The list of articles, or the open article.
    #[default]
    Articles,
    /// The ledger of numbers.
    Figures,
    /// The ledger of programmes.
    Plans,
    /// Dates on an axis.
    Timeline,
    /// Places on a schematic map.
    Map,
    /// Two of a kind side by side.
    Compare,
    /// Places, programmes and topics as a graph.
    Relations,
    /// How the open article was read, line by line.
    Lines,
}
