//! Comments that are there and not shown yet.

use byline::discussion::{Row, Threads};

use crate::{address, id, name, published, read, shown, threads};

/// There are these too, and what is shown already.
fn fold(threads: &mut Threads, own: &[&str]) {
    for (address, shown) in threads.survey(own.iter().map(|own| address(own)).collect()) {
        threads.show(address, shown);
    }
}

#[track_caller]
fn unfolds(threads: &Threads, from: &str, most: usize, expected: &[&str]) {
    let found = threads.folded_from(&id(from), most);
    assert_eq!(found.iter().map(|it| name(&it.id)).collect::<Vec<_>>(), expected);
}

#[test]
fn those_that_stand_together_are_one_row() {
    let mut all = threads(&["5"]);
    fold(&mut all, &["3", "4@3", "6", "7", "1@p1", "2@p1"]);
    read(&all, &["p1", "2 from 1", "p2", "2 from 3", "5", "2 from 6"]);
    assert_eq!(all.number(), 9);
    all.newest_first = true;
    read(&all, &["2 from 7", "5", "2 from 3", "p2", "p1", "2 from 1"]);
}

#[test]
fn of_what_is_stored_what_was_shown_stays_so_and_what_was_deleted_is_back() {
    let mut all = threads(&["3", "4"]);
    all.delete(&id("4"));
    fold(&mut all, &["3", "4", "5", "5"]);
    read(&all, &["p1", "p2", "3", "2 from 4"]);
    all.show(address("5"), shown());
    read(&all, &["p1", "p2", "3", "1 from 4", "5"]);
    assert!(all.shown(&id("5")).is_some());
}

#[test]
fn a_folded_comment_can_be_found_but_not_deleted() {
    let mut all = threads(&[]);
    fold(&mut all, &["3", "4@3"]);
    assert!(all.shown(&id("4")).is_none());
    assert_eq!(all.own_address(&id("4")), Some(&address("4@3")));
    assert_eq!(all.thread_of(&id("4")), id("3"));
    assert!(all.delete(&id("4")).is_none());
}

#[test]
fn they_unfold_in_the_order_they_are_read() {
    let mut all = threads(&[]);
    fold(&mut all, &["3", "4", "5", "6@p2", "1@p1"]);
    unfolds(&all, "3", 2, &["3", "4"]);
    unfolds(&all, "3", 99, &["3", "4", "5"]);
    unfolds(&all, "6", 2, &["6", "3"]);
    unfolds(&all, "99", 3, &[]);
    all.newest_first = true;
    unfolds(&all, "5", 2, &["5", "4"]);
    unfolds(&all, "6", 1, &["6"]);
}

#[test]
fn a_reply_unfolds_with_what_begins_its_thread() {
    let mut all = threads(&[]);
    fold(&mut all, &["3", "4@3", "5@3", "6@p1"]);
    unfolds(&all, "4", 1, &["4", "3"]);
    unfolds(&all, "6", 1, &["6"]);
    let mut found = vec![address("5@3"), address("6@p1"), address("8@7")];
    all.add_beginnings(&mut found);
    assert_eq!(found.len(), 4);
    all.show(address("3"), shown());
    unfolds(&all, "4", 1, &["4"]);
}

/// They don't stand together: what is between them is shown.
#[test]
fn only_those_that_stand_together_unfold() {
    let mut all = threads(&["5"]);
    fold(&mut all, &["3", "4", "6", "1@p1"]);
    unfolds(&all, "3", 99, &["3", "4"]);
    unfolds(&all, "1", 99, &["1"]);
}

#[test]
fn what_begins_a_thread_unfolds_once() {
    let mut all = threads(&[]);
    fold(&mut all, &["3", "4@3"]);
    unfolds(&all, "3", 99, &["3", "4"]);
}

/// The comment is there: it just isn't shown yet.
#[test]
fn a_reply_to_a_folded_comment_is_to_an_earlier_one() {
    let mut all = threads(&["5@3"]);
    fold(&mut all, &["3"]);
    let Some(Row::Own(reply)) = all.rows().pop() else { panic!() };
    assert_eq!(reply.reply_to.as_deref(), Some("an earlier comment"));
}

#[test]
fn ten_thousand_are_folded_and_read() {
    let mut all = Threads::new((0..100).map(|at| published(&format!("p{at}"), None)).collect());
    let of = |number: u64| match number % 3 {
        0 => address(&number.to_string()),
        1 => address(&format!("{number}@{}", number - 1)),
        _ => address(&format!("{number}@p{}", number % 100)),
    };
    all.survey((0..10_000).map(of).collect());
    let rows = all.rows();
    assert_eq!((all.number(), rows.len()), (10_100, 200));
    for address in all.folded_from(&id("0"), 20) {
        all.show(address, shown());
    }
    assert_eq!(all.rows().len(), 221);
}
