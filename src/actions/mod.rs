//! What a button does.
//!
//! A button's `value` names its action, and its `name` what it acts on: an answer, an order, a form,
//! a comment, a place in a list.

#[cfg(feature = "browser")]
mod page;

#[cfg(feature = "browser")]
pub use page::Page;

#[cfg(feature = "browser")]
impl CommentAction {
    /// Finds a button that does it.
    pub fn selector(self) -> String {
        ["[value=", self.value(), "]"].concat()
    }
}

/// An enumeration of actions, each with the `value` of its buttons.
macro_rules! actions {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $action:ident = $value:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$doc])* $action,)*
        }

        impl $name {
            /// The `value` of the buttons that do it.
            pub const fn value(self) -> &'static str {
                match self { $(Self::$action => $value,)* }
            }

            /// What a button with this `value` does.
            pub fn with_value(value: &str) -> Option<Self> {
                match value {
                    $($value => Some(Self::$action),)*
                    _ => None,
                }
            }
        }
    };
}

actions! {
    /// What a button does to the page, or to what it names.
    Action {
        /// Answers the poll, by the answer that it names.
        Vote = "vote",
        /// Puts the comments in the order that it names.
        Order = "order",
        /// Shows the comment policy.
        Policy = "policy",
        /// Makes the page look as it did at first.
        ResetAppearance = "reset-appearance",
        /// Passes the page on.
        Share = "share",
        /// Loads the page in its new build.
        Reload = "reload",
        /// Shows the previous picture or the next, as it names.
        TurnPicture = "turn-picture",
        /// Closes the enlarged picture.
        ClosePicture = "close-picture",
        /// Prints the page.
        Print = "print",
        /// Answers the offer to go on reading, as it names.
        Place = "place",
        /// Does with the reading aloud what it names.
        Listen = "listen",
        /// Exports what is remembered.
        Export = "export",
        /// Erases what stands at the place in the list that it names.
        Erase = "erase",
        /// Erases everything that is remembered.
        EraseEverything = "erase-everything",
        /// Takes back the last erasure or import.
        UndoChange = "undo-change",
    }
}

actions! {
    /// What a button does in the form that it names.
    FormAction {
        /// Takes away what is written, or has it back.
        Discard = "discard",
        /// Goes on with the other draft.
        TakeOther = "take-other",
        /// Goes on with this one.
        KeepMine = "keep-mine",
        /// Selects what is too much.
        SelectExcess = "select-excess",
        /// Closes the form.
        Cancel = "cancel",
    }
}

actions! {
    /// What a button in the list of comments does, with the comment that it names.
    CommentAction {
        /// Copies its address.
        CopyLink = "copy-link",
        /// Copies its text.
        CopyText = "copy-text",
        /// Opens a form for a reply.
        Reply = "reply",
        /// Opens a form with its text.
        Edit = "edit",
        /// Deletes it.
        Delete = "delete",
        /// Takes back its deletion, or its last edit.
        Undo = "undo",
        /// Tries again to keep it.
        TryAgain = "try-again",
        /// Hides it.
        Hide = "hide",
        /// Shows it, and everything else by its author if that is why it is hidden.
        Show = "show",
        /// Hides everything by its author.
        Mute = "mute",
        /// Shows more of the comments that aren't yet, from it on.
        Unfold = "unfold",
    }
}
