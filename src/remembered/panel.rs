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
    can_undo: Live<bool>,
}

impl Panel {
    /// The panel as it was served.
    pub fn new(session: Session) -> Self {
        Self { session, said: Live::default(), can_undo: Live::default() }
    }

    /// Shows what came of actions for as long as this is kept.
    pub fn show(self) -> Showing {
        Surface::keep("remembered-", move |surface| {
            self.said.with(|said| surface.text("status", said));
            surface.flag("undo", "hidden", !self.can_undo.get());
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
        self.said.set_anew(say(Phrase::FileReady));
    }

    /// Brings in what a file remembers.
    pub fn import(self, text: &str) {
        self.tell(&self.session.import(text));
    }

    /// Erases the thing that is listed at this place.
    pub fn erase(self, place: usize) {
        self.session.erase(place);
        self.tell(&say(Phrase::Erased));
    }

    /// Erases everything, be it listed or not.
    pub fn erase_everything(self) {
        self.session.erase_everything();
        self.tell(&say(Phrase::EverythingErased));
    }

    /// Takes the last import or erasure back.
    pub fn undo(self) {
        self.tell(&self.session.undo_change());
    }

    fn tell(self, words: &str) {
        let can_undo = self.session.can_undo();
        self.said.set_anew(words.to_owned());
        self.can_undo.set(can_undo);
        self.look();
        focus::soon(if can_undo { "#remembered-undo" } else { "#remembered-status" });
    }
}

/// Named for the day, in UTC, so that one file doesn't take the place of another.
fn file_name() -> String {
    let day = clock::iso(clock::now());
    format!("byline-{}.json", day.get(..10).unwrap_or_default())
}
