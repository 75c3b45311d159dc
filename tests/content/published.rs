//! The content that this repository ships: the article word for word.

use std::path::Path;

use byline::article::{Block, Inline, Picture};
use byline::content::{self, Edition};

const SEED: &str = include_str!("seed-article.txt");

fn shipped() -> Edition {
    let here = std::env::var_os("CARGO_MANIFEST_DIR").expect("Cargo says where this is");
    let folder = Path::new(&here).join("content");
    content::load(&folder).unwrap_or_else(|problems| panic!("{problems}"))
}

fn pictures(edition: &Edition) -> Vec<&Picture> {
    edition.article.pictures().collect()
}

/// Straight quotes, and one space for any white space.
fn words(text: &str) -> String {
    let straight = text.replace(['“', '”'], "\"").replace(['‘', '’'], "'");
    straight.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn of_inlines(inlines: &[Inline]) -> String {
    let text = |inline: &Inline| match inline {
        Inline::Text(text) => text.clone(),
        Inline::Emphasis(inner) | Inline::Strong(inner) => of_inlines(inner),
        Inline::Link { content, .. } => of_inlines(content),
        Inline::LineBreak => " ".to_owned(),
    };
    inlines.iter().map(text).collect()
}

fn of_block(block: &Block) -> String {
    match block {
        Block::Paragraph(inlines) | Block::Heading(inlines) => of_inlines(inlines),
        Block::Picture(picture) => {
            format!("{} [{}]", picture.provenance.caption, picture.provenance.credit)
        }
        other => panic!("the article has no such block: {other:?}"),
    }
}

#[test]
fn every_word_of_the_article_in_order() {
    let edition = shipped();
    let article = &edition.article;
    let authors: Vec<_> = article.authors.iter().map(|author| author.name.as_str()).collect();
    let byline = format!("By {}", authors.join(" and "));
    let mut told = vec![article.title.clone(), byline];
    told.extend(article.body.iter().map(of_block));
    told.push(edition.poll.question.clone());
    told.push(format!("{} Comment(s)", edition.discussion.comments.len()));
    let limit = edition.discussion.limit;
    told.push(format!("{} * Denotes Required Field {limit} / {limit}", edition.policy.title));
    told.extend(edition.discussion.comments.iter().map(|comment| comment.text.clone()));
    assert_eq!(words(&told.join("\n")), words(SEED));
}

#[test]
fn four_sub_headings() {
    let body = shipped().article.body;
    let headings = body.iter().filter(|block| matches!(block, Block::Heading(_)));
    let headings: Vec<_> = headings.map(of_block).collect();
    assert_eq!(
        headings,
        [
            "Stick closer to ‘older brother’",
            "‘Russia will be next’",
            "Necessary changes",
            "‘Revolution of mentality’",
        ]
    );
}

#[test]
fn eight_comments_without_names_and_dates() {
    let comments = shipped().discussion.comments;
    let ids: Vec<_> = comments.iter().map(|comment| comment.id.as_str()).collect();
    assert_eq!(ids, ["1", "2", "3", "4", "5", "6", "7", "8"]);
    assert!(comments.iter().all(|it| it.name.is_none() && it.published.is_none()));
    let paragraphs: Vec<_> = comments.iter().map(|it| it.text.split("\n\n").count()).collect();
    assert_eq!(paragraphs, [1, 1, 1, 2, 1, 1, 1, 1]);
}

#[test]
fn two_pictures_that_stand_in() {
    let edition = shipped();
    let pictures = pictures(&edition);
    let credits: Vec<_> = pictures.iter().map(|it| it.provenance.credit.as_str()).collect();
    assert_eq!(credits, ["Sergei Gapon/AFP", "TUT.BY/AFP"]);
    assert!(
        pictures
            .iter()
            .all(|it| it.provenance.stand_in && it.provenance.alt.starts_with("Drawing: "))
    );
}

#[test]
fn nothing_invented() {
    let edition = shipped();
    assert_eq!(edition.article.published, None);
    assert_eq!(edition.poll.tally, None);
}
