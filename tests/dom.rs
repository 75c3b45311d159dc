//! The edge in a real browser: storage, counting, and what the page shows.

#[path = "dom/counting.rs"]
mod counting;
mod unicode;

use any_spawner::Executor;
use byline::browser::storage::BrowserStore;
use byline::browser::surface::{Showing, Surface};
use byline::browser::{clock, json};
use byline::json::{Value, write};
use byline::memory::{Notebook, Refused, Store};
use byline::moment::Moment;
use byline::poll::{Choice, Vote};
use leptos::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const STRINGS: [&str; 16] = [
    "",
    "plain",
    "a\r\nb\n\rc",
    "e\u{301}a\u{308}\u{301}",
    "👨‍👩‍👧‍👦👍🏽❤️1️⃣",
    "🇧🇾🇷🇺🇰",
    "한글각ㄱㅏ",
    "\u{1100}\u{1161}\u{11a8}\u{1100}",
    "กำนี้",
    "שָׁלוֹם",
    "مرحبًا",
    "Z̸̢̛͙a̴l̷g̶o̵",
    "\u{200d}\u{200d}x",
    "\u{0600}1\u{0903}",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "\u{0}\u{7f}\u{2028}",
];

#[wasm_bindgen_test]
fn storage_keeps_any_text() {
    let mut store = BrowserStore;
    for text in STRINGS {
        store.set("byline:test:text", text).unwrap();
        assert_eq!(store.get("byline:test:text").as_deref(), Some(text));
    }
    store.remove("byline:test:text");
    assert_eq!(store.get("byline:test:text"), None);
}

#[wasm_bindgen_test]
fn storage_names_its_keys_in_order() {
    let mut store = BrowserStore;
    for key in ["byline:order:b", "byline:order:a", "byline:order:c"] {
        store.set(key, "").unwrap();
    }
    let keys = store.keys();
    let keys: Vec<_> = keys.iter().filter(|key| key.starts_with("byline:order:")).collect();
    assert_eq!(keys, ["byline:order:a", "byline:order:b", "byline:order:c"]);
}

#[wasm_bindgen_test]
fn a_probe_leaves_nothing_behind() {
    assert_eq!(BrowserStore.probe(), Ok(()));
    assert_eq!(BrowserStore.get("byline:probe"), None);
}

/// Though there is nothing in it: it keeps what is smaller.
#[wasm_bindgen_test]
fn an_empty_store_has_no_room_for_what_is_too_large() {
    let mut store = BrowserStore;
    for key in store.keys() {
        store.remove(&key);
    }
    assert_eq!(store.set("byline:large", &"x".repeat(20_000_000)), Err(Refused::Full));
}

#[wasm_bindgen_test]
fn a_full_store_refuses_and_keeps_what_it_has() {
    let mut store = BrowserStore;
    store.set("byline:full:small", "kept").unwrap();
    assert!(store.set("byline:full:small", &"x".repeat(20_000_000)).is_err());
    assert_eq!(store.get("byline:full:small").as_deref(), Some("kept"));
}

#[wasm_bindgen_test]
fn a_vote_is_there_for_the_next_visit() {
    let mut notebook = Notebook::new(BrowserStore, "dom-vote".to_owned());
    let vote = Vote(Some(Choice::No));
    notebook.keep_vote(clock::now(), vote).unwrap();
    assert_eq!(Notebook::new(BrowserStore, "dom-vote".to_owned()).vote().value, vote);
}

#[wasm_bindgen_test]
fn the_browser_reads_the_json_that_the_page_writes() {
    for text in STRINGS {
        assert_eq!(json::parse(&write(&text)), Some(Value::Text(text.to_owned())));
    }
    let deep = format!("{}{}", "[".repeat(5_000), "]".repeat(5_000));
    for misfit in ["", "{", &deep] {
        assert_eq!(json::parse(misfit), None);
    }
    for number in ["1.5", "-1", "1e300"] {
        assert_eq!(json::parse(number), Some(Value::OtherNumber));
    }
    let map = Value::Map(vec![("a".into(), Value::List(vec![Value::Null, Value::Number(7)]))]);
    assert_eq!(json::parse(r#"{"a":[null,7]}"#), Some(map));
}

#[wasm_bindgen_test]
fn time_has_a_form_for_machines_and_one_for_people() {
    let moment = Moment::from_millis(1_600_000_000_000);
    assert_eq!(clock::iso(moment), "2020-09-13T12:26:40.000Z");
    assert!(clock::in_words(moment, "en").contains("2020"));
}

async fn next_task() {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        set_timeout(move || drop(resolve.call0(&resolve)), std::time::Duration::ZERO);
    });
    wasm_bindgen_futures::JsFuture::from(promise).await.unwrap();
}

fn put(html: &str) {
    let _ = Executor::init_wasm_bindgen();
    let part = document().create_element("div").unwrap();
    part.set_inner_html(html);
    document().body().unwrap().append_child(&part).unwrap();
}

fn element(id: &str) -> web_sys::Element {
    document().get_element_by_id(id).unwrap()
}

/// A piece of the page that shows a number.
fn show(prefix: &str, number: ArcRwSignal<u32>) -> Showing {
    Surface::keep(prefix, move |surface| {
        let number = number.get();
        surface.text("number", &number.to_string());
        surface.flag("box", "hidden", number > 1);
        surface.attribute("box", "aria-invalid", (number == 1).then_some("true"));
        surface.text("gone", &number.to_string());
    })
}

#[wasm_bindgen_test]
async fn a_surface_follows_the_state() {
    put("<p id=a-number>0</p><input id=a-box>");
    let number = ArcRwSignal::new(0);
    let _showing = show("a-", number.clone());
    for (value, hidden, invalid) in [(1, false, true), (2, true, false), (0, false, false)] {
        number.set(value);
        next_task().await;
        assert_eq!(element("a-number").text_content().unwrap(), value.to_string());
        assert_eq!(element("a-box").has_attribute("hidden"), hidden);
        assert_eq!(element("a-box").has_attribute("aria-invalid"), invalid);
    }
}

#[wasm_bindgen_test]
async fn a_surface_leaves_what_was_served_and_what_stays_the_same() {
    put("<p id=b-number>null</p><input id=b-box>");
    let number = ArcRwSignal::new(0);
    let _showing = show("b-", number.clone());
    next_task().await;
    assert_eq!(element("b-number").text_content().unwrap(), "null");
    number.set(2);
    next_task().await;
    element("b-box").remove_attribute("hidden").unwrap();
    number.set(3);
    next_task().await;
    assert!(!element("b-box").has_attribute("hidden"));
}

#[wasm_bindgen_test]
async fn a_surface_shows_the_truth_in_a_translated_page() {
    put("<p id=c-number>0</p><input id=c-box>");
    let number = ArcRwSignal::new(0);
    let _showing = show("c-", number.clone());
    element("c-number").set_inner_html("<font><font>null</font></font>");
    number.set(7);
    next_task().await;
    assert_eq!(element("c-number").text_content().unwrap(), "7");
}

#[wasm_bindgen_test]
async fn a_surface_that_was_let_go_shows_nothing() {
    put("<p id=d-number>0</p><input id=d-box>");
    let number = ArcRwSignal::new(0);
    drop(show("d-", number.clone()));
    number.set(7);
    next_task().await;
    assert_eq!(element("d-number").text_content().unwrap(), "0");
}
