//! A picture enlarged under fingers, a mouse and a wheel.

use crate::browser::Ability;
use crate::page::{Page, View, WHOLE};
use crate::reader::{Visit, reader, reader_with};
use crate::site::Edition;

/// A phone with the picture of this number enlarged; the middle of its stage, and half its size.
async fn on_a_phone(page: &Page, number: usize) -> ([f64; 2], [f64; 2]) {
    page.resize(390, 844).await;
    page.open().await;
    page.enlarge(number).await;
    page.stage().await
}

/// Three places on a way, the first where it begins.
fn way([x, y]: [f64; 2], by: [f64; 2]) -> [[[f64; 2]; 1]; 3] {
    [0.0, 0.5, 1.0].map(|part| [[x + by[0] * part, y + by[1] * part]])
}

async fn swipe(page: &Page, from: [f64; 2], by: [f64; 2]) {
    let [first, second, third] = way(from, by);
    page.draw(&[&first, &second, &third]).await;
}

#[tokio::test]
async fn a_swipe_turns_to_the_picture_that_comes_from_there() {
    reader_with(Ability::Touch, async |page| {
        let (middle, _) = on_a_phone(page, 1).await;
        swipe(page, middle, [-120.0, 10.0]).await;
        page.sees_enlarged(2).await;
        swipe(page, middle, [-120.0, 10.0]).await;
        page.sees_view(WHOLE).await;
        page.sees_enlarged(2).await;
        swipe(page, middle, [120.0, 10.0]).await;
        page.sees_enlarged(1).await;
    })
    .await;
}

#[tokio::test]
async fn a_pinch_enlarges_what_is_between_the_fingers() {
    reader_with(Ability::Touch, async |page| {
        let ([x, y], _) = on_a_phone(page, 1).await;
        let fingers = |apart: f64| [[x - apart, y], [x + apart, y]];
        page.draw(&[&fingers(40.0), &fingers(60.0), &fingers(80.0)]).await;
        page.sees_view(View { scale: 2.0, ..WHOLE }).await;
        page.draw(&[&fingers(80.0), &fingers(50.0), &fingers(20.0)]).await;
        page.sees_view(WHOLE).await;
        page.sees_enlarged(1).await;
    })
    .await;
}

#[tokio::test]
async fn a_double_tap_enlarges_what_is_tapped_and_another_shows_all() {
    reader_with(Ability::Touch, async |page| {
        let ([x, y], _) = on_a_phone(page, 1).await;
        page.double_tap([x + 60.0, y]).await;
        page.sees_view(View { scale: 2.5, x: -90.0, y: 0.0 }).await;
        page.double_tap([x, y]).await;
        page.sees_view(WHOLE).await;
    })
    .await;
}

#[tokio::test]
async fn an_enlarged_picture_is_moved_up_to_its_edge_and_not_turned() {
    reader_with(Ability::Touch, async |page| {
        let (middle, half) = on_a_phone(page, 1).await;
        page.double_tap(middle).await;
        page.sees_view(View { scale: 2.5, ..WHOLE }).await;
        swipe(page, middle, [-100.0, 0.0]).await;
        page.sees_view(View { scale: 2.5, x: -100.0, y: 0.0 }).await;
        for _ in 0..3 {
            swipe(page, middle, [-150.0, 0.0]).await;
        }
        let edge = half[0] * 1.5;
        page.sees_view(View { scale: 2.5, x: -edge.trunc(), y: 0.0 }).await;
        page.sees_enlarged(1).await;
    })
    .await;
}

#[tokio::test]
async fn fingers_that_are_lost_leave_nothing_stuck() {
    Visit::default()
        .needing(Ability::Touch)
        .needing(Ability::LostTouch)
        .by(async |page| {
            let ([x, y], _) = on_a_phone(page, 1).await;
            page.draw_on(&[&[[x, y]], &[[x - 90.0, y]]]).await;
            page.fingers_are_lost().await;
            page.sees_view(WHOLE).await;
            page.sees_enlarged(1).await;
            page.draw_on(&[&[[x, y], [x + 40.0, y]], &[[x, y], [x + 60.0, y]]]).await;
            page.fingers_are_lost().await;
            page.double_tap([x, y]).await;
            page.sees_view(WHOLE).await;
            swipe(page, [x, y], [-120.0, 0.0]).await;
            page.sees_enlarged(2).await;
        })
        .await;
}

#[tokio::test]
async fn a_mouse_swipes_taps_and_closes_beside_the_picture() {
    reader(async |page| {
        page.resize(1440, 900).await;
        page.open().await;
        page.enlarge(1).await;
        let (middle, _) = page.stage().await;
        page.drag_mouse(middle, [middle[0] - 200.0, middle[1]]).await;
        page.sees_enlarged(2).await;
        let (middle, half) = page.stage().await;
        page.double_click_at(middle).await;
        page.sees_view(View { scale: 2.5, ..WHOLE }).await;
        page.double_click_at(middle).await;
        page.sees_view(WHOLE).await;
        page.click_at([middle[0] - half[0] + 5.0, middle[1]]).await;
        page.sees_nothing_enlarged().await;
        page.is_back_at_picture(2).await;
    })
    .await;
}

#[tokio::test]
async fn a_wheel_with_control_enlarges_and_the_page_stays_as_large() {
    reader_with(Ability::ControlWheel, async |page| {
        page.resize(1440, 900).await;
        page.open().await;
        page.enlarge(1).await;
        let (middle, _) = page.stage().await;
        let width: u32 = page.run("return innerWidth").await;
        page.wheel(middle, -100.0, true).await;
        page.sees_view(View { scale: 1.25, ..WHOLE }).await;
        page.wheel(middle, 100.0, true).await;
        page.sees_view(WHOLE).await;
        assert_eq!(page.run::<u32>("return innerWidth").await, width);
    })
    .await;
}

#[tokio::test]
async fn who_has_enlarged_the_whole_page_can_make_it_smaller_on_a_picture() {
    let enlarge = "visualViewport.addEventListener('test', () => {
        Object.defineProperty(visualViewport, 'scale', { value: 2, configurable: true });
        visualViewport.dispatchEvent(new Event('resize'));
        delete visualViewport.scale;
    })";
    Visit::to(Edition::default().met_by(enlarge))
        .by(async |page| {
            page.open().await;
            page.enlarge(1).await;
            let script = "return getComputedStyle(document.querySelector('#lightbox picture'))
                .touchAction";
            page.comes_to("what fingers do", script, "none".to_owned()).await;
            page.run::<()>("visualViewport.dispatchEvent(new Event('test'))").await;
            page.comes_to("what fingers do", script, "auto".to_owned()).await;
            // So does a pinch on a trackpad come.
            let script = "const pinch = new WheelEvent('wheel',
                    { deltaY: 10, ctrlKey: true, bubbles: true, cancelable: true });
                return document.querySelector('#lightbox img').dispatchEvent(pinch)";
            page.comes_to("whether a pinch is the browser's", script, true).await;
        })
        .await;
}

#[tokio::test]
async fn a_turned_phone_shows_no_empty_stage_beside_an_enlarged_picture() {
    reader_with(Ability::Touch, async |page| {
        let (middle, _) = on_a_phone(page, 1).await;
        page.double_tap(middle).await;
        for _ in 0..4 {
            swipe(page, middle, [-150.0, 0.0]).await;
        }
        assert!(page.view().await.x < -200.0);
        page.resize(2400, 300).await;
        page.sees_view(View { scale: 2.5, ..WHOLE }).await;
    })
    .await;
}

#[tokio::test]
async fn nothing_glides_for_who_wants_no_motion() {
    Visit::default()
        .needing(Ability::Touch)
        .needing(Ability::Preferences)
        .by(async |page| {
            let (middle, _) = on_a_phone(page, 1).await;
            let script = "return getComputedStyle(document.querySelector('.lightbox img'))
            .transitionDuration";
            page.comes_to("how long it glides", script, "0.2s".to_owned()).await;
            page.prefer_less_motion().await;
            page.comes_to("how long it glides", script, "0s".to_owned()).await;
            page.double_tap(middle).await;
            page.sees_view(View { scale: 2.5, ..WHOLE }).await;
        })
        .await;
}
