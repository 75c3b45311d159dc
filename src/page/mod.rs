//! The whole page, rendered at build time.

mod body;
mod document;
mod glue;
mod style;

pub use body::Body;
pub use document::{DocumentError, complete};
pub use glue::{GlueError, shrink};
pub use style::{StyleError, bundle};
