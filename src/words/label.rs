//! What the build says: the browser finds it in the page.

use super::language::{plural, spoken};
use super::message::{self, NUMBER, Piece};
use super::phrase::named;

named! {
    /// Something that only the build says.
    Label {
        SkipToArticle = "skip-to-article",
        NeedsScript = "needs-script",
        Colophon = "colophon",
        Close = "close",
        Reload = "reload",
        NotFound = "not-found",
        Late = "late",
        Failed = "failed",
        Byline = "byline",
        ListMore = "list-more",
        ListLast = "list-last",
        ReadingTime = "reading-time",
        ImageCaption = "image-caption",
        ImageSource = "image-source",
        StandIn = "stand-in",
        Listen = "listen",
        ReadingAloud = "reading-aloud",
        PreviousParagraph = "previous-paragraph",
        Previous = "previous",
        Pause = "pause",
        Resume = "resume",
        NextParagraph = "next-paragraph",
        Next = "next",
        Speed = "speed",
        VoiceFailed = "voice-failed",
        Stop = "stop",
        ContinueReading = "continue-reading",
        Dismiss = "dismiss",
        Print = "print",
        PrintComments = "print-comments",
        PictureOf = "picture-of",
        PreviousPicture = "previous-picture",
        NextPicture = "next-picture",
        Share = "share",
        Appearance = "appearance",
        Reset = "reset",
        Theme = "theme",
        TextSize = "text-size",
        LineLength = "line-length",
        Spacing = "spacing",
        Typeface = "typeface",
        System = "system",
        Medium = "medium",
        Serif = "serif",
        OrderOfComments = "order-of-comments",
        OldestFirst = "oldest-first",
        NewestFirst = "newest-first",
        WriteAComment = "write-a-comment",
        You = "you",
        InReplyTo = "in-reply-to",
        ShowMore = "show-more",
        ShowLess = "show-less",
        Link = "link",
        CopyLink = "copy-link",
        CopyText = "copy-text",
        TryAgain = "try-again",
        Reply = "reply",
        Edit = "edit",
        UndoEdit = "undo-edit",
        Delete = "delete",
        Hide = "hide",
        Show = "show",
        WriteAReply = "write-a-reply",
        EditYourComment = "edit-your-comment",
        WordsStay = "words-stay",
        RequiredNote = "required-note",
        CommentPolicy = "comment-policy",
        Name = "name",
        Hint = "hint",
        TooMuch = "too-much",
        SelectIt = "select-it",
        PostComment = "post-comment",
        PostReply = "post-reply",
        SaveChanges = "save-changes",
        Cancel = "cancel",
        Problem = "problem",
        UseOtherDraft = "use-other-draft",
        KeepOwnDraft = "keep-own-draft",
        Remembered = "remembered",
        RememberedNote = "remembered-note",
        Export = "export",
        Import = "import",
        EraseEverything = "erase-everything",
    }
}

/// Says something.
pub fn label(label: Label) -> String {
    label_with(label, &[])
}

/// Says something about `arguments`.
pub fn label_with(label: Label, arguments: &[(&str, &str)]) -> String {
    spoken(label.id(), |message| message::fill(message, arguments))
}

/// Says something that depends on a number.
pub fn count_label(label: Label, number: u64) -> String {
    spoken(label.id(), |message| {
        let arguments = [(NUMBER, &*number.to_string())];
        message::fill(message::of_number(message, number, plural), &arguments)
    })
}

/// What is said, part by part, where an argument is more than a text: `part` makes each.
pub fn pieces<T>(label: Label, part: impl FnMut(Piece<'_>) -> T) -> Vec<T> {
    // Of an empty text Leptos makes a space.
    let is_something = |piece: &Piece<'_>| !matches!(piece, Piece::Text(""));
    spoken(label.id(), |message| message::pieces(message).filter(is_something).map(part).collect())
}
