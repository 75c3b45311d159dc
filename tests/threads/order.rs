//! Which comment stands where, and what it says of itself.

use byline::discussion::{Shown, Target};

use crate::{address, at, comment, id, read, row, shown, threads};

#[test]
fn published_ones_come_first_and_own_ones_by_time() {
    read(&threads(&["20", "3"]), &["p1", "p2", "3", "20"]);
    assert_eq!(threads(&["20", "3"]).number(), 4);
}

#[test]
fn a_new_one_is_named_to_stand_after_all_others_wherever_the_clock_stands() {
    const YEAR_9999: u64 = 253_402_300_799_999;
    let all = threads(&["20", "30@p1"]);
    for (now, named) in [(40, 40), (10, 31), (30, 31), (0, 31), (YEAR_9999, 31)] {
        assert_eq!(all.after_all(at(now)), at(named), "at {now}");
    }
    assert_eq!(threads(&[]).after_all(at(YEAR_9999)), at(0));
    // One that no page has named so says nothing.
    assert_eq!(threads(&["9999999999999"]).after_all(at(40)), at(40));
}

#[test]
fn replies_stand_in_their_thread_one_level_deep() {
    let own = ["3", "5@p1", "4@p1", "6@3", "7@p2", "8"];
    let mut threads = threads(&own);
    read(&threads, &["p1", "> 4", "> 5", "p2", "> 7", "3", "> 6", "8"]);
    // A reply to a reply is one in the same thread.
    for of in ["p1", "4", "5"] {
        assert_eq!(threads.thread_of(&id(of)), id("p1"), "{of}");
    }
    assert_eq!(threads.thread_of(&id("6")), id("3"));
    threads.newest_first = true;
    read(&threads, &["8", "3", "> 6", "p2", "> 7", "p1", "> 4", "> 5"]);
}

#[test]
fn the_order_they_were_put_in_is_nothing() {
    let mut own = ["3", "5@p1", "4@p1", "6@3", "7@p2", "8"];
    let rows = threads(&own).rows();
    own.reverse();
    assert_eq!(threads(&own).rows(), rows);
}

#[test]
fn a_reply_says_whom_it_is_to() {
    let mut all = threads(&["3", "4@p1", "6@3", "9@5"]);
    let to = |to: &str| comment("Cy").replying(Some(id(to)));
    for (at, whom) in [("7@3", "6"), ("8@p2", "p2"), ("10@3", "99")] {
        all.show(address(at), Shown::stored(to(whom)));
    }
    let named = |of| row(&all, of).reply_to;
    assert_eq!(named("3"), None);
    assert_eq!(named("4").as_deref(), Some("Bo"));
    assert_eq!(named("6").as_deref(), Some("Ann"));
    assert_eq!(named("7").as_deref(), Some("Ann"));
    assert_eq!(named("8").as_deref(), Some("Reader"));
    assert_eq!(named("10").as_deref(), Some("a deleted comment"));
    assert_eq!(named("9").as_deref(), Some("a deleted comment"));
}

#[test]
fn an_own_comment_says_what_was_done_with_it() {
    let mut all = threads(&["3"]);
    all.show(address("4"), Shown { kept: false, ..shown().edited(comment("Anne")) });
    let done = |of| {
        let row = row(&all, of);
        (row.edited, row.undo, row.kept)
    };
    assert_eq!(done("3"), (false, false, true));
    assert_eq!(done("4"), (true, true, false));
    assert_eq!(shown().edited(comment("Ann")), shown());
}

#[test]
fn a_deleted_comment_leaves_a_row_until_it_is_shown_again() {
    let mut all = threads(&["3", "4@3", "5@p1"]);
    assert_eq!(all.delete(&id("3")).map(|(it, _)| it), Some(address("3")));
    all.delete(&id("5"));
    read(&all, &["p1", "> deleted 5, undo", "p2", "deleted 3, undo", "> 4"]);
    assert_eq!(all.number(), 3);
    assert_eq!(all.deleted(&id("3")), Some((&address("3"), &shown())));
    assert_eq!(all.shown(&id("3")), None);
    assert!(all.delete(&id("3")).is_none());
    assert_eq!(row(&all, "4").reply_to.as_deref(), Some("a deleted comment"));
    all.show(address("3"), shown());
    read(&all, &["p1", "> deleted 5, undo", "p2", "3", "> 4"]);
    all.remove(&id("5"));
    read(&all, &["p1", "p2", "3", "> 4"]);
}

#[test]
fn a_thread_whose_beginning_is_gone_says_so() {
    let mut all = threads(&["4@3", "5@3", "9"]);
    read(&all, &["p1", "p2", "deleted 3", "> 4", "> 5", "9"]);
    all.newest_first = true;
    read(&all, &["9", "deleted 3", "> 4", "> 5", "p2", "p1"]);
    all.newest_first = false;
    // One that the article doesn't have any more is no different.
    read(&threads(&["4@p9"]), &["p1", "p2", "deleted p9", "> 4"]);
}

#[test]
fn of_what_is_no_longer_stored_stays_what_is_only_on_the_page() {
    let mut all = threads(&["3", "4@3"]);
    all.show(address("5"), Shown { kept: false, ..shown() });
    all.survey(vec![address("6")]);
    read(&all, &["p1", "p2", "5", "1 from 6"]);
    all.show(address("7"), shown());
    all.delete(&id("7"));
    all.survey(vec![]);
    read(&all, &["p1", "p2", "5", "deleted 7, undo"]);
}

#[test]
fn an_edit_that_found_no_room_is_handed_over_to_be_shown_again() {
    let mut all = threads(&["3"]);
    all.show(address("3"), Shown { kept: false, ..shown() });
    let before = all.survey(vec![address("3")]);
    assert!(matches!(&before[..], [(_, shown)] if !shown.kept));
}

#[test]
fn what_is_gone_while_it_is_edited_is_there_to_be_told_of() {
    let mut all = threads(&["3", "4"]);
    all.show(address("3"), shown());
    all.show(address("4"), shown());
    all.open(Target::Edit(id("3")));
    assert_eq!(all.survey(vec![]).len(), 2);
    assert!(all.shown(&id("3")).is_some());
    assert!(all.shown(&id("4")).is_none());
}
