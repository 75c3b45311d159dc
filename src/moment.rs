//! A point in time.

use serde::{Deserialize, Serialize};

/// A point in time: milliseconds since 1970 began, UTC, by the reader's clock. The clock may be
/// wrong; nothing but order and display depends on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(u64);

impl Moment {
    /// The moment `millis` milliseconds after 1970 began.
    pub const fn from_millis(millis: u64) -> Self {
        Self(millis)
    }

    /// Milliseconds since 1970 began.
    pub const fn millis(self) -> u64 {
        self.0
    }
}
