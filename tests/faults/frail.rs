//! A store that fails as a browser's may.

use std::cell::RefCell;
use std::rc::Rc;

use byline::memory::{MapStore, Refused, Store};

/// A store that several tabs share, that remembers how it was after each write, and that refuses
/// what it is told to.
#[derive(Clone, Debug)]
pub struct Frail(Rc<RefCell<Disk>>);

#[derive(Debug)]
struct Disk {
    store: MapStore,
    moments: Vec<MapStore>,
    writes: u64,
    refuses: fn(u64, u64) -> bool,
    from: u64,
}

impl Frail {
    pub fn new(refuses: fn(u64, u64) -> bool, from: u64) -> Self {
        let store = MapStore::new(usize::MAX);
        Self(Rc::new(RefCell::new(Disk { store, moments: vec![], writes: 0, refuses, from })))
    }

    pub fn now(&self) -> MapStore {
        self.0.borrow().store.clone()
    }

    /// How it was after each write since this was asked last.
    pub fn moments(&self) -> Vec<MapStore> {
        std::mem::take(&mut self.0.borrow_mut().moments)
    }
}

impl Disk {
    fn written(&mut self) {
        self.moments.push(self.store.clone());
    }
}

impl Store for Frail {
    fn get(&self, key: &str) -> Option<String> {
        self.0.borrow().store.get(key)
    }

    fn set(&mut self, key: &str, text: &str) -> Result<(), Refused> {
        let mut disk = self.0.borrow_mut();
        disk.writes += 1;
        if (disk.refuses)(disk.writes, disk.from) {
            return Err(Refused::Full);
        }
        disk.store.set(key, text)?;
        disk.written();
        Ok(())
    }

    fn remove(&mut self, key: &str) {
        let mut disk = self.0.borrow_mut();
        disk.store.remove(key);
        disk.written();
    }

    fn keys(&self) -> Vec<String> {
        self.0.borrow().store.keys()
    }
}
