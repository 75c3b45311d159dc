//! What was done to a store, so that it can be undone.

use super::key::{base, slots};
use super::ledger::free_slot;
use super::store::{Refused, Store};

/// What was done to a store, step by step: under which key, what stood there before, and what has
/// stood there since.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    steps: Vec<(String, Option<String>, Option<String>)>,
}

impl Change {
    /// Whether nothing was done.
    pub const fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// The keys that were written or taken away.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.steps.iter().map(|(key, ..)| key.as_str())
    }

    /// Puts back what stood there before, step by step, the last one first: a page that ends
    /// within has undone some of it. What was written there by others since stays; what was taken
    /// away from there then comes back in a slot beside it.
    ///
    /// # Errors
    ///
    /// [`Refused`] by the store. What comes before in the change isn't undone then; to undo it
    /// again goes on from there.
    pub fn undo<S: Store>(&self, store: &mut S) -> Result<(), Refused> {
        for (key, before, after) in self.steps.iter().rev() {
            let now = store.get(key);
            match before {
                _ if now == *before => {}
                None if now == *after => store.remove(key),
                Some(before) if now == *after => store.set(key, before)?,
                Some(before) if after.is_none() => put_beside(store, key, before)?,
                _ => {}
            }
        }
        Ok(())
    }

    pub(super) fn set<S: Store>(
        &mut self,
        store: &mut S,
        key: &str,
        text: &str,
    ) -> Result<(), Refused> {
        let before = store.get(key);
        store.set(key, text)?;
        self.steps.push((key.to_owned(), before, Some(text.to_owned())));
        Ok(())
    }

    pub(super) fn remove<S: Store>(&mut self, store: &mut S, key: &str) {
        if let Some(before) = store.get(key) {
            store.remove(key);
            self.steps.push((key.to_owned(), Some(before), None));
        }
    }
}

/// Takes everything under `keys` away, in their order, whether it can be read or not.
pub fn erase<S: Store>(store: &mut S, keys: &[String]) -> Change {
    let mut change = Change::default();
    for key in keys {
        change.remove(store, key);
    }
    change
}

fn put_beside<S: Store>(store: &mut S, key: &str, text: &str) -> Result<(), Refused> {
    let key = base(key);
    if slots(key).iter().any(|slot| store.get(slot).is_some_and(|other| other == text)) {
        return Ok(());
    }
    store.set(&free_slot(store, key).ok_or(Refused::Full)?, text)
}
