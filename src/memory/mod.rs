//! What the page remembers of its reader, as records under keys. Pure: where the keys live is
//! behind [`Store`], and only `crate::browser` knows the browser's own.
//!
//! - One key a comment, a draft and so on: two tabs never overwrite each other's words.
//! - Every record bears its version and the time it was written.
//! - What can't be read (damaged, or of a later version of the page) is never written over, or
//!   removed unless the reader erases it: the record moves on to the next free slot of its key.

mod archive;
mod change;
mod comments;
mod draft;
mod inventory;
mod key;
mod ledger;
mod notebook;
mod record;
mod store;
mod survey;
mod unsaved;
mod wording;

pub use archive::{Import, Misread, export, import};
pub use change::{Change, erase};
pub use inventory::{Inventory, Item};
pub use key::{Key, PREFIX, Subject};
pub use ledger::{Applied, Ledger};
pub use notebook::{Notebook, Read};
pub use record::{Flag, Record, Signature, Stamped, Unreadable};
pub use store::{MapStore, Refused, Store};
pub use survey::Survey;
pub use wording::size_in_words;
