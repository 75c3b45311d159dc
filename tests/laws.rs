//! What must hold for any input whatever.

use std::num::NonZeroU32;

use byline::discussion::{CommentId, Draft, Limit, Stretch, stretches};
use byline::json;
use byline::memory::{MapStore, Notebook, Stamped, Store};
use byline::moment::Moment;
use byline::poll::{Choice, Vote};
use byline::props::Props;
use proptest::prelude::*;

const SLOTS: [&str; 5] = [
    "byline:a:vote",
    "byline:a:vote~2",
    "byline:a:draft:new",
    "byline:a:comment:0000000000001-00000000",
    "byline:name",
];

fn vote() -> impl Strategy<Value = Vote> {
    prop_oneof![Just(Vote(None)), Just(Vote(Some(Choice::Yes))), Just(Vote(Some(Choice::No)))]
}

fn moment() -> impl Strategy<Value = Moment> {
    // Whole numbers that JavaScript can tell apart.
    (0..1_u64 << 53).prop_map(Moment::from_millis)
}

fn draft() -> impl Strategy<Value = Draft> {
    (any::<String>(), any::<String>()).prop_map(|(name, text)| Draft { name, text })
}

/// Texts that are nearly records, and texts that are not at all.
fn stored() -> impl Strategy<Value = String> {
    let near = (0..4_u32, any::<String>())
        .prop_map(|(v, text)| format!(r#"{{"v":{v},"at":1,"record":{}}}"#, json::write(&text)));
    prop_oneof![any::<String>(), near, "[\\[{\"vat:1,\\]}]{0,40}"]
}

fn notebook(store: MapStore) -> Notebook<MapStore> {
    Notebook::new(store, "a".to_owned())
}

proptest! {
    #[test]
    fn a_vote_that_is_encoded_decodes(at in moment(), record in vote()) {
        prop_assert_eq!(Stamped::decode(&Stamped::encode(at, &record)), Ok(Stamped { at, record }));
    }

    #[test]
    fn a_draft_that_is_encoded_decodes(at in moment(), record in draft()) {
        let text = Stamped::encode(at, &record);
        prop_assert_eq!(Stamped::decode(&text), Ok(Stamped { at, record }));
    }

    #[test]
    fn a_comment_that_is_kept_comes_back(name in "\\PC{1,20}", text in "\\PC{1,200}", at in moment()) {
        let limit = Limit::new(NonZeroU32::MAX, |text| text.chars().count());
        let Ok(comment) = Draft { name, text }.submit(&limit, at) else { return Ok(()) };
        let mut notebook = notebook(MapStore::new(usize::MAX));
        let id = CommentId::new(at, 7);
        notebook.keep_comment(at, &id, &comment).unwrap();
        prop_assert_eq!(notebook.comments().value, [comment.shown(id, true)]);
    }

    #[test]
    fn whatever_is_stored_nothing_panics_and_nothing_unreadable_is_touched(
        texts in prop::array::uniform5(prop::option::of(stored())),
        record in vote(),
        draft in draft(),
    ) {
        let mut store = MapStore::new(usize::MAX);
        for (key, text) in SLOTS.iter().zip(&texts) {
            if let Some(text) = text {
                store.set(key, text).unwrap();
            }
        }
        let before = store.clone();
        let mut notebook = notebook(store);
        let now = Moment::from_millis(1 << 40);
        notebook.keep_vote(now, record).unwrap();
        notebook.keep_draft(now, &draft).unwrap();
        prop_assert_eq!(notebook.vote().value, record);
        let _ = notebook.comments();
        for key in SLOTS {
            let text = before.get(key);
            let readable = text.as_deref().is_some_and(|text| {
                Stamped::<Vote>::decode(text).is_ok() || Stamped::<Draft>::decode(text).is_ok()
            });
            if !readable && text.is_some() {
                prop_assert_eq!(notebook.store().get(key), text);
            }
        }
    }

    #[test]
    fn reconciling_loses_no_word(stored in draft(), typed in draft()) {
        let both = Draft::reconcile(stored.clone(), typed.clone());
        prop_assert!(both.text.contains(&stored.text) && both.text.contains(&typed.text));
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

    #[test]
    fn no_text_is_taken_for_props(text in any::<String>()) {
        prop_assert_eq!(Props::from_script(&text), None);
    }
}
