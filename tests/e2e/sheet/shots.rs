//! What is looked at: devices, themes, zooms, and places of the page.

use serde_json::json;
use thirtyfour::WebDriver;

use crate::browser::{Browser, Settings};
use crate::profile::Profile;

/// A window of this size, in CSS pixels at 100 %.
#[derive(Clone, Copy)]
pub struct Device {
    pub name: &'static str,
    width: u32,
    height: u32,
}

pub const DEVICES: [Device; 3] = [
    Device { name: "phone", width: 390, height: 844 },
    Device { name: "tablet", width: 768, height: 1024 },
    Device { name: "desk", width: 1440, height: 900 },
];

/// The names of themes; none for the page as it is made.
pub const THEMES: [&str; 4] = ["", "sepia", "dark", "contrast"];

/// In percent.
pub const ZOOMS: [u32; 2] = [100, 200];

/// What is at the top of the window.
pub const PLACES: [&str; 4] = ["body", "#picture-2", "#poll", "#write"];

/// A browser before the page.
pub struct Looks {
    driver: WebDriver,
    origin: String,
    _profile: Profile,
}

impl Looks {
    /// Of the page that is served there.
    pub async fn of(origin: &str) -> Self {
        let profile = Profile::new();
        let settings = Settings { scripts: true, storage: true, patient: true };
        let browser = Browser::of_this_run();
        let driver = browser.start(settings, profile.folder()).await.expect("the browser starts");
        Self { driver, origin: origin.to_owned(), _profile: profile }
    }

    /// Opens the page as a reader has set it, in such a window, and writes too much there.
    pub async fn prepare(&self, device: Device, theme: &str, zoom: u32) {
        // At 200 % half as many CSS pixels fit, each twice as wide.
        let metrics = json!({
            "width": device.width * 100 / zoom,
            "height": device.height * 100 / zoom,
            "deviceScaleFactor": f64::from(zoom) / 100.0,
            "mobile": false,
        });
        let cdp = self.driver.cdp();
        let resized = cdp.send_raw("Emulation.setDeviceMetricsOverride", metrics).await;
        resized.expect("the window is resized");
        self.driver.goto(&self.origin).await.expect("the page opens");
        let record = json!({ "v": 1, "at": 1, "record": theme }).to_string();
        let script = "localStorage.clear();
            localStorage.setItem('byline:appearance', arguments[0])";
        self.run(script, vec![record.into()]).await;
        self.driver.refresh().await.expect("the page reloads");
        self.run(WRITE, vec![]).await;
    }

    /// A screenshot of what is at the top of the window then.
    pub async fn at(&self, place: &str) -> Vec<u8> {
        self.run(SHOW, vec![place.into()]).await;
        self.driver.screenshot_as_png().await.expect("the browser makes pictures")
    }

    async fn run(&self, script: &str, arguments: Vec<serde_json::Value>) {
        let outcome = self.driver.execute_async(in_page(script), arguments).await;
        let failed = outcome.expect("the script runs").json().clone();
        assert!(failed.is_null(), "{failed}");
    }

    pub async fn close(self) {
        let _ = self.driver.quit().await;
    }
}

/// Presses an answer, writes too much, and tries to post it.
const WRITE: &str = "await new Promise((done) => setTimeout(done, 200));
    document.querySelector('#poll-yes').click();
    const box = document.querySelector('#write-text');
    box.value = 'Aa 字 ا '.repeat(220);
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    document.querySelector('#write [type=submit]').click()";

/// Two frames later all of it has been painted, if its pictures are there.
const SHOW: &str = "document.querySelector(arguments[0]).scrollIntoView();
    await new Promise(requestAnimationFrame);
    const near = ({ bottom, top }) => bottom > 0 && top < innerHeight;
    const seen = [...document.images].filter((img) => near(img.getBoundingClientRect()));
    await Promise.all(seen.map((img) => img.decode().catch(() => {})));
    await new Promise(requestAnimationFrame);";

fn in_page(script: &str) -> String {
    format!(
        "const done = arguments[arguments.length - 1];
         (async (...arguments_) => {{ {} }})(...arguments).then(() => done(),
             (error) => done(String(error)));",
        script.replace("arguments[", "arguments_[")
    )
}
