//! What must hold for any input whatever.

#[path = "laws/records.rs"]
mod records;
mod unicode;

use std::num::NonZeroU32;

use byline::discussion::{Clusters, Draft, Limit, Stretch, is_blank, stretches};
use proptest::prelude::*;
use proptest::string::string_regex;
use unicode_segmentation::UnicodeSegmentation;

fn draft() -> impl Strategy<Value = Draft> {
    (any::<String>(), any::<String>()).prop_map(|(name, text)| Draft { name, text })
}

/// Two drafts: unlike, or one of them goes on from the other.
fn drafts() -> impl Strategy<Value = [Draft; 2]> {
    let words = "[ \\n\u{200b}]{0,2}|\\PC{0,3}";
    let texts = prop_oneof![
        [words, words],
        [words, words].prop_map(|[text, more]| [text.clone(), text + &more]),
        [words, words].prop_map(|[text, more]| [text.clone() + &more, text]),
    ];
    (texts, [words, words]).prop_map(|([text, other], [name, other_name])| {
        [Draft { name, text }, Draft { name: other_name, text: other }]
    })
}

fn by_the_library(text: &str, max: u32) -> Clusters {
    Clusters::of(text.graphemes(true).map(|cluster| cluster.encode_utf16().count()), max)
}

/// Characters of every kind: what is counted without the library, and what isn't.
fn mixture() -> impl Strategy<Value = String> {
    let plain = "[a-z \\nà-ɏα-ωа-яא-תا-يー漢字かな가-힣、“”…–€\u{202f}😀👍❤]";
    let joining = "[\\r\u{300}\u{301}\u{483}\u{5b4}\u{600}\u{64e}\u{93f}\u{94d}क-ह\u{e33}\
        \u{1100}\u{1161}\u{11a8}\u{200c}\u{200d}\u{20e3}\u{3099}\u{fe0f}\u{1f1e6}-\u{1f1ff}\
        \u{1f3fb}\u{1f3ff}\u{e0067}\u{e007f}]";
    let mixed = format!("({plain}|{joining}|\\r\\n|\\PC){{0,30}}");
    let [mixed, plain] = [mixed, format!("{plain}{{0,30}}")];
    prop_oneof![string_regex(&mixed).unwrap(), string_regex(&plain).unwrap()]
}

/// The limit agrees with `clusters`, whatever its maximum.
fn agrees(text: &str, clusters: &[&str]) -> Result<(), TestCaseError> {
    for max in 1..=u32::try_from(clusters.len()).unwrap() + 1 {
        let room = Limit::new(NonZeroU32::new(max).unwrap(), by_the_library).room(text);
        let (within, beyond) = clusters.split_at(clusters.len().min(max as usize));
        let fits = within.concat().encode_utf16().count();
        let left = i64::from(max) - i64::try_from(clusters.len()).unwrap();
        prop_assert_eq!(room.figure(), format!("{left} / {max}"));
        prop_assert_eq!(room.beyond(text), beyond.concat());
        prop_assert_eq!(room.fits(), (!beyond.is_empty()).then_some(fits));
    }
    Ok(())
}

#[test]
fn a_limit_counts_and_cuts_as_unicode_says_in_its_own_cases() {
    for case in unicode::cases() {
        let found: Vec<_> = case.text.graphemes(true).collect();
        assert!(case.allows(found.len()), "{case:?}");
        agrees(&case.text, &found).unwrap_or_else(|error| panic!("{case:?}: {error}"));
    }
}

proptest! {
    #[test]
    fn a_limit_counts_and_cuts_any_mixture(text in mixture()) {
        agrees(&text, &text.graphemes(true).collect::<Vec<_>>())?;
    }

    #[test]
    fn a_limit_cuts_any_other_text_somewhere(text in mixture(), other in mixture()) {
        let room = Limit::new(NonZeroU32::MIN, by_the_library).room(&text);
        prop_assert!(other.ends_with(room.beyond(&other)));
    }

    #[test]
    fn reconciling_loses_no_typed_word_nor_any_it_goes_on_from([begun, typed] in drafts()) {
        let one = Draft::reconcile(begun.clone(), typed.clone());
        prop_assert!(one.covers(&typed));
        let goes_on = is_blank(&typed.text) || typed.covers(&begun);
        prop_assert!(one.covers(&begun) || !goes_on);
    }

    #[test]
    fn stretches_are_the_text(text in "(https?://|[a-z.)\\]\u{e9} \\PC]){0,40}") {
        let mut whole = String::new();
        for stretch in stretches(&text) {
            let (Stretch::Words(part) | Stretch::Address(part)) = stretch;
            prop_assert!(!part.is_empty());
            whole.push_str(part);
        }
        prop_assert_eq!(whole, text);
    }

    #[test]
    fn only_web_addresses_are_links(text in "(https?:|javascript:|data:|//|[a-z<>\"' ]){0,30}") {
        for stretch in stretches(&text) {
            if let Stretch::Address(address) = stretch {
                prop_assert!(address.starts_with("http://") || address.starts_with("https://"));
                prop_assert!(!address.contains(['<', '>', ' ']));
            }
        }
    }
}
