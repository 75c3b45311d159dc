//! The reader's own comments.
//!
//! Each is a record of its own. A deleted one leaves a record that says so in its place; of the
//! two the later counts, so that neither another tab nor an import brings it back, and Undo does.

use super::key::{Subject, slots};
use super::notebook::{Notebook, Read};
use super::record::{Flag, Signature};
use super::store::{Refused, Store};
use crate::discussion::{Address, OwnComment, Target};
use crate::moment::Moment;

impl<S: Store> Notebook<S> {
    /// The comment at this address, unless it is deleted.
    pub fn comment(&self, address: &Address) -> Read<Option<OwnComment>> {
        let read = self.latest::<OwnComment>(&Subject::Comment(address.clone()));
        let deleted = self.latest::<Flag>(&Subject::Deletion(address.id.clone()));
        let damaged = read.damaged || deleted.damaged;
        let value = read.value.filter(|comment| deleted.value.is_none_or(|it| it.at < comment.at));
        Read { value: value.map(|stamped| stamped.record), damaged }
    }

    /// Keeps a comment: a new one, an edited one, or one that was deleted and is back.
    ///
    /// # Errors
    ///
    /// [`Refused`] by the store.
    pub fn keep_comment(
        &mut self,
        now: Moment,
        address: &Address,
        comment: &OwnComment,
    ) -> Result<(), Refused> {
        let deletion = Subject::Deletion(address.id.clone());
        let deleted = self.latest::<Flag>(&deletion).value;
        let now = deleted.as_ref().map_or(now, |deleted| now.after(deleted.at));
        self.write(&Subject::Comment(address.clone()), now, comment)?;
        self.remove(&deletion);
        Ok(())
    }

    /// Deletes a comment. First it is noted that it is deleted, then its words go: whatever
    /// happens between, it is deleted. Where there is no room for the note, the words go before it.
    pub fn delete_comment(&mut self, now: Moment, address: &Address) {
        let subject = Subject::Comment(address.clone());
        let comment = self.latest::<OwnComment>(&subject).value;
        let now = comment.map_or(now, |comment| now.after(comment.at));
        let deletion = Subject::Deletion(address.id.clone());
        let noted = self.write(&deletion, now, &Flag(true));
        self.remove(&subject);
        if noted.is_err() {
            let _ = self.write(&deletion, now, &Flag(true));
        }
    }

    /// Keeps what a form has written: the comment first, and only when it is there its draft goes,
    /// and those whose words are in it.
    /// A comment that finds no place leaves its draft where it is, for the next visit.
    ///
    /// # Errors
    ///
    /// [`Refused`] by the store.
    pub fn post(
        &mut self,
        now: Moment,
        target: &Target,
        address: &Address,
        comment: &OwnComment,
    ) -> Result<(), Refused> {
        if let Err(refused) = self.keep_comment(now, address, comment) {
            self.let_go_of_draft(target);
            return Err(refused);
        }
        self.remove_draft(target);
        self.drop_drafts_of(address, comment);
        // The comment is there, whether its name is remembered for the next or not.
        let _ = self.keep_name(now, &comment.draft().name);
        Ok(())
    }

    /// Keeps a comment that found no room when it was posted; and its name for the next, unless
    /// another comment was signed since.
    ///
    /// # Errors
    ///
    /// [`Refused`] by the store.
    pub fn post_again(
        &mut self,
        now: Moment,
        address: &Address,
        comment: &OwnComment,
    ) -> Result<(), Refused> {
        self.keep_comment(now, address, comment)?;
        let last = self.latest::<Signature>(&Subject::Name).value;
        if last.is_none_or(|last| last.at <= comment.signed()) {
            let _ = self.keep_name(now, &comment.draft().name);
        }
        Ok(())
    }

    /// Takes away the drafts that a comment may have left in the forms that can have made it, whose
    /// words are in it: where it found no room, there may have been some for its beginning alone.
    pub fn drop_drafts_of(&mut self, address: &Address, comment: &OwnComment) {
        let posted = comment.to().cloned().map_or(Target::New, Target::Reply);
        for target in [posted, Target::Edit(address.id.clone())] {
            self.drop_other_drafts(&target, &comment.draft());
        }
    }

    /// Takes away what can be read about `subject`.
    fn remove(&mut self, subject: &Subject) {
        let key = self.key(subject);
        self.note_refused(&key, None);
        for slot in slots(&key) {
            if self.store.get(&slot).is_some_and(|text| subject.read(&text).is_ok()) {
                self.store.remove(&slot);
            }
        }
    }
}
