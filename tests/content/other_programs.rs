//! Traces that another program left in what was copied from it.

use byline::article::Block;

use crate::folder::{ARTICLE, good};
use crate::markdown::{reads, refuses, text};

const REMEDY: &str = "Write it anew, and look for others of the kind.";

fn holds(written: &str) -> String {
    format!(
        "this line holds \"{written}\", which is what becomes of a sign that is read in a wrong \
         encoding. {REMEDY}"
    )
}

#[test]
fn signs_that_were_read_in_a_wrong_encoding() {
    for (words, found) in [
        ("It wasn\u{e2}€™t so.", "\u{e2}€™"),
        ("A café is a cafÃ©.", "Ã©"),
        ("Ãœber FuÃŸ und hÃ´tel", "Ã´"),
        ("ÐœÐ¸Ð½ÑÐº", "Ð¸"),
    ] {
        refuses(&format!("Words.\n\n{words}"), 13, &holds(found));
        good()
            .article("A day out", words)
            .reports(&format!("content/article.md:3: {}", holds(found)));
    }
    let again = good().edit("comments.toml", "Second.", "It wasn\u{e2}€™t.");
    again.edit("comments.toml", "Third.", "cafÃ©").reports_all(
        &[
            &format!("content/comments.toml:6: {}", holds("\u{e2}€™")),
            &format!("content/comments.toml:13: {}", holds("Ã©")),
        ],
        "2 problems in content; the page was not built.",
    );
}

#[test]
fn letters_that_were_lost() {
    let lost = "this line holds \u{fffd}, which stands where a letter was lost. \
                Write the letter in its place.";
    refuses("Words.\n\nHe said \u{fffd}I\u{fffd}m here\u{fffd} and caf\u{fffd}.", 13, lost);
    good()
        .edit("comments.toml", "Third.", "caf\u{fffd}")
        .reports(&format!("content/comments.toml:13: {lost}"));
    let mut bytes = ARTICLE.as_bytes().to_vec();
    bytes.extend(b"Caf\xE9 caf\xEF\xBF\xBD.\n");
    good().with("article.md", bytes).reports(
        "content/article.md:21: this line isn't UTF-8. \
         Save the file again with the encoding UTF-8.",
    );
}

#[test]
fn signs_that_are_right() {
    for words in [
        "ÁGUA, PÃO E MANHÃ",
        "MAÇî",
        "«MANHû, «Ã», MANHÃ\u{a0}– MANHÃ–TARDE, MANHÃ·TARDE",
        "ESPAÑA, NIÑ@, AÑO «ESPAÑ»",
        "ÐAÐ er í Ð",
        "pâté, 5 â € 3, â",
    ] {
        reads(words, &[Block::Paragraph(vec![text(words)])]);
    }
    reads("&acirc;€™ and &#xfffd;", &[Block::Paragraph(vec![text("\u{e2}€™ and \u{fffd}")])]);
}

#[test]
fn signs_as_html_writes_them() {
    for (written, remedy) in [
        ("&amp;", "& in its place"),
        ("&rsquo;", "’ in its place"),
        ("&#39;", "' in its place"),
        ("&#x2014;", "— in its place"),
        ("&nbsp;", "a space in its place"),
    ] {
        let what = format!("holds \"{written}\", and readers would see it so. Write {remedy}.");
        let words = format!("Tom {written} Jerry");
        good().article("A day out", &words).reports(&format!("content/article.md:3: title {what}"));
        good()
            .article("[\"Ann Lee\"]", &format!("[\"Ann Lee\",\n\"{words}\"]"))
            .reports(&format!("content/article.md:5: authors[2] {what}"));
        good()
            .article("The boat.", &words)
            .reports(&format!("content/article.md:14: picture[1].caption {what}"));
    }
    for words in ["AT&T; so", "Tom & Jerry; so", "R&D", "A&amp B", "# & ;", "Q&A;", "&;", "&#;"] {
        assert_eq!(good().article("A day out", words).loads().article.title, words);
    }
    let named = good().edit("comments.toml", "\"Bo\"", "\"Bo &amp; Al\"").loads();
    assert_eq!(named.discussion.comments[1].name.as_deref(), Some("Bo &amp; Al"));
}

#[test]
fn links_where_there_are_none() {
    for address in ["https://host/", "http://host/"] {
        good().article("The boat.", &format!("The boat, see [here]({address}).")).reports(
            "content/article.md:14: picture[1].caption holds a link as Markdown has it, and \
             readers would see its brackets. Write only its words; a link may stand in the text.",
        );
    }
    let caption = "The **boat** [sic] (left), f**k [it](so)";
    let picture = good().article("The boat.", caption).loads().article;
    assert_eq!(picture.pictures().next().unwrap().provenance.caption, caption);
}
