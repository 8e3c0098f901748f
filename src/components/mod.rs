//! The parts of the page, one component a file, named as its file and its class. Panels ask the
//! store; leaves are given values and speak upward through actions and callbacks.

#![expect(unreachable_pub, reason = "`#[component]` makes the type of the props public")]

mod absence;
mod article_facts;
mod article_foot;
mod article_reader;
mod article_text;
mod chosen_filters;
mod copy_field;
mod empty_state;
mod export_lists;
mod export_menu;
mod facet_list;
mod facet_panel;
mod facet_value;
mod icon;
mod language_menu;
mod lines_view;
mod mark_legend;
mod masthead;
mod notice;
mod own_page;
mod page_footer;
mod part;
mod passage_bar;
mod period_chart;
mod place_card;
mod qr_mark;
mod quote_notice;
mod reader_nav;
mod result_card;
mod result_list;
mod results_page;
mod search_box;
mod share_button;
mod share_sheet;
mod shortcut_sheet;
mod site_notes;
mod sort_menu;
mod text_size;
mod theme_toggle;
mod view_link;
mod ways_in;

pub(crate) use article_reader::{Reader, reader};
pub(crate) use masthead::Masthead;
pub(crate) use notice::Notices;
pub(crate) use page_footer::PageFooter;
pub(crate) use part::shown;
pub(crate) use reader_nav::around;
pub(crate) use results_page::ResultsPage;
pub(crate) use results_page::{is_arrival, is_everything};
pub(crate) use shortcut_sheet::ShortcutSheet;
pub(crate) use view_link::{ViewLink, is_plain};
