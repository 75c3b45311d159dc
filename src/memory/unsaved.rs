//! What is on the page alone, as it found no room.

use super::key::Subject;
use super::ledger::free_slot;
use super::notebook::Notebook;
use super::store::Store;

impl<S: Store> Notebook<S> {
    /// All of it, under keys that are free: as it would be stored beside whatever is there.
    pub fn unsaved(&self) -> Vec<(String, String)> {
        let mut unsaved = vec![];
        let mut add = |key: &str, text: &str| {
            if let Some(slot) = free_slot(&self.store, key) {
                unsaved.push((slot, text.to_owned()));
            }
        };
        for (key, text) in &self.refused {
            add(key, text);
        }
        for (target, slot) in &self.drafts {
            if let Some(text) = &slot.owed {
                add(&self.draft_key(target), text);
            }
        }
        unsaved
    }

    /// It is to be forgotten.
    pub fn forget_unsaved(&mut self) {
        self.refused.clear();
        self.drafts.retain(|(_, slot)| slot.owed.is_none());
    }

    /// Whether a comment is among it.
    pub fn refuses_comment(&self) -> bool {
        let is_comment = |key: &str| matches!(self.subject(key), Some(Subject::Comment(_)));
        self.refused.iter().any(|(key, _)| is_comment(key))
    }

    /// What was to be stored under this key was refused, or needn't be stored any more.
    pub(super) fn note_refused(&mut self, key: &str, text: Option<&str>) {
        self.refused.retain(|(other, _)| other != key);
        if let Some(text) = text {
            self.refused.push((key.to_owned(), text.to_owned()));
        }
    }
}
