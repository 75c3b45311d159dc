//! The article's blocks as they lie in the window.

use web_sys::Element;

use super::element::{by_id, nth};
use super::{focus, scroll};
use crate::place::{self, Place, Sight};

/// The blocks in reading order.
const BLOCKS: &str = "#article > :not(header)";

/// What of the article is in the window.
pub fn sight() -> Sight {
    let ends = |at| {
        let block = nth(BLOCKS, at)?.get_bounding_client_rect();
        Some((block.top(), block.bottom()))
    };
    Sight::of(scroll::scrolled(), scroll::height(), (0..).map_while(ends))
}

/// Whether the block with this number, from 1 on, is there and far from the start, and the reader
/// is at the start.
pub fn is_far(number: u32) -> bool {
    let begins = |block: Element| scroll::scrolled() + block.get_bounding_client_rect().top();
    let is_far = |top| place::is_far(top, scroll::height());
    sight() == Sight::Start && block(number).map(begins).is_some_and(is_far)
}

/// Brings the reader to this place, and the keyboard too.
pub fn go_to(place: Place) {
    if let Some(block) = place.block().and_then(block) {
        focus::within_text(&block);
        scroll::to(&block);
    }
}

/// Moves the keyboard to the start of the article.
pub fn begin() {
    if let Some(headline) = by_id("headline") {
        focus::within_text(&headline);
    }
}

fn block(number: u32) -> Option<Element> {
    nth(BLOCKS, number.checked_sub(1)?)
}
