//! The browser under test: the only place that knows which one it is.

mod chromium;
pub mod driver;

pub use driver::profiles;

use std::env;
use std::path::Path;

use serde_json::Value;
use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;

/// A browser that the suite runs in.
#[derive(Clone, Copy, Debug)]
pub enum Browser {
    Chromium,
}

/// How the reader has set the browser up.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// Whether pages may run scripts.
    pub scripts: bool,
    /// Whether pages may keep anything.
    pub storage: bool,
    /// Whether opening a page waits until all of it has arrived.
    pub patient: bool,
}

/// What the reader's system prefers.
#[derive(Clone, Copy, Debug)]
pub enum ColorScheme {
    Light,
    Dark,
}

/// All that can change around an open page.
#[derive(Clone, Copy, Debug)]
pub struct Surroundings {
    /// In percent, of a window of [`WINDOW`].
    pub zoom: u32,
    pub touch: bool,
    pub scheme: ColorScheme,
    pub forced_colours: bool,
    pub less_motion: bool,
}

/// Width and height in pixels.
pub const WINDOW: [u32; 2] = [1280, 1024];

impl Browser {
    /// The browser that `cargo xtask test` asks for.
    pub fn of_this_run() -> Self {
        match variable("BYLINE_BROWSER").as_str() {
            "chromium" => Self::Chromium,
            other => panic!("The suite doesn't know the browser \"{other}\"."),
        }
    }

    /// Opens a window, with nothing remembered but what is in the folder `profile`.
    pub async fn start(self, settings: Settings, profile: &Path) -> WebDriverResult<WebDriver> {
        let capabilities = match self {
            Self::Chromium => chromium::capabilities(settings, profile),
        };
        WebDriver::new(driver::address(), capabilities).await
    }

    /// The errors and warnings in the console since this was last asked.
    pub async fn complaints(self, driver: &WebDriver) -> WebDriverResult<Vec<String>> {
        match self {
            Self::Chromium => chromium::complaints(driver).await,
        }
    }

    /// The address of everything that was asked for since this was last asked.
    pub async fn requests(self, driver: &WebDriver) -> WebDriverResult<Vec<String>> {
        match self {
            Self::Chromium => chromium::requests(driver).await,
        }
    }

    /// Kills the tab as a crash does: without a last word to the page.
    pub async fn crash(self, driver: &WebDriver) {
        match self {
            Self::Chromium => chromium::crash(driver).await,
        }
    }

    pub async fn prefer(self, driver: &WebDriver, scheme: ColorScheme) -> WebDriverResult<()> {
        match self {
            Self::Chromium => chromium::prefer(driver, scheme).await,
        }
    }

    /// The reader's system is to move little.
    pub async fn prefer_calm(self, driver: &WebDriver) -> WebDriverResult<()> {
        match self {
            Self::Chromium => chromium::prefer_calm(driver).await,
        }
    }

    /// Changes everything around the page at once.
    pub async fn surround(self, driver: &WebDriver, by: Surroundings) -> WebDriverResult<()> {
        match self {
            Self::Chromium => chromium::surround(driver, by).await,
        }
    }

    /// Lets the pages of this origin use the clipboard, or doesn't.
    pub async fn permit_clipboard(
        self,
        driver: &WebDriver,
        origin: &str,
        is: bool,
    ) -> WebDriverResult<()> {
        match self {
            Self::Chromium => chromium::permit_clipboard(driver, origin, is).await,
        }
    }

    /// All that assistive technology is told of the page.
    pub async fn accessibility_tree(self, driver: &WebDriver) -> WebDriverResult<Value> {
        match self {
            Self::Chromium => chromium::accessibility_tree(driver).await,
        }
    }

    /// Makes the page's window this large, in CSS pixels.
    pub async fn resize(self, driver: &WebDriver, width: u32, height: u32) -> WebDriverResult<()> {
        match self {
            Self::Chromium => chromium::resize(driver, width, height).await,
        }
    }
}

/// A variable that `cargo xtask test` sets.
pub fn variable(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| panic!("Run `cargo xtask test` ({name} is not set)."))
}
