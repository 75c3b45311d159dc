//! The article as structured data, in the words of <https://schema.org/NewsArticle>. What the
//! content doesn't give is left out, and of a drawing in a photograph's place nothing is said that
//! is true of the photograph only.

use serde::Serialize;

use crate::article::{Author, Licence, Picture};
use crate::content::{Edition, Site};
use crate::discussion::PublishedComment;

/// A `NewsArticle` with all that belongs to it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase", tag = "@type", rename = "NewsArticle")]
pub(super) struct NewsArticle<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    headline: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'a str,
    in_language: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    author: Vec<Agent<'a>>,
    publisher: Agent<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    image: Vec<ImageObject<'a>>,
    comment_count: usize,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    comment: Vec<Comment<'a>>,
}

/// Who did something.
#[derive(Serialize)]
#[serde(tag = "@type")]
enum Agent<'a> {
    Person { name: &'a str },
    Organization { name: &'a str },
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase", tag = "@type")]
struct ImageObject<'a> {
    content_url: String,
    width: u32,
    height: u32,
    description: &'a str,
    #[serde(flatten)]
    origin: Option<Origin<'a>>,
}

/// What is known of a picture that is itself what its caption speaks of.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Origin<'a> {
    caption: &'a str,
    credit_text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    creator: Option<Agent<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    provider: Option<Agent<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_created: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content_location: Option<Place<'a>>,
}

#[derive(Serialize)]
#[serde(tag = "@type")]
struct Place<'a> {
    name: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase", tag = "@type")]
struct Comment<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<Agent<'a>>,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_created: Option<String>,
}

impl<'a> NewsArticle<'a> {
    pub(super) fn of(edition: &'a Edition, description: &'a str) -> Self {
        let Edition { site, article, discussion, .. } = edition;
        Self {
            context: "https://schema.org",
            headline: &article.title,
            description,
            in_language: &article.lang,
            url: site.address.as_ref().map(AsRef::as_ref),
            date_published: article.published.map(|day| day.to_string()),
            author: article.authors.iter().map(Agent::of).collect(),
            publisher: Agent::Organization { name: &site.name },
            image: article.pictures().map(|picture| ImageObject::of(picture, site)).collect(),
            comment_count: discussion.comments.len(),
            comment: discussion.comments.iter().map(Comment::of).collect(),
        }
    }
}

impl<'a> Agent<'a> {
    fn of(author: &'a Author) -> Self {
        let name = &author.name;
        if author.is_agency { Self::Organization { name } } else { Self::Person { name } }
    }
}

impl<'a> ImageObject<'a> {
    fn of(picture: &'a Picture, site: &Site) -> Self {
        let file = picture.renditions.largest();
        let width = picture.renditions.largest_width().unwrap_or_else(|| picture.width.get());
        Self {
            content_url: site.absolute(&file).unwrap_or(file),
            width,
            height: picture.height_at(width),
            description: &picture.provenance.alt,
            origin: (!picture.provenance.stand_in).then(|| Origin::of(picture)),
        }
    }
}

impl<'a> Origin<'a> {
    fn of(picture: &'a Picture) -> Self {
        let provenance = &picture.provenance;
        let url = |licence: &'a Licence| licence.url.as_deref();
        Self {
            caption: &provenance.caption,
            credit_text: &provenance.credit,
            creator: provenance.creator.as_deref().map(|name| Agent::Person { name }),
            provider: provenance.agency.as_deref().map(|name| Agent::Organization { name }),
            license: provenance.licence.as_ref().and_then(url),
            date_created: provenance.date.map(|day| day.to_string()),
            content_location: provenance.place.as_deref().map(|name| Place { name }),
        }
    }
}

impl<'a> Comment<'a> {
    fn of(comment: &'a PublishedComment) -> Self {
        Self {
            author: comment.name.as_deref().map(|name| Agent::Person { name }),
            text: &comment.text,
            date_created: comment.published.map(|day| day.to_string()),
        }
    }
}
