//! How fast the voice reads.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The id of the control that sets it.
pub const RATE_ID: &str = "listening-rate";

/// How fast the voice reads, in percent of its usual rate: one of a few steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Rate(u32);

impl Rate {
    /// All steps, from slow to fast. Beyond them, voices can't be understood.
    pub const ALL: [Self; 6] = [Self(75), Self(100), Self(125), Self(150), Self(175), Self(200)];

    /// The rate that is written so.
    pub fn parse(percent: &str) -> Option<Self> {
        Self::try_from(percent.parse::<u32>().ok()?).ok()
    }

    /// As a multiple of the usual rate.
    pub fn factor(self) -> f32 {
        u16::try_from(self.0).map_or(1.0, |percent| f32::from(percent) / 100.0)
    }
}

impl Default for Rate {
    fn default() -> Self {
        Self(100)
    }
}

/// A rate that is no step.
impl TryFrom<u32> for Rate {
    type Error = &'static str;

    fn try_from(percent: u32) -> Result<Self, Self::Error> {
        Self::ALL.into_iter().find(|rate| rate.0 == percent).ok_or("no step")
    }
}

impl From<Rate> for u32 {
    fn from(rate: Rate) -> Self {
        rate.0
    }
}

/// The percent alone.
impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_reads_as_it_is_written() {
        for rate in Rate::ALL {
            assert_eq!(Rate::parse(&rate.to_string()), Some(rate));
        }
        for none in ["", "0", "99", "400", "-100", "1e2"] {
            assert_eq!(Rate::parse(none), None, "{none}");
        }
    }

    #[test]
    fn the_usual_rate_is_a_step_and_is_one() {
        assert!(Rate::ALL.contains(&Rate::default()));
        assert!((Rate::default().factor() - 1.0).abs() < f32::EPSILON);
    }
}
