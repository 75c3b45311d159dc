//! What opens and closes the lightbox, and which picture is in it.

use leptos::prelude::*;

use super::LIGHTBOX;
use super::hand::{Hand, Meaning};
use super::zoom::{Frame, Spot, Zoom};
use crate::browser::gallery::{self, Deed};
use crate::browser::surface::{Showing, Surface};
use crate::browser::{dialog, event, fragment};

/// How many times larger a key makes the picture.
const LARGER: f64 = 1.5;

/// How far a key moves an enlarged picture, in pixels.
const STEP: f64 = 80.0;

/// A handle to the lightbox; all copies are the same. It is open where the page's address names a
/// picture.
#[derive(Clone, Copy, Debug, Default)]
pub struct Lightbox {
    /// The number of the picture, or 0.
    shown: RwSignal<u32>,
    hand: StoredValue<Hand>,
    /// The part of the page that the address named before it was opened.
    before: StoredValue<String>,
}

impl Lightbox {
    /// Shows the picture for as long as this is kept.
    pub fn show(self) -> Showing {
        Surface::keep("lightbox-", move |surface| {
            let number = self.shown.get();
            if number > 0 {
                // A button that is disabled altogether would lose the focus.
                let end = |number| (!gallery::has(number)).then_some("true");
                surface.text("number", &number.to_string());
                surface.attribute("previous", "aria-disabled", end(number - 1));
                surface.attribute("next", "aria-disabled", end(number + 1));
                gallery::show(number);
                dialog::open(LIGHTBOX);
            }
        })
    }

    /// From now on hears what is done in it, and follows the page's address.
    pub fn listen(self) {
        gallery::on_deed(move |deed| self.answer(deed));
        event::on("resize", move |_| self.look(0.0, 0.0));
        self.follow();
    }

    /// Opens it, so that going back closes it.
    pub fn open(self, number: u32) {
        fragment::enter_picture(number);
        self.follow();
    }

    /// Shows what the address names. Says whether that is all there is to do about it: the reader
    /// who is back from a picture is there already.
    pub fn follow(self) -> bool {
        let number = fragment::picture().filter(|number| gallery::has(*number));
        if let Some(number) = number {
            self.before.set_value(fragment::before());
            self.put(number);
            return true;
        }
        let was_open = self.shown.get_untracked() > 0;
        let is_back = was_open && fragment::now() == self.before.get_value();
        if was_open {
            self.end(is_back);
        }
        is_back
    }

    /// Closes it. What follows from that follows from every way to close a dialog.
    pub fn close(self) {
        dialog::close(LIGHTBOX);
    }

    /// Shows the picture so many further on, if there is one.
    pub fn turn(self, by: i32) {
        let number = self.shown.get_untracked().saturating_add_signed(by);
        if gallery::has(number) {
            fragment::turn_to_picture(number);
            self.put(number);
        }
    }

    /// Does what a key says, and whether it says anything.
    pub fn press(self, key: &str) -> bool {
        if self.shown.get_untracked() == 0 {
            return false;
        }
        let is_whole = self.hand.with_value(|hand| hand.zoom().is_whole());
        match key {
            "ArrowLeft" if is_whole => self.turn_aside(-1),
            "ArrowRight" if is_whole => self.turn_aside(1),
            "ArrowLeft" => self.look(STEP, 0.0),
            "ArrowRight" => self.look(-STEP, 0.0),
            "ArrowUp" if !is_whole => self.look(0.0, STEP),
            "ArrowDown" if !is_whole => self.look(0.0, -STEP),
            "+" | "=" => self.enlarge(LARGER, Spot::default()),
            "-" => self.enlarge(1.0 / LARGER, Spot::default()),
            "0" => self.enlarge(0.0, Spot::default()),
            _ => return false,
        }
        true
    }

    fn put(self, number: u32) {
        self.hand.set_value(Hand::default());
        self.shown.set(number);
    }

    /// What is right of it is the next one, where one reads from left to right.
    fn turn_aside(self, by: i32) {
        self.turn(if gallery::is_mirrored() { -by } else { by });
    }

    fn look(self, x: f64, y: f64) {
        self.zoom(|zoom, frame| zoom.moved(Spot::new(x, y), frame));
    }

    fn enlarge(self, times: f64, place: Spot) {
        self.zoom(|zoom, frame| zoom.larger(times, place, frame));
    }

    fn zoom(self, change: impl FnOnce(Zoom, Frame) -> Zoom) {
        let Some(frame) = gallery::frame() else { return };
        self.hand.update_value(|hand| {
            hand.put(change(hand.zoom(), frame));
            gallery::place(hand);
        });
    }

    fn answer(self, deed: Deed) {
        match deed {
            Deed::Closed => self.leave(),
            Deed::Loaded => {
                let number = self.shown.get_untracked();
                gallery::prepare(number + 1);
                gallery::prepare(number.saturating_sub(1));
            }
            // Not before the browser is done with the tap: what is behind would be clicked.
            Deed::Click(place) => {
                let is_beside =
                    |frame| self.hand.with_value(|hand| hand.has_tapped_beside(place, frame));
                if gallery::frame().is_some_and(is_beside) {
                    self.close();
                }
            }
            Deed::Wheel(times, place) => self.enlarge(times, place),
            touch => self.touch(touch),
        }
    }

    fn touch(self, deed: Deed) {
        let is_held = self.hand.with_value(Hand::holds);
        if matches!(deed, Deed::Moved(..)) && !is_held {
            return;
        }
        let Some(frame) = gallery::frame() else { return };
        let meaning = self.hand.try_update_value(|hand| {
            let mut meaning = Meaning::Nothing;
            match deed {
                Deed::Down(finger, at) => hand.down(finger, at),
                Deed::Moved(finger, at) => hand.moved(finger, at, frame),
                Deed::Up(finger, time) => meaning = hand.up(finger, time, frame),
                Deed::Lost(finger) => drop(hand.lost(finger)),
                _ => {}
            }
            gallery::place(hand);
            meaning
        });
        match meaning {
            Some(Meaning::Left) => self.turn_aside(1),
            Some(Meaning::Right) => self.turn_aside(-1),
            _ => {}
        }
    }

    /// The dialog was closed, by whatever means: the address is to say so.
    fn leave(self) {
        let number = self.shown.get_untracked();
        if number > 0 {
            gallery::focus(number);
            if fragment::leave_picture() {
                self.end(true);
            }
        }
    }

    /// The address names no picture any more.
    fn end(self, is_back: bool) {
        let number = self.shown.get_untracked();
        self.put(0);
        self.close();
        gallery::clear();
        if is_back {
            gallery::go_back_to(number);
        }
    }
}
