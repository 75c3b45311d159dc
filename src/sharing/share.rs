//! What the button does.

use leptos::prelude::*;

use crate::browser::surface::{Showing, Surface};
use crate::browser::{clipboard, fragment, share};

/// A handle to the button and its line; all copies are the same.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sharing {
    said: RwSignal<&'static str>,
}

impl Sharing {
    /// Shows what came of it for as long as this is kept.
    pub fn show(self) -> Showing {
        Surface::keep("sharing-", move |surface| surface.text("status", self.said.get()))
    }

    /// Passes the page's address on by the system's own sheet; where there is none, copies it;
    /// where that isn't allowed, begins a mail.
    pub fn share(self) {
        self.said.set("");
        let address = fragment::page();
        let told = move |shared: bool| self.said.set(if shared { "Shared." } else { "" });
        if share::by_system(&address, told) {
            return;
        }
        clipboard::copy(&address.clone(), move |copied| {
            if copied {
                self.said.set("Link copied.");
            } else {
                share::by_mail(&address);
                self.said.set("The link is in a new mail.");
            }
        });
    }
}
