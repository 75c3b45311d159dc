//! The built page in a real browser, in the words of a reader.
//!
//! A test is a sentence about the page, and each has a page of its own: a browser that remembers
//! nothing, a server of its own. [`reader`] hands it over and looks after it: what failed leaves its
//! evidence under `target/e2e/`, and a browser that complained in its console fails the test.
//! [`page`] is what a reader can see and do; [`site`] serves the page, as built or altered;
//! [`browser`] is all that depends on which browser it is.

mod browser;
mod page;
mod reader;
mod repository;
mod site;

mod accessibility;
mod accessible_discussion;
mod altered_page;
mod appearance;
mod attacked;
#[path = "../attacks/mod.rs"]
mod attacks;
mod comments;
mod console;
mod counter;
mod discarded;
mod discussion_by_keyboard;
mod draft;
mod drafts_of_forms;
mod early;
mod erased;
mod errors_beside;
mod exported;
mod focus;
mod folding;
mod form;
mod form_errors;
mod found_room;
mod from_the_future;
mod full_storage;
mod given_up;
mod hidden;
mod impatient;
mod keyboard;
mod late_scripts;
mod layout;
mod lightbox;
mod lightbox_address;
mod lightbox_by_touch;
mod lightbox_in_windows;
mod lighthouse;
mod listening;
mod many_comments;
mod matrix;
mod new_build;
mod not_alive;
mod offline;
mod order;
mod over_limit;
mod own_comments;
mod parity;
mod permalinks;
mod phone;
mod place;
mod poll;
mod posted_already;
mod preferences;
mod print;
mod privacy;
mod reading;
mod reading_aids;
mod remembered;
mod restored;
mod right_to_left;
mod sealed;
mod sharing;
mod storage;
mod threads;
mod times;
mod translated;
mod two_tabs;
#[path = "../unicode/mod.rs"]
mod unicode;
mod unicode_cases;
mod unsaved;
mod wrong_clock;
mod zoom;
