//! Browsers that go from one visit to the next: to start one can take longer than what a test does
//! with it.

use std::sync::{Mutex, MutexGuard, PoisonError};

use thirtyfour::WebDriver;

use super::profile::Profile;
use crate::browser::{Browser, Settings};

/// What one browser may be asked for before it has grown too large.
const VISITS: u32 = 40;

static IDLE: Mutex<Vec<Running>> = Mutex::new(vec![]);

/// A browser that runs.
pub struct Running {
    driver: WebDriver,
    settings: Settings,
    /// Gone when the browser is.
    _profile: Profile,
    visits: u32,
}

impl Running {
    /// One that is set up so and remembers nothing: one that is idle, or a new one.
    pub async fn with(settings: Settings) -> Self {
        let mut running = match Self::idle(settings) {
            Some(idle) => idle,
            None => Self::started(settings).await,
        };
        running.visits += 1;
        running
    }

    pub fn driver(&self) -> WebDriver {
        self.driver.clone()
    }

    /// Lets the next visit have it, as good as new, or ends it where it can't be.
    pub async fn rest(self) {
        let is_fit = self.settings.are_usual()
            && self.visits < VISITS
            && Browser::of_this_run().renew(&self.driver).await.unwrap_or(false);
        if is_fit {
            idle().push(self);
        } else {
            self.end().await;
        }
    }

    pub async fn end(self) {
        Browser::of_this_run().close(self.driver).await;
    }

    fn idle(settings: Settings) -> Option<Self> {
        let mut idle = idle();
        let place = idle.iter().position(|running| running.settings == settings)?;
        Some(idle.swap_remove(place))
    }

    async fn started(settings: Settings) -> Self {
        let profile = Profile::new();
        let driver = Browser::of_this_run().start(settings, profile.folder()).await;
        let driver = driver.expect("the browser starts");
        Self { driver, settings, _profile: profile, visits: 0 }
    }
}

fn idle() -> MutexGuard<'static, Vec<Running>> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner)
}
