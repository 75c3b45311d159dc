//! Drafts: one for each tab that writes one, and all of them for the next visit.

use super::notebook::{Notebook, Read, SIGNATURE, is_slot, slots};
use super::record::{Signature, Stamped};
use super::store::{Refused, Store};
use crate::discussion::Draft;
use crate::moment::Moment;

/// Where a tab's draft is, and what the tab wrote there last. If it says something else by now,
/// another tab has been there, and the slot is that tab's.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    key: String,
    text: String,
}

impl<S: Store> Notebook<S> {
    /// All drafts of the box for new comments as one, which is this tab's from now on; with the
    /// name last signed where there is none in it.
    pub fn adopt_drafts(&mut self, now: Moment) -> Read<Draft> {
        let (slots, damaged) = self.draft_slots();
        let mut read = Read { value: Draft::default(), damaged };
        for (_, draft) in &slots {
            read.value = Draft::reconcile(read.value, draft.clone());
        }
        let mut slots = slots.into_iter().map(|(slot, _)| slot);
        self.draft = slots.next();
        let others: Vec<Slot> = slots.collect();
        if !others.is_empty() && self.keep_draft(now, &read.value).is_ok() {
            for other in others {
                self.store.remove(&other.key);
            }
        }
        if read.value.name.is_empty() {
            let signature: Read<Signature> = self.read(SIGNATURE);
            read.value.name = signature.value.0;
            read.damaged |= signature.damaged;
        }
        read
    }

    /// Keeps this tab's draft, or takes it away when there is nothing in it.
    ///
    /// # Errors
    ///
    /// [`Refused`] by the store.
    pub fn keep_draft(&mut self, now: Moment, draft: &Draft) -> Result<(), Refused> {
        let store = &self.store;
        self.draft = self.draft.take().filter(|it| store.get(&it.key).as_ref() == Some(&it.text));
        if *draft == Draft::default() {
            if let Some(slot) = self.draft.take() {
                self.store.remove(&slot.key);
            }
            return Ok(());
        }
        let key = self.draft.as_ref().map_or_else(|| self.free_slot(), |slot| slot.key.clone());
        let text = Stamped::encode(now, draft);
        self.store.set(&key, &text)?;
        self.draft = Some(Slot { key, text });
        Ok(())
    }

    /// Leaves this tab's draft where it is, for the next visit to find. What is typed from now on
    /// is another one.
    pub fn let_go_of_draft(&mut self) {
        self.draft = None;
    }

    fn draft_slots(&self) -> (Vec<(Slot, Draft)>, bool) {
        let base = self.key("draft:new");
        let mut found = vec![];
        let mut damaged = false;
        for key in self.store.keys().into_iter().filter(|key| is_slot(key, &base)) {
            let text = self.store.get(&key).unwrap_or_default();
            match Stamped::decode(&text) {
                Ok(stamped) => found.push((Slot { key, text }, stamped.record)),
                Err(_) => damaged = true,
            }
        }
        (found, damaged)
    }

    fn free_slot(&self) -> String {
        let key = self.key("draft:new");
        slots(&key).find(|slot| self.store.get(slot).is_none()).unwrap_or_default()
    }
}
