//! The article's blocks as they lie in the window.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{focus, scroll};
use crate::place::{self, Place, Sight};

/// The blocks in reading order.
const BLOCKS: &str = "#article > :not(header)";

/// What of the article is in the window.
pub fn sight() -> Sight {
    let ends = all(BLOCKS).into_iter().map(|block| block.get_bounding_client_rect().bottom());
    Sight::of(scroll::scrolled(), scroll::height(), &ends.collect::<Vec<_>>())
}

/// Whether the block with this number, from 1 on, is there and far from the start, and the reader
/// is at the start.
pub fn is_far(block: u32) -> bool {
    let begins = |block: Element| scroll::scrolled() + block.get_bounding_client_rect().top();
    let is_far = |top| place::is_far(top, scroll::height());
    sight() == Sight::Start && find(block).map(begins).is_some_and(is_far)
}

/// Brings the reader to this place, and the keyboard too.
pub fn go_to(place: Place) {
    if let Some(block) = place.block().and_then(find) {
        focus::within_text(&block);
        block.scroll_into_view();
    }
}

/// Moves the keyboard to the start of the article.
pub fn begin() {
    if let Some(article) = all("#article").first() {
        focus::within_text(article);
    }
}

fn find(block: u32) -> Option<Element> {
    all(BLOCKS).into_iter().nth(usize::try_from(block).ok()?.checked_sub(1)?)
}

/// All elements that `selector` names.
pub(super) fn all(selector: &str) -> Vec<Element> {
    let Ok(found) = document().query_selector_all(selector) else { return vec![] };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}
