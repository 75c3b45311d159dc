//! What is measured beside the page: its limit, and the usual way to make such a page with Leptos.

use byline::content;
use byline::page::Body;
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;

use super::way::Way;
use crate::browser::variable;
use crate::host::{Contents, Files, compressed, folder};
use crate::repository;

const BODY: &str = include_str!("body.js");

/// A page that readers could get.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Variant {
    /// The page as it is built.
    Page,
    /// The same HTML with the same styles, and nothing that makes it alive: as fast as it gets.
    Bare,
    /// The same page made by Leptos in the browser alone: `tests/client`, built by Trunk.
    Client,
    /// The page, loaded in another way.
    Loaded(Way),
}

impl Variant {
    /// What the page is held against, in the order of the table.
    pub const RIVALS: [Self; 3] = [Self::Page, Self::Bare, Self::Client];

    /// The ways to load it.
    pub const WAYS: [Self; 8] = [
        Self::Page,
        Self::Bare,
        Self::Loaded(Way::AtOnce),
        Self::Loaded(Way::AtOnceLow),
        Self::Loaded(Way::ByScript),
        Self::Loaded(Way::Idle),
        Self::Loaded(Way::AfterLoad),
        Self::Loaded(Way::Touched),
    ];

    /// Its name in the table.
    pub fn name(self) -> &'static str {
        match self {
            Self::Page => "this page",
            Self::Bare => "bare HTML",
            Self::Client => "on the client",
            Self::Loaded(way) => way.name(),
        }
    }

    /// Whether anything makes it alive.
    pub fn lives(self) -> bool {
        self != Self::Bare
    }

    /// Its files, of which those that are `built` are compressed already. The browser reads the
    /// page's HTML where that is to be data.
    pub async fn files(self, built: &Files, driver: &WebDriver) -> WebDriverResult<Files> {
        let html = text(folder(&variable("BYLINE_DIST")));
        let own = match self {
            Self::Page => Contents::new(),
            Self::Bare => [(INDEX.to_owned(), bare(&html).into())].into(),
            Self::Loaded(way) => [(INDEX.to_owned(), way.of(&html).into())].into(),
            Self::Client => {
                let script = format!("return ({BODY})(arguments[0])");
                let html_as_data = driver.execute(script, vec![html.clone().into()]).await?;
                let mut own = folder(&variable("BYLINE_CLIENT"));
                let start = start(&text(own.clone()));
                let html = client(&html, &html_as_data.convert::<String>()?, &start);
                own.insert(INDEX.to_owned(), html.into());
                own
            }
        };
        Ok(built.clone().into_iter().chain(compressed(own)).collect())
    }
}

/// The document of a built page.
fn text(mut contents: Contents) -> String {
    let html = contents.remove(INDEX).and_then(|html| String::from_utf8(html).ok());
    html.expect("the build leaves a document")
}

const INDEX: &str = "index.html";

/// What Trunk has written to start the app.
fn start(html: &str) -> String {
    let head = html.split_once("</title>").and_then(|(_, rest)| rest.split_once("</head>"));
    head.expect("Trunk keeps the head as it is").0.to_owned()
}

/// What the browser says, as an element. The page as built has it in its script.
fn words() -> String {
    let folder = repository::path("content");
    let edition = content::load(&folder).expect("the content has no mistakes");
    Body::render(edition).words.markup()
}

/// The page without what makes it alive, looking as if it were.
fn bare(html: &str) -> String {
    let alive = element!("html", |html| Ok(html.set_attribute("data-alive", "")?));
    let life = "script, template, meta[http-equiv], link[rel=preload], link[rel=modulepreload]";
    let life = element!(life, |life| {
        life.remove();
        Ok(())
    });
    rewrite(
        html,
        RewriteStrSettings::new()
            .append_element_content_handler(alive)
            .append_element_content_handler(life),
    )
}

/// The page's head, its body as data, and what starts the app.
fn client(html: &str, body: &str, start: &str) -> String {
    let body = body.replace('<', "\\u003c");
    let words = words();
    let own =
        format!("<script type=\"application/json\" id=\"body\">{body}</script>{words}{start}");
    let root = element!("html", |html| {
        html.remove_attribute("data-alive");
        Ok(())
    });
    let head = element!("head", |head| {
        head.append(&own, ContentType::Html);
        Ok(())
    });
    let body = element!("body", |body| {
        body.set_inner_content("", ContentType::Html);
        Ok(())
    });
    let settings = [root, head, body]
        .into_iter()
        .fold(RewriteStrSettings::new(), RewriteStrSettings::append_element_content_handler);
    rewrite(&bare(html), settings)
}

/// The HTML put through these handlers.
pub fn rewrite(html: &str, settings: RewriteStrSettings) -> String {
    rewrite_str(html, settings).expect("the build writes HTML")
}
