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
