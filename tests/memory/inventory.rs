//! What there is, for a reader to look through.

use byline::discussion::{CommentId, Target};
use byline::listening::Rate;
use byline::memory::{Flag, Inventory, Item, MapStore, Stamped, Store, erase};
use byline::place::Place;
use byline::poll::{Choice, Vote};

use crate::{
    Shared, address, again, at, comment, draft, id, notebook, notebook_in, notebook_with, reply,
};

fn titles(items: &[Item]) -> Vec<&str> {
    items.iter().map(|item| item.title.as_str()).collect()
}

fn filled() -> Shared {
    let mut notebook = notebook();
    notebook.keep_vote(at(1), Vote(Some(Choice::Yes))).unwrap();
    notebook.keep_comment(at(1), &address(1), &comment("So it goes.\n\nOn and on.")).unwrap();
    notebook.keep_comment(at(1), &reply(2, "7"), &comment(&"é".repeat(50))).unwrap();
    notebook.keep_comment(at(1), &address(3), &comment("gone")).unwrap();
    notebook.delete_comment(at(2), &address(3));
    notebook.keep_draft(at(1), &Target::New, &draft("dra")).unwrap();
    notebook.keep_draft(at(1), &Target::Edit(id(1)), &draft(" \n")).unwrap();
    let mut other_tab = again(&notebook);
    other_tab.keep_draft(at(1), &Target::Reply(id(1)), &draft("one")).unwrap();
    notebook.keep_draft(at(1), &Target::Reply(id(1)), &draft("two")).unwrap();
    notebook.keep_hidden(at(1), CommentId::from("7".to_owned()), true).unwrap();
    notebook.keep_hidden(at(1), CommentId::from("8".to_owned()), false).unwrap();
    notebook.keep_muted(at(1), "O ~2".to_owned(), true).unwrap();
    notebook.keep_muted(at(1), "Bo".to_owned(), false).unwrap();
    notebook.keep_name(at(1), "Ann").unwrap();
    notebook.keep_newest_first(at(1), true).unwrap();
    notebook.store().clone()
}

#[test]
fn where_the_reader_was_and_how_fast_the_voice_reads_are_told_in_words() {
    let mut notebook = notebook();
    notebook.keep_place(at(1), Place::at(7)).unwrap();
    notebook.keep_rate(at(1), Rate::parse("125").unwrap()).unwrap();
    let inventory = Inventory::of(notebook.store(), "boat", 9);
    assert_eq!(titles(&inventory.here), ["Your place in the article"]);
    assert_eq!(titles(&inventory.everywhere), ["Speed of reading aloud: 125%"]);
    notebook.keep_place(at(2), Place::NONE).unwrap();
    let inventory = Inventory::of(notebook.store(), "boat", 9);
    assert_eq!(titles(&inventory.here), ["Your place in the article: no longer kept"]);
}

#[test]
fn everything_is_told_in_words() {
    let mut store = filled();
    store.set("byline:navy:vote", &Stamped::encode(at(1), &Vote(None))).unwrap();
    store.set("byline:plane:vote", &Stamped::encode(at(1), &Vote(Some(Choice::No)))).unwrap();
    store.set("byline:boat:likes", "{").unwrap();
    store.set("byline:plane:vote~2", r#"{"v":9}"#).unwrap();
    store.set("theirs", "x").unwrap();
    let inventory = Inventory::of(&store, "boat", 9);
    let long = format!("Reply: “{}…”", "é".repeat(40));
    assert_eq!(
        titles(&inventory.here),
        [
            "Draft of an edit",
            "Draft of a comment: “dra”",
            "Draft of a reply: “one”",
            "Draft of a reply: “two”",
            "Hidden comment",
            "Comment shown again",
            "Author shown again: Bo",
            "Hidden author: O ~2",
            "Your vote: Yes",
            &long,
            "Comment: “So it goes. On and on.”",
            "A deleted comment",
        ]
    );
    assert_eq!(titles(&inventory.everywhere), ["Name: Ann", "Order: newest first"]);
    let elsewhere: Vec<_> =
        inventory.elsewhere.iter().map(|(of, items)| (of.as_str(), titles(items))).collect();
    assert_eq!(
        elsewhere,
        [("navy", vec!["Your vote: withdrawn"]), ("plane", vec!["Your vote: No"])]
    );
    assert_eq!(
        titles(&inventory.unreadable),
        ["Can’t be read: boat:likes", "Kept by a later version of this page: plane:vote~2"]
    );
}

#[test]
fn a_comment_in_several_places_is_one_item_and_is_erased_whole() {
    let key = format!("byline:boat:comment:{}", id(1));
    let deleted = format!("byline:boat:deleted:{}", id(1));
    let words = |millis, text| Stamped::encode(at(millis), &comment(text));
    let (late, early, note) =
        (words(5, "late"), words(3, "early"), Stamped::encode(at(4), &Flag(true)));
    let (second, third) = (format!("{key}~2"), format!("{key}~3"));
    let records = [(&*key, &*late), (&second, "{"), (&third, &early), (&deleted, &note)];
    let notebook = notebook_with(&records);
    let inventory = Inventory::of(notebook.store(), "boat", 9);
    assert_eq!(titles(&inventory.here), ["Comment: “late”"]);
    assert_eq!(inventory.unreadable[0].keys, std::slice::from_ref(&second));
    // At no step of being erased an earlier state comes to light.
    let mut store = notebook.store().clone();
    for key in &inventory.here[0].keys {
        erase(&mut store, std::slice::from_ref(key));
        let found = notebook.comment(&address(1)).value;
        assert!(found.is_none_or(|found| found == comment("late")));
    }
    assert_eq!(store.keys(), [second]);
}

#[test]
fn many_comments_are_one_item_after_the_first() {
    let mut store = MapStore::new(usize::MAX);
    let text = Stamped::encode(at(1), &comment("one"));
    for number in 0..10_000 {
        store.set(&format!("byline:boat:comment:{}", id(number)), &text).unwrap();
    }
    let mut store = notebook_in(store).store().clone();
    let inventory = Inventory::of(&store, "boat", 100);
    assert!(store.1.get() <= 10_000, "read {} times", store.1.get());
    let [latest, .., rest] = &inventory.here[..] else { panic!() };
    assert_eq!(latest.keys, [format!("byline:boat:comment:{}", id(9_999))]);
    assert_eq!((inventory.here.len(), rest.title.as_str()), (101, "and 9,900 more comments"));
    assert_eq!(rest.size, 9_900 * latest.size);
    erase(&mut store, &rest.keys);
    assert_eq!(store.keys().len(), 100);
}
