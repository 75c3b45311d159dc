//! The browser's local storage as a [`Store`].

use gloo_storage::{LocalStorage, Storage as _};
use js_sys::{Array, Reflect};
use leptos::prelude::window;

use crate::memory::{Refused, Store};

const PROBE: &str = "byline:probe";

/// Between keys that come over from the browser at once, because each crossing costs. None of the
/// page's has it in it; another's that has falls into pieces, of which one may be a key of the
/// page's again.
const BETWEEN: char = '\0';

/// The browser's local storage. Every call stands on its own: a browser may open and close it
/// while the page is there.
#[derive(Clone, Copy, Debug)]
pub struct BrowserStore;

impl BrowserStore {
    /// Finds out by writing whether texts are kept here: nothing else tells.
    ///
    /// # Errors
    ///
    /// [`Refused`] as a real write would be.
    pub fn probe(mut self) -> Result<(), Refused> {
        self.set(PROBE, "1")?;
        self.remove(PROBE);
        Ok(())
    }
}

impl Store for BrowserStore {
    fn get(&self, key: &str) -> Option<String> {
        raw()?.get_item(key).ok()?
    }

    fn set(&mut self, key: &str, text: &str) -> Result<(), Refused> {
        let storage = raw().ok_or(Refused::Blocked)?;
        storage.set_item(key, text).map_err(|_| match storage.length() {
            // A browser that keeps nothing may show it as room for nothing. What is larger may be
            // too much for one that does.
            Ok(0) | Err(_) if key == PROBE => Refused::Blocked,
            _ => Refused::Full,
        })
    }

    fn remove(&mut self, key: &str) {
        if let Some(storage) = raw() {
            let _ = storage.remove_item(key);
        }
    }

    fn keys(&self) -> Vec<String> {
        let keys = Keys::now();
        keys.piece(0, keys.number())
    }
}

/// All keys as they were at a moment, of others too, in their order as texts. They may be too many
/// to be looked at all at once.
#[derive(Debug)]
pub struct Keys(Array);

impl Keys {
    /// The keys that there are.
    pub fn now() -> Self {
        // Several times faster than `Object.keys`, which asks each key whether it is enumerable.
        let keys = raw().and_then(|storage| Reflect::own_keys(&storage).ok());
        Self(keys.unwrap_or_default().sort())
    }

    /// How many there are.
    pub fn number(&self) -> u32 {
        self.0.length()
    }

    /// At most `number` of them, from the one at this place on.
    pub fn piece(&self, from: u32, number: u32) -> Vec<String> {
        let keys: String =
            self.0.slice(from, from + number).join(BETWEEN.encode_utf8(&mut [0])).into();
        keys.split(BETWEEN).filter(|key| !key.is_empty()).map(str::to_owned).collect()
    }
}

/// gloo traps where the browser refuses even to name its storage, so that is asked first.
fn raw() -> Option<web_sys::Storage> {
    window().local_storage().ok()??;
    Some(LocalStorage::raw())
}
