//! What is in forms.

use byline::discussion::{CommentId, Target};
use byline::memory::{MapStore, Notebook, Read, Refused, Store, erase};

use crate::{address, again, at, comment, draft, id, notebook, notebook_in, notebook_with};

const NEW: Target = Target::New;
const KEY: &str = "byline:boat:draft:new";

#[test]
fn a_draft_is_the_next_visits_until_it_is_removed() {
    let mut notebook = notebook();
    notebook.keep_draft(at(1), &NEW, &draft("Well")).unwrap();
    let mut next = again(&notebook);
    let found = next.adopt_draft(&NEW).value.unwrap();
    assert_eq!((found.at, found.record), (at(1), draft("Well")));
    assert!(next.holds_draft(&NEW));
    next.remove_draft(&NEW);
    assert!(!next.holds_draft(&NEW) && !notebook.holds_draft(&NEW));
    assert!(next.store().keys().is_empty());
}

#[test]
fn each_form_has_its_own() {
    let mut notebook = notebook();
    let targets = [NEW, Target::Reply(CommentId::from("7".to_owned())), Target::Edit(id(1))];
    for (number, target) in targets.iter().enumerate() {
        notebook.keep_draft(at(1), target, &draft(&number.to_string())).unwrap();
    }
    let mut next = again(&notebook);
    assert_eq!(next.survey().value.drafts, {
        [targets[2].clone(), targets[0].clone(), targets[1].clone()]
    });
    next.remove_draft(&NEW);
    for (number, target) in targets.iter().enumerate() {
        let found = next.adopt_draft(target).value.map(|it| it.record);
        assert_eq!(found, Some(draft(&number.to_string())), "{target}");
    }
}

#[test]
fn two_tabs_keep_a_draft_each() {
    let mut first = notebook();
    first.keep_draft(at(1), &NEW, &draft("one")).unwrap();
    // The second tab opens with the first one's draft, and writes on.
    let mut second = again(&first);
    assert_eq!(second.adopt_draft(&NEW).value.unwrap().record, draft("one"));
    second.keep_draft(at(3), &NEW, &draft("two")).unwrap();
    assert!(second.holds_draft(&NEW) && !first.holds_draft(&NEW));
    first.keep_draft(at(4), &NEW, &draft("one more")).unwrap();
    second.keep_draft(at(5), &NEW, &draft("two more")).unwrap();
    assert_eq!(first.store().keys(), [KEY.to_owned(), format!("{KEY}~2")]);
    let mut next = again(&first);
    assert_eq!(next.adopt_draft(&NEW).value.unwrap().record, draft("two more"));
    assert_eq!(next.other_drafts(&NEW, &draft("two more")), [draft("one more")]);
    assert_eq!(next.other_drafts(&NEW, &draft("one more")), [draft("two more")]);
}

#[test]
fn posting_in_one_tab_leaves_the_other_tabs_draft() {
    let mut first = notebook();
    first.keep_draft(at(1), &NEW, &draft("one")).unwrap();
    let mut second = again(&first);
    second.keep_draft(at(2), &NEW, &draft("two")).unwrap();
    second.remove_draft(&NEW);
    assert_eq!(again(&second).adopt_draft(&NEW).value.unwrap().record, draft("one"));
    // What the other tab wrote over an adopted draft isn't this tab's to remove.
    let mut third = again(&first);
    third.adopt_draft(&NEW);
    third.keep_draft(at(3), &NEW, &draft("three")).unwrap();
    first.remove_draft(&NEW);
    assert_eq!(again(&first).adopt_draft(&NEW).value.unwrap().record, draft("three"));
}

#[test]
fn drafts_whose_words_are_in_this_tabs_go_and_others_stay() {
    let mut tabs = [notebook()].to_vec();
    for text in ["one", "one two", "other", "one two three"] {
        let mut tab = again(&tabs[0]);
        tab.keep_draft(at(1), &NEW, &draft(text)).unwrap();
        tabs.push(tab);
    }
    let mine = draft("one two three");
    tabs[4].drop_other_drafts(&NEW, &mine);
    assert_eq!(tabs[4].other_drafts(&NEW, &mine), [draft("other")]);
    assert!(tabs[4].holds_draft(&NEW) && tabs[3].holds_draft(&NEW));
    assert!(!tabs[1].holds_draft(&NEW) && !tabs[2].holds_draft(&NEW));
}

#[test]
fn a_draft_that_is_let_go_waits_for_the_next_visit() {
    let mut notebook = notebook();
    notebook.keep_draft(at(1), &NEW, &draft("found no room as a comment")).unwrap();
    notebook.let_go_of_draft(&NEW);
    notebook.keep_draft(at(2), &NEW, &draft("another")).unwrap();
    notebook.remove_draft(&NEW);
    let next = again(&notebook).adopt_draft(&NEW).value.unwrap();
    assert_eq!(next.record.text, "found no room as a comment");
}

#[test]
fn a_draft_without_room_is_there_again_in_the_same_visit() {
    let mut notebook = notebook_in(MapStore::new(100));
    notebook.keep_draft(at(1), &NEW, &draft("Well")).unwrap();
    let longer = draft(&"Well, ".repeat(9));
    assert_eq!(notebook.keep_draft(at(2), &NEW, &longer), Err(Refused::Full));
    assert!(notebook.owes_draft(&NEW));
    let found = notebook.adopt_draft(&NEW).value.unwrap();
    assert_eq!((found.at, found.record), (at(2), longer));
    // The next visit finds what there was room for, which is this tab's still.
    assert_eq!(again(&notebook).adopt_draft(&NEW).value.unwrap().record, draft("Well"));
    notebook.keep_draft(at(3), &NEW, &draft("Yes")).unwrap();
    assert!(!notebook.owes_draft(&NEW));
    assert_eq!(notebook.adopt_draft(&NEW).value.unwrap().record, draft("Yes"));
    assert_eq!(notebook.store().keys(), [KEY]);
}

#[test]
fn a_draft_for_which_no_slot_is_free_is_there_again_in_the_same_visit() {
    let taken = (2..=9).map(|slot| format!("{KEY}~{slot}")).chain([KEY.to_owned()]);
    let taken: Vec<_> = taken.collect();
    let mut notebook = notebook_with(&taken.iter().map(|key| (&**key, "{")).collect::<Vec<_>>());
    assert_eq!(notebook.keep_draft(at(1), &NEW, &draft("Well")), Err(Refused::Full));
    assert!(notebook.owes_draft(&NEW));
    assert_eq!(notebook.adopt_draft(&NEW).value.unwrap().record, draft("Well"));
}

#[test]
fn what_was_owed_is_so_no_more_once_it_is_taken_away() {
    let mut notebook = notebook_in(MapStore::new(0));
    for let_go in [Notebook::remove_draft, Notebook::let_go_of_draft] {
        assert_eq!(notebook.keep_draft(at(1), &NEW, &draft("Well")), Err(Refused::Full));
        let_go(&mut notebook, &NEW);
        assert!(!notebook.owes_draft(&NEW));
        assert_eq!(notebook.adopt_draft(&NEW).value, None);
    }
}

#[test]
fn a_draft_that_cannot_be_read_is_left_alone() {
    let mut notebook = notebook_with(&[(KEY, "{"), (&format!("{KEY}~3"), "{")]);
    assert_eq!(notebook.adopt_draft(&NEW), Read { value: None, damaged: true });
    notebook.keep_draft(at(2), &NEW, &draft("Well")).unwrap();
    assert!(notebook.store().get(&format!("{KEY}~2")).is_some());
    notebook.remove_draft(&NEW);
    notebook.drop_other_drafts(&NEW, &draft("Well"));
    assert_eq!(notebook.store().get(KEY).as_deref(), Some("{"));
    assert_eq!(notebook.store().keys().len(), 2);
}

#[test]
fn a_draft_that_grows_out_of_the_room_there_is_stays_as_it_was() {
    let mut notebook = notebook_in(MapStore::new(100));
    notebook.keep_draft(at(1), &NEW, &draft("Well")).unwrap();
    let long = draft(&"Well".repeat(50));
    assert_eq!(notebook.keep_draft(at(2), &NEW, &long), Err(Refused::Full));
    assert!(notebook.holds_draft(&NEW));
    assert_eq!(again(&notebook).adopt_draft(&NEW).value.unwrap().record, draft("Well"));
}

#[test]
fn a_draft_that_had_room_for_its_beginning_is_gone_with_its_comment() {
    let mut tab = notebook();
    tab.keep_draft(at(1), &NEW, &draft(" So it")).unwrap();
    tab.let_go_of_draft(&NEW);
    tab.drop_drafts_of(&address(1), &comment("So it goes."));
    assert_eq!(again(&tab).adopt_draft(&NEW).value, None);
}

#[test]
fn all_drafts_that_found_no_room_find_it_once_there_is_some() {
    let reply = Target::Reply(CommentId::from("7".to_owned()));
    let mut notebook = notebook_in(MapStore::new(150));
    notebook.keep_draft(at(1), &NEW, &draft(&"one ".repeat(9))).unwrap();
    let owed = draft(&"two ".repeat(9));
    assert_eq!(notebook.keep_draft(at(2), &reply, &owed), Err(Refused::Full));
    assert!(!notebook.settle_drafts() && notebook.owes_draft(&reply));
    notebook.remove_draft(&NEW);
    assert!(notebook.settle_drafts() && !notebook.owes_draft(&reply));
    let found = again(&notebook).adopt_draft(&reply).value.unwrap();
    assert_eq!((found.at, found.record), (at(2), owed));
}

#[test]
fn with_a_comment_the_drafts_go_whose_words_are_in_it() {
    let mut other = notebook();
    other.keep_draft(at(1), &NEW, &draft("It begins")).unwrap();
    let mut posting = again(&other);
    posting.keep_draft(at(2), &NEW, &draft("Else")).unwrap();
    let mut last = again(&other);
    last.keep_draft(at(3), &NEW, &draft("It begins, and goes on")).unwrap();
    last.post(at(4), &NEW, &address(1), &comment("It begins, and goes on")).unwrap();
    assert_eq!(last.other_drafts(&NEW, &draft("")), [draft("Else")]);
}

#[test]
fn what_was_to_become_of_a_comment_that_is_gone_is_another_new_one() {
    let mut notebook = notebook();
    notebook.keep_draft(at(1), &NEW, &draft("new")).unwrap();
    notebook.keep_draft(at(2), &Target::Edit(id(1)), &draft("edited")).unwrap();
    let mut next = again(&notebook);
    next.make_new(&Target::Edit(id(1)));
    assert_eq!(next.store().keys(), [KEY.to_owned(), format!("{KEY}~2")]);
    assert_eq!(next.other_drafts(&NEW, &draft("new")), [draft("edited")]);
}

#[test]
fn a_draft_that_was_erased_is_not_missed_until_it_is_written_on() {
    let mut notebook = notebook();
    notebook.keep_draft(at(1), &NEW, &draft("mine")).unwrap();
    let keys = notebook.store().keys();
    let change = erase(&mut notebook.store().clone(), &keys);
    assert!(notebook.misses_draft(&NEW));
    notebook.forget(&["byline:boat:draft:new~2".to_owned()]);
    assert!(notebook.misses_draft(&NEW));
    notebook.forget(&keys);
    assert!(!notebook.misses_draft(&NEW));
    // Once it is back, it is this tab's again.
    change.undo(&mut notebook.store().clone()).unwrap();
    notebook.keep_draft(at(2), &NEW, &draft("mine, too")).unwrap();
    assert_eq!(notebook.store().keys(), [KEY]);
}
