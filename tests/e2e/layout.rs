//! How the page is laid out, and that it stays where it is.

use byline::page;
use serde_json::Value;

use crate::browser::Ability;
use crate::page::{Page, until};
use crate::reader::{Visit, reader, reader_with};
use crate::site::{Edition, text_of};

const PHONE: (u32, u32) = (390, 844);
const DESK: (u32, u32) = (1440, 900);

/// Everything that moved since the page was opened, and what.
const SHIFTS: &str = "new Promise((done) => {
    const shifts = [];
    const name = (node) => node ? `${node.nodeName} ${node.className ?? ''}` : '?';
    new PerformanceObserver((list) => {
        for (const shift of list.getEntries())
            shifts.push([shift.value, ...shift.sources.map((source) => name(source.node))]);
    }).observe({ type: 'layout-shift', buffered: true });
    // Two frames later all that is buffered has been told.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(shifts))));
})";

pub async fn nothing_moved(page: &Page) {
    let shifts = page.await_in_page(SHIFTS).await;
    assert_eq!(shifts, Value::Array(vec![]), "something moved");
}

#[tokio::test]
async fn what_can_be_followed_or_pressed_without_a_frame_is_underlined() {
    reader(async |page| {
        page.open().await;
        let script = "const all = [...document.querySelectorAll('main a, .link-button, .fold > summary')]
                .filter((it) => it.checkVisibility() && it.ariaPressed != 'true');
            const plain = all.filter((it) => getComputedStyle(it).textDecorationLine != 'underline');
            return [all.length > 10, plain.map((it) => it.textContent)]";
        assert_eq!(page.run::<(bool, Vec<String>)>(script).await, (true, vec![]));
    })
    .await;
}

async fn is_painted(page: &Page) {
    let script = "performance.getEntriesByName('first-contentful-paint').length";
    until("first paint", 1, async || Ok(page.run(&format!("return {script}")).await)).await;
}

/// Opens the page slowly, pictures and scripts one by one, and reads it to its end.
async fn holds_still(size: (u32, u32)) {
    let edition = Edition::default().holding("wasm").holding("svg");
    Visit::to(edition)
        .needing(Ability::LayoutShift)
        .by(async |page| {
            page.resize(size.0, size.1).await;
            page.open_early().await;
            is_painted(page).await;
            nothing_moved(page).await;
            page.scripts_arrive().await;
            page.sees_counter("1500 / 1500").await;
            page.pictures_are_there().await;
            nothing_moved(page).await;
            page.read_to_the_end().await;
            nothing_moved(page).await;
        })
        .await;
}

#[tokio::test]
async fn nothing_moves_on_a_phone() {
    holds_still(PHONE).await;
}

#[tokio::test]
async fn nothing_moves_on_a_desk() {
    holds_still(DESK).await;
}

/// A browser may paint while the document comes.
#[tokio::test]
async fn the_line_of_tools_is_seen_whole_or_not_at_all() {
    let begun = |html: String| {
        let (before, _) = html.split_once("<button type=\"button\" id=\"print\"").expect("a tool");
        format!("{before}</div><footer></footer>")
    };
    let script = "return getComputedStyle(document.querySelector('.tools')).visibility";
    Visit::to(Edition::default().altered(begun))
        // Its picture hasn't come; browsers complain of that some seconds later.
        .with_complaints_of("link preload")
        .by(async |page| {
            page.open_early().await;
            page.comes_to("whether its beginning is seen", script, "hidden".to_owned()).await;
        })
        .await;
    reader(async |page| {
        page.open_early().await;
        page.comes_to("whether it is seen", script, "visible".to_owned()).await;
    })
    .await;
}

/// Where each element of the masthead and the article moves to while what comes after it is missing,
/// as in a document that is on its way.
const MOVED_ON_ITS_WAY: &str = "
    const { SHOW_ELEMENT, SHOW_TEXT } = NodeFilter;
    const walker = document.createTreeWalker(document.body, SHOW_ELEMENT | SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const isSeen = (it) => it.checkVisibility({ visibilityProperty: true });
    const place = (it) => { const { x, y } = it.getBoundingClientRect(); return `${x}, ${y}`; };
    const read = [...document.querySelectorAll('.masthead *, .story, .story *')].filter(isSeen);
    const places = read.map(place);
    const moved = new Set();
    for (const node of nodes.reverse()) {
        node.remove();
        if (node.nodeType != Node.ELEMENT_NODE) continue;
        read.forEach((it, at) => {
            if (it.isConnected && isSeen(it) && place(it) != places[at]) moved.add(it.outerHTML);
        });
    }
    return [read.length > 30, [...moved]]";

#[tokio::test]
async fn nothing_moves_while_the_document_is_on_its_way() {
    // As fingers and as mice have it.
    for (size, least) in [(PHONE, "44px"), (DESK, "24px")] {
        Visit::slowly()
            .by(async |page| {
                page.resize(size.0, size.1).await;
                page.open_early().await;
                let set = "document.documentElement.style.setProperty('--least', ";
                let moved: (bool, Vec<String>) =
                    page.run(&format!("{set}'{least}'); {MOVED_ON_ITS_WAY}")).await;
                assert_eq!(moved, (true, vec![]), "{size:?}");
            })
            .await;
    }
}

/// What is remembered comes after the first paint, and moves nothing for a reader who begins to
/// read again.
async fn holds_still_on_return(size: (u32, u32)) {
    reader_with(Ability::LayoutShift, async |page| {
        page.resize(size.0, size.1).await;
        page.open().await;
        page.vote_yes().await;
        page.post("Ann", "So it goes.").await;
        page.sees_last_comment("So it goes.").await;
        page.type_comment("Half a thought").await;
        page.run::<()>("scrollTo(0, 0)").await;
        page.reload().await;
        page.sees_votes(true, false).await;
        page.sees_once("Your draft is back.").await;
        nothing_moved(page).await;
        page.read_to_the_end().await;
        nothing_moved(page).await;
    })
    .await;
}

#[tokio::test]
async fn nothing_moves_on_a_readers_return_on_a_phone() {
    holds_still_on_return(PHONE).await;
}

#[tokio::test]
async fn nothing_moves_on_a_readers_return_on_a_desk() {
    holds_still_on_return(DESK).await;
}

/// Nothing of the page is wider than its window, nor is what stands open over it.
pub async fn fits(page: &Page) {
    let script = "const { documentElement: root } = document;
        return [root, ...document.querySelectorAll('dialog[open], :popover-open')].filter((it) => {
            const { left, right } = it.getBoundingClientRect();
            return it.scrollWidth > it.clientWidth || left < 0 || right > root.clientWidth;
        }).map(({ localName, id, scrollWidth }) => `${localName} ${id}: ${scrollWidth} px`)";
    assert_eq!(page.run::<Vec<String>>(script).await, Vec::<String>::new());
}

#[tokio::test]
async fn the_page_fits_320_pixels() {
    reader(async |page| {
        page.resize(320, 568).await;
        page.open().await;
        fits(page).await;
        page.post_comment().await;
        page.sees_errors().await;
        fits(page).await;
        page.press("Comment Policy").await;
        fits(page).await;
        page.press("Close").await;
        page.press("Appearance").await;
        fits(page).await;
    })
    .await;
}

#[tokio::test]
async fn a_hidden_authors_name_without_an_end_fits_320_pixels() {
    Visit::to(Edition::default().discussing(&[(LONG_NAME, "So it goes.")]))
        .by(async |page| {
            page.resize(320, 568).await;
            page.open().await;
            page.press_at("1", "Hide").await;
            page.reads_at("1", "hidden").await;
            fits(page).await;
        })
        .await;
}

const LONG_NAME: &str =
    "Annannannannannannannannannannannannannannannannannannannannannannannannannannannannann";

#[tokio::test]
async fn a_word_without_an_end_fits_320_pixels() {
    reader(async |page| {
        page.resize(320, 568).await;
        page.open().await;
        page.type_name(&"A".repeat(200)).await;
        page.paste_comment(&"a".repeat(1000)).await;
        page.post_comment().await;
        page.sees_last_comment("aaa").await;
        fits(page).await;
    })
    .await;
}

#[tokio::test]
async fn the_measure_is_60_to_72_characters_on_a_desk() {
    reader(async |page| {
        page.resize(DESK.0, DESK.1).await;
        page.open().await;
        let average: f64 = page
            .run(
                "let characters = 0, lines = 0;
                 for (const paragraph of document.querySelectorAll('main > article > p')) {
                     const style = getComputedStyle(paragraph);
                     const height = paragraph.getBoundingClientRect().height;
                     const rows = Math.round(height / parseFloat(style.lineHeight));
                     if (rows < 3) continue;
                     // The last line is half full on average.
                     lines += rows - .5;
                     characters += paragraph.innerText.length;
                 }
                 return characters / lines",
            )
            .await;
        assert!((60.0..=72.0).contains(&average), "{average} characters a line");
    })
    .await;
}

#[tokio::test]
async fn no_script_or_style_sheet_blocks_the_page() {
    reader_with(Ability::RenderBlocking, async |page| {
        page.open().await;
        let blocking: Vec<String> = page
            .run(
                "return performance.getEntriesByType('resource')
                     .filter((entry) => entry.renderBlockingStatus === 'blocking')
                     .map((entry) => entry.name)",
            )
            .await;
        assert_eq!(blocking, Vec::<String>::new());
    })
    .await;
}

#[test]
fn every_script_of_the_page_is_deferred_or_data() {
    // The one exception keeps another theme from being seen first, and must come before any paint.
    let [early, ask] = page::inline_scripts().expect("they are scripts");
    let early = format!("<script>{early}</script>");
    assert!(early.len() < 2650, "{early}");
    let html = text_of("index.html").replacen(&early, "", 1);
    // The other comes last, and only asks for something.
    let (html, rest) = html.split_once(&ask).expect("it is there");
    assert!(rest.starts_with("</script><script type=\"module\"") && rest.len() < 300, "{rest}");
    let html = html.rsplit_once("<script data-file").expect("it is there").0.to_owned() + rest;
    let tags: Vec<&str> =
        html.match_indices("<script").filter_map(|(at, _)| html[at..].split('>').next()).collect();
    assert!(!tags.is_empty());
    for tag in tags {
        let harmless = ["type=\"module\"", "type=\"application/", " defer", " async"];
        assert!(harmless.iter().any(|words| tag.contains(words)), "{tag}> blocks the page");
    }
    assert!(!html.contains("rel=\"stylesheet\""), "a linked style sheet delays the first paint");
}
