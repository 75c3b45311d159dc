//! A picture of the article, enlarged.

use serde::Deserialize;
use thirtyfour::prelude::*;

use super::{Page, until};

/// What is seen of it.
#[derive(Debug, PartialEq, Eq, Deserialize)]
struct Enlarged {
    title: String,
    alt: String,
    /// All that stands with it.
    words: String,
    /// What the page's address names.
    fragment: String,
}

/// How the picture lies on the stage, in pixels and from the middle.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub struct View {
    pub scale: f64,
    pub x: f64,
    pub y: f64,
}

pub const WHOLE: View = View { scale: 1.0, x: 0.0, y: 0.0 };

const ENLARGED: &str = "const dialog = document.querySelector('.lightbox[open]');
    const text = (selector) => dialog.querySelector(selector)?.innerText.trim() ?? '';
    return dialog && {
        title: text('[role=status]'),
        alt: dialog.querySelector('img')?.alt ?? '',
        words: text('figcaption'),
        fragment: location.hash,
    }";

const VIEW: &str = "const img = document.querySelector('.lightbox[open] img');
    const { a, e, f } = new DOMMatrix(getComputedStyle(img).transform);
    return { scale: a, x: e, y: f }";

impl Page {
    /// The link that enlarges the picture with this number, from 1.
    pub async fn picture_link(&self, number: usize) -> WebElement {
        let selector = format!("#picture-{number} > a");
        self.driver.find(By::Css(selector)).await.expect("there is such a picture")
    }

    pub async fn enlarge(&self, number: usize) {
        self.click(&self.picture_link(number).await).await;
        self.sees_enlarged(number).await;
    }

    /// Waits until the picture with this number is enlarged, with all that stands below it in the
    /// article, and the address names it.
    pub async fn sees_enlarged(&self, number: usize) {
        let pictures = self.pictures().await;
        let picture = &pictures[number - 1];
        let expected = Enlarged {
            title: format!("Picture {number} of {}", pictures.len()),
            alt: picture.alt.clone(),
            words: picture.words.clone(),
            fragment: format!("#picture-{number}"),
        };
        until("what is enlarged", Some(expected), async || self.look(ENLARGED).await).await;
    }

    /// Waits until nothing is enlarged, and the address says so.
    pub async fn sees_nothing_enlarged(&self) {
        let script = "return [!!document.querySelector('.lightbox[open]'), location.hash]";
        self.comes_to("whether a picture is enlarged", script, (false, String::new())).await;
    }

    /// Waits until the link of the picture with this number has the focus, and is in sight.
    pub async fn is_back_at_picture(&self, number: usize) {
        let script = format!(
            "const link = document.querySelector('#picture-{number} > a');
             const {{ top, bottom }} = link.getBoundingClientRect();
             return [document.activeElement === link, bottom > 0 && top < innerHeight]"
        );
        self.comes_to("focus and place", &script, (true, true)).await;
    }

    /// Waits until the enlarged picture lies so.
    pub async fn sees_view(&self, expected: View) {
        until("how the picture lies", expected, async || self.look(VIEW).await).await;
    }

    /// How the picture lies once it lies still.
    pub async fn view(&self) -> View {
        let script = "document.querySelector('.lightbox img').getAnimations().length";
        self.comes_to("what moves", &format!("return {script}"), 0).await;
        self.run(VIEW).await
    }

    /// Waits until the picture is there, and returns the middle of the stage and half its size.
    pub async fn stage(&self) -> ([f64; 2], [f64; 2]) {
        let script = "return document.querySelector('.lightbox img').naturalWidth > 0";
        self.comes_to("whether the picture is there", script, true).await;
        self.run(
            "const stage = document.querySelector('.lightbox picture');
             const { left, top, width, height } = stage.getBoundingClientRect();
             return [[Math.round(left + width / 2), Math.round(top + height / 2)],
                     [width / 2, height / 2]]",
        )
        .await
    }

    /// The way back that a browser has.
    pub async fn goes_back(&self) {
        self.driver.back().await.expect("there is a way back");
    }

    /// Where the window is scrolled to, to the pixel.
    pub async fn scrolled(&self) -> i64 {
        self.run("return Math.round(scrollY)").await
    }

    /// Clicks with a key held.
    pub async fn click_holding(&self, key: Key, element: &WebElement) {
        let chain =
            self.driver.action_chain().key_down(key.clone()).click_element(element).key_up(key);
        chain.perform().await.expect("there are a keyboard and a mouse");
    }

    /// How many tabs there are.
    pub async fn tabs(&self) -> usize {
        self.driver.windows().await.expect("there are tabs").len()
    }
}
