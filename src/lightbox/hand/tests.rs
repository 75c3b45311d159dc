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

fn moved(zoom: Zoom, x: f64) -> Zoom {
    zoom.held(Grip::at(MIDDLE), Grip::at(Spot::new(x, 0.0)), frame())
}

fn enlarged() -> Hand {
    let mut hand = Hand::default();
    let twice = Grip { middle: MIDDLE, spread: 2.0 };
    hand.put(Zoom::default().held(Grip::at(MIDDLE), twice, frame()));
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
    assert!(hand.let_go(1));
    assert_eq!(hand.zoom(), Zoom::default());
}

#[test]
fn what_is_enlarged_is_moved_and_not_swiped() {
    let mut hand = enlarged();
    let before = hand.zoom();
    assert_eq!(draw(&mut hand, MIDDLE, Spot::new(90.0, 0.0)), Meaning::Nothing);
    assert_eq!(hand.zoom(), moved(before, 90.0));
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
    assert_eq!(hand.zoom(), moved(pinched, -90.0));
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
fn two_taps_that_make_a_picture_smaller_are_none_beside_it() {
    let mut hand = enlarged();
    let above = Spot::new(0.0, 150.0);
    tap(&mut hand, above, 0.0);
    tap(&mut hand, above, 100.0);
    assert!(hand.zoom().is_whole());
    assert!(!hand.has_tapped_beside(above, frame()));
}

#[test]
fn a_finger_that_is_lost_leaves_nothing_stuck() {
    let mut hand = Hand::default();
    hand.down(1, MIDDLE);
    hand.down(2, Spot::new(50.0, 0.0));
    assert!(hand.let_go(1) && hand.let_go(2) && !hand.holds());
    assert!(!hand.let_go(2));
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
