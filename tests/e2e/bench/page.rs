//! The page in its tab: opened, typed into and clicked on as a reader does it, and watched from
//! within by `watch.js`.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;
use tokio::time::{Duration, Instant, sleep};

const WATCH: &str = include_str!("watch.js");

/// The longest wait for anything: much stored on a slow machine takes its time.
const PATIENCE: Duration = Duration::from_secs(60);

/// Between two keys, and between two looks. A driver that is slow to answer adds to it, by chance,
/// so that keys fall into any part of a frame.
const PAUSE: Duration = Duration::from_millis(50);

/// What the page did while keys were pressed, in milliseconds.
#[derive(Debug, Deserialize)]
pub struct Typing {
    /// From each key to the frame that shows it.
    pub frames: Vec<f64>,
    /// The page's own listeners, for each key.
    pub handlers: Vec<f64>,
    /// Each call by a timer in the meantime.
    pub timers: Vec<f64>,
}

/// A tab that the page is opened in.
pub struct Page<'a> {
    driver: &'a WebDriver,
}

impl<'a> Page<'a> {
    /// A new tab in place of the last: what a tab has at hand from an earlier page is no help to
    /// this one. `stored` says whether the reader has comments.
    pub async fn new(driver: &'a WebDriver, stored: bool) -> WebDriverResult<Self> {
        let tab = driver.new_tab().await?;
        driver.close_window().await?;
        driver.switch_to_window(tab).await?;
        driver.set_script_timeout(PATIENCE).await?;
        let page = Self { driver };
        let watch = json!({ "source": format!("({WATCH})({stored})") });
        page.command("Page.addScriptToEvaluateOnNewDocument", watch).await?;
        Ok(page)
    }

    /// Slows the processor down this many times.
    pub async fn slow_down(&self, times: f64) -> WebDriverResult<()> {
        self.command("Emulation.setCPUThrottlingRate", json!({ "rate": times })).await.map(drop)
    }

    /// Opens an address, and returns the times until the frames that show that the page can be
    /// used, and that the reader's latest comments are there.
    pub async fn open(&self, address: &str) -> WebDriverResult<[f64; 2]> {
        self.driver.goto(address).await?;
        self.resolve("watch.opened()").await
    }

    /// Has exactly these words in a box, and the caret behind them.
    pub async fn fill(&self, label: &str, words: &str) -> WebDriverResult<()> {
        let script = "const box = watch.box(arguments[0]); box.focus(); box.select()";
        self.driver.execute(script, vec![label.into()]).await?;
        self.command("Input.insertText", json!({ "text": words })).await.map(drop)
    }

    /// Presses a key this many times, wherever the focus is.
    pub async fn type_key(&self, key: &str, times: usize) -> WebDriverResult<Typing> {
        self.look::<Value>("watch.startKeys()").await?;
        for number in 1..=times {
            let event = |kind| json!({ "type": kind, "key": key, "text": key });
            self.command("Input.dispatchKeyEvent", event("keyDown")).await?;
            self.command("Input.dispatchKeyEvent", json!({ "type": "keyUp", "key": key })).await?;
            self.until(async || Ok(self.look::<usize>("watch.keys()").await? >= number)).await?;
        }
        self.look("watch.takeKeys()").await
    }

    /// Clicks on a button that posts a comment, and returns the time until it is on the page.
    /// `mark` is what no other comment says.
    pub async fn post(&self, button: &str, mark: &str) -> WebDriverResult<f64> {
        let spot: [f64; 2] = self.resolve(&format!("watch.spot({})", json!(button))).await?;
        self.look::<Value>(&format!("watch.awaitPost({})", json!(mark))).await?;
        for kind in ["mouseMoved", "mousePressed", "mouseReleased"] {
            let [x, y] = spot;
            let held = if kind == "mouseMoved" { "none" } else { "left" };
            let event = json!({ "type": kind, "x": x, "y": y, "button": held, "clickCount": 1 });
            self.command("Input.dispatchMouseEvent", event).await?;
        }
        let mut posted = None;
        self.until(async || {
            posted = self.look("watch.posted()").await?;
            Ok(posted.is_some())
        })
        .await?;
        Ok(posted.unwrap_or_default())
    }

    /// How long a piece of work takes, in milliseconds; the same in every page.
    pub async fn effort(&self) -> WebDriverResult<f64> {
        self.look("watch.effort()").await
    }

    /// Whether the clock is fine enough for handlers.
    pub async fn is_isolated(&self) -> WebDriverResult<bool> {
        self.look("crossOriginIsolated").await
    }

    /// What an expression says in the page.
    pub async fn look<T: DeserializeOwned>(&self, expression: &str) -> WebDriverResult<T> {
        self.driver.execute(format!("return {expression}"), vec![]).await?.convert()
    }

    /// What a promise comes to in the page.
    pub async fn resolve<T: DeserializeOwned>(&self, promise: &str) -> WebDriverResult<T> {
        let script = format!("({promise}).then(arguments[0])");
        self.driver.execute_async(script, vec![]).await?.convert()
    }

    /// Gives a command to the developer tools, and returns their answer.
    pub async fn command(&self, name: &str, parameters: Value) -> WebDriverResult<Value> {
        self.driver.cdp().send_raw(name, parameters).await
    }

    async fn until(
        &self,
        mut look: impl AsyncFnMut() -> WebDriverResult<bool>,
    ) -> WebDriverResult<()> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            sleep(PAUSE).await;
            if look().await? {
                return Ok(());
            }
            assert!(Instant::now() < deadline, "The page doesn't answer a key or a click.");
        }
    }
}
