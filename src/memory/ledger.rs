//! Merging what several tabs, browsers or visits remember.
//!
//! A ledger knows records by *register*: what is about the same thing, in whichever slot. Of what
//! can be read in a register only the latest counts, and a deletion of a comment is in one
//! register with the comment: so it wins over every earlier wording, wherever that comes from. What
//! can't be read is kept, all of it, and so is every draft. Merging is therefore the same in
//! whatever order and however often it is done.

use super::change::Change;
use super::key::{Key, PREFIX, Subject, base, slots};
use super::store::{Refused, Store};
use crate::discussion::Address;
use crate::moment::Moment;

/// Records, merged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// By name, in the order of names.
    registers: Vec<(String, Register)>,
}

/// Records by the key they belong under, without its slot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Register {
    /// The latest that can be read, with its time, key and text, which compare in this order.
    latest: Option<(Moment, String, String)>,
    /// Drafts, and what can't be read: key and text.
    others: Vec<(String, String)>,
}

/// What became of a ledger that was written into a store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// How many records are new there, or in other words than before.
    pub changed: usize,
    /// How many found no place.
    pub refused: usize,
    /// Why the first of those found none.
    pub why: Option<Refused>,
    /// What was done.
    pub change: Change,
}

impl Ledger {
    /// The ledger of these records: key and text.
    pub fn of(records: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut ledger = Self::default();
        for (key, text) in records {
            if key.starts_with(PREFIX) {
                ledger.add(&key, text);
            }
        }
        ledger
    }

    /// The ledger of what a store holds.
    pub fn of_store<S: Store>(store: &S) -> Self {
        Self::of(store.keys().into_iter().filter_map(|key| {
            let text = store.get(&key)?;
            Some((key, text))
        }))
    }

    /// Both in one.
    pub fn merge(mut self, other: Self) -> Self {
        for (name, theirs) in other.registers {
            let register = self.register(name);
            register.offer(theirs.latest);
            for other in theirs.others {
                register.add(other);
            }
        }
        self
    }

    /// Merges this into what a store holds.
    ///
    /// Wherever the page ends within, each record is in its old state or in its new one: a later
    /// one is written over an earlier one, or beside it before that goes. What can't be read there
    /// is never touched.
    pub fn apply<S: Store>(self, store: &mut S) -> Applied {
        let keys = registers(store);
        let mut applied = Applied::default();
        for (name, register) in Self::of_store(store).merge(self).registers {
            let place = keys.binary_search_by(|(other, _)| other.cmp(&name));
            register.settle(store, place.map_or(&[], |place| &keys[place].1), &mut applied);
        }
        applied
    }

    fn add(&mut self, key: &str, text: String) {
        let register = self.register(register_name(key));
        let base = base(key).to_owned();
        if let Some(at) = dated(key, &text) {
            register.offer(Some((at, base, text)));
        } else {
            register.add((base, text));
        }
    }

    fn register(&mut self, name: String) -> &mut Register {
        let place = self.registers.binary_search_by(|(other, _)| other.cmp(&name));
        let place = place.unwrap_or_else(|place| {
            self.registers.insert(place, (name, Register::default()));
            place
        });
        &mut self.registers[place].1
    }
}

impl Register {
    /// Takes this record if it is later than the one that is there.
    fn offer(&mut self, record: Option<(Moment, String, String)>) {
        if record > self.latest {
            self.latest = record;
        }
    }

    fn add(&mut self, other: (String, String)) {
        if let Err(place) = self.others.binary_search(&other) {
            self.others.insert(place, other);
        }
    }

    /// Makes what is under `keys`, all of this register, what this register says.
    fn settle<S: Store>(self, store: &mut S, keys: &[String], applied: &mut Applied) {
        let mut missing = self.others;
        let mut earlier = vec![];
        let mut latest = self.latest.map(|(_, base, text)| (base, text));
        for key in keys {
            let Some(text) = store.get(key) else { continue };
            let dated = dated(key, &text);
            let record = (base(key).to_owned(), text);
            if dated.is_none() {
                missing.retain(|other| *other != record);
            } else if latest.as_ref() == Some(&record) {
                latest = None;
            } else {
                earlier.push(key);
            }
        }
        for (key, text) in missing {
            let slot = free_slot(store, &key);
            applied.write(store, slot, &text);
        }
        if let Some((key, text)) = latest {
            let over = earlier.iter().position(|other| base(other) == key);
            let over = over.map(|at| earlier.remove(at).clone());
            let slot = over.or_else(|| free_slot(store, &key));
            if !applied.write(store, slot, &text) {
                return;
            }
        }
        for key in earlier {
            applied.change.remove(store, key);
        }
    }
}

impl Applied {
    /// Writes a record into this slot of a store, if there is one. Says whether it found room.
    fn write<S: Store>(&mut self, store: &mut S, slot: Option<String>, text: &str) -> bool {
        let outcome = match slot {
            Some(slot) => self.change.set(store, &slot, text),
            None => Err(Refused::Full),
        };
        match outcome {
            Ok(()) => self.changed += 1,
            Err(refused) => {
                self.refused += 1;
                self.why.get_or_insert(refused);
            }
        }
        outcome.is_ok()
    }
}

/// The page's keys in a store, by register.
pub(super) fn registers<S: Store>(store: &S) -> Vec<(String, Vec<String>)> {
    let mut found: Vec<(String, Vec<String>)> = vec![];
    for key in store.keys() {
        if !key.starts_with(PREFIX) {
            continue;
        }
        let name = register_name(&key);
        match found.binary_search_by(|(other, _)| other.cmp(&name)) {
            // A browser may list a key twice.
            Ok(place) if found[place].1.contains(&key) => {}
            Ok(place) => found[place].1.push(key),
            Err(place) => found.insert(place, (name, vec![key])),
        }
    }
    found
}

/// The name of the register that `key` belongs to.
fn register_name(key: &str) -> String {
    let Some(Key { article, subject }) = Key::parse(key) else { return base(key).to_owned() };
    let (Subject::Comment(Address { id, .. }) | Subject::Deletion(id)) = subject else {
        return base(key).to_owned();
    };
    Key { article, subject: Subject::Comment(Address { id, thread: None }) }.to_string()
}

/// When the record `text` under `key` was written, if it can be read and only the latest counts.
fn dated(key: &str, text: &str) -> Option<Moment> {
    let subject = Key::parse(key)?.subject;
    if matches!(subject, Subject::Draft(_)) {
        return None;
    }
    subject.read(text).ok()
}

/// The first slot of `of` that is empty.
pub(super) fn free_slot<S: Store>(store: &S, of: &str) -> Option<String> {
    slots(of).into_iter().find(|slot| base(slot) == of && store.get(slot).is_none())
}
