//! What the page remembers, in a store of the tests' own.

use std::cell::RefCell;
use std::num::NonZeroU32;
use std::rc::Rc;

use byline::discussion::{CommentId, Draft, Limit, OwnComment};
use byline::memory::{MapStore, Notebook, Read, Refused, Stamped, Store};
use byline::moment::Moment;
use byline::poll::{Choice, Vote};

const YES: Vote = Vote(Some(Choice::Yes));
const NO: Vote = Vote(Some(Choice::No));
const VOTE: &str = "byline:boat:vote";

fn at(millis: u64) -> Moment {
    Moment::from_millis(millis)
}

/// A store that several tabs share.
#[derive(Clone, Debug)]
struct Shared(Rc<RefCell<MapStore>>);

impl Store for Shared {
    fn get(&self, key: &str) -> Option<String> {
        self.0.borrow().get(key)
    }

    fn set(&mut self, key: &str, text: &str) -> Result<(), Refused> {
        self.0.borrow_mut().set(key, text)
    }

    fn remove(&mut self, key: &str) {
        self.0.borrow_mut().remove(key);
    }

    fn keys(&self) -> Vec<String> {
        self.0.borrow().keys()
    }
}

fn notebook() -> Notebook<Shared> {
    notebook_in(MapStore::new(10_000))
}

fn notebook_in(store: MapStore) -> Notebook<Shared> {
    Notebook::new(Shared(Rc::new(RefCell::new(store))), "boat".to_owned())
}

fn notebook_with(key: &str, text: &str) -> Notebook<Shared> {
    let mut store = MapStore::new(10_000);
    store.set(key, text).unwrap();
    notebook_in(store)
}

fn comment(text: &str) -> OwnComment {
    let limit = Limit::new(NonZeroU32::MAX, str::len);
    Draft { name: "Ann".into(), text: text.into() }.submit(&limit, at(1)).unwrap()
}

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
    let other = Notebook::new(notebook.store().clone(), "boa".to_owned());
    assert_eq!(other.vote().value, Vote(None));
    assert!(!other.holds_vote(VOTE) && notebook.holds_vote(VOTE));
}

#[test]
fn what_cannot_be_read_is_told_left_alone_and_stepped_over() {
    for unreadable in ["", "yes", r#"{"v":1,"at":1,"record":"maybe"}"#, r#"{"v":9}"#] {
        let mut notebook = notebook_with(VOTE, unreadable);
        assert_eq!(notebook.vote(), Read { value: Vote(None), damaged: true });
        notebook.keep_vote(at(1), NO).unwrap();
        assert_eq!(notebook.vote(), Read { value: NO, damaged: true });
        assert_eq!(notebook.store().get(VOTE).as_deref(), Some(unreadable));
    }
}

#[test]
fn of_several_readable_slots_the_latest_counts() {
    let mut notebook = notebook_with(&format!("{VOTE}~2"), &Stamped::encode(at(5), &YES));
    notebook.keep_vote(at(3), NO).unwrap();
    assert_eq!(notebook.vote().value, YES);
    notebook.keep_vote(at(7), NO).unwrap();
    assert_eq!(notebook.vote().value, NO);
}

#[test]
fn comments_come_back_in_order_of_time() {
    let mut notebook = notebook();
    for millis in [20, 3, 100] {
        let id = CommentId::new(at(millis), 0);
        notebook.keep_comment(at(1), &id, &comment(&millis.to_string())).unwrap();
    }
    let texts: Vec<_> = notebook.comments().value.into_iter().map(|it| it.text).collect();
    assert_eq!(texts, ["3", "20", "100"]);
}

#[test]
fn a_damaged_comment_hides_no_other() {
    let mut notebook = notebook_with("byline:boat:comment:0", "{");
    notebook.keep_comment(at(1), &CommentId::new(at(1), 0), &comment("kept")).unwrap();
    let read = notebook.comments();
    assert_eq!((read.value.len(), read.damaged), (1, true));
}

fn draft(text: &str) -> Draft {
    Draft { name: "Ann".into(), text: text.into() }
}

#[test]
fn an_empty_draft_leaves_no_record_and_a_name_signs_the_next() {
    let mut notebook = notebook();
    notebook.keep_draft(at(1), &draft("Well")).unwrap();
    assert_eq!(again(&notebook).adopt_drafts(at(2)).value, draft("Well"));
    notebook.keep_name(at(2), "O'Brien").unwrap();
    notebook.keep_draft(at(2), &Draft::default()).unwrap();
    assert_eq!(
        again(&notebook).adopt_drafts(at(3)).value,
        Draft { name: "O'Brien".into(), text: String::new() }
    );
    assert_eq!(notebook.store().keys(), ["byline:name"]);
}

/// Another tab, or a later visit.
fn again(notebook: &Notebook<Shared>) -> Notebook<Shared> {
    Notebook::new(notebook.store().clone(), "boat".to_owned())
}

#[test]
fn two_tabs_keep_a_draft_each_and_the_next_visit_has_both() {
    let mut first = notebook();
    first.keep_draft(at(1), &draft("one")).unwrap();
    // The second tab opens with the first one's draft, and writes on.
    let mut second = again(&first);
    assert_eq!(second.adopt_drafts(at(2)).value, draft("one"));
    second.keep_draft(at(3), &draft("two")).unwrap();
    first.keep_draft(at(4), &draft("one more")).unwrap();
    let mut next = again(&first);
    assert_eq!(next.adopt_drafts(at(5)).value, draft("two\n\none more"));
    assert_eq!(again(&next).adopt_drafts(at(6)).value, draft("two\n\none more"));
}

#[test]
fn posting_in_one_tab_leaves_the_other_tabs_draft() {
    let mut first = notebook();
    first.keep_draft(at(1), &draft("one")).unwrap();
    let mut second = again(&first);
    second.keep_draft(at(2), &draft("two")).unwrap();
    second.keep_draft(at(3), &Draft::default()).unwrap();
    assert_eq!(again(&second).adopt_drafts(at(4)).value, draft("one"));
}

#[test]
fn a_draft_that_is_let_go_waits_for_the_next_visit() {
    let mut notebook = notebook();
    notebook.keep_draft(at(1), &draft("found no room as a comment")).unwrap();
    notebook.let_go_of_draft();
    notebook.keep_draft(at(2), &draft("")).unwrap();
    let next = again(&notebook).adopt_drafts(at(3)).value;
    assert_eq!(next.text, "found no room as a comment");
}

#[test]
fn a_draft_that_cannot_be_read_is_left_alone() {
    let mut notebook = notebook_with("byline:boat:draft:new", "{");
    assert!(notebook.adopt_drafts(at(1)).damaged);
    notebook.keep_draft(at(2), &draft("Well")).unwrap();
    notebook.keep_draft(at(3), &Draft::default()).unwrap();
    assert_eq!(notebook.store().get("byline:boat:draft:new").as_deref(), Some("{"));
    assert_eq!(notebook.store().keys().len(), 1);
}

#[test]
fn a_date_that_no_calendar_has_is_damage() {
    let text = r#"{"v":1,"at":1,"record":{"name":"A","text":"b","posted":9007199254740991}}"#;
    let notebook = notebook_with("byline:boat:comment:0000000000001-00000001", text);
    assert_eq!(notebook.comments(), Read { value: vec![], damaged: true });
}

#[test]
fn a_comment_under_an_id_that_is_not_the_pages_own_is_damage() {
    let text = r#"{"v":1,"at":1,"record":{"name":"A","text":"b","posted":1}}"#;
    let notebook = notebook_with("byline:boat:comment:1", text);
    assert_eq!(notebook.comments(), Read { value: vec![], damaged: true });
}

#[test]
fn a_full_store_keeps_what_it_has() {
    let mut notebook = notebook_in(MapStore::new(80));
    notebook.keep_vote(at(1), YES).unwrap();
    let id = CommentId::new(at(1), 0);
    let refused = notebook.keep_comment(at(1), &id, &comment("much too long"));
    assert_eq!(refused, Err(Refused::Full));
    assert_eq!(notebook.vote().value, YES);
}
