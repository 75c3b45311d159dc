//! What the `head` says of the article to search engines and to those who pass the page on: the
//! Open Graph protocol (<https://ogp.me>), and what is read beside it. What the content doesn't
//! give is left out.

use leptos::attr::custom::CustomAttribute;
use leptos::html;
use leptos::prelude::*;

use crate::content::Edition;

/// The elements.
pub(super) fn metadata(edition: &Edition, description: &str) -> String {
    let Edition { site, article, .. } = edition;
    let address = site.address.as_ref();
    let authors: Vec<_> = article.authors.iter().map(|author| author.name.clone()).collect();
    let mut properties = vec![
        ("og:type", "article".to_owned()),
        ("og:title", article.title.clone()),
        ("og:description", description.to_owned()),
        ("og:site_name", site.name.clone()),
    ];
    // An article without a paragraph has no words to be described by.
    properties.retain(|(_, content)| !content.is_empty());
    properties.extend(locale(&article.lang).map(|locale| ("og:locale", locale)));
    properties.extend(address.map(|address| ("og:url", address.to_string())));
    let pictures = card(edition);
    let card = if pictures.is_empty() { "summary" } else { "summary_large_image" };
    properties.extend(pictures);
    let published = article.published.map(|date| date.to_string());
    properties.extend(published.map(|date| ("article:published_time", date)));
    let property = |(name, content): (&'static str, String)| {
        html::meta().attr("property", name).content(content).to_html()
    };
    let plain = view! {
        <meta name="author" content=authors.join(", ") />
        {address.map(|address| view! { <link rel="canonical" href=address.to_string() /> })}
        <meta name="twitter:card" content=card />
    };
    plain.to_html() + &properties.into_iter().map(property).collect::<String>()
}

/// The first picture that can be one. Those who ask for it know no address but whole ones.
fn card(edition: &Edition) -> Vec<(&'static str, String)> {
    let first = || {
        let mut pictures = edition.article.pictures();
        let (picture, (file, width)) = pictures.find_map(|it| Some((it, it.renditions.card()?)))?;
        let address = edition.site.absolute(&file)?;
        Some(vec![
            ("og:image", address),
            ("og:image:width", width.to_string()),
            ("og:image:height", picture.height_at(width).to_string()),
            ("og:image:alt", picture.provenance.alt.clone()),
        ])
    };
    first().unwrap_or_default()
}

/// `en_GB` of `en-GB`. The protocol knows no language without a territory.
fn locale(lang: &str) -> Option<String> {
    let (language, territory) = lang.split_once('-')?;
    let is_one = territory.len() == 2 && territory.chars().all(|it| it.is_ascii_uppercase());
    is_one.then(|| format!("{language}_{territory}"))
}
