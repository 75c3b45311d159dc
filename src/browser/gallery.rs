//! The pictures in the article, and the one in the lightbox: a copy of it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, MouseEvent, PointerEvent, WheelEvent};

use super::event::{self, Event};
use super::{focus, fragment, frame};
use crate::lightbox::hand::Hand;
use crate::lightbox::zoom::{Frame, Spot};
use crate::lightbox::{LIGHTBOX, PICTURE};

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
    /// A click, the first of several.
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
    let place = spot(mouse, &stage);
    Some(match &*name {
        "pointerdown" if mouse.button() == 0 => {
            // A finger that leaves the stage is still heard.
            let _ = stage.set_pointer_capture(finger);
            Deed::Down(finger, place)
        }
        "pointermove" => Deed::Moved(finger, place),
        "pointerup" => Deed::Up(finger, event.time_stamp()),
        "pointercancel" | "lostpointercapture" => Deed::Lost(finger),
        "click" if mouse.detail() < 2 => Deed::Click(place),
        // So does a pinch on a trackpad come.
        "wheel" if event::has_control(event) => {
            event.prevent_default();
            let down = event.unchecked_ref::<WheelEvent>().delta_y() / 100.0;
            let down = if down.abs() < 0.25 { down } else { 0.25_f64.copysign(down) };
            Deed::Wheel(1.0 - down, place)
        }
        _ => return None,
    })
}

fn spot(event: &MouseEvent, stage: &Element) -> Spot {
    let stage = stage.get_bounding_client_rect();
    let middle = Spot::new(stage.width(), stage.height()) * 0.5 + Spot::new(stage.x(), stage.y());
    Spot::new(event.client_x().into(), event.client_y().into()) - middle
}

/// The number of the picture that a plain click asks for.
pub fn asked_for(event: &Event) -> Option<u32> {
    if event::is_plain(event) && event::around(event, ".enlarge").is_some() {
        fragment::number(&event::id_around(event, "figure")?)
    } else {
        None
    }
}

/// Whether the article has a picture with this number.
pub fn has(number: u32) -> bool {
    in_article(number, "").is_some()
}

/// Puts the picture with this number into the lightbox, with all that stands below it, and says
/// which it is and whether there are others.
pub fn show(number: u32) {
    let (Some(figure), Some(copy)) = (find("#lightbox-figure"), copy(number)) else { return };
    let had_focus = figure.query_selector(":focus").is_ok_and(|it| it.is_some());
    figure.set_text_content(None);
    let _ = figure.append_child(&copy);
    if let Some(words) = in_article(number, " figcaption").and_then(|words| clone(&words)) {
        let _ = figure.append_child(&words);
    }
    if let Some(title) = find("#lightbox-number") {
        title.set_text_content(Some(&number.to_string()));
    }
    // A button that is disabled altogether would lose the focus.
    for (button, neighbour) in [("previous", number - 1), ("next", number + 1)] {
        if let Some(button) = find(&["#lightbox [name=", button, "]"].concat()) {
            let is_end = if has(neighbour) { "false" } else { "true" };
            let _ = button.set_attribute("aria-disabled", is_end);
        }
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

/// Shows the picture as a hand has left it.
pub fn place(hand: &Hand) {
    let Some(stage) = find(STAGE) else { return };
    let zoom = hand.zoom();
    stage.set_class_name(match (hand.holds(), zoom.is_whole()) {
        (true, _) => "held",
        (false, true) => "",
        (false, false) => "enlarged",
    });
    let [x, y, scale] = zoom.measures().map(|number| number.to_string());
    let style = ["--x:", &x, ";--y:", &y, ";--scale:", &scale].concat();
    let _ = stage.set_attribute("style", &style);
    if !zoom.is_whole() {
        set_sizes(&stage, ENLARGED);
    }
}

/// The stage with the picture that is on it.
pub fn frame() -> Option<Frame> {
    let stage = find(STAGE)?;
    let picture = stage.last_element_child()?;
    let own = |name| picture.get_attribute(name)?.parse::<u32>().ok().map(f64::from);
    let own = Spot::new(own("width")?, own("height")?);
    let stage = stage.get_bounding_client_rect();
    Some(Frame::new(Spot::new(stage.width(), stage.height()), own))
}

/// Whether the page is read from right to left.
pub fn is_mirrored() -> bool {
    find(":root:dir(rtl)").is_some()
}

/// Leads the reader back to the picture with this number in the article. Where it is in sight,
/// nothing moves.
pub fn go_back_to(number: u32) {
    let link = move || in_article(number, " .enlarge")?.dyn_into::<HtmlElement>().ok();
    if let Some(link) = link() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = link.focus_with_options(&options);
    }
    // The browser itself first goes back to where the reader was.
    frame::after_next(move || {
        let Some(link) = link() else { return };
        let place = link.get_bounding_client_rect();
        let height = document().document_element().map_or(0, |root| root.client_height());
        if place.y() + place.height() <= 0.0 || place.y() >= height.into() {
            let _ = link.focus();
        }
    });
}

/// The picture as the lightbox shows it.
fn copy(number: u32) -> Option<Element> {
    let copy = clone(&in_article(number, " picture")?)?;
    let picture = copy.last_element_child()?;
    for only_in_article in ["loading", "fetchpriority"] {
        let _ = picture.remove_attribute(only_in_article);
    }
    // A mouse moves it on the stage only.
    let _ = picture.set_attribute("draggable", "false");
    set_sizes(&copy, WHOLE);
    Some(copy)
}

fn clone(element: &Element) -> Option<Element> {
    Some(element.clone_node_with_deep(true).ok()?.unchecked_into())
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
