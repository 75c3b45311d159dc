//! What this page remembers, for the reader to look through, take along, bring back and erase.

#[cfg(feature = "ssr")]
mod markup;
#[cfg(feature = "browser")]
mod panel;

#[cfg(feature = "ssr")]
pub use markup::RememberedView;
#[cfg(feature = "browser")]
pub use panel::Panel;
