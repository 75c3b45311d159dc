//! What the line says.

use crate::browser::surface::{Showing, Surface};
use crate::browser::worker;
use crate::live::Live;
use crate::words::{Phrase, say};

/// A handle to the line; all copies are the same.
#[derive(Clone, Copy, Debug, Default)]
pub struct Update {
    is_there: Live<bool>,
}

impl Update {
    /// Says so for as long as this is kept.
    pub fn show(self) -> Showing {
        Surface::keep("update-", move |surface| {
            let is_there = self.is_there.get();
            let words = if is_there { say(Phrase::Updated) } else { String::new() };
            surface.text("status", &words);
            surface.flag("reload", "hidden", !is_there);
        })
    }

    /// Has the browser keep the page, and hears from then on which build it keeps. The page never
    /// reloads by itself: the reader may be in the middle of a sentence.
    pub fn follow(self) {
        worker::keep_page(move || self.is_there.set(true));
    }
}
