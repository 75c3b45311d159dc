//! Where the reader was, and how fast the voice reads.

use leptos::prelude::*;

use super::Session;
use crate::browser::clock;
use crate::listening::Rate;
use crate::memory::Notebook;
use crate::place::Place;

impl Session {
    /// Where the reader was when the page was last left.
    pub fn place(self) -> Place {
        let place = self.read(Notebook::place);
        self.place.set_value(place);
        place
    }

    /// Keeps where the reader is. Where there is no room for that, there is nothing to tell: the
    /// reader didn't ask for it.
    pub fn keep_place(self, place: Place) {
        if self.place.get_value() != place {
            self.place.set_value(place);
            let keep = |notebook: &mut super::Keeper| notebook.keep_place(clock::now(), place);
            let _ = self.notebook.try_update_value(keep);
        }
    }

    /// How fast the voice reads (tracked).
    pub fn rate(self) -> Rate {
        self.rate.get()
    }

    /// The same (untracked).
    pub fn rate_untracked(self) -> Rate {
        self.rate.get_untracked()
    }

    pub(super) fn recall_rate(self) {
        let rate = self.read(Notebook::rate);
        self.rate.set(rate);
    }

    /// Sets how fast the voice reads.
    pub fn set_rate(self, rate: Rate) {
        self.rate.set(rate);
        self.keep(|notebook| notebook.keep_rate(clock::now(), rate));
    }
}
