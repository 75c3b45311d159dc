//! What the fingers on the stage, or a mouse, do to the picture.

use super::zoom::{Frame, Grip, Spot, Zoom};

/// A finger that lies still trembles less than this, in pixels.
const STILL: f64 = 10.0;

/// How far a swipe goes at least.
const SWIPE: f64 = 48.0;

/// The longest time between the two taps of a double tap, in milliseconds; and how far they are
/// from each other at most.
const DOUBLE: (f64, f64) = (350.0, 40.0);

/// What a finger does. Fingers and mice have numbers.
#[derive(Clone, Copy, Debug)]
pub enum Touch {
    /// It comes.
    Down(i32, Spot),
    /// It moves.
    Moved(i32, Spot),
    /// It goes.
    Up(i32),
    /// It is gone, and meant nothing by it: the browser has taken it for something else.
    Lost(i32),
}

/// What the hand has meant when its last finger is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Nothing but what is seen of the picture already.
    Nothing,
    /// A swipe to the left.
    Left,
    /// A swipe to the right.
    Right,
}

/// The fingers on the stage, and how they have left the picture.
#[derive(Clone, Debug, Default)]
pub struct Hand {
    zoom: Zoom,
    /// By number.
    fingers: Vec<(i32, Spot)>,
    /// How the picture was when the fingers that are there took hold of it, and where.
    begun: Option<(Zoom, Grip)>,
    /// How far a swipe has come.
    swipe: f64,
    /// Whether there was never a second finger.
    is_alone: bool,
    /// Whether nothing has moved.
    is_still: bool,
    /// When and where the last tap was, if another can make it a double tap.
    tap: Option<(f64, Spot)>,
}

impl Hand {
    /// How the picture is shown.
    pub fn zoom(&self) -> Zoom {
        self.zoom.aside(self.swipe)
    }

    /// Whether there is a finger on the stage.
    pub fn holds(&self) -> bool {
        !self.fingers.is_empty()
    }

    /// Shows the picture otherwise. What the fingers held, they hold anew.
    pub fn put(&mut self, zoom: Zoom) {
        self.zoom = zoom;
        self.take_hold();
    }

    /// Does what a finger does, at a time in milliseconds.
    pub fn feel(&mut self, touch: Touch, time: f64, frame: Frame) -> Meaning {
        match touch {
            Touch::Down(finger, at) => self.down(finger, at),
            Touch::Moved(finger, at) => self.moved(finger, at, frame),
            Touch::Up(finger) => return self.up(finger, time, frame),
            Touch::Lost(finger) => drop(self.let_go(finger)),
        }
        Meaning::Nothing
    }

    fn down(&mut self, finger: i32, at: Spot) {
        self.fingers.retain(|(other, _)| *other != finger);
        self.is_alone = !self.holds();
        self.is_still = self.is_alone;
        self.fingers.push((finger, at));
        self.take_hold();
    }

    fn moved(&mut self, finger: i32, at: Spot, frame: Frame) {
        let Some(known) = self.fingers.iter_mut().find(|(other, _)| *other == finger) else {
            return;
        };
        known.1 = at;
        let (Some((zoom, from)), Some(to)) = (self.begun, self.grip()) else { return };
        let way = to.middle - from.middle;
        self.is_still &= way.length() < STILL;
        let swipes = self.is_alone && zoom.is_whole() && way.x.abs() > way.y.abs();
        self.swipe = if swipes { way.x } else { 0.0 };
        self.zoom = zoom.held(from, to, frame);
    }

    fn up(&mut self, finger: i32, time: f64, frame: Frame) -> Meaning {
        let Self { begun, swipe, .. } = *self;
        if !self.let_go(finger) || self.holds() || !self.is_alone {
            return Meaning::Nothing;
        }
        match begun {
            Some((_, grip)) if self.is_still => {
                self.tapped(grip.middle, time, frame);
                Meaning::Nothing
            }
            _ if swipe > SWIPE => Meaning::Right,
            _ if swipe < -SWIPE => Meaning::Left,
            _ => Meaning::Nothing,
        }
    }

    /// Says whether the finger was there.
    fn let_go(&mut self, finger: i32) -> bool {
        let before = self.fingers.len();
        self.fingers.retain(|(other, _)| *other != finger);
        self.take_hold();
        self.fingers.len() < before
    }

    /// Whether what has just ended was a tap, and this place, where it was, is beside the picture.
    pub fn has_tapped_beside(&self, place: Spot, frame: Frame) -> bool {
        self.is_alone && self.is_still && !self.zoom.covers(place, frame)
    }

    fn tapped(&mut self, place: Spot, time: f64, frame: Frame) {
        let is_second = self.tap.take().is_some_and(|(then, there)| {
            time - then < DOUBLE.0 && (place - there).length() < DOUBLE.1
        });
        if is_second {
            self.zoom = self.zoom.tapped(place, frame);
            // The click that some browsers make of it is no tap beside what it has made smaller.
            self.is_still = false;
        } else {
            self.tap = Some((time, place));
        }
    }

    fn take_hold(&mut self) {
        self.swipe = 0.0;
        self.begun = self.grip().map(|grip| (self.zoom, grip));
    }

    /// A third finger makes no difference.
    fn grip(&self) -> Option<Grip> {
        match self.fingers[..] {
            [] => None,
            [(_, only)] => Some(Grip::at(only)),
            [(_, first), (_, second), ..] => Some(Grip::between(first, second)),
        }
    }
}

#[cfg(test)]
mod tests;
