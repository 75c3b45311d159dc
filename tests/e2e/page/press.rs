//! Pressing with a mouse.

use std::time::Duration;

use thirtyfour::WebElement;
use tokio::time::sleep;

use super::lookup::Role;
use super::{Page, until};

/// Where a press would go; in sight, as a driver has it before it presses. From the first time on
/// presses are counted that the page lets through, and those that it swallows without their being
/// the second of a double one.
const AIM: &str = "const [target] = arguments;
    const middle = () => {
        const { left, top, width, height } = target.getBoundingClientRect();
        return [left + width / 2, top + height / 2];
    };
    const [x, y] = middle();
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight)
        target.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    if (target.presses === undefined) {
        target.presses = target.swallowed = 0;
        const of = ({ target: it }) => target.contains(it);
        let down;
        addEventListener('mousedown', (event) => { down = of(event) }, true);
        addEventListener('mouseup', (event) => {
            // The first of these listeners to hear of it notes it for all.
            if (window.lastUp !== event.timeStamp) {
                window.upBefore = window.lastUp ?? -Infinity;
                window.lastUp = event.timeStamp;
            }
            target.swallowed += down && of(event) && event.timeStamp - upBefore > 450;
        }, true);
        addEventListener('click', (event) => {
            target.presses += of(event);
            target.swallowed = 0;
        });
    }
    return middle().map(Math.round)";

/// What is missed this often will never be met.
const PRESSES: u32 = 5;

impl Page {
    /// Clicks the button with this name.
    pub async fn press(&self, button: &str) {
        let button = self.find(Role::Button, button).await;
        self.click(&button).await;
    }

    /// Clicks what has come to rest: a driver would press where it was, not where it is. When the
    /// page moved after all before it was pressed, it's pressed where it is by then.
    ///
    /// # Panics
    ///
    /// When press after press misses it, or the page swallows one.
    pub async fn click(&self, element: &WebElement) {
        self.aim_at(element).await;
        let before = self.presses(element).await;
        for _ in 0..PRESSES {
            element.click().await.expect("it can be clicked");
            // Where scripts are off nobody hears of it.
            if !self.settings.scripts || self.presses(element).await != before {
                return;
            }
            // What comes at once is the second of a double click to the page.
            sleep(Duration::from_millis(150)).await;
            self.aim_at(element).await;
            // It may have been heard of late.
            if self.presses(element).await != before {
                return;
            }
            let arguments = vec![element.to_json().expect("an element has an id")];
            let swallowed = self.glance("return arguments[0].swallowed", arguments).await;
            assert_ne!(swallowed.ok(), Some(1), "the page swallows the press");
        }
        panic!("press after press misses it");
    }

    async fn aim_at(&self, element: &WebElement) {
        let arguments = vec![element.to_json().expect("an element has an id")];
        let mut last = None;
        until("whether what is to be pressed is at rest", true, async || {
            let place: [i32; 2] = self.glance(AIM, arguments.clone()).await?;
            Ok(last.replace(place) == Some(place))
        })
        .await;
    }

    /// How often it was pressed; none, when it is no more.
    async fn presses(&self, element: &WebElement) -> Option<i64> {
        let arguments = vec![element.to_json().expect("an element has an id")];
        self.glance("return arguments[0].presses", arguments).await.ok()
    }
}
