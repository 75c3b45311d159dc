//! What the panel does. What is in it is looked up when it is opened, and when something was done.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;

use crate::browser::surface::{Showing, Surface};
use crate::browser::{clock, file, focus, inventory, later};
use crate::live::Live;
use crate::session::Session;
use crate::words::{Phrase, say};

/// What is done within this time, here or in other tabs, is listed together.
const GATHER: Duration = Duration::from_millis(500);

/// A handle to the panel; all copies are the same panel.
#[derive(Clone, Copy)]
pub struct Panel {
    session: Session,
    said: Live<String>,
    /// What the button says that takes back the last import or erasure, if there is one.
    undo: Live<Option<Phrase>>,
}

impl Panel {
    /// The panel as it was served.
    pub fn new(session: Session) -> Self {
        Self { session, said: Live::default(), undo: Live::default() }
    }

    /// Shows what came of actions for as long as this is kept.
    pub fn show(self) -> Showing {
        Surface::keep("remembered-", move |surface| {
            self.said.with(|said| surface.text("status", said));
            let undo = self.undo.get();
            surface.text("undo", &say(undo.unwrap_or(Phrase::Undo)));
            surface.flag("undo", "hidden", undo.is_none());
        })
    }

    /// Lists anew what is remembered, for as long as this is kept, whenever a vote, a comment or a
    /// look has changed. A list that the focus is in stays as it is.
    pub fn follow(self) -> Showing {
        let will_look = Rc::new(Cell::new(false));
        RenderEffect::new(move |before| {
            self.session.track();
            if before.is_none() || will_look.get() {
                return;
            }
            will_look.set(true);
            let will_look = will_look.clone();
            let look = move || {
                will_look.set(false);
                if inventory::is_in_sight() {
                    self.look();
                }
            };
            later::after(GATHER, look);
        })
    }

    /// Looks up what is remembered, and lists it.
    pub fn look(self) {
        self.session.look_through(inventory::show);
    }

    /// Gives the reader a file with everything that is remembered.
    pub fn export(self) {
        file::save(&file_name(), &self.session.export());
        self.tell(&say(Phrase::FileReady), Phrase::UndoLast);
    }

    /// Brings in what a file remembers.
    pub fn import(self, text: &str) {
        match self.session.import(text) {
            Ok(words) => self.tell_of_change(&words),
            Err(words) => {
                self.tell(&words, Phrase::UndoLast);
                focus::soon("#remembered-status");
            }
        }
    }

    /// Erases the thing that is listed at this place.
    pub fn erase(self, place: usize) {
        self.session.erase(place);
        self.tell_of_change(&say(Phrase::Erased));
    }

    /// Erases everything, be it listed or not.
    pub fn erase_everything(self) {
        self.session.erase_everything();
        self.tell_of_change(&say(Phrase::EverythingErased));
    }

    /// Takes the last import or erasure back.
    pub fn undo(self) {
        self.tell_of_change(&self.session.undo_change());
    }

    fn tell_of_change(self, words: &str) {
        self.tell(words, Phrase::Undo);
        self.look();
        let can_undo = self.session.can_undo();
        focus::soon(if can_undo { "#remembered-undo" } else { "#remembered-status" });
    }

    /// Says what came of an action, and what the button is for, if anything can be taken back.
    fn tell(self, words: &str, undo: Phrase) {
        self.said.set_anew(words.to_owned());
        self.undo.set(self.session.can_undo().then_some(undo));
    }
}

/// Named for the day, in UTC, so that one file doesn't take the place of another.
fn file_name() -> String {
    let day = clock::iso(clock::now());
    format!("byline-{}.json", day.get(..10).unwrap_or_default())
}
