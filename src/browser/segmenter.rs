//! What a character is to a reader, from the browser's own Unicode tables.

use js_sys::{Array, Function, Intl, JsString, Object, Reflect, RegExp};
use wasm_bindgen::{JsCast, JsValue};

use crate::discussion::Clusters;

thread_local! {
    static SEGMENTER: Option<Intl::Segmenter> = segmenter(&Array::new(), &Object::new());
    static CLUSTER: RegExp = RegExp::new(CLUSTER_PATTERN, "gu");
}

/// The extended grapheme clusters of `text` (UAX #29) under a limit of `max`: by `Intl.Segmenter`,
/// or in browsers without it by their regular expressions.
pub fn clusters(text: &str, max: u32) -> Clusters {
    SEGMENTER.with(|segmenter| match segmenter {
        Some(segmenter) => told_by(&segmenter.segment(text), max),
        None => matched_clusters(text, max),
    })
}

/// The clusters without `Intl.Segmenter`.
pub fn matched_clusters(text: &str, max: u32) -> Clusters {
    CLUSTER.with(|cluster| told_by(&JsString::from(text).match_all(cluster), max))
}

/// The sentence of `text` with this number, from 0 on, in the language `lang`. Where the browser
/// can't tell sentences apart, the text is one. Some voices end in the midst of what is longer.
pub fn sentence(text: String, lang: &str, number: u32) -> Option<String> {
    let options = Object::new();
    let _ = Reflect::set(&options, &"granularity".into(), &"sentence".into());
    let Some(segmenter) = segmenter(&Array::of1(&lang.into()), &options) else {
        return (number == 0).then_some(text);
    };
    let found = Array::from(&segmenter.segment(&text)).get(number);
    let is_there = found.is_object();
    is_there.then(|| found.unchecked_into::<Intl::SegmentData>().segment().into())
}

/// Segments and matches both know where in the text they begin.
fn told_by(found: &JsValue, max: u32) -> Clusters {
    let found = Array::from(found);
    let number = found.length();
    let first_beyond = || found.get(max).unchecked_into::<Intl::SegmentData>().index();
    let fits = (number > max).then(|| first_beyond() as usize);
    Clusters { number: number as usize, fits }
}

/// `Intl.Segmenter`, where there is one that knows the locales: a translator may have set what is no
/// language. Without options it goes by graphemes, which all languages tell apart alike.
fn segmenter(locales: &Array, options: &Object) -> Option<Intl::Segmenter> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let constructor = Reflect::get(&intl, &"Segmenter".into()).ok()?.dyn_into::<Function>().ok()?;
    let made = Reflect::construct(&constructor, &Array::of2(locales, options)).ok()?;
    Some(made.unchecked_into())
}

/// UAX #29, table 1c, in the properties that JavaScript's regular expressions know. In order:
/// CR LF; a control; a Hangul syllable, a flag, a sequence of joined pictographs, letters joined by
/// a virama, or any other character, with what is prepended to it and what extends it; an extender
/// with nothing before.
///
/// Which letters a virama joins, and which syllables are closed already, they don't know: here it
/// joins any, and a vowel joins a closed syllable. Nobody writes what this counts otherwise.
const CLUSTER_PATTERN: &str = concat!(
    r"\r\n|[\p{Cc}\p{Zl}\p{Zp}]|",
    "[\u{600}-\u{605}\u{6DD}\u{70F}\u{890}\u{891}\u{8E2}\u{D4E}\u{110BD}\u{110CD}]*(?:",
    "[\u{1100}-\u{115F}\u{A960}-\u{A97C}]*[\u{AC00}-\u{D7A3}\u{1160}-\u{11A7}\u{D7B0}-\u{D7C6}]",
    "[\u{1160}-\u{11A7}\u{D7B0}-\u{D7C6}]*[\u{11A8}-\u{11FF}\u{D7CB}-\u{D7FB}]*",
    "|[\u{1100}-\u{115F}\u{A960}-\u{A97C}]+|[\u{11A8}-\u{11FF}\u{D7CB}-\u{D7FB}]+",
    r"|\p{RI}\p{RI}",
    r"|\p{ExtPict}(?:[\p{Grapheme_Extend}\p{EMod}]*\u200D\p{ExtPict})*",
    r"|\p{Lo}(?:(?=[\p{Grapheme_Extend}\u200D]*",
    "[\u{94D}\u{9CD}\u{ACD}\u{B4D}\u{C4D}\u{D4D}\u{1039}\u{17D2}\u{1A60}\u{1B44}\u{1BAB}\u{A9C0}\u{AAF6}])",
    r"[\p{Grapheme_Extend}\u200D]+\p{Lo})*",
    r"|[^\p{Cc}\p{Zl}\p{Zp}])",
    r"(?:[\p{Grapheme_Extend}\p{EMod}\u200D\u0E33\u0EB3]|[^\P{Mc}",
    "\u{102B}\u{102C}\u{1038}\u{1062}-\u{1064}\u{1067}-\u{106D}\u{1083}\u{1087}-\u{108C}\u{108F}",
    "\u{109A}-\u{109C}\u{1A61}\u{1A63}\u{1A64}\u{AA7B}\u{AA7D}])*",
);
