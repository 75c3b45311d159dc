//! What editors write in `content/`, read into types that can't be wrong.
//!
//! [`load`] reads every file to its end and reports the mistakes of all of them together. A language
//! whose letters the text isn't in is told once `article.md` can be read; links that lead nowhere,
//! once nothing else is wrong. What it returns needs no second look: nothing required is
//! missing or blank, every picture exists and has a size, every id is unique and safe in an address,
//! every link within the page leads to what is there.

mod article;
mod brackets;
mod comments;
mod damage;
mod fields;
mod front_matter;
mod identifier;
mod language;
mod letters;
mod markdown;
mod picture;
mod policy;
mod problem;
mod provenance;
mod site;
mod slip;
mod source;
mod spelling;
mod toml_text;
mod typography;
mod undeveloped;
mod values;

use std::path::Path;

use url::Url;

pub use self::problem::{Problem, Problems};
use self::problem::{Report, Reported};
pub use self::undeveloped::undeveloped;
use crate::article::{Article, Block};
use crate::discussion::Discussion;
use crate::lightbox::PICTURE;
use crate::poll::Poll;

/// Everything that the page is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// What holds for every page.
    pub site: Site,
    /// The article, with its pictures placed.
    pub article: Article,
    /// What readers are asked.
    pub poll: Poll,
    /// The comments published with the article, first to last, their ids unique; and how long a
    /// new one may be.
    pub discussion: Discussion,
    /// What readers are asked to observe.
    pub policy: Policy,
}

impl Edition {
    /// Whether this is the address of a picture or a comment on the page.
    fn has(&self, address: &str) -> bool {
        let pictures = (1..=self.article.pictures().count()).map(|it| format!("#{PICTURE}{it}"));
        let comments = self.discussion.comments.iter().map(|it| it.id.fragment());
        pictures.chain(comments).any(|it| it == address)
    }
}

/// What holds for every page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// The publisher's name.
    pub name: String,
    /// The folder that the page is published in, if that is known: an `http` or `https` address
    /// that ends with a slash.
    pub address: Option<Url>,
}

impl Site {
    /// A file of the page as everybody finds it, where the page's own address is known.
    pub fn absolute(&self, file: &str) -> Option<String> {
        Some(self.address.as_ref()?.join(file).ok()?.into())
    }
}

/// The policy that the form's dialog shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// The dialog's name.
    pub title: String,
    /// Its text; never holds a picture.
    pub body: Vec<Block>,
}

/// Reads `article.md`, `comments.toml`, `comment-policy.md`, `site.toml` and `pictures/` in
/// `folder`.
///
/// # Errors
///
/// If anything is wrong in any of them: all that is, each with its place and its remedy.
pub fn load(folder: &Path) -> Result<Edition, Problems> {
    let report = Report::default();
    let edition = read(folder, &report);
    report.conclude(folder, edition)
}

fn read(folder: &Path, report: &Report) -> Result<Edition, Reported> {
    let site = site::read(folder, report);
    let article = article::read(folder, report);
    let comments = comments::read(folder, report);
    let policy = policy::read(folder, report);
    let article::ArticleFile { article, comment_limit, poll } = article?;
    let discussion = Discussion { limit: comment_limit, comments: comments? };
    let edition = Edition { site: site?, article, poll, discussion, policy: policy? };
    // A picture that was refused is missing, and those after it would have other numbers.
    if report.count() == 0 {
        report.add_dead_links(|address| edition.has(address));
    }
    Ok(edition)
}
