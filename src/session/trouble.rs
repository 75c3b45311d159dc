//! What a reader must be told about storage.

use crate::memory::Refused;

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
    pub const fn words(self) -> &'static str {
        match self {
            Self::Blocked => {
                "This browser doesn’t let the page keep anything. You can vote and comment, but \
                 all of it is gone once you close or reload the page."
            }
            Self::Full => {
                "This browser has no room left for the page. What you do from now on is gone once \
                 you close or reload it."
            }
            Self::Unreadable => {
                "Some of what this page kept in your browser can’t be read. It is left as it is, \
                 and everything else works."
            }
        }
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
