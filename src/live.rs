//! What the page's parts show of each other.

use std::cell::RefCell;

use leptos::prelude::{ArcTrigger, Notify, Track};

use crate::browser::later;

/// A value whose changes are followed by whoever looks at it in an effect. It lives as long as the
/// page, and all copies are the same value.
///
/// It is Leptos's trigger with a value beside it: what a `RwSignal` can do besides, it does for each
/// type of value anew, with a kilobyte of WebAssembly.
#[derive(Debug)]
pub struct Live<T: 'static>(&'static Shared<T>);

#[derive(Debug, Default)]
struct Shared<T> {
    value: RefCell<T>,
    change: ArcTrigger,
}

impl<T> Clone for Live<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Live<T> {}

impl<T: Default> Default for Live<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T> Live<T> {
    /// Begins as `value`.
    pub fn new(value: T) -> Self {
        let change = ArcTrigger::default();
        Self(Box::leak(Box::new(Shared { value: RefCell::new(value), change })))
    }

    /// Has the running effect run again at the next change.
    pub fn track(self) {
        self.0.change.track();
    }

    /// What `look` makes of the value (tracked).
    pub fn with<U>(self, look: impl FnOnce(&T) -> U) -> U {
        self.track();
        self.with_untracked(look)
    }

    /// What `look` makes of the value.
    pub fn with_untracked<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look(&self.0.value.borrow())
    }

    /// Changes the value.
    pub fn update<U>(self, change: impl FnOnce(&mut T) -> U) -> U {
        let outcome = self.update_untracked(change);
        self.0.change.notify();
        outcome
    }

    /// Changes the value, and nobody is told.
    pub fn update_untracked<U>(self, change: impl FnOnce(&mut T) -> U) -> U {
        change(&mut self.0.value.borrow_mut())
    }

    /// Puts another value in its place.
    pub fn set(self, value: T) {
        self.0.value.replace(value);
        self.0.change.notify();
    }
}

impl<T: Default> Live<T> {
    /// Puts another value in its place, and nothing until then: who listens to the page hears the
    /// same words again only when they were gone.
    pub fn set_anew(self, value: T) {
        self.set(T::default());
        later::soon(move || self.set(value));
    }
}

impl<T: Clone> Live<T> {
    /// The value (tracked).
    pub fn get(self) -> T {
        self.track();
        self.get_untracked()
    }

    /// The value.
    pub fn get_untracked(self) -> T {
        self.0.value.borrow().clone()
    }
}
