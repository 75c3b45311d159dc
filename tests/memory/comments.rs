//! The reader's comments.

use byline::discussion::{CommentId, Target};
use byline::memory::{Flag, MapStore, Read, Stamped, Store};

use crate::{address, again, at, comment, draft, id, notebook, notebook_in, notebook_with, reply};

fn deleted(number: u64) -> String {
    format!("byline:boat:deleted:{}", id(number))
}

fn key(number: u64) -> String {
    format!("byline:boat:comment:{}", id(number))
}

#[test]
fn comments_come_back_in_order_of_time() {
    let mut notebook = notebook();
    let addresses = [address(20), reply(3, "7"), address(100)];
    for address in &addresses {
        notebook.keep_comment(at(1), address, &comment(address.id.as_str())).unwrap();
    }
    let found = again(&notebook).survey().value.comments;
    assert_eq!(found, [1, 0, 2].map(|at| addresses[at].clone()));
    for address in &found {
        let read = notebook.comment(address).value.unwrap();
        assert_eq!(read.draft().text, address.id.as_str());
    }
}

#[test]
fn a_reply_and_an_edit_come_back_whole() {
    let mut notebook = notebook();
    let to = CommentId::from("9".to_owned());
    let first = comment("one").replying(Some(to.clone()));
    notebook.keep_comment(at(1), &reply(5, "7"), &first).unwrap();
    let second = first.edited(comment_at(8, "two"));
    notebook.keep_comment(at(8), &reply(5, "7"), &second).unwrap();
    let read = notebook.comment(&reply(5, "7")).value.unwrap();
    assert_eq!((read.draft().text.as_str(), read.to()), ("two", Some(&to)));
    assert_eq!(read, second);
    assert_eq!(notebook.store().keys(), [format!("{}@7", key(5))]);
}

#[test]
fn an_edit_by_a_clock_set_back_counts() {
    let mut notebook = notebook_with(&[(&key(5), "{")]);
    notebook.keep_comment(at(9), &address(5), &comment("one")).unwrap();
    notebook.keep_comment(at(2), &address(5), &comment("two")).unwrap();
    assert_eq!(notebook.comment(&address(5)).value, Some(comment("two")));
}

#[test]
fn a_damaged_comment_hides_no_other() {
    let mut notebook = notebook_with(&[("byline:boat:comment:0", "{"), (&key(3), "{")]);
    notebook.keep_comment(at(1), &address(1), &comment("kept")).unwrap();
    let survey = notebook.survey();
    assert_eq!((survey.value.comments, survey.damaged), (vec![address(1), address(3)], true));
    assert_eq!(
        notebook.comment(&address(1)),
        Read { value: Some(comment("kept")), damaged: false }
    );
    assert_eq!(notebook.comment(&address(3)), Read { value: None, damaged: true });
}

#[test]
fn a_deleted_comment_is_gone_and_undo_has_it_back() {
    let mut notebook = notebook();
    notebook.keep_comment(at(5), &address(1), &comment("one")).unwrap();
    // Though the clock was set back.
    notebook.delete_comment(at(2), &address(1));
    assert_eq!(notebook.comment(&address(1)).value, None);
    assert_eq!(again(&notebook).survey().value.comments, []);
    assert_eq!(notebook.store().keys(), [deleted(1)]);
    notebook.keep_comment(at(3), &address(1), &comment("one")).unwrap();
    assert_eq!(notebook.comment(&address(1)).value, Some(comment("one")));
    assert_eq!(again(&notebook).survey().value.comments, [address(1)]);
    assert_eq!(notebook.store().keys(), [key(1)]);
}

#[test]
fn of_a_comment_and_its_deletion_the_later_counts() {
    let note = |millis| Stamped::encode(at(millis), &Flag(true));
    let words = Stamped::encode(at(5), &comment("one"));
    for (deletion, there) in [(note(4), true), (note(5), false), (note(6), false)] {
        let notebook = notebook_with(&[(&key(1), &words), (&deleted(1), &deletion)]);
        assert_eq!(notebook.comment(&address(1)).value.is_some(), there, "{deletion}");
        assert_eq!(notebook.survey().value.comments.len(), usize::from(there), "{deletion}");
    }
    // One that can't be read says nothing.
    let notebook = notebook_with(&[(&key(1), &words), (&deleted(1), "{")]);
    assert_eq!(notebook.survey().value.comments, [address(1)]);
    assert_eq!(notebook.comment(&address(1)), Read { value: Some(comment("one")), damaged: true });
}

#[test]
fn a_deletion_without_room_is_noted_where_the_words_were() {
    let room = key(1).len() + Stamped::encode(at(5), &comment("one")).len();
    let mut notebook = notebook_in(MapStore::new(room));
    notebook.keep_comment(at(5), &address(1), &comment("one")).unwrap();
    notebook.delete_comment(at(6), &address(1));
    assert_eq!(notebook.store().keys(), [deleted(1)]);
}

#[test]
fn posting_lets_the_draft_go_and_remembers_the_name() {
    let mut notebook = notebook();
    notebook.keep_draft(at(1), &Target::New, &draft("one")).unwrap();
    notebook.post(at(2), &Target::New, &address(2), &comment("one")).unwrap();
    assert_eq!(notebook.name().value, "Ann");
    assert_eq!(again(&notebook).adopt_draft(&Target::New).value, None);
    assert_eq!(again(&notebook).survey().value.comments, [address(2)]);
}

#[test]
fn a_comment_that_finds_no_room_leaves_its_draft() {
    let mut notebook = notebook_in(MapStore::new(150));
    notebook.keep_draft(at(1), &Target::New, &draft("one")).unwrap();
    notebook.post(at(2), &Target::New, &address(2), &comment(&"one".repeat(50))).unwrap_err();
    assert_eq!(again(&notebook).adopt_draft(&Target::New).value.unwrap().record, draft("one"));
    // What is typed from now on is another draft.
    assert!(!notebook.holds_draft(&Target::New));
}

#[test]
fn a_comment_that_finds_room_later_is_remembered_as_one_that_did_at_once() {
    let mut notebook = notebook();
    notebook.keep_draft(at(1), &Target::New, &draft("one")).unwrap();
    notebook.let_go_of_draft(&Target::New);
    notebook.post_again(at(2), &address(2), &comment("one")).unwrap();
    notebook.drop_drafts_of(&address(2), &comment("one"));
    assert_eq!(notebook.name().value, "Ann");
    assert_eq!(again(&notebook).adopt_draft(&Target::New).value, None);
    assert_eq!(again(&notebook).survey().value.comments, [address(2)]);
}

#[test]
fn a_name_signed_with_since_is_the_last() {
    let mut notebook = notebook();
    notebook.keep_name(at(5), "Bea").unwrap();
    notebook.post_again(at(9), &address(2), &comment_at(2, "one")).unwrap();
    assert_eq!(notebook.name().value, "Bea");
    notebook.post_again(at(9), &address(7), &comment_at(7, "two")).unwrap();
    assert_eq!(notebook.name().value, "Ann");
}

#[test]
fn what_is_undone_changes_no_name() {
    let mut notebook = notebook();
    notebook.keep_name(at(1), "Bea").unwrap();
    notebook.keep_comment(at(2), &address(2), &comment("one")).unwrap();
    assert_eq!(notebook.name().value, "Bea");
}

#[test]
fn a_comment_is_posted_though_there_is_no_room_for_the_name() {
    let room = key(2).len() + Stamped::encode(at(2), &comment("one")).len();
    let mut notebook = notebook_in(MapStore::new(room));
    assert_eq!(notebook.post(at(2), &Target::New, &address(2), &comment("one")), Ok(()));
    assert_eq!(notebook.comment(&address(2)).value, Some(comment("one")));
}

#[test]
fn a_date_that_no_calendar_has_is_damage() {
    let text = r#"{"v":1,"at":1,"record":{"name":"A","text":"b","posted":9007199254740991}}"#;
    let notebook = notebook_with(&[(&key(1), text)]);
    assert_eq!(notebook.comment(&address(1)), Read { value: None, damaged: true });
}

#[test]
fn a_comment_under_an_id_that_is_not_the_pages_own_is_damage() {
    let text = r#"{"v":1,"at":1,"record":{"name":"A","text":"b","posted":1}}"#;
    let survey = notebook_with(&[("byline:boat:comment:1", text)]).survey();
    assert_eq!((survey.value.comments, survey.damaged), (vec![], true));
}

#[test]
fn ten_thousand_comments_are_surveyed_by_their_keys_alone() {
    let text = Stamped::encode(at(1), &comment("one"));
    let mut store = MapStore::new(usize::MAX);
    for number in 0..10_000 {
        store.set(&key(number), &text).unwrap();
    }
    let notebook = notebook_in(store);
    assert_eq!(notebook.survey().value.comments.len(), 10_000);
    assert_eq!(notebook.store().1.get(), 0);
}

fn comment_at(millis: u64, text: &str) -> byline::discussion::OwnComment {
    let limit = byline::discussion::Limit::new(std::num::NonZeroU32::MAX, crate::by_character);
    draft(text).submit(&limit, at(millis)).unwrap()
}
