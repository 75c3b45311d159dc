//! Pressing with a mouse.

use thirtyfour::WebElement;

use super::lookup::Role;
use super::{Page, until};

/// Where a press would go; in sight, as a driver has it before it presses.
const AIM: &str = "const middle = () => {
        const { left, top, width, height } = arguments[0].getBoundingClientRect();
        return [left + width / 2, top + height / 2];
    };
    const [x, y] = middle();
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight)
        arguments[0].scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    return middle()";

impl Page {
    /// Clicks the button with this name.
    pub async fn press(&self, button: &str) {
        let button = self.find(Role::Button, button).await;
        self.click(&button).await;
    }

    /// Clicks what has come to rest: a driver would press where it was, not where it is.
    pub async fn click(&self, element: &WebElement) {
        let arguments = vec![element.to_json().expect("an element has an id")];
        let mut before = None;
        until("whether what is to be pressed is at rest", true, async || {
            let place: [f64; 2] = self.glance(AIM, arguments.clone()).await?;
            Ok(before.replace(place) == Some(place))
        })
        .await;
        element.click().await.expect("it can be clicked");
    }
}
