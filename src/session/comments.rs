//! The discussion of this visit.

use super::{Keeper, Session, Trouble};
use crate::browser::surface::{Showing, Surface};
use crate::browser::{clock, fragment};
use crate::discussion::{
    Address, CommentId, Draft, Flaw, Limit, OwnComment, Row, Shown, Target, Threads, heading,
};
use crate::memory::{Read, Refused};
use crate::moment::Moment;
use crate::words::{Phrase, say};

/// As many more are shown on demand.
const MORE: usize = 50;

/// A way to keep a comment.
type Keep<'a> = dyn Fn(&mut Keeper, Moment, &Address, &OwnComment) -> Result<(), Refused> + 'a;

impl Session {
    /// The rows of the list of comments (tracked).
    pub fn rows(self) -> Vec<Row> {
        self.threads.with(Threads::rows)
    }

    /// Shows how many comments there are and in which order, and what the reader must be told, for
    /// as long as this is kept.
    pub fn show(self) -> Showing {
        Surface::keep("discussion-", move |surface| {
            surface.text("heading", &heading(self.threads.with(Threads::number)));
            let newest_first = self.threads.with(|threads| threads.newest_first);
            surface.pressed("oldest", !newest_first);
            surface.pressed("newest", newest_first);
            let trouble = self.trouble.get();
            surface.text("trouble", &trouble.map(Trouble::words).unwrap_or_default());
            surface.flag("trouble", "hidden", trouble.is_none());
            self.said.with(|said| {
                surface.text("said", said);
                surface.flag("said", "hidden", said.is_empty());
            });
        })
    }

    /// The rows at this moment (not tracked).
    pub fn rows_untracked(self) -> Vec<Row> {
        self.threads.with_untracked(Threads::rows)
    }

    /// Changes the order comments stand in.
    pub fn put_newest_first(self, is: bool) {
        self.threads.update(|threads| threads.newest_first = is);
        self.keep(|notebook| notebook.keep_newest_first(clock::now(), is));
    }

    /// Posts a draft. The comment is on the page at once; the draft is let go only when the
    /// comment is stored.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the draft. Nothing is posted then.
    pub fn post(
        self,
        target: &Target,
        draft: &Draft,
        limit: &Limit,
    ) -> Result<CommentId, Vec<Flaw>> {
        let now = clock::now();
        let comment = draft.submit(limit, now)?;
        let (address, shown) = self.threads.with_untracked(|threads| {
            let to = match target {
                Target::Reply(to) => Some(to),
                Target::Edit(id) => {
                    if let Some((address, shown)) = threads.shown(id) {
                        return (address.clone(), shown.clone().edited(comment));
                    }
                    // There is nothing to change any more: its words stand for themselves.
                    None
                }
                Target::New => None,
            };
            let thread = to.map(|to| threads.thread_of(to));
            let id = CommentId::new(threads.after_all(now), clock::chance());
            (Address { id, thread }, Shown::stored(comment.replying(to.cloned())))
        });
        let id = address.id.clone();
        self.threads.update(|threads| threads.close(target));
        self.keep_with(address, shown, &|it, now, address, comment| {
            it.post(now, target, address, comment)
        });
        Ok(id)
    }

    /// Opens the form that writes this.
    pub fn open_form(self, target: Target) {
        self.hush();
        self.threads.update(|threads| threads.open(target));
    }

    /// Closes it. What is in it stays a draft.
    pub fn close_form(self, target: &Target) {
        self.hush();
        self.threads.update(|threads| threads.close(target));
    }

    /// Deletes an own comment.
    pub fn delete(self, id: &CommentId) {
        let deleted = self.threads.update(|threads| threads.delete(id));
        if let Some((address, shown)) = deleted {
            self.notebook.borrow_mut().delete_comment(clock::now(), &address);
            if !shown.kept {
                self.drop_drafts_of(&address, &shown);
            }
            self.survey_anew();
        }
    }

    /// Takes back what was last done to an own comment: its deletion, or its edit.
    pub fn undo(self, id: &CommentId) {
        let last = self.threads.with_untracked(|threads| {
            if let Some((address, shown)) = threads.deleted(id) {
                return Some((address.clone(), shown.clone()));
            }
            let (address, shown) = threads.shown(id)?;
            let comment = shown.before.as_ref().unwrap_or(&shown.comment).clone();
            Some((address.clone(), Shown { comment, before: None, kept: shown.kept }))
        });
        if let Some((address, shown)) = last {
            self.keep_with(address, shown, &Keeper::keep_comment);
        }
    }

    /// Tries again to keep a comment that found no room.
    pub fn try_again(self, id: &CommentId) {
        let shown = |threads: &Threads| {
            threads.shown(id).map(|(address, shown)| (address.clone(), shown.clone()))
        };
        if let Some((address, shown)) = self.threads.with_untracked(shown) {
            self.keep_with(address, shown, &Keeper::post_again);
        }
    }

    fn keep_with(self, address: Address, mut shown: Shown, keep: &Keep<'_>) {
        let was_kept = shown.kept;
        shown.kept = self.keep(|it| keep(it, clock::now(), &address, &shown.comment));
        if shown.kept && !was_kept {
            self.drop_drafts_of(&address, &shown);
        }
        self.threads.update(|threads| threads.show(address, shown));
    }

    /// A comment that has found no room may have left drafts, in these words and in those before.
    fn drop_drafts_of(self, address: &Address, shown: &Shown) {
        let mut notebook = self.notebook.borrow_mut();
        notebook.drop_drafts_of(address, &shown.comment);
        if let Some(before) = &shown.before {
            notebook.drop_drafts_of(address, before);
        }
    }

    /// Whether the comment with this id is stored (not tracked).
    pub fn is_kept(self, id: &CommentId) -> bool {
        self.threads.with_untracked(|threads| threads.shown(id).is_some_and(|it| it.1.kept))
    }

    /// What to say of what was done with an own comment: that, and whether it isn't stored.
    pub fn once_kept(self, id: &CommentId, done: Phrase) -> String {
        let done = say(done);
        if self.is_kept(id) { done } else { [&done, " ", &say(Phrase::NotKept)].concat() }
    }

    /// What the comment with this id says, if it is an own one that is shown (not tracked).
    pub fn text(self, id: &CommentId) -> Option<String> {
        self.threads.with_untracked(|threads| Some(threads.shown(id)?.1.comment.draft().text))
    }

    /// Hides a comment, or shows it again; and with it everything else by its author when that is
    /// why it is hidden.
    pub fn hide(self, id: &CommentId, is: bool) {
        let author = self.author(id);
        let is_muted = |threads: &Threads| author.is_some_and(|it| threads.muted.contains(&it));
        if !is && self.threads.with_untracked(is_muted) {
            self.mute_author(id, false);
        }
        self.threads.update(|threads| threads.hide(id.clone(), is));
        self.keep(|notebook| notebook.keep_hidden(clock::now(), id.clone(), is));
        self.survey_anew();
    }

    /// Hides everything by the author of a published comment, or shows it again.
    pub fn mute_author(self, id: &CommentId, is: bool) {
        let Some(name) = self.author(id) else { return };
        self.threads.update(|threads| threads.mute(name.clone(), is));
        self.keep(|notebook| notebook.keep_muted(clock::now(), name, is));
        self.survey_anew();
    }

    fn author(self, id: &CommentId) -> Option<String> {
        self.threads.with_untracked(|threads| threads.published(id)?.name.clone())
    }

    /// Shows more of the comments that aren't yet, from this one on.
    pub fn unfold(self, first: &CommentId) {
        self.change_threads(|threads, notebook| {
            let addresses = threads.folded_from(first, MORE);
            load(threads, notebook, addresses)
        });
    }

    /// Goes to the comment that the page's address names, wherever it is.
    pub fn go_to_fragment(self) {
        let Some(id) = fragment::comment() else { return };
        let is_own = self.threads.with_untracked(|threads| threads.own_address(&id).is_some());
        if is_own {
            self.change_threads(|threads, notebook| {
                let addresses = threads.folded_from(&id, 1);
                load(threads, notebook, addresses)
            });
        }
        // The browser has gone to what was served; only the focus may be missing.
        let is_served = self.rows_untracked().contains(&Row::Published(id));
        fragment::go_soon(!is_served);
    }

    /// `change` says whether it met something that can't be read.
    pub(super) fn change_threads(self, change: impl FnOnce(&mut Threads, &Keeper) -> bool) {
        let notebook = self.notebook.borrow();
        let damaged = self.threads.update(|threads| change(threads, &notebook));
        self.note_damage(damaged);
    }
}

/// Reads comments and shows them; those that can't be read are none.
pub(super) fn load(threads: &mut Threads, notebook: &Keeper, addresses: Vec<Address>) -> bool {
    let mut any_damaged = false;
    for address in addresses {
        let Read { value, damaged } = notebook.comment(&address);
        any_damaged |= damaged;
        match value {
            Some(comment) => threads.show(address, Shown::stored(comment)),
            // Who edits it can have it back, and who answers it goes on where it stood.
            None if threads.has_form_at(&address.id) && threads.delete(&address.id).is_some() => {}
            None => threads.remove(&address.id),
        }
    }
    any_damaged
}
