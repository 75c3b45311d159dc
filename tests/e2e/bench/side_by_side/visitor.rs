//! A reader with a telephone on a slow line, who has never been to the page.

use serde_json::{Value, json};
use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;

use super::measure::{Measure, read};
use super::variant::Variant;
use crate::browser::{Browser, Settings};
use crate::host::Files;
use crate::page::Page;
use crate::profile::Profile;
use crate::samples::Samples;
use crate::server::{ELSEWHERE, serve};

/// How much slower than this machine a telephone is taken to be.
pub const SLOWDOWN: f64 = 4.0;
/// Of the line, in Mbit/s.
pub const MEGABITS: f64 = 1.6;
/// From a request to its answer, in milliseconds.
pub const LATENCY: u32 = 150;

const KEYS: usize = 10;
const POSTS: usize = 3;

const ARRIVAL: &str = include_str!("arrival.js");

/// A browser, and the one page it visits.
pub struct Visitor {
    variant: Variant,
    driver: WebDriver,
    browser: Browser,
    /// Gone when the browser is.
    _profile: Profile,
    origin: String,
}

impl Visitor {
    /// Starts the browser, and a host for the page.
    pub async fn of(variant: Variant, built: &Files) -> WebDriverResult<Self> {
        let profile = Profile::new();
        let settings = Settings { scripts: true, storage: true, patient: true };
        let browser = Browser::of_this_run();
        let driver = browser.start(settings, profile.folder()).await?;
        // What a browser shows first may make nothing of markup.
        driver.goto("about:blank").await?;
        let files = variant.files(built, &driver).await?;
        let origin = serve(Box::leak(Box::new(files))).await;
        Ok(Self { variant, driver, browser, _profile: profile, origin })
    }

    /// Opens the page twice: once only to look, as frames are late beside a tap at each of them. Then
    /// taps on the poll as soon as it is there, types and posts.
    pub async fn visit(&self, samples: &mut Samples<Measure, Variant>) -> WebDriverResult<()> {
        let page = self.arrive(false).await?;
        let seen: Value = page.look("arrival.seen()").await?;
        self.take(samples, read(&Measure::OF_ARRIVAL, &seen));
        page.command("HeapProfiler.collectGarbage", json!({})).await?;
        let heap = page.command("Runtime.getHeapUsage", json!({})).await?;
        self.take(samples, read(&Measure::OF_HEAP, &heap));
        page.slow_down(1.0).await?;
        let page = self.arrive(self.variant.lives()).await?;
        let seen: Value = page.look("arrival.seen()").await?;
        self.take(samples, read(&Measure::OF_TAPS, &seen));
        self.write(&page, samples).await?;
        // A browser that waits for its turn must not slow the others down.
        page.slow_down(1.0).await?;
        self.driver.goto("about:blank").await
    }

    /// Closes the browser, and returns what it complained of in its console.
    pub async fn leave(self) -> Vec<String> {
        let complaints = self.browser.complaints(&self.driver).await;
        let _ = self.driver.quit().await;
        complaints.unwrap_or_default()
    }

    /// Opens the page in a browser that has kept nothing of it.
    async fn arrive(&self, taps: bool) -> WebDriverResult<Page<'_>> {
        self.driver.goto(format!("{}/{ELSEWHERE}", self.origin)).await?;
        let kept = json!({ "origin": self.origin, "storageTypes": "all" });
        self.driver.cdp().send_raw("Storage.clearDataForOrigin", kept).await?;
        self.driver.cdp().send_raw("Network.clearBrowserCache", json!({})).await?;
        let page = Page::new(&self.driver, false).await?;
        let arrival = format!("({ARRIVAL})({}, {taps})", self.variant.lives());
        let script = json!({ "source": arrival });
        page.command("Page.addScriptToEvaluateOnNewDocument", script).await?;
        let screen =
            json!({ "width": 412, "height": 823, "deviceScaleFactor": 1.75, "mobile": true });
        page.command("Emulation.setDeviceMetricsOverride", screen).await?;
        let bytes = MEGABITS * 1e6 / 8.0;
        let line = json!({
            "offline": false,
            "latency": LATENCY,
            "downloadThroughput": bytes,
            "uploadThroughput": bytes,
        });
        page.command("Network.enable", json!({})).await?;
        page.command("Network.emulateNetworkConditions", line).await?;
        page.slow_down(SLOWDOWN).await?;
        self.driver.goto(format!("{}/", self.origin)).await?;
        page.resolve::<Value>("arrival.settled()").await?;
        Ok(page)
    }

    async fn write(
        &self,
        page: &Page<'_>,
        samples: &mut Samples<Measure, Variant>,
    ) -> WebDriverResult<()> {
        page.fill("Name", "Alex").await?;
        page.fill("Comment", "The square was full of people.").await?;
        let typing = page.type_key("e", KEYS).await?;
        samples.add(Measure::Key, self.variant, typing.frames);
        let posts = if self.variant.lives() { POSTS } else { 0 };
        for number in 1..=posts {
            let mark = format!("This is post number {number} of this visit.");
            page.fill("Comment", &mark).await?;
            samples.add(Measure::Post, self.variant, [page.post("Post comment", &mark).await?]);
        }
        Ok(())
    }

    fn take(
        &self,
        samples: &mut Samples<Measure, Variant>,
        measured: impl Iterator<Item = (Measure, f64)>,
    ) {
        measured.for_each(|(measure, value)| samples.add(measure, self.variant, [value]));
    }
}
