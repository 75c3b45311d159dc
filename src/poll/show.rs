//! What the poll shows of the reader's vote.

use super::{Choice, Tally};
use crate::browser::surface::{Showing, Surface};
use crate::session::Session;

/// Shows the vote, with what was counted before, for as long as this is kept.
pub fn show(tally: Option<Tally>, session: Session) -> Showing {
    Surface::keep("poll-", move |surface| {
        let vote = session.vote();
        for choice in Choice::ALL {
            surface.pressed(choice.id(), vote.is(choice));
        }
        surface.text("result", &vote.result(tally, session.keeps()));
    })
}
