//! Clusters as the browser tells them, with `Intl.Segmenter` and without.

use byline::browser::segmenter::{clusters, matched_clusters};
use byline::discussion::Clusters;
use unicode_segmentation::UnicodeSegmentation;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::STRINGS;
use crate::unicode::cases;

/// Regular expressions can't tell a closed syllable, which no vowel can follow, from one that isn't.
const VOWEL_AFTER_CLOSED_SYLLABLE: &str = "\u{ac01}\u{1160}";

fn told<'t>(clusters: impl Iterator<Item = &'t str>, max: u32) -> Clusters {
    Clusters::of(clusters.map(|cluster| cluster.encode_utf16().count()), max)
}

#[wasm_bindgen_test]
fn the_browser_tells_clusters_as_uax_29_says() {
    for text in STRINGS {
        for max in 0..10 {
            let expected = told(text.graphemes(true), max);
            assert_eq!(clusters(text, max), expected, "{text:?}, {max}");
            assert_eq!(matched_clusters(text, max), expected, "without, {text:?}, {max}");
        }
    }
}

#[wasm_bindgen_test]
fn the_browser_is_right_in_unicodes_own_cases() {
    for case in cases() {
        for max in 0..3 {
            let found = clusters(&case.text, max);
            let as_in_17 = told(case.clusters.iter().map(String::as_str), max);
            let is_later = found.number != case.clusters.len() && case.allows(found.number);
            assert!(found == as_in_17 || is_later, "{case:?}, {max}: {found:?}");
        }
    }
}

#[wasm_bindgen_test]
fn a_browser_without_a_segmenter_is_right_in_unicodes_own_cases() {
    for case in cases().iter().filter(|case| case.text != VOWEL_AFTER_CLOSED_SYLLABLE) {
        for max in 0..3 {
            let expected = told(case.clusters.iter().map(String::as_str), max);
            assert_eq!(matched_clusters(&case.text, max), expected, "{case:?}, {max}");
        }
    }
}

/// One character of each kind that UAX #29 tells apart.
const KINDS: [char; 20] = [
    'a',
    '\r',
    '\n',
    '\u{1}',
    '\u{34f}',
    '\u{1f1e6}',
    '\u{600}',
    '\u{a03}',
    '\u{1100}',
    '\u{1160}',
    '\u{11a8}',
    '\u{ac00}',
    '\u{ac01}',
    '\u{231a}',
    '\u{300}',
    '\u{200c}',
    '\u{200d}',
    '\u{1f3fb}',
    '\u{1f476}',
    '\u{e33}',
];

#[wasm_bindgen_test]
fn all_kinds_of_characters_are_counted_in_any_company() {
    for first in KINDS {
        for second in KINDS {
            for third in KINDS {
                let text: String = [first, second, third].iter().collect();
                let expected = told(text.graphemes(true), 1);
                assert_eq!(clusters(&text, 1), expected, "{text:?}");
                if !text.contains(VOWEL_AFTER_CLOSED_SYLLABLE) {
                    assert_eq!(matched_clusters(&text, 1), expected, "without, {text:?}");
                }
            }
        }
    }
}
