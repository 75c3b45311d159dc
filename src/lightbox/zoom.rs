//! How large a picture is shown, and which part of it.

use std::ops::{Add, Mul, Sub};

/// How many times larger than whole a picture can be.
const LARGEST: f64 = 5.0;

/// How many times larger a double tap makes it.
const TAPPED: f64 = 2.5;

/// A place on the stage, in CSS pixels from its middle; or a way, or a size.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spot {
    /// Along the screen's width.
    pub x: f64,
    /// Along its height.
    pub y: f64,
}

/// The stage, and the picture as large as the stage lets it be whole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    stage: Spot,
    picture: Spot,
}

/// Where fingers hold a picture: between them, and how far they are from each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grip {
    /// The middle of them.
    pub middle: Spot,
    /// Never 0 in the grip that comes first, by which the next is divided; for a single finger it
    /// stays the same.
    pub spread: f64,
}

/// How a picture is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Zoom {
    /// From 1, where it is whole.
    scale: f64,
    /// From the middle of the stage to the middle of the picture.
    shift: Spot,
}

impl Spot {
    /// The place or way with these coordinates.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// How far it is from the middle.
    pub fn length(self) -> f64 {
        (self.x * self.x + self.y * self.y).sqrt()
    }

    fn is_within(self, half: Self) -> bool {
        self.x.abs() <= half.x && self.y.abs() <= half.y
    }
}

impl Add for Spot {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self::new(self.x + other.x, self.y + other.y)
    }
}

impl Sub for Spot {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self::new(self.x - other.x, self.y - other.y)
    }
}

impl Mul<f64> for Spot {
    type Output = Self;

    fn mul(self, times: f64) -> Self {
        Self::new(self.x * times, self.y * times)
    }
}

impl Frame {
    /// The frame of a picture of this size of its own on a stage. What hasn't loaded has no size;
    /// it takes all of the stage.
    pub fn new(stage: Spot, own: Spot) -> Self {
        let (wide, high) = (stage.x / own.x, stage.y / own.y);
        let scale = if wide < high { wide } else { high };
        Self { stage, picture: if scale.is_finite() { own * scale } else { stage } }
    }
}

impl Grip {
    /// That of a single finger.
    pub const fn at(middle: Spot) -> Self {
        Self { middle, spread: 1.0 }
    }

    /// That of two.
    pub fn between(one: Spot, other: Spot) -> Self {
        let spread = (one - other).length();
        let spread = if spread < 1.0 { 1.0 } else { spread };
        Self { middle: (one + other) * 0.5, spread }
    }
}

impl Default for Zoom {
    fn default() -> Self {
        Self { scale: 1.0, shift: Spot::default() }
    }
}

impl Zoom {
    /// Whether all of the picture is shown.
    pub fn is_whole(self) -> bool {
        self.scale <= 1.0
    }

    /// After fingers that held it in one way hold it in another: what is under them stays there, as
    /// far as the picture stays on the stage.
    pub fn held(self, from: Grip, to: Grip, frame: Frame) -> Self {
        let scale = bounded(self.scale * to.spread / from.spread, 1.0, LARGEST);
        let under = (from.middle - self.shift) * (scale / self.scale);
        Self { scale, shift: to.middle - under }.within(frame)
    }

    /// After a double tap at this place: larger there, or whole again.
    pub fn tapped(self, place: Spot, frame: Frame) -> Self {
        if !self.is_whole() {
            return Self::default();
        }
        self.held(Grip::at(place), Grip { middle: place, spread: TAPPED }, frame)
    }

    /// Moved aside by so much, though there is nothing more to see.
    pub fn aside(self, x: f64) -> Self {
        Self { shift: self.shift + Spot::new(x, 0.0), ..self }
    }

    /// Whether the picture is at this place.
    pub fn covers(self, place: Spot, frame: Frame) -> bool {
        (place - self.shift).is_within(frame.picture * (self.scale / 2.0))
    }

    /// As the style sheet takes it: where the picture is in pixels, and its scale in thousandths.
    #[expect(clippy::cast_possible_truncation, reason = "no screen is so large")]
    pub fn measures(self) -> [i32; 3] {
        [self.shift.x as i32, self.shift.y as i32, (self.scale * 1000.0) as i32]
    }

    /// With no part of the stage empty that the picture could fill.
    fn within(self, frame: Frame) -> Self {
        let room = frame.picture * (self.scale / 2.0) - frame.stage * 0.5;
        let shift = Spot::new(up_to(self.shift.x, room.x), up_to(self.shift.y, room.y));
        Self { shift, ..self }
    }
}

/// Either way no further than so much, and nowhere where there is no room.
fn up_to(way: f64, most: f64) -> f64 {
    if most > 0.0 { bounded(way, -most, most) } else { 0.0 }
}

/// `f64::clamp` can panic, and says then which numbers it was given: no byte here is for that.
fn bounded(number: f64, least: f64, most: f64) -> f64 {
    if number < least {
        least
    } else if number > most {
        most
    } else {
        number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A stage of 400 × 600, on which the picture is 400 × 200.
    fn frame() -> Frame {
        Frame::new(Spot::new(400.0, 600.0), Spot::new(1200.0, 600.0))
    }

    impl Zoom {
        /// So many times larger, with what is at this place staying there.
        fn larger(self, times: f64, place: Spot, frame: Frame) -> Self {
            self.held(Grip::at(place), Grip { middle: place, spread: times }, frame)
        }

        fn moved(self, way: Spot, frame: Frame) -> Self {
            self.held(Grip::at(Spot::default()), Grip::at(way), frame)
        }
    }

    /// What of the picture, whole and from its middle, is seen at a place on the stage.
    fn seen_at(zoom: Zoom, place: Spot) -> Spot {
        (place - zoom.shift) * (1.0 / zoom.scale)
    }

    #[track_caller]
    fn same(one: Spot, other: Spot) {
        assert!((one - other).length() < 1e-9, "{one:?} is not {other:?}");
    }

    #[test]
    fn a_picture_is_as_large_as_the_stage_lets_it_be() {
        assert_eq!(frame().picture, Spot::new(400.0, 200.0));
        let high = Frame::new(Spot::new(400.0, 600.0), Spot::new(10.0, 20.0));
        assert_eq!(high.picture, Spot::new(300.0, 600.0));
    }

    #[test]
    fn what_has_not_loaded_takes_the_stage() {
        let stage = Spot::new(400.0, 600.0);
        assert_eq!(Frame::new(stage, Spot::default()).picture, stage);
        assert!(
            Zoom::default().covers(Spot::new(199.0, 299.0), Frame::new(stage, Spot::default()))
        );
    }

    #[test]
    fn a_pinch_keeps_what_is_between_the_fingers() {
        let from = Grip::between(Spot::new(-50.0, 20.0), Spot::new(50.0, 20.0));
        let to = Grip::between(Spot::new(-170.0, 20.0), Spot::new(230.0, 20.0));
        let zoom = Zoom::default().held(from, to, frame());
        assert!((zoom.scale - 4.0).abs() < 1e-9);
        same(seen_at(zoom, to.middle), seen_at(Zoom::default(), from.middle));
    }

    #[test]
    fn no_pinch_makes_it_smaller_than_whole_or_larger_than_the_most() {
        let (near, far) =
            (Grip::at(Spot::default()), Grip { middle: Spot::default(), spread: 99.0 });
        let largest = Zoom::default().held(near, far, frame());
        assert_eq!(largest.measures()[2], 5000);
        assert_eq!(largest.held(far, near, frame()), Zoom::default());
    }

    #[test]
    fn fingers_in_one_place_divide_by_nothing() {
        let grip = Grip::between(Spot::default(), Spot::default());
        let zoom = Zoom::default().held(grip, grip, frame());
        assert_eq!(zoom, Zoom::default());
    }

    #[test]
    fn a_double_tap_enlarges_what_is_tapped_and_another_shows_all() {
        let place = Spot::new(100.0, 0.0);
        let zoom = Zoom::default().tapped(place, frame());
        assert_eq!(zoom.measures(), [-150, 0, 2500]);
        same(seen_at(zoom, place), place);
        assert_eq!(zoom.tapped(place, frame()), Zoom::default());
    }

    #[test]
    fn what_is_moved_never_leaves_the_stage() {
        let zoom = Zoom::default().larger(2.0, Spot::default(), frame());
        let far = zoom.moved(Spot::new(-9_000.0, 9_000.0), frame());
        // 800 wide on 400; its 400 of height have room on 600.
        assert_eq!(far.shift, Spot::new(-200.0, 0.0));
        let larger = zoom.larger(2.0, Spot::default(), frame());
        let far = larger.moved(Spot::new(9_000.0, 9_000.0), frame());
        assert_eq!(far.shift, Spot::new(600.0, 100.0));
        assert_eq!(Zoom::default().moved(Spot::new(50.0, 50.0), frame()), Zoom::default());
    }

    #[test]
    fn made_smaller_at_its_edge_it_still_fills_the_stage() {
        let corner = Spot::new(9_000.0, 9_000.0);
        let zoom = Zoom::default().larger(5.0, Spot::default(), frame()).moved(corner, frame());
        let smaller = zoom.larger(0.5, Spot::default(), frame());
        assert_eq!(smaller, smaller.within(frame()));
        assert_eq!(zoom.larger(0.1, Spot::default(), frame()), Zoom::default());
    }

    #[test]
    fn the_stage_beside_the_picture_is_not_the_picture() {
        let zoom = Zoom::default();
        assert!(zoom.covers(Spot::new(199.0, 99.0), frame()));
        assert!(!zoom.covers(Spot::new(0.0, 101.0), frame()));
        assert!(zoom.larger(2.0, Spot::default(), frame()).covers(Spot::new(0.0, 101.0), frame()));
    }
}
