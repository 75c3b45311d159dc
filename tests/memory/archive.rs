//! Export, import, and undoing what was done.

use byline::discussion::Target;
use byline::memory::{MapStore, Notebook, Refused, Store, erase, export, import};
use byline::poll::{Choice, Vote};

use crate::{address, at, comment, draft, notebook, notebook_in, notebook_with};

const YES: Vote = Vote(Some(Choice::Yes));

/// Something of each, and of two articles.
fn store() -> MapStore {
    let mut notebook = Notebook::new(MapStore::new(usize::MAX), "boat".to_owned());
    notebook.keep_vote(at(1), YES).unwrap();
    notebook.keep_draft(at(2), &Target::New, &draft("dra")).unwrap();
    notebook.post(at(3), &Target::Edit(address(1).id), &address(1), &comment("“one”\n")).unwrap();
    let mut other = Notebook::new(notebook.store().clone(), "boat-2".to_owned());
    other.keep_vote(at(1), YES).unwrap();
    let mut store = other.store().clone();
    store.set("byline:boat:vote~2", "{\u{0}").unwrap();
    store.set("theirs", "secret").unwrap();
    store
}

fn texts(store: &MapStore) -> Vec<(String, Option<String>)> {
    store.keys().into_iter().map(|key| (key.clone(), store.get(&key))).collect()
}

#[test]
fn an_export_has_every_text_exactly_and_nothing_of_others() {
    let file = export(&store(), &[], at(7));
    assert!(
        file.starts_with("{\"byline\":1,\"exported\":7,\"records\":{\n\"byline:boat-2:vote\":")
    );
    assert!(!file.contains("secret"));
    let mut other = MapStore::new(usize::MAX);
    other.set("theirs", "secret").unwrap();
    let done = import(&mut other, &file).unwrap();
    assert_eq!((done.changed, done.left_out, done.no_room), (6, 0, 0));
    let mut expected = store();
    // Which slot something is in says nothing.
    let (vote, damage) = ("byline:boat:vote", "byline:boat:vote~2");
    let swapped = [(vote, expected.get(damage)), (damage, expected.get(vote))];
    for (key, text) in swapped {
        expected.set(key, &text.unwrap()).unwrap();
    }
    assert_eq!(texts(&other), texts(&expected));
}

#[test]
fn an_export_of_nothing_is_a_file_too() {
    assert!(export(&MapStore::new(0), &[], at(7)).contains("\"records\":{\n}}"));
}

#[test]
fn an_export_has_what_found_no_room_too() {
    let mut notebook = notebook_in(MapStore::new(0));
    assert_eq!(notebook.keep_vote(at(1), Vote::default()), Err(Refused::Full));
    assert_eq!(notebook.keep_vote(at(2), YES), Err(Refused::Full));
    assert_eq!(notebook.keep_draft(at(3), &Target::New, &draft("dra")), Err(Refused::Full));
    let posted = notebook.keep_comment(at(4), &address(1), &comment("one"));
    assert_eq!(posted, Err(Refused::Full));
    notebook.keep_comment(at(5), &address(2), &comment("two")).unwrap_err();
    notebook.delete_comment(at(6), &address(2));
    let mut store = MapStore::new(usize::MAX);
    import(&mut store, &export(notebook.store(), &notebook.unsaved(), at(7))).unwrap();
    let mut other = Notebook::new(store, "boat".to_owned());
    assert_eq!(other.vote().value, YES);
    assert_eq!(other.adopt_draft(&Target::New).value.unwrap().record, draft("dra"));
    assert_eq!(other.comment(&address(1)).value, Some(comment("one")));
    assert_eq!(other.comment(&address(2)).value, None);
}

#[test]
fn what_is_erased_is_not_exported_as_it_found_no_room() {
    let mut notebook = notebook_in(MapStore::new(0));
    notebook.keep_vote(at(1), YES).unwrap_err();
    notebook.keep_name(at(1), "Ann").unwrap_err();
    assert_eq!(notebook.unsaved().len(), 2);
    notebook.forget(&["byline:name".to_owned()]);
    assert_eq!(notebook.unsaved().len(), 1);
    notebook.keep_draft(at(3), &Target::New, &draft("dra")).unwrap_err();
    notebook.forget_unsaved();
    assert!(notebook.unsaved().is_empty() && !notebook.owes_draft(&Target::New));
}

#[test]
fn what_has_found_room_since_is_exported_once() {
    let mut notebook = notebook_in(MapStore::new(70));
    notebook.keep_comment(at(1), &address(1), &comment("one")).unwrap_err();
    notebook.keep_vote(at(1), YES).unwrap();
    assert_eq!(notebook.unsaved().len(), 1);
    notebook.delete_comment(at(2), &address(1));
    notebook.keep_vote(at(2), Vote::default()).unwrap();
    let is_there = |kind| notebook.unsaved().iter().any(|(key, _)| key.contains(kind));
    assert!(!is_there("vote") && !is_there("comment"));
}

#[test]
fn an_import_adds_and_the_later_counts() {
    let mut notebook = notebook();
    notebook.keep_vote(at(9), Vote(None)).unwrap();
    notebook.keep_name(at(2), "Bo").unwrap();
    let mut shared = notebook.store().clone();
    let done = import(&mut shared, &export(&store(), &[], at(7))).unwrap();
    assert_eq!((done.changed, done.left_out, done.no_room), (5, 0, 0));
    assert_eq!(notebook.vote().value, Vote(None));
    assert_eq!(notebook.name().value, "Ann");
    assert_eq!(notebook.comment(&address(1)).value, Some(comment("“one”")));
    let again = import(&mut shared, &export(&store(), &[], at(7))).unwrap();
    assert!(again.changed == 0 && again.change.is_empty());
    done.change.undo(&mut shared).unwrap();
    assert_eq!(shared.keys(), ["byline:boat:vote", "byline:name"]);
    assert_eq!(notebook.name().value, "Bo");
}

#[test]
fn what_finds_no_room_is_counted_and_the_rest_is_imported() {
    let file = export(&store(), &[], at(7));
    let mut other = MapStore::new(150);
    let done = import(&mut other, &file).unwrap();
    assert!(done.changed > 0 && done.no_room > 0);
    assert_eq!((done.changed + done.no_room, done.why), (6, Some(Refused::Full)));
    assert_eq!(other.keys().len(), done.changed);
}

#[test]
fn what_is_erased_can_be_had_back() {
    let mut store = store();
    let before = texts(&store);
    let keys = store.keys();
    let change = erase(&mut store, &keys);
    assert!(store.keys().is_empty());
    assert_eq!(change.keys().count(), keys.len());
    change.undo(&mut store).unwrap();
    assert_eq!(texts(&store), before);
    change.undo(&mut store).unwrap();
    assert_eq!(texts(&store), before);
}

#[test]
fn undo_writes_over_nothing_that_came_since() {
    let mut notebook = notebook_with(&[("byline:boat:vote~2", "{")]);
    notebook.keep_draft(at(2), &Target::New, &draft("earlier")).unwrap();
    notebook.keep_vote(at(2), YES).unwrap();
    let mut shared = notebook.store().clone();
    let keys = shared.keys();
    let change = erase(&mut shared, &keys);
    let mut later = crate::again(&notebook);
    later.keep_draft(at(9), &Target::New, &draft("later")).unwrap();
    later.keep_vote(at(9), Vote(Some(Choice::No))).unwrap();
    for _ in 0..2 {
        change.undo(&mut shared).unwrap();
        assert_eq!(later.vote().value, Vote(Some(Choice::No)));
        assert!(later.holds_draft(&Target::New));
        assert_eq!(later.other_drafts(&Target::New, &draft("later")), [draft("earlier")]);
        assert_eq!(shared.get("byline:boat:vote~2").as_deref(), Some("{"));
        assert_eq!(shared.keys().len(), 5);
    }
}

#[test]
fn an_undo_without_room_goes_on_when_there_is_some() {
    let mut store = MapStore::new(40);
    store.set("byline:a", &"x".repeat(30)).unwrap();
    let change = erase(&mut store, &["byline:a".to_owned()]);
    store.set("byline:b", &"y".repeat(30)).unwrap();
    assert_eq!(change.undo(&mut store), Err(Refused::Full));
    store.remove("byline:b");
    assert_eq!(change.undo(&mut store), Ok(()));
    assert_eq!(store.keys(), ["byline:a"]);
}

#[test]
fn a_key_that_no_browser_could_list_is_left_out() {
    let file =
        r#"{"byline":1,"records":{"byline:x\u0000byline:name":"{}","byline:boat:vote":"{}"}}"#;
    let mut store = MapStore::new(usize::MAX);
    let done = import(&mut store, file).unwrap();
    assert_eq!((done.changed, done.left_out), (1, 1));
    assert_eq!(store.keys(), ["byline:boat:vote"]);
}

/// A browser's store lists a key twice where another's key looks like two.
#[derive(Clone)]
struct Twice(MapStore);

impl Store for Twice {
    fn get(&self, key: &str) -> Option<String> {
        self.0.get(key)
    }

    fn set(&mut self, key: &str, text: &str) -> Result<(), Refused> {
        self.0.set(key, text)
    }

    fn remove(&mut self, key: &str) {
        self.0.remove(key);
    }

    fn keys(&self) -> Vec<String> {
        [self.0.keys(), self.0.keys()].concat()
    }
}

#[test]
fn a_key_that_is_listed_twice_is_one() {
    let mut store = Twice(store());
    let before = texts(&store.0);
    let done = import(&mut store, "{\"byline\":1,\"records\":{}}").unwrap();
    assert!(done.change.is_empty());
    assert_eq!(texts(&store.0), before);
}
