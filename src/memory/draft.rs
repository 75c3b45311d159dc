//! Drafts: for each form one for each tab that writes one, and all of them for the next visit.

use super::key::{Subject, slots};
use super::ledger::free_slot;
use super::notebook::{Notebook, Read};
use super::record::Stamped;
use super::store::{Refused, Store};
use crate::discussion::{Draft, Target};
use crate::moment::Moment;

/// Where a tab's draft is, and what the tab wrote there last. If it says something else by now,
/// another tab has been there, and the slot is that tab's.
#[derive(Clone, Debug, Default)]
pub(super) struct Slot {
    key: String,
    text: String,
    /// What the tab has written since and found no room.
    pub(super) owed: Option<String>,
    /// Whether the reader has erased it, and written nothing since.
    is_erased: bool,
}

impl<S: Store> Notebook<S> {
    /// The latest draft of a form, which is this tab's from now on: one that found no room in this
    /// visit comes before all that are stored.
    pub fn adopt_draft(&mut self, target: &Target) -> Read<Option<Stamped<Draft>>> {
        let owed = self.slot(target).and_then(|slot| slot.owed.as_ref());
        if let Some(Ok(draft)) = owed.map(|text| Stamped::decode(text)) {
            return Read { value: Some(draft), damaged: false };
        }
        let (drafts, damaged) = self.slots_of(target);
        let (slot, value) = drafts.into_iter().max_by_key(|(_, draft)| draft.at).unzip();
        self.put_slot(target, slot);
        Read { value, damaged }
    }

    /// The drafts of the same form that have words which `mine` hasn't: other tabs'.
    pub fn other_drafts(&self, target: &Target, mine: &Draft) -> Vec<Draft> {
        let drafts = self.slots_of(target).0.into_iter().map(|(_, draft)| draft.record);
        drafts.filter(|other| !mine.covers(other)).collect()
    }

    /// Takes away every draft of a form that says just this, and all whose words are in it, but
    /// not this tab's own.
    pub fn drop_other_drafts(&mut self, target: &Target, draft: &Draft) {
        let own = self.slot(target).map(|slot| slot.key.clone());
        for (slot, other) in self.slots_of(target).0 {
            if Some(&slot.key) != own.as_ref() && draft.covers(&other.record) {
                self.store.remove(&slot.key);
            }
        }
    }

    /// Whether this tab's draft isn't stored any more as it last was, and the reader hasn't erased it.
    pub fn misses_draft(&self, target: &Target) -> bool {
        self.slot(target).is_some_and(|slot| !slot.is_erased) && !self.holds_draft(target)
    }

    /// Whether this tab's draft is stored as it last was.
    pub fn holds_draft(&self, target: &Target) -> bool {
        self.held(target).is_some()
    }

    /// Whether this tab had a draft that was last written before then, or was taken away by another
    /// tab.
    pub fn has_no_draft_since(&self, target: &Target, then: Moment) -> bool {
        let written = |text: &str| Stamped::<Draft>::decode(text).is_ok_and(|it| it.at > then);
        let is_since = |key: &str| self.store.get(key).is_some_and(|text| written(&text));
        let slot = self.slot(target).filter(|slot| slot.owed.is_none() && !slot.is_erased);
        slot.is_some_and(|slot| !is_since(&slot.key))
    }

    /// Whether the latest of this tab's draft is nowhere but here, for want of room.
    pub fn owes_draft(&self, target: &Target) -> bool {
        self.slot(target).is_some_and(|slot| slot.owed.is_some())
    }

    /// Tries again to keep all of this tab's drafts that found no room. Says whether all are kept.
    pub fn settle_drafts(&mut self) -> bool {
        let owed = |(target, slot): &(Target, Slot)| Some((target.clone(), slot.owed.clone()?));
        let owed: Vec<_> = self.drafts.iter().filter_map(owed).collect();
        let mut are_kept = true;
        for (target, text) in owed {
            are_kept &= self.put_draft(&target, &text).is_ok();
        }
        are_kept
    }

    /// Keeps this tab's draft.
    ///
    /// # Errors
    ///
    /// [`Refused`] by the store. What was kept before is then still there, and the draft is owed.
    pub fn keep_draft(
        &mut self,
        now: Moment,
        target: &Target,
        draft: &Draft,
    ) -> Result<(), Refused> {
        self.put_draft(target, &Stamped::encode(now, draft))
    }

    fn put_draft(&mut self, target: &Target, text: &str) -> Result<(), Refused> {
        let held = self.held(target);
        let key = held.map_or_else(|| self.free_slot(target), |slot| Ok(slot.key.clone()));
        let stored = key.and_then(|key| self.store.set(&key, text).map(|()| key));
        let text = text.to_owned();
        let (slot, kept) = match stored {
            Ok(key) => (Slot { key, text, ..Slot::default() }, Ok(())),
            Err(refused) => {
                let before = self.slot(target).cloned().unwrap_or_default();
                (Slot { owed: Some(text), is_erased: false, ..before }, Err(refused))
            }
        };
        self.put_slot(target, Some(slot));
        kept
    }

    /// Takes this tab's draft away.
    pub fn remove_draft(&mut self, target: &Target) {
        if let Some(key) = self.held(target).map(|slot| slot.key.clone()) {
            self.store.remove(&key);
        }
        self.put_slot(target, None);
    }

    /// Leaves this tab's draft where it is, for the next visit to find. What is typed from now on
    /// is another one.
    pub fn let_go_of_draft(&mut self, target: &Target) {
        self.put_slot(target, None);
    }

    /// What was under these keys the reader has erased: none of it is this tab's to store anew.
    pub fn forget(&mut self, keys: &[String]) {
        self.refused.retain(|(key, _)| !keys.contains(key));
        for (_, slot) in &mut self.drafts {
            if keys.contains(&slot.key) {
                slot.is_erased = true;
                slot.owed = None;
            }
        }
    }

    /// What was to become of a comment that is gone is another draft of a new one, as far as there
    /// is room for it.
    pub fn make_new(&mut self, target: &Target) {
        for (slot, _) in self.slots_of(target).0 {
            let key = self.free_slot(&Target::New);
            if key.and_then(|key| self.store.set(&key, &slot.text)).is_ok() {
                self.store.remove(&slot.key);
            }
        }
    }

    fn slot(&self, target: &Target) -> Option<&Slot> {
        self.drafts.iter().find(|(other, _)| other == target).map(|(_, slot)| slot)
    }

    /// The slot that still says what this tab wrote there last.
    fn held(&self, target: &Target) -> Option<&Slot> {
        self.slot(target).filter(|it| self.store.get(&it.key).as_ref() == Some(&it.text))
    }

    fn put_slot(&mut self, target: &Target, slot: Option<Slot>) {
        self.drafts.retain(|(other, _)| other != target);
        self.drafts.extend(slot.map(|slot| (target.clone(), slot)));
    }

    pub(super) fn slots_of(&self, target: &Target) -> (Vec<(Slot, Stamped<Draft>)>, bool) {
        let mut found = vec![];
        let mut damaged = false;
        for key in slots(&self.draft_key(target)) {
            let Some(text) = self.store.get(&key) else { continue };
            match Stamped::decode(&text) {
                Ok(draft) => found.push((Slot { key, text, ..Slot::default() }, draft)),
                Err(_) => damaged = true,
            }
        }
        (found, damaged)
    }

    fn free_slot(&self, target: &Target) -> Result<String, Refused> {
        free_slot(&self.store, &self.draft_key(target)).ok_or(Refused::Full)
    }

    pub(super) fn draft_key(&self, target: &Target) -> String {
        self.key(&Subject::Draft(target.clone()))
    }
}
