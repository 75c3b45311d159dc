//! Reading and writing records under their keys.

use super::draft::Slot;
use super::key::{Key, Subject, slots};
use super::record::{Flag, Record, Signature, Stamped};
use super::store::{Refused, Store};
use crate::appearance::Appearance;
use crate::discussion::{CommentId, Target};
use crate::listening::Rate;
use crate::moment::Moment;
use crate::place::Place;
use crate::poll::Vote;

/// A value from the store, and whether some of what was found could not be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Read<T> {
    /// What could be read.
    pub value: T,
    /// Whether there was something that couldn't.
    pub damaged: bool,
}

/// The records of one article, and those of all.
#[derive(Clone, Debug)]
pub struct Notebook<S> {
    pub(super) store: S,
    article: String,
    /// Where this tab's drafts are.
    pub(super) drafts: Vec<(Target, Slot)>,
    /// What else this tab has written and found no room: keys and texts.
    pub(super) refused: Vec<(String, String)>,
}

impl<S: Store> Notebook<S> {
    /// The records of the article with the id `article`, in `store`.
    pub const fn new(store: S, article: String) -> Self {
        Self { store, article, drafts: Vec::new(), refused: Vec::new() }
    }

    /// The place the records are in.
    pub const fn store(&self) -> &S {
        &self.store
    }

    /// The article whose records these are.
    pub fn article(&self) -> &str {
        &self.article
    }

    /// What `key` is about, if it is one of this article's or of all articles'.
    pub fn subject(&self, key: &str) -> Option<Subject> {
        let key = Key::parse(key)?;
        key.article.is_none_or(|article| article == self.article).then_some(key.subject)
    }

    /// The reader's vote.
    pub fn vote(&self) -> Read<Vote> {
        self.read(&Subject::Vote)
    }

    /// Keeps the reader's vote. A withdrawn one is kept too, so that it stays withdrawn.
    ///
    /// # Errors
    ///
    /// [`Refused`] by the store.
    pub fn keep_vote(&mut self, now: Moment, vote: Vote) -> Result<(), Refused> {
        self.write(&Subject::Vote, now, &vote)
    }

    /// The name last signed with.
    pub fn name(&self) -> Read<String> {
        let Read { value: Signature(value), damaged } = self.read(&Subject::Name);
        Read { value, damaged }
    }

    /// Keeps the name for the next comment.
    ///
    /// # Errors
    ///
    /// [`Refused`] by the store.
    pub fn keep_name(&mut self, now: Moment, name: &str) -> Result<(), Refused> {
        self.write(&Subject::Name, now, &Signature(name.to_owned()))
    }

    /// Whether the reader reads the newest comments first.
    pub fn newest_first(&self) -> Read<bool> {
        self.flag(&Subject::NewestFirst)
    }

    /// Keeps the order comments are read in.
    ///
    /// # Errors
    ///
    /// [`Refused`] by the store.
    pub fn keep_newest_first(&mut self, now: Moment, is: bool) -> Result<(), Refused> {
        self.write(&Subject::NewestFirst, now, &Flag(is))
    }

    /// Whether the comment with this id is hidden.
    pub fn is_hidden(&self, id: &CommentId) -> Read<bool> {
        self.flag(&Subject::Hidden(id.clone()))
    }

    /// Hides the comment with this id, or shows it again.
    ///
    /// # Errors
    ///
    /// [`Refused`] by the store.
    pub fn keep_hidden(&mut self, now: Moment, id: CommentId, is: bool) -> Result<(), Refused> {
        self.write(&Subject::Hidden(id), now, &Flag(is))
    }

    /// Whether everything by the author with this name is hidden.
    pub fn is_muted(&self, name: &str) -> Read<bool> {
        self.flag(&Subject::Muted(name.to_owned()))
    }

    /// Hides everything by the author with this name, or shows it again.
    ///
    /// # Errors
    ///
    /// [`Refused`] by the store.
    pub fn keep_muted(&mut self, now: Moment, name: String, is: bool) -> Result<(), Refused> {
        self.write(&Subject::Muted(name), now, &Flag(is))
    }

    /// How the page looks to the reader.
    pub fn appearance(&self) -> Read<Appearance> {
        self.read(&Subject::Appearance)
    }

    /// Keeps how the page looks.
    ///
    /// # Errors
    ///
    /// [`Refused`] by the store.
    pub fn keep_appearance(&mut self, now: Moment, is: &Appearance) -> Result<(), Refused> {
        self.write(&Subject::Appearance, now, is)
    }

    /// Where the reader was.
    pub fn place(&self) -> Read<Place> {
        self.read(&Subject::Place)
    }

    /// Keeps where the reader is. That there is nothing to come back to is kept too.
    ///
    /// # Errors
    ///
    /// [`Refused`] by the store.
    pub fn keep_place(&mut self, now: Moment, place: Place) -> Result<(), Refused> {
        self.write(&Subject::Place, now, &place)
    }

    /// How fast the voice reads.
    pub fn rate(&self) -> Read<Rate> {
        self.read(&Subject::Rate)
    }

    /// Keeps how fast the voice reads.
    ///
    /// # Errors
    ///
    /// [`Refused`] by the store.
    pub fn keep_rate(&mut self, now: Moment, rate: Rate) -> Result<(), Refused> {
        self.write(&Subject::Rate, now, &rate)
    }

    fn flag(&self, subject: &Subject) -> Read<bool> {
        let Read { value: Flag(value), damaged } = self.read(subject);
        Read { value, damaged }
    }

    /// The key of this article's record about `subject`.
    pub(super) fn key(&self, subject: &Subject) -> String {
        let article = (!subject.is_of_all()).then(|| self.article.clone());
        Key { article, subject: subject.clone() }.to_string()
    }

    /// The latest record about `subject`, of all its slots.
    pub(super) fn latest<T: Record>(&self, subject: &Subject) -> Read<Option<Stamped<T>>> {
        let Read { value, damaged } = self.latest_text(subject);
        Read { value: value.and_then(|(_, text)| Stamped::decode(&text).ok()), damaged }
    }

    /// The same as it is stored, and when that was. Of equally late ones the first counts, as
    /// that's where a new one is written.
    ///
    /// This and [`Self::put`] stand apart from those for one kind of record, so that they are
    /// in the page's code once; a record is decoded a second time for that.
    fn latest_text(&self, subject: &Subject) -> Read<Option<(Moment, String)>> {
        let mut read = Read { value: None::<(Moment, String)>, damaged: false };
        for text in slots(&self.key(subject)).iter().filter_map(|slot| self.store.get(slot)) {
            match subject.read(&text) {
                Ok(at) if read.value.as_ref().is_none_or(|(other, _)| *other < at) => {
                    read.value = Some((at, text));
                }
                Ok(_) => {}
                Err(_) => read.damaged = true,
            }
        }
        read
    }

    fn read<T: Record + Default>(&self, subject: &Subject) -> Read<T> {
        let Read { value, damaged } = self.latest(subject);
        Read { value: value.map(|it: Stamped<T>| it.record).unwrap_or_default(), damaged }
    }

    /// Writes over what is there and can be read; what can't is stepped over. The record counts as
    /// later than what was there before, wherever the clock stands.
    pub(super) fn write<T: Record>(
        &mut self,
        subject: &Subject,
        now: Moment,
        record: &T,
    ) -> Result<(), Refused> {
        let before = self.latest_text(subject).value;
        let now = before.map_or(now, |(before, _)| now.after(before));
        self.put(subject, &Stamped::encode(now, record))
    }

    fn put(&mut self, subject: &Subject, text: &str) -> Result<(), Refused> {
        let key = self.key(subject);
        let is_free =
            |slot: &String| self.store.get(slot).is_none_or(|text| subject.read(&text).is_ok());
        let slot = slots(&key).into_iter().find(is_free).ok_or(Refused::Full);
        let outcome = slot.and_then(|slot| self.store.set(&slot, text));
        self.note_refused(&key, outcome.is_err().then_some(text));
        outcome
    }
}
