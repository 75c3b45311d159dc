//! What the page remembers, in a store of the tests' own.

#[path = "memory/archive.rs"]
mod archive;
#[path = "memory/comments.rs"]
mod comments;
#[path = "memory/drafts.rs"]
mod drafts;
#[path = "memory/flags.rs"]
mod flags;
#[path = "memory/inventory.rs"]
mod inventory;
#[path = "memory/votes.rs"]
mod votes;

use std::cell::{Cell, RefCell};
use std::num::NonZeroU32;
use std::rc::Rc;

use byline::discussion::{Address, Clusters, CommentId, Draft, Limit, OwnComment};
use byline::memory::{MapStore, Notebook, Refused, Store};
use byline::moment::Moment;

fn at(millis: u64) -> Moment {
    Moment::from_millis(millis)
}

/// A store that several tabs share, and how often they have read in it.
#[derive(Clone, Debug)]
struct Shared(Rc<RefCell<MapStore>>, Rc<Cell<usize>>);

impl Store for Shared {
    fn get(&self, key: &str) -> Option<String> {
        self.1.set(self.1.get() + 1);
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
    let shared = Shared(Rc::new(RefCell::new(store)), Rc::default());
    Notebook::new(shared, "boat".to_owned())
}

fn notebook_with(records: &[(&str, &str)]) -> Notebook<Shared> {
    let mut store = MapStore::new(10_000);
    for (key, text) in records {
        store.set(key, text).unwrap();
    }
    notebook_in(store)
}

/// Another tab, or a later visit.
fn again(notebook: &Notebook<Shared>) -> Notebook<Shared> {
    Notebook::new(notebook.store().clone(), "boat".to_owned())
}

fn id(number: u64) -> CommentId {
    CommentId::new(at(number), 0)
}

fn address(number: u64) -> Address {
    Address { id: id(number), thread: None }
}

fn reply(number: u64, thread: &str) -> Address {
    Address { id: id(number), thread: Some(CommentId::from(thread.to_owned())) }
}

fn draft(text: &str) -> Draft {
    Draft { name: "Ann".into(), text: text.into() }
}

fn comment(text: &str) -> OwnComment {
    let limit = Limit::new(NonZeroU32::MAX, by_character);
    draft(text).submit(&limit, at(1)).unwrap()
}

fn by_character(text: &str, max: u32) -> Clusters {
    Clusters::of(text.chars().map(char::len_utf16), max)
}
