//! What a form says about its draft.

use crate::discussion::Draft;

/// What there is to say about a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Notice {
    /// Nothing.
    None,
    /// It is back from an earlier visit, last written on so long ago.
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
            Self::Restored(ago) => format!("Your draft is back. You wrote it {ago}. "),
            Self::Discarded(_) => "Draft discarded. ".to_owned(),
            Self::PostedAlready(_) => "You posted these words already. ".to_owned(),
        }
    }

    pub(super) const fn offer(&self) -> &'static str {
        match self {
            Self::None => "",
            Self::Restored(_) => "Discard draft",
            Self::Discarded(_) | Self::PostedAlready(_) => "Undo",
        }
    }
}
