//! What the poll shows of the reader's vote.

use super::{Choice, Poll};
use crate::browser::surface::{Showing, Surface};
use crate::session::Session;

impl Poll {
    /// Shows the vote for as long as this is kept.
    pub fn show(self, session: Session) -> Showing {
        Surface::keep("poll-", move |surface| {
            let vote = session.vote();
            for choice in Choice::ALL {
                let pressed = if vote.is(choice) { "true" } else { "false" };
                surface.attribute(choice.id(), "aria-pressed", Some(pressed));
            }
            surface.text("result", &self.result(vote, session.keeps()));
        })
    }
}
