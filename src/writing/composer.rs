//! What a form does.

use std::time::Duration;

use super::form_state::FormState;
use super::notice::Notice;
use crate::actions::CommentAction;
use crate::browser::{boxes, clock, focus, later, scroll, tab};
use crate::discussion::{CommentId, Draft, Flaw, Limit, Target};
use crate::live::Live;
use crate::moment::Moment;
use crate::session::Session;
use crate::words::Phrase;

/// The pause after which the count is spoken.
const PAUSE: Duration = Duration::from_secs(1);

/// The Name box of the form that writes a comment of its own.
const NEW_NAME: &str = "write-name";

/// Writes, keeps and posts what is in the boxes. What is in them is the browser's; the draft
/// follows it. The page writes into a box only to put a draft or a name back or to take it away, so
/// nothing disturbs a reader who types.
#[derive(Clone, Copy)]
pub struct Composer {
    pub(super) session: Session,
    limit: Limit,
    form: Live<FormState>,
}

impl Composer {
    /// An empty form, which fills itself when the session is open.
    pub(super) fn new(session: Session, target: Target, limit: Limit) -> Self {
        let form = FormState::new(target, limit.room(""));
        Self { session, limit, form: Live::new(form) }
    }

    /// The form is gone from the page: what was to be done in a while has nothing to do any more.
    pub(super) fn close(self) {
        let closed = FormState::new(self.target(), self.limit.room(""));
        self.form.update_untracked(|form| *form = closed);
    }

    /// What the form shows.
    pub(super) const fn form(self) -> Live<FormState> {
        self.form
    }

    /// What the form writes.
    pub(super) fn target(self) -> Target {
        self.form.with_untracked(|form| form.target.clone())
    }

    /// The id of an element of the form's: `write-text`, `reply-7-name`.
    pub(super) fn id(self, part: &str) -> String {
        [&self.target().element_id(), "-", part].concat()
    }

    /// Moves the focus to an element of the form's, once the page shows what was just changed.
    pub(super) fn focus_soon(self, part: &str) {
        focus::soon(&["#", &self.id(part)].concat());
    }

    /// Looks at the boxes, and at what other tabs have written in the same form.
    pub(super) fn look(self) {
        if self.form.with_untracked(|form| form.is_awake) {
            self.follow();
        } else {
            self.wake();
        }
        self.compare();
    }

    /// Takes over what was typed before the scripts arrived, and puts the stored draft back.
    fn wake(self) {
        let target = self.target();
        let typed = self.boxes();
        let stored = self.session.adopt_draft(&target, &typed);
        let begun = self.session.blank(&target);
        self.form.update_untracked(|form| {
            form.begun = begun;
            form.is_awake = true;
        });
        if let Some(at) = stored.at {
            let date = clock::in_words(at, &self.session.lang());
            self.form.update(|form| form.notice = Notice::Restored(date));
        }
        let mut draft = Draft::reconcile(stored.draft.clone(), typed);
        if draft != stored.draft {
            self.session.keep_draft(&target, &draft);
        }
        self.session.drop_other_drafts(&target, &draft);
        // There may have been no room for the name.
        if draft.name.is_empty() {
            draft.name = boxes::read(NEW_NAME);
        }
        self.fill(draft);
    }

    pub(super) fn boxes(self) -> Draft {
        Draft { name: boxes::read(&self.id("name")), text: boxes::read(&self.id("text")) }
    }

    /// Brings draft, counter and store up to what is in the boxes.
    pub fn follow(self) {
        if self.form.with_untracked(|form| !form.is_awake) {
            return;
        }
        let target = self.target();
        if self.look_at_boxes() || self.session.owes_draft(&target) {
            let draft = self.form.with_untracked(|form| form.draft.clone());
            self.session.keep_draft(&target, &draft);
        }
    }

    /// Says whether other words are in them than before.
    fn look_at_boxes(self) -> bool {
        if !boxes::is_there(&self.id("text")) {
            return false;
        }
        let draft = self.boxes();
        if self.form.with_untracked(|form| form.draft == draft) {
            return false;
        }
        let now = clock::now();
        self.form.update(|form| {
            let room = self.limit.room(&draft.text);
            if form.room != room {
                form.room = room;
                form.counted = now;
                if !form.will_speak {
                    form.will_speak = true;
                    later::after(PAUSE, move || self.speak_after_pause());
                }
            }
            form.status.clear();
            form.draft = draft;
        });
        true
    }

    /// Speaks the count when the reader has paused; until then, waits again.
    fn speak_after_pause(self) {
        let counted = self.form.with_untracked(|form| form.counted.millis());
        let paused = Duration::from_millis(clock::now().millis().abs_diff(counted));
        if let Some(rest) = PAUSE.checked_sub(paused).filter(|rest| !rest.is_zero()) {
            later::after(rest, move || self.speak_after_pause());
        } else {
            self.form.update_untracked(|form| form.will_speak = false);
            self.speak();
        }
    }

    /// Selects the text beyond the limit in its box: to be seen, heard, or deleted.
    pub fn select_excess(self) {
        if let Some(from) = self.form.with_untracked(|form| form.room.fits()) {
            boxes::select_from(&self.id("text"), from);
        }
    }

    /// Speaks the count as it stands, if it isn't what was heard last.
    pub fn speak(self) {
        if self.form.with_untracked(|form| form.room != form.heard) {
            self.form.update(|form| {
                form.heard = form.room;
                form.spoken = form.room.words();
            });
        }
    }

    /// Puts `draft` into the boxes, of which nothing is wrong yet. What found no room is tried again
    /// when the page looks around.
    pub(super) fn fill(self, draft: Draft) {
        boxes::write(&self.id("name"), &draft.name);
        boxes::write(&self.id("text"), &draft.text);
        self.form.update(|form| {
            form.room = self.limit.room(&draft.text);
            form.draft = draft;
            form.heard = form.room;
            form.spoken.clear();
            form.flaws.clear();
        });
        tab::mark_title_soon();
    }

    pub(super) fn replace(self, draft: Draft) {
        self.session.keep_draft(&self.target(), &draft);
        self.fill(draft);
    }

    /// Posts the draft, or says what keeps it from being posted.
    pub fn submit(self) {
        let seen = self.boxes();
        self.look();
        let now = clock::now();
        let target = self.target();
        let draft = self.form.with_untracked(|form| form.draft.clone());
        // Only now an earlier draft is back, or words that are posted already are gone.
        if draft.text != seen.text {
            return;
        }
        if draft.text.is_empty() && self.form.with_untracked(|form| form.has_just_posted(now)) {
            return;
        }
        match self.session.post(&target, &draft, &self.limit) {
            Ok(id) if target == Target::New => self.begin_anew(&id, draft, now),
            Ok(id) => self.hand_over(&id, &target),
            Err(flaws) => self.refuse(flaws),
        }
    }

    /// The comment is posted; of what was in the boxes the name stays.
    fn begin_anew(self, id: &CommentId, posted: Draft, now: Moment) {
        self.form.update(|form| {
            form.notice = Notice::None;
            form.status = self.session.once_kept(id, Phrase::Posted);
            form.posted = now;
        });
        self.fill(Draft { text: String::new(), ..posted });
        scroll::reveal_soon(self.id("status"));
    }

    /// The reply or edit is in the list, and the form gone with that. The name, if there was room for
    /// it, is the next comment's, too.
    fn hand_over(self, id: &CommentId, target: &Target) {
        if boxes::read(NEW_NAME).is_empty() {
            boxes::write(NEW_NAME, &self.session.blank(&Target::New).name);
        }
        let edit = matches!(target, Target::Edit(_));
        let done = if edit { Phrase::EditSaved } else { Phrase::ReplyPosted };
        self.session.say_so(self.session.once_kept(id, done));
        focus::soon(&id.fragment());
    }

    /// Says what keeps the draft from being posted.
    fn refuse(self, flaws: Vec<Flaw>) {
        self.form.update(|form| {
            form.flaws = flaws;
            form.status.clear();
        });
        tab::mark_title_soon();
        self.focus_soon("errors");
    }

    /// Says no longer what came of the last post.
    pub(super) fn say_no_more(self) {
        self.form.update(|form| form.status.clear());
    }

    /// Closes the form. What is written in it stays, for when it is opened again.
    pub fn cancel(self) {
        let target = self.target();
        let action = match target {
            Target::Edit(_) => CommentAction::Edit,
            _ => CommentAction::Reply,
        };
        if let Some(id) = target.comment() {
            // A comment that is being edited, or gone, has no such button.
            let edit = Target::Edit(id.clone()).element_id();
            let (comment, button) = (id.fragment(), action.selector());
            focus::soon(&format!("{comment} {button}, #{edit} textarea, {comment}.stub"));
        }
        self.session.close_form(&target);
    }

    /// Takes away what is written, or has back what was taken away.
    pub fn discard_or_undo(self) {
        let (notice, draft) =
            self.form.with_untracked(|form| (form.notice.clone(), form.draft.clone()));
        let target = self.target();
        let mut blank = self.session.blank(&target);
        // An edit's name is the comment's; any other is for what is written next, too.
        if !matches!(target, Target::Edit(_)) {
            blank.name.clone_from(&draft.name);
        }
        let replaced = Some(draft).filter(|draft| *draft != blank);
        match notice {
            Notice::None => return,
            Notice::Restored(_) => self.replace(blank),
            Notice::Discarded(other) | Notice::PostedAlready(other) => self.replace(other),
        }
        let notice = replaced.map_or(Notice::None, Notice::Discarded);
        self.form.update(|form| form.notice = notice);
        self.focus_soon("text");
    }
}
