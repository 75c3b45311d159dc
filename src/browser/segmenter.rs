//! What a character is to a reader, from the browser's own Unicode tables.

use js_sys::{Array, Intl, JsString, Object, Reflect, RegExp};
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    static SEGMENTER: Option<Intl::Segmenter> = segmenter();
    static CLUSTER: RegExp = RegExp::new(CLUSTER_PATTERN, "gu");
}

/// Counts the extended grapheme clusters of `text` (UAX #29): by `Intl.Segmenter`, or in browsers
/// without it by their regular expressions.
pub fn count_clusters(text: &str) -> usize {
    SEGMENTER.with(|segmenter| match segmenter {
        Some(segmenter) => {
            let segments: JsValue = segmenter.segment(text).into();
            Array::from(&segments).length() as usize
        }
        None => match_clusters(text),
    })
}

/// Counts clusters without `Intl.Segmenter`.
pub fn match_clusters(text: &str) -> usize {
    CLUSTER.with(|cluster| {
        let found = JsString::from(text).match_(cluster);
        found.map_or(0, |found| found.unchecked_into::<Array>().length() as usize)
    })
}

/// `Intl.Segmenter` in its default: by grapheme. No language changes how graphemes are told apart.
fn segmenter() -> Option<Intl::Segmenter> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let constructor = Reflect::get(&intl, &"Segmenter".into()).ok()?;
    constructor.is_function().then(|| Intl::Segmenter::new(&Array::new(), &Object::new()))
}

/// UAX #29, table 1c, in the properties that JavaScript's regular expressions know. In order:
/// CR LF; a control; a Hangul syllable, a flag, a sequence of joined pictographs or any other
/// character, with what is prepended to it and what extends it; an extender with nothing before.
const CLUSTER_PATTERN: &str = concat!(
    r"\r\n|[\p{Cc}\p{Zl}\p{Zp}]|",
    r"[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u0D4E\u{110BD}\u{110CD}]*",
    r"(?:[\u1100-\u115F\uA960-\uA97C]*(?:[\uAC00-\uD7A3\u1160-\u11A7\uD7B0-\uD7C6])",
    r"[\u1160-\u11A7\uD7B0-\uD7C6]*[\u11A8-\u11FF\uD7CB-\uD7FB]*",
    r"|[\u1100-\u115F\uA960-\uA97C]+|[\u11A8-\u11FF\uD7CB-\uD7FB]+",
    r"|\p{RI}\p{RI}",
    r"|\p{ExtPict}(?:[\p{Grapheme_Extend}\p{EMod}]*\u200D\p{ExtPict})*",
    r"|[^\p{Cc}\p{Zl}\p{Zp}])",
    r"[\p{Grapheme_Extend}\p{Mc}\p{EMod}\u200D\u0E33\u0EB3]*",
);
