//! What is hidden, and what is for all articles.

use byline::discussion::CommentId;
use byline::memory::{Notebook, Read, Store};

use crate::{again, at, notebook, notebook_with};

#[test]
fn a_comment_is_hidden_and_shown_again() {
    let mut notebook = notebook();
    let seven = CommentId::from("7".to_owned());
    assert!(!notebook.is_hidden(&seven).value);
    notebook.keep_hidden(at(5), seven.clone(), true).unwrap();
    assert!(again(&notebook).is_hidden(&seven).value);
    assert!(again(&notebook).survey().value.hidden.contains(&seven));
    notebook.keep_hidden(at(2), seven.clone(), false).unwrap();
    assert!(!again(&notebook).is_hidden(&seven).value);
    assert!(again(&notebook).survey().value.hidden.is_empty());
}

#[test]
fn an_author_is_hidden_whatever_the_name_looks_like() {
    for name in ["Ann", "O'Brien: the ~2", "100%7E", "~", "", "a\u{301} b"] {
        let mut notebook = notebook();
        notebook.keep_muted(at(1), name.to_owned(), true).unwrap();
        let next = again(&notebook);
        assert_eq!(next.survey().value.muted.into_iter().collect::<Vec<_>>(), [name]);
        assert!(notebook.is_muted(name).value);
        notebook.keep_muted(at(2), name.to_owned(), false).unwrap();
        assert!(again(&notebook).survey().value.muted.is_empty(), "{name}");
    }
}

#[test]
fn a_flag_that_cannot_be_read_hides_nothing_and_is_told() {
    let notebook = notebook_with(&[("byline:boat:hidden:7", "{"), ("byline:boat:muted:A", "true")]);
    let survey = notebook.survey();
    assert!(survey.damaged && survey.value.hidden.is_empty() && survey.value.muted.is_empty());
}

#[test]
fn the_name_and_the_order_are_for_all_articles() {
    let mut notebook = notebook();
    notebook.keep_name(at(1), "Ann").unwrap();
    notebook.keep_newest_first(at(1), true).unwrap();
    let other = Notebook::new(notebook.store().clone(), "plane".to_owned());
    assert_eq!(other.name(), Read { value: "Ann".to_owned(), damaged: false });
    assert!(other.newest_first().value);
    assert_eq!(notebook.store().keys(), ["byline:name", "byline:newest-first"]);
}

#[test]
fn a_survey_minds_its_own_article() {
    let notebook = notebook_with(&[
        ("byline:plane:comment:0000000000001-00000000", "{"),
        ("byline:plane:likes", "{"),
        ("byline:plane:hidden:7", "{"),
        ("theirs", "{"),
        ("byline:probe", "1"),
    ]);
    assert_eq!(notebook.survey(), Read::default());
    assert!(notebook_with(&[("byline:boat:likes", "{")]).survey().damaged);
}
