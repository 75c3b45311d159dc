//! A place that keeps texts under keys.

use std::collections::BTreeMap;

/// A place that keeps texts under keys: the browser's local storage, or a map in a test.
pub trait Store {
    /// The text under `key`.
    fn get(&self, key: &str) -> Option<String>;

    /// Puts `text` under `key`.
    ///
    /// # Errors
    ///
    /// [`Refused`] when the place is closed or full; what was there before is then still there.
    fn set(&mut self, key: &str, text: &str) -> Result<(), Refused>;

    /// Takes `key` away.
    fn remove(&mut self, key: &str);

    /// All keys, of others too, in their order as texts.
    fn keys(&self) -> Vec<String>;
}

/// Why a text was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The browser lets this page keep nothing at all.
    Blocked,
    /// There is no room left.
    Full,
}

/// A store in memory, with a limit to its size as a browser's has.
#[derive(Clone, Debug)]
pub struct MapStore {
    texts: BTreeMap<String, String>,
    size: usize,
    capacity: usize,
}

impl MapStore {
    /// An empty store with room for `capacity` bytes of keys and texts.
    pub const fn new(capacity: usize) -> Self {
        Self { texts: BTreeMap::new(), size: 0, capacity }
    }

    /// How much there is without what is under `key`.
    fn size_without(&self, key: &str) -> usize {
        self.texts.get(key).map_or(self.size, |text| self.size - key.len() - text.len())
    }
}

impl Store for MapStore {
    fn get(&self, key: &str) -> Option<String> {
        self.texts.get(key).cloned()
    }

    fn set(&mut self, key: &str, text: &str) -> Result<(), Refused> {
        let size = self.size_without(key) + key.len() + text.len();
        if size > self.capacity {
            return Err(Refused::Full);
        }
        self.size = size;
        self.texts.insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&mut self, key: &str) {
        self.size = self.size_without(key);
        self.texts.remove(key);
    }

    fn keys(&self) -> Vec<String> {
        self.texts.keys().cloned().collect()
    }
}
