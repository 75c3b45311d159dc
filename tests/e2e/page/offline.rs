//! What the browser keeps of the page, and which build of it is open.

use serde_json::{Value, json};

use super::{Page, until};

/// Which pages are kept, by their folders and the first words of their titles. Whole is one with
/// every file that its HTML names, and one file of each picture. Whoever opens a cache that has just
/// been let go of has it back, so that the lock of the page's worker is taken.
const KEPT: &str = r#"(async () => {
    const kept = [];
    for (const name of await caches.keys()) {
        const [, folder, build] = name.split(' ');
        const open = async () => await caches.has(name) && caches.open(name);
        const cache = await navigator.locks.request(`byline ${folder} `, open);
        if (!cache) continue;
        const page = await cache.match(folder);
        const html = page ? await page.text() : '';
        const all = (pattern) => [...html.matchAll(pattern)].map(([, found]) => found);
        const files = (await cache.keys()).map(({ url }) => url.slice(folder.length));
        const named = all(/<(?:link|script)[^>]* (?:href|src|data-file)="([^"]+)"/g);
        const pictures = all(/<img[^>]* src="([^"]+)"/g);
        const stem = (file) => file.replace(/(-\d{1,4})?\.\w+$/, '');
        const isOfBuild = all(/data-build="(\w+)"/g)[0] === build;
        const missing = [...named.filter((file) => !files.includes(file.replace('./', ''))),
            ...pictures.filter((file) => !files.map(stem).includes(stem(file)))];
        const path = folder.slice(location.origin.length);
        kept.push(!isOfBuild ? 'no page of ' + path
            : missing.length ? path + ' without ' + missing : path + all(/<title>(\S+)/g)[0]);
    }
    return kept;
})()"#;

impl Page {
    /// Waits until just these are kept, and are whole.
    pub async fn keeps(&self, pages: &[&str]) {
        let kept = async || Ok(self.await_in_page(KEPT).await);
        until("what is kept", json!(pages), kept).await;
    }

    /// Waits until the headline begins with this name, and a comma.
    pub async fn has_headline(&self, name: &str) {
        let script = "return document.querySelector('h1').textContent.split(',')[0]";
        self.comes_to("the headline", script, name.to_owned()).await;
    }

    /// Waits until the page is kept as it was built, and all is quiet.
    pub async fn is_kept(&self) {
        self.keeps(&["/Putin,"]).await;
        let script = "return navigator.serviceWorker.controller?.state === 'activated'";
        self.comes_to("whether a worker keeps the page", script, true).await;
    }

    /// Waits until the page says so, and offers to reload.
    pub async fn announces_an_update(&self) {
        let script = "const [status, button] = document.querySelectorAll('.update > *');
            return [status.textContent, status.role, button.checkVisibility(), button.innerText]";
        let expected = json!(["This page has been updated.", "status", true, "Reload"]);
        self.comes_to("the news of an update", script, expected).await;
    }

    /// Whether it says so.
    pub async fn is_outdated(&self) -> bool {
        self.run("return !document.getElementById('update-reload').hidden").await
    }

    /// Opens the page of another folder.
    pub async fn open_in(&self, folder: &str) {
        self.go_to(&format!("/{folder}")).await;
        self.is_ready().await;
    }

    /// Leaves the page, and opens it again.
    pub async fn visit_again(&self) {
        self.driver.goto("about:blank").await.expect("a blank page opens");
        self.open().await;
    }

    /// Waits until the picture with this text in its place is on the page.
    pub async fn has_picture_of(&self, alt: &str) {
        let script = format!("return !!document.querySelector('img[alt=\"{alt}\"]')");
        self.comes_to("whether a picture is on the page", &script, true).await;
    }

    /// Waits until no new worker is on its way, come or failed.
    pub async fn awaits_no_worker(&self) {
        let script = "navigator.serviceWorker.getRegistration()
            .then(({ installing, waiting }) => !installing && !waiting)";
        let is_none = async || Ok(self.await_in_page(script).await);
        until("whether no worker is on its way", json!(true), is_none).await;
    }

    /// Waits until a new worker is there, but not in charge.
    pub async fn has_waiting_worker(&self) {
        let script = "navigator.serviceWorker.getRegistration().then(({ waiting }) => !!waiting)";
        let is_there = async || Ok(self.await_in_page(script).await);
        until("whether a worker waits", json!(true), is_there).await;
    }

    /// Whether there is a worker at this address, or anything kept.
    pub async fn is_not_kept(&self) {
        let left = "(async () => [
            (await navigator.serviceWorker?.getRegistrations() ?? []).length,
            (await caches.keys()).length,
        ])()";
        let left = async || Ok(self.await_in_page(left).await);
        until("what is left of a worker", json!([0, 0]), left).await;
    }

    /// Leaves the page so many bytes for all that it keeps.
    pub async fn limit_room(&self, bytes: Option<u32>) {
        let outcome = self.browser.limit_room(&self.driver, &self.site.origin(), bytes).await;
        outcome.expect("its room can be limited");
    }

    /// What keeps a system from installing the page.
    pub async fn obstacles_to_installing(&self) -> Value {
        let outcome = self.browser.obstacles_to_installing(&self.driver).await;
        outcome.expect("the browser installs pages")
    }
}
