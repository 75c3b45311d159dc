//! The page on paper, by way of the PDF that a browser makes of it.

use lopdf::{Dictionary, Document, Object};

use crate::browser::{Ability, ColorScheme};
use crate::page::{Page, Role};
use crate::reader::{Visit, reader, reader_with};
use crate::site::Edition;

/// The words on each printed page, without white space and hyphens: a PDF has none of the one
/// between lines, and more of the others than the text.
pub async fn printed(page: &Page) -> (Document, Vec<String>) {
    let document = Document::load_mem(&page.print().await).expect("it is a PDF");
    let numbers: Vec<u32> = document.get_pages().into_keys().collect();
    let words = |number: &u32| plain(&document.extract_text(&[*number]).expect("it has words"));
    let words = numbers.iter().map(words).collect();
    (document, words)
}

fn plain(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace() && !['-', '‐', '\u{ad}'].contains(it)).collect()
}

/// How many pictures are drawn by pixels.
fn pictures(document: &Document) -> usize {
    let is_picture = |dictionary: &Dictionary| {
        let subtype = dictionary.get(b"Subtype").and_then(Object::as_name);
        // What is transparent has a picture of its own for that.
        subtype.is_ok_and(|it| it == b"Image") && dictionary.has(b"ColorSpace")
    };
    let streams = document.objects.values().filter_map(|object| object.as_stream().ok());
    streams.filter(|stream| is_picture(&stream.dict)).count()
}

#[tokio::test]
async fn the_article_is_printed_whole_and_its_controls_are_not() {
    reader_with(Ability::Print, async |page| {
        page.open().await;
        page.post("Ann", "So it goes.").await;
        page.sees_last_comment("So it goes.").await;
        page.press("Appearance").await;
        let (_, pages) = printed(page).await;
        assert!((3..=6).contains(&pages.len()), "{} pages", pages.len());
        let all = pages.concat();
        let parts = "main > article > p,
            main > article :is(h1, h2, .byline, .caption-text, .credit-name)";
        let article = page.texts(parts).await;
        assert!(article.len() > 40, "{}", article.len());
        let comments = page.texts(".comment-text p").await;
        for words in article.iter().chain(&comments) {
            assert!(all.contains(&plain(words)), "{words}");
        }
        for control in [
            "Skip to",
            "Typeface",
            "Post comment",
            "Copy link",
            "Comment Policy",
            "this page remembers",
        ] {
            assert!(!all.contains(&plain(control)), "{control}");
        }
        assert!(all.contains(&plain("Sergei Gapon/AFP")), "the credit");
    })
    .await;
}

#[tokio::test]
async fn no_page_is_blank() {
    reader_with(Ability::Print, async |page| {
        page.open().await;
        let (_, pages) = printed(page).await;
        for words in &pages {
            assert!(words.len() > 200, "nearly blank: {words}");
        }
    })
    .await;
}

#[tokio::test]
async fn each_page_says_its_number() {
    reader_with(Ability::PageNumbers, async |page| {
        page.open().await;
        let (_, pages) = printed(page).await;
        for (number, words) in (1..).zip(&pages) {
            assert!(words.contains(&format!("{number}/{}", pages.len())), "{words}");
        }
    })
    .await;
}

#[tokio::test]
async fn both_pictures_are_printed() {
    // A drawing is printed as lines; what is made of it for social networks has pixels to count.
    let photographs =
        Edition::default().altered(|html| html.replace(".svg\" alt=", "-card.jpg\" alt="));
    Visit::to(photographs)
        .needing(Ability::Print)
        .needing(Ability::Preferences)
        // The drawing is still preloaded; browsers complain of it some seconds later.
        .with_complaints_of("link preload")
        .by(async |page| {
            page.open().await;
            page.prefer(ColorScheme::Dark).await;
            page.pictures_are_there().await;
            let (document, _) = printed(page).await;
            assert_eq!(pictures(&document), 2);
        })
        .await;
}

/// Safari prints no others.
#[tokio::test]
async fn pictures_that_nobody_has_come_to_are_there_to_be_printed() {
    reader(async |page| {
        page.resize(320, 480).await;
        page.open().await;
        let script = "return [...document.images].every((it) => it.complete && it.naturalWidth > 0)
            && !document.querySelector('#article [loading]') && scrollY === 0";
        page.comes_to("whether all pictures are there", script, true).await;
    })
    .await;
}

#[tokio::test]
async fn where_a_link_leads_is_printed_behind_it() {
    let linked =
        Edition::default().replacing("RIA Novosti", "<a href=\"https://ria.ru/a\">RIA</a>");
    Visit::to(linked)
        .needing(Ability::Print)
        .by(async |page| {
            page.open().await;
            let (_, pages) = printed(page).await;
            assert!(pages.concat().contains("RIA(https://ria.ru/a)"));
        })
        .await;
}

const CHOICE: &str = "Print comments too";

/// Whether comments are printed. The article always is.
async fn prints_comments(page: &Page) -> bool {
    let (_, pages) = printed(page).await;
    let all = pages.concat();
    assert!(
        all.contains(&plain("has suffered a loss of popularity in recent years")),
        "the article"
    );
    assert!(!all.contains(&plain(CHOICE)), "the choice itself");
    let comments = page.texts(".comment-text p").await;
    let number = comments.iter().filter(|words| all.contains(&plain(words))).count();
    assert!([0, comments.len()].contains(&number), "{number} of {} comments", comments.len());
    assert_eq!(all.contains("8Comments"), number > 0, "the heading");
    number > 0
}

async fn choose(page: &Page) {
    let choice = page.find(Role::Checkbox, CHOICE).await;
    page.click(&choice).await;
}

#[tokio::test]
async fn comments_are_printed_by_the_readers_choice() {
    reader_with(Ability::Print, async |page| {
        page.open().await;
        assert!(prints_comments(page).await);
        choose(page).await;
        assert!(!prints_comments(page).await);
        choose(page).await;
        assert!(prints_comments(page).await);
    })
    .await;
}

#[tokio::test]
async fn the_choice_takes_no_script() {
    Visit::default()
        .without_scripts()
        .needing(Ability::Print)
        .by(async |page| {
            page.open().await;
            page.finds_no(Role::Button, "Print").await;
            choose(page).await;
            assert!(!prints_comments(page).await);
        })
        .await;
}

#[tokio::test]
async fn the_button_opens_the_browsers_own_dialog() {
    let heard = Edition::default().met_by("window.print = () => { window.opened = true; }");
    Visit::to(heard)
        .by(async |page| {
            page.open().await;
            page.press("Print").await;
            page.comes_to("whether it is open", "return window.opened === true", true).await;
            page.has_focus_on("Print").await;
        })
        .await;
}

/// Has what is said of paper hold for the screen.
const ON_PAPER: &str = "const look = (rules) => [...rules].forEach((rule) => {
        if (rule.media?.mediaText == 'print') rule.media.mediaText = 'all';
        if (rule.cssRules) look(rule.cssRules);
    });
    [...document.styleSheets].forEach((sheet) => look(sheet.cssRules));";

#[tokio::test]
async fn on_paper_too_an_own_comment_keeps_apart_from_its_bar() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "So it goes.").await;
        page.sees_last_comment("So it goes.").await;
        page.run::<()>(ON_PAPER).await;
        let apart = "const comment = document.querySelector('.comment.own');
            return parseFloat(getComputedStyle(comment).paddingInlineStart) > 8";
        assert!(page.run::<bool>(apart).await);
        assert!(
            page.run::<bool>("return !document.querySelector('.comment-form').offsetWidth").await
        );
    })
    .await;
}
