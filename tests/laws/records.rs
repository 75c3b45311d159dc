//! What is stored, and what may be found there.

use std::num::NonZeroU32;

use byline::discussion::{Address, CommentId, Draft, Limit, OwnComment, Target};
use byline::json;
use byline::memory::{
    Flag, Inventory, Key, MapStore, Notebook, Record, Signature, Stamped, Store, Subject, import,
};
use byline::moment::Moment;
use byline::poll::{Choice, Vote};
use proptest::prelude::*;

use crate::{by_the_library, draft};

const SLOTS: [&str; 8] = [
    "byline:a:vote",
    "byline:a:vote~2",
    "byline:a:draft:new",
    "byline:a:comment:0000000000001-00000000",
    "byline:a:deleted:0000000000001-00000000",
    "byline:a:hidden:7",
    "byline:a:muted:O\u{7f}",
    "byline:name",
];

fn vote() -> impl Strategy<Value = Vote> {
    prop_oneof![Just(Vote(None)), Just(Vote(Some(Choice::Yes))), Just(Vote(Some(Choice::No)))]
}

fn moment() -> impl Strategy<Value = Moment> {
    // Whole numbers that JavaScript can tell apart.
    (0..1_u64 << 53).prop_map(Moment::from_millis)
}

/// Texts that are nearly records, and texts that are not at all.
fn stored() -> impl Strategy<Value = String> {
    let near = (0..4_u32, any::<String>())
        .prop_map(|(v, text)| format!(r#"{{"v":{v},"at":1,"record":{}}}"#, json::write(&text)));
    prop_oneof![any::<String>(), near, "[\\[{\"vat:1,\\]}]{0,40}"]
}

fn comment() -> impl Strategy<Value = OwnComment> {
    let name_and_text = ("\\PC{0,9}[a-z]", "\\PC{0,99}[a-z]");
    (name_and_text, moment(), prop::option::of(moment()), prop::option::of(any::<String>()))
        .prop_map(|((name, text), posted, edited, to)| {
            let limit = Limit::new(NonZeroU32::MAX, by_the_library);
            let submit = |at| Draft { name: name.clone(), text: text.clone() }.submit(&limit, at);
            let comment = submit(posted).unwrap().replying(to.map(CommentId::from));
            match edited {
                Some(edited) => comment.edited(submit(edited).unwrap()),
                None => comment,
            }
        })
}

fn address() -> Address {
    Address { id: CommentId::new(Moment::from_millis(1), 0), thread: None }
}

fn notebook(store: MapStore) -> Notebook<MapStore> {
    Notebook::new(store, "a".to_owned())
}

#[track_caller]
fn comes_back<T: Record + PartialEq + std::fmt::Debug>(at: Moment, record: T) {
    let text = Stamped::encode(at, &record);
    assert_eq!(Stamped::decode(&text), Ok(Stamped { at, record }), "{text}");
}

/// What can't be read under its key.
fn unreadable(store: &MapStore) -> Vec<(String, Option<String>)> {
    let readable = |key: &String| {
        let text = store.get(key).unwrap_or_default();
        Key::parse(key).is_some_and(|key| key.subject.read(&text).is_ok())
    };
    let keys = store.keys().into_iter().filter(|key| !readable(key));
    keys.map(|key| (key.clone(), store.get(&key))).collect()
}

proptest! {
    #[test]
    fn what_is_encoded_decodes(
        at in moment(),
        (vote, draft, comment) in (vote(), draft(), comment()),
        (name, flag) in (any::<String>(), any::<bool>()),
    ) {
        comes_back(at, vote);
        comes_back(at, draft);
        comes_back(at, comment);
        comes_back(at, Signature(name));
        comes_back(at, Flag(flag));
    }

    #[test]
    fn a_comment_that_is_kept_comes_back(comment in comment(), at in moment()) {
        let mut notebook = notebook(MapStore::new(usize::MAX));
        notebook.keep_comment(at, &address(), &comment).unwrap();
        prop_assert_eq!(notebook.survey().value.comments, [address()]);
        prop_assert_eq!(notebook.comment(&address()).value, Some(comment));
    }

    #[test]
    fn a_key_reads_as_it_is_written(name in any::<String>(), article in "[a-z0-9-]{1,9}") {
        // What stands for a tilde in keys is in no name.
        let name = name.replace('\u{7f}', "");
        let key = Key { article: Some(article), subject: Subject::Muted(name) };
        for slot in ["", "~2", "~9"] {
            prop_assert_eq!(Key::parse(&format!("{key}{slot}")), Some(key.clone()));
        }
    }

    #[test]
    fn whatever_is_stored_nothing_panics_and_nothing_unreadable_is_touched(
        texts in prop::array::uniform8(prop::option::of(stored())),
        record in vote(),
        draft in draft(),
        comment in comment(),
    ) {
        let mut store = MapStore::new(usize::MAX);
        for (key, text) in SLOTS.iter().zip(&texts) {
            if let Some(text) = text {
                store.set(key, text).unwrap();
            }
        }
        let before = unreadable(&store);
        let _ = (notebook(store.clone()).survey(), Inventory::of(&store, "a", 1));
        let mut notebook = notebook(store);
        let now = Moment::from_millis(1 << 40);
        notebook.keep_vote(now, record).unwrap();
        notebook.keep_draft(now, &Target::New, &draft).unwrap();
        notebook.post(now, &Target::New, &address(), &comment).unwrap();
        prop_assert_eq!(notebook.vote().value, record);
        prop_assert_eq!(notebook.comment(&address()).value, Some(comment));
        notebook.delete_comment(now, &address());
        prop_assert_eq!(notebook.comment(&address()).value, None);
        prop_assert_eq!(notebook.survey().value.comments, []);
        for (key, text) in before {
            prop_assert_eq!(notebook.store().get(&key), text);
        }
    }

    #[test]
    fn no_bytes_in_a_file_harm_anything(bytes in any::<Vec<u8>>(), near in stored()) {
        let key = "byline:a:vote";
        let mut store = MapStore::new(usize::MAX);
        store.set(key, "{").unwrap();
        prop_assert!(import(&mut store, &String::from_utf8_lossy(&bytes)).is_err());
        let file = format!(r#"{{"byline":1,"records":{{"{key}":{}}}}}"#, json::write(&near));
        import(&mut store, &file).unwrap();
        prop_assert_eq!(store.get(key).unwrap(), "{");
        let beside = store.get("byline:a:vote~2");
        prop_assert_eq!(beside, (near != "{").then_some(near));
    }
}
