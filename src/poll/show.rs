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
                surface.pressed(choice.id(), vote.is(choice));
            }
            surface.text("result", &self.result(vote, session.keeps()));
        })
    }
}
