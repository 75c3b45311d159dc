//! A picture enlarged: how it is opened, turned, closed, and where the reader is then.

use thirtyfour::Key;

use byline::article::Block;

use crate::browser::Ability;
use crate::page::{Page, Role, WHOLE, until};
use crate::reader::{Visit, reader};
use crate::site::Edition;

#[tokio::test]
async fn a_click_opens_a_picture_with_all_that_stands_below_it() {
    reader(async |page| {
        page.open().await;
        page.enlarge(2).await;
        page.find(Role::Dialog, "Picture 2 of 2").await;
        page.has_focus_on("Close").await;
        let words = &page.pictures().await[1].words;
        for part in ["Image caption", "TUT.BY/AFP", "a drawing made for this page"] {
            assert!(words.contains(part), "{words}");
        }
    })
    .await;
}

#[tokio::test]
async fn it_is_opened_turned_and_closed_by_keys() {
    reader(async |page| {
        page.open().await;
        page.tab_to(&page.pictures().await[0].alt).await;
        page.key(Key::Enter).await;
        page.sees_enlarged(1).await;
        page.key(Key::Right).await;
        page.sees_enlarged(2).await;
        page.has_focus_on("Close").await;
        page.key(Key::Right).await;
        page.key(Key::Left).await;
        page.sees_enlarged(1).await;
        page.key(Key::Escape).await;
        page.sees_nothing_enlarged().await;
        page.is_back_at_picture(1).await;
    })
    .await;
}

#[tokio::test]
async fn arrows_go_the_way_one_reads() {
    let from_right = |html: String| html.replacen("<html ", "<html dir=rtl ", 1);
    let mirrored = Edition::default().altered(from_right);
    // As where the interface doesn't speak the article's language.
    let article_alone = Edition::default()
        .altered(move |html| from_right(html).replacen("<body", "<body dir=ltr", 1));
    let tip = "const next = document.querySelector('#lightbox [name=next]');
        return getComputedStyle(next, '::before').rotate";
    for (edition, [next, previous], angle) in [
        (mirrored, [Key::Left, Key::Right], "-45deg"),
        (article_alone, [Key::Right, Key::Left], "45deg"),
    ] {
        Visit::to(edition)
            // Firefox tells which of the two the scroll bars follow.
            .with_complaints_of("When rendering the <html> element")
            .by(async |page| {
                page.open().await;
                page.enlarge(1).await;
                page.key(next).await;
                page.sees_enlarged(2).await;
                page.key(previous).await;
                page.sees_enlarged(1).await;
                page.comes_to("the way the arrow points", tip, angle.to_owned()).await;
            })
            .await;
    }
}

/// Asked for by a browser that shows nothing but a picture.
const ICON: &str = "favicon.ico";

/// Waits until the buttons are disabled as told.
async fn ends_are(page: &Page, previous: bool, next: bool) {
    for (name, is) in [("Previous picture", previous), ("Next picture", next)] {
        let button = page.find(Role::Button, name).await;
        let is = Some(is.to_string());
        until(name, is, async || button.attr("aria-disabled").await).await;
    }
}

#[tokio::test]
async fn buttons_do_what_they_are_called_and_keep_the_focus_at_the_ends() {
    reader(async |page| {
        page.open().await;
        page.enlarge(1).await;
        ends_are(page, true, false).await;
        page.press("Next picture").await;
        page.sees_enlarged(2).await;
        ends_are(page, false, true).await;
        page.has_focus_on("Next picture").await;
        page.press("Next picture").await;
        page.has_focus_on("Next picture").await;
        page.sees_enlarged(2).await;
        page.press("Previous picture").await;
        page.sees_enlarged(1).await;
        page.has_focus_on("Previous picture").await;
        page.press("Close").await;
        page.sees_nothing_enlarged().await;
        page.is_back_at_picture(1).await;
    })
    .await;
}

#[tokio::test]
async fn the_focus_stays_within_while_it_is_open() {
    reader(async |page| {
        page.open().await;
        page.enlarge(1).await;
        let within = ["close", "previous picture", "next picture"];
        for name in within {
            assert_eq!(page.focused_name().await.expect("there is a page"), name);
            page.tab().await;
        }
        for _ in 0..6 {
            // From the last one it may go to the browser's own buttons, never to the page behind.
            let script = "const at = document.activeElement;
                return at === document.body || !!at.closest('.lightbox')";
            let is_within: bool = page.run(script).await;
            assert!(is_within, "{}", page.focused_name().await.expect("there is a page"));
            page.tab().await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_single_picture_has_nothing_to_turn_to() {
    let single = Edition::default().with(|edition| {
        let body = &mut edition.article.body;
        let last = body.iter().rposition(|block| matches!(block, Block::Picture(_)));
        body.remove(last.expect("there are pictures"));
    });
    Visit::to(single)
        .by(async |page| {
            page.open().await;
            page.enlarge(1).await;
            page.finds_no(Role::Button, "Next picture").await;
            page.finds_no(Role::Button, "Previous picture").await;
            page.key(Key::Right).await;
            page.key(Key::Escape).await;
            page.sees_nothing_enlarged().await;
        })
        .await;
}

#[tokio::test]
async fn a_click_with_a_key_held_means_what_it_means_for_any_link() {
    Visit::default()
        .needing(Ability::KeyClick)
        .with_complaints_of(ICON)
        .by(async |page| {
            page.open().await;
            let link = page.picture_link(1).await;
            page.click_holding(Key::Control, &link).await;
            until("tabs", 2, async || Ok(page.tabs().await)).await;
            page.sees_nothing_enlarged().await;
        })
        .await;
}

#[tokio::test]
async fn without_scripts_the_link_leads_to_the_file() {
    Visit::default()
        .without_scripts()
        .with_complaints_of(ICON)
        .by(async |page| {
            page.open().await;
            let link = page.picture_link(1).await;
            // As it is written, which not every driver tells.
            let script = "return document.querySelector('#picture-1 > a').getAttribute('href')";
            let href: String = page.run(script).await;
            page.click(&link).await;
            page.comes_to("the path", "return location.pathname", format!("/{href}")).await;
        })
        .await;
}

#[tokio::test]
async fn keys_enlarge_and_move_the_picture() {
    reader(async |page| {
        page.resize(1440, 900).await;
        page.open().await;
        page.enlarge(1).await;
        page.stage().await;
        for _ in 0..4 {
            page.key("+").await;
        }
        let enlarged = page.view().await;
        assert!(enlarged.scale > 4.9 && (enlarged.x, enlarged.y) == (0.0, 0.0), "{enlarged:?}");
        page.key(Key::Right).await;
        page.key(Key::Down).await;
        let moved = page.view().await;
        assert_eq!((moved.x, moved.y), (-80.0, -80.0));
        page.key("-").await;
        assert!(page.view().await.scale < moved.scale);
        page.key("0").await;
        page.sees_view(WHOLE).await;
        page.sees_enlarged(1).await;
    })
    .await;
}

#[tokio::test]
async fn a_picture_that_is_missing_is_told_in_words_and_can_be_closed() {
    Visit::to(Edition::default().replacing("src=\"pictures/minsk", "src=\"no"))
        .with_complaints_of("404")
        .by(async |page| {
            page.open_at("#picture-2").await;
            page.sees_enlarged(2).await;
            let image = "const image = document.querySelector('.lightbox[open] img');
                return [image.naturalWidth, image.alt.length > 20, image.getBoundingClientRect().width > 100]";
            page.comes_to("the picture that isn't there", image, (0, true, true)).await;
            page.key("+").await;
            page.key("0").await;
            page.key(Key::Escape).await;
            page.sees_nothing_enlarged().await;
            page.is_back_at_picture(2).await;
        })
        .await;
}

/// The second picture in two widths, of which the article needs the small one.
fn in_widths() -> Edition {
    Edition::default().altered(|html| {
        let (before, picture) = html.split_once("id=\"picture-2\"").expect("two pictures");
        let (address, _) = picture.split_once("src=\"").expect("a picture").1.split_once('"').unwrap();
        let offer = format!(
            "<img sizes=\"9px\" srcset=\"{address}?small 9w, {address}?fit 1440w, {address}?large 5000w\" "
        );
        format!("{before}id=\"picture-2\"{}", picture.replacen("<img ", &offer, 1))
    })
}

async fn fetched(page: &Page, what: &str) -> bool {
    let script = format!(
        "return performance.getEntriesByType('resource').some((it) => it.name.endsWith('?{what}'))"
    );
    page.run(&script).await
}

#[tokio::test]
async fn the_neighbour_is_fetched_as_it_would_be_shown() {
    Visit::to(in_widths())
        .by(async |page| {
            page.resize(1440, 900).await;
            page.open().await;
            assert!(!fetched(page, "fit").await);
            page.enlarge(1).await;
            until("the neighbour", true, async || Ok(fetched(page, "fit").await)).await;
            assert!(!fetched(page, "large").await);
        })
        .await;
}

#[tokio::test]
async fn an_enlarged_picture_is_fetched_as_large_as_there_is() {
    Visit::to(in_widths())
        .by(async |page| {
            page.resize(1440, 900).await;
            page.open().await;
            page.enlarge(2).await;
            page.stage().await;
            assert!(!fetched(page, "large").await);
            page.key("+").await;
            until("the largest", true, async || Ok(fetched(page, "large").await)).await;
        })
        .await;
}
