//! Markdown that missed its form.

use byline::article::Block;

use crate::folder::good;
use crate::markdown::{reads, refuses, text};

const STRONG: &str = "the marks ** make nothing strong here. Put them right before the first word \
    and right after the last, inside of quotation marks; for the signs themselves, write \\*\\*.";

const LINK: &str = "these brackets make no link. Write [words](address), with %20 for a space in \
    the address; if this is no link, write a backslash before the first bracket.";

const PICTURE: &str = "this places no picture. Write ![](file), with the file's name as its \
    [[picture]] has it; if this is no picture, write a backslash before the [.";

const FOOTNOTE: &str = "a footnote isn't possible here. Say it in the text, in brackets; for the \
    signs themselves, write \\[^.";

#[test]
fn marks_that_make_nothing_strong() {
    for words in [
        "He made **\"a promise\"**to residents.",
        "Unclosed **strong here.",
        "** strong ** here",
        "他说**「好」**他说",
        "## Unclosed **strong here\n\nWords.",
        "> - Unclosed **strong",
        "*Unclosed **strong* here",
        "Two \\\\**unclosed",
    ] {
        refuses(words, 11, STRONG);
    }
    refuses("Words\nand **so on\nand on", 12, STRONG);
}

#[test]
fn brackets_that_make_no_link() {
    for words in [
        "See [the plan](https://post.example/wall plan.pdf).",
        "See [l](https://a.example",
        "See the plan](https://a.example)",
        "So \\[sic] and [the plan](https://a.example/wall plan.pdf)",
        "See [the plan] (https://a.example), or [write] (mailto:ann@a.example)",
        "See (the plan)[https://a.example]",
        "[so [the](https://a.example) plan](https://b.example)",
    ] {
        refuses(words, 11, LINK);
    }
}

#[test]
fn signs_of_a_word_processor_that_make_no_list() {
    let told = "the sign • makes no list. Begin each item of a list with - and a space.";
    refuses("Words:\n\n• one\n", 13, told);
    refuses("> • one\n", 11, told);
    reads("One • two", &[Block::Paragraph(vec![text("One • two")])]);
}

#[test]
fn footnote_that_is_nowhere() {
    refuses("For residents.[^1]", 11, FOOTNOTE);
}

#[test]
fn image_that_is_no_picture() {
    for image in
        ["![](boat .svg)", "![](boat.svg", "![boat.svg]", "See![](boat .svg)", "![] (boat.SVG)"]
    {
        let expected = format!("content/article.md:18: {PICTURE}");
        good().article("![](boat.svg)", image).reports(&expected);
    }
    good().edit("comment-policy.md", "Be kind.", "![](boat .svg)").reports(
        "content/comment-policy.md:3: there can be no pictures in this file. \
         Remove it; pictures belong to article.md.",
    );
}

#[test]
fn all_that_missed_their_form_are_told() {
    good().body("So **strong.[^1]\n\nAnd [so](https://a.example\n\nAnd **so").reports_all(
        &[
            &format!("content/article.md:11: {FOOTNOTE}"),
            &format!("content/article.md:11: {STRONG}"),
            &format!("content/article.md:13: {LINK}"),
            &format!("content/article.md:15: {STRONG}"),
        ],
        "4 problems in content; the page was not built.",
    );
}

#[test]
fn mark_before_what_is_strong() {
    good().body("***Note:** so").loads();
}

/// Words as they are typed, and as they are to be read.
#[test]
fn marks_that_are_meant_as_they_stand() {
    for (typed, read) in [
        ("f\\*\\*k", "f**k"),
        ("f\\**k", "f**k"),
        ("&#42;&#42;so", "**so"),
        ("\\[the plan](a b)", "[the plan](a b)"),
        ("\\[the plan] (https://a.example)", "[the plan] (https://a.example)"),
        ("(the plan)\\[https://a.example]", "(the plan)[https://a.example]"),
        ("\\(the plan)[https://a.example]", "(the plan)[https://a.example]"),
        ("he [sic] said \\[the \\[plan]](a b)", "he [sic] said [the [plan]](a b)"),
        ("the plan]\\(a b)", "the plan](a b)"),
        ("!\\[the plan](a b)", "![the plan](a b)"),
        ("so\\[^1]", "so[^1]"),
        ("Really?![1] Stop ![sic]", "Really?![1] Stop ![sic]"),
        (
            "He [Putin] said (so) \"[…]\" [sic]. 5 * 3 * 2",
            "He [Putin] said (so) “[…]” [sic]. 5 * 3 * 2",
        ),
        ("Stop![1] No! [see] (photo.jpg)", "Stop![1] No! [see] (photo.jpg)"),
        ("2[^ 3] *", "2[^ 3] *"),
        ("Residents* say ____ or a_b", "Residents* say ____ or a_b"),
    ] {
        reads(typed, &[Block::Paragraph(vec![text(read)])]);
    }
}
