//! The whole page, rendered at build time.

mod body;
mod digest;
mod document;
mod error;
mod glue;
mod hosts;
mod manifest;
mod metadata;
mod not_found;
mod policy;
mod script;
mod sources;
mod structured;
mod style;
mod tongues;
mod words;
mod worker;

pub use body::Body;
pub use document::{Start, complete, inline_scripts};
pub use error::PageError;
pub use glue::{Glue, shrink};
pub use hosts::{headers_file, htaccess};
pub use manifest::{DRAWING, ICON, ICON_WIDTH, MANIFEST, PAPER, manifest};
pub use not_found::{NOT_FOUND, not_found};
pub use policy::{policy, source};
pub use sources::without_sources;
pub use style::bundle;
pub use words::Words;
pub use worker::{Kept, NO_WORKER, keep};
