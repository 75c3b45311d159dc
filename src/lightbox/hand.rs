//! What the fingers on the stage, or a mouse, do to the picture.

use super::zoom::{Frame, Grip, Spot, Zoom};

/// A finger that lies still trembles less than this, in pixels.
const STILL: f64 = 10.0;

/// How far a swipe goes at least.
const SWIPE: f64 = 48.0;

/// The longest time between the two taps of a double tap, in milliseconds; and how far they are
/// from each other at most.
const DOUBLE: (f64, f64) = (350.0, 40.0);

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

    /// A finger comes.
    pub fn down(&mut self, finger: i32, at: Spot) {
        self.fingers.retain(|(other, _)| *other != finger);
        self.is_alone = !self.holds();
        self.is_still = self.is_alone;
        self.fingers.push((finger, at));
        self.take_hold();
    }

    /// A finger moves.
    pub fn moved(&mut self, finger: i32, at: Spot, frame: Frame) {
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

    /// A finger goes, at this time in milliseconds.
    pub fn up(&mut self, finger: i32, time: f64, frame: Frame) -> Meaning {
        let begun = self.begun;
        let swipe = self.swipe;
        if !self.lost(finger) || self.holds() || !self.is_alone {
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

    /// A finger is gone, and meant nothing by it: the browser has taken it for something else. Says
    /// whether it was there.
    pub fn lost(&mut self, finger: i32) -> bool {
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
mod tests {
    use super::*;

    const MIDDLE: Spot = Spot::new(0.0, 0.0);

    /// A stage of 400 × 600, on which the picture is 400 × 200.
    fn frame() -> Frame {
        Frame::new(Spot::new(400.0, 600.0), Spot::new(400.0, 200.0))
    }

    /// One finger goes from one place to another, and away.
    fn draw(hand: &mut Hand, from: Spot, to: Spot) -> Meaning {
        hand.down(1, from);
        hand.moved(1, to, frame());
        hand.up(1, 0.0, frame())
    }

    fn tap(hand: &mut Hand, place: Spot, time: f64) -> Meaning {
        hand.down(1, place);
        hand.up(1, time, frame())
    }

    fn enlarged() -> Hand {
        let mut hand = Hand::default();
        hand.put(Zoom::default().larger(2.0, MIDDLE, frame()));
        hand
    }

    #[test]
    fn a_swipe_means_its_direction() {
        let mut hand = Hand::default();
        assert_eq!(draw(&mut hand, MIDDLE, Spot::new(90.0, 30.0)), Meaning::Right);
        assert_eq!(draw(&mut hand, MIDDLE, Spot::new(-90.0, 30.0)), Meaning::Left);
        assert_eq!(hand.zoom(), Zoom::default());
    }

    #[test]
    fn what_is_short_or_goes_up_or_down_is_no_swipe() {
        for way in [Spot::new(40.0, 0.0), Spot::new(90.0, 100.0), Spot::new(0.0, -300.0)] {
            assert_eq!(draw(&mut Hand::default(), MIDDLE, way), Meaning::Nothing);
        }
    }

    #[test]
    fn a_picture_follows_the_finger_and_comes_back() {
        let mut hand = Hand::default();
        hand.down(1, MIDDLE);
        hand.moved(1, Spot::new(-30.0, 0.0), frame());
        assert_eq!(hand.zoom(), Zoom::default().aside(-30.0));
        assert!(hand.lost(1));
        assert_eq!(hand.zoom(), Zoom::default());
    }

    #[test]
    fn what_is_enlarged_is_moved_and_not_swiped() {
        let mut hand = enlarged();
        let before = hand.zoom();
        assert_eq!(draw(&mut hand, MIDDLE, Spot::new(90.0, 0.0)), Meaning::Nothing);
        assert_eq!(hand.zoom(), before.moved(Spot::new(90.0, 0.0), frame()));
    }

    #[test]
    fn two_fingers_pinch_and_the_one_that_stays_moves_on() {
        let mut hand = Hand::default();
        hand.down(1, Spot::new(-50.0, 0.0));
        hand.down(2, Spot::new(50.0, 0.0));
        hand.moved(2, Spot::new(150.0, 0.0), frame());
        assert_eq!(hand.zoom().measures()[2], 2000);
        let pinched = hand.zoom();
        assert_eq!(hand.up(1, 0.0, frame()), Meaning::Nothing);
        assert_eq!(hand.zoom(), pinched, "nothing jumps");
        hand.moved(2, Spot::new(60.0, 0.0), frame());
        assert_eq!(hand.zoom(), pinched.moved(Spot::new(-90.0, 0.0), frame()));
        assert_eq!(hand.up(2, 0.0, frame()), Meaning::Nothing);
    }

    #[test]
    fn a_pinch_that_ends_whole_is_no_swipe() {
        let mut hand = Hand::default();
        hand.down(1, Spot::new(-50.0, 0.0));
        hand.down(2, Spot::new(50.0, 0.0));
        assert_eq!(hand.up(1, 0.0, frame()), Meaning::Nothing);
        hand.moved(2, Spot::new(190.0, 0.0), frame());
        assert_eq!(hand.up(2, 0.0, frame()), Meaning::Nothing);
        assert_eq!(hand.zoom(), Zoom::default());
    }

    #[test]
    fn two_taps_in_a_short_time_enlarge() {
        let mut hand = Hand::default();
        for time in [1000.0, 1200.0] {
            assert_eq!(tap(&mut hand, MIDDLE, time), Meaning::Nothing);
        }
        assert!(!hand.zoom().is_whole());
        for time in [2000.0, 2200.0] {
            tap(&mut hand, MIDDLE, time);
        }
        assert_eq!(hand.zoom(), Zoom::default());
    }

    #[test]
    fn taps_far_apart_are_no_double_tap() {
        let far = [(MIDDLE, 0.0), (MIDDLE, 900.0), (Spot::new(90.0, 0.0), 1000.0)];
        let mut hand = Hand::default();
        for (place, time) in far {
            tap(&mut hand, place, time);
        }
        assert!(hand.zoom().is_whole());
    }

    #[test]
    fn a_third_tap_is_not_the_second_of_another_double_tap() {
        let mut hand = Hand::default();
        for time in [0.0, 100.0, 200.0] {
            tap(&mut hand, MIDDLE, time);
        }
        assert!(!hand.zoom().is_whole());
    }

    #[test]
    fn a_tap_beside_the_picture_is_told() {
        let beside = Spot::new(0.0, 150.0);
        for (mut hand, is_beside) in [(Hand::default(), true), (enlarged(), false)] {
            tap(&mut hand, beside, 0.0);
            assert_eq!(hand.has_tapped_beside(beside, frame()), is_beside);
            assert!(!hand.has_tapped_beside(MIDDLE, frame()));
            draw(&mut hand, beside, Spot::new(0.0, 190.0));
            assert!(!hand.has_tapped_beside(beside, frame()), "it was no tap");
        }
    }

    #[test]
    fn a_finger_that_is_lost_leaves_nothing_stuck() {
        let mut hand = Hand::default();
        hand.down(1, MIDDLE);
        hand.down(2, Spot::new(50.0, 0.0));
        assert!(hand.lost(1) && hand.lost(2) && !hand.holds());
        assert!(!hand.lost(2));
        hand.moved(2, Spot::new(90.0, 0.0), frame());
        assert_eq!(hand.up(2, 0.0, frame()), Meaning::Nothing);
        assert_eq!(hand.zoom(), Zoom::default());
        assert_eq!(draw(&mut hand, MIDDLE, Spot::new(90.0, 0.0)), Meaning::Right);
    }

    #[test]
    fn nobody_knows_a_finger_that_never_came() {
        let mut hand = Hand::default();
        hand.moved(7, Spot::new(90.0, 0.0), frame());
        assert_eq!(hand.up(7, 0.0, frame()), Meaning::Nothing);
        assert!(!hand.holds());
    }
}
