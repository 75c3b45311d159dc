//! What is remembered, for the reader to look through.

use super::Session;
use crate::browser::clock;
use crate::browser::storage::BrowserStore;
use crate::memory::{Change, Import, Inventory, erase, export, import};
use crate::words::{Phrase, count, say};

/// As many things of a kind are listed one by one.
const LISTED: usize = 50;

impl Session {
    /// Shows everything that is remembered, as of now. What is shown already isn't shown anew: a
    /// reader may be about to press something in it.
    pub fn look_through(self, show: fn(&Inventory)) {
        let inventory = self.take_stock();
        if self.inventory.borrow().as_ref() != Some(&inventory) {
            show(&inventory);
            self.inventory.replace(Some(inventory));
        }
    }

    fn take_stock(self) -> Inventory {
        Inventory::of(&BrowserStore, self.notebook.borrow().article(), LISTED)
    }

    /// Everything that is remembered, as a file.
    pub fn export(self) -> String {
        export(&BrowserStore, clock::now())
    }

    /// Brings in what such a file remembers. Says what came of it, and whether there is anything
    /// to undo.
    pub fn import(self, text: &str) -> (String, bool) {
        let Import { changed, left_out, no_room, why, change } =
            match import(&mut BrowserStore, text) {
                Ok(import) => import,
                Err(misread) => return (misread.words(), false),
            };
        let mut sentences = vec![];
        if changed == 0 && no_room == 0 {
            sentences.push(say(Phrase::NothingNew));
        }
        let counts = [
            (Phrase::Imported, changed),
            (Phrase::NoRoomFor, no_room),
            (Phrase::LeftOut, left_out),
        ];
        for (phrase, number) in counts {
            if number > 0 {
                sentences.push(count(phrase, number as u64));
            }
        }
        let any = !change.is_empty();
        if any {
            self.changed(change);
        }
        if let Some(refused) = why {
            self.tell(refused.into());
        }
        (sentences.join(" "), any)
    }

    /// Erases the thing that was listed at this place, or everything, be it listed or not. Says
    /// what was done.
    pub fn erase(self, place: Option<usize>) -> String {
        let keys: Vec<String> = if let Some(place) = place {
            let listed = self.inventory.borrow();
            let items = listed.as_ref().map(Inventory::items).unwrap_or_default();
            items.get(place).map(|item| item.keys.clone()).unwrap_or_default()
        } else {
            self.owes_vote.set(false);
            self.take_stock().items().iter().flat_map(|item| item.keys.clone()).collect()
        };
        self.changed(erase(&mut BrowserStore, &keys));
        say(if place.is_some() { Phrase::Erased } else { Phrase::EverythingErased })
    }

    /// Takes the last import or erasure back. Says what came of it, and whether there is still
    /// something to undo.
    pub fn undo_change(self) -> (String, bool) {
        let change = self.change.take();
        let outcome = change.undo(&mut BrowserStore);
        self.changed(if outcome.is_err() { change } else { Change::default() });
        self.note(outcome);
        let said = if outcome.is_ok() { Phrase::Undone } else { Phrase::NotAllUndone };
        (say(said), outcome.is_err())
    }

    /// What troubles the store is found anew too.
    fn changed(self, change: Change) {
        self.change.replace(change);
        self.unreadable.set(false);
        self.trouble.set(None);
        self.note(BrowserStore.probe());
        self.recall();
    }
}
