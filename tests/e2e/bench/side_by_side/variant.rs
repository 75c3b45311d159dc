//! What is measured beside the page: its limit, and the usual way to make such a page with Leptos.

use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;

use crate::browser::variable;
use crate::host::{Files, compressed, folder};

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
}

impl Variant {
    /// All of them, in the order of the table.
    pub const ALL: [Self; 3] = [Self::Page, Self::Bare, Self::Client];

    /// Its name in the table.
    pub fn name(self) -> &'static str {
        match self {
            Self::Page => "this page",
            Self::Bare => "bare HTML",
            Self::Client => "on the client",
        }
    }

    /// Whether anything makes it alive.
    pub fn lives(self) -> bool {
        self != Self::Bare
    }

    /// Its files, compressed as well as a host can. The browser reads the page's HTML where that is
    /// to be data.
    pub async fn files(self, driver: &WebDriver) -> WebDriverResult<Files> {
        let mut files = folder(&variable("BYLINE_DIST"));
        let html = String::from_utf8_lossy(&files[INDEX]).into_owned();
        match self {
            Self::Page => {}
            Self::Bare => {
                files.insert(INDEX.to_owned(), bare(&html).into());
            }
            Self::Client => {
                let script = format!("return ({BODY})(arguments[0])");
                let body: String =
                    driver.execute(script, vec![html.clone().into()]).await?.convert()?;
                files.extend(folder(&variable("BYLINE_CLIENT")));
                let start = start(&String::from_utf8_lossy(&files[INDEX]));
                files.insert(INDEX.to_owned(), client(&html, &body, &start).into());
            }
        }
        Ok(compressed(files))
    }
}

const INDEX: &str = "index.html";

/// What Trunk has written to start the app.
fn start(html: &str) -> String {
    let head = html.split_once("</title>").and_then(|(_, rest)| rest.split_once("</head>"));
    head.expect("Trunk keeps the head as it is").0.to_owned()
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
    let own = format!("<script type=\"application/json\" id=\"body\">{body}</script>{start}");
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

fn rewrite(html: &str, settings: RewriteStrSettings) -> String {
    rewrite_str(html, settings).expect("the build writes HTML")
}
