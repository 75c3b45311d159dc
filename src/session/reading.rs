//! Where the reader was, and how fast the voice reads.

use super::Session;
use crate::browser::clock;
use crate::listening::Rate;
use crate::memory::Notebook;
use crate::place::Place;

impl Session {
    /// Where the reader left off.
    pub fn place(self) -> Place {
        self.read(Notebook::place)
    }

    /// Keeps where the reader is. Where there is no room for that, there is nothing to tell: the
    /// reader didn't ask for it.
    pub fn keep_place(self, place: Place) {
        if self.place() != place {
            let _ = self.notebook.borrow_mut().keep_place(clock::now(), place);
        }
    }

    /// How fast the voice reads.
    pub fn rate(self) -> Rate {
        self.read(Notebook::rate)
    }

    /// Keeps how fast the voice reads.
    pub fn keep_rate(self, rate: Rate) {
        self.keep(|notebook| notebook.keep_rate(clock::now(), rate));
    }
}
