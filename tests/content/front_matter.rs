use byline::article::Day;

use crate::folder::good;

#[test]
fn missing_credit() {
    good().article("credit = \"Ann Lee/Agency\"\n", "").reports(
        "content/article.md:11: picture[1].credit is missing. \
         Add credit = \"Photographer/Agency\" to this [[picture]].",
    );
}

#[test]
fn missing_title() {
    good().article("title = \"A day out\"\n", "").reports(
        "content/article.md:2: title is missing. \
         Add title = \"The headline\" to the front matter.",
    );
}

#[test]
fn empty_title() {
    good()
        .article("A day out", " ")
        .reports("content/article.md:3: title is empty. Write title = \"The headline\".");
}

#[test]
fn invisible_title() {
    for title in ["\u{200B}", "\u{2800}", "\u{E0020}"] {
        good()
            .article("A day out", title)
            .reports("content/article.md:3: title is empty. Write title = \"The headline\".");
    }
}

#[test]
fn unprintable_title() {
    good().article("A day out", "A\\u0000day").reports(
        "content/article.md:3: title holds a control character (U+0000). Delete that character.",
    );
}

#[test]
fn missing_alt_and_empty_caption() {
    good().article("alt = \"A boat\"\n", "").article("The boat.", "").reports_all(
        &[
            "content/article.md:11: picture[1].alt is missing. \
                 Add alt = \"What the picture shows\" to this [[picture]].",
            "content/article.md:13: picture[1].caption is empty. \
                 Write caption = \"What the reader should know of it\".",
        ],
        "2 problems in content; the page was not built.",
    );
}

#[test]
fn misspelt_key_is_not_also_missing() {
    good().article("credit =", "crdit =").reports(
        "content/article.md:15: picture[1].crdit is not a key of this [[picture]]. \
         Did you mean credit?",
    );
}

#[test]
fn misspelt_sections_are_not_also_missing() {
    good().article("[poll]", "[pol]").article("[[picture]]", "[[pictures]]").reports_all(
        &[
            "content/article.md:8: pol is not a key of the front matter. Did you mean poll?",
            "content/article.md:11: pictures is not a key of the front matter. \
             Did you mean picture?",
        ],
        "2 problems in content; the page was not built.",
    );
}

#[test]
fn unknown_key() {
    good().article("question = \"Good?\"", "question = \"Good?\"\ncolour = 1").reports(
        "content/article.md:10: poll.colour is not a key of [poll]. \
             Remove it; the keys of [poll] are question, tally.",
    );
}

#[test]
fn key_below_the_wrong_header() {
    good()
        .article("comment_limit = 1500\n", "")
        .article("question =", "comment_limit = 1500\nquestion =")
        .reports_all(
            &[
                "content/article.md:2: comment_limit is missing. \
                 Add comment_limit = 1500 to the front matter.",
                "content/article.md:8: poll.comment_limit is not a key of [poll]. \
                 Move it up, above the first line in square brackets.",
            ],
            "2 problems in content; the page was not built.",
        );
}

#[test]
fn key_below_a_section_within_its_own() {
    let below = |line: &str| {
        let poll = format!("question = \"Good?\"\n[poll.tally]\nyes = 1\nno = 2\n{line}");
        good().article("question = \"Good?\"", &poll)
    };
    below("comment_limit = 7").reports(
        "content/article.md:13: poll.tally.comment_limit is not a key of [poll.tally]. \
         Move it up, above the first line in square brackets.",
    );
    below("question = \"So?\"").article("question = \"Good?\"\n", "").reports_all(
        &[
            "content/article.md:8: poll.question is missing. \
             Add question = \"Do you like this article?\" to [poll].",
            "content/article.md:12: poll.tally.question is not a key of [poll.tally]. \
             Move it up, below [poll].",
        ],
        "2 problems in content; the page was not built.",
    );
}

#[test]
fn text_of_the_wrong_type() {
    good().article("\"A day out\"", "7").reports(
        "content/article.md:3: title must be text, not a whole number. \
         Write title = \"The headline\".",
    );
}

#[test]
fn number_of_the_wrong_type() {
    good().article("1500", "\"1500\"").reports(
        "content/article.md:6: comment_limit must be a whole number, not text. \
         Write comment_limit = 1500, or another from 1 to 100000.",
    );
}

#[test]
fn flag_of_the_wrong_type() {
    good().article("+++\n\n!", "stand_in = \"yes\"\n+++\n\n!").reports(
        "content/article.md:16: picture[1].stand_in must be true or false, not text. \
             Write stand_in = true or stand_in = false, without quotation marks.",
    );
}

#[test]
fn list_of_the_wrong_type() {
    good().article("[\"Ann Lee\"]", "\"Ann Lee\"").reports(
        "content/article.md:4: authors must be a list of texts, not text. \
         Write authors = [\"Name of the author\"].",
    );
}

#[test]
fn nobody_in_the_byline() {
    good().article("[\"Ann Lee\"]", "[]").reports(
        "content/article.md:4: authors is empty. Write authors = [\"Name of the author\"].",
    );
}

#[test]
fn nameless_author() {
    good().article("[\"Ann Lee\"]", "[\"Ann Lee\",\n\"\"]").reports(
        "content/article.md:5: authors[2] is empty. \
             Write authors = [\"Name of the author\"].",
    );
}

#[test]
fn section_of_the_wrong_type() {
    good().article("[poll]\nquestion = \"Good?\"\n", "poll = \"Good?\"\n").reports(
        "content/article.md:8: poll must be a section, not text. \
             Write [poll] on a line of its own and its keys below it.",
    );
}

#[test]
fn single_brackets_around_picture() {
    good().article("[[picture]]", "[picture]").reports(
        "content/article.md:11: picture must be a list of sections, not a section. \
         Write [[picture]], in double brackets, above the keys of each picture.",
    );
}

#[test]
fn missing_section() {
    good().article("[poll]\nquestion = \"Good?\"\n", "").reports(
        "content/article.md:2: poll is missing. Add a section [poll] to the front matter.",
    );
}

#[test]
fn limits_out_of_range() {
    for limit in ["0", "-3", "100001", "99999999999999999999"] {
        good().article("1500", limit).reports(&format!(
            "content/article.md:6: comment_limit can't be {limit}. \
             Write comment_limit = 1500, or another from 1 to 100000."
        ));
    }
}

#[test]
fn bad_slugs() {
    for slug in ["A-Day", "a--day", "-a", "a day", "../a", "ä"] {
        good().article("a-day-out", slug).reports(&format!(
            "content/article.md:2: id can't be \"{slug}\". Use lower-case letters a to z, \
             digits, and hyphens between them: name-of-the-article."
        ));
    }
}

#[test]
fn bad_dates() {
    for date in ["\"yesterday\"", "2020-09-16T08:00:00Z", "08:00:00", "7"] {
        let with_date = format!("\"en\"\npublished = {date}");
        good().article("\"en\"", &with_date).reports(
            "content/article.md:6: published must be a date without a time. \
             Write published = 2020-12-31, or remove the line.",
        );
    }
}

#[test]
fn dates_with_and_without_quotation_marks() {
    for date in ["2020-09-16", "\"2020-09-16\""] {
        let with_date = format!("\"en\"\npublished = {date}");
        let edition = good().article("\"en\"", &with_date).loads();
        assert_eq!(edition.article.published, Day::new(2020, 9, 16));
    }
}

#[test]
fn tally_in_half() {
    good()
        .article("\"Good?\"", "\"Good?\"\n[poll.tally]\nyes = 4")
        .reports("content/article.md:10: poll.tally.no is missing. Add no = 0 to [poll.tally].");
}

#[test]
fn tally() {
    let edition = good().article("\"Good?\"", "\"Good?\"\n[poll.tally]\nyes = 4\nno = 0").loads();
    let tally = edition.poll.tally.unwrap();
    assert_eq!((tally.yes, tally.no), (4, 0));
}

#[test]
fn empty_body() {
    good().body("\n").reports(
        "content/article.md:11: the article has no text. \
         Write it in Markdown below the second line +++.",
    );
}

#[test]
fn typographic_quotes() {
    let edition = good()
        .article("\"A day out\"", r#"'Ann''s "day" -- 1. *out*...'"#)
        .article("Good?", "Don't you?")
        .article("'Ann''s", "'''Ann's")
        .article("*out*...'", "*out*...'''")
        .loads();
    assert_eq!(edition.article.title, "Ann’s “day” -- 1. *out*...");
    assert_eq!(edition.poll.question, "Don’t you?");
}

#[test]
fn agencies_are_authors_too() {
    let with = |agencies: &str| {
        let lines = format!("authors = [\"Ann Lee\", \"AFP\"]\nagencies = {agencies}");
        good().article("authors = [\"Ann Lee\"]", &lines)
    };
    let authors = with("[\"AFP\"]").loads().article.authors;
    assert!(authors.iter().map(|author| author.is_agency).eq([false, true]));
    let authors = with("[]").loads().article.authors;
    assert!(authors.iter().all(|author| !author.is_agency));
    let told = |name: &str| {
        format!(
            "content/article.md:5: agencies names \"{name}\", which is none of the authors. \
             Name only agencies that authors names too."
        )
    };
    with("[\"APF\", \"AFP\", \"Reuters\"]").reports_all(
        &[&told("APF"), &told("Reuters")],
        "2 problems in content; the page was not built.",
    );
}

#[test]
fn space_that_does_not_break() {
    let edition = good().article("A day out", "5\u{a0}M€  saved").loads();
    assert_eq!(edition.article.title, "5\u{a0}M€ saved");
}
