//! What the page remembers of its reader, as records under keys. Pure: where the keys live is
//! behind [`Store`], and only [`crate::browser`] knows the browser's own.
//!
//! - One key a record, so that two tabs never overwrite each other's records.
//! - Every record bears its version and the time it was written.
//! - What can't be read (damaged, or written by a later version of the page) is never written
//!   over and never removed: the record moves on to the next free slot of its key.

mod draft;
mod notebook;
mod record;
mod store;

pub use notebook::{Notebook, Read};
pub use record::{Record, Stamped, Unreadable};
pub use store::{MapStore, Refused, Store};
