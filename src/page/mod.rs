//! The whole page, rendered at build time.

mod body;
mod document;
mod error;
mod glue;
mod style;

pub use body::Body;
pub use document::complete;
pub use error::PageError;
pub use glue::shrink;
pub use style::bundle;
