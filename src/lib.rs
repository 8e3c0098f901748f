//! The page: what a browser shows of the core. Contains no parsing, no ranking, no percent-encoding
//! and no formatting of numbers; what can be tested without a browser stands in `dongbuk-core`.
//!
//! Three sources feed everything that is shown: the view (from the address), the library (from
//! `load`) and the reader's preferences (from storage). The rest is derived from them.

mod app;
mod browser;
mod components;
mod download;
mod facet;
mod highlight;
mod history;
mod keyboard;
mod lazy;
mod load;
mod mention;
mod names;
mod own;
mod passage;
mod preferences;
mod selection;
mod share;
mod site;
mod store;
mod typed;
mod views;

pub use app::mount;
