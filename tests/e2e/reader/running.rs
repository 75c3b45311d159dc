//! Browsers that go from one visit to the next: to start one can take longer than what a test does
//! with it.

use std::sync::{Mutex, MutexGuard, PoisonError};

use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;

use super::profile::Profile;
use crate::browser::{Browser, Settings};

/// What one browser may be asked for before it has grown too large.
const VISITS: usize = 40;

static IDLE: Mutex<Vec<Running>> = Mutex::new(vec![]);

/// A browser that runs.
pub struct Running {
    driver: WebDriver,
    settings: Settings,
    /// Gone when the browser is.
    _profile: Profile,
    /// Where each visit was: no two have the same.
    origins: Vec<String>,
}

impl Running {
    /// One that is set up so, for a visit to `origin`: an idle one made as good as new, or a new
    /// one. Only now is an idle one told to forget: what it still had to tell it has told.
    pub async fn with(settings: Settings, origin: String) -> Self {
        let mut running = loop {
            let Some(idle) = Self::take(settings) else { break Self::start(settings).await };
            let last = idle.origins.last().map(String::as_str).unwrap_or_default();
            match Browser::of_this_run().renew(&idle.driver, last).await {
                Ok(()) => break idle,
                Err(_) => idle.end().await,
            }
        };
        running.origins.push(origin);
        running
    }

    pub fn driver(&self) -> WebDriver {
        self.driver.clone()
    }

    /// Lets the next visit have it, if it can be made as good as new.
    pub async fn rest(self) {
        let is_fit = self.settings.are_usual() && self.origins.len() < VISITS;
        if is_fit && Browser::of_this_run().renews() {
            shelf().push(self);
        } else {
            self.end().await;
        }
    }

    pub async fn end(self) {
        Browser::of_this_run().close(self.driver).await;
    }

    fn take(settings: Settings) -> Option<Self> {
        let mut shelf = shelf();
        let place = shelf.iter().position(|running| running.settings == settings)?;
        Some(shelf.swap_remove(place))
    }

    async fn start(settings: Settings) -> Self {
        let first = Self::try_to_start(settings).await;
        // A busy machine may have no time for one.
        let running = if first.is_err() { Self::try_to_start(settings).await } else { first };
        running.expect("the browser starts")
    }

    async fn try_to_start(settings: Settings) -> WebDriverResult<Self> {
        let profile = Profile::new();
        let driver = Browser::of_this_run().start(settings, profile.folder()).await?;
        Ok(Self { driver, settings, _profile: profile, origins: vec![] })
    }
}

fn shelf() -> MutexGuard<'static, Vec<Running>> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner)
}
