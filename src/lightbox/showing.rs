//! What opens and closes the lightbox, and which picture is in it: the one that the page's address
//! names.

use std::cell::RefCell;

use super::LIGHTBOX;
use super::hand::{Hand, Meaning, Touch};
use super::zoom::{Grip, Spot};
use crate::browser::event::{self, Event};
use crate::browser::gallery::{self, Deed};
use crate::browser::{dialog, focus, fragment, scroll};

/// How many times larger a key makes the picture.
const LARGER: f64 = 1.5;

/// How far a key moves an enlarged picture, in pixels.
const STEP: f64 = 80.0;

/// What is in the lightbox.
#[derive(Default)]
struct Shown {
    /// The number of the picture, or 0.
    number: u32,
    /// How it lies there.
    hand: Hand,
    /// The part of the page that the address named before.
    before: String,
    /// How far down the page the reader was who opened it here.
    depth: Option<f64>,
}

thread_local! {
    /// No signal: the address is the state, and each key and finger counts.
    static SHOWN: RefCell<Shown> = RefCell::default();
}

/// From now on does what the reader does in the lightbox, which is open already where the page's
/// address names a picture; unless the reader writes by then, or has the focus at whatever else.
pub fn listen() {
    gallery::on_deed(answer);
    event::on("resize", |_| pan(0.0, 0.0));
    if !focus::is_in("body *") {
        follow();
    } else if gallery::number(&fragment::now()).is_some() {
        fragment::name_nothing();
    }
}

/// Opens the picture with this number, so that going back closes it.
pub fn open(number: u32) {
    fragment::name_picture(&gallery::address(number), true);
    follow();
    SHOWN.with_borrow_mut(|shown| shown.depth = Some(scroll::scrolled()));
}

/// Shows what the address names. Says whether that is all there is to do about it: the reader who
/// is back from a picture is there already.
pub fn follow() -> bool {
    if let Some(number) = gallery::number(&fragment::now()) {
        SHOWN.with_borrow_mut(|shown| {
            shown.number = number;
            shown.hand = Hand::default();
            shown.before = fragment::before();
        });
        gallery::show(number);
        dialog::open(LIGHTBOX);
        return true;
    }
    let is_back = SHOWN.with_borrow(|shown| shown.number > 0 && shown.before == fragment::now());
    end(is_back);
    is_back
}

/// Closes the lightbox. What follows from that follows from every way to close a dialog.
pub fn close() {
    dialog::close(LIGHTBOX);
}

/// Shows the picture so many further on, if there is one.
pub fn turn(by: i32) {
    let number = number().saturating_add_signed(by);
    if gallery::has(number) {
        fragment::name_picture(&gallery::address(number), false);
        follow();
    }
}

/// Does what a key says. Says whether it means anything here.
pub fn press(key: &Event) -> bool {
    // Most keys are typed in a form, and each reading of one takes its time.
    if number() == 0 || !event::is_plain(key) {
        return false;
    }
    let is_whole = SHOWN.with_borrow(|shown| shown.hand.zoom().is_whole());
    match event::key(key).as_str() {
        "ArrowLeft" if is_whole => turn_aside(-1),
        "ArrowRight" if is_whole => turn_aside(1),
        "ArrowLeft" => pan(STEP, 0.0),
        "ArrowRight" => pan(-STEP, 0.0),
        "ArrowUp" if !is_whole => pan(0.0, STEP),
        "ArrowDown" if !is_whole => pan(0.0, -STEP),
        "+" | "=" => enlarge(LARGER, Spot::default()),
        "-" => enlarge(1.0 / LARGER, Spot::default()),
        "0" => enlarge(0.0, Spot::default()),
        _ => return false,
    }
    true
}

fn number() -> u32 {
    SHOWN.with_borrow(|shown| shown.number)
}

/// What is right of a picture is the next one, where one reads from left to right.
fn turn_aside(by: i32) {
    turn(if gallery::is_mirrored() { -by } else { by });
}

/// Moves an enlarged picture.
fn pan(x: f64, y: f64) {
    hold(Grip::at(Spot::default()), Grip::at(Spot::new(x, y)));
}

fn enlarge(times: f64, place: Spot) {
    hold(Grip::at(place), Grip { middle: place, spread: times });
}

/// As fingers do that hold the picture in one way and then in another.
fn hold(from: Grip, to: Grip) {
    if let Some(frame) = gallery::frame() {
        SHOWN.with_borrow_mut(|Shown { hand, .. }| {
            hand.put(hand.zoom().held(from, to, frame));
            gallery::place(hand);
        });
    }
}

fn answer(deed: Deed) {
    match deed {
        Deed::Closed => leave(),
        Deed::Loaded => {
            gallery::prepare(number() + 1);
            gallery::prepare(number().saturating_sub(1));
        }
        Deed::Wheel(times, place) => enlarge(times, place),
        // Not before the browser is done with the tap: what is behind would be clicked.
        Deed::Click(place) => {
            let is_beside =
                |frame| SHOWN.with_borrow(|shown| shown.hand.has_tapped_beside(place, frame));
            if gallery::frame().is_some_and(is_beside) {
                close();
            }
        }
        Deed::Touch(touch, time) => match touched(touch, time) {
            Meaning::Left => turn_aside(1),
            Meaning::Right => turn_aside(-1),
            Meaning::Nothing => {}
        },
    }
}

fn touched(touch: Touch, time: f64) -> Meaning {
    SHOWN.with_borrow_mut(|Shown { hand, .. }| {
        // A mouse moves over the stage for no reason, too.
        let frame = gallery::frame().filter(|_| hand.holds() || matches!(touch, Touch::Down(..)));
        frame.map_or(Meaning::Nothing, |frame| {
            let meaning = hand.feel(touch, time, frame);
            gallery::place(hand);
            meaning
        })
    })
}

/// The dialog was closed, by whatever means: the address is to say so.
fn leave() {
    if number() > 0 && fragment::leave_picture() {
        end(true);
    }
}

/// The address names no picture any more.
fn end(is_back: bool) {
    let Shown { number, depth, .. } = SHOWN.take();
    if number > 0 {
        close();
        if is_back {
            gallery::go_back_to(number, depth);
        }
    }
}
