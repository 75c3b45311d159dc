//! This visit: the state that all parts of the page share, and its way to and from memory.

mod appearance;
mod comments;
mod drafts;
mod other_tabs;
mod reading;
mod recall;
mod remembered;
mod trouble;

use std::cell::{Cell, OnceCell, RefCell};
use std::ops::Deref;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;

use crate::appearance::Appearance;
use crate::browser::storage::BrowserStore;
use crate::browser::{clock, later, tab};
use crate::discussion::{Published, Threads};
use crate::live::Live;
use crate::memory::{Change, Inventory, Notebook, Read, Refused};
use crate::poll::{Choice, Vote};
use crate::words::{Phrase, say};

pub use drafts::Drafted;
pub use trouble::Trouble;

/// How often the boxes are looked at for words that came without an `input` event, as dictation
/// and extensions put them there.
const GLANCE: Duration = Duration::from_secs(1);

/// How long it stays on the page what came of an action.
const SAID: Duration = Duration::from_secs(8);

/// Called when the session opens, and again whenever something may have changed in a form, or in
/// another tab.
type Watcher = Box<dyn Fn()>;

type Keeper = Notebook<BrowserStore>;

/// A handle to this visit's state; all copies are the same visit. It is handed on everywhere, and so
/// no larger than it must be.
#[derive(Clone, Copy)]
pub struct Session(&'static State);

/// This visit's state, which lives as long as the page.
pub struct State {
    vote: Live<Vote>,
    /// Whether it is on the page alone, for want of room.
    owes_vote: Cell<bool>,
    /// None until it is known: what ran before the first paint has made the page look so already.
    appearance: Live<Option<Appearance>>,
    threads: Live<Threads>,
    trouble: Live<Option<Trouble>>,
    /// Whether there were records that can't be read.
    unreadable: Cell<bool>,
    said: Live<String>,
    silence: Cell<Option<TimeoutHandle>>,
    lang: String,
    notebook: RefCell<Keeper>,
    watcher: OnceCell<Watcher>,
    /// The keys that other tabs have changed, as far as that wasn't looked at yet.
    heard: RefCell<Vec<Option<String>>>,
    /// Which survey of the comments is under way, if any.
    survey: Cell<Option<u32>>,
    /// Whether the reader is where the page's address leads.
    arrived: Cell<bool>,
    /// What was last listed of what is remembered.
    inventory: RefCell<Option<Inventory>>,
    /// What was imported and erased, the latest last.
    changes: RefCell<Vec<Change>>,
}

impl Deref for Session {
    type Target = State;

    fn deref(&self) -> &State {
        self.0
    }
}

impl Session {
    /// A visit of the article with this id that knows nothing of the reader yet.
    pub fn new(article: &str, lang: String, comments: Vec<Published>) -> Self {
        Self(Box::leak(Box::new(State {
            vote: Live::default(),
            owes_vote: Cell::default(),
            appearance: Live::default(),
            threads: Live::new(Threads::new(comments)),
            trouble: Live::default(),
            unreadable: Cell::default(),
            said: Live::default(),
            silence: Cell::default(),
            lang,
            notebook: RefCell::new(Notebook::new(BrowserStore, article.to_owned())),
            watcher: OnceCell::new(),
            heard: RefCell::default(),
            survey: Cell::default(),
            arrived: Cell::default(),
            inventory: RefCell::default(),
            changes: RefCell::default(),
        })))
    }

    /// Recalls what is remembered, and follows what other tabs do. Calls `watcher` then, and
    /// whenever something may have changed in a form.
    pub fn open(self, watcher: impl Fn() + 'static) {
        let _ = self.watcher.set(Box::new(watcher));
        self.note(BrowserStore.probe());
        self.recall();
        self.look_around();
        tab::on_other_tab(move |key| self.hear(key));
        tab::on_leave(move || self.look_around());
        later::every(GLANCE, move || self.look_around());
        clock::keep_ticking(self.lang());
    }

    /// Whether it is known what is remembered.
    pub fn is_open(self) -> bool {
        self.watcher.get().is_some()
    }

    /// Runs what calls this again whenever a vote, a comment or a look has changed.
    pub fn track(self) {
        self.vote.track();
        self.appearance.track();
        self.threads.track();
    }

    fn look_around(self) {
        if let Some(watcher) = self.watcher.get() {
            watcher();
        }
    }

    /// The language in which dates are written, a BCP 47 tag.
    pub fn lang(self) -> String {
        self.0.lang.clone()
    }

    /// The reader's vote (tracked).
    pub fn vote(self) -> Vote {
        self.vote.get()
    }

    /// The reader presses an answer of the poll.
    pub fn press(self, choice: Choice) {
        let vote = self.vote.get_untracked().press(choice);
        self.vote.set(vote);
        self.keep_vote();
    }

    fn keep_vote(self) {
        let vote = self.vote.get_untracked();
        let kept = self.keep(|notebook| notebook.keep_vote(clock::now(), vote));
        self.owes_vote.set(!kept);
    }

    /// Whether what the reader does is still there at the next visit (tracked).
    pub fn keeps(self) -> bool {
        !matches!(self.trouble(), Some(Trouble::Full | Trouble::Blocked))
    }

    /// What the reader must be told about storage, if anything (tracked).
    pub fn trouble(self) -> Option<Trouble> {
        self.trouble.get()
    }

    /// Tells the reader what came of an action, for a while.
    pub fn say(self, phrase: Phrase) {
        self.say_so(say(phrase));
    }

    /// As [`Session::say`], in these words.
    pub fn say_so(self, words: String) {
        self.hush();
        self.said.set_anew(words);
        self.silence.set(later::revocable(SAID, move || self.hush()));
    }

    /// Tells it no longer.
    fn hush(self) {
        if let Some(silence) = self.silence.take() {
            silence.clear();
        }
        self.said.set(String::new());
    }

    fn read<T: Default>(self, read: impl FnOnce(&Keeper) -> Read<T>) -> T {
        let Read { value, damaged } = read(&self.notebook.borrow());
        self.note_damage(damaged);
        value
    }

    fn note_damage(self, is: bool) {
        if is {
            self.tell(Trouble::Unreadable);
        }
    }

    fn keep(self, write: impl FnOnce(&mut Keeper) -> Result<(), Refused>) -> bool {
        let outcome = write(&mut self.notebook.borrow_mut());
        self.note(outcome);
        if outcome.is_ok() && self.trouble.get_untracked() > Some(Trouble::Unreadable) {
            self.look_for_room();
        }
        outcome.is_ok()
    }

    /// Something has found room: drafts and the vote are tried again. Of a comment the reader says
    /// when; until then it is told that there is none.
    fn look_for_room(self) {
        let has_room = self.notebook.borrow_mut().settle_drafts() && BrowserStore.probe().is_ok();
        if has_room {
            if !self.notebook.borrow().refuses_comment() {
                self.trouble.set(self.unreadable.get().then_some(Trouble::Unreadable));
            }
            self.settle_vote();
        }
    }

    fn note(self, outcome: Result<(), Refused>) {
        if let Err(refused) = outcome {
            self.tell(refused.into());
        }
    }

    /// The worst trouble is told; a lesser one adds nothing to it.
    fn tell(self, trouble: Trouble) {
        if trouble == Trouble::Unreadable {
            self.unreadable.set(true);
        }
        if self.trouble.get_untracked() < Some(trouble) {
            self.trouble.set(Some(trouble));
        }
    }

    /// Tries again to keep a vote that found no room, as if it were pressed now. Says whether there
    /// was one.
    fn settle_vote(self) -> bool {
        let owes = self.owes_vote.replace(false);
        if owes {
            self.keep_vote();
        }
        owes
    }
}
