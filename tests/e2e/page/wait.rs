//! Waiting for what must come.

use std::fmt::Debug;
use std::time::Duration;

use thirtyfour::error::WebDriverResult;
use tokio::time::{Instant, sleep};

use super::Page;

/// The longest wait. Long, for a busy machine: only a failing test waits this long.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// Twice as long as the page needs to look at its boxes and at other tabs.
const LOOK_AROUND: Duration = Duration::from_secs(2);

const GLANCE: Duration = Duration::from_millis(20);

/// Looks again and again until what is seen is as expected.
///
/// # Panics
///
/// When it doesn't come; says what was seen last.
pub async fn until<T, F>(what: &str, expected: T, mut look: F)
where
    T: PartialEq + Debug,
    F: AsyncFnMut() -> WebDriverResult<T>,
{
    let deadline = Instant::now() + PATIENCE;
    loop {
        let seen = look().await;
        if seen.as_ref().is_ok_and(|seen| *seen == expected) {
            return;
        }
        assert!(Instant::now() < deadline, "{what}: expected {expected:?}, saw {seen:?}");
        sleep(GLANCE).await;
    }
}

impl Page {
    /// Waits until the page has looked at its boxes and at other tabs.
    pub async fn has_looked_around(&self) {
        sleep(LOOK_AROUND).await;
    }
}
