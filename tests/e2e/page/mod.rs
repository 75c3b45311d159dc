//! The page as a reader knows it: what can be done, and what is seen then.
//!
//! What must come is waited for, at most [`wait::PATIENCE`]; a time, only to see that nothing comes.
//! Controls are found by role and accessible name, as a screen reader finds them.

mod article;
mod clipboard;
mod devices;
mod discussion;
mod form;
mod forms;
mod keyboard;
mod lightbox;
mod lookup;
mod offline;
mod panel;
mod poll;
mod press;
mod remembered;
mod room;
mod rows;
mod target;
mod wait;
mod writing;

use std::fmt::Debug;

use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::common::print::PrintParameters;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{WebDriver, WindowHandle};

use crate::browser::{Browser, ColorScheme, Preference, Settings, Surroundings};
use crate::site::{EMPTY, Site};
pub use forms::Form;
pub use lightbox::{View, WHOLE};
pub use lookup::Role;
pub use poll::QUESTION;
pub use remembered::{Records, comments};
pub use wait::until;
pub use writing::{EDIT, REPLY};

/// One reader's browser with the page.
pub struct Page {
    driver: WebDriver,
    browser: Browser,
    settings: Settings,
    pub site: Site,
}

impl Page {
    pub fn new(driver: WebDriver, browser: Browser, settings: Settings, site: Site) -> Self {
        Self { driver, browser, settings, site }
    }

    /// Opens the page, and waits until it can be used.
    pub async fn open(&self) {
        self.go_to("/").await;
        self.is_ready().await;
    }

    /// Opens the page, and waits for nothing but its HTML.
    pub async fn open_early(&self) {
        self.go_to("/").await;
        let script = "return !!document.querySelector('footer')";
        until("the end of the page", true, async || self.look(script).await).await;
    }

    /// The same, and that it has gone to a place on the page.
    pub async fn open_early_at(&self, fragment: &str) {
        self.go_to(&format!("/{fragment}")).await;
        // Until the document is whole, a browser goes there again.
        let script = "const [visit] = performance.getEntriesByType('navigation');
            return visit.domContentLoadedEventEnd > 0 && scrollY > 0";
        until("whether the browser has gone there", true, async || self.look(script).await).await;
    }

    /// Lets the scripts arrive that the edition holds back.
    pub async fn scripts_arrive(&self) {
        self.site.release();
        self.is_ready().await;
    }

    /// As a reader does it: drivers' own ways may pass by the cache and the worker.
    pub async fn reload(&self) {
        self.mark_document().await;
        self.run::<()>("location.reload()").await;
        self.is_in_a_fresh_document("/").await;
        self.is_ready().await;
    }

    /// Goes to a page with nothing on it, of the same origin.
    pub async fn go_elsewhere(&self) {
        self.go_to(&format!("/{EMPTY}")).await;
    }

    /// Leaves the page, which the browser can put away whole: with no script of the driver's at work,
    /// and in a document that was never clicked in. Both leave a listener for the page's unloading in
    /// Firefox, and no browser puts a page away that has one.
    pub async fn is_put_away(&self) {
        self.reload().await;
        let elsewhere = format!("/{EMPTY}");
        let script =
            "addEventListener('pageshow', ({ persisted }) => { window.restored = persisted });
            setTimeout(() => { location = arguments[0] }, 300)";
        self.run_with::<()>(script, vec![elsewhere.clone().into()]).await;
        let path = async || Ok(self.driver.current_url().await?.path().to_owned());
        until("the address", elsewhere, path).await;
    }

    pub async fn go_back(&self) {
        self.driver.back().await.expect("there is a way back");
        let script = "return location.pathname === '/'";
        until("the page", true, async || self.look(script).await).await;
        self.is_ready().await;
    }

    async fn go_to(&self, path: &str) {
        self.mark_document().await;
        let address = format!("{}{path}", self.site.origin());
        self.driver.goto(address).await.expect("the page opens");
        self.is_in_a_fresh_document(path).await;
    }

    async fn mark_document(&self) {
        self.run::<()>("window.leftBehind = true").await;
    }

    /// An impatient browser doesn't wait until it is.
    async fn is_in_a_fresh_document(&self, path: &str) {
        let path = path.split(['#', '?']).next().unwrap_or_default();
        let script = format!("return !window.leftBehind && location.pathname === '{path}'");
        until("a fresh document", true, async || self.look(&script).await).await;
    }

    /// The page says so when its `main` has run. Comments and their dates come in tasks after that.
    async fn is_ready(&self) {
        if self.settings.scripts {
            let script = "return document.readyState === 'complete' && 'alive' in document.documentElement.dataset";
            until("the page is ready", true, async || self.look(script).await).await;
            self.await_in_page(
                "(async () => {
                    if (!document.hidden) await new Promise(requestAnimationFrame);
                    for (let task = 0; task < 5; task++) await new Promise((done) => setTimeout(done));
                })()",
            )
            .await;
        }
    }

    /// Opens a second tab in front, and returns the first.
    pub async fn open_tab(&self) -> WindowHandle {
        let first = self.driver.window().await.expect("there is a tab");
        let second = self.driver.new_tab().await.expect("a tab opens");
        self.bring_to_front(&second).await;
        first
    }

    /// Puts a tab in front of the others, and returns the one that was.
    pub async fn bring_to_front(&self, tab: &WindowHandle) -> WindowHandle {
        let before = self.driver.window().await.expect("there is a tab");
        self.driver.switch_to_window(tab.clone()).await.expect("the tab is there");
        before
    }

    /// The tab crashes; the reader is left with another.
    pub async fn crash(&self) {
        let crashing = self.open_tab().await;
        let other = self.bring_to_front(&crashing).await;
        self.browser.crash(&self.driver).await;
        self.bring_to_front(&other).await;
    }

    pub async fn prefer(&self, scheme: ColorScheme) {
        self.have(scheme.into()).await;
    }

    /// The reader's system is to move little.
    pub async fn prefer_calm(&self) {
        self.have(Preference::Calm).await;
    }

    /// Changes everything around the page at once.
    pub async fn surround(&self, by: Surroundings) {
        self.browser.surround(&self.driver, by).await.expect("what is around it can change");
    }

    pub async fn resize(&self, width: u32, height: u32) {
        self.browser.resize(&self.driver, width, height).await.expect("the window is resized");
    }

    /// The document's title.
    pub async fn sees_title(&self, expected: &str) {
        until("the title", expected.to_owned(), async || self.look("return document.title").await)
            .await;
    }

    /// All that can be seen, as text.
    pub async fn text(&self) -> String {
        self.run("return document.body.innerText").await
    }

    /// Waits until these words can be seen, once.
    pub async fn sees_once(&self, words: &str) {
        until(&format!("times that \"{words}\" is seen"), 1, async || {
            let text: String = self.look("return document.body.innerText").await?;
            Ok(text.matches(words).count())
        })
        .await;
    }

    /// The value of a script run in the page.
    pub async fn run<T: DeserializeOwned>(&self, script: &str) -> T {
        self.run_with(script, vec![]).await
    }

    /// The same, with `arguments`.
    pub async fn run_with<T>(&self, script: &str, arguments: Vec<Value>) -> T
    where
        T: DeserializeOwned,
    {
        let outcome = self.driver.execute(script, arguments).await;
        let outcome = outcome.and_then(|value| value.convert());
        outcome.unwrap_or_else(|error| panic!("{script}\ndid not run: {error}"))
    }

    /// The value that a script resolves to.
    pub async fn await_in_page(&self, promise: &str) -> Value {
        let script = format!(
            "const [done] = arguments;
             ({promise}).then(done, (error) => done({{ failed: String(error) }}));"
        );
        let value = self.driver.execute_async(script, vec![]).await.expect("the script runs");
        let value = value.json().clone();
        assert!(value.get("failed").is_none(), "{value}");
        value
    }

    /// Waits until what a script returns is as `expected`.
    pub async fn comes_to<T>(&self, what: &str, script: &str, expected: T)
    where
        T: DeserializeOwned + PartialEq + Debug,
    {
        until(what, expected, async || self.look(script).await).await;
    }

    /// A look that may come too early: the document may just be changing.
    async fn look<T: DeserializeOwned>(&self, script: &str) -> WebDriverResult<T> {
        self.driver.execute(script, vec![]).await?.convert()
    }

    /// What the browser complained about since this was last asked.
    pub async fn complaints(&self) -> Vec<String> {
        let complaints = self.browser.complaints(&self.driver).await;
        complaints.unwrap_or_else(|error| vec![format!("The console can't be read: {error}")])
    }

    /// The address of everything that the browser asked for since this was last asked.
    pub async fn requests(&self) -> Vec<String> {
        self.browser.requests(&self.driver).await.expect("the browser keeps a log")
    }

    pub async fn screenshot(&self) -> Vec<u8> {
        self.driver.screenshot_as_png().await.unwrap_or_default()
    }

    /// The page as it is printed, a PDF.
    pub async fn print(&self) -> Vec<u8> {
        let paper = PrintParameters::default();
        self.driver.print_page(paper).await.expect("the page prints")
    }

    pub async fn html(&self) -> String {
        self.driver.source().await.unwrap_or_default()
    }
}
