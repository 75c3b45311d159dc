//! The order comments are read in, and what stands in each row.

#[path = "threads/folds.rs"]
mod folds;
#[path = "threads/forms.rs"]
mod forms;
#[path = "threads/order.rs"]
mod order;

use std::num::NonZeroU32;

use byline::discussion::{
    Address, Clusters, Comment, CommentId, Draft, Limit, OwnComment, Published, Row, Shown, Threads,
};
use byline::moment::Moment;

fn at(millis: u64) -> Moment {
    Moment::from_millis(millis)
}

/// The id of the reader's own comment with this number, or of a published one.
fn id(name: &str) -> CommentId {
    match name.parse() {
        Ok(number) => CommentId::new(at(number), 0),
        Err(_) => CommentId::from(name.to_owned()),
    }
}

/// An address: `5` begins a thread, `5@p1` and `5@3` reply in one.
fn address(text: &str) -> Address {
    match text.split_once('@') {
        Some((own, thread)) => Address { id: id(own), thread: Some(id(thread)) },
        None => Address { id: id(text), thread: None },
    }
}

fn published(name: &str, author: Option<&str>) -> Published {
    Published { id: id(name), name: author.map(str::to_owned) }
}

fn by_character(text: &str, max: u32) -> Clusters {
    Clusters::of(text.chars().map(char::len_utf16), max)
}

fn comment(author: &str) -> OwnComment {
    let limit = Limit::new(NonZeroU32::MAX, by_character);
    Draft { name: author.into(), text: "So.".into() }.submit(&limit, at(1)).unwrap()
}

fn shown() -> Shown {
    Shown::stored(comment("Ann"))
}

/// Threads with published comments `p1` and `p2`, and these own ones, all shown.
fn threads(own: &[&str]) -> Threads {
    let mut threads = Threads::new(vec![published("p1", Some("Bo")), published("p2", None)]);
    for own in own {
        threads.show(address(own), shown());
    }
    threads
}

fn name(id: &CommentId) -> String {
    let own = CommentId::own(id.as_str()).is_some();
    let number = id.as_str().split('-').next().unwrap_or_default();
    if own { number.trim_start_matches('0').to_owned() } else { id.to_string() }
}

/// A row in short; a reply is set in.
fn short(row: &Row) -> String {
    let inner = match row {
        Row::Published(id) => name(id),
        Row::Own(comment) => name(&comment.id),
        Row::Hidden { id, .. } => format!("hidden {}", name(id)),
        Row::Deleted { id, undo, .. } => {
            format!("deleted {}{}", name(id), if *undo { ", undo" } else { "" })
        }
        Row::Folded { first, number } => format!("{number} from {}", name(first)),
        Row::Form { target, .. } => match target.comment() {
            Some(id) => format!("form {}", target.to_string().replace(id.as_str(), &name(id))),
            None => "form".to_owned(),
        },
    };
    if row.is_reply() { format!("> {inner}") } else { inner }
}

#[track_caller]
fn read(threads: &Threads, expected: &[&str]) {
    assert_eq!(threads.rows().iter().map(short).collect::<Vec<_>>(), expected);
}

/// The own comment in the row of this id.
fn row(threads: &Threads, of: &str) -> Comment {
    let found = threads.rows().into_iter().find_map(|row| match row {
        Row::Own(comment) if comment.id == id(of) => Some(comment),
        _ => None,
    });
    found.unwrap()
}
