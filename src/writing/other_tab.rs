//! A form and what else is written in the same one: in other tabs, or before this visit.

use super::Composer;
use super::notice::Notice;
use crate::browser::focus;
use crate::discussion::{Draft, Target};

impl Composer {
    /// Tells of another draft of the same form, and takes away words that are posted already.
    pub(super) fn compare(self) {
        let (target, draft) =
            self.form().with_untracked(|form| (form.target.clone(), form.draft.clone()));
        let other = self.form().with_untracked(|form| {
            self.session.other_draft(&target, &draft, &form.begun, &form.answered)
        });
        if self.form().with_untracked(|form| form.other != other) {
            if other.is_none() {
                self.leave("other");
            }
            self.form().update(|form| form.other = other);
        }
        if !matches!(target, Target::Edit(_)) && self.session.is_posted(&target, &draft) {
            self.leave("errors");
            self.replace(Draft { text: String::new(), ..draft.clone() });
            self.form().update(|form| form.notice = Notice::PostedAlready(draft));
        }
    }

    /// Something was written into the boxes. Where the reader isn't in the form, the browser or a
    /// tool did so, as Firefox does with an older text in a tab that is opened again: the draft that
    /// had come back stays as another one; or can be had back, where it found no room.
    pub fn set_aside(self) {
        let target = self.target();
        if focus::is_in(&["#", &target.element_id()].concat()) {
            return;
        }
        let written = self.boxes();
        let (notice, before) =
            self.form().with_untracked(|form| (form.notice.clone(), form.draft.clone()));
        if matches!(notice, Notice::Restored(_)) && !written.covers(&before) {
            let is_stored = self.session.let_go_of_draft(&target);
            let notice = if is_stored { Notice::None } else { Notice::Discarded(before) };
            self.form().update(|form| form.notice = notice);
        }
    }

    /// Takes the focus out of a part of the form that is about to go.
    fn leave(self, part: &str) {
        if focus::is_in(&["#", &self.id(part)].concat()) {
            self.focus_soon("text");
        }
    }

    /// Of what is here and the other draft, keeps one. The other can be had back.
    pub fn choose(self, take_other: bool) {
        let Some(other) = self.form().with_untracked(|form| form.other.clone()) else { return };
        let target = self.target();
        let here = self.form().with_untracked(|form| form.draft.clone());
        self.session.drop_other_drafts(&target, &other);
        if take_other {
            let mut taken = other.clone();
            if taken.name.is_empty() {
                taken.name.clone_from(&here.name);
            }
            self.replace(taken);
        }
        self.form().update(|form| {
            form.other = None;
            form.notice = Notice::Discarded(if take_other { here } else { other.clone() });
            form.answered.push(other);
        });
        self.focus_soon("text");
    }
}
