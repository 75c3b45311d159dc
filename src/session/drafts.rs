//! The drafts of this visit's forms.

use super::Session;
use crate::browser::clock;
use crate::discussion::{Draft, OwnComment, Shown, Target, Threads, is_blank};
use crate::memory::{Notebook, Read};
use crate::moment::Moment;

/// What a form begins with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drafted {
    /// The words in its boxes.
    pub draft: Draft,
    /// When they were written, if they were stored.
    pub at: Option<Moment>,
}

impl Session {
    /// The latest draft of a form, as this tab's from now on; where there is none, what the form
    /// begins with. One that says something else than what was `typed` already is left where it is:
    /// nothing is posted that its reader hasn't seen.
    pub fn adopt_draft(self, target: &Target, typed: &Draft) -> Drafted {
        let Read { value, damaged } = self.notebook.borrow_mut().adopt_draft(target);
        self.note_damage(damaged);
        let blank = self.blank(target);
        let Some(stored) = value else { return Drafted { draft: blank, at: None } };
        let mut draft = stored.record;
        let is_another = !is_blank(&typed.text) && !typed.covers(&draft);
        if is_another || self.waits_for_room(target, &draft) {
            self.notebook.borrow_mut().let_go_of_draft(target);
            return Drafted { draft: blank, at: None };
        }
        if draft.name.is_empty() {
            draft.name = blank.name;
        }
        // An edit that empties the comment is a change, too.
        let written = !draft.text.is_empty() || matches!(target, Target::Edit(_));
        Drafted { draft, at: written.then_some(stored.at) }
    }

    /// What stands in a form that nobody has written in yet.
    pub fn blank(self, target: &Target) -> Draft {
        if let Target::Edit(id) = target {
            let draft = |threads: &Threads| threads.shown(id).map(|(_, it)| it.comment.draft());
            return self.threads.with_untracked(draft).unwrap_or_default();
        }
        Draft { name: self.read(Notebook::name), text: String::new() }
    }

    /// Remembers the draft as it stands, if there is room. Says whether it is.
    pub fn keep_draft(self, target: &Target, draft: &Draft) -> bool {
        // A reader types on while this is called: what can be told without a look is.
        let is_new = !matches!(target, Target::Edit(_)) && !draft.text.is_empty();
        let nothing = !is_new && (*draft == self.blank(target) || *draft == Draft::default());
        self.keep(|notebook| {
            if nothing {
                notebook.remove_draft(target);
                return Ok(());
            }
            notebook.keep_draft(clock::now(), target, draft)
        })
    }

    /// Leaves the draft where it is, if it is stored, and says whether it is. What is written from
    /// then on is another one.
    pub fn let_go_of_draft(self, target: &Target) -> bool {
        let is_stored = !self.owes_draft(target);
        if is_stored {
            self.notebook.borrow_mut().let_go_of_draft(target);
        }
        is_stored
    }

    /// Whether what is written in the form is on the page alone, for want of room.
    pub fn owes_draft(self, target: &Target) -> bool {
        self.notebook.borrow().owes_draft(target)
    }

    /// A draft of the same form with words that neither `mine` nor any of the `answered` has: another
    /// tab's, or an earlier one. Or what another tab has made of a comment that was `begun` with other
    /// words. What `mine` has and another tab has written over is stored anew.
    pub fn other_draft(
        self,
        target: &Target,
        mine: &Draft,
        begun: &Draft,
        answered: &[Draft],
    ) -> Option<Draft> {
        let mut others = self.notebook.borrow().other_drafts(target, mine);
        others.retain(|other| !self.waits_for_room(target, other));
        let is_away = self.notebook.borrow().misses_draft(target);
        if is_away && others.iter().any(|other| !other.covers(mine)) {
            self.keep_draft(target, mine);
        }
        if matches!(target, Target::Edit(_)) {
            let saved = self.blank(target);
            others.extend((saved != *begun && saved != *mine).then_some(saved));
        }
        others.into_iter().find(|other| !answered.iter().any(|words| words.covers(other)))
    }

    /// Whether a comment that found no room is on the page in these words. Its draft is no other
    /// tab's.
    fn waits_for_room(self, target: &Target, draft: &Draft) -> bool {
        // There may have been room for its beginning alone.
        let says = |comment: &OwnComment| comment.draft().covers(draft);
        let waits = |shown: &Shown| {
            !shown.kept && (says(&shown.comment) || shown.before.as_ref().is_some_and(says))
        };
        !draft.text.is_empty()
            && self.threads.with_untracked(|threads| threads.any_by(target, waits))
    }

    /// Whether this tab's draft is posted and nobody has touched it since: another tab has done so
    /// and taken it away, or the page ended between the two.
    pub fn is_posted(self, target: &Target, mine: &Draft) -> bool {
        let notebook = self.notebook.borrow();
        let is_later = |shown: &Shown| notebook.has_no_draft_since(target, shown.comment.posted());
        // A comment of another clock may be from a time to come.
        let is_past = |shown: &Shown| shown.comment.posted() <= clock::now();
        let is_it = |shown: &Shown| {
            let says_so = shown.comment.draft().text == mine.content();
            says_so && shown.kept && is_past(shown) && is_later(shown)
        };
        self.threads.with_untracked(|threads| threads.any_by(target, is_it))
    }

    /// Takes the drafts of the form away whose words are in `draft`, but not this tab's own.
    pub fn drop_other_drafts(self, target: &Target, draft: &Draft) {
        self.notebook.borrow_mut().drop_other_drafts(target, draft);
    }
}
