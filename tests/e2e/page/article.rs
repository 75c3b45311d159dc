use serde::Deserialize;

use super::{Page, until};

/// A picture as it is shown.
#[derive(Debug, Deserialize)]
pub struct Picture {
    pub alt: String,
    pub width: u32,
    pub height: u32,
    pub caption: String,
    pub credit: String,
    pub source: String,
    /// All that stands below it.
    pub words: String,
}

impl Page {
    /// What the article says, word for word, without the page's own notes on its pictures.
    pub async fn article(&self) -> String {
        self.run(
            "const copy = document.querySelector('main > article').cloneNode(true);
             for (const note of copy.querySelectorAll('.stand-in, .visually-hidden, .aids')) note.remove();
             for (const block of copy.querySelectorAll('h1, h2, p, li')) block.append('\\n');
             return copy.textContent",
        )
        .await
    }

    /// The texts of all elements that `selector` names.
    pub async fn texts(&self, selector: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll(arguments[0])]
            .map((element) => element.innerText.trim())";
        self.run_with(script, vec![selector.into()]).await
    }

    pub async fn pictures(&self) -> Vec<Picture> {
        self.run(
            "return [...document.querySelectorAll('main > article figure')].map((figure) => {
                const img = figure.querySelector('img');
                const text = (selector) => figure.querySelector(selector)?.innerText.trim() ?? '';
                return {
                    alt: img.alt,
                    width: Number(img.getAttribute('width')),
                    height: Number(img.getAttribute('height')),
                    caption: text('figcaption .caption-text'),
                    credit: text('figcaption .credit-name'),
                    source: img.getAttribute('src'),
                    words: text('figcaption'),
                };
            })",
        )
        .await
    }

    /// Scrolls to each picture and waits until it is there.
    pub async fn pictures_are_there(&self) {
        let script = "const images = [...document.images];
            images.find((img) => !img.complete)?.scrollIntoView();
            return images.every((img) => img.complete && img.naturalWidth > 0)";
        until("whether all pictures are there", true, async || self.look(script).await).await;
    }

    /// Scrolls to the end of the page, a screen at a time, each at least painted once.
    pub async fn read_to_the_end(&self) {
        self.await_in_page(
            "(async () => {
                const frame = () => new Promise(requestAnimationFrame);
                scrollTo(0, 0);
                for (let last = -1; scrollY !== last; ) {
                    last = scrollY;
                    scrollBy(0, innerHeight / 2);
                    await frame();
                    await frame();
                }
            })()",
        )
        .await;
    }
}
