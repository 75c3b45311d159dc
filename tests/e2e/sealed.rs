//! Nothing runs that isn't the page's own, whatever is written into it.

use std::collections::BTreeMap;

use byline::article::{Block, Inline, Licence, Provenance};
use byline::content;
use byline::discussion::{CommentId, PublishedComment};

use crate::attacks::ATTACKS;
use crate::page::{Page, comments};
use crate::reader::Visit;
use crate::site::Edition;

/// Tells of everything that the page's policy has forbidden.
const WATCH: &str = "window.forbidden = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
        forbidden.push(`${violatedDirective} ${blockedURI} ${sample}`))";

fn watched() -> Visit {
    Visit::to(Edition::default().met_by(WATCH))
}

/// Nothing ran, nothing was even forbidden, and nothing in the list came of markup.
async fn is_unharmed(page: &Page) {
    let forbidden: Vec<String> = page.run("return window.forbidden").await;
    assert_eq!(forbidden, Vec::<String>::new());
    let harm: Vec<String> = page
        .run(
            "const elements = document.querySelectorAll(
                 `main :is(script, style, iframe, svg, [onerror], [onload], [onfocus],
                 [onmouseover], [srcdoc]), .comments :is(img, input:not([name=name])),
                 a[href^=javascript], a[href^=data]`);
             const found = [...elements].map((element) => element.outerHTML);
             return 'hacked' in window ? ['it ran', ...found] : found",
        )
        .await;
    assert_eq!(harm, Vec::<String>::new());
}

async fn own_texts(page: &Page) -> Vec<String> {
    page.comments().await;
    page.run(
        "return [...document.querySelectorAll('.own .comment-text')].map((it) => it.textContent)",
    )
    .await
}

/// Does about all there is to do.
pub async fn visit(page: &Page) {
    page.open().await;
    page.vote_yes().await;
    page.post("Ann", "So it goes.").await;
    page.sees_last_comment("So it goes.").await;
    page.press("Appearance").await;
    page.press("Reset").await;
    page.run::<()>("document.querySelector('#appearance').hidePopover()").await;
    page.press("Comment Policy").await;
    page.press("Close").await;
    page.run::<()>("document.querySelector('.enlarge').click()").await;
    page.comes_to("the lightbox", "return document.querySelector('.lightbox').open", true).await;
    page.run::<()>("history.back()").await;
    page.sees_nothing_enlarged().await;
    page.is_back_at_picture(1).await;
    page.look_through().await;
    let (_, file) = page.export().await;
    page.import(&file).await;
}

#[tokio::test]
async fn a_whole_visit_does_nothing_that_is_forbidden() {
    watched()
        .by(async |page| {
            visit(page).await;
            is_unharmed(page).await;
        })
        .await;
}

#[tokio::test]
async fn what_is_not_the_pages_own_does_not_run() {
    Visit::default()
        .with_complaints_of("Content Security Policy")
        .with_complaints_of("Content-Security-Policy")
        .with_complaints_of("TrustedHTML")
        .with_complaints_of("TrustedScript")
        .by(async |page| {
            page.open().await;
            let refused: Vec<bool> = page
                .run(
                    "const refused = (attempt) => { try { attempt(); return false }
                         catch { return true } };
                     const script = document.createElement('script');
                     script.append('hacked = 1');
                     return [
                         refused(() => { document.body.innerHTML += '<p>' }),
                         refused(() => document.body.append(script)) || !('hacked' in window),
                         refused(() => document.write('<p>')),
                     ]",
                )
                .await;
            assert_eq!(refused, [true; 3]);
        })
        .await;
}

#[tokio::test]
async fn attacks_through_the_form_come_out_as_text() {
    watched()
        .by(async |page| {
            page.open().await;
            for (number, attack) in ATTACKS.into_iter().enumerate() {
                page.run_with::<()>(
                    "const [text] = arguments;
                     for (const box of document.querySelectorAll('#write :is(input, textarea)'))
                         box.value = text",
                    vec![attack.into()],
                )
                .await;
                page.post_comment().await;
                page.sees_heading(&format!("{} Comments", 9 + number)).await;
            }
            assert_eq!(own_texts(page).await, ATTACKS.map(str::trim));
            is_unharmed(page).await;
            page.reload().await;
            assert_eq!(own_texts(page).await, ATTACKS.map(str::trim));
            is_unharmed(page).await;
        })
        .await;
}

#[tokio::test]
async fn attacks_through_what_is_stored_come_out_as_text() {
    watched()
        .by(async |page| {
            page.open().await;
            let now = page.now().await;
            let texts = ATTACKS.map(|attack| (attack.to_owned(), 5));
            let mut records = comments(&texts, now);
            let article = crate::site::article();
            for attack in ATTACKS {
                records.insert(format!("byline:{attack}"), attack.to_owned());
                records.insert(format!("byline:{article}:draft:{attack}"), attack.to_owned());
                let muted = format!("{{\"v\":1,\"at\":1,\"record\":true,\"x\":{attack:?}}}");
                records.insert(format!("byline:{article}:muted:{attack}"), muted);
            }
            records.insert(
                "byline:appearance".to_owned(),
                "{\"v\":1,\"at\":1,\"record\":\"\\\"><img src=x onerror=hacked=1>\"}".to_owned(),
            );
            page.plant(&records).await;
            page.open().await;
            assert_eq!(own_texts(page).await, ATTACKS);
            page.look_through().await;
            page.comes_to(
                "whether all is listed",
                "return document.querySelectorAll('.inventory li').length > 20",
                true,
            )
            .await;
            is_unharmed(page).await;
        })
        .await;
}

#[tokio::test]
async fn attacks_through_a_file_come_out_as_text() {
    watched()
        .by(async |page| {
            page.open().await;
            let now = page.now().await;
            let records: BTreeMap<_, _> =
                comments(&ATTACKS.map(|attack| (attack.to_owned(), 5)), now);
            let file = serde_json::json!({ "byline": 1, "exported": now, "records": records });
            page.look_through().await;
            page.import(&file.to_string()).await;
            page.panel_says(&format!("{} records were imported.", ATTACKS.len())).await;
            page.sees_heading(&format!("{} Comments", 8 + ATTACKS.len())).await;
            assert_eq!(own_texts(page).await, ATTACKS);
            for attack in ATTACKS {
                page.import(attack).await;
            }
            is_unharmed(page).await;
        })
        .await;
}

/// An edition in which everything is an attack that may be one.
fn attacked(edition: &mut content::Edition) {
    let all = ATTACKS.join(" ");
    let prose = |attack: &str| vec![Inline::Text(attack.to_owned())];
    edition.site.name.clone_from(&all);
    edition.policy.title.clone_from(&all);
    edition.policy.body = ATTACKS.map(|attack| Block::Paragraph(prose(attack))).to_vec();
    edition.poll.question.clone_from(&all);
    let article = &mut edition.article;
    article.title.clone_from(&all);
    article.authors[0].name.clone_from(&all);
    for block in &mut article.body {
        let Block::Picture(picture) = block else { continue };
        let licence = Licence { name: all.clone(), url: Some("https://host/\"><b>".to_owned()) };
        let [alt, caption, credit] = [0; 3].map(|_| all.clone());
        picture.provenance =
            Provenance { alt, caption, credit, licence: Some(licence), ..Provenance::default() };
    }
    for attack in ATTACKS {
        article.body.push(Block::Heading(prose(attack)));
        article.body.push(Block::Paragraph(prose(attack)));
        article.body.push(Block::Quote(vec![Block::Paragraph(prose(attack))]));
    }
    let comments = (0..).zip(ATTACKS).map(|(number, attack)| PublishedComment {
        id: CommentId::from(number.to_string()),
        name: Some(attack.to_owned()),
        published: None,
        text: attack.to_owned(),
    });
    edition.discussion.comments = comments.collect();
}

/// A parser of HTML leaves out what content is refused for.
fn as_parsed(text: &str) -> String {
    text.replace('\0', "")
}

#[tokio::test]
async fn attacks_through_the_article_come_out_as_text() {
    Visit::to(Edition::default().with(attacked).met_by(WATCH))
        .by(async |page| {
            page.open().await;
            is_unharmed(page).await;
            let all = as_parsed(&ATTACKS.join(" "));
            let headline: String =
                page.run("return document.getElementById('headline').textContent").await;
            assert_eq!(headline, all);
            let told: String = page
                .run("return JSON.parse(document.querySelector('[type*=ld]').textContent).headline")
                .await;
            assert_eq!(told, ATTACKS.join(" "));
            let texts: Vec<String> = page
                .run(
                    "return [...document.querySelectorAll('#article > h2, .comment-text')]
                        .slice(-40).map((it) => it.textContent)",
                )
                .await;
            let attacks = ATTACKS.map(as_parsed);
            assert_eq!(texts, [attacks.clone(), attacks].concat());
            page.press_at("3", "Reply").await;
            page.reply_form("3").has_focus().await;
            page.press_at("4", "Hide").await;
            page.press_at("5", "Copy link").await;
            page.vote_yes().await;
            page.sees_votes(true, false).await;
            page.new_form().press("Comment Policy").await;
            page.press("Close").await;
            page.run::<()>("document.querySelector('.enlarge').click()").await;
            page.comes_to("the lightbox", "return document.querySelector('.lightbox').open", true)
                .await;
            is_unharmed(page).await;
        })
        .await;
}

#[tokio::test]
async fn attacks_through_the_address_do_nothing() {
    watched()
        .by(async |page| {
            page.open().await;
            for attack in ATTACKS {
                let script = "location.hash = arguments[0] + encodeURIComponent(arguments[1])";
                for mark in ["#comment-", "#picture-", "#"] {
                    page.run_with::<()>(script, vec![mark.into(), attack.into()]).await;
                }
            }
            page.vote_yes().await;
            page.sees_votes(true, false).await;
            is_unharmed(page).await;
        })
        .await;
}
