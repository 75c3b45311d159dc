use crate::folder::{ARTICLE, good};

#[test]
fn slip_of_syntax_beside_other_mistakes() {
    good()
        .article("\"A day out\"", "A day out")
        .article("1500", "0")
        .article("credit = \"Ann Lee/Agency\"\n", "")
        .article("It rained.", "### It rained.")
        .reports_all(
            &[
                "content/article.md:3: this isn't TOML: string values must be quoted, expected \
                 literal string. Put the value between straight quotation marks: \"…\".",
                "content/article.md:6: comment_limit can't be 0. \
                 Write comment_limit = 1500, or another from 1 to 100000.",
                "content/article.md:19: there is only one rank of sub-headings. \
                 Write it with ##, or as a paragraph.",
            ],
            "3 problems in content; the page was not built.",
        );
}

#[test]
fn slips_of_syntax() {
    let report = |line: &str, message: &str| {
        let spoilt = format!("{line}\nlanguage = \"en\"");
        let expected = format!("content/article.md:5: this isn't TOML: {message}");
        good().article("language = \"en\"", &spoilt).reports(&expected);
    };
    report("title = \"Twice\"", "duplicate key. Keep one of the two and delete the other.");
    report(
        "published = \"2020-09-16",
        "invalid basic string, expected `\"`. Close the text with the quotation mark that opened \
         it; one of several lines goes between ''' and '''.",
    );
    report(
        "published = 2020-02-30",
        "invalid date, expected day between 01 and 29. Write a date as 2020-12-31.",
    );
    report(
        "published",
        "key with no value, expected `=`. \
         Write the line as key = value; a note begins with #.",
    );
    report(
        "name = 'it's'",
        "unexpected key or value, expected newline, `#`. Write one key = value on a line; \
         text that holds quotation marks goes between ''' and '''.",
    );
}

#[test]
fn two_values_on_one_line() {
    let both = "authors = [\"Ann Lee\"] language";
    good().article("authors = [\"Ann Lee\"]\nlanguage", both).reports(
        "content/article.md:4: this isn't TOML: unexpected key or value, expected newline, `#`. \
         Write one key = value on a line; \
         text that holds quotation marks goes between ''' and '''.",
    );
}

#[test]
fn values_that_have_their_own_remedy() {
    let report = |line: &str, remedy: &str| {
        let spoilt = format!("language = \"en\"\n{line}");
        let expected = format!("content/article.md:6: {remedy}");
        good().article("language = \"en\"", &spoilt).reports(&expected);
    };
    for date in ["16.09.2020", "16 September 2020", "2020/09/16"] {
        report(
            &format!("published = {date}"),
            "published must be a date without a time. Write published = 2020-12-31.",
        );
    }
    for names in ["AFP", "[AFP]", "AFP, TASS"] {
        report(
            &format!("agencies = {names}"),
            "agencies must be a list of texts. Write agencies = [\"…\", \"…\"].",
        );
    }
    for limit in ["1,500", "01500", "1 500", "1500 characters", "fifteen"] {
        good().article("1500", limit).reports(
            "content/article.md:6: comment_limit must be a whole number. \
             Write it in figures alone, as in comment_limit = 1500.",
        );
    }
    for flag in ["yes", "True", "on", "FALSE"] {
        good().article("+++\n\n!", &format!("stand_in = {flag}\n+++\n\n!")).reports(
            "content/article.md:16: stand_in must be true or false. \
             Write stand_in = true or stand_in = false, without quotation marks.",
        );
    }
}

#[test]
fn list_that_does_not_end() {
    let told = "the list that begins here has no end. Close it with ] behind its last text.";
    for list in ["[\"Ann Lee\"", "[\"Ann Lee\",", "[\n\"Ann Lee\",\n\"Bo\"", "[ # so"] {
        good().article("[\"Ann Lee\"]", list).reports(&format!("content/article.md:4: {told}"));
    }
    for authors in
        ["[\"Team #1\", \"Ann Lee\"]", "[\"Ann [ed. Lee\"]", "['Ann \\', '#1']", "[\"a\\\"#\"]"]
    {
        let agencies = format!("{authors}\nagencies = [\"AFP\"");
        good()
            .article("[\"Ann Lee\"]", &agencies)
            .reports(&format!("content/article.md:5: {told}"));
    }
    let text =
        "a text that begins here has no end. Put the quotation mark that begins it behind it.";
    let within = format!("content/article.md:4: {text}");
    good().article("[\"Ann Lee\"]", "[\"Ann Lee]").reports(&within);
    let list = "[\n\"Bo\", # so it's\n\"Ann Lee,\n]";
    good().article("[\"Ann Lee\"]", list).reports(
        "content/article.md:6: this isn't TOML: invalid basic string, expected `\"`. Close the text \
         with the quotation mark that opened it; one of several lines goes between ''' and '''.",
    );
    good()
        .article("\"A day out\"", "A day out")
        .article("[\"Ann Lee\"]", "[\"Ann Lee\"")
        .article("It rained.", "### It rained.")
        .reports_all(
            &[
                "content/article.md:3: this isn't TOML: string values must be quoted, expected \
                 literal string. Put the value between straight quotation marks: \"…\".",
                &format!("content/article.md:4: {told}"),
                "content/article.md:20: there is only one rank of sub-headings. \
                 Write it with ##, or as a paragraph.",
            ],
            "3 problems in content; the page was not built.",
        );
    good().article("[\"Ann Lee\"]", "[\n\"Ann Lee\"\n\"Bo\"\n]").reports(
        "content/article.md:6: this isn't TOML: missing comma between array elements, expected \
         `,`. Put a comma behind each text of the list.",
    );
}

#[test]
fn text_of_several_lines_between_marks_for_one() {
    let told = "this isn't TOML: invalid basic string, expected `\"`. Close the text with the \
                quotation mark that opened it; one of several lines goes between ''' and '''.";
    for text in ["\"First.\n\nSecond.\"", "\"First.\n\nIt's = so.\n[He] said.\nThird.\""] {
        good()
            .edit("comments.toml", "\"Third.\"", text)
            .reports(&format!("content/comments.toml:13: {told}"));
        good()
            .edit("comments.toml", "\"Bo\"", text)
            .reports(&format!("content/comments.toml:11: {told}"));
    }
}

const BEGIN: &str =
    "Begin the file with a line +++, then its keys, such as title = \"…\", then a line +++.";

#[test]
fn no_opening_fence() {
    let article = ARTICLE.strip_prefix("+++\n").unwrap();
    let spoilt = article.replace("1500", "0");
    good().with("article.md", spoilt).reports_all(
        &[
            &format!("content/article.md:1: the file must begin with a line +++. {BEGIN}"),
            "content/article.md:5: comment_limit can't be 0. \
             Write comment_limit = 1500, or another from 1 to 100000.",
        ],
        "2 problems in content; the page was not built.",
    );
}

#[test]
fn no_closing_fence() {
    good().article("+++\n\n!", "\n!").reports(
        "content/article.md:1: the front matter that begins here has no end. \
         Put a line with only +++ below its last key.",
    );
}

#[test]
fn no_front_matter() {
    good().with("article.md", "Words.\n\n# Head\n").reports_all(
        &[
            &format!("content/article.md:1: the file must begin with a line +++. {BEGIN}"),
            "content/article.md:3: a heading with one # is the rank of the page's own title. \
             Write a sub-heading with ##.",
        ],
        "2 problems in content; the page was not built.",
    );
}

#[test]
fn front_matter_of_another_tool() {
    good()
        .with("article.md", "---\ntitle: A day out\n---\nWords.\n")
        .reports(&format!("content/article.md:1: the file must begin with a line +++. {BEGIN}"));
}

#[test]
fn empty_file() {
    good()
        .with("article.md", "")
        .reports(&format!("content/article.md:1: this file is empty. {BEGIN}"));
}
