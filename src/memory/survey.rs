//! What there is of an article's records: of comments, however many, by their keys alone.

use super::key::{PREFIX, Subject, base};
use super::notebook::{Notebook, Read};
use super::store::Store;
use crate::discussion::{Address, CommentId, Target};

/// What there is of this article's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Survey {
    /// The reader's comments, oldest first.
    pub comments: Vec<Address>,
    /// The forms with a draft that has words.
    pub drafts: Vec<Target>,
    /// The comments that are hidden.
    pub hidden: Vec<CommentId>,
    /// The authors of whom everything is hidden.
    pub muted: Vec<String>,
}

impl<S: Store> Notebook<S> {
    /// What there is.
    pub fn survey(&self) -> Read<Survey> {
        let mut found = Read::default();
        self.survey_on(&self.store.keys(), &mut found);
        found
    }

    /// Adds what there is under `keys` to what was `found` under those before. All together they
    /// come in their order as texts.
    pub fn survey_on(&self, keys: &[String], found: &mut Read<Survey>) {
        let of_article = format!("{PREFIX}{}:", self.article());
        for rest in keys.iter().filter_map(|key| key.strip_prefix(&of_article)) {
            match Subject::parse(base(rest)) {
                Some(subject) => self.note(subject, found),
                None => found.damaged = true,
            }
        }
    }

    fn note(&self, subject: Subject, found: &mut Read<Survey>) {
        let survey = &mut found.value;
        match subject {
            Subject::Comment(address) => {
                // The other slots of a key come right after it.
                if survey.comments.last() != Some(&address) {
                    survey.comments.push(address);
                }
            }
            // In the order of keys after all comments.
            Subject::Deletion(id) => {
                if let Ok(at) = survey.comments.binary_search_by(|other| other.id.cmp(&id))
                    && self.comment(&survey.comments[at]).value.is_none()
                {
                    survey.comments.remove(at);
                }
            }
            Subject::Draft(target) => {
                let (drafts, damaged) = self.slots_of(&target);
                found.damaged |= damaged;
                // A form that was emptied, or has a name alone, stays closed until it is opened.
                let is_written = drafts.iter().any(|(_, draft)| !draft.record.text.is_empty());
                if is_written && survey.drafts.last() != Some(&target) {
                    survey.drafts.push(target);
                }
            }
            Subject::Hidden(id) => {
                let hidden = self.is_hidden(&id);
                found.damaged |= hidden.damaged;
                if hidden.value {
                    survey.hidden.push(id);
                }
            }
            Subject::Muted(name) => {
                let muted = self.is_muted(&name);
                found.damaged |= muted.damaged;
                if muted.value {
                    survey.muted.push(name);
                }
            }
            Subject::Vote
            | Subject::Name
            | Subject::NewestFirst
            | Subject::Appearance
            | Subject::Place
            | Subject::Rate => {}
        }
    }
}
