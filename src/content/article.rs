//! `article.md`: the article, its pictures, its poll, and how long a comment on it may be.

use std::num::NonZeroU32;
use std::path::Path;

use super::fields::{Fields, Shape, all};
use super::markdown::IfEmpty;
use super::picture::{Gallery, Shelf};
use super::problem::{Problem, Report, Reported};
use super::source::{Part, Source};
use super::toml_text::TomlText;
use super::{front_matter, identifier, language, letters, markdown, picture};
use crate::article::{Article, Author, Block};
use crate::poll::{Poll, Tally};

const FILE: &str = "article.md";

/// Beyond this, comments of the longest kind would soon fill a browser's storage.
const LONGEST_COMMENT: u32 = 100_000;

const FRONT_MATTER: Shape = Shape {
    place: "the front matter",
    keys: &[
        "id",
        "title",
        "authors",
        "agencies",
        "language",
        "published",
        "comment_limit",
        "poll",
        "pictures_need",
        "picture",
    ],
    list: Some(("picture", &picture::PICTURE)),
};

const POLL: Shape = Shape { place: "[poll]", keys: &["question", "tally"], list: None };

const TALLY: Shape = Shape { place: "[poll.tally]", keys: &["yes", "no"], list: None };

const NO_TEXT: IfEmpty = IfEmpty {
    what: "the article has no text",
    remedy: "Write it in Markdown below the second line +++.",
};

/// All that `article.md` tells.
#[derive(Debug)]
pub(super) struct ArticleFile {
    pub(super) article: Article,
    pub(super) comment_limit: NonZeroU32,
    pub(super) poll: Poll,
}

pub(super) fn read(folder: &Path, report: &Report) -> Result<ArticleFile, Reported> {
    let remedy = "Create it with the front matter and the text of the article.";
    let source = Source::read(folder, FILE, remedy, report)?;
    let (front, text) = front_matter::split(source.whole(), report);
    let gallery = Gallery::open(&folder.join("pictures"));
    let read_body = |shelf: &Shelf| text.and_then(|text| read_body(text, shelf, report));
    let front = front.inspect_err(|reported| {
        // For the sake of its mistakes.
        let _ = read_body(&Shelf::unknown(*reported));
    })?;
    let toml = TomlText::parse(front, report);
    let fields = Fields::of(&toml, &FRONT_MATTER, report);
    let shelf = Shelf::read(&fields, &gallery);
    let file = read_all(&fields, read_body(&shelf))?;
    letters::check(&fields, "language", &file.article)?;
    Ok(file)
}

/// A problem with the file of a picture that was found once all was read.
pub(super) fn problem_with_picture(folder: &Path, file: &str, what: &str, remedy: &str) -> Problem {
    let place = || {
        let report = Report::default();
        let source = Source::read(folder, FILE, "", &report).ok()?;
        let front = front_matter::split(source.whole(), &report).0.ok()?;
        let toml = TomlText::parse(front, &report);
        picture::problem_with(&Fields::of(&toml, &FRONT_MATTER, &report), file, what, remedy)
    };
    place().unwrap_or_else(|| Problem::in_file(&folder.join(FILE), what, remedy))
}

fn read_all(
    fields: &Fields<'_>,
    body: Result<Vec<Block>, Reported>,
) -> Result<ArticleFile, Reported> {
    let id = identifier::slug(fields, "id", "name-of-the-article");
    let title = fields.text("title", "The headline");
    let authors = authors(fields);
    let lang = language::read(fields, "language");
    let published = fields.optional_date("published");
    let comment_limit = comment_limit(fields);
    let poll = fields.section("poll", &POLL, poll);
    let article = Article {
        id: id?,
        lang: lang?,
        title: title?,
        authors: authors?,
        published: published?,
        body: body?,
    };
    Ok(ArticleFile { article, comment_limit: comment_limit?, poll: poll? })
}

/// Every author a person, but for those that `agencies` names too.
fn authors(fields: &Fields<'_>) -> Result<Vec<Author>, Reported> {
    let names = fields.text_list("authors", "Name of the author");
    let agencies = fields.optional_text_list("agencies", "Name of the agency")?;
    let names = names?;
    let strangers = agencies.iter().filter(|agency| !names.contains(agency));
    let refused = strangers.map(|other| {
        let what = format!("names \"{}\", which is none of the authors", other.escape_debug());
        Err(fields.refuse("agencies", &what, "Name only agencies that authors names too."))
    });
    all::<()>(refused)?;
    let author = |name: String| Author { is_agency: agencies.contains(&name), name };
    Ok(names.into_iter().map(author).collect())
}

fn read_body(text: Part<'_>, shelf: &Shelf, report: &Report) -> Result<Vec<Block>, Reported> {
    let body = markdown::text(text, Some(shelf), NO_TEXT, report);
    shelf.report_left_over(report);
    body
}

fn poll(fields: &Fields<'_>) -> Result<Poll, Reported> {
    let question = fields.text("question", "Do you like this article?");
    let tally = fields.optional_section("tally", &TALLY, |tally| {
        let yes = tally.count("yes", 0..=u32::MAX, 0);
        let no = tally.count("no", 0..=u32::MAX, 0);
        Ok(Tally { yes: yes?, no: no? })
    });
    Ok(Poll { question: question?, tally: tally? })
}

fn comment_limit(fields: &Fields<'_>) -> Result<NonZeroU32, Reported> {
    let limit = fields.count("comment_limit", 1..=LONGEST_COMMENT, 1500)?;
    Ok(NonZeroU32::new(limit).expect("the range begins at 1"))
}
