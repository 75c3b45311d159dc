//! The whole page, rendered at build time.

mod body;
mod document;
mod style;

pub use body::Body;
pub use document::{DocumentError, complete};
pub use style::{StyleError, bundle};
