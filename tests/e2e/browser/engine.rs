//! What the suite asks of a browser. What plain WebDriver has for all of them is done here; what
//! it hasn't, each does in its own way, or lacks as an [`Ability`].

use std::io;
use std::path::Path;

use serde_json::Value;
use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;

use super::ability::{Ability, Reason};
use super::keeper::Host;
use super::{Preference, Settings, Surroundings, actions};

/// A way over the screen, place by place; each finger has its place at each of them.
pub type Steps<'a> = &'a [&'a [[f64; 2]]];

pub trait Engine {
    /// Why it lacks an ability, if it does.
    fn lacks(&self, _: Ability) -> Option<Reason> {
        None
    }

    /// Whether one driver is enough for any number of browsers at the same time.
    fn shares_a_driver(&self) -> bool {
        false
    }

    /// Starts a driver, and whatever that needs.
    fn host(&self) -> io::Result<Host>;

    /// Lets a driver close its browsers before it is ended.
    fn shut_down(&self, _port: u16) {}

    fn capabilities(&self, settings: Settings, profile: &Path) -> Value;

    /// Makes a browser that has just started ready for a test.
    async fn prepare(&self, _: &WebDriver) -> WebDriverResult<()> {
        Ok(())
    }

    /// Whether it can be told to forget.
    fn forgets(&self) -> bool {
        false
    }

    /// Forgets what the pages of an origin have stored, and what there is still to tell of them.
    async fn forget(&self, _: &WebDriver, _origin: &str) -> WebDriverResult<()> {
        Ok(())
    }

    async fn complaints(&self, _: &WebDriver) -> WebDriverResult<Vec<String>> {
        Ok(vec![])
    }

    async fn requests(&self, _: &WebDriver) -> WebDriverResult<Vec<String>> {
        lacking(Ability::Requests)
    }

    async fn crash(&self, _: &WebDriver) {
        lacking(Ability::Crash)
    }

    async fn prefer(&self, _: &WebDriver, _: Preference) -> WebDriverResult<()> {
        lacking(Ability::Preferences)
    }

    /// Changes everything around the page at once.
    async fn surround(&self, _: &WebDriver, _: Surroundings) -> WebDriverResult<()> {
        lacking(Ability::Surroundings)
    }

    async fn resize(&self, driver: &WebDriver, width: u32, height: u32) -> WebDriverResult<()>;

    async fn be_a_phone(&self, _: &WebDriver, _density: u32) -> WebDriverResult<()> {
        lacking(Ability::Density)
    }

    async fn permit_clipboard(&self, _: &WebDriver, _: &str, is: bool) -> WebDriverResult<()> {
        if is { Ok(()) } else { lacking(Ability::ClipboardPermission) }
    }

    async fn clipboard(&self, driver: &WebDriver) -> WebDriverResult<String>;

    async fn accessibility_tree(&self, _: &WebDriver) -> WebDriverResult<Value> {
        lacking(Ability::Tree)
    }

    /// Presses a mouse at the first place of each way and releases it at the second, at once.
    async fn mouse(&self, driver: &WebDriver, ways: &[[[f64; 2]; 2]]) -> WebDriverResult<()> {
        actions::mouse(driver, ways).await
    }

    async fn wheel(
        &self,
        driver: &WebDriver,
        place: [f64; 2],
        by: f64,
        control: bool,
    ) -> WebDriverResult<()> {
        actions::wheel(driver, place, by, control).await
    }

    /// Fingers come onto the screen, go on, and away or not.
    async fn draw(&self, driver: &WebDriver, steps: Steps<'_>, leave: bool) -> WebDriverResult<()> {
        actions::draw(driver, steps, leave).await
    }

    async fn double_tap(&self, driver: &WebDriver, place: [f64; 2]) -> WebDriverResult<()> {
        actions::double_tap(driver, place).await
    }

    async fn lose_fingers(&self, _: &WebDriver) -> WebDriverResult<()> {
        lacking(Ability::LostTouch)
    }

    async fn compose(&self, _: &WebDriver, _: &str) -> WebDriverResult<()> {
        lacking(Ability::InputMethod)
    }

    async fn commit(&self, _: &WebDriver, _: &str) -> WebDriverResult<()> {
        lacking(Ability::InputMethod)
    }

    async fn drop_text(&self, _: &WebDriver, _: [f64; 2], _: &str) -> WebDriverResult<()> {
        lacking(Ability::Drop)
    }

    async fn limit_room(&self, _: &WebDriver, _: &str, _: Option<u32>) -> WebDriverResult<()> {
        lacking(Ability::Quota)
    }

    async fn obstacles_to_installing(&self, _: &WebDriver) -> WebDriverResult<Value> {
        lacking(Ability::Installability)
    }
}

/// Who needs what this browser lacks should have said so.
fn lacking(ability: Ability) -> ! {
    panic!("This browser lacks {ability:?}: let the visit be `needing(Ability::{ability:?})`.")
}
