//! The prose of the article, which can be read aloud: headline, sub-headings, paragraphs, also those
//! of lists and quotations. Captions are left out: they speak of a picture, which who listens
//! doesn't look at.

use js_sys::JsString;
use web_sys::Element;

use super::element::{self, nth};
use super::{focus, scroll};

/// The pieces of prose in reading order.
const PROSE: &str = "#headline, #article > h2, #article p:not(header *, figcaption *)";

/// Says which piece is being read.
const SPOKEN: &str = "data-spoken";

/// What the piece with this number says, from 0 on. Two hyphens are the editor's dash, which a voice
/// is silent at.
pub fn text(number: u32) -> Option<String> {
    let text = JsString::from(find(number)?.text_content()?);
    Some(text.replace_all("--", "–").into())
}

/// Marks the piece that is being read, and only that. It is kept in the window, unless the reader
/// has scrolled away from the one before; if it was `asked` for, in any case.
pub fn mark(number: Option<u32>, asked: bool) {
    let before = element::find("[data-spoken]");
    let now = number.and_then(find);
    if before == now {
        return;
    }
    let is_followed = asked || before.as_ref().is_none_or(is_in_sight);
    if let Some(before) = before {
        let _ = before.remove_attribute(SPOKEN);
    }
    if let Some(now) = now {
        let _ = now.set_attribute(SPOKEN, "");
        if is_followed && !is_whole_in_sight(&now) {
            scroll::to(&now);
        }
    }
}

/// Moves focus to the piece with this number, and nothing else.
pub fn focus(number: u32) {
    if let Some(piece) = find(number) {
        focus::within_text(&piece);
    }
}

fn find(number: u32) -> Option<Element> {
    nth(PROSE, number)
}

fn is_in_sight(piece: &Element) -> bool {
    let lies = piece.get_bounding_client_rect();
    lies.bottom() > 0.0 && lies.top() < scroll::height()
}

/// Of the window's foot the controls take some.
fn is_whole_in_sight(piece: &Element) -> bool {
    let lies = piece.get_bounding_client_rect();
    lies.top() >= 0.0 && lies.bottom() < scroll::height() * 0.8
}
