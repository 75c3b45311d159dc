//! What is served instead of the page as it was built.

use std::path::Path;

use byline::content;
use byline::discussion::PublishedComment;
use byline::page::Body;

use super::{arabic, files::file};

type Alteration = Box<dyn Fn(String) -> String + Send + Sync>;

/// The page as built, or altered.
#[derive(Default)]
pub struct Edition {
    alterations: Vec<Alteration>,
    held: Vec<&'static str>,
}

impl Edition {
    /// With every `old` in the HTML replaced by `new`.
    pub fn replacing(self, old: &'static str, new: &'static str) -> Self {
        self.altered(move |html| {
            assert!(html.contains(old), "the page holds no {old}");
            html.replace(old, new)
        })
    }

    /// With other content, prerendered as the build does it.
    pub fn with(self, change: impl FnOnce(&mut content::Edition)) -> Self {
        let built = content();
        let mut changed = built.clone();
        change(&mut changed);
        let (built, changed) = (Body::render(built).html, Body::render(changed).html);
        self.altered(move |html| {
            assert!(html.contains(&built), "dist isn't of this content: `cargo xtask build`");
            html.replace(&built, &changed)
        })
    }

    /// As an article that is written from right to left.
    pub fn right_to_left(self) -> Self {
        self.with(arabic::translate)
            .replacing("<html lang=\"en\" dir=\"ltr\">", "<html lang=\"ar\" dir=\"rtl\">")
            .altered(|html| html.replace(&content().article.title, arabic::TITLE))
    }

    /// With these published comments, by name and text; no name stands for none. Their ids are
    /// their numbers, from 1.
    pub fn discussing(self, comments: &[(&str, &str)]) -> Self {
        let comment = |(place, &(name, text)): (usize, &(&str, &str))| PublishedComment {
            id: (place + 1).to_string().into(),
            name: Some(name.to_owned()).filter(|name| !name.is_empty()),
            published: Some("2020-12-31".to_owned()),
            text: text.to_owned(),
        };
        let comments = comments.iter().enumerate().map(comment).collect();
        self.with(|edition| edition.discussion.comments = comments)
    }

    /// With the HTML put through `alteration`.
    pub fn altered(
        mut self,
        alteration: impl Fn(String) -> String + Send + Sync + 'static,
    ) -> Self {
        self.alterations.push(Box::new(alteration));
        self
    }

    /// With a script in the page that runs once the HTML is there, and before the page's own.
    pub fn met_by(self, script: &'static str) -> Self {
        self.altered(move |html| {
            let (before, after) = html.rsplit_once("</body>").expect("a body");
            format!("{before}<script>{script}</script></body>{after}")
        })
    }

    /// With files of this extension held back until they are released.
    pub fn holding(mut self, extension: &'static str) -> Self {
        self.held.push(extension);
        self
    }

    pub fn is_altered(&self) -> bool {
        !self.alterations.is_empty()
    }

    pub fn is_held(&self) -> bool {
        !self.held.is_empty()
    }

    pub fn alter(&self, html: String) -> String {
        self.alterations.iter().fold(html, |html, alteration| alteration(html))
    }

    pub fn holds(&self, path: &str) -> bool {
        let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
        self.held.contains(&extension)
    }
}

/// The content that the page was built of.
fn content() -> content::Edition {
    let content = content::load(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../content")));
    content.expect("the content has no mistakes")
}

/// How the article is named in its readers' storage.
pub fn article() -> String {
    content().article.id
}

/// The text of a built file.
pub fn text_of(name: &str) -> String {
    let file = file(name).unwrap_or_else(|| panic!("dist holds no {name}"));
    String::from_utf8(file.plain.clone()).expect("it is a text")
}
