//! Votes, and what every record has in common with them.

use byline::memory::{Key, MapStore, Notebook, Read, Refused, Stamped, Store, Subject};
use byline::poll::{Choice, Vote};

use crate::{address, again, at, comment, notebook, notebook_in, notebook_with};

const YES: Vote = Vote(Some(Choice::Yes));
const NO: Vote = Vote(Some(Choice::No));
const VOTE: &str = "byline:boat:vote";
const LAST: u64 = 8_640_000_000_000_000;

#[test]
fn a_vote_is_kept_and_so_is_its_withdrawal() {
    let mut notebook = notebook();
    notebook.keep_vote(at(1), YES).unwrap();
    assert_eq!(notebook.vote(), Read { value: YES, damaged: false });
    notebook.keep_vote(at(2), Vote(None)).unwrap();
    assert_eq!(notebook.vote().value, Vote(None));
}

#[test]
fn articles_do_not_share_their_records() {
    let mut notebook = notebook();
    notebook.keep_vote(at(1), YES).unwrap();
    notebook.keep_name(at(1), "Ann").unwrap();
    let other = Notebook::new(notebook.store().clone(), "boa".to_owned());
    assert_eq!((other.vote().value, other.name().value), (Vote(None), "Ann".to_owned()));
    assert_eq!(other.subject(VOTE), None);
    assert_eq!(notebook.subject("byline:boat:vote~2"), Some(Subject::Vote));
    assert_eq!(other.subject("byline:name"), Some(Subject::Name));
}

#[test]
fn what_cannot_be_read_is_told_left_alone_and_stepped_over() {
    for unreadable in ["", "yes", r#"{"v":1,"at":1,"record":"maybe"}"#, r#"{"v":9}"#] {
        let mut notebook = notebook_with(&[(VOTE, unreadable)]);
        assert_eq!(notebook.vote(), Read { value: Vote(None), damaged: true });
        notebook.keep_vote(at(1), NO).unwrap();
        assert_eq!(notebook.vote(), Read { value: NO, damaged: true });
        assert_eq!(notebook.store().get(VOTE).as_deref(), Some(unreadable));
    }
}

#[test]
fn of_several_readable_slots_the_latest_counts() {
    let yes = Stamped::encode(at(5), &YES);
    let no = Stamped::encode(at(3), &NO);
    for slots in [["vote~2", "vote"], ["vote", "vote~2"], ["vote~9", "vote~4"]] {
        let [later, earlier] = slots.map(|slot| format!("byline:boat:{slot}"));
        assert_eq!(notebook_with(&[(&later, &yes), (&earlier, &no)]).vote().value, YES);
    }
}

#[test]
fn a_clock_set_back_loses_no_vote() {
    let yes = Stamped::encode(at(5), &YES);
    for slot in ["vote", "vote~2", "vote~9"] {
        let mut notebook = notebook_with(&[(&format!("byline:boat:{slot}"), &yes)]);
        notebook.keep_vote(at(3), NO).unwrap();
        assert_eq!(again(&notebook).vote().value, NO, "{slot}");
        notebook.keep_vote(at(2), Vote(None)).unwrap();
        assert_eq!(again(&notebook).vote().value, Vote(None), "{slot}");
    }
}

#[test]
fn nor_does_a_clock_at_the_end_of_time() {
    let yes = Stamped::encode(at(LAST), &YES);
    let mut notebook = notebook_with(&[("byline:boat:vote~2", &yes)]);
    notebook.keep_vote(at(3), NO).unwrap();
    assert_eq!(again(&notebook).vote().value, NO);
}

#[test]
fn slots_may_have_holes() {
    let mut notebook = notebook_with(&[(VOTE, "{"), ("byline:boat:vote~3", "{")]);
    notebook.keep_vote(at(1), YES).unwrap();
    assert!(notebook.store().get("byline:boat:vote~2").is_some());
    assert_eq!(notebook.vote(), Read { value: YES, damaged: true });
}

#[test]
fn when_every_slot_is_taken_nothing_is_written_over() {
    let keys: Vec<String> = (2..=9).map(|n| format!("{VOTE}~{n}")).collect();
    let records: Vec<(&str, &str)> =
        keys.iter().map(|key| (key.as_str(), "{")).chain([(VOTE, "{")]).collect();
    let mut notebook = notebook_with(&records);
    assert_eq!(notebook.keep_vote(at(1), YES), Err(Refused::Full));
    assert_eq!(notebook.store().keys().len(), 9);
}

#[test]
fn a_full_store_keeps_what_it_has() {
    let mut notebook = notebook_in(MapStore::new(80));
    notebook.keep_vote(at(1), YES).unwrap();
    let refused = notebook.keep_comment(at(1), &address(1), &comment("much too long"));
    assert_eq!(refused, Err(Refused::Full));
    assert_eq!(notebook.vote().value, YES);
}

#[test]
fn a_key_that_ends_as_several_slots_do_is_none_of_anothers() {
    assert_eq!(Key::parse("byline:boat:vote~2~3"), None);
    let text = Stamped::encode(at(5), &YES);
    assert_eq!(notebook_with(&[("byline:boat:vote~2~3", &text)]).vote(), Read::default());
}
