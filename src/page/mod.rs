//! The whole page, rendered at build time.

mod body;
mod document;
mod error;
mod glue;
mod manifest;
mod metadata;
mod structured;
mod style;

pub use body::Body;
pub use document::complete;
pub use error::PageError;
pub use glue::shrink;
pub use manifest::{ICONS, PAPER, manifest};
pub use style::bundle;
