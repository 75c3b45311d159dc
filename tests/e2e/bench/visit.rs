//! A reader with a number of stored comments, and what is measured at each of their visits.

use serde_json::json;
use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;

use crate::browser::{Browser, Settings};
use crate::page::Page;
use crate::profile::Profile;
use crate::samples::{Measure, Samples};
use crate::server::ELSEWHERE;
use crate::stored;

/// How much slower than this machine a phone is taken to be.
pub const SLOWDOWN: f64 = 6.0;

/// Keys of each kind, and posts, at each visit.
const KEYS: usize = 20;
const POSTS: usize = 3;

/// So many characters are in the box before a key is measured: about half of what it takes.
const IN_THE_BOX: usize = 700;
const PLAIN: &str = "The square was full of people who had never been to such a thing before. ";
const OTHER: &str = "चौक ऐसे लोगों से भरा था जो पहले कभी नहीं आए थे 👩‍👩‍👧‍👦🇧🇾 ";

/// A browser with stored comments.
pub struct Reader {
    driver: WebDriver,
    browser: Browser,
    /// Gone when the browser is.
    _profile: Profile,
    origin: String,
    stored: usize,
}

impl Reader {
    /// Starts the browser, and stores the comments.
    pub async fn arrive(browser: Browser, origin: &str, stored: usize) -> Self {
        let profile = Profile::new();
        let settings = Settings { scripts: true, storage: true, patient: true };
        let driver = browser.start(settings, profile.folder()).await.expect("the browser starts");
        let origin = origin.to_owned();
        let reader = Self { driver, browser, _profile: profile, origin, stored };
        reader.store().await.expect("local storage takes the comments");
        reader
    }

    /// Opens the page in three ways, types and posts, adds what was measured, and leaves the
    /// browser as it was.
    pub async fn visit(&self, samples: &mut Samples<Measure, usize>) {
        self.try_visit(samples).await.expect("the visit goes as planned");
    }

    /// Closes the browser, and returns what it complained of in its console.
    pub async fn leave(self) -> Vec<String> {
        let complaints = self.browser.complaints(&self.driver).await;
        let _ = self.driver.quit().await;
        complaints.unwrap_or_default()
    }

    async fn store(&self) -> WebDriverResult<()> {
        self.driver.goto(format!("{}/{ELSEWHERE}", self.origin)).await?;
        let script = "for (const [key, text] of Object.entries(arguments[0]))
            localStorage.setItem(key, text)";
        self.driver.execute(script, vec![json!(stored::comments(self.stored))]).await.map(drop)
    }

    /// A browser that waits for its turn must not slow the others down, as one does whose
    /// processor is being slowed down.
    async fn try_visit(&self, samples: &mut Samples<Measure, usize>) -> WebDriverResult<()> {
        let kept =
            json!({ "origin": self.origin, "storageTypes": "service_workers,cache_storage" });
        self.driver.cdp().send_raw("Storage.clearDataForOrigin", kept).await?;
        self.driver.cdp().send_raw("Network.clearBrowserCache", json!({})).await?;
        self.open(SLOWDOWN, Measure::OpenCold, samples).await?;
        let page = self.open(SLOWDOWN, Measure::OpenWarm, samples).await?;
        assert!(page.is_isolated().await?, "the page's clock is too coarse");
        samples.add(Measure::EffortThrottled, self.stored, [page.effort().await?]);
        self.write(&page, samples).await?;
        page.slow_down(1.0).await?;
        self.forget().await?;
        page.slow_down(SLOWDOWN).await?;
        self.write_elsewhere(&page, samples).await?;
        page.slow_down(1.0).await?;
        let page = self.open(1.0, Measure::OpenUnthrottled, samples).await?;
        samples.add(Measure::EffortUnthrottled, self.stored, [page.effort().await?]);
        self.driver.goto("about:blank").await
    }

    async fn open(
        &self,
        slowdown: f64,
        measure: Measure,
        samples: &mut Samples<Measure, usize>,
    ) -> WebDriverResult<Page<'_>> {
        let page = Page::new(&self.driver, self.stored > 0).await?;
        page.slow_down(slowdown).await?;
        let [usable, complete] = page.open(&format!("{}/", self.origin)).await?;
        samples.add(measure, self.stored, [usable]);
        if measure == Measure::OpenWarm {
            samples.add(Measure::Complete, self.stored, [complete]);
        }
        Ok(page)
    }

    async fn write(
        &self,
        page: &Page<'_>,
        samples: &mut Samples<Measure, usize>,
    ) -> WebDriverResult<()> {
        page.fill("Name", "Alex").await?;
        page.fill("Comment", &text(PLAIN)).await?;
        let typing = page.type_key("e", KEYS).await?;
        let (first, others) = typing.handlers.split_at(1);
        samples.add(Measure::KeyPlain, self.stored, typing.frames);
        samples.add(Measure::HandlersFirst, self.stored, first.iter().copied());
        samples.add(Measure::HandlersPlain, self.stored, mean(others));
        samples.add(Measure::Timers, self.stored, typing.timers);
        page.fill("Comment", &text(OTHER)).await?;
        let typing = page.type_key("क", KEYS).await?;
        samples.add(Measure::KeyOther, self.stored, typing.frames);
        samples.add(Measure::HandlersOther, self.stored, mean(&typing.handlers));
        samples.add(Measure::Timers, self.stored, typing.timers);
        for number in 1..=POSTS {
            let mark = format!("This is post number {number} of this visit.");
            page.fill("Comment", &mark).await?;
            let measure = if number == 1 { Measure::FirstPost } else { Measure::Post };
            samples.add(measure, self.stored, [page.post("Post comment", &mark).await?]);
        }
        Ok(())
    }

    async fn write_elsewhere(
        &self,
        page: &Page<'_>,
        samples: &mut Samples<Measure, usize>,
    ) -> WebDriverResult<()> {
        page.fill("Notes", &text(PLAIN)).await?;
        let typing = page.type_key("e", KEYS).await?;
        samples.add(Measure::HandlersNone, self.stored, mean(&typing.handlers));
        Ok(())
    }

    /// Takes away what this visit stored.
    async fn forget(&self) -> WebDriverResult<()> {
        self.driver.goto(format!("{}/{ELSEWHERE}", self.origin)).await?;
        let script = "const before = new Set(arguments[0]);
            for (const key of Object.keys(localStorage))
                if (!before.has(key)) localStorage.removeItem(key);
            return Object.keys(localStorage).length";
        let keys: Vec<_> = stored::comments(self.stored).into_keys().collect();
        let left: usize = self.driver.execute(script, vec![json!(keys)]).await?.convert()?;
        assert_eq!(left, self.stored, "a stored comment is gone");
        Ok(())
    }
}

fn text(words: &str) -> String {
    words.chars().cycle().take(IN_THE_BOX).collect()
}

/// A page that is slowed down runs and stands still by turns, and those aren't short beside a
/// handler: one handler is hit by more of them, another by none. Only the mean of many is right.
#[expect(clippy::cast_precision_loss, reason = "they are few")]
fn mean(samples: &[f64]) -> Option<f64> {
    (!samples.is_empty()).then(|| samples.iter().sum::<f64>() / samples.len() as f64)
}
