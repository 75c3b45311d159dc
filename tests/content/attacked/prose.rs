//! Text of more than a line, in Markdown and in comments.

use byline::content;
use scraper::ElementRef;
use serde_json::Value;

use super::{all, document, is_refused_anywhere, one, plain, text, toml};
use crate::attacks::ATTACKS;
use crate::folder::{Folder, good};

/// Whether all elements within are of prose, and all links lead somewhere.
#[track_caller]
fn is_prose(within: ElementRef, attack: &str) {
    for element in within.descendants().filter_map(ElementRef::wrap).skip(1) {
        let (name, value) = (element.value().name(), element.value());
        let known = ["p", "em", "strong", "a", "span", "h2", "ul", "ol", "li", "blockquote", "br"];
        assert!(known.contains(&name), "{name} in {attack}");
        for (name, value) in value.attrs() {
            let is_safe = match name {
                "href" => {
                    ["https://", "http://", "mailto:", "#"].iter().any(|it| value.starts_with(it))
                }
                "class" => value == "dash",
                "rel" => value == "nofollow ugc noopener",
                _ => false,
            };
            assert!(is_safe, "{name}=\"{value}\" in {attack}");
        }
    }
}

/// The attack as Markdown in which no sign means anything.
fn escaped(attack: &str) -> String {
    let signs = attack
        .chars()
        .flat_map(|it| it.is_ascii_punctuation().then_some('\\').into_iter().chain([it]));
    signs.collect()
}

fn with_text(markdown: &str) -> Folder {
    good()
        .body(&format!("\n{markdown}\n"))
        .with("comment-policy.md", format!("# Policy\n\n{markdown}\n"))
}

#[test]
fn prose_that_is_escaped_comes_out_as_text() {
    for attack in ATTACKS.into_iter().filter(|attack| !is_refused_anywhere(attack)) {
        let html = document(with_text(&escaped(attack)).loads());
        let paragraph = one(&html, "#article > p");
        is_prose(paragraph, attack);
        assert_eq!(plain(&text(paragraph)), plain(attack));
        assert_eq!(plain(&text(one(&html, "#policy > p"))), plain(attack));
        let description = one(&html, "meta[name=description]").attr("content").unwrap();
        assert_eq!(plain(description), plain(attack));
    }
}

#[test]
fn prose_that_is_not_escaped_is_refused_or_harmless() {
    let mut refused = 0;
    for attack in ATTACKS {
        let folder = with_text(attack);
        match content::load(&folder.path()) {
            Ok(edition) => {
                let html = document(edition);
                for it in all(&html, "#article > p, #policy > p") {
                    is_prose(it, attack);
                }
            }
            Err(problems) => {
                refused += 1;
                let message = problems.to_string();
                for file in ["article.md:12: ", "comment-policy.md:3: "] {
                    assert!(message.contains(file), "{message}");
                }
            }
        }
    }
    assert!(refused > 5, "{refused}");
}

#[test]
fn what_could_run_is_refused_in_words() {
    for (attack, what) in [
        ("<script>hacked = 1</script>", "HTML isn't possible here"),
        ("So <img src=x onerror=hack()> it goes", "HTML isn't possible here"),
        ("[so](javascript:hacked=1)", "a link can't lead to \"javascript:hacked=1\""),
        ("<javascript:hacked=1>", "a link can't lead to \"javascript:hacked=1\""),
        ("[so](data:text/html,x)", "a link can't lead to \"data:text/html,x\""),
        ("[so](java&#115;cript:hacked=1)", "a link can't lead to \"javascript:hacked=1\""),
        ("[so](//host/)", "a link can't lead to \"//host/\""),
        ("So &#7; it goes", "this line holds a control character (U+0007)"),
    ] {
        let message = with_text(attack).message();
        for file in ["article.md:12", "comment-policy.md:3"] {
            assert!(message.contains(&format!("content/{file}: {what}")), "{message}");
        }
    }
}

#[test]
fn what_readers_wrote_comes_out_as_text() {
    for attack in ATTACKS.into_iter().filter(|attack| !is_refused_anywhere(attack)) {
        let comments = format!("[[comment]]\nid = \"1\"\ntext = {}\n", toml(attack));
        let html = document(good().with("comments.toml", comments).loads());
        let comment = one(&html, ".comments .comment-text");
        is_prose(comment, attack);
        let trim = |text: &str| text.trim_matches(['\u{2029}', '\u{2028}', ' ']).to_owned();
        assert_eq!(trim(&text(comment)), trim(attack));
        let article: Value =
            serde_json::from_str(&text(one(&html, "[type='application/ld+json']"))).unwrap();
        assert_eq!(article["comment"][0]["text"], attack.trim());
    }
}
