//! What is done in other tabs, and shown in this one.

use std::time::Duration;

use super::Session;
use super::comments::load;
use crate::browser::later;
use crate::discussion::{Address, CommentId};
use crate::memory::{Notebook, Subject};

/// What changes within this time is looked at together.
const GATHER: Duration = Duration::from_millis(50);

/// When more has changed, all is looked at anew: another tab may have imported thousands.
const FEW: usize = 20;

impl Session {
    /// `key` is what another tab wrote or removed; there is none when it may be everything.
    pub(super) fn hear(self, key: Option<String>) {
        let mut heard = self.heard.borrow_mut();
        heard.push(key);
        if heard.len() == 1 {
            later::after(GATHER, move || self.catch_up());
        }
    }

    fn catch_up(self) {
        if self.survey.get().is_some() {
            // What it finds may be older than what was heard.
            later::after(GATHER, move || self.catch_up());
            return;
        }
        let heard = self.heard.take();
        if heard.len() > FEW || heard.contains(&None) {
            self.recall();
        } else {
            heard.iter().flatten().for_each(|key| self.follow(key));
        }
        self.look_around();
    }

    fn follow(self, key: &str) {
        let subject = self.notebook.borrow().subject(key);
        match subject {
            Some(Subject::Vote) => self.recall_vote(),
            Some(Subject::Comment(address)) => self.recall_comment(&address),
            Some(Subject::Deletion(id)) => self.recall_deleted(&id),
            Some(Subject::Hidden(id)) => {
                let is = self.read(|notebook| notebook.is_hidden(&id));
                self.threads.update(|threads| threads.hide(id, is));
            }
            Some(Subject::Muted(name)) => {
                let is = self.read(|notebook| notebook.is_muted(&name));
                self.threads.update(|threads| threads.mute(name, is));
            }
            Some(Subject::NewestFirst) => {
                let is = self.read(Notebook::newest_first);
                self.threads.update(|threads| threads.newest_first = is);
            }
            Some(Subject::Appearance) => self.recall_appearance(),
            Some(Subject::Draft(_) | Subject::Name | Subject::Place | Subject::Rate) | None => {}
        }
    }

    /// Shows a comment as another tab has just stored it, unless it is still to be unfolded.
    fn recall_comment(self, address: &Address) {
        self.change_threads(|threads, notebook| {
            let id = &address.id;
            let is_unsaved = threads.shown(id).is_some_and(|(_, shown)| !shown.kept);
            let is_deleted = threads.deleted(id).is_some();
            let stored = notebook.comment(address);
            let is_there = stored.value.is_some();
            let is_folded =
                !is_deleted && threads.own_address(id).is_some() && threads.shown(id).is_none();
            if is_unsaved || (is_deleted && !is_there) || (is_folded && is_there) {
                return stored.damaged;
            }
            load(threads, notebook, vec![address.clone()])
        });
    }

    fn recall_deleted(self, id: &CommentId) {
        let address = self.threads.with_untracked(|threads| threads.own_address(id).cloned());
        if let Some(address) = address {
            self.recall_comment(&address);
        }
    }
}
