//! What is remembered, for the reader to look through.

use super::Session;
use crate::browser::clock;
use crate::browser::storage::BrowserStore;
use crate::memory::{Change, Import, Inventory, Misread, erase, export, import};
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

    /// Everything that is remembered, as a file; and what is on the page alone, for want of room.
    pub fn export(self) -> String {
        let unsaved = self.notebook.borrow().unsaved();
        export(&BrowserStore, &unsaved, clock::now())
    }

    /// Brings in what such a file remembers. Says what came of it.
    ///
    /// # Errors
    ///
    /// Why nothing was changed, in words.
    pub fn import(self, text: &str) -> Result<String, String> {
        let Import { changed, left_out, no_room, why, change } =
            import(&mut BrowserStore, text).map_err(Misread::words)?;
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
        let is_change = !change.is_empty();
        if is_change {
            self.changed(change);
        }
        if let Some(refused) = why {
            self.tell(refused.into());
        }
        let words = sentences.join(" ");
        if is_change { Ok(words) } else { Err(words) }
    }

    /// Erases the thing that was listed at this place.
    pub fn erase(self, place: usize) {
        let listed = self.inventory.borrow();
        let items = listed.as_ref().map(Inventory::items).unwrap_or_default();
        let keys = items.get(place).map(|item| item.keys.clone()).unwrap_or_default();
        drop(listed);
        self.erase_all(&keys);
    }

    /// Erases everything, be it listed or not.
    pub fn erase_everything(self) {
        self.owes_vote.set(false);
        self.notebook.borrow_mut().forget_unsaved();
        let keys: Vec<_> =
            self.take_stock().items().iter().flat_map(|item| item.keys.clone()).collect();
        self.erase_all(&keys);
    }

    fn erase_all(self, keys: &[String]) {
        self.notebook.borrow_mut().forget(keys);
        self.changed(erase(&mut BrowserStore, keys));
    }

    /// Takes the last import or erasure back that wasn't taken back yet. Says what came of it.
    pub fn undo_change(self) -> String {
        let change = self.changes.borrow_mut().pop().unwrap_or_default();
        let outcome = change.undo(&mut BrowserStore);
        self.changed(if outcome.is_err() { change } else { Change::default() });
        self.note(outcome);
        say(if outcome.is_ok() { Phrase::Undone } else { Phrase::NotAllUndone })
    }

    /// Whether there is an import or an erasure to take back.
    pub fn can_undo(self) -> bool {
        !self.changes.borrow().is_empty()
    }

    /// What troubles the store is found anew too.
    fn changed(self, change: Change) {
        if !change.is_empty() {
            self.changes.borrow_mut().push(change);
        }
        self.unreadable.set(false);
        self.trouble.set(None);
        self.note(BrowserStore.probe());
        self.recall();
    }
}
