//! The pictures in the article, and the one in the lightbox: a copy of it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusOptions, HtmlElement, HtmlImageElement, MouseEvent, PointerEvent, WheelEvent,
};

use super::event::{self, Event};
use super::{focus, frame};
use crate::lightbox::hand::Hand;
use crate::lightbox::zoom::{Frame, Spot};
use crate::lightbox::{LIGHTBOX, PICTURE};

/// Where the copy is.
const FIGURE: &str = "#lightbox-figure";
const STAGE: &str = "#lightbox picture";

/// How wide a picture is shown, as wide as the window; and enlarged, when the largest file is just
/// large enough.
const WHOLE: &str = "100vw";
const ENLARGED: &str = "500vw";

/// What happens in the lightbox. Fingers and mice have numbers.
#[derive(Clone, Copy, Debug)]
pub enum Deed {
    /// It was closed.
    Closed,
    /// The picture is there.
    Loaded,
    /// A finger comes onto the stage.
    Down(i32, Spot),
    /// It moves.
    Moved(i32, Spot),
    /// It goes, at a time in milliseconds.
    Up(i32, f64),
    /// It is gone without a meaning.
    Lost(i32),
    /// A click that nothing else has taken, the first of several.
    Click(Spot),
    /// The picture is to be so many times larger about a place.
    Wheel(f64, Spot),
}

/// Calls `answer` with all that happens in the lightbox.
pub fn on_deed(answer: impl Fn(Deed) + 'static) {
    let names = [
        "close",
        "load",
        "pointerdown",
        "pointermove",
        "pointerup",
        "pointercancel",
        "lostpointercapture",
        "click",
        "wheel",
    ];
    event::within(LIGHTBOX, &names, move |event| {
        if let Some(deed) = deed(&event) {
            answer(deed);
        }
    });
}

fn deed(event: &Event) -> Option<Deed> {
    let name = event.type_();
    match &*name {
        "close" => return Some(Deed::Closed),
        "load" => return Some(Deed::Loaded),
        _ => {}
    }
    let stage = event::around(event, STAGE)?;
    let mouse: &MouseEvent = event.unchecked_ref();
    let finger = event.unchecked_ref::<PointerEvent>().pointer_id();
    Some(match &*name {
        "pointerdown" if mouse.button() == 0 => {
            // A finger that leaves the stage is still heard.
            let _ = stage.set_pointer_capture(finger);
            Deed::Down(finger, spot(mouse, &stage))
        }
        "pointermove" => Deed::Moved(finger, spot(mouse, &stage)),
        "pointerup" => Deed::Up(finger, event.time_stamp()),
        "pointercancel" | "lostpointercapture" => Deed::Lost(finger),
        "click" if mouse.detail() < 2 => Deed::Click(spot(mouse, &stage)),
        // So does a pinch on a trackpad come.
        "wheel" if mouse.ctrl_key() => {
            event.prevent_default();
            let down = event.unchecked_ref::<WheelEvent>().delta_y() / 100.0;
            let down = if down.abs() < 0.25 { down } else { 0.25_f64.copysign(down) };
            Deed::Wheel(1.0 - down, spot(mouse, &stage))
        }
        _ => return None,
    })
}

fn spot(event: &MouseEvent, stage: &Element) -> Spot {
    let stage = stage.get_bounding_client_rect();
    let middle = Spot::new(stage.x() + stage.width() / 2.0, stage.y() + stage.height() / 2.0);
    Spot::new(event.client_x().into(), event.client_y().into()) - middle
}

/// The number of the picture that a plain click asks for.
pub fn asked_for(event: &Event) -> Option<u32> {
    let mouse: &MouseEvent = event.unchecked_ref();
    let is_plain = !(mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() || mouse.alt_key());
    let link = event::around(event, ".enlarge").filter(|_| is_plain)?;
    link.parent_element()?.id().strip_prefix(PICTURE)?.parse().ok()
}

/// Whether the article has a picture with this number.
pub fn has(number: u32) -> bool {
    in_article(number, "").is_some()
}

/// Puts the picture with this number into the lightbox, with all that stands below it.
pub fn show(number: u32) {
    let (Some(figure), Some(copy)) = (find(FIGURE), copy(number)) else { return };
    let words = in_article(number, " figcaption").and_then(|it| it.clone_node_with_deep(true).ok());
    let had_focus = figure.query_selector(":focus").is_ok_and(|it| it.is_some());
    figure.replace_children_with_node_1(&copy);
    if let Some(words) = words {
        let _ = figure.append_child(&words);
    }
    if had_focus {
        focus::now("#lightbox button");
    }
}

/// Has the browser fetch the picture with this number, if there is one, as it would be shown.
pub fn prepare(number: u32) {
    // Loading keeps it alive.
    drop(copy(number));
}

/// Takes the picture out.
pub fn clear() {
    if let Some(figure) = find(FIGURE) {
        figure.set_text_content(None);
    }
}

/// Shows the picture as a hand has left it.
pub fn place(hand: &Hand) {
    let Some(stage) = find(STAGE) else { return };
    let zoom = hand.zoom();
    stage.set_class_name(match (hand.holds(), zoom.is_whole()) {
        (true, _) => "held",
        (false, true) => "",
        (false, false) => "enlarged",
    });
    let style = stage.unchecked_ref::<HtmlElement>().style();
    for (name, number) in zoom.measures() {
        let _ = style.set_property(name, &number.to_string());
    }
    if !zoom.is_whole() {
        set_sizes(&stage, ENLARGED);
    }
}

/// The stage with the picture that is on it.
pub fn frame() -> Option<Frame> {
    let stage = find(STAGE)?.get_bounding_client_rect();
    let picture: HtmlImageElement = find(&[STAGE, " img"].concat())?.dyn_into().ok()?;
    let own = Spot::new(picture.natural_width().into(), picture.natural_height().into());
    Some(Frame::new(Spot::new(stage.width(), stage.height()), own))
}

/// Whether the page is read from right to left.
pub fn is_mirrored() -> bool {
    find(":root").is_some_and(|root| root.matches(":dir(rtl)").unwrap_or_default())
}

/// Moves the focus to the picture with this number in the article, and nothing else.
pub fn focus(number: u32) {
    if let Some(link) = link(number) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = link.focus_with_options(&options);
    }
}

/// Leads the reader back to the picture with this number in the article. Where it is in sight,
/// nothing moves.
pub fn go_back_to(number: u32) {
    focus(number);
    // The browser itself first goes back to where the reader was.
    frame::after_next(move || {
        let Some(link) = link(number) else { return };
        let place = link.get_bounding_client_rect();
        let height = document().document_element().map_or(0, |root| root.client_height());
        if place.y() + place.height() <= 0.0 || place.y() >= height.into() {
            link.scroll_into_view();
        }
    });
}

fn link(number: u32) -> Option<HtmlElement> {
    in_article(number, " .enlarge")?.dyn_into().ok()
}

/// The picture as the lightbox shows it.
fn copy(number: u32) -> Option<Element> {
    let copy = in_article(number, " picture")?.clone_node_with_deep(true).ok()?;
    let copy: Element = copy.dyn_into().ok()?;
    let img = copy.query_selector("img").ok()??;
    for only_in_article in ["loading", "fetchpriority"] {
        let _ = img.remove_attribute(only_in_article);
    }
    // A mouse moves it on the stage only.
    let _ = img.set_attribute("draggable", "false");
    set_sizes(&copy, WHOLE);
    Some(copy)
}

fn set_sizes(picture: &Element, sizes: &str) {
    let mut next = picture.first_element_child();
    while let Some(offer) = next {
        if offer.get_attribute("sizes").is_some_and(|before| before != sizes) {
            let _ = offer.set_attribute("sizes", sizes);
        }
        next = offer.next_element_sibling();
    }
}

fn in_article(number: u32, part: &str) -> Option<Element> {
    find(&["#", PICTURE, &number.to_string(), part].concat())
}

fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok()?
}
