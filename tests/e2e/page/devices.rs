//! Other devices than a desk with a keyboard: an input method, a drag, fingers, a wheel, a phone.

use super::{Page, until};
use crate::browser::{Preference, Steps};

/// What is selected in the focused box, and which box that is.
const SELECTED: &str = "const box = document.activeElement;
    return [box.id, box.value?.slice(box.selectionStart, box.selectionEnd)]";

impl Page {
    /// Waits until just this is selected in the focused box.
    pub async fn sees_selected(&self, id: &str, words: &str) {
        let expected = [id.to_owned(), words.to_owned()];
        until("what is selected", expected, async || self.look(SELECTED).await).await;
    }

    /// An input method shows in the focused box what it makes of the keys so far.
    pub async fn compose(&self, words: &str) {
        self.browser.compose(&self.driver, words).await.expect("there is an input method");
    }

    /// An input method writes what it has made of the keys.
    pub async fn commit(&self, words: &str) {
        self.browser.commit(&self.driver, words).await.expect("there is an input method");
    }

    /// Drops a text that was dragged from elsewhere onto the box with this id.
    pub async fn drop_text(&self, id: &str, words: &str) {
        let script = "const box = document.getElementById(arguments[0]);
            box.scrollIntoView({ block: 'center' });
            const { left, top, width, height } = box.getBoundingClientRect();
            return [left + width / 2, top + height / 2]";
        let place: [f64; 2] = self.run_with(script, vec![id.into()]).await;
        self.browser.drop_text(&self.driver, place, words).await.expect("it can be dropped");
    }

    /// Fingers come onto the screen at the first of these places, go on to the others, and away.
    pub async fn draw(&self, steps: Steps<'_>) {
        self.browser.draw(&self.driver, steps, true).await.expect("it is a touchscreen");
    }

    /// The same, but they stay.
    pub async fn draw_on(&self, steps: Steps<'_>) {
        self.browser.draw(&self.driver, steps, false).await.expect("it is a touchscreen");
    }

    /// Taps twice in no time, however busy the machine is.
    pub async fn double_tap(&self, place: [f64; 2]) {
        self.browser.double_tap(&self.driver, place).await.expect("it is a touchscreen");
    }

    /// The browser takes the fingers for something else.
    pub async fn fingers_are_lost(&self) {
        self.browser.lose_fingers(&self.driver).await.expect("it is a touchscreen");
    }

    /// Turns the wheel by so much, with Control held or not.
    pub async fn wheel(&self, place: [f64; 2], by: f64, control: bool) {
        self.browser.wheel(&self.driver, place, by, control).await.expect("there is a wheel");
    }

    /// Clicks with a mouse at a place of the window.
    pub async fn click_at(&self, place: [f64; 2]) {
        self.drag_mouse(place, place).await;
    }

    /// Clicks twice in no time, however busy the machine is.
    pub async fn double_click_at(&self, place: [f64; 2]) {
        self.mouse(&[[place; 2]; 2]).await;
    }

    /// Presses a mouse at a place, and releases it at another.
    pub async fn drag_mouse(&self, from: [f64; 2], to: [f64; 2]) {
        self.mouse(&[[from, to]]).await;
    }

    async fn mouse(&self, ways: &[[[f64; 2]; 2]]) {
        self.browser.mouse(&self.driver, ways).await.expect("there is a mouse");
    }

    /// The reader's system has the page in its own colours.
    pub async fn prefer_forced_colours(&self) {
        self.have(Preference::ForcedColours).await;
    }

    /// The reader's system is to move nothing that needn't.
    pub async fn prefer_less_motion(&self) {
        self.have(Preference::Calm).await;
    }

    /// The reader's system has this preference.
    pub async fn have(&self, preference: Preference) {
        let outcome = self.browser.prefer(&self.driver, preference).await;
        outcome.expect("the system has preferences");
    }

    /// Has the page in a phone's window, this many pixels a CSS pixel.
    pub async fn is_on_a_phone(&self, density: u32) {
        self.browser.be_a_phone(&self.driver, density).await.expect("it can be a phone");
    }

    /// Chooses by hand among the options of the control with this id.
    pub async fn choose(&self, id: &str, option: &str) {
        let script = "const control = document.getElementById(arguments[0]);
            control.value = arguments[1];
            control.dispatchEvent(new Event('change', { bubbles: true }))";
        self.run_with::<()>(script, vec![id.into(), option.into()]).await;
    }
}
