//! The pictures in the article, and the one in the lightbox: a copy of it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlImageElement, MouseEvent, PointerEvent, WheelEvent};

use super::element::find;
use super::event::{self, Event};
use super::{focus, later, scroll};
use crate::lightbox::hand::{Hand, Touch};
use crate::lightbox::zoom::{Frame, Spot};
use crate::lightbox::{LIGHTBOX, PICTURE};

const STAGE: &str = "#lightbox picture";
const PREVIOUS: &str = "#lightbox [name=previous]";
const NEXT: &str = "#lightbox [name=next]";

/// How wide a picture is shown, as wide as the window; and enlarged, when the largest file is just
/// large enough.
const WHOLE: &str = "100vw";
const ENLARGED: &str = "500vw";

/// What happens in the lightbox.
#[derive(Clone, Copy, Debug)]
pub enum Deed {
    /// It was closed.
    Closed,
    /// The picture is there.
    Loaded,
    /// A finger or a mouse does something on the stage, at a time in milliseconds.
    Touch(Touch, f64),
    /// A click on the stage, the first of several.
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
    let place = Spot::new(mouse.client_x().into(), mouse.client_y().into()) - middle(&stage);
    let touch = match &*name {
        "pointerdown" if mouse.button() == 0 => {
            // A finger that leaves the stage is still heard.
            let _ = stage.set_pointer_capture(finger);
            Touch::Down(finger, place)
        }
        "pointermove" => Touch::Moved(finger, place),
        "pointerup" => Touch::Up(finger),
        "pointercancel" | "lostpointercapture" => Touch::Lost(finger),
        "click" if mouse.detail() < 2 => return Some(Deed::Click(place)),
        // So does a pinch on a trackpad come.
        "wheel" if event::has_control(event) && find(":root[data-near]").is_none() => {
            event.prevent_default();
            let down = event.unchecked_ref::<WheelEvent>().delta_y() / 100.0;
            let down = if down.abs() < 0.25 { down } else { 0.25_f64.copysign(down) };
            return Some(Deed::Wheel(1.0 - down, place));
        }
        _ => return None,
    };
    Some(Deed::Touch(touch, event.time_stamp()))
}

fn middle(stage: &Element) -> Spot {
    let stage = stage.get_bounding_client_rect();
    Spot::new(stage.x(), stage.y()) + Spot::new(stage.width(), stage.height()) * 0.5
}

/// The number of the picture that a plain click asks for.
pub fn asked_for(event: &Event) -> Option<u32> {
    if event::is_plain(event) && event::around(event, ".enlarge[href]").is_some() {
        number(&["#", &event::id_around(event, "figure")?].concat())
    } else {
        None
    }
}

/// The number of the picture with this address, if the article has one.
pub fn number(of: &str) -> Option<u32> {
    let mut number = 1;
    while has(number) {
        if address(number) == of {
            return Some(number);
        }
        number += 1;
    }
    None
}

/// The part of the page that a picture is.
pub fn address(number: u32) -> String {
    selector(number, "")
}

/// Whether the article has a picture with this number.
pub fn has(number: u32) -> bool {
    in_article(number, "").is_some()
}

/// Puts the picture with this number into the lightbox, with all that stands below it, and says
/// which it is and whether there are others.
pub fn show(number: u32) {
    let (Some(dialog), Some(figure)) = (find("#lightbox"), copy(number)) else { return };
    let before = find("#lightbox figure");
    let had_focus = find("#lightbox figure :focus").is_some();
    let _ = dialog.append_child(&figure);
    if let Some(before) = before {
        before.remove();
    }
    if let Some(title) = find("#lightbox-number") {
        title.set_text_content(Some(&number.to_string()));
    }
    // A button that is disabled altogether would lose the focus.
    for (button, neighbour) in [(PREVIOUS, number - 1), (NEXT, number + 1)] {
        if let Some(button) = find(button) {
            let is_end = if has(neighbour) { "false" } else { "true" };
            let _ = button.set_attribute("aria-disabled", is_end);
        }
    }
    if had_focus {
        focus::now("#lightbox button");
    }
}

/// Has the browser fetch all pictures of the article that it hasn't yet. Safari prints no others.
pub fn fetch_all() {
    let mut number = 1;
    while let Some(picture) = in_article(number, " img") {
        let _ = picture.remove_attribute("loading");
        number += 1;
    }
}

/// Has the browser fetch the picture with this number, if there is one, as it would be shown.
pub fn prepare(number: u32) {
    // Loading keeps it alive.
    drop(copy(number));
}

/// Shows the picture as a hand has left it. Under fingers it doesn't glide.
pub fn place(hand: &Hand) {
    let Some(stage) = find(STAGE) else { return };
    let zoom = hand.zoom();
    let [x, y, scale] = zoom.measures().map(|number| number.to_string());
    let glide = if hand.holds() { ";--glide:0" } else { "" };
    let style = ["--x:", &x, ";--y:", &y, ";--zoom:", &scale, glide].concat();
    // The page's policy forbids the attribute, not what it stands for.
    stage.unchecked_ref::<HtmlElement>().style().set_css_text(&style);
    if !zoom.is_whole() {
        set_sizes(&stage, ENLARGED);
    }
}

/// The stage with the picture that is on it.
pub fn frame() -> Option<Frame> {
    let stage = find(STAGE)?;
    let picture: HtmlImageElement = find("#lightbox img")?.unchecked_into();
    let own = Spot::new(picture.natural_width().into(), picture.natural_height().into());
    let stage = stage.get_bounding_client_rect();
    Some(Frame::new(Spot::new(stage.width(), stage.height()), own))
}

/// Whether the interface is read from right to left. `body` says of its own direction only where it
/// doesn't speak the article's language (`page/tongues.rs`): then that is English. Not every browser
/// knows `:dir()`.
pub fn is_mirrored() -> bool {
    find("[dir=rtl] > body:not([dir])").is_some()
}

/// Leads the reader back to where they were, if that is known, and to the picture with this number
/// in the article. Where it is in sight then, nothing moves.
pub fn go_back_to(number: u32, depth: Option<f64>) {
    // A browser that goes back to a part of the page may have gone to its beginning.
    if let Some(depth) = depth {
        window().scroll_to_with_x_and_y(0.0, depth);
    }
    let go = move || {
        let Some(link) = in_article(number, " > .enlarge") else { return };
        let place = link.get_bounding_client_rect();
        focus::on(&link, place.top() < scroll::height() && place.bottom() > 0.0);
    };
    // The browser itself first has its way with the focus.
    later::soon(go);
}

/// The figure as the lightbox shows it.
fn copy(number: u32) -> Option<Element> {
    let figure = in_article(number, "")?.clone_node_with_deep(true).ok()?;
    let figure: Element = figure.unchecked_into();
    let link = figure.first_element_child()?;
    let picture = link.first_element_child()?;
    let img = picture.last_element_child()?;
    for (element, only_in_article) in
        [(&figure, "id"), (&link, "href"), (&img, "loading"), (&img, "fetchpriority")]
    {
        let _ = element.remove_attribute(only_in_article);
    }
    // A mouse moves it on the stage only.
    let _ = img.set_attribute("draggable", "false");
    set_sizes(&picture, WHOLE);
    Some(figure)
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
    find(&selector(number, part))
}

fn selector(number: u32, part: &str) -> String {
    ["#", PICTURE, &number.to_string(), part].concat()
}
