//! Gives each test its page, and looks after it.

mod evidence;
mod profile;
mod running;

use std::any::type_name;
use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::task::Poll;
use std::thread;

use tokio::sync::RwLock;

use crate::browser::{Ability, Browser, Settings};
use crate::page::Page;
use crate::site::{Edition, Site};
use running::Running;

/// Held by every visit; a measurement takes it alone.
pub static MACHINE: RwLock<()> = RwLock::const_new(());

/// A reader in a browser that remembers nothing, before the page as it was built.
pub async fn reader(test: impl AsyncFnOnce(&Page)) {
    Visit::default().by(test).await;
}

/// The same, where the browser must be able to do this.
pub async fn reader_with(ability: Ability, test: impl AsyncFnOnce(&Page)) {
    Visit::default().needing(ability).by(test).await;
}

/// Whether the browser can do this. If not, the test is left out, and that is told.
pub fn is_able(ability: Ability, test: &str) -> bool {
    let browser = Browser::of_this_run();
    let lack = browser.lacks(ability);
    if let Some(reason) = lack {
        browser.leave_out(test, reason);
    }
    lack.is_none()
}

/// A visit to the page under circumstances of its own.
#[derive(Default)]
pub struct Visit {
    edition: Edition,
    no_scripts: bool,
    no_storage: bool,
    needs: Vec<Ability>,
    expected: Vec<&'static str>,
}

impl Visit {
    /// To another edition of the page.
    pub fn to(edition: Edition) -> Self {
        Self { edition, ..Self::default() }
    }

    /// On which the WebAssembly comes when the test says so.
    pub fn slowly() -> Self {
        Self::to(Edition::default().holding("wasm"))
    }

    /// For which the browser must be able to do this; else the test is left out, and that is told.
    pub fn needing(mut self, ability: Ability) -> Self {
        self.needs.push(ability);
        self
    }

    /// With scripts switched off in the browser.
    pub fn without_scripts(mut self) -> Self {
        self.no_scripts = true;
        self
    }

    /// With the browser set to let no page keep anything.
    pub fn without_storage(mut self) -> Self {
        self.no_storage = true;
        // Firefox tells of each that it refuses.
        self.with_complaints_of("blocking all storage access requests")
            .with_complaints_of("Storage access is restricted in this context")
    }

    /// Where the browser is right to complain with `words` in its console.
    pub fn with_complaints_of(mut self, words: &'static str) -> Self {
        self.expected.push(words);
        self
    }

    /// Runs `test` on this visit.
    pub async fn by<T: AsyncFnOnce(&Page)>(self, test: T) {
        if !self.needs.iter().all(|ability| is_able(*ability, &name_of::<T>())) {
            return;
        }
        let browser = Browser::of_this_run();
        let _turn = MACHINE.read().await;
        let settings = Settings {
            scripts: !self.no_scripts,
            storage: !self.no_storage,
            patient: !self.edition.is_held(),
        };
        let site = Site::serve(self.edition).await;
        let running = Running::with(settings, site.origin()).await;
        let page = Page::new(running.driver(), browser, settings, site);
        let outcome = caught(test(&page)).await;
        let mut complaints = page.complaints().await;
        complaints.retain(|complaint| !self.expected.iter().any(|words| complaint.contains(words)));
        if outcome.is_ok() && complaints.is_empty() {
            running.rest().await;
        } else {
            evidence::keep(&name_of::<T>(), &page, &complaints).await;
            running.end().await;
        }
        if let Err(panic) = outcome {
            resume_unwind(panic);
        }
        let complaints = complaints.join("\n");
        assert!(complaints.is_empty(), "The browser complained in its console:\n{complaints}");
    }
}

async fn caught(test: impl Future<Output = ()>) -> thread::Result<()> {
    let mut test = Box::pin(test);
    poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| test.as_mut().poll(context))) {
        Ok(Poll::Pending) => Poll::Pending,
        Ok(Poll::Ready(())) => Poll::Ready(Ok(())),
        Err(panic) => Poll::Ready(Err(panic)),
    })
    .await
}

/// The name of the running test. When tests run one by one, their thread doesn't bear it.
fn name_of<T>() -> String {
    match thread::current().name() {
        Some(name) if name != "main" => name.to_owned(),
        _ => {
            let name = type_name::<T>().replace("::{{closure}}", "");
            name.split_once("::").map_or(name.clone(), |(_, name)| name.to_owned())
        }
    }
}
