//! Chromium's own ways.

use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;
use thirtyfour::{Capabilities, WebDriver};

use super::{ColorScheme, Settings, Surroundings, WINDOW, variable};

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

pub fn capabilities(settings: Settings, profile: &Path) -> Capabilities {
    let mut arguments: Vec<String> = ARGUMENTS.map(str::to_owned).to_vec();
    arguments.push(format!("--user-data-dir={}", profile.display()));
    let mut preferences = json!({});
    if !settings.scripts {
        preferences["profile.default_content_setting_values.javascript"] = BLOCK.into();
    }
    if !settings.storage {
        preferences["profile.default_content_setting_values.cookies"] = BLOCK.into();
    }
    let all = json!({
        "browserName": "chrome",
        "pageLoadStrategy": if settings.patient { "normal" } else { "none" },
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        "goog:chromeOptions": {
            "binary": variable("BYLINE_CHROMIUM"),
            "args": arguments,
            "prefs": preferences,
        },
    });
    let mut capabilities = Capabilities::new();
    for (name, value) in all.as_object().into_iter().flatten() {
        capabilities.set(name, value).expect("JSON is JSON");
    }
    capabilities
}

pub async fn complaints(driver: &WebDriver) -> WebDriverResult<Vec<String>> {
    let entries = driver.get_log("browser").await?.into_iter();
    let bad = entries.filter(|entry| ["WARNING", "SEVERE"].contains(&entry.level.as_str()));
    Ok(bad.map(|entry| format!("{}: {}", entry.level, entry.message)).collect())
}

/// From the developer tools' log, which misses nothing that the page itself could hide.
pub async fn requests(driver: &WebDriver) -> WebDriverResult<Vec<String>> {
    let entries = driver.get_log("performance").await?;
    Ok(entries.iter().filter_map(|entry| request(&entry.message)).collect())
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

/// The command never succeeds: the one who would answer it is gone.
pub async fn crash(driver: &WebDriver) {
    let answer = driver.cdp().send_raw("Page.crash", json!({})).await;
    answer.expect_err("the tab survived its crash");
}

const fn scheme_name(scheme: ColorScheme) -> &'static str {
    match scheme {
        ColorScheme::Light => "light",
        ColorScheme::Dark => "dark",
    }
}

pub async fn prefer(driver: &WebDriver, scheme: ColorScheme) -> WebDriverResult<()> {
    let value = scheme_name(scheme);
    let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": value }] });
    driver.cdp().send_raw("Emulation.setEmulatedMedia", features).await.map(drop)
}

pub async fn prefer_calm(driver: &WebDriver) -> WebDriverResult<()> {
    let features = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
    driver.cdp().send_raw("Emulation.setEmulatedMedia", features).await.map(drop)
}

pub async fn surround(driver: &WebDriver, by: Surroundings) -> WebDriverResult<()> {
    let [width, height] = WINDOW.map(|length| length * 100 / by.zoom);
    let metrics = json!({ "width": width, "height": height, "mobile": false,
        "deviceScaleFactor": f64::from(by.zoom) / 100.0 });
    let unless = |is: bool, value: &'static str| if is { value } else { "" };
    let feature = |name: &str, value: &str| json!({ "name": name, "value": value });
    let features = json!({ "features": [
        feature("prefers-color-scheme", scheme_name(by.scheme)),
        feature("forced-colors", unless(by.forced_colours, "active")),
        feature("prefers-reduced-motion", unless(by.less_motion, "reduce")),
    ] });
    let touch = json!({ "enabled": by.touch });
    let cdp = driver.cdp();
    cdp.send_raw("Emulation.setTouchEmulationEnabled", touch).await?;
    cdp.send_raw("Emulation.setDeviceMetricsOverride", metrics).await?;
    cdp.send_raw("Emulation.setEmulatedMedia", features).await.map(drop)
}

pub async fn resize(driver: &WebDriver, width: u32, height: u32) -> WebDriverResult<()> {
    let metrics =
        json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", metrics).await.map(drop)
}

pub async fn permit_clipboard(driver: &WebDriver, origin: &str, is: bool) -> WebDriverResult<()> {
    let setting = if is { "granted" } else { "denied" };
    for name in ["clipboard-read", "clipboard-write"] {
        let parameters =
            json!({ "permission": { "name": name }, "setting": setting, "origin": origin });
        driver.cdp().send_raw("Browser.setPermission", parameters).await?;
    }
    Ok(())
}

pub async fn accessibility_tree(driver: &WebDriver) -> WebDriverResult<Value> {
    driver.cdp().send_raw("Accessibility.getFullAXTree", json!({})).await
}
