//! Whatever is written into the page, by whomever, comes out as text.

use byline::article::{Block, Inline, Licence, Provenance};
use byline::content;
use byline::discussion::{CommentId, PublishedComment};
use serde_json::{Value, json};

use crate::attacks::ATTACKS;
use crate::page::{Page, Records, comments};
use crate::reader::Visit;
use crate::sealed::{WATCH, is_unharmed, watched};
use crate::site::Edition;

/// The own comments are signed with these attacks, and say the same.
async fn sees_own(page: &Page, attacks: &[&str]) {
    page.comments().await;
    for part in [".comment-by bdi", ".comment-text"] {
        let script = "return [...document.querySelectorAll(`.own ${arguments[0]}`)]
            .map((it) => it.textContent)";
        let said: Vec<String> = page.run_with(script, vec![part.into()]).await;
        assert_eq!(said, attacks, "{part}");
    }
}

/// A comment by each attack, from an earlier visit.
fn attacking(now: u64) -> Records {
    let mut records = comments(&ATTACKS.map(|attack| (attack.to_owned(), 5)), now);
    for (record, attack) in records.values_mut().zip(ATTACKS) {
        let mut value: Value = serde_json::from_str(record).expect("it is JSON");
        value["record"]["name"] = attack.into();
        *record = value.to_string();
    }
    records
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
            sees_own(page, &ATTACKS.map(str::trim)).await;
            is_unharmed(page).await;
            page.reload().await;
            sees_own(page, &ATTACKS.map(str::trim)).await;
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
            let mut records = attacking(now);
            let article = crate::site::article();
            let stored =
                |at: u64, record: Value| json!({ "v": 1, "at": at, "record": record }).to_string();
            for attack in ATTACKS {
                records.insert(format!("byline:{attack}"), attack.to_owned());
                records.insert(format!("byline:{article}:draft:{attack}"), attack.to_owned());
                let muted = format!("byline:{article}:muted:{attack}");
                records.insert(muted, stored(now, true.into()));
            }
            let all = ATTACKS.join(" ");
            let huge = "<img src=x onerror=hacked=1>".repeat(10_000);
            let draft = |text: &str| json!({ "name": all, "text": text });
            let key = format!("byline:{article}:draft:new");
            records.insert(format!("{key}~2"), stored(now - 9, draft(&huge)));
            records.insert(key, stored(now, draft(&all)));
            records.insert("byline:appearance".to_owned(), stored(now, ATTACKS[5].into()));
            page.plant(&records).await;
            page.open().await;
            sees_own(page, &ATTACKS).await;
            page.sees_comment_box(&all).await;
            page.new_form().says("You wrote something else here, too:").await;
            page.new_form().press("Use these words instead").await;
            page.sees_comment_box(&huge).await;
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
            let file = json!({ "byline": 1, "exported": now, "records": attacking(now) });
            page.look_through().await;
            page.import(&file.to_string()).await;
            page.panel_says(&format!("{} records were imported.", ATTACKS.len())).await;
            page.sees_heading(&format!("{} Comments", 8 + ATTACKS.len())).await;
            sees_own(page, &ATTACKS).await;
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

/// The reader is about to scroll on by the space bar.
#[tokio::test]
async fn an_address_moves_the_focus_to_no_button() {
    watched()
        .by(async |page| {
            page.open().await;
            page.post("Ann", "Mine.").await;
            page.go_to_fragment("#comment-x,[value=delete]").await;
            page.has_looked_around().await;
            page.key(" ").await;
            page.has_looked_around().await;
            page.sees_last_comment("Mine.").await;
        })
        .await;
}
