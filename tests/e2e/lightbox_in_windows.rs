//! An enlarged picture in windows of all sizes, on paper, and for assistive technology.

use byline::article::{Block, Licence};
use byline::content;

use crate::accessibility::axe_finds_nothing;
use crate::browser::Ability;
use crate::page::{Page, WHOLE};
use crate::print::printed;
use crate::reader::{Visit, reader, reader_with};
use crate::site::Edition;

/// Whether all that stands with the picture can be scrolled to; how many of these parts are wider
/// than the window, and how many buttons too small to be hit; by how many pixels it scrolls sideways.
const FIT: &str = "const dialog = document.querySelector('.lightbox[open]');
    dialog.scrollTo(0, dialog.scrollHeight);
    const end = dialog.querySelector('figcaption').getBoundingClientRect().bottom;
    const parts = [...dialog.querySelectorAll('button, p')].map((part) => part.getBoundingClientRect());
    const out = parts.filter(({ left, right }) => left < 0 || right > innerWidth).length;
    const small = [...dialog.querySelectorAll('button')]
        .filter((button) => button.offsetWidth < 24 || button.offsetHeight < 24).length;
    dialog.scrollTo(0, 0);
    return [Math.round(end) <= innerHeight, out, small, dialog.scrollWidth - dialog.clientWidth]";

async fn fits(page: &Page) {
    page.comes_to("what fits", FIT, (true, 0, 0, 0)).await;
}

#[tokio::test]
async fn it_fits_windows_of_all_sizes_and_large_text() {
    reader(async |page| {
        page.open().await;
        page.enlarge(2).await;
        for (width, height) in [(1440, 900), (390, 844), (844, 390), (320, 568), (320, 256)] {
            page.resize(width, height).await;
            fits(page).await;
        }
        page.run::<()>("document.documentElement.style.fontSize = '200%'").await;
        for (width, height) in [(320, 568), (667, 375), (844, 390), (1440, 900)] {
            page.resize(width, height).await;
            fits(page).await;
        }
    })
    .await;
}

#[tokio::test]
async fn the_picture_is_as_large_as_the_window_lets_it_be() {
    reader(async |page| {
        page.open().await;
        page.enlarge(1).await;
        let windows = [
            (390, 844, 370.0),
            (1440, 900, 1000.0),
            (844, 390, 480.0),
            (667, 375, 360.0),
            (320, 256, 280.0),
        ];
        for (width, height, least) in windows {
            page.resize(width, height).await;
            let ([_, _], [half_width, half_height]) = page.stage().await;
            let shown = (half_width * 2.0).min(half_height * 2.0 * 1.5);
            assert!(shown >= least, "{shown} pixels of {width} × {height}");
        }
    })
    .await;
}

#[tokio::test]
async fn it_is_whole_at_once_whatever_the_size_of_text() {
    reader(async |page| {
        for size in ["small", "large", "larger", "largest"] {
            let record = format!(r#"{{"v":1,"at":1,"record":"{size}"}}"#);
            page.plant(&[("byline:appearance".to_owned(), record)].into()).await;
            page.open().await;
            let script = "return document.documentElement.dataset.appearance";
            page.comes_to("the text", script, size.to_owned()).await;
            page.enlarge(1).await;
            page.sees_view(WHOLE).await;
            page.press("Next picture").await;
            page.sees_enlarged(2).await;
            page.sees_view(WHOLE).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_licence_can_be_seen_to_be_a_link_and_to_have_the_focus() {
    let licensed = |edition: &mut content::Edition| {
        for block in &mut edition.article.body {
            let Block::Picture(picture) = block else { continue };
            let url = Some("https://host/by".to_owned());
            picture.provenance.licence = Some(Licence { name: "CC BY".to_owned(), url });
        }
    };
    Visit::to(Edition::default().with(licensed))
        .by(async |page| {
            page.open().await;
            page.enlarge(1).await;
            page.tab_to("CC BY").await;
            assert!(page.shows_focus().await);
            let script = "const { textDecorationLine } = getComputedStyle(document.activeElement);
                return textDecorationLine";
            assert_eq!(page.run::<String>(script).await, "underline");
        })
        .await;
}

#[tokio::test]
async fn axe_finds_nothing_in_it() {
    reader(async |page| {
        page.open().await;
        page.enlarge(1).await;
        axe_finds_nothing(page).await;
        page.resize(390, 844).await;
        axe_finds_nothing(page).await;
    })
    .await;
}

#[tokio::test]
async fn what_is_printed_is_the_article() {
    reader_with(Ability::Print, async |page| {
        page.open().await;
        let (_, before) = printed(page).await;
        page.enlarge(1).await;
        let (_, pages) = printed(page).await;
        assert_eq!(pages, before);
    })
    .await;
}
