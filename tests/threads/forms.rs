//! What is hidden, and the forms that are open.

use byline::discussion::{Row, Target};

use crate::{address, id, read, shown, threads};

#[test]
fn a_hidden_comment_leaves_a_row() {
    let mut all = threads(&["3", "4@p2"]);
    // The reader's own can be deleted.
    all.hidden.extend([id("p1"), id("4")]);
    read(&all, &["hidden p1", "p2", "> 4", "3"]);
    assert_eq!(all.number(), 4);
}

#[test]
fn a_hidden_author_is_hidden_wherever_published_but_not_in_the_readers_own() {
    let mut all = threads(&["3"]);
    all.muted.extend(["Bo".to_owned(), "Ann".to_owned(), "Reader".to_owned()]);
    read(&all, &["hidden p1", "p2", "3"]);
    let hidden = |row: &Row| matches!(row, Row::Hidden { muted: true, name: Some(_), .. });
    assert!(hidden(&all.rows()[0]));
    all.muted.clear();
    read(&all, &["p1", "p2", "3"]);
}

#[test]
fn an_answer_is_written_below_the_comment_and_an_edit_in_its_place() {
    let mut all = threads(&["3", "4@3", "5@3"]);
    all.open(Target::Reply(id("p1")));
    all.open(Target::Reply(id("4")));
    all.open(Target::Edit(id("3")));
    all.open(Target::Edit(id("5")));
    read(
        &all,
        &["p1", "> form reply:p1", "p2", "form edit:3", "> 4", "> form reply:4", "> form edit:5"],
    );
    all.open(Target::Reply(id("3")));
    all.close(&Target::Edit(id("5")));
    read(
        &all,
        &[
            "p1",
            "> form reply:p1",
            "p2",
            "form edit:3",
            "> form reply:3",
            "> 4",
            "> form reply:4",
            "> 5",
        ],
    );
}

#[test]
fn a_form_below_a_hidden_comment_stays() {
    let mut all = threads(&[]);
    all.hidden.push(id("p1"));
    all.open(Target::Reply(id("p1")));
    read(&all, &["hidden p1", "> form reply:p1", "p2"]);
}

#[test]
fn an_answer_has_its_place_though_what_it_answers_is_gone() {
    let mut all = threads(&["3", "4@3"]);
    // The article has it no more.
    all.open(Target::Reply(id("p9")));
    read(&all, &["p1", "p2", "3", "> 4", "deleted p9", "> form reply:p9"]);
    // Another tab deletes it.
    all.open(Target::Reply(id("4")));
    all.remove(&id("4"));
    let gone = ["p1", "p2", "3", "deleted 4", "> form reply:4", "deleted p9", "> form reply:p9"];
    read(&all, &gone);
    all.survey(vec![address("3")]);
    read(&all, &["p1", "p2", "1 from 3", gone[3], gone[4], gone[5], gone[6]]);
    all.show(address("5@p9"), shown());
    all.close(&Target::Reply(id("p9")));
    all.close(&Target::Reply(id("4")));
    all.survey(vec![address("5@p9")]);
    read(&all, &["p1", "p2", "deleted p9", "1 from 5"]);
}

#[test]
fn an_answer_to_a_comment_deleted_just_now_stays_open() {
    let mut all = threads(&["3"]);
    all.open(Target::Reply(id("3")));
    all.open(Target::Reply(id("3")));
    all.delete(&id("3"));
    read(&all, &["p1", "p2", "deleted 3, undo", "> form reply:3"]);
}

#[test]
fn an_answer_stands_once_when_what_it_answers_is_back() {
    let mut all = threads(&["3", "4@3"]);
    all.open(Target::Reply(id("4")));
    all.remove(&id("4"));
    all.show(address("4@3"), shown());
    read(&all, &["p1", "p2", "3", "> 4", "> form reply:4"]);
}
