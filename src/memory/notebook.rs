//! Reading and writing records under their keys.

use super::draft::Slot;
use super::record::{Record, Signature, Stamped};
use super::store::{Refused, Store};
use crate::discussion::{Comment, CommentId, OwnComment};
use crate::moment::Moment;
use crate::poll::Vote;

/// The reader's name for the next comment, whatever the article.
pub(super) const SIGNATURE: &str = "byline:name";

/// A value from the store, and whether some of what was found could not be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Read<T> {
    /// What could be read.
    pub value: T,
    /// Whether there was something that couldn't.
    pub damaged: bool,
}

/// The records of one article.
#[derive(Clone, Debug)]
pub struct Notebook<S> {
    pub(super) store: S,
    article: String,
    /// Where this tab's draft is, if it has one.
    pub(super) draft: Option<Slot>,
}

impl<S: Store> Notebook<S> {
    /// The records of the article with the id `article`, in `store`.
    pub const fn new(store: S, article: String) -> Self {
        Self { store, article, draft: None }
    }

    /// The place the records are in.
    pub const fn store(&self) -> &S {
        &self.store
    }

    /// Whether a change under `key` may have changed the vote.
    pub fn holds_vote(&self, key: &str) -> bool {
        key.starts_with(&self.key("vote"))
    }

    /// Whether a change under `key` may have changed the reader's own comments.
    pub fn holds_comment(&self, key: &str) -> bool {
        key.starts_with(&self.key("comment:"))
    }

    /// The reader's vote.
    pub fn vote(&self) -> Read<Vote> {
        self.read(&self.key("vote"))
    }

    /// Keeps the reader's vote. A withdrawn one is kept too, so that it stays withdrawn.
    ///
    /// # Errors
    ///
    /// [`Refused`] by the store.
    pub fn keep_vote(&mut self, now: Moment, vote: Vote) -> Result<(), Refused> {
        self.write(&self.key("vote"), now, &vote)
    }

    /// Keeps the name for the next comment.
    ///
    /// # Errors
    ///
    /// [`Refused`] by the store.
    pub fn keep_name(&mut self, now: Moment, name: &str) -> Result<(), Refused> {
        self.write(SIGNATURE, now, &Signature(name.to_owned()))
    }

    /// The reader's own comments, oldest first, as their keys are in order of time.
    pub fn comments(&self) -> Read<Vec<Comment>> {
        let prefix = self.key("comment:");
        let mut found = Read::<Vec<Comment>>::default();
        for key in self.store.keys() {
            let Some(id) = key.strip_prefix(&prefix) else { continue };
            let text = self.store.get(&key).unwrap_or_default();
            match (CommentId::own(id), Stamped::<OwnComment>::decode(&text)) {
                (Some(id), Ok(stamped)) => found.value.push(stamped.record.shown(id, true)),
                _ => found.damaged = true,
            }
        }
        found
    }

    /// Keeps a comment under its id.
    ///
    /// # Errors
    ///
    /// [`Refused`] by the store.
    pub fn keep_comment(
        &mut self,
        now: Moment,
        id: &CommentId,
        comment: &OwnComment,
    ) -> Result<(), Refused> {
        self.write(&self.key(&format!("comment:{id}")), now, comment)
    }

    pub(super) fn key(&self, record: &str) -> String {
        format!("byline:{}:{record}", self.article)
    }

    pub(super) fn read<T: Record + Default>(&self, key: &str) -> Read<T> {
        let mut read = Read::default();
        let mut latest: Option<Stamped<T>> = None;
        for text in slots(key).map_while(|slot| self.store.get(&slot)) {
            match Stamped::decode(&text) {
                Ok(stamped) if latest.as_ref().is_none_or(|other| other.at <= stamped.at) => {
                    latest = Some(stamped);
                }
                Ok(_) => {}
                Err(_) => read.damaged = true,
            }
        }
        read.value = latest.map(|stamped| stamped.record).unwrap_or_default();
        read
    }

    fn write<T: Record>(&mut self, key: &str, now: Moment, record: &T) -> Result<(), Refused> {
        let slot = slots(key).find(|slot| !self.holds_unreadable::<T>(slot)).unwrap_or_default();
        self.store.set(&slot, &Stamped::encode(now, record))
    }

    fn holds_unreadable<T: Record>(&self, slot: &str) -> bool {
        self.store.get(slot).is_some_and(|text| Stamped::<T>::decode(&text).is_err())
    }
}

/// A record's key, and the keys it moves on to past texts that can't be read.
pub(super) fn slots(key: &str) -> impl Iterator<Item = String> {
    std::iter::once(key.to_owned()).chain((2_u32..).map(move |n| format!("{key}~{n}")))
}

/// Whether `slot` is one of the [`slots`] of `key`.
pub(super) fn is_slot(slot: &str, key: &str) -> bool {
    slot.strip_prefix(key).is_some_and(|n| n.is_empty() || n.starts_with('~'))
}
