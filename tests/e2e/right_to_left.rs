//! The page of an article that is written from right to left, in Arabic.

use crate::accessibility::axe_finds_nothing;
use crate::counter::says_in_words;
use crate::layout::fits;
use crate::page::{Page, Role};
use crate::reader::Visit;
use crate::site::Edition;

const DESK: (u32, u32) = (1440, 900);

fn from_right_to_left() -> Visit {
    Visit::to(Edition::default().right_to_left())
}

/// Where an element begins and ends, from the left.
async fn sides(page: &Page, selector: &str) -> [f64; 2] {
    let script = "const { left, right } = document.querySelector(arguments[0])
        .getBoundingClientRect();
        return [left, right]";
    page.run_with(script, vec![selector.into()]).await
}

#[tokio::test]
async fn it_is_laid_out_as_in_a_mirror() {
    from_right_to_left()
        .by(async |page| {
            page.resize(DESK.0, DESK.1).await;
            page.open().await;
            let [name, button] =
                [sides(page, ".masthead-name").await, sides(page, ".appearance-button").await];
            assert!(name[0] > button[1], "{name:?} {button:?}");
            let [caption, picture] =
                [sides(page, "figcaption").await, sides(page, "figure img").await];
            assert!(caption[0] >= picture[1], "{caption:?} {picture:?}");
            page.press("المظهر").await;
            let panel = sides(page, "#appearance").await;
            assert!((panel[0] - button[0]).abs() < 1.0 && panel[1] < 720.0, "{panel:?}");
        })
        .await;
}

#[tokio::test]
async fn what_comes_of_a_readers_doing_is_said_in_its_language() {
    from_right_to_left()
        .by(async |page| {
            page.open().await;
            page.press("نعم").await;
            page.sees_once("إجابتك: نعم. تبقى إجابتك في هذا المتصفح.").await;
            page.press("نشر التعليق").await;
            page.find(Role::Group, "هناك مشكلة").await;
            let links = page.texts("[role=alert] a").await;
            assert_eq!(links, ["أدخل اسمك", "أدخل تعليقًا"]);
            page.sees_title("خطأ: كيف تُقرأ هذه الصفحة من اليمين إلى اليسار – Byline").await;
            let name = page.find(Role::Textbox, "الاسم").await;
            name.send_keys("ليلى").await.expect("it can be typed into");
            let text = page.find(Role::Textbox, "التعليق").await;
            text.send_keys("مرحبًا").await.expect("it can be typed into");
            page.press("نشر التعليق").await;
            page.sees_heading("9 تعليقات").await;
            page.sees_once("محفوظ في هذا المتصفح وحده").await;
            page.hears("نُشر تعليقك.").await;
        })
        .await;
}

#[tokio::test]
async fn numbers_take_their_form_as_the_reader_types() {
    from_right_to_left()
        .by(async |page| {
            page.open().await;
            let text = page.find(Role::Textbox, "التعليق").await;
            for (number, words) in [(1, "حرف واحد زائد"), (2, "حرفان زائدان"), (3, "3 أحرف زائدة")]
            {
                let script = "const [box, length] = arguments;
                    box.value = 'ا'.repeat(length);
                    box.dispatchEvent(new InputEvent('input', { bubbles: true }))";
                let text = text.to_json().expect("an element has an id");
                page.run_with::<()>(script, vec![text, (1500 + number).into()]).await;
                page.sees_counter(&format!("-{number} / 1500")).await;
                says_in_words(page, words).await;
            }
        })
        .await;
}

#[tokio::test]
async fn axe_finds_nothing_in_it() {
    from_right_to_left()
        .by(async |page| {
            page.open().await;
            page.press("نشر التعليق").await;
            page.find(Role::Group, "هناك مشكلة").await;
            axe_finds_nothing(page).await;
        })
        .await;
}

#[tokio::test]
async fn it_fits_320_pixels() {
    from_right_to_left()
        .by(async |page| {
            page.resize(320, 568).await;
            page.open().await;
            fits(page).await;
        })
        .await;
}
