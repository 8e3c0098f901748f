//! The core of Dongbuk: raw newspaper text in; articles, facts, search results and links out.
//!
//! Data flows one way, and each stage is a function of the one before it:
//!
//! ```text
//! raw text ─article▶ Article ─facts▶ Facts ─index▶ Index ─search▶ SearchResults
//! ```
//!
//! | module | what it knows |
//! | --- | --- |
//! | [`text`] | characters: spans, lines, Hangul, spelling, particles |
//! | [`article`] | pages: which line is what, who wrote it and when |
//! | [`facts`] | what an article says: places, topics, figures, programmes, people |
//! | [`index`] | where every word stands; facets as sets of documents |
//! | [`search`] | queries, ranking, snippets, suggestions |
//! | [`survey`] | what a set of articles says together, for the views to draw |
//! | [`view`] | what a link restores, and the link itself |
//! | [`cite`] | citations of articles, quotes and figures, in six formats |
//! | [`export`] | articles, figures and programmes as CSV and JSON, and back |
//! | [`site`] | whose collection this is; tombstones |
//! | [`library`] | a collection of articles, read and searchable |
//! | [`language`] | the four languages of the interface |
//! | [`phrase`] | every word of the interface, in each of them |
//! | [`pause`] | long work that lets others go on between two steps |
//!
//! Invariants: any text parses, any query is a query, any address is a view; what was not
//! understood is returned beside the result. Nothing here knows a browser, a clock or a network.

pub mod article;
pub mod cite;
pub mod export;
pub mod facts;
pub mod index;
pub mod json;
pub mod language;
pub mod library;
pub mod output;
pub mod pause;
pub mod phrase;
pub mod reading;
pub mod search;
pub mod site;
pub mod survey;
pub mod text;
pub mod view;
