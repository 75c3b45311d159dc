//! A point in time.

use serde::{Deserialize, Serialize};

/// A point in time: milliseconds since 1970 began, UTC, by the reader's clock. The clock may be
/// wrong; nothing depends on it but order, display, pauses, and whether words were posted just now or
/// since they were drafted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u64", into = "u64")]
pub struct Moment(u64);

/// The last moment of an ECMAScript `Date`.
const LAST: u64 = 8_640_000_000_000_000;

/// What is stored may be any number; one that is no moment isn't read as one.
impl TryFrom<u64> for Moment {
    type Error = &'static str;

    fn try_from(millis: u64) -> Result<Self, Self::Error> {
        if millis <= LAST { Ok(Self(millis)) } else { Err("after the last moment") }
    }
}

impl From<Moment> for u64 {
    fn from(moment: Moment) -> Self {
        moment.0
    }
}

impl Moment {
    /// The moment `millis` milliseconds after 1970 began, or the last there is.
    pub const fn from_millis(millis: u64) -> Self {
        Self(if millis <= LAST { millis } else { LAST })
    }

    /// The moment after `other` where the clock has been set back, and this one elsewise.
    pub fn after(self, other: Self) -> Self {
        Self::from_millis(self.0.max(other.0.saturating_add(1)))
    }

    /// Milliseconds since 1970 began.
    pub const fn millis(self) -> u64 {
        self.0
    }
}
