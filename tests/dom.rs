//! The edge in a real browser: storage, counting, and how roots come to life.

#[path = "dom/counting.rs"]
mod counting;
mod unicode;

use byline::browser::storage::BrowserStore;
use byline::browser::{boxes, clock, focus, json, root};
use byline::json::{Value, write};
use byline::live::{live, press};
use byline::memory::{Notebook, Store};
use byline::moment::Moment;
use byline::poll::{Choice, Vote};
use byline::props::{PATTERNS_ID, to_script};
use byline::shape::Shape;
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
    for misfit in ["", "{", "1.5", "-1", "1e300", &deep] {
        assert_eq!(json::parse(misfit), None);
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

/// A root whose counter goes up at each press, put into the page as the build would have done.
fn put_root(id: &str, served: &str) {
    let mut shape = Shape::default();
    for name in ["button", "input"] {
        shape.open(name);
        if name == "button" {
            shape.text();
        }
        shape.close();
    }
    let root = document().create_element("div").unwrap();
    root.set_id(id);
    root.set_attribute("data-shape", &shape.to_string()).unwrap();
    root.set_inner_html(served);
    document().body().unwrap().append_child(&root).unwrap();
}

/// What the build would have rendered for the roots, in case they must be put back.
fn put_patterns() {
    if document().get_element_by_id(PATTERNS_ID).is_none() {
        let patterns = [
            ("intact", markup("intact")),
            ("altered", markup("altered")),
            ("foreign", "<p>other</p>".to_owned()),
        ];
        let script = document().create_element("script").unwrap();
        script.set_id(PATTERNS_ID);
        script.set_attribute("type", "application/json").unwrap();
        let patterns: std::collections::BTreeMap<_, _> = patterns.into_iter().collect();
        script.set_text_content(Some(&to_script(&patterns)));
        document().body().unwrap().append_child(&script).unwrap();
    }
}

fn start(id: &'static str) {
    put_patterns();
    root::start(id, &|element| root::revive(element, move || counter(id)));
}

fn counter(id: &str) -> impl IntoView + use<> {
    let number = RwSignal::new(0);
    view! {
        <button on:click=press(move || {
            number.update(|number| *number += 1);
        })>{live(move || number.get().to_string())}</button>
        <input id=format!("{id}-box") />
    }
}

async fn next_task() {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        set_timeout(move || drop(resolve.call0(&resolve)), std::time::Duration::ZERO);
    });
    wasm_bindgen_futures::JsFuture::from(promise).await.unwrap();
}

async fn press_in(id: &str) -> String {
    let button = document().query_selector(&format!("#{id} button")).unwrap().unwrap();
    let event = web_sys::MouseEvent::new_with_mouse_event_init_dict("click", &{
        let init = web_sys::MouseEventInit::new();
        init.set_bubbles(true);
        init
    });
    button.dispatch_event(&event.unwrap()).unwrap();
    next_task().await;
    button.text_content().unwrap()
}

fn markup(id: &str) -> String {
    format!("<button>0</button><input id=\"{id}-box\">")
}

#[wasm_bindgen_test]
async fn an_intact_root_is_hydrated_in_place() {
    put_root("intact", &markup("intact"));
    let before = document().query_selector("#intact button").unwrap();
    boxes::write("intact-box", "typed early");
    start("intact");
    assert_eq!(press_in("intact").await, "1");
    assert_eq!(document().query_selector("#intact button").unwrap(), before);
    assert_eq!(boxes::read("intact-box"), "typed early");
}

#[wasm_bindgen_test]
async fn an_altered_root_is_put_back_with_what_was_typed() {
    let altered =
        "\n <button><font>null</font></button><grammar></grammar><input id=\"altered-box\">";
    put_root("altered", altered);
    boxes::write("altered-box", "typed early");
    focus::now("#altered-box");
    start("altered");
    assert_eq!(press_in("altered").await, "1");
    assert_eq!(boxes::read("altered-box"), "typed early");
    assert_eq!(document().active_element().unwrap().id(), "altered-box");
}

#[wasm_bindgen_test]
async fn a_root_that_nothing_can_put_back_is_left_as_it_is() {
    put_root("foreign", "<p>foreign</p>");
    put_patterns();
    root::start("foreign", &|element| root::revive(element, || view! { <button>"never"</button> }));
    next_task().await;
    let root = document().get_element_by_id("foreign").unwrap();
    assert_eq!(root.inner_html(), "<p>other</p>");
}
