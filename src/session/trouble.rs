//! What a reader must be told about storage.

use crate::memory::Refused;
use crate::words::{Phrase, say};

/// Why the page can't keep, or couldn't read, what is the reader's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trouble {
    /// There are records that can't be read.
    Unreadable,
    /// There is no room left.
    Full,
    /// The browser keeps nothing for this page.
    Blocked,
}

impl Trouble {
    /// What a reader needs to know, once.
    pub fn words(self) -> String {
        say(match self {
            Self::Blocked => Phrase::StorageBlocked,
            Self::Full => Phrase::StorageFull,
            Self::Unreadable => Phrase::StorageUnreadable,
        })
    }
}

impl From<Refused> for Trouble {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Blocked => Self::Blocked,
            Refused::Full => Self::Full,
        }
    }
}
