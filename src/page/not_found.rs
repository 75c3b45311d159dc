//! What a host shows at an address where there is nothing.

use leptos::prelude::*;

use super::document::without_marks;
use crate::content::Edition;
use crate::words::{Label, Language, direction, label, speaking};

/// The file that hosts look for. Where there is none, Cloudflare Pages shows the page itself at every
/// address, where its files aren't.
pub const NOT_FOUND: &str = "404.html";

/// Its content: the name of the site, and the way to the article if the site says its address.
pub fn not_found(Edition { site, article, .. }: &Edition) -> String {
    let language = Language::for_article(&article.lang);
    let lang = language.locale(&article.lang).to_owned();
    // The headline is in the article's language, beside words that needn't be.
    let other = Some(&article.lang).filter(|tag| **tag != lang);
    let render = || {
        let way = site.address.as_ref().map(|address| {
            view! {
                <p>
                    <a
                        href=address.to_string()
                        lang=other.cloned()
                        dir=other.map(|tag| direction(tag))
                    >
                        {article.title.clone()}
                    </a>
                </p>
            }
        });
        view! {
            <html lang=lang.clone() dir=direction(&lang)>
                <head>
                    <meta charset="utf-8" />
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <meta name="color-scheme" content="light dark" />
                    <title>{site.name.clone()}</title>
                </head>
                <body>
                    <h1>{site.name.clone()}</h1>
                    <p>{label(Label::NotFound)}</p>
                    {way}
                </body>
            </html>
        }
        .to_html()
    };
    let html = Owner::new_root(None).with(|| speaking(language, render));
    ["<!doctype html>", &without_marks(&html), "\n"].concat()
}
