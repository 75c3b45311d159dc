//! Reading and writing records under their keys.

use super::record::{Record, Signature, Stamped};
use super::store::{Refused, Store};
use crate::discussion::{Comment, CommentId, Draft, OwnComment};
use crate::moment::Moment;
use crate::poll::Vote;

/// The reader's name for the next comment, whatever the article.
const SIGNATURE: &str = "byline:name";

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
    store: S,
    article: String,
}

impl<S: Store> Notebook<S> {
    /// The records of the article with the id `article`, in `store`.
    pub const fn new(store: S, article: String) -> Self {
        Self { store, article }
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

    /// The draft in the box for new comments, with the name last signed where it holds none.
    pub fn draft(&self) -> Read<Draft> {
        let mut draft: Read<Draft> = self.read(&self.key("draft:new"));
        if draft.value.name.is_empty() {
            let signature: Read<Signature> = self.read(SIGNATURE);
            draft.value.name = signature.value.0;
            draft.damaged |= signature.damaged;
        }
        draft
    }

    /// Keeps the draft in the box for new comments, or takes it away when there is nothing in it.
    ///
    /// # Errors
    ///
    /// [`Refused`] by the store.
    pub fn keep_draft(&mut self, now: Moment, draft: &Draft) -> Result<(), Refused> {
        let key = self.key("draft:new");
        if *draft == Draft::default() {
            self.forget::<Draft>(&key);
            return Ok(());
        }
        self.write(&key, now, draft)
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
            match self.store.get(&key).map(|text| Stamped::<OwnComment>::decode(&text)) {
                Some(Ok(stamped)) => {
                    found.value.push(stamped.record.shown(CommentId::from(id.to_owned()), true));
                }
                Some(Err(_)) => found.damaged = true,
                None => {}
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

    fn key(&self, record: &str) -> String {
        format!("byline:{}:{record}", self.article)
    }

    fn read<T: Record + Default>(&self, key: &str) -> Read<T> {
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

    fn forget<T: Record>(&mut self, key: &str) {
        for slot in slots(key).take_while(|slot| self.store.get(slot).is_some()).collect::<Vec<_>>()
        {
            if !self.holds_unreadable::<T>(&slot) {
                self.store.remove(&slot);
            }
        }
    }

    fn holds_unreadable<T: Record>(&self, slot: &str) -> bool {
        self.store.get(slot).is_some_and(|text| Stamped::<T>::decode(&text).is_err())
    }
}

/// A record's key, and the keys it moves on to past texts that can't be read.
fn slots(key: &str) -> impl Iterator<Item = String> {
    std::iter::once(key.to_owned()).chain((2_u32..).map(move |n| format!("{key}~{n}")))
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU32;

    use super::*;
    use crate::discussion::Limit;
    use crate::memory::MapStore;
    use crate::poll::Choice;

    const YES: Vote = Vote(Some(Choice::Yes));
    const NO: Vote = Vote(Some(Choice::No));
    const VOTE: &str = "byline:boat:vote";

    fn at(millis: u64) -> Moment {
        Moment::from_millis(millis)
    }

    fn notebook() -> Notebook<MapStore> {
        Notebook::new(MapStore::new(10_000), "boat".to_owned())
    }

    fn notebook_with(key: &str, text: &str) -> Notebook<MapStore> {
        let mut store = MapStore::new(10_000);
        store.set(key, text).unwrap();
        Notebook::new(store, "boat".to_owned())
    }

    fn comment(text: &str) -> OwnComment {
        let limit = Limit::new(NonZeroU32::MAX, str::len);
        Draft { name: "Ann".into(), text: text.into() }.submit(&limit, at(1)).unwrap()
    }

    #[test]
    fn a_vote_is_kept_and_so_is_its_withdrawal() {
        let mut notebook = notebook();
        notebook.keep_vote(at(1), YES).unwrap();
        assert_eq!(notebook.vote(), Read { value: YES, damaged: false });
        notebook.keep_vote(at(2), Vote(None)).unwrap();
        assert_eq!(notebook.vote().value, Vote(None));
    }

    #[test]
    fn articles_do_not_share_their_records() {
        let mut notebook = notebook();
        notebook.keep_vote(at(1), YES).unwrap();
        let other = Notebook::new(notebook.store().clone(), "boa".to_owned());
        assert_eq!(other.vote().value, Vote(None));
        assert!(!other.holds_vote(VOTE) && notebook.holds_vote(VOTE));
    }

    #[test]
    fn what_cannot_be_read_is_told_left_alone_and_stepped_over() {
        for unreadable in ["", "yes", r#"{"v":1,"at":1,"record":"maybe"}"#, r#"{"v":9}"#] {
            let mut notebook = notebook_with(VOTE, unreadable);
            assert_eq!(notebook.vote(), Read { value: Vote(None), damaged: true });
            notebook.keep_vote(at(1), NO).unwrap();
            assert_eq!(notebook.vote(), Read { value: NO, damaged: true });
            assert_eq!(notebook.store().get(VOTE).as_deref(), Some(unreadable));
        }
    }

    #[test]
    fn of_several_readable_slots_the_latest_counts() {
        let mut notebook = notebook_with(&format!("{VOTE}~2"), &Stamped::encode(at(5), &YES));
        notebook.keep_vote(at(3), NO).unwrap();
        assert_eq!(notebook.vote().value, YES);
        notebook.keep_vote(at(7), NO).unwrap();
        assert_eq!(notebook.vote().value, NO);
    }

    #[test]
    fn comments_come_back_in_order_of_time() {
        let mut notebook = notebook();
        for millis in [20, 3, 100] {
            let id = CommentId::new(at(millis), 0);
            notebook.keep_comment(at(1), &id, &comment(&millis.to_string())).unwrap();
        }
        let texts: Vec<_> = notebook.comments().value.into_iter().map(|it| it.text).collect();
        assert_eq!(texts, ["3", "20", "100"]);
    }

    #[test]
    fn a_damaged_comment_hides_no_other() {
        let mut notebook = notebook_with("byline:boat:comment:0", "{");
        notebook.keep_comment(at(1), &CommentId::new(at(1), 0), &comment("kept")).unwrap();
        let read = notebook.comments();
        assert_eq!((read.value.len(), read.damaged), (1, true));
    }

    #[test]
    fn an_empty_draft_leaves_no_record_and_a_name_signs_the_next() {
        let mut notebook = notebook();
        let draft = Draft { name: "Ann".into(), text: "Well".into() };
        notebook.keep_draft(at(1), &draft).unwrap();
        assert_eq!(notebook.draft().value, draft);
        notebook.keep_name(at(2), "O'Brien").unwrap();
        notebook.keep_draft(at(2), &Draft::default()).unwrap();
        assert_eq!(notebook.draft().value, Draft { name: "O'Brien".into(), text: String::new() });
        assert_eq!(notebook.store().keys(), ["byline:name"]);
    }

    #[test]
    fn a_full_store_keeps_what_it_has() {
        let mut notebook = Notebook::new(MapStore::new(80), "boat".to_owned());
        notebook.keep_vote(at(1), YES).unwrap();
        let id = CommentId::new(at(1), 0);
        let refused = notebook.keep_comment(at(1), &id, &comment("much too long"));
        assert_eq!(refused, Err(Refused::Full));
        assert_eq!(notebook.vote().value, YES);
    }
}
