use thirtyfour::{Key, TypingData};

use super::Page;

/// A radio button that can't be seen has its outline around its label.
const SHOWS_FOCUS: &str = "const focused = document.activeElement;
    const hidden = getComputedStyle(focused).opacity === '0';
    const { outlineStyle, outlineWidth, outlineColor } =
        getComputedStyle(hidden ? focused.closest('label') : focused);
    return outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2
        && outlineColor !== 'rgba(0, 0, 0, 0)'";

/// Words as keys: a line break is one, which not every driver takes the character for.
pub fn keys_of(words: &str) -> String {
    words.replace('\n', &char::from(Key::Return).to_string())
}

impl Page {
    /// Presses a key, wherever the focus is.
    pub async fn key(&self, key: impl Into<TypingData>) {
        let keys = self.driver.action_chain().send_keys(key.into().to_string());
        keys.perform().await.expect("there is a keyboard");
    }

    /// Presses keys together, wherever the focus is.
    pub async fn keys(&self, together: impl Into<TypingData>) {
        let focused = self.driver.active_element().await.expect("there is a page");
        focused.send_keys(together).await.expect("it takes keys");
    }

    pub async fn tab(&self) {
        self.key(Key::Tab).await;
    }

    /// Whether an outline of the page's own, not the browser's, shows where the focus is.
    pub async fn shows_focus(&self) -> bool {
        self.run(SHOWS_FOCUS).await
    }

    /// Goes forward by Tab until the thing with this name has the focus.
    pub async fn tab_to(&self, name: &str) {
        let mut passed = vec![];
        for _ in 0..60 {
            self.tab().await;
            let focused = self.focused_name().await.expect("there is a page");
            if focused == name.to_lowercase() {
                return;
            }
            passed.push(focused);
        }
        panic!("Tab doesn't lead to {name}, but to {passed:?}");
    }
}
