//! The browser under test: the only place that knows which one it is.

mod ability;
mod actions;
pub mod chromium;
pub mod driver;
mod engine;
mod extension;
mod firefox;
mod keeper;
mod settings;
mod webkit;

pub use ability::{Ability, Reason};
pub use driver::profiles;
pub use settings::{ColorScheme, Preference, Settings, Surroundings, WINDOW};

use std::path::Path;
use std::time::Duration;
use std::{env, io};

use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;
use thirtyfour::{Capabilities, WebDriver};
use tokio::time::{Instant, sleep};

use chromium::Chromium;
use engine::Engine;
pub use engine::Steps;
use firefox::Firefox;
use keeper::Host;
use webkit::Webkit;

/// A browser that the suite runs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    Chromium,
    Firefox,
    Webkit,
}

/// Asks the engine that a browser has.
macro_rules! ask {
    ($browser:expr, $engine:ident => $question:expr) => {
        match $browser {
            Browser::Chromium => {
                let $engine = Chromium;
                $question
            }
            Browser::Firefox => {
                let $engine = Firefox;
                $question
            }
            Browser::Webkit => {
                let $engine = Webkit;
                $question
            }
        }
    };
}

/// The longest that a driver may take over anything.
const PATIENCE: Duration = Duration::from_secs(120);

impl Browser {
    /// The browser that `cargo xtask test` asks for.
    pub fn of_this_run() -> Self {
        let name = variable("BYLINE_BROWSER");
        let known = [Self::Chromium, Self::Firefox, Self::Webkit];
        let found = known.into_iter().find(|browser| browser.name().to_lowercase() == name);
        found.unwrap_or_else(|| panic!("The suite doesn't know the browser \"{name}\"."))
    }

    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::Webkit => "WebKit",
        }
    }

    /// Why it lacks an ability, if it does.
    pub fn lacks(self, ability: Ability) -> Option<Reason> {
        ask!(self, engine => engine.lacks(ability))
    }

    /// Whether one driver is enough for any number of browsers at the same time.
    fn shares_a_driver(self) -> bool {
        ask!(self, engine => engine.shares_a_driver())
    }

    fn host(self) -> io::Result<Host> {
        ask!(self, engine => engine.host())
    }

    /// Lets a driver close its browsers.
    fn shut_down(self, port: u16) {
        ask!(self, engine => engine.shut_down(port));
    }

    /// Opens a window, with nothing remembered but what is in the folder `profile`.
    pub async fn start(self, settings: Settings, profile: &Path) -> WebDriverResult<WebDriver> {
        let mut capabilities = Capabilities::new();
        let all = ask!(self, engine => engine.capabilities(settings, profile));
        for (name, value) in all.as_object().into_iter().flatten() {
            capabilities.set(name, value).expect("JSON is JSON");
        }
        // An audit of a large page takes long on a busy machine. What hangs is to end before our
        // patience does: then it can be seen where.
        capabilities
            .set("timeouts", json!({ "script": 120_000, "pageLoad": 60_000 }))
            .expect("JSON is JSON");
        // Another test may go on with it, and a connection ends with the test that made it.
        let client = reqwest::Client::builder().pool_max_idle_per_host(0).timeout(PATIENCE).build();
        let client = client.expect("it needs nothing");
        let driver = WebDriver::builder(driver::address(), capabilities).client(client).await?;
        ask!(self, engine => engine.prepare(&driver).await)?;
        Ok(driver)
    }

    /// Whether it can be made as good as new.
    pub fn renews(self) -> bool {
        ask!(self, engine => engine.forgets())
    }

    /// Makes a browser that was used on `origin` as good as new: nothing is open, held,
    /// remembered, or still to be told.
    pub async fn renew(self, driver: &WebDriver, origin: &str) -> WebDriverResult<()> {
        driver.action_chain().reset_actions().await?;
        let used = driver.windows().await?;
        let fresh = driver.new_tab().await?;
        for tab in used {
            driver.switch_to_window(tab).await?;
            driver.close_window().await?;
        }
        driver.switch_to_window(fresh).await?;
        ask!(self, engine => engine.forget(driver, origin).await)
    }

    /// Closes the browser.
    pub async fn close(self, driver: WebDriver) {
        let port = driver.server_url().port();
        let _ = driver.quit().await;
        port.into_iter().for_each(driver::end);
    }

    /// What was written to the console since this was last asked.
    pub async fn complaints(self, driver: &WebDriver) -> WebDriverResult<Vec<String>> {
        ask!(self, engine => engine.complaints(driver).await)
    }

    /// The address of everything that was asked for since this was last asked.
    pub async fn requests(self, driver: &WebDriver) -> WebDriverResult<Vec<String>> {
        ask!(self, engine => engine.requests(driver).await)
    }

    /// Kills the tab as a crash does: without a last word to the page.
    pub async fn crash(self, driver: &WebDriver) {
        ask!(self, engine => engine.crash(driver).await);
    }

    pub async fn prefer(self, driver: &WebDriver, what: Preference) -> WebDriverResult<()> {
        ask!(self, engine => engine.prefer(driver, what).await)
    }

    /// Changes everything around the page at once.
    pub async fn surround(self, driver: &WebDriver, by: Surroundings) -> WebDriverResult<()> {
        ask!(self, engine => engine.surround(driver, by).await)
    }

    /// Lets the pages of this origin use the clipboard, or doesn't.
    pub async fn permit_clipboard(
        self,
        driver: &WebDriver,
        origin: &str,
        is: bool,
    ) -> WebDriverResult<()> {
        ask!(self, engine => engine.permit_clipboard(driver, origin, is).await)
    }

    /// The text in the clipboard.
    pub async fn clipboard(self, driver: &WebDriver) -> WebDriverResult<String> {
        ask!(self, engine => engine.clipboard(driver).await)
    }

    /// All that assistive technology is told of the page.
    pub async fn accessibility_tree(self, driver: &WebDriver) -> WebDriverResult<Value> {
        ask!(self, engine => engine.accessibility_tree(driver).await)
    }

    /// Makes the page's window this large, in CSS pixels.
    pub async fn resize(self, driver: &WebDriver, width: u32, height: u32) -> WebDriverResult<()> {
        ask!(self, engine => engine.resize(driver, width, height).await)
    }

    /// Has the page in a phone's window, this many pixels a CSS pixel.
    pub async fn be_a_phone(self, driver: &WebDriver, density: u32) -> WebDriverResult<()> {
        ask!(self, engine => engine.be_a_phone(driver, density).await)
    }

    /// Presses a mouse at the first place of each way and releases it at the second, in no time.
    pub async fn mouse(self, driver: &WebDriver, ways: &[[[f64; 2]; 2]]) -> WebDriverResult<()> {
        ask!(self, engine => engine.mouse(driver, ways).await)
    }

    /// Turns the wheel by so much, with Control held or not.
    pub async fn wheel(
        self,
        driver: &WebDriver,
        place: [f64; 2],
        by: f64,
        control: bool,
    ) -> WebDriverResult<()> {
        ask!(self, engine => engine.wheel(driver, place, by, control).await)
    }

    /// Fingers come onto the screen, go on, and leave it or not.
    pub async fn draw(
        self,
        driver: &WebDriver,
        steps: Steps<'_>,
        leave: bool,
    ) -> WebDriverResult<()> {
        ask!(self, engine => engine.draw(driver, steps, leave).await)
    }

    /// Taps twice in no time.
    pub async fn double_tap(self, driver: &WebDriver, place: [f64; 2]) -> WebDriverResult<()> {
        ask!(self, engine => engine.double_tap(driver, place).await)
    }

    /// The browser takes the fingers for something else.
    pub async fn lose_fingers(self, driver: &WebDriver) -> WebDriverResult<()> {
        ask!(self, engine => engine.lose_fingers(driver).await)
    }

    /// An input method shows in the focused box what it makes of the keys so far.
    pub async fn compose(self, driver: &WebDriver, words: &str) -> WebDriverResult<()> {
        ask!(self, engine => engine.compose(driver, words).await)
    }

    /// An input method writes what it has made of the keys.
    pub async fn commit(self, driver: &WebDriver, words: &str) -> WebDriverResult<()> {
        ask!(self, engine => engine.commit(driver, words).await)
    }

    /// Drops a text that was dragged from elsewhere.
    pub async fn drop_text(
        self,
        driver: &WebDriver,
        place: [f64; 2],
        words: &str,
    ) -> WebDriverResult<()> {
        ask!(self, engine => engine.drop_text(driver, place, words).await)
    }

    /// Leaves an origin so many bytes for all that it keeps.
    pub async fn limit_room(
        self,
        driver: &WebDriver,
        origin: &str,
        bytes: Option<u32>,
    ) -> WebDriverResult<()> {
        ask!(self, engine => engine.limit_room(driver, origin, bytes).await)
    }

    /// What keeps a system from installing the page.
    pub async fn obstacles_to_installing(self, driver: &WebDriver) -> WebDriverResult<Value> {
        ask!(self, engine => engine.obstacles_to_installing(driver).await)
    }
}

impl From<ColorScheme> for Preference {
    fn from(scheme: ColorScheme) -> Self {
        match scheme {
            ColorScheme::Light => Self::Light,
            ColorScheme::Dark => Self::Dark,
        }
    }
}

/// Waits until the page's window is of this size: not every browser makes it so at once.
async fn is_of_size(driver: &WebDriver, width: u32, height: u32) -> WebDriverResult<()> {
    let deadline = Instant::now() + Duration::from_secs(10);
    loop {
        let size = driver.execute("return [innerWidth, innerHeight]", vec![]).await?;
        let size: (u32, u32) = size.convert()?;
        if size == (width, height) {
            return Ok(());
        }
        assert!(Instant::now() < deadline, "the window is {size:?}, not {width} × {height}");
        sleep(Duration::from_millis(10)).await;
    }
}

/// A variable that `cargo xtask test` sets.
pub fn variable(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| panic!("Run `cargo xtask test` ({name} is not set)."))
}
