//! How the page looks is the reader's choice.

use thirtyfour::Key;

use crate::accessibility::axe_finds_nothing;
use crate::page::{Page, Role, until};
use crate::reader::{Visit, reader};
use crate::site::Edition;
use crate::two_tabs::second_tab;

const SEPIA: &str = "rgb(245, 234, 214)";

/// Chooses one of the settings in the open panel.
async fn choose(page: &Page, group: &str, setting: &str) {
    let group = page.find(Role::Group, group).await;
    let option = page.find_in(&group, Role::Radio, setting).await;
    page.click(&option).await;
}

async fn paper_is(page: &Page, colour: &str) {
    let script = "return getComputedStyle(document.documentElement).backgroundColor";
    page.comes_to("the colour of the paper", script, colour.to_owned()).await;
}

/// Of those that are for the system as it is, the first counts.
async fn bar_is(page: &Page, colour: &str) {
    let script = "return [...document.querySelectorAll('meta[name=theme-color]')]
        .find(({ media }) => matchMedia(media || 'all').matches).content";
    page.comes_to("the colour of the browser's bar", script, colour.to_owned()).await;
}

/// Of the article's text the `width` and `size` in pixels, and the `line` in sizes.
async fn length(page: &Page, of: &str) -> f64 {
    let script = format!(
        "const p = document.querySelector('.story > p'); const s = getComputedStyle(p);
         return {{ width: p.offsetWidth, size: parseFloat(s.fontSize),
                   line: parseFloat(s.lineHeight) / parseFloat(s.fontSize) }}['{of}']"
    );
    page.run(&script).await
}

#[tokio::test]
async fn a_chosen_theme_is_there_at_once_and_at_the_next_visit() {
    reader(async |page| {
        page.open().await;
        page.press("Appearance").await;
        choose(page, "Theme", "Sepia").await;
        paper_is(page, SEPIA).await;
        page.reload().await;
        paper_is(page, SEPIA).await;
        page.press("Appearance").await;
        let theme = page.find(Role::Group, "Theme").await;
        let sepia = page.find_in(&theme, Role::Radio, "Sepia").await;
        assert!(sepia.is_selected().await.expect("it is a radio button"));
    })
    .await;
}

#[tokio::test]
async fn the_browsers_own_bar_has_the_colour_of_the_theme() {
    reader(async |page| {
        page.open().await;
        bar_is(page, "#fdfbf7").await;
        page.press("Appearance").await;
        choose(page, "Theme", "Dark").await;
        bar_is(page, "rgb(23, 24, 27)").await;
        choose(page, "Theme", "Sepia").await;
        bar_is(page, SEPIA).await;
        page.reload().await;
        bar_is(page, SEPIA).await;
        // A picture that is shown large stands on another ground.
        page.go_elsewhere().await;
        page.open_in("#picture-2").await;
        page.sees_enlarged(2).await;
        bar_is(page, SEPIA).await;
        page.key(Key::Escape).await;
        page.press("Appearance").await;
        // This one follows the system.
        choose(page, "Theme", "High contrast").await;
        bar_is(page, "#fdfbf7").await;
        choose(page, "Theme", "Sepia").await;
        bar_is(page, SEPIA).await;
        choose(page, "Theme", "System").await;
        bar_is(page, "#fdfbf7").await;
    })
    .await;
}

#[tokio::test]
async fn no_other_theme_is_seen_before_the_scripts_arrive() {
    // What the root looks like when there is nothing yet to be painted.
    let noted = Edition::default().replacing(
        "<head>",
        "<head><script>new MutationObserver(() => {
             if (document.body) window.first ??= getComputedStyle(document.documentElement).backgroundColor;
         }).observe(document.documentElement, { childList: true })</script>",
    );
    Visit::to(noted.holding("wasm"))
        .by(async |page| {
            let record = r#"{"v":1,"at":1,"record":"sepia largest"}"#.to_owned();
            page.plant(&[("byline:appearance".to_owned(), record)].into()).await;
            page.open_early().await;
            paper_is(page, SEPIA).await;
            assert_eq!(
                page.run::<Option<String>>("return window.first").await.as_deref(),
                Some(SEPIA)
            );
            assert!(length(page, "size").await > 26.0);
            page.scripts_arrive().await;
            paper_is(page, SEPIA).await;
        })
        .await;
}

#[tokio::test]
async fn every_aspect_can_be_set_and_all_be_reset() {
    reader(async |page| {
        page.open().await;
        let size = length(page, "size").await;
        let (width, line) = (length(page, "width").await, length(page, "line").await);
        let is = async |what: &str, holds: &dyn Fn(f64) -> bool| {
            let look = async || Ok(holds(length(page, what).await));
            until(&format!("whether {what} follows"), true, look).await;
        };
        page.press("Appearance").await;
        choose(page, "Text size", "Small").await;
        is("size", &|now| now < size).await;
        choose(page, "Text size", "Largest").await;
        is("size", &|now| now > size * 1.4).await;
        choose(page, "Text size", "Medium").await;
        choose(page, "Line length", "Short").await;
        is("width", &|now| now < width).await;
        choose(page, "Spacing", "Loose").await;
        is("line", &|now| now > line + 0.2).await;
        choose(page, "Typeface", "Sans").await;
        let script = "return !getComputedStyle(document.querySelector('.story'))
            .fontFamily.includes('Georgia')";
        page.comes_to("whether it is sans", script, true).await;
        page.press("Reset").await;
        is("width", &|now| (now - width).abs() < 1.0).await;
        let records = page.records().await;
        assert_eq!(records.len(), 1, "{records:?}");
        assert!(records["byline:appearance"].contains(r#""record":"""#), "{records:?}");
    })
    .await;
}

#[tokio::test]
async fn loose_spacing_leaves_joined_letters_joined() {
    let record = r#"{"v":1,"at":1,"record":"loose"}"#;
    let from_right = Edition::default().replacing("dir=\"ltr\"", "dir=\"rtl\"");
    for (edition, is_spaced) in [(Edition::default(), true), (from_right, false)] {
        Visit::to(edition)
            .by(async |page| {
                page.plant(&[("byline:appearance".to_owned(), record.to_owned())].into()).await;
                page.open().await;
                let script = "const { letterSpacing, wordSpacing } =
                        getComputedStyle(document.querySelector('.story'));
                    return [parseFloat(letterSpacing) > 0, parseFloat(wordSpacing) > 0]";
                page.comes_to("what is spaced", script, [is_spaced, true]).await;
            })
            .await;
    }
}

#[tokio::test]
async fn it_is_set_by_keyboard_alone_and_escape_leads_back() {
    reader(async |page| {
        page.open().await;
        page.tab_to("Appearance").await;
        page.key(Key::Enter).await;
        page.tab_to("System").await;
        page.key(Key::Right).await;
        page.key(Key::Right).await;
        paper_is(page, SEPIA).await;
        page.key(Key::Escape).await;
        page.has_focus_on("Appearance").await;
        page.finds_no(Role::Group, "Theme").await;
    })
    .await;
}

#[tokio::test]
async fn what_is_set_in_one_tab_holds_in_the_other() {
    reader(async |page| {
        page.open().await;
        let (first, _) = second_tab(page).await;
        page.press("Appearance").await;
        choose(page, "Theme", "Sepia").await;
        page.bring_to_front(&first).await;
        paper_is(page, SEPIA).await;
    })
    .await;
}

#[tokio::test]
async fn where_nothing_is_kept_it_holds_for_the_visit() {
    Visit::to(Edition::default())
        .without_storage()
        .by(async |page| {
            page.open().await;
            page.press("Appearance").await;
            choose(page, "Theme", "Sepia").await;
            let before = length(page, "size").await;
            choose(page, "Text size", "Large").await;
            paper_is(page, SEPIA).await;
            assert!(length(page, "size").await > before);
        })
        .await;
}

#[tokio::test]
async fn axe_finds_nothing_in_any_theme() {
    reader(async |page| {
        page.open().await;
        page.press("Appearance").await;
        for theme in ["Light", "Sepia", "Dark", "High contrast"] {
            choose(page, "Theme", theme).await;
            axe_finds_nothing(page).await;
        }
    })
    .await;
}

/// From where on there are rails beside the text, the browser's own size of text says.
#[tokio::test]
async fn the_largest_text_goes_before_the_rails_beside_it() {
    reader(async |page| {
        page.resize(1280, 900).await;
        page.open().await;
        page.press("Appearance").await;
        choose(page, "Text size", "Largest").await;
        let (width, size) = (length(page, "width").await, length(page, "size").await);
        assert!(width > 20.0 * size, "{width} px for text of {size} px");
    })
    .await;
}
