//! The comments that a reader has stored, as the page itself would have stored them.

use std::collections::BTreeMap;
use std::fs;
use std::num::NonZeroU32;
use std::path::Path;

use byline::discussion::{Clusters, CommentId, Draft, Limit};
use byline::memory::Stamped;
use byline::moment::Moment;
use byline::props::{PROPS_ID, Props};

use crate::browser::variable;

/// The first comment's time. Whatever the page stores today comes long after all of them.
const FIRST: u64 = 1_600_000_000_000;
const MINUTE: u64 = 60_000;

/// What such comments say: one line, a paragraph, two paragraphs with an address.
const TEXTS: [&str; 3] = [
    "Thank you for this article.",
    "I lived there for three years, and what you describe is what I saw. People are kinder to each \
     other than they are to whoever governs them, and they have been for as long as I can remember.",
    "There is more to it than that.\n\nSee https://example.org/background for the figures.",
];

/// Records by their keys.
pub type Records = BTreeMap<String, String>;

/// As many comments as this, one a minute.
pub fn comments(number: usize) -> Records {
    let article = article();
    let limit = Limit::new(NonZeroU32::MAX, |text, max| {
        Clusters::of(text.chars().map(char::len_utf16), max)
    });
    let record = |number: u32, text: &str| {
        let at = Moment::from_millis(FIRST + u64::from(number) * MINUTE);
        let draft = Draft { name: format!("Reader {number}"), text: text.to_owned() };
        let comment = draft.submit(&limit, at).expect("there is nothing wrong with it");
        let id = CommentId::new(at, number);
        (format!("byline:{article}:comment:{id}"), Stamped::encode(at, &comment))
    };
    let numbered = (0..).zip(TEXTS.iter().cycle()).take(number);
    numbered.map(|(number, text)| record(number, text)).collect()
}

/// The article's id, from the page as it was built.
fn article() -> String {
    let dist = variable("BYLINE_DIST");
    let html = fs::read_to_string(Path::new(&dist).join("index.html")).expect("dist holds a page");
    let props = html.split_once(&format!("id=\"{PROPS_ID}\"")).and_then(|(_, rest)| {
        let (script, _) = rest.split_once('>')?.1.split_once("</script>")?;
        Props::from_script(script)
    });
    props.expect("the page has props").article
}
