use byline::article::{Block, Inline};

use crate::folder::good;
use crate::markdown::{reads, refuses, text};

#[test]
fn links() {
    for href in ["https://a.example/b?c#d", "http://a.example", "mailto:a@b.example", "#poll"] {
        let link = Inline::Link { href: href.to_owned(), content: vec![text("go")] };
        reads(&format!("[go]({href})"), &[Block::Paragraph(vec![link])]);
    }
}

#[test]
fn bare_mail_address() {
    let link =
        Inline::Link { href: "mailto:a@b.example".to_owned(), content: vec![text("a@b.example")] };
    reads("<a@b.example>", &[Block::Paragraph(vec![link])]);
}

#[test]
fn dangerous_links() {
    let addresses = [
        "javascript:alert(1)",
        "JaVaScRiPt:x",
        "data:text/html,x",
        "//a.example",
        "page.html",
        "#",
        "#necessary-changes",
        "#picture-",
    ];
    for address in addresses {
        refuses(
            &format!("Words.\n\n[go]({address})"),
            13,
            &format!(
                "a link can't lead to \"{address}\". Write an address that begins with https://, \
                 http:// or mailto:, or a place on this page: #picture-1, #comment-1, #poll, \
                 #discussion, #article."
            ),
        );
    }
}

#[test]
fn links_to_hosts_that_cannot_be() {
    for address in [
        "https://",
        "https:///a.example",
        "https://https://a.example",
        "http://HTTPS://a.example",
        "https://a.example:99999/",
        "https://[zz",
        "https://a..example",
        "https://a,example/b",
        "https://999.1.1.1/",
    ] {
        refuses(
            &format!("Words.\n\n[go]({address})"),
            13,
            &format!(
                "a link can't lead to \"{address}\". Copy the address whole from a browser: \
                 no host or port is named so, or there is a space in it."
            ),
        );
    }
    for address in [
        "mailto:",
        "mailto:ann",
        "mailto:ann@",
        "mailto:ann@post,example",
        "mailto:a@b@c",
        "mailto:ann@post..example",
        "mailto:ann@post.example;bo@post.example",
    ] {
        refuses(
            &format!("Words.\n\n[go]({address})"),
            13,
            &format!(
                "a link can't lead to \"{address}\". Write mailto: and an address such as \
                 name@example.org; between two stands a comma, no space."
            ),
        );
    }
}

#[test]
fn links_that_hold_a_password() {
    for user in ["ann:secret", "ann", ":secret"] {
        refuses(
            &format!("Words.\n\n[go](https://{user}@cms.example/a)"),
            13,
            "a link holds the name or the password of a user, and the page would publish it. \
             Leave out all from behind https:// up to the @.",
        );
    }
}

#[test]
fn links_to_unusual_hosts() {
    for href in [
        "HTTPS://a.example",
        "https://пример.example/путь?так#там",
        "https://a_b.example:8080/",
        "https://a.example./",
        "https://a.example/@ann?to=bo@b.example#@",
        "https://192.0.2.1/",
        "https://[2001:db8::1]/",
        "https://host/",
        "https://a.example/https://b.example,c;d@e|f%zz",
        "mailto:ann.o'hara+news@post.example,bo@пример.example?subject=So,%20so@so",
    ] {
        let link = Inline::Link { href: href.to_owned(), content: vec![text("go")] };
        reads(&format!("[go](<{href}>)"), &[Block::Paragraph(vec![link])]);
    }
}

#[test]
fn links_to_what_is_not_on_the_page() {
    let link = |to: &str| good().article("It rained.", &format!("[It]({to}) rained."));
    for there in ["#picture-1", "#comment-1", "#comment-2"] {
        link(there).loads();
    }
    for picture in ["#picture-2", "#picture-0", "#picture-01", "#picture-one"] {
        link(picture).reports(&format!(
            "content/article.md:20: a link leads to \"{picture}\", which isn't on the page. \
             Count the pictures from the top: #picture-1 is the first."
        ));
    }
    link("#comment-99").reports(
        "content/article.md:20: a link leads to \"#comment-99\", which isn't on the page. \
         Write #comment- and the id of a comment in comments.toml.",
    );
    good().edit("comment-policy.md", "Be kind.", "Be [kind](#picture-2).").reports(
        "content/comment-policy.md:3: a link leads to \"#picture-2\", which isn't on the page. \
         Count the pictures from the top: #picture-1 is the first.",
    );
}

#[test]
fn links_are_not_looked_after_while_pictures_are_missing() {
    good()
        .article("![](boat.svg)", "![](pier.svg)\n\n[Boat](#picture-1)\n\n![](boat.svg)")
        .reports(
            "content/article.md:18: no [[picture]] declares the file \"pier.svg\". \
         Add a [[picture]] with file = \"pier.svg\" to the front matter.",
        );
    good()
        .article("![](boat.svg)", "![](boat.svg)\n\n![](pier.svg)\n\n[Pier](#picture-2)")
        .reports(
            "content/article.md:20: no [[picture]] declares the file \"pier.svg\". \
         Add a [[picture]] with file = \"pier.svg\" to the front matter.",
        );
}

#[test]
fn link_without_words() {
    refuses("[](https://a.example)", 11, "there are no words in this. Add them, or remove it.");
}

#[test]
fn link_with_a_title() {
    refuses(
        "[go](https://a.example \"Title\")",
        11,
        "a link can't have a title. \
         Write [words](address) and say what matters in the words.",
    );
}

#[test]
fn address_apart_from_its_link() {
    refuses(
        "[Go][a]\n\n[a]: https://a.example\n",
        13,
        "an address can't be kept apart from its link. Write [words](address) where the link \
         stands; if this is no link, write a backslash before the bracket.",
    );
}
