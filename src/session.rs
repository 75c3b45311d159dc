//! This visit: the state that the page's roots share, and its way to and from what is remembered.

use leptos::prelude::*;

use crate::browser::storage::BrowserStore;
use crate::browser::{clock, tab};
use crate::discussion::{Comment, CommentId, Draft, Flaw, Limit};
use crate::memory::{Notebook, Refused};
use crate::poll::{Choice, Vote};

/// Why the page can't keep, or couldn't read, what is the reader's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trouble {
    /// There are records that can't be read.
    Unreadable,
    /// There is no room left.
    Full,
    /// The browser keeps nothing for this page.
    Blocked,
}

impl Trouble {
    /// What a reader needs to know, once.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Blocked => {
                "This browser doesn’t let the page keep anything. You can vote and comment, but \
                 all of it is gone once you close or reload the page."
            }
            Self::Full => {
                "This browser has no room left for the page. What you do from now on is gone once \
                 you close or reload it."
            }
            Self::Unreadable => {
                "Some of what this page kept in your browser can’t be read. It is left as it is, \
                 and everything else works."
            }
        }
    }
}

impl From<Refused> for Trouble {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Blocked => Self::Blocked,
            Refused::Full => Self::Full,
        }
    }
}

type Task = Box<dyn Fn() + Send + Sync>;

/// A handle to this visit's state; all copies are the same visit.
#[derive(Clone, Copy, Debug)]
pub struct Session {
    vote: RwSignal<Vote>,
    own: RwSignal<Vec<Comment>>,
    trouble: RwSignal<Option<Trouble>>,
    notebook: StoredValue<Notebook<BrowserStore>>,
    on_open: StoredValue<Vec<Task>>,
}

impl Session {
    /// A visit of the article with this id that knows nothing of the reader yet.
    pub fn new(article: &str) -> Self {
        Self {
            vote: RwSignal::default(),
            own: RwSignal::default(),
            trouble: RwSignal::default(),
            notebook: StoredValue::new(Notebook::new(BrowserStore, article.to_owned())),
            on_open: StoredValue::default(),
        }
    }

    /// Recalls what is remembered, and follows what other tabs do.
    pub fn open(self) {
        self.note(BrowserStore.probe());
        self.recall_vote();
        self.recall_comments();
        tab::on_other_tab(move |key| {
            let concerns = |holds: fn(&Notebook<BrowserStore>, &str) -> bool| {
                let key = key.as_deref();
                key.is_none_or(|key| self.notebook.with_value(|notebook| holds(notebook, key)))
            };
            if concerns(Notebook::holds_vote) {
                self.recall_vote();
            }
            if concerns(Notebook::holds_comment) {
                self.recall_comments();
            }
        });
        for task in self.on_open.try_update_value(std::mem::take).unwrap_or_default() {
            task();
        }
    }

    /// Has `task` done once the session is open: never while the page is prerendered.
    pub fn on_open(self, task: impl Fn() + Send + Sync + 'static) {
        self.on_open.update_value(|tasks| tasks.push(Box::new(task)));
    }

    /// The reader's vote (tracked).
    pub fn vote(self) -> Vote {
        self.vote.get()
    }

    /// The reader presses an answer of the poll.
    pub fn press(self, choice: Choice) {
        let vote = self.vote.get_untracked().press(choice);
        self.vote.set(vote);
        self.keep(|notebook| notebook.keep_vote(clock::now(), vote));
    }

    /// The reader's own comments, oldest first (tracked).
    pub fn own_comments(self) -> Vec<Comment> {
        self.own.get()
    }

    /// Posts a draft. The comment is on the page at once; the draft is let go only when the
    /// comment is stored.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the draft. Nothing is posted then.
    pub fn post(self, draft: &Draft, limit: &Limit) -> Result<(), Vec<Flaw>> {
        let now = clock::now();
        let comment = draft.submit(limit, now)?;
        let id = CommentId::new(now, clock::chance());
        let kept = self.keep(|notebook| notebook.keep_comment(now, &id, &comment));
        if kept {
            self.keep(|notebook| notebook.keep_name(now, &draft.name));
            self.keep(|notebook| notebook.keep_draft(now, &Draft::default()));
        } else {
            self.notebook.update_value(Notebook::let_go_of_draft);
        }
        self.own.update(|own| own.push(comment.shown(id, kept)));
        Ok(())
    }

    /// The remembered drafts, as one that is this tab's from now on.
    pub fn draft(self) -> Draft {
        let now = clock::now();
        let read = self.notebook.try_update_value(|notebook| notebook.adopt_drafts(now));
        let read = read.unwrap_or_default();
        self.note_damage(read.damaged);
        read.value
    }

    /// Remembers the draft as it stands.
    pub fn keep_draft(self, draft: &Draft) {
        self.keep(|notebook| notebook.keep_draft(clock::now(), draft));
    }

    /// Whether what the reader does is still there at the next visit (tracked).
    pub fn keeps(self) -> bool {
        !matches!(self.trouble(), Some(Trouble::Full | Trouble::Blocked))
    }

    /// What the reader must be told about storage, if anything (tracked).
    pub fn trouble(self) -> Option<Trouble> {
        self.trouble.get()
    }

    fn recall_vote(self) {
        let read = self.notebook.with_value(Notebook::vote);
        self.vote.set(read.value);
        self.note_damage(read.damaged);
    }

    /// What is stored replaces what was; a comment that couldn't be stored stays on the page.
    fn recall_comments(self) {
        let read = self.notebook.with_value(Notebook::comments);
        self.own.update(|own| {
            let unsaved = std::mem::replace(own, read.value);
            for comment in unsaved.into_iter().filter(|comment| !comment.is_kept()) {
                let place = own.partition_point(|other| other.id < comment.id);
                own.insert(place, comment);
            }
        });
        self.note_damage(read.damaged);
    }

    fn keep(self, write: impl FnOnce(&mut Notebook<BrowserStore>) -> Result<(), Refused>) -> bool {
        let outcome = self.notebook.try_update_value(write).unwrap_or(Err(Refused::Blocked));
        self.note(outcome);
        outcome.is_ok()
    }

    fn note(self, outcome: Result<(), Refused>) {
        if let Err(refused) = outcome {
            self.tell(refused.into());
        }
    }

    fn note_damage(self, damaged: bool) {
        if damaged {
            self.tell(Trouble::Unreadable);
        }
    }

    /// The worst trouble is told; a lesser one adds nothing to it.
    fn tell(self, trouble: Trouble) {
        if self.trouble.get_untracked() < Some(trouble) {
            self.trouble.set(Some(trouble));
        }
    }
}
