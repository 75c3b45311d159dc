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
    /// Another tab has posted this one, and it was taken away here.
    PostedElsewhere(Draft),
}

impl Notice {
    pub(super) fn words(&self) -> String {
        match self {
            Self::None => String::new(),
            Self::Restored(ago) => format!("Your draft is back. You wrote it {ago}. "),
            Self::Discarded(_) => "Draft discarded. ".to_owned(),
            Self::PostedElsewhere(_) => "You posted these words in another tab. ".to_owned(),
        }
    }

    pub(super) const fn offer(&self) -> &'static str {
        match self {
            Self::None => "",
            Self::Restored(_) => "Discard draft",
            Self::Discarded(_) | Self::PostedElsewhere(_) => "Undo",
        }
    }
}
