//! The state of the comment form.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::error_summary::ERROR_SUMMARY;
use super::{Draft, Field, Flaw, Limit, Room};
use crate::browser::{boxes, clock, focus, tab};
use crate::moment::Moment;
use crate::session::Session;

/// How often the boxes are looked at for words that came without an `input` event, as dictation
/// and extensions put them there.
const GLANCE: Duration = Duration::from_secs(1);

/// The pause after which the count is spoken.
const PAUSE: Duration = Duration::from_secs(1);

/// Within this time of a post, a second press of the same keys or button was not meant, ms.
const DOUBLE_PRESS: u64 = 500;

impl Field {
    /// The id of the box.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Name => "write-name",
            Self::Text => "write-text",
        }
    }

    /// The id of the error beside the box.
    pub(super) const fn error_id(self) -> &'static str {
        match self {
            Self::Name => "write-name-error",
            Self::Text => "write-text-error",
        }
    }
}

/// What the form shows beside the words in its boxes.
#[derive(Debug)]
pub(super) struct Form {
    /// The words in the boxes, as last looked at.
    draft: Draft,
    /// What the Comment box leaves of the limit.
    pub(super) room: Room,
    /// The same as last heard: spoken, or known without.
    heard: Room,
    /// What is being spoken.
    pub(super) spoken: String,
    /// What waits to be spoken.
    pause: Option<TimeoutHandle>,
    /// What keeps the draft from being posted, as of the last try.
    pub(super) flaws: Vec<Flaw>,
    /// What there is to say about the draft.
    pub(super) notice: Notice,
    /// What came of the last post.
    pub(super) status: &'static str,
    /// When that was.
    posted: Moment,
}

impl Form {
    fn cancel_speech(&mut self) {
        if let Some(pause) = self.pause.take() {
            pause.clear();
        }
    }

    fn has_just_posted(&self, now: Moment) -> bool {
        now.millis().saturating_sub(self.posted.millis()) < DOUBLE_PRESS
    }
}

/// What there is to say about the draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Notice {
    /// Nothing.
    None,
    /// It is back from an earlier visit.
    Restored,
    /// It was discarded, and may come back.
    Discarded(Draft),
}

impl Notice {
    /// What it says, and what its button offers.
    pub(super) const fn words(&self) -> (&'static str, &'static str) {
        match self {
            Self::None => ("", ""),
            Self::Restored => ("Your draft is back. ", "Discard draft"),
            Self::Discarded(_) => ("Draft discarded. ", "Undo"),
        }
    }
}

/// Writes, keeps and posts what is in the boxes. What is in them is the browser's; the draft
/// follows it. The page writes into a box only to put a draft back or to take it away, so nothing
/// disturbs a reader who types.
#[derive(Clone, Copy)]
pub(super) struct Composer {
    session: Session,
    pub(super) limit: Limit,
    form: RwSignal<Form>,
}

impl Composer {
    /// An empty form, which fills itself when the session opens.
    pub(super) fn new(session: Session, limit: Limit) -> Self {
        let form = Form {
            draft: Draft::default(),
            room: limit.room(""),
            heard: limit.room(""),
            spoken: String::new(),
            pause: None,
            flaws: vec![],
            notice: Notice::None,
            status: "",
            posted: Moment::default(),
        };
        let composer = Self { session, limit, form: RwSignal::new(form) };
        session.on_open(move || composer.wake());
        composer
    }

    /// What the form shows.
    pub(super) const fn form(self) -> RwSignal<Form> {
        self.form
    }

    /// What is wrong with a box (tracked).
    pub(super) fn flaw(self, field: Field) -> Option<Flaw> {
        self.form.with(|form| form.flaws.iter().copied().find(|flaw| flaw.field() == field))
    }

    /// Takes over what was typed before the scripts arrived, and puts the stored draft back.
    fn wake(self) {
        let stored = self.session.draft();
        if !stored.text.is_empty() {
            self.form.update(|form| form.notice = Notice::Restored);
        }
        let draft = Draft::reconcile(stored.clone(), Self::boxes());
        if draft != stored {
            self.session.keep_draft(&draft);
        }
        self.fill(draft);
        tab::on_leave(move || self.follow());
        set_interval(move || self.follow(), GLANCE);
    }

    fn boxes() -> Draft {
        Draft { name: boxes::read(Field::Name.id()), text: boxes::read(Field::Text.id()) }
    }

    /// Brings draft, counter and store up to what is in the boxes.
    pub(super) fn follow(self) {
        let draft = Self::boxes();
        if self.form.with_untracked(|form| form.draft == draft) {
            return;
        }
        self.session.keep_draft(&draft);
        self.form.update(|form| {
            let room = self.limit.room(&draft.text);
            if form.room != room {
                form.room = room;
                form.cancel_speech();
                form.pause = set_timeout_with_handle(move || self.speak(), PAUSE).ok();
            }
            form.status = "";
            if matches!(form.notice, Notice::Discarded(_)) {
                form.notice = Notice::None;
            }
            form.draft = draft;
        });
    }

    /// Speaks the count as it stands, if it isn't what was heard last.
    pub(super) fn speak(self) {
        if self.form.with_untracked(|form| form.room != form.heard) {
            self.form.update(|form| {
                form.heard = form.room;
                form.spoken = form.room.words();
            });
        }
    }

    /// Puts `draft` into the boxes.
    fn fill(self, draft: Draft) {
        boxes::write(Field::Name.id(), &draft.name);
        boxes::write(Field::Text.id(), &draft.text);
        self.form.update(|form| {
            form.room = self.limit.room(&draft.text);
            form.draft = draft;
            form.heard = form.room;
            form.spoken.clear();
            form.cancel_speech();
        });
    }

    fn replace(self, draft: Draft) {
        self.session.keep_draft(&draft);
        self.fill(draft);
    }

    /// Posts the draft, or says what keeps it from being posted.
    pub(super) fn submit(self) {
        self.follow();
        let now = clock::now();
        let draft = self.form.with_untracked(|form| form.draft.clone());
        if draft.text.is_empty() && self.form.with_untracked(|form| form.has_just_posted(now)) {
            return;
        }
        let outcome = self.session.post(&draft, &self.limit);
        tab::mark_title(outcome.is_err());
        match outcome {
            Ok(()) => {
                self.form.update(|form| {
                    form.flaws = vec![];
                    form.notice = Notice::None;
                    form.status = "Your comment is posted.";
                    form.posted = now;
                });
                self.fill(Draft { text: String::new(), ..draft });
            }
            Err(flaws) => {
                self.form.update(|form| {
                    form.flaws = flaws;
                    form.status = "";
                });
                focus::soon(ERROR_SUMMARY);
            }
        }
    }

    /// Does what the notice about the draft offers.
    pub(super) fn answer_notice(self) {
        match self.form.with_untracked(|form| form.notice.clone()) {
            Notice::None => return,
            Notice::Restored => {
                let draft = self.form.with_untracked(|form| form.draft.clone());
                self.replace(Draft { text: String::new(), ..draft.clone() });
                self.form.update(|form| form.notice = Notice::Discarded(draft));
            }
            Notice::Discarded(draft) => {
                self.replace(draft);
                self.form.update(|form| form.notice = Notice::None);
            }
        }
        focus::soon(Field::Text.id());
    }
}
