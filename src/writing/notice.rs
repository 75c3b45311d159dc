//! What a form says about its draft.

use crate::discussion::Draft;
use crate::words::{Phrase, say, say_with};

/// What there is to say about a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Notice {
    /// Nothing.
    None,
    /// It is back, last written on at this date.
    Restored(String),
    /// This one was taken away, and may come back.
    Discarded(Draft),
    /// This one is posted already, by another tab or a page that ended then, and was taken away.
    PostedAlready(Draft),
}

impl Notice {
    pub(super) fn words(&self) -> String {
        match self {
            Self::None => String::new(),
            Self::Restored(date) => say_with(Phrase::DraftBack, &[("date", date)]),
            Self::Discarded(_) => say(Phrase::DraftDiscarded),
            Self::PostedAlready(_) => say(Phrase::PostedAlready),
        }
    }

    /// What can be done about it.
    pub(super) const fn offer(&self) -> Option<Phrase> {
        match self {
            Self::None => None,
            Self::Restored(_) => Some(Phrase::DiscardDraft),
            Self::Discarded(_) | Self::PostedAlready(_) => Some(Phrase::Undo),
        }
    }
}
