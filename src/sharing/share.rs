//! What the button does.

use crate::browser::surface::{Showing, Surface};
use crate::browser::{clipboard, fragment, share};
use crate::live::Live;
use crate::words::{Phrase, say};

/// A handle to the button and its line; all copies are the same.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sharing {
    said: Live<Option<Phrase>>,
}

impl Sharing {
    /// Shows what came of it for as long as this is kept.
    pub fn show(self) -> Showing {
        Surface::keep("sharing-", move |surface| {
            surface.text("status", &self.said.get().map(say).unwrap_or_default());
        })
    }

    /// Passes the page's address on by the system's own sheet; where that doesn't open, copies it;
    /// where that isn't allowed, begins a mail.
    pub fn share(self) {
        self.said.set(None);
        let address = fragment::page();
        share::by_system(&address.clone(), move |shared| match shared {
            Some(shared) => self.said.set(shared.then_some(Phrase::Shared)),
            None => self.copy(address.clone()),
        });
    }

    fn copy(self, address: String) {
        clipboard::copy(&address.clone(), move |copied| {
            if copied {
                self.said.set(Some(Phrase::LinkCopied));
            } else {
                share::by_mail(&address);
                self.said.set(Some(Phrase::LinkInMail));
            }
        });
    }
}
