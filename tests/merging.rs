//! What several tabs and browsers remember, merged.

mod reader;

use byline::memory::{Key, Ledger, MapStore, Notebook, Store, Subject, export, import};
use proptest::prelude::*;

use reader::{ADDRESSES, ARTICLE, address, at, browser, drafts, on, records, store_of};

type Deeds = Vec<(u64, u64, u64)>;

fn deeds() -> impl Strategy<Value = Deeds> {
    prop::collection::vec((0..15_u64, 0..ADDRESSES, 0..1_000_u64), 0..12)
}

/// Clocks that are apart, and such that go over each other.
fn clock() -> impl Strategy<Value = u64> {
    prop_oneof![0..20_u64, Just(1_000_000), Just(0)]
}

fn stored() -> impl Strategy<Value = MapStore> {
    (deeds(), clock()).prop_map(|(deeds, clock)| browser(&deeds, clock))
}

/// What this page can't read: damage, later versions, keys it doesn't know, and slots of slots.
fn foreign() -> impl Strategy<Value = Vec<(String, String)>> {
    let key = prop::sample::select(vec![
        "byline:boat:vote",
        "byline:boat:vote~2",
        "byline:boat:vote~2~3",
        "byline:boat:draft:new~3",
        "byline:boat:comment:0000000001000-00000000",
        "byline:boat:comment:0000000001000-00000000@7",
        "byline:boat:deleted:0000000001001-00000000",
        "byline:boat:likes",
        "byline:boat:likes~2",
        "byline:other:vote",
        "byline:",
    ]);
    let text = prop::sample::select(vec![
        "",
        "{",
        r#"{"v":9,"at":5}"#,
        r#"{"v":1,"at":5,"record":"yes"}"#,
        r#"{"v":1,"at":5,"record":true}"#,
        r#"{"v":1,"at":6,"record":{"name":"A","text":"b","posted":1}}"#,
    ]);
    let record = (key, text).prop_map(|(key, text)| (key.to_owned(), text.to_owned()));
    prop::collection::vec(record, 0..4)
}

fn with_foreign() -> impl Strategy<Value = MapStore> {
    (stored(), foreign()).prop_map(|(mut store, foreign)| {
        for (key, text) in foreign {
            store.set(&key, &text).unwrap();
        }
        store
    })
}

fn unreadable(store: &MapStore) -> Vec<(String, String)> {
    let readable =
        |key: &str, text: &str| Key::parse(key).is_some_and(|it| it.subject.read(text).is_ok());
    records(store).into_iter().filter(|(key, text)| !readable(key, text)).collect()
}

/// The words and times of all wordings and deletions of a comment in these stores.
fn history(stores: &[&MapStore], which: u64) -> (Vec<(u64, String)>, Option<u64>) {
    let (mut wordings, mut deleted) = (vec![], None);
    for (key, text) in stores.iter().flat_map(|store| records(*store)) {
        let Some(Key { subject, .. }) = Key::parse(&key) else { continue };
        let Ok(moment) = subject.read(&text) else { continue };
        match subject {
            Subject::Comment(it) if it == address(which) => wordings.push((moment.millis(), text)),
            Subject::Deletion(id) if id == address(which).id => {
                deleted = deleted.max(Some(moment.millis()));
            }
            _ => {}
        }
    }
    (wordings, deleted)
}

#[track_caller]
fn merged(stores: &[&MapStore]) -> Ledger {
    stores.iter().map(|store| Ledger::of_store(*store)).reduce(Ledger::merge).unwrap()
}

proptest! {
    #[test]
    fn in_whatever_order_and_grouping_the_merge_is_the_same(
        a in with_foreign(), b in with_foreign(), c in with_foreign(),
    ) {
        let [a, b, c] = [&a, &b, &c].map(Ledger::of_store);
        let all = a.clone().merge(b.clone()).merge(c.clone());
        prop_assert_eq!(&all, &a.clone().merge(b.clone().merge(c.clone())));
        for [a, b, c] in [[&a, &c, &b], [&b, &a, &c], [&b, &c, &a], [&c, &a, &b], [&c, &b, &a]] {
            prop_assert_eq!(&all, &a.clone().merge(b.clone()).merge(c.clone()));
        }
        prop_assert_eq!(&all, &all.clone().merge(all.clone()));
        prop_assert_eq!(&all, &all.clone().merge(b));
    }

    #[test]
    fn the_ledger_of_all_records_is_the_merge_of_their_ledgers(a in with_foreign(), b in with_foreign()) {
        let both = records(&a).into_iter().chain(records(&b));
        prop_assert_eq!(Ledger::of(both), merged(&[&a, &b]));
    }

    #[test]
    fn two_tabs_that_part_lose_no_comment_that_neither_deleted_later(
        before in deeds(), one in deeds(), other in deeds(), clocks in (clock(), clock(), clock()),
    ) {
        let before = browser(&before, clocks.0);
        let one = on(before.clone(), &one, clocks.1);
        let other = on(before, &other, clocks.2);
        let mut store = MapStore::new(usize::MAX);
        merged(&[&one, &other]).apply(&mut store);
        let notebook = Notebook::new(store, ARTICLE.to_owned());
        for which in 0..ADDRESSES {
            let (wordings, deleted) = history(&[&one, &other], which);
            let latest = wordings.iter().map(|(at, _)| *at).max();
            let found = notebook.comment(&address(which)).value;
            prop_assert_eq!(found.is_some(), latest > deleted, "{}", which);
            let listed = notebook.survey().value.comments.contains(&address(which));
            prop_assert_eq!(found.is_some(), listed);
            if let Some(found) = found {
                let words = found.draft().text;
                prop_assert!(wordings.iter().any(|(at, text)| Some(*at) == latest && text.contains(&words)));
            }
        }
    }

    #[test]
    fn merging_loses_no_draft(one in stored(), other in stored()) {
        let mut store = one.clone();
        Ledger::of_store(&other).apply(&mut store);
        let all = drafts(&store);
        for draft in drafts(&one).into_iter().chain(drafts(&other)) {
            prop_assert!(all.contains(&draft));
        }
    }

    #[test]
    fn a_merge_that_is_applied_is_what_the_store_holds(a in with_foreign(), b in with_foreign()) {
        let all = merged(&[&a, &b]);
        let mut store = a.clone();
        let applied = Ledger::of_store(&b).apply(&mut store);
        if applied.refused == 0 {
            prop_assert_eq!(Ledger::of_store(&store), all);
        }
        for (key, text) in unreadable(&a) {
            prop_assert_eq!(store.get(&key), Some(text));
        }
        let again = Ledger::of_store(&b).apply(&mut store);
        prop_assert!(again.change.is_empty() && again.changed == 0);
        applied.change.undo(&mut store).unwrap();
        prop_assert_eq!(records(&store), records(&a));
    }

    #[test]
    fn a_store_without_room_keeps_what_it_has(a in with_foreign(), b in with_foreign(), room in 0..400_usize) {
        let held: usize = records(&a).iter().map(|(key, text)| key.len() + text.len()).sum();
        let mut store = MapStore::new(held + room);
        for (key, text) in records(&a) {
            store.set(&key, &text).unwrap();
        }
        let before = Ledger::of_store(&a);
        let applied = Ledger::of_store(&b).apply(&mut store);
        let after = Ledger::of_store(&store);
        prop_assert_eq!(&before.merge(after.clone()), &after);
        prop_assert_eq!(applied.why.is_some(), applied.refused > 0);
        applied.change.undo(&mut store).unwrap();
        prop_assert_eq!(records(&store), records(&a));
    }

    #[test]
    fn what_is_exported_can_be_had_back(a in with_foreign(), b in with_foreign()) {
        let file = export(&a, &[], at(1));
        let mut empty = MapStore::new(usize::MAX);
        prop_assert_eq!(import(&mut empty, &file).unwrap().left_out, 0);
        prop_assert_eq!(Ledger::of_store(&empty), Ledger::of_store(&a));
        let mut store = b.clone();
        import(&mut store, &file).unwrap();
        let mut other = b;
        Ledger::of_store(&a).apply(&mut other);
        prop_assert_eq!(records(&store), records(&other));
    }
}

#[test]
fn what_a_reader_deleted_stays_deleted_whatever_is_imported() {
    let mut notebook = Notebook::new(MapStore::new(usize::MAX), ARTICLE.to_owned());
    notebook.keep_comment(at(5), &address(0), &reader::comment("one")).unwrap();
    let file = export(notebook.store(), &[], at(6));
    notebook.delete_comment(at(3), &address(0));
    let mut store = store_of(&records(notebook.store()));
    assert_eq!(import(&mut store, &file).unwrap().changed, 0);
    assert_eq!(Notebook::new(store, ARTICLE.to_owned()).comment(&address(0)).value, None);
}
