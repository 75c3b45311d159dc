//! What the browser says. The page bears it in this order.

/// An enumeration of messages, each with its id in the languages' files.
macro_rules! named {
    ($(#[$meta:meta])* $name:ident { $($variant:ident = $id:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $(#[doc = concat!("`", $id, "`")] $variant,)*
        }

        #[cfg(feature = "ssr")]
        impl $name {
            /// All there are, in the order above.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Its id in the languages' files.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }
        }
    };
}

#[cfg(feature = "ssr")]
pub(super) use named;

named! {
    /// Something that the browser says, and maybe the build too.
    Phrase {
        Updated = "updated",
        Shared = "shared",
        LinkInMail = "link-in-mail",
        Light = "light",
        Sepia = "sepia",
        Dark = "dark",
        Contrast = "contrast",
        Small = "small",
        Large = "large",
        Larger = "larger",
        Largest = "largest",
        Short = "short",
        Long = "long",
        Tight = "tight",
        Loose = "loose",
        Sans = "sans",
        Yes = "yes",
        No = "no",
        NotAnswered = "not-answered",
        AnsweredYes = "answered-yes",
        AnsweredNo = "answered-no",
        AnswerKept = "answer-kept",
        Tally = "tally",
        TallyWithYours = "tally-with-yours",
        Comments = "comments",
        Reader = "reader",
        EarlierComment = "earlier-comment",
        DeletedComment = "deleted-comment",
        LinkCopied = "link-copied",
        LinkInAddressBar = "link-in-address-bar",
        TextCopied = "text-copied",
        SelectToCopy = "select-to-copy",
        Saved = "saved",
        StillNoRoom = "still-no-room",
        Undo = "undo",
        UndoLast = "undo-last",
        Undone = "undone",
        HideAuthor = "hide-author",
        AuthorHidden = "author-hidden",
        CommentByHidden = "comment-by-hidden",
        CommentHidden = "comment-hidden",
        CommentDeleted = "comment-deleted",
        Deleted = "deleted",
        MoreOfYours = "more-of-yours",
        Kept = "kept",
        KeptEdited = "kept-edited",
        NotKept = "not-kept",
        Comment = "comment",
        ReplyKind = "reply-kind",
        CharactersLeft = "characters-left",
        CharactersTooMany = "characters-too-many",
        Posted = "posted",
        ReplyPosted = "reply-posted",
        EditSaved = "edit-saved",
        Error = "error",
        NameMissing = "name-missing",
        TextMissing = "text-missing",
        TextTooLong = "text-too-long",
        DraftBack = "draft-back",
        DraftDiscarded = "draft-discarded",
        PostedAlready = "posted-already",
        DiscardDraft = "discard-draft",
        OtherDraft = "other-draft",
        FileReady = "file-ready",
        NothingNew = "nothing-new",
        Imported = "imported",
        NoRoomFor = "no-room-for",
        LeftOut = "left-out",
        FileUnreadable = "file-unreadable",
        FileNotOurs = "file-not-ours",
        FileNewer = "file-newer",
        EverythingErased = "everything-erased",
        Erase = "erase",
        EraseThing = "erase-thing",
        Erased = "erased",
        NotAllUndone = "not-all-undone",
        ForThisArticle = "for-this-article",
        ForAllArticles = "for-all-articles",
        ForArticle = "for-article",
        Unreadable = "unreadable",
        Nothing = "nothing",
        YourVote = "your-vote",
        VoteWithdrawn = "vote-withdrawn",
        Quoted = "quoted",
        DraftOfComment = "draft-of-comment",
        DraftOfReply = "draft-of-reply",
        DraftOfEdit = "draft-of-edit",
        ADeletedComment = "a-deleted-comment",
        HiddenComment = "hidden-comment",
        CommentShownAgain = "comment-shown-again",
        HiddenAuthor = "hidden-author",
        AuthorShownAgain = "author-shown-again",
        NameIs = "name-is",
        AppearanceIs = "appearance-is",
        YourPlace = "your-place",
        PlaceLetGo = "place-let-go",
        RateIs = "rate-is",
        OrderNewest = "order-newest",
        OrderOldest = "order-oldest",
        RecordUnreadable = "record-unreadable",
        RecordNewer = "record-newer",
        MoreOthers = "more-others",
        MoreComments = "more-comments",
        MoreDeleted = "more-deleted",
        MoreUnreadable = "more-unreadable",
        Bytes = "bytes",
        Kilobytes = "kilobytes",
        Megabytes = "megabytes",
        StorageBlocked = "storage-blocked",
        StorageFull = "storage-full",
        StorageUnreadable = "storage-unreadable",
    }
}
