//! What the notice does, and how the place is followed.

use leptos::prelude::*;

use super::{Place, Sight};
use crate::browser::surface::{Showing, Surface};
use crate::browser::{blocks, fragment, scroll, tab};
use crate::session::Session;

/// A handle to the offer to go on reading; all copies are the same offer.
#[derive(Clone, Copy, Debug)]
pub struct Offer {
    session: Session,
    /// The place that is offered; none while nothing is.
    place: RwSignal<Place>,
}

impl Offer {
    /// No offer yet.
    pub fn new(session: Session) -> Self {
        Self { session, place: RwSignal::default() }
    }

    /// Shows the offer for as long as this is kept.
    pub fn show(self) -> Showing {
        Surface::keep("place-", move |surface| {
            surface.flag("offer", "hidden", self.place.get() == Place::NONE);
        })
    }

    /// Offers the place of the last visit, unless the reader is elsewhere already; from then on
    /// follows where the reader is.
    pub fn open(self) {
        let place = self.session.place();
        if !fragment::is_named() && place.block().is_some_and(blocks::is_far) {
            self.place.set(place);
        }
        scroll::on_pause(move || self.follow());
        tab::on_leave(move || self.follow());
    }

    /// As long as the reader stays at the start, the offer stands. Who was sent to a comment
    /// hasn't read the article to its end.
    fn follow(self) {
        let sight = blocks::sight();
        let stays = sight == Sight::Start && self.place.get_untracked() != Place::NONE;
        if !stays && (sight != Sight::End || fragment::comment().is_none()) {
            self.put(sight.place());
        }
    }

    /// Does what one of the buttons says.
    pub fn act(self, what: &str) {
        let place = self.place.get_untracked();
        if what == "continue" {
            self.put(place);
            if let Some(block) = place.block() {
                blocks::go_to(block);
            }
        } else {
            self.put(Place::NONE);
            blocks::begin();
        }
    }

    /// Takes the offer back, and remembers this instead.
    fn put(self, place: Place) {
        self.place.set(Place::NONE);
        self.session.keep_place(place);
    }

    /// Takes the offer back: the reader does something else.
    pub fn withdraw(self) {
        self.place.set(Place::NONE);
    }
}
