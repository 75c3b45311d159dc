//! Chromium's own ways. Most go through its developer tools.

mod devices;
pub mod lighthouse;

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;

use super::engine::{Engine, Steps};
use super::keeper::{Host, Process};
use super::{ColorScheme, Preference, Settings, Surroundings, WINDOW, variable};

pub struct Chromium;

/// Said now and then of a closed dialog's title, which has `autofocus` for when the dialog opens:
/// where the page's address names a part of it, or the focus is somewhere already.
const NO_AUTOFOCUS: &str = "Autofocus processing was blocked because a document";

/// What Chromium needs to run without a screen, as root, and without calling home.
const ARGUMENTS: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// The value of a content setting that blocks.
const BLOCK: u8 = 2;

impl Engine for Chromium {
    fn shares_a_driver(&self) -> bool {
        true
    }

    fn host(&self) -> io::Result<Host> {
        let mut command = Command::new(variable("CHROMEDRIVER"));
        command.arg("--port=0");
        let (process, port) = Process::saying(&mut command, "successfully on port ")?;
        Ok(Host { port, _processes: vec![process] })
    }

    fn shut_down(&self, port: u16) {
        let _ = ask_to_end(port);
    }

    fn capabilities(&self, settings: Settings, profile: &Path) -> Value {
        let mut arguments: Vec<String> = ARGUMENTS.map(str::to_owned).to_vec();
        arguments.push(format!("--user-data-dir={}", profile.display()));
        let mut preferences = json!({});
        if !settings.scripts {
            preferences["profile.default_content_setting_values.javascript"] = BLOCK.into();
        }
        if !settings.storage {
            preferences["profile.default_content_setting_values.cookies"] = BLOCK.into();
        }
        json!({
            "browserName": "chrome",
            "pageLoadStrategy": if settings.patient { "normal" } else { "none" },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            "goog:chromeOptions": {
                "binary": variable("BYLINE_CHROMIUM"),
                "args": arguments,
                "prefs": preferences,
            },
        })
    }

    fn forgets(&self) -> bool {
        true
    }

    async fn forget(&self, driver: &WebDriver, origin: &str) -> WebDriverResult<()> {
        let all = json!({ "origin": origin, "storageTypes": "all" });
        order(driver, "Storage.clearDataForOrigin", all).await?;
        order(driver, "Network.clearBrowserCookies", json!({})).await?;
        order(driver, "Network.clearBrowserCache", json!({})).await?;
        for log in ["browser", "performance"] {
            driver.get_log(log).await?;
        }
        Ok(())
    }

    async fn complaints(&self, driver: &WebDriver) -> WebDriverResult<Vec<String>> {
        let entries = driver.get_log("browser").await?.into_iter();
        let complaints = entries.filter(|entry| !entry.message.contains(NO_AUTOFOCUS));
        Ok(complaints.map(|entry| format!("{}: {}", entry.level, entry.message)).collect())
    }

    /// From the developer tools' log, which misses nothing that the page itself could hide.
    async fn requests(&self, driver: &WebDriver) -> WebDriverResult<Vec<String>> {
        let entries = driver.get_log("performance").await?;
        Ok(entries.iter().filter_map(|entry| request(&entry.message)).collect())
    }

    /// The command never succeeds: the one who would answer it is gone.
    async fn crash(&self, driver: &WebDriver) {
        let answer = driver.cdp().send_raw("Page.crash", json!({})).await;
        answer.expect_err("the tab survived its crash");
    }

    async fn prefer(&self, driver: &WebDriver, preference: Preference) -> WebDriverResult<()> {
        let (name, value) = match preference {
            Preference::Light => ("prefers-color-scheme", "light"),
            Preference::Dark => ("prefers-color-scheme", "dark"),
            Preference::Calm => ("prefers-reduced-motion", "reduce"),
            Preference::ForcedColours => ("forced-colors", "active"),
        };
        let features = json!({ "features": [{ "name": name, "value": value }] });
        order(driver, "Emulation.setEmulatedMedia", features).await
    }

    async fn resize(&self, driver: &WebDriver, width: u32, height: u32) -> WebDriverResult<()> {
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        order(driver, "Emulation.setDeviceMetricsOverride", metrics).await?;
        super::is_of_size(driver, width, height).await
    }

    async fn be_a_phone(&self, driver: &WebDriver, density: u32) -> WebDriverResult<()> {
        let metrics =
            json!({ "width": 390, "height": 844, "deviceScaleFactor": density, "mobile": true });
        order(driver, "Emulation.setDeviceMetricsOverride", metrics).await
    }

    async fn surround(&self, driver: &WebDriver, by: Surroundings) -> WebDriverResult<()> {
        let [width, height] = WINDOW.map(|length| length * 100 / by.zoom);
        let metrics = json!({ "width": width, "height": height, "mobile": false,
            "deviceScaleFactor": f64::from(by.zoom) / 100.0 });
        let scheme = match by.scheme {
            ColorScheme::Light => "light",
            ColorScheme::Dark => "dark",
        };
        let unless = |is: bool, value: &'static str| if is { value } else { "" };
        let feature = |name: &str, value: &str| json!({ "name": name, "value": value });
        let features = json!({ "features": [
            feature("prefers-color-scheme", scheme),
            feature("forced-colors", unless(by.forced_colours, "active")),
            feature("prefers-reduced-motion", unless(by.less_motion, "reduce")),
        ] });
        let touch = json!({ "enabled": by.touch });
        order(driver, "Emulation.setTouchEmulationEnabled", touch).await?;
        order(driver, "Emulation.setDeviceMetricsOverride", metrics).await?;
        order(driver, "Emulation.setEmulatedMedia", features).await
    }

    async fn permit_clipboard(
        &self,
        driver: &WebDriver,
        origin: &str,
        is: bool,
    ) -> WebDriverResult<()> {
        let setting = if is { "granted" } else { "denied" };
        for name in ["clipboard-read", "clipboard-write"] {
            let parameters =
                json!({ "permission": { "name": name }, "setting": setting, "origin": origin });
            order(driver, "Browser.setPermission", parameters).await?;
        }
        Ok(())
    }

    async fn clipboard(&self, driver: &WebDriver) -> WebDriverResult<String> {
        let script = "const [done] = arguments;
            navigator.clipboard.readText().then(done, (error) => done(String(error)))";
        driver.execute_async(script, vec![]).await?.convert()
    }

    async fn accessibility_tree(&self, driver: &WebDriver) -> WebDriverResult<Value> {
        driver.cdp().send_raw("Accessibility.getFullAXTree", json!({})).await
    }

    async fn mouse(&self, driver: &WebDriver, ways: &[[[f64; 2]; 2]]) -> WebDriverResult<()> {
        devices::mouse(driver, ways).await
    }

    async fn wheel(
        &self,
        driver: &WebDriver,
        place: [f64; 2],
        by: f64,
        control: bool,
    ) -> WebDriverResult<()> {
        devices::wheel(driver, place, by, control).await
    }

    async fn draw(&self, driver: &WebDriver, steps: Steps<'_>, leave: bool) -> WebDriverResult<()> {
        devices::draw(driver, steps, leave).await
    }

    async fn double_tap(&self, driver: &WebDriver, place: [f64; 2]) -> WebDriverResult<()> {
        devices::double_tap(driver, place).await
    }

    async fn lose_fingers(&self, driver: &WebDriver) -> WebDriverResult<()> {
        devices::lose_fingers(driver).await
    }

    async fn compose(&self, driver: &WebDriver, words: &str) -> WebDriverResult<()> {
        devices::compose(driver, words).await
    }

    async fn commit(&self, driver: &WebDriver, words: &str) -> WebDriverResult<()> {
        order(driver, "Input.insertText", json!({ "text": words })).await
    }

    async fn drop_text(
        &self,
        driver: &WebDriver,
        place: [f64; 2],
        words: &str,
    ) -> WebDriverResult<()> {
        devices::drop_text(driver, place, words).await
    }

    async fn limit_room(
        &self,
        driver: &WebDriver,
        origin: &str,
        bytes: Option<u32>,
    ) -> WebDriverResult<()> {
        let mut quota = json!({ "origin": origin });
        if let Some(bytes) = bytes {
            quota["quotaSize"] = bytes.into();
        }
        order(driver, "Storage.overrideQuotaForOrigin", quota).await
    }

    async fn obstacles_to_installing(&self, driver: &WebDriver) -> WebDriverResult<Value> {
        let mut answer = driver.cdp().send_raw("Page.getInstallabilityErrors", json!({})).await?;
        Ok(answer["installabilityErrors"].take())
    }
}

/// Gives an order to the developer tools.
async fn order(driver: &WebDriver, name: &str, parameters: Value) -> WebDriverResult<()> {
    driver.cdp().send_raw(name, parameters).await.map(drop)
}

fn request(message: &str) -> Option<String> {
    let entry: Value = serde_json::from_str(message).ok()?;
    let message = &entry["message"];
    let address = match message["method"].as_str()? {
        "Network.requestWillBeSent" => &message["params"]["request"]["url"],
        "Network.webSocketCreated" | "Network.webTransportCreated" => &message["params"]["url"],
        _ => return None,
    };
    // The page it opens with is the browser's own.
    address.as_str().filter(|address| !address.starts_with("chrome://")).map(str::to_owned)
}

fn ask_to_end(port: u16) -> io::Result<usize> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.write_all(b"GET /shutdown HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
    stream.read_to_end(&mut vec![])
}
