use byline::article::{Block, Inline};

use crate::folder::good;

pub(crate) fn text(words: &str) -> Inline {
    Inline::Text(words.to_owned())
}

fn paragraph(words: &str) -> Block {
    Block::Paragraph(vec![text(words)])
}

#[track_caller]
pub(crate) fn reads(markdown: &str, expected: &[Block]) {
    assert_eq!(good().body(markdown).loads().article.body, expected);
}

#[track_caller]
pub(crate) fn refuses(markdown: &str, line: usize, expected: &str) {
    let expected = format!("content/article.md:{line}: {expected}");
    good().body(markdown).reports(&expected);
}

const NO_HEADING: &str = "these marks make no sub-heading. Write ## and a space where the line \
    begins, and nothing before them, not even what can't be seen; if this is none, write a \
    backslash before the first #.";

const FENCE: &str = "nothing begins or ends at this +++, and the page would show it. Remove it; \
    for a change of subject write ***.";

#[test]
fn every_supported_form() {
    reads(
        "Plain *so* **very**\nhere.\\\nThere.\n\n## Sub\n\n***\n\n> Said.\n\n- one\n- two\n\n1. a\n\n   b\n2. c\n",
        &[
            Block::Paragraph(vec![
                text("Plain "),
                Inline::Emphasis(vec![text("so")]),
                text(" "),
                Inline::Strong(vec![text("very")]),
                text(" here."),
                Inline::LineBreak,
                text("There."),
            ]),
            Block::Heading(vec![text("Sub")]),
            Block::Break,
            Block::Quote(vec![paragraph("Said.")]),
            Block::List {
                ordered: false,
                items: vec![vec![paragraph("one")], vec![paragraph("two")]],
            },
            Block::List {
                ordered: true,
                items: vec![vec![paragraph("a"), paragraph("b")], vec![paragraph("c")]],
            },
        ],
    );
}

#[test]
fn quotes_become_typographic_and_nothing_else() {
    reads(
        "\"It's 'so',\" -- he said... --- well ---- \\\"x\\\"",
        &[paragraph("“It’s ‘so’,” -- he said... --- well ---- \"x\"")],
    );
}

/// Words with quotation marks as they are typed, and as they are to be read.
const QUOTES: [(&str, &str); 6] = [
    ("צה\"ל", "צה\"ל"),
    ("的\"一带一路\"倡议", "的\"一带一路\"倡议"),
    ("a 15\" laptop", "a 15\" laptop"),
    ("the \"15 days\" (\"so\") – \"he\"", "the “15 days” (“so”) – “he”"),
    ("\"It was 2015\"", "“It was 2015”"),
    ("他说:\"好\"。", "他说:“好”。"),
];

#[test]
fn a_mark_within_a_word_or_after_a_figure_begins_no_quotation() {
    for (typed, read) in QUOTES {
        reads(typed, &[paragraph(read)]);
        let title = good().article("\"A day out\"", &format!("'{typed}'")).loads().article.title;
        assert_eq!(title, read);
    }
    reads("So&ldquo;and so", &[paragraph("So“and so")]);
}

#[test]
fn html() {
    let expected =
        "HTML isn't possible here. Write it in Markdown; for the sign < itself, write \\<.";
    refuses("Some <b>bold</b> words.", 11, expected);
    refuses("Words.\n\n<div>\nx\n</div>\n", 13, expected);
    refuses("<!-- a note -->\n\nWords.\n", 11, expected);
}

#[test]
fn headings_of_other_ranks() {
    refuses(
        "# Head\n",
        11,
        "a heading with one # is the rank of the page's own title. Write a sub-heading with ##.",
    );
    refuses(
        "Head\n====\n",
        11,
        "the equals signs below these words make them a heading of the page's own title's rank. \
         For a sub-heading write ## before its words; \
         for words, put an empty line above the equals signs.",
    );
    refuses(
        "### Head\n",
        11,
        "there is only one rank of sub-headings. Write it with ##, or as a paragraph.",
    );
    refuses(
        "> ## Head\n",
        11,
        "a sub-heading can't be in a quotation or a list. \
         Move it out, or write it as a paragraph.",
    );
}

#[test]
fn marks_that_make_no_heading() {
    for heading in [
        "##Necessary",
        "##'Russia will be next'",
        "##\"So\"",
        "##\u{A0}So",
        "##*So*",
        "\u{A0}## So",
        "\u{200B}## So",
        "\u{FEFF}##So",
        "> ##So",
        "####### So",
    ] {
        refuses(&format!("{heading}\n\nWords."), 11, NO_HEADING);
    }
    for heading in ["##Necessary changes", "    ## Necessary changes", "\u{A0}##So"] {
        refuses(&format!("It rained.\n{heading}\nMore."), 12, NO_HEADING);
        refuses(&format!("It rained.\\\n{heading}\nMore."), 12, NO_HEADING);
    }
    reads("#one and \\##two ##three", &[paragraph("#one and ##two ##three")]);
    reads("\\##two\n\\###three\n#four", &[paragraph("##two ###three #four")]);
}

#[test]
fn front_matter_that_ends_twice() {
    for fence in ["+++", " +++ ", "\u{A0}+++\u{200B}"] {
        refuses(&format!("{fence}\n\nWords."), 11, FENCE);
        refuses(&format!("Words.\n{fence}\nMore."), 12, FENCE);
    }
    reads("+++ So +++\n\\+++", &[paragraph("+++ So +++ +++")]);
}

#[test]
fn paragraph_that_dashes_would_make_a_heading() {
    refuses(
        "Words.\n---\n",
        11,
        "the dashes make the line above them a sub-heading. For a sub-heading write ## before \
         its words; for a change of subject put an empty line above the dashes.",
    );
}

#[test]
fn code() {
    refuses(
        "A `word`.",
        11,
        "code isn't possible here. Remove the backticks; for the sign ` itself, write \\`.",
    );
    let block = "a block of code isn't possible here. \
                 Write it as a paragraph: remove the fence, or the spaces before its words.";
    refuses("Words.\n\n    indented\n", 13, block);
    refuses("```\nx\n```\n", 11, block);
}

#[test]
fn forms_the_page_does_not_have() {
    refuses(
        "|a|b|\n|-|-|\n|c|d|\n",
        11,
        "a table isn't possible here. Write it as text or a list.",
    );
    refuses("- [ ] it\n", 11, "a tick box isn't possible here. Remove the brackets.");
    refuses(
        "~~It~~ rained.",
        11,
        "text can't be struck through. \
         Remove the words or the tildes; for the sign ~ itself, write \\~.",
    );
}

#[test]
fn footnotes() {
    let footnote = "a footnote isn't possible here. \
                    Say it in the text, in brackets; for the signs themselves, write \\[^.";
    good().body("Words[^1].\n\n[^1]: More.\n").reports_all(
        &[
            &format!("content/article.md:11: {footnote}"),
            &format!("content/article.md:13: {footnote}"),
        ],
        "2 problems in content; the page was not built.",
    );
}

#[test]
fn empty_forms() {
    let expected = "there are no words in this. Add them, or remove it.";
    refuses("##\n", 11, expected);
    refuses("Words.\n\n>\n", 13, expected);
    refuses("- one\n-\n", 12, expected);
}

#[test]
fn forms_without_a_word_to_see() {
    let expected = "there are no words in this. Add them, or remove it.";
    for blank in ["&nbsp;", "\u{200b}", "\u{a0}", "&#x2800;"] {
        refuses(&format!("Words.\n\n## {blank}\n"), 13, expected);
        refuses(&format!("Words.\n\n> {blank}\n"), 13, expected);
        refuses(&format!("- one\n- {blank}\n"), 12, expected);
        refuses(&format!("Words. [{blank}](https://b.example)"), 11, expected);
        refuses(&format!("{blank}\n\nWords.\n"), 11, expected);
        refuses(&format!("Words.\n\n{blank}\\\n{blank}\n\nMore.\n"), 13, expected);
        refuses(&format!("> {blank}\n>\n> Words.\n"), 11, expected);
        refuses(&format!("## So\n\n{blank}\n"), 13, expected);
    }
    refuses("Words. [ ](https://b.example)", 11, expected);
    refuses("Words.\n\n> ***\n", 13, expected);
}

#[test]
fn control_character_by_its_number() {
    refuses(
        "Wo&#1;rds.",
        11,
        "this line holds a control character (U+0001). Delete that character.",
    );
}

#[test]
fn body_without_a_word() {
    good().article("It rained.\n", "").reports(
        "content/article.md:17: the article has no text. \
         Write it in Markdown below the second line +++.",
    );
}
