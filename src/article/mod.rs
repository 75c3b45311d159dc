//! The article as a publisher writes it: headline, byline, prose, pictures.
//!
//! Only the build knows these types. They are rendered once, into the page's HTML, and never
//! enter the WebAssembly.

mod day;
mod picture;
mod reading_time;
mod view;

pub use day::Day;
pub use picture::{Licence, Picture, Provenance};
pub use reading_time::minutes;
pub use view::{ArticleView, blocks_view, preload};

/// One news article. Made by [`crate::content`], which lets nothing incomplete through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Names the article in the reader's storage, and so must outlive edits of the headline.
    pub id: String,
    /// The language of the text, a BCP 47 tag.
    pub lang: String,
    /// The headline.
    pub title: String,
    /// Who wrote it, in the order of the byline. Never empty.
    pub authors: Vec<Author>,
    /// When it was published, where the publisher says so.
    pub published: Option<Day>,
    /// The text and its pictures, in reading order.
    pub body: Vec<Block>,
}

impl Article {
    /// The pictures in reading order.
    pub fn pictures(&self) -> impl Iterator<Item = &Picture> {
        self.body.iter().filter_map(|block| match block {
            Block::Picture(picture) => Some(picture.as_ref()),
            _ => None,
        })
    }
}

/// Whom the byline names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// The name.
    pub name: String,
    /// Whether it is an agency's, not a person's.
    pub is_agency: bool,
}

/// A piece of the body that stands on its own lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph of prose.
    Paragraph(Vec<Inline>),
    /// A sub-heading.
    Heading(Vec<Inline>),
    /// A quotation set apart.
    Quote(Vec<Block>),
    /// A list; every item holds blocks of its own.
    List {
        /// Whether the order of the items carries meaning.
        ordered: bool,
        /// The items, first to last.
        items: Vec<Vec<Block>>,
    },
    /// A picture with its caption and credit.
    Picture(Box<Picture>),
    /// A change of subject.
    Break,
}

/// A run of text within a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Plain words.
    Text(String),
    /// Stressed words (`em`).
    Emphasis(Vec<Inline>),
    /// Important words (`strong`).
    Strong(Vec<Inline>),
    /// A link to an `http`, `https` or `mailto` address, or to a place on this page.
    Link {
        /// Where it leads.
        href: String,
        /// What it says.
        content: Vec<Inline>,
    },
    /// A line break that belongs to the text.
    LineBreak,
}

/// The words alone, on one line.
pub fn words(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) => text.clone(),
            Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link { content, .. } => {
                words(content)
            }
            Inline::LineBreak => " ".to_owned(),
        })
        .collect()
}
