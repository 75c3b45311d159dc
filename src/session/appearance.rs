//! How the page looks in this visit.

use leptos::prelude::*;

use super::Session;
use crate::appearance::{Appearance, Aspect, Setting};
use crate::browser::surface::Showing;
use crate::browser::{appearance, clock};
use crate::memory::Notebook;

impl Session {
    /// Makes the page look as the reader wants it, for as long as this is kept.
    pub fn show_appearance(self) -> Showing {
        RenderEffect::new(move |_| {
            self.appearance.with(|it| it.as_ref().map(appearance::show));
        })
    }

    pub(super) fn recall_appearance(self) {
        let is = self.read(Notebook::appearance);
        self.appearance.set(Some(is));
    }

    /// Sets an aspect, or leaves it as the page is made.
    pub fn set_appearance(self, aspect: Aspect, setting: Option<Setting>) {
        let before = self.appearance.get_untracked();
        let mut is = before.unwrap_or_else(|| self.read(Notebook::appearance));
        is.set(aspect, setting);
        self.keep_appearance(is);
    }

    /// Makes the page look as it is made.
    pub fn reset_appearance(self) {
        self.keep_appearance(Appearance::default());
    }

    fn keep_appearance(self, is: Appearance) {
        self.keep(|notebook| notebook.keep_appearance(clock::now(), &is));
        self.appearance.set(Some(is));
    }
}
