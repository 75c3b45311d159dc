//! What readers do, at random, for the tests of what is remembered.

#![allow(dead_code, reason = "each test uses some of it")]

use std::num::NonZeroU32;

use byline::discussion::{Address, Clusters, CommentId, Draft, Limit, OwnComment, Target};
use byline::memory::{MapStore, Notebook, Refused, Stamped, Store};
use byline::moment::Moment;
use byline::poll::{Choice, Vote};

pub const ARTICLE: &str = "boat";

/// How many comments there may be: so few that readers often mean the same one.
pub const ADDRESSES: u64 = 6;

/// Numbers at random, the same ones for the same seed.
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0xd1b5_4a32_d192_ed03)
    }

    /// One of `0..sides`.
    pub fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % sides
    }

    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.roll(u64::try_from(end).unwrap())).unwrap()
    }
}

pub fn at(millis: u64) -> Moment {
    Moment::from_millis(millis)
}

/// The comments there may be. Half of them are replies, some in threads of other own comments.
pub fn address(which: u64) -> Address {
    let which = which % ADDRESSES;
    let thread = match which % 4 {
        1 => Some(CommentId::from("7".to_owned())),
        3 => Some(address(0).id),
        _ => None,
    };
    Address { id: CommentId::new(at(1_000 + which), 0), thread }
}

pub fn draft(text: &str) -> Draft {
    Draft { name: "Ann".into(), text: text.into() }
}

pub fn comment(text: &str) -> OwnComment {
    let limit = Limit::new(NonZeroU32::MAX, by_character);
    draft(text).submit(&limit, at(1)).unwrap()
}

/// Words that are said once.
pub fn words(number: u64) -> String {
    format!("<{number}>")
}

/// What the form that writes the comment at this address is for.
pub fn target<S: Store>(notebook: &Notebook<S>, address: &Address) -> Target {
    if notebook.comment(address).value.is_some() {
        return Target::Edit(address.id.clone());
    }
    address.thread.clone().map_or(Target::New, Target::Reply)
}

/// Something a reader does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Writes the draft of the comment at this address.
    Write(u64, String),
    /// Gives up the draft of the comment at this address.
    Discard(u64),
    /// Posts the comment at this address, or edits it.
    Post(u64, String),
    /// Deletes it.
    Delete(u64),
    /// Has it back, or as it was before the edit.
    Undo(u64, String),
    Vote(Vote),
    Hide(u64, bool),
    Mute(String, bool),
    Name(String),
    Order(bool),
}

impl Deed {
    /// One of all deeds: which, about what, and how often something was said before.
    pub fn any(kind: u64, which: u64, number: u64) -> Self {
        let (so, words) = (number.is_multiple_of(2), words(number));
        match kind % 15 {
            0..=2 => Self::Write(which, words),
            3 => Self::Discard(which),
            4..=6 => Self::Post(which, words),
            7 | 8 => Self::Delete(which),
            9 => Self::Undo(which, words),
            10 => Self::Vote(Vote((!number.is_multiple_of(3)).then_some(if so {
                Choice::Yes
            } else {
                Choice::No
            }))),
            11 => Self::Hide(which, so),
            12 => Self::Mute(if which < 3 { "O~2" } else { "100%" }.to_owned(), so),
            13 => Self::Name(words),
            _ => Self::Order(so),
        }
    }

    /// Does it.
    pub fn act<S: Store>(&self, notebook: &mut Notebook<S>, now: Moment) -> Result<(), Refused> {
        match self {
            Self::Write(which, text) => {
                let target = target(notebook, &address(*which));
                notebook.keep_draft(now, &target, &draft(text))
            }
            Self::Discard(which) => {
                let target = target(notebook, &address(*which));
                notebook.remove_draft(&target);
                Ok(())
            }
            Self::Post(which, text) => {
                let address = address(*which);
                let target = target(notebook, &address);
                notebook.post(now, &target, &address, &comment(text))
            }
            Self::Delete(which) => {
                notebook.delete_comment(now, &address(*which));
                Ok(())
            }
            Self::Undo(which, text) => notebook.keep_comment(now, &address(*which), &comment(text)),
            Self::Vote(vote) => notebook.keep_vote(now, *vote),
            Self::Hide(which, so) => notebook.keep_hidden(now, address(*which).id, *so),
            Self::Mute(name, so) => notebook.keep_muted(now, name.clone(), *so),
            Self::Name(name) => notebook.keep_name(now, name),
            Self::Order(so) => notebook.keep_newest_first(now, *so),
        }
    }
}

/// A browser's storage after these deeds, by a clock that starts at `clock`.
pub fn browser(deeds: &[(u64, u64, u64)], clock: u64) -> MapStore {
    on(MapStore::new(usize::MAX), deeds, clock)
}

/// A browser's storage in which more is done.
pub fn on(store: MapStore, deeds: &[(u64, u64, u64)], clock: u64) -> MapStore {
    let mut notebook = Notebook::new(store, ARTICLE.to_owned());
    for (step, (kind, which, number)) in (0..).zip(deeds) {
        Deed::any(*kind, *which, *number).act(&mut notebook, at(clock + step)).unwrap();
    }
    notebook.store().clone()
}

pub fn records<S: Store>(store: &S) -> Vec<(String, String)> {
    store.keys().into_iter().filter_map(|key| Some((key.clone(), store.get(&key)?))).collect()
}

pub fn store_of(records: &[(String, String)]) -> MapStore {
    let mut store = MapStore::new(usize::MAX);
    for (key, text) in records {
        store.set(key, text).unwrap();
    }
    store
}

/// The drafts in a store, in whichever slot of this article's.
pub fn drafts<S: Store>(store: &S) -> Vec<Draft> {
    let draft = |(key, text): (String, String)| {
        let here = key.starts_with(&format!("byline:{ARTICLE}:draft:"));
        let read = Stamped::<Draft>::decode(&text).ok()?;
        here.then_some(read.record)
    };
    records(store).into_iter().filter_map(draft).collect()
}

fn by_character(text: &str, max: u32) -> Clusters {
    Clusters::of(text.chars().map(char::len_utf16), max)
}
