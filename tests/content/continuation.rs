//! Lines right below a quotation or a list, of which Markdown makes a part of it.

use crate::folder::good;
use crate::markdown::refuses;

const GOES_ON: &str = "this line goes on with the quotation or list above it. Put an empty line \
    above it; or, if it belongs there, begin it with > in a quotation, with two spaces in a list.";

#[test]
fn lines_that_only_seem_to_stand_outside() {
    for text in [
        "> \"We will stay,\" he said.\nThe opposition rejected this.",
        "> \"We will stay,\" he said.\\\nThe opposition rejected this.",
        "> \"We will stay,\" he said.\n*The opposition* rejected this.\n> So.",
        "- one\nThe paragraph",
        "1. one\nThe paragraph\n2. two",
        "> - one\n> The quotation",
        "> - one\nThe paragraph",
        "> > one\n> The quotation around it",
        "- > one\nThe paragraph",
        "> **one\nThe paragraph**",
        "> one\n\\*The* opposition",
    ] {
        refuses(text, 12, GOES_ON);
    }
    good().body("> one\ntwo\nthree").reports_all(
        &[
            &format!("content/article.md:12: {GOES_ON}"),
            &format!("content/article.md:13: {GOES_ON}"),
        ],
        "2 problems in content; the page was not built.",
    );
    good()
        .edit("comment-policy.md", "Be kind.", "- Be kind.\nBe brief.")
        .reports(&format!("content/comment-policy.md:4: {GOES_ON}"));
}

#[test]
fn lines_that_are_marked_or_indented() {
    for text in [
        "> \"We will stay,\n> and so\\\n>will they,\" he said.\n\nThe opposition rejected this.",
        "> \"We will stay,\n  and so will they,\" he said.",
        "- one\n  two\n three\n\nThe paragraph",
        "1. one\n   two\n2. two",
        "10\\. So\nit goes",
        "> - one\n>   two\n>\n> The quotation",
        "> > one\n> > two\n>> three\n>\n> The quotation around it",
        "- > one\n  > two\n\n  two",
        "It\nrained.\n> So.",
        "- [one\n  ](https://example.org)\n- two",
    ] {
        good().body(text).loads();
    }
}
