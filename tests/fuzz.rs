//! Files that are nearly exports: nothing that is there is harmed by importing them.
//!
//! `BYLINE_FUZZ=1000000 cargo test --test fuzz` tries that many; `BYLINE_SEED` begins elsewhere.

#[path = "fuzz/mutation.rs"]
mod mutation;
mod reader;

use std::collections::BTreeSet;

use byline::memory::{
    Inventory, Key, Ledger, MapStore, Misread, Notebook, PREFIX, Store, export, import,
};
use mutation::mutate;
use reader::{ADDRESSES, ARTICLE, Dice, at, browser, records};

/// What no version of the page reads, and this one must leave alone.
const FOREIGN: [(&str, &str); 5] = [
    ("byline:boat:vote", r#"{"v":7,"at":1,"record":"perhaps"}"#),
    ("byline:boat:draft:new", "{"),
    ("byline:boat:likes", "5"),
    ("byline:boat:comment:0000000001000-00000000", ""),
    ("theirs", "not this page's"),
];

fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

fn some_browser(dice: &mut Dice) -> MapStore {
    let mut deeds = vec![];
    for _ in 0..dice.roll(12) {
        deeds.push((dice.roll(15), dice.roll(ADDRESSES), dice.roll(1_000)));
    }
    let mut store = browser(&deeds, dice.roll(30));
    for (key, text) in FOREIGN {
        if dice.roll(3) == 0 {
            store.set(key, text).unwrap();
        }
    }
    store
}

/// What `file` says, read in another way: its records, and how many entries are none. Only files
/// that the page may refuse as a whole give none.
fn entries(file: &str) -> Option<(Vec<(String, String)>, usize)> {
    let file = file.strip_prefix('\u{feff}').unwrap_or(file);
    let value: serde_json::Value = serde_json::from_str(file).ok()?;
    let entries = value.get("records")?.as_object()?;
    if value.get("byline")?.as_u64()? != 1 {
        return None;
    }
    let text = |(key, text): (&String, &serde_json::Value)| {
        (key.starts_with(PREFIX) && !key.contains('\0')).then_some(())?;
        Some((key.clone(), text.as_str()?.to_owned()))
    };
    let records: Vec<_> = entries.iter().filter_map(text).collect();
    let left_out = entries.len() - records.len();
    Some((records, left_out))
}

fn readable((key, text): &(String, String)) -> bool {
    Key::parse(key).is_some_and(|key| key.subject.read(text).is_ok())
}

/// Imports `file` and looks at everything that must hold.
fn try_file(store: &MapStore, file: &str) -> Result<(), Misread> {
    let before = Ledger::of_store(store);
    let mut after = store.clone();
    let outcome = import(&mut after, file);
    if outcome.is_err() {
        assert_eq!(records(&after), records(store));
    }
    let done = outcome?;
    for (key, text) in records(store).iter().filter(|record| !readable(record)) {
        assert_eq!(after.get(key).as_ref(), Some(text), "{key}");
    }
    let now = Ledger::of_store(&after);
    assert_eq!(before.clone().merge(now.clone()), now, "something is lost");
    let (new, left_out) = entries(file).expect("what is imported is an export");
    assert_eq!(done.left_out, left_out);
    if done.no_room == 0 {
        assert_eq!(before.merge(Ledger::of(new)), now);
    }
    let again = import(&mut after, file)?;
    assert!(again.changed == 0 && again.change.is_empty());
    look_through(&after);
    done.change.undo(&mut after).unwrap();
    assert_eq!(records(&after), records(store));
    Ok(())
}

/// Whatever is stored, it can be read and looked through, and every key is in one item.
fn look_through(store: &MapStore) {
    let notebook = Notebook::new(store.clone(), ARTICLE.to_owned());
    for address in notebook.survey().value.comments {
        let _ = notebook.comment(&address);
    }
    let inventory = Inventory::of(store, ARTICLE, 3);
    let ours = |(key, _): &(String, String)| key.starts_with(PREFIX);
    let ours: Vec<_> = records(store).into_iter().filter(ours).collect();
    let keys: Vec<String> = inventory.items().iter().flat_map(|item| item.keys.clone()).collect();
    assert_eq!(keys.len(), ours.len());
    let keys: BTreeSet<&String> = keys.iter().collect();
    assert_eq!(keys, ours.iter().map(|(key, _)| key).collect::<BTreeSet<_>>());
    let size: usize = ours.iter().map(|(key, text)| key.len() + text.len()).sum();
    assert_eq!(inventory.items().iter().map(|item| item.size).sum::<usize>(), size);
    for (key, _) in ours.iter().filter(|record| !readable(record)) {
        assert!(inventory.unreadable.iter().any(|item| item.keys.contains(key)));
    }
}

#[test]
fn a_file_that_is_nearly_an_export_harms_nothing() {
    let first = number("BYLINE_SEED", 0);
    let (mut read, mut refused) = (0, 0);
    for seed in first..first + number("BYLINE_FUZZ", 2_000) {
        let mut dice = Dice::new(seed);
        let (store, other) = (some_browser(&mut dice), some_browser(&mut dice));
        let (one, two) = (export(&other, &[], at(seed)), export(&store, &[], at(1)));
        let file = mutate(&mut dice, one, &two);
        let Ok(outcome) = std::panic::catch_unwind(|| try_file(&store, &file)) else {
            panic!("BYLINE_SEED={seed} BYLINE_FUZZ=1, with this file:\n{file}");
        };
        if outcome.is_ok() {
            read += 1;
        } else {
            refused += 1;
        }
    }
    assert!(number("BYLINE_FUZZ", 2_000) < 1_000 || (read > 100 && refused > 100));
}

#[test]
fn a_file_that_is_no_export_is_told_apart() {
    for (file, why) in [
        ("", Misread::NotJson),
        ("dear diary", Misread::NotJson),
        (r#"{"byline":1,"records":{"#, Misread::NotJson),
        ("[]", Misread::NotAnExport),
        (r#"{"records":{}}"#, Misread::NotAnExport),
        (r#"{"byline":"1","records":{}}"#, Misread::NotAnExport),
        (r#"{"byline":0,"records":{}}"#, Misread::NotAnExport),
        (r#"{"byline":1,"records":[]}"#, Misread::NotAnExport),
        (r#"{"byline":2,"records":[]}"#, Misread::Newer),
    ] {
        assert_eq!(try_file(&MapStore::new(0), file), Err(why), "{file}");
        assert!(why.words().ends_with("Nothing was changed."));
    }
}

#[test]
fn entries_that_are_no_records_are_left_out_and_counted() {
    let file = "\u{feff}{\"byline\":1,\"records\":{\"byline:name\":1,\"theirs\":\"x\",\
                \"byline:x\":\"kept\",\"byline:a:vote\":null}}";
    let mut store = MapStore::new(usize::MAX);
    let done = import(&mut store, file).unwrap();
    assert_eq!((done.changed, done.left_out, done.no_room), (1, 3, 0));
    assert_eq!(records(&store), [("byline:x".to_owned(), "kept".to_owned())]);
}
