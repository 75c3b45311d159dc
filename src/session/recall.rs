//! The way from what is remembered to what is shown.
//!
//! The vote is there at once. The comments may be thousands: they are surveyed a piece at a time,
//! so that nobody waits for them.

use super::comments::load;
use super::{Session, Trouble};
use crate::browser::storage::Keys;
use crate::browser::{focus, later};
use crate::discussion::{Shown, Target};
use crate::memory::{Notebook, Read, Survey};

/// As many of the reader's own comments are shown at first.
const FIRST: usize = 20;

/// As many forms are opened again. What is in others is found when they are.
const FORMS: usize = 50;

/// As many keys are surveyed at a time.
const PIECE: u32 = 1000;

/// A survey under way.
struct Surveying {
    /// Which of them it is.
    number: u32,
    keys: Keys,
    /// How many keys are done.
    done: u32,
    found: Read<Survey>,
}

impl Session {
    /// Shows what is remembered. The comments come in a moment.
    pub(super) fn recall(self) {
        if !self.settle_vote() {
            self.recall_vote();
        }
        if !self.is_blocked() {
            self.recall_appearance();
        }
        let number = self.survey.get().unwrap_or_default().wrapping_add(1);
        self.survey.set(Some(number));
        let begin = move || {
            let keys = Keys::now();
            self.go_on(Surveying { number, keys, done: 0, found: Read::default() });
        };
        later::soon(begin);
    }

    /// Whether what the reader does is on the page alone: nothing that is recalled is later.
    fn is_blocked(self) -> bool {
        self.trouble.get_untracked() == Some(Trouble::Blocked)
    }

    /// A survey that is under way may have passed what has changed since.
    pub(super) fn survey_anew(self) {
        if self.survey.get().is_some() {
            self.recall();
        }
    }

    pub(super) fn recall_vote(self) {
        let vote = self.read(Notebook::vote);
        self.owes_vote.set(false);
        self.vote.set(vote);
    }

    fn go_on(self, mut survey: Surveying) {
        if self.survey.get() != Some(survey.number) {
            return;
        }
        let piece = survey.keys.piece(survey.done, PIECE);
        self.notebook.borrow().survey_on(&piece, &mut survey.found);
        survey.done += PIECE;
        if survey.done < survey.keys.number() {
            later::soon(move || self.go_on(survey));
        } else {
            self.survey.set(None);
            self.show_found(survey.found);
        }
    }

    /// Shows the newest comments, and those that are shown already.
    fn show_found(self, found: Read<Survey>) {
        let Read { value: survey, damaged } = found;
        self.note_damage(damaged);
        let newest_first = self.read(Notebook::newest_first);
        let mut orphans = vec![];
        self.change_threads(|threads, notebook| {
            if !self.is_blocked() {
                threads.newest_first = newest_first;
                threads.hidden = survey.hidden;
                threads.muted = survey.muted;
            }
            let newest = survey.comments.len().saturating_sub(FIRST);
            let mut shown = survey.comments[newest..].to_vec();
            let before = threads.survey(survey.comments);
            shown.extend(before.iter().map(|(address, _)| address.clone()));
            // What the reader has closed since is left closed.
            let begun = if self.arrived.get() { 0 } else { FORMS };
            for target in survey.drafts.into_iter().take(begun) {
                let Some(id) = target.comment() else { continue };
                let address = threads.own_address(id).cloned();
                if matches!(target, Target::Edit(_)) && address.is_none() {
                    orphans.push(target);
                } else {
                    shown.extend(address);
                    threads.open(target);
                }
            }
            threads.add_beginnings(&mut shown);
            let any_damaged = load(threads, notebook, shown);
            for (address, shown) in before {
                // An edit that found no room is on the page alone.
                let stays = |now: &Shown| !shown.kept || now.comment == shown.comment;
                if threads.shown(&address.id).is_some_and(|(_, now)| stays(now)) {
                    threads.show(address, shown);
                }
            }
            any_damaged
        });
        for edit in orphans {
            self.notebook.borrow_mut().make_new(&edit);
        }
        // Who writes already, or has the focus at whatever else, has arrived elsewhere.
        if !self.arrived.replace(true) && !focus::is_in("body *") {
            self.go_to_fragment();
        }
    }
}
