//! What the notice does, and how the place is followed.

use std::cell::{Cell, RefCell};

use super::{Place, Sight};
use crate::browser::surface::{Showing, Surface};
use crate::browser::{blocks, focus, fragment, scroll, tab};
use crate::live::Live;
use crate::session::Session;

/// The offer to go on reading, for as long as the page is there.
pub struct Offer {
    session: Session,
    stands: Live<bool>,
    /// Where it leads.
    place: Cell<Place>,
    /// What the address named while the reader was last within the article.
    read_at: RefCell<Option<String>>,
}

impl Offer {
    /// No offer yet.
    pub fn new(session: Session) -> Self {
        Self {
            session,
            stands: Live::default(),
            place: Cell::default(),
            read_at: RefCell::default(),
        }
    }

    /// Shows the offer for as long as this is kept.
    pub fn show(&'static self) -> Showing {
        Surface::keep("place-", move |surface| {
            surface.flag("offer", "hidden", !self.stands.get());
        })
    }

    /// Offers the place of the last visit, unless the reader is elsewhere already; from then on
    /// follows where the reader is.
    pub fn open(&'static self) {
        let place = self.session.place();
        self.place.set(place);
        self.stands.set(!fragment::is_named() && place.block().is_some_and(blocks::is_far));
        scroll::on_pause(move || self.follow());
        tab::on_leave(move || self.follow());
    }

    /// Who is at the start has only gone back to it: an offer stands, and the place is kept. Who was
    /// sent to another part of the page hasn't read the article to its end.
    fn follow(&'static self) {
        let sight = blocks::sight();
        let address = Some(fragment::now());
        let was_sent = fragment::is_beyond_article() && *self.read_at.borrow() != address;
        if let Sight::Within(_) = sight {
            self.read_at.replace(address);
        }
        if sight != Sight::Start && (sight != Sight::End || !was_sent) {
            if !focus::is_in("#place-offer") {
                self.withdraw();
            }
            self.session.keep_place(sight.place());
        }
    }

    /// Does what one of the buttons says.
    pub fn act(&'static self, what: &str) {
        self.withdraw();
        if what == "continue" {
            // What is remembered follows the reader, who may have looked around since.
            blocks::go_to(self.place.get());
        } else {
            self.session.keep_place(Place::NONE);
            blocks::begin();
        }
    }

    /// Takes the offer back.
    pub fn withdraw(&'static self) {
        self.stands.set(false);
    }
}
