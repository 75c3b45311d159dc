//! What is written in content comes out as text in every place of the page, or is refused.

mod prose;

use std::path::Path;
use std::sync::LazyLock;

use byline::content::{self, Edition};
use byline::page::{Body, Glue, Start, bundle, complete, inline_scripts, manifest, policy};
use byline::props::{PROPS_ID, Props};
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

use crate::attacks::ATTACKS;
use crate::folder::{Folder, good};

const INDEX: &str = include_str!("../../../index.html");

/// In which attributes an editor's words stand, and addresses.
const WORDS: [&str; 2] = ["alt", "content"];

static CSS: LazyLock<String> = LazyLock::new(|| bundle(Path::new("style/main.css")).unwrap());

/// The page as readers get it.
fn document(edition: Edition) -> Html {
    let glue = Glue {
        script_name: "byline-0.js".to_owned(),
        script: "let a".to_owned(),
        wasm_name: "byline-0.wasm".to_owned(),
        wasm: vec![0],
    };
    let policy = policy(&inline_scripts().unwrap(), &CSS);
    let start = Start { glue: &glue, policy: &policy };
    let html = complete(INDEX, &CSS, &Body::render(edition), Some(&start)).unwrap();
    let html = Html::parse_document(&html);
    assert_eq!(one(&html, "meta[http-equiv]").attr("content"), Some(&*policy));
    html
}

fn all<'h>(html: &'h Html, selector: &str) -> Vec<ElementRef<'h>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

#[track_caller]
fn one<'h>(html: &'h Html, selector: &str) -> ElementRef<'h> {
    let found = all(html, selector);
    assert_eq!(found.len(), 1, "{selector}");
    found[0]
}

fn text(element: ElementRef) -> String {
    element.text().collect()
}

/// All elements with all attributes, but for the words in them.
fn skeleton(html: &Html) -> Vec<String> {
    let bones = all(html, "*").into_iter().map(|element| {
        let attributes = element.value().attrs().map(|(name, value)| {
            let value = if WORDS.contains(&name) { "" } else { value };
            format!(" {name}=\"{value}\"")
        });
        format!("<{}{}>", element.value().name(), attributes.collect::<String>())
    });
    bones.collect()
}

/// With straight quotes and single spaces: the page's are typographic.
fn plain(text: &str) -> String {
    let straight = text.replace(['“', '”'], "\"").replace(['‘', '’'], "'");
    straight.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words as a TOML text.
fn toml(words: &str) -> String {
    serde_json::to_string(words).unwrap().replace('\u{9b}', "\\u009b")
}

/// An editor's folder with these words wherever there may be words on one line.
fn everywhere(words: &str) -> Folder {
    let words_in_toml = toml(words);
    let article = format!(
        r#"+++
id = "a"
title = {words_in_toml}
authors = [{words_in_toml}, "Ann"]
agencies = [{words_in_toml}]
language = "en"
comment_limit = 1500
[poll]
question = {words_in_toml}
[[picture]]
file = "boat.svg"
alt = {words_in_toml}
caption = {words_in_toml}
credit = {words_in_toml}
creator = {words_in_toml}
agency = {words_in_toml}
licence = {words_in_toml}
licence_url = "https://host/"
place = {words_in_toml}
+++

![](boat.svg)

It rained.
"#
    );
    let comments = format!("[[comment]]\nid = \"1\"\nname = {words_in_toml}\ntext = \"Text.\"\n");
    good()
        .with("article.md", article)
        .with("comments.toml", comments)
        .with("comment-policy.md", format!("# {words}\n\nBe kind.\n"))
        .with("site.toml", format!("name = {words_in_toml}\naddress = \"https://host/\"\n"))
}

fn is_refused_anywhere(attack: &str) -> bool {
    attack.contains(|it: char| it.is_control())
}

/// In what the page shows as it is written, signs as HTML writes them are a slip.
fn is_refused_on_one_line(attack: &str) -> bool {
    is_refused_anywhere(attack) || attack.contains("&lt;")
}

#[test]
fn words_on_one_line_come_out_as_text() {
    let harmless = skeleton(&document(everywhere("harmless").loads()));
    for attack in ATTACKS.into_iter().filter(|attack| !is_refused_on_one_line(attack)) {
        let edition = everywhere(attack).loads();
        let told: Value = serde_json::from_str(&manifest(&edition.site, "en")).unwrap();
        let html = document(edition);
        assert_eq!(skeleton(&html), harmless, "{attack}");
        let attack = plain(attack);
        for place in [
            "h1",
            ".byline .author:first-child",
            "#poll-question",
            ".caption-text",
            ".credit-name",
            ".licence",
            ".masthead-name",
            "#policy-title",
            "#author-1",
        ] {
            assert_eq!(plain(&text(one(&html, place))), attack, "{place}");
        }
        assert!(plain(&text(one(&html, "title"))).starts_with(&attack));
        assert_eq!(plain(one(&html, "img[alt]").attr("alt").unwrap()), attack);
        for name in ["og:title", "og:site_name"] {
            let content = one(&html, &format!("meta[property='{name}']")).attr("content").unwrap();
            assert_eq!(plain(content), attack, "{name}");
        }
        let article: Value =
            serde_json::from_str(&text(one(&html, "[type='application/ld+json']"))).unwrap();
        let image = &article["image"][0];
        for found in [
            &article["headline"],
            &article["author"][0]["name"],
            &article["publisher"]["name"],
            &article["comment"][0]["author"]["name"],
            &image["description"],
            &image["caption"],
            &image["creditText"],
            &image["contentLocation"]["name"],
            &told["name"],
        ] {
            assert_eq!(plain(found.as_str().unwrap()), attack, "{article}");
        }
        let props = Props::from_script(&text(one(&html, &format!("#{PROPS_ID}")))).unwrap();
        assert_eq!(plain(props.comments[0].name.as_deref().unwrap()), attack);
    }
}

#[test]
fn characters_that_no_page_can_show_are_refused_wherever_they_are() {
    let attacks: Vec<_> = ATTACKS.into_iter().filter(|it| is_refused_anywhere(it)).collect();
    assert!(!attacks.is_empty());
    for attack in attacks {
        let message = everywhere(attack).message();
        for place in [
            "article.md:3: title",
            "article.md:4: authors[1]",
            "article.md:9: poll.question",
            "article.md:12: picture[1].alt",
            "comments.toml:3: comment[1].name",
            "comment-policy.md:1: this line",
            "site.toml:1: name",
        ] {
            let expected = format!("content/{place} holds a control character (U+0007)");
            assert!(message.contains(&expected), "{message}");
        }
        assert!(!message.contains(|it: char| it.is_control() && it != '\n'), "{message:?}");
    }
}

/// Names and addresses: where they stand in the good folder, and how editors are told of them.
const NAMES: [(&str, &str, &str); 6] = [
    ("article.md", "id = \"a-day-out\"", "id"),
    ("article.md", "language = \"en\"", "language"),
    ("article.md", "file = \"boat.svg\"", "picture[1].file"),
    ("comments.toml", "id = \"1\"", "comment[1].id"),
    ("comments.toml", "published = 2020-09-16", "comment[2].published"),
    ("site.toml", "address = \"https://host/\"", "address"),
];

#[test]
fn no_name_and_no_address_is_an_attack() {
    let with_address = "name = \"Byline\"\naddress = \"https://host/\"\n";
    for attack in ATTACKS {
        for (file, line, name) in NAMES {
            let (key, _) = line.split_once(" = ").unwrap();
            let attacked = format!("{key} = {}", toml(attack));
            let folder = good().with("site.toml", with_address);
            let message = folder.edit(file, line, &attacked).message();
            let is_told = |line: &str| line.contains(file) && line.contains(&format!(": {name} "));
            assert!(message.lines().any(is_told), "{message}");
        }
    }
}

#[test]
fn what_breaks_out_of_its_quotation_marks_is_refused_or_harmless() {
    let harmless = skeleton(&document(good().loads()));
    for attack in ATTACKS {
        for quotation in ["\"", "'", "'''", "\"\"\""] {
            let line = format!("title = {quotation}{attack}{quotation}");
            let folder = good().article("title = \"A day out\"", &line);
            match content::load(&folder.path()) {
                Ok(edition) => assert_eq!(skeleton(&document(edition)), harmless, "{attack}"),
                Err(problems) => assert!(problems.to_string().contains("article.md:3: ")),
            }
        }
    }
}

#[test]
fn words_without_end_are_words() {
    for piece in ["<b>", "\u{335}\u{322}z\u{31b}", "\"><", "&amp", "&#60"] {
        let words = format!("a{}", piece.repeat(1_000));
        let html = document(everywhere(&words).loads());
        assert_eq!(plain(&text(one(&html, "h1"))), words);
    }
}
