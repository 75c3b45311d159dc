use byline::article::Day;

use crate::folder::{ARTICLE, Folder, good};

#[test]
fn comments_as_they_were_written() {
    let comments = good().loads().discussion.comments;
    assert_eq!(comments.len(), 2);
    assert_eq!(comments[0].text, "First.\n\nSecond.");
    assert_eq!(comments[0].name, None);
    assert_eq!(comments[0].published, None);
    assert_eq!(comments[1].name.as_deref(), Some("Bo"));
    assert_eq!(comments[1].published, Day::new(2020, 9, 16));
}

#[test]
fn no_comments() {
    assert!(good().with("comments.toml", "").loads().discussion.comments.is_empty());
}

#[test]
fn duplicate_comment_id() {
    good().edit("comments.toml", "\"2\"", "\"1\"").reports(
        "content/comments.toml:10: comment[2].id is \"1\", as that of a comment above. \
         Give each comment an id of its own.",
    );
}

#[test]
fn comment_id_without_quotation_marks() {
    good().edit("comments.toml", "\"2\"", "2").reports(
        "content/comments.toml:10: comment[2].id must be text, not a whole number. \
         Write id = \"2\".",
    );
    let first = good().edit("comments.toml", "id = \"2\"\n", "");
    first.edit("comments.toml", "id = \"1\"", "id = \"2\"").reports(
        "content/comments.toml:9: comment[2].id is missing. Add id = \"3\" to this [[comment]].",
    );
}

fn comments_of(days: &[&str]) -> Folder {
    let comment = |(day, id): (&&str, u32)| {
        let published = if day.is_empty() { String::new() } else { format!("published = {day}\n") };
        format!("[[comment]]\nid = \"{id}\"\ntext = \"So.\"\n{published}")
    };
    good().with("comments.toml", days.iter().zip(1..).map(comment).collect::<String>())
}

#[test]
fn comments_that_stand_newest_first() {
    let told = |line: u32, number: u32, above: &str| {
        format!(
            "content/comments.toml:{line}: comment[{number}].published is before {above}, the date \
             of a comment above. Move this [[comment]] up: comments stand first to last."
        )
    };
    comments_of(&["2020-09-17", "", "2020-09-16", "2019-12-31"]).reports_all(
        &[&told(11, 3, "2020-09-17"), &told(15, 4, "2020-09-16")],
        "2 problems in content; the page was not built.",
    );
    comments_of(&["2020-09-16", "", "\"2020-09-16\"", "2020-10-01", "2021-01-01", ""]).loads();
}

#[test]
fn bad_comment_ids() {
    for id in ["a b", "#1", "é"] {
        good().edit("comments.toml", "\"2\"", &format!("\"{id}\"")).reports(&format!(
            "content/comments.toml:10: comment[2].id can't be \"{id}\". \
                 Use only letters a to z, digits, - and _."
        ));
    }
}

#[test]
fn comment_without_words() {
    good().edit("comments.toml", "\"Third.\"", "'''\n\n'''").reports(
        "content/comments.toml:13: comment[2].text is empty. \
         Write text = '''…''' with its words between the marks.",
    );
    good().edit("comments.toml", "text = \"Third.\"\n", "").reports(
        "content/comments.toml:9: comment[2].text is missing. \
         Add text = '''…''' to this [[comment]].",
    );
}

#[test]
fn comment_with_an_empty_name() {
    good().edit("comments.toml", "\"Bo\"", "\"\"").reports(
        "content/comments.toml:11: comment[2].name is empty. \
         Write name = \"Name of the reader\", or remove the line.",
    );
}

#[test]
fn comment_that_does_not_end() {
    const REMEDY: &str = "Put the three quotation marks that begin it below its last line too.";
    good().edit("comments.toml", "\"Third.\"", "'''Third.").reports(&format!(
        "content/comments.toml:13: the text that begins here has no end. {REMEDY}"
    ));
    good()
        .edit("comments.toml", "Second.\n'''", "Second.")
        .edit("comments.toml", "\"Third.\"", "'''\nIt's the \"third\".\n'''")
        .reports(&format!(
            "content/comments.toml:3: the text that begins here has no end. {REMEDY}"
        ));
}

#[test]
fn policy() {
    let policy = good().loads().policy;
    assert_eq!(policy.title, "Comment Policy");
    assert_eq!(policy.body.len(), 1);
}

#[test]
fn policy_without_a_title() {
    good().with("comment-policy.md", "\nBe kind.\n\n`x`\n").reports_all(
        &[
            "content/comment-policy.md:2: the file must begin with its title. \
             Make its first line # Comment Policy.",
            "content/comment-policy.md:4: code isn't possible here. \
             Remove the backticks; for the sign ` itself, write \\`.",
        ],
        "2 problems in content; the page was not built.",
    );
}

#[test]
fn policy_without_text() {
    for (policy, line) in [("# Comment Policy", 1), ("# Comment Policy\n\n", 2)] {
        good().with("comment-policy.md", policy).reports(&format!(
            "content/comment-policy.md:{line}: the policy has no text. \
                 Write it in Markdown below the title."
        ));
    }
}

#[test]
fn policy_with_a_picture() {
    good().edit("comment-policy.md", "Be kind.", "![](boat.svg)").reports(
        "content/comment-policy.md:3: there can be no pictures in this file. \
         Remove it; pictures belong to article.md.",
    );
}

#[test]
fn every_file_missing() {
    good()
        .without("article.md")
        .without("comments.toml")
        .without("comment-policy.md")
        .without("site.toml")
        .reports_all(
            &[
                "content/article.md: this file is missing. \
                 Create it with the front matter and the text of the article.",
                "content/comment-policy.md: this file is missing. \
                 Create it with the line # Comment Policy and the policy below.",
                "content/comments.toml: this file is missing. \
                 Create it; while there are no comments it is empty.",
                "content/site.toml: this file is missing. \
                 Create it with the line name = \"Byline\".",
            ],
            "4 problems in content; the page was not built.",
        );
}

#[test]
fn mistakes_in_every_file_at_once() {
    good()
        .article("credit =", "crdit =")
        .article("1500", "0")
        .article("It rained.", "It `rained`.")
        .edit("comments.toml", "\"2\"", "\"1\"")
        .edit("comment-policy.md", "Be kind.", "<p>Be kind.</p>")
        .edit("site.toml", "\"Byline\"", "true")
        .reports_all(
            &[
                "content/article.md:6: comment_limit can't be 0. \
                 Write comment_limit = 1500, or another from 1 to 100000.",
                "content/article.md:15: picture[1].crdit is not a key of this [[picture]]. \
                 Did you mean credit?",
                "content/article.md:20: code isn't possible here. \
                 Remove the backticks; for the sign ` itself, write \\`.",
                "content/comment-policy.md:3: HTML isn't possible here. \
                 Write it in Markdown; for the sign < itself, write \\<.",
                "content/comments.toml:10: comment[2].id is \"1\", as that of a comment above. \
                 Give each comment an id of its own.",
                "content/site.toml:1: name must be text, not true or false. \
                 Write name = \"Byline\".",
            ],
            "6 problems in content; the page was not built.",
        );
}

const SAVE_AGAIN: &str = "Save the file again with the encoding UTF-8.";

#[test]
fn line_that_is_not_utf8() {
    let mut bytes = ARTICLE.replace("1500", "0").into_bytes();
    bytes.extend(b"Caf\xE9.\n");
    good().with("article.md", bytes).reports_all(
        &[
            "content/article.md:6: comment_limit can't be 0. \
             Write comment_limit = 1500, or another from 1 to 100000.",
            &format!("content/article.md:21: this line isn't UTF-8. {SAVE_AGAIN}"),
        ],
        "2 problems in content; the page was not built.",
    );
}

#[test]
fn utf16() {
    good()
        .with("site.toml", b"\xFF\xFEn\0")
        .reports(&format!("content/site.toml: this file is UTF-16, not UTF-8. {SAVE_AGAIN}"));
}

#[test]
fn control_characters() {
    good().article("It rained.", "It\0 rained.").reports(
        "content/article.md:20: this line holds a control character (U+0000). \
         Delete that character.",
    );
}

#[test]
fn files_as_windows_writes_them() {
    let windows = |text: &str| format!("\u{FEFF}{}", text.replace('\n', "\r\n"));
    let edition = good().loads();
    let comments = "[[comment]]\nid = \"1\"\ntext = '''\nFirst.\n\nSecond.\n'''\n";
    let same = good()
        .with("article.md", windows(ARTICLE))
        .with("comments.toml", windows(comments))
        .with("comment-policy.md", windows("# Comment Policy\n\nBe kind.\n"))
        .with("site.toml", windows("name = \"Byline\"\n"))
        .loads();
    assert_eq!(same.article, edition.article);
    assert_eq!(same.policy, edition.policy);
    assert_eq!(same.discussion.comments[0], edition.discussion.comments[0]);
    good().with("article.md", windows(&ARTICLE.replace("1500", "0"))).reports(
        "content/article.md:6: comment_limit can't be 0. \
             Write comment_limit = 1500, or another from 1 to 100000.",
    );
}

#[test]
fn address_of_the_page() {
    let folder = |address: &str| {
        good().with("site.toml", format!("name = \"Byline\"\naddress = \"{address}\"\n"))
    };
    let site = folder("https://example.org/a/").loads().site;
    assert_eq!(site.address.unwrap().as_str(), "https://example.org/a/");
    for address in [
        "example.org/",
        "https://example.org/a",
        "ftp://a/",
        "https://a/?b",
        "httpss://example.org/",
        "httpx://example.org/",
        "https://https://example.org/",
        "https://example..org/",
    ] {
        folder(address).reports(&format!(
            "content/site.toml:2: address can't be \"{address}\". Write the page's folder in full, \
             as in address = \"https://example.org/news/\"."
        ));
    }
    for user in ["ann:secret", "ann", ":secret"] {
        folder(&format!("https://{user}@example.org/")).reports(
            "content/site.toml:2: address holds the name or the password of a user, and the page \
             would publish it. Leave out all up to the @, as in \
             address = \"https://example.org/news/\".",
        );
    }
}
