//! What this page remembers, for the reader to look through, take along, bring back and erase.

mod view;

pub use view::RememberedView;
