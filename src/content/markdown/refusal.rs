//! What Markdown can say and the page has no form for, with the way to say it here.

use pulldown_cmark::{Event, Tag};

/// What isn't possible, and what to write instead.
#[derive(Clone, Copy, Debug)]
pub(super) struct Refusal {
    pub(super) what: &'static str,
    pub(super) remedy: &'static str,
}

const fn refusal(what: &'static str, remedy: &'static str) -> Refusal {
    Refusal { what, remedy }
}

pub(super) const HEADLINE: Refusal = refusal(
    "a heading with one # is the rank of the page's own title",
    "Write a sub-heading with ##.",
);
pub(super) const LOWER_HEADING: Refusal =
    refusal("there is only one rank of sub-headings", "Write it with ##, or as a paragraph.");
pub(super) const UNDERLINED: Refusal = refusal(
    "the dashes make the line above them a sub-heading",
    "For a sub-heading write ## before its words; for a change of subject put an empty line above the dashes.",
);
pub(super) const DOUBLY_UNDERLINED: Refusal = refusal(
    "the equals signs below these words make them a heading of the page's own title's rank",
    "For a sub-heading write ## before its words; for words, put an empty line above the equals signs.",
);
pub(super) const MISSED_HEADING: Refusal = refusal(
    "these marks make no sub-heading",
    "Write ## and a space where the line begins, and nothing before them, not even what can't be seen; if this is none, write a backslash before the first #.",
);
pub(super) const NESTED_HEADING: Refusal = refusal(
    "a sub-heading can't be in a quotation or a list",
    "Move it out, or write it as a paragraph.",
);
pub(super) const CONTINUATION: Refusal = refusal(
    "this line goes on with the quotation or list above it",
    "Put an empty line above it; or, if it belongs there, begin it with > in a quotation, with two spaces in a list.",
);
pub(super) const IMAGE_IN_TEXT: Refusal = refusal(
    "a picture can't be within text",
    "Give it a paragraph of its own, with an empty line above and below.",
);
pub(super) const IMAGE_WITH_WORDS: Refusal = refusal(
    "a picture's words don't stand here",
    "Write only ![](file), and put the words into alt and caption of its [[picture]].",
);
pub(super) const NO_PICTURES_HERE: Refusal =
    refusal("there can be no pictures in this file", "Remove it; pictures belong to article.md.");
pub(super) const LIST_START: Refusal = refusal(
    "this number begins a list, and a list can only begin with 1",
    "Number the list from 1; if it goes on with the one above, put four spaces before what stands between; if this is no list, write a backslash after the number: 1986\\.",
);
pub(super) const LIST_ORDER: Refusal = refusal(
    "the page would show another number here",
    "Number the list 1, 2, 3 and so on; if this is no item of it, write a backslash after the number: 1986\\.",
);
pub(super) const LIST_OF_ONE: Refusal = refusal(
    "this number begins a list of one",
    "If it is no list, write a backslash after the number: 1\\.; if the list goes on below, put four spaces before what stands between.",
);
pub(super) const LINK_TITLE: Refusal = refusal(
    "a link can't have a title",
    "Write [words](address) and say what matters in the words.",
);
pub(super) const REFERENCE: Refusal = refusal(
    "an address can't be kept apart from its link",
    "Write [words](address) where the link stands; if this is no link, write a backslash before the bracket.",
);
pub(super) const MISSED_BULLET: Refusal =
    refusal("the sign • makes no list", "Begin each item of a list with - and a space.");
pub(super) const MISSED_STRONG: Refusal = refusal(
    "the marks ** make nothing strong here",
    "Put them right before the first word and right after the last, inside of quotation marks; for the signs themselves, write \\*\\*.",
);
pub(super) const MISSED_LINK: Refusal = refusal(
    "these brackets make no link",
    "Write [words](address), with %20 for a space in the address; if this is no link, write a backslash before the first bracket.",
);
pub(super) const MISSED_PICTURE: Refusal = refusal(
    "this places no picture",
    "Write ![](file), with the file's name as its [[picture]] has it; if this is no picture, write a backslash before the [.",
);
pub(super) const SECOND_FENCE: Refusal = refusal(
    "nothing begins or ends at this +++, and the page would show it",
    "Remove it; for a change of subject write ***.",
);
pub(super) const EMPTY: Refusal = refusal("there are no words in this", "Add them, or remove it.");
pub(super) const TOO_DEEP: Refusal =
    refusal("too many quotations, lists or emphases lie within each other", "Use fewer of them.");

const HTML: Refusal =
    refusal("HTML isn't possible here", "Write it in Markdown; for the sign < itself, write \\<.");
const CODE_BLOCK: Refusal = refusal(
    "a block of code isn't possible here",
    "Write it as a paragraph: remove the fence, or the spaces before its words.",
);
const CODE: Refusal =
    refusal("code isn't possible here", "Remove the backticks; for the sign ` itself, write \\`.");
const TABLE: Refusal = refusal("a table isn't possible here", "Write it as text or a list.");
pub(super) const FOOTNOTE: Refusal = refusal(
    "a footnote isn't possible here",
    "Say it in the text, in brackets; for the signs themselves, write \\[^.",
);
const STRIKETHROUGH: Refusal = refusal(
    "text can't be struck through",
    "Remove the words or the tildes; for the sign ~ itself, write \\~.",
);
const TASK: Refusal = refusal("a tick box isn't possible here", "Remove the brackets.");
const OTHER: Refusal = refusal("this isn't possible here", "Write it as a paragraph.");

pub(super) fn of_tag(tag: &Tag<'_>) -> Refusal {
    match tag {
        Tag::HtmlBlock => HTML,
        Tag::CodeBlock(_) => CODE_BLOCK,
        Tag::Table(_) => TABLE,
        Tag::FootnoteDefinition(_) => FOOTNOTE,
        Tag::Strikethrough => STRIKETHROUGH,
        _ => OTHER,
    }
}

pub(super) fn of_event(event: &Event<'_>) -> Refusal {
    match event {
        Event::Html(_) | Event::InlineHtml(_) => HTML,
        Event::Code(_) => CODE,
        Event::FootnoteReference(_) => FOOTNOTE,
        Event::TaskListMarker(_) => TASK,
        _ => OTHER,
    }
}
