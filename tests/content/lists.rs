//! What may be written any number of times: `[[picture]]` and `[[comment]]`.

use crate::folder::good;

/// Three comments below these lines, each of five lines and with a text that looks like one.
fn comments(headers: [&str; 3]) -> String {
    let comment = |(header, id): (&str, u32)| {
        format!("{header}\nid = \"{id}\"\ntext = '''\n[comment]\n'''\n")
    };
    headers.into_iter().zip(1..).map(comment).collect()
}

/// Reports single brackets at these lines of `comments.toml`, and nothing else.
#[track_caller]
fn reports_single_brackets(headers: [&str; 3], lines: &[usize]) {
    let expected = lines.iter().map(|line| {
        format!(
            "content/comments.toml:{line}: comment must be a list of sections, not a section. \
             Write [[comment]], in double brackets, above the keys of each comment.\n"
        )
    });
    let message = good().with("comments.toml", comments(headers)).message();
    let (told, closing) = message.rsplit_once('\n').unwrap();
    assert_eq!(format!("{told}\n"), expected.collect::<String>());
    assert!(closing.starts_with(&lines.len().to_string()));
}

#[test]
fn single_brackets_are_told_where_they_are_and_nowhere_else() {
    let (single, double) = ("[comment]", "[[comment]]");
    good().with("comments.toml", comments([double; 3])).loads();
    reports_single_brackets([single, double, double], &[1]);
    reports_single_brackets([double, " [comment] # so", double], &[6]);
    reports_single_brackets([double, single, single], &[6, 11]);
    reports_single_brackets([single; 3], &[1, 6, 11]);
}

#[test]
fn list_that_was_begun_in_another_way() {
    let begun = format!("comment = []\n{}", comments(["[[comment]]"; 3]));
    let message = good().with("comments.toml", begun).message();
    assert!(message.contains("comments.toml:2: this isn't TOML: duplicate key"), "{message}");
}

#[test]
fn single_brackets_around_one_of_two_pictures() {
    let again = "\n[picture]\nfile = \"boat.svg\"\nalt = \"a\"\ncaption = \"b\"\n";
    good().article("+++\n\n!", &format!("{again}+++\n\n!")).reports(
        "content/article.md:17: picture must be a list of sections, not a section. \
         Write [[picture]], in double brackets, above the keys of each picture.",
    );
}

#[test]
fn misspelt_list_beside_a_right_one() {
    good()
        .edit("comments.toml", "[[comment]]\nid = \"2\"", "[[coment]]\nid = \"2\"")
        .reports("content/comments.toml:9: coment is not a key of the file. Did you mean comment?");
    let pier = "[[pictures]]\nfile = \"pier.svg\"\n\n[[picture]]";
    good().article("[[picture]]", pier).article("It rained.", "![](pier.svg)\n\nIt rained.").reports(
        "content/article.md:11: pictures is not a key of the front matter. Did you mean picture?",
    );
    good().article("title =", "titel = \"A day\"\ntitle =").reports(
        "content/article.md:3: titel is not a key of the front matter. Remove it; the keys of the \
         front matter are id, title, authors, agencies, language, published, comment_limit, poll, \
         pictures_need, picture.",
    );
}

/// That the key stands twice in its section.
fn twice(place: &str, key: &str, list: &str) -> String {
    format!(
        "content/{place}: {key} stands twice in this [[{list}]]. If another {list} begins here, \
         write [[{list}]] above its keys; else keep one of the two."
    )
}

#[test]
fn header_that_was_forgotten_is_told_once() {
    let (double, none) = ("[[comment]]", "");
    let folder = |headers| good().with("comments.toml", comments(headers));
    folder([double, none, double]).reports(&twice("comments.toml:7", "id", "comment"));
    folder([double, none, none]).reports(&twice("comments.toml:7", "id", "comment"));
    let below = "text = \"Third.\"\n[[comment]]\nid = \"1\"\ntext = \"\"";
    good()
        .edit("comments.toml", "[[comment]]\nid = \"2\"\nname = \"Bo\"", "name = \"\"\nid = \"2\"")
        .edit("comments.toml", "text = \"Third.\"", below)
        .reports_all(
            &[
                "content/comments.toml:9: comment[1].name is empty. \
                 Write name = \"Name of the reader\", or remove the line.",
                &twice("comments.toml:10", "id", "comment"),
                "content/comments.toml:14: comment[2].id is \"1\", as that of a comment above. \
                 Give each comment an id of its own.",
                "content/comments.toml:15: comment[2].text is empty. \
                 Write text = '''…''' with its words between the marks.",
            ],
            "4 problems in content; the page was not built.",
        );
}

#[test]
fn header_of_a_second_picture_that_was_forgotten() {
    let again = "\nfile = \"pier.svg\"\nalt = \"a\"\ncaption = \"b\"\ncredit = \"c\"\n";
    let folder = || good().article("+++\n\n!", &format!("{again}+++\n\n!"));
    folder().reports(&twice("article.md:17", "file", "picture"));
    folder().article("It rained.", "![](pier.svg)\n\nIt rained.").reports(&twice(
        "article.md:17",
        "file",
        "picture",
    ));
}

#[test]
fn key_that_stands_twice_in_a_section() {
    good().article("credit =", "caption = \"b\"\ncredit =").reports(&twice(
        "article.md:15",
        "caption",
        "picture",
    ));
    good().article("question =", "question = \"So?\"\nquestion =").reports(
        "content/article.md:10: this isn't TOML: duplicate key. \
         Keep one of the two and delete the other.",
    );
}

#[test]
fn torn_brackets_are_told_once() {
    let (picture, first, second) =
        ("[[picture]]", "[[comment]]\nid = \"1\"", "[[comment]]\nid = \"2\"");
    let told = |key: &str| {
        format!(
            "this isn't TOML: unclosed array table, expected `]`. \
             Write [[{key}]], in double brackets, above the keys of each {key}."
        )
    };
    let report = |file: &str, header: &str, line: usize, key: &str| {
        let torn = header.replacen("]]", "]", 1);
        let expected = format!("content/{file}:{line}: {}", told(key));
        good().edit(file, header, &torn).reports(&expected);
    };
    report("article.md", picture, 11, "picture");
    report("comments.toml", first, 1, "comment");
    report("comments.toml", second, 9, "comment");
    let other = "this isn't TOML: unexpected key or value, expected newline, `#`. \
                 Write [[comment]], in double brackets, above the keys of each comment.";
    good()
        .edit("comments.toml", second, &second.replacen("[[", "[", 1))
        .reports(&format!("content/comments.toml:9: {other}"));
}

#[test]
fn first_header_that_was_forgotten() {
    good().edit("comments.toml", "[[comment]]\nid = \"1\"", "id = \"1\"").reports(
        "content/comments.toml:1: id is not a key of the file. \
         Write [[comment]] above it, where the keys of a comment begin.",
    );
    good().article("[[picture]]\n", "").reports_all(
        &[
            "content/article.md:11: poll.file is not a key of [poll]. \
             Write [[picture]] above it, where the keys of a picture begin.",
            "content/article.md:17: no [[picture]] declares the file \"boat.svg\". \
             Add a [[picture]] with file = \"boat.svg\" to the front matter.",
        ],
        "2 problems in content; the page was not built.",
    );
}
