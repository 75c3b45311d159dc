//! The comments: what was published, and what the reader adds.

use byline::discussion::PublishedComment;

use crate::reader::{Visit, reader};
use crate::site::Edition;

#[tokio::test]
async fn a_readers_own_comment_shows_at_once() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "So it goes.").await;
        page.sees_last_comment("So it goes.").await;
        assert_eq!(page.comments().await.len(), 9);
    })
    .await;
}

#[tokio::test]
async fn an_own_comment_is_marked_and_says_where_it_is_kept() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "So it goes.").await;
        let comment = page.sees_last_comment("So it goes.").await;
        assert!(comment.lines().any(|line| line.trim() == "You"), "{comment}");
        assert!(comment.contains("Ann"), "{comment}");
        assert!(comment.to_lowercase().contains("kept in this browser"), "{comment}");
    })
    .await;
}

#[tokio::test]
async fn no_published_comment_is_marked_as_own() {
    reader(async |page| {
        page.open().await;
        let comments = page.comments().await;
        assert_eq!(comments.len(), 8);
        for comment in comments {
            assert!(!comment.lines().any(|line| line.trim() == "You"), "{comment}");
            assert!(!comment.to_lowercase().contains("kept in this browser"), "{comment}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_own_comment_survives_a_reload() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "So it goes.").await;
        page.sees_last_comment("So it goes.").await;
        // Its date is told a task after it.
        let before = page.sees_last_comment("now").await;
        page.reload().await;
        assert_eq!(page.sees_last_comment("now").await, before);
        page.sees_heading("9 Comments").await;
    })
    .await;
}

#[tokio::test]
async fn the_count_in_the_heading_is_live() {
    reader(async |page| {
        page.open().await;
        page.sees_heading("8 Comments").await;
        page.post("Ann", "One").await;
        page.sees_heading("9 Comments").await;
        page.type_comment("Two").await;
        page.post_comment().await;
        page.sees_heading("10 Comments").await;
    })
    .await;
}

#[tokio::test]
async fn two_comments_stand_in_the_order_they_were_posted_in() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "The first").await;
        page.sees_last_comment("The first").await;
        page.type_comment("The second").await;
        page.post_comment().await;
        page.sees_last_comment("The second").await;
        page.reload().await;
        page.sees_last_comment("The second").await;
        let comments = page.comments().await;
        assert_eq!(comments.len(), 10);
        assert!(comments[8].contains("The first"), "{comments:?}");
    })
    .await;
}

#[tokio::test]
async fn a_comment_posted_in_one_tab_shows_in_another() {
    reader(async |page| {
        page.open().await;
        let first = page.open_tab().await;
        page.open().await;
        let second = page.bring_to_front(&first).await;
        page.post("Ann", "Over there").await;
        page.sees_last_comment("Over there").await;
        page.bring_to_front(&second).await;
        page.sees_last_comment("Over there").await;
        page.sees_heading("9 Comments").await;
    })
    .await;
}

#[tokio::test]
async fn two_tabs_lose_none_of_each_others_comments() {
    reader(async |page| {
        page.open().await;
        let first = page.open_tab().await;
        page.open().await;
        page.post("Ann", "From the second").await;
        page.sees_last_comment("From the second").await;
        page.bring_to_front(&first).await;
        page.sees_heading("9 Comments").await;
        page.post("Bo", "From the first").await;
        page.sees_heading("10 Comments").await;
        page.reload().await;
        page.sees_heading("10 Comments").await;
    })
    .await;
}

#[tokio::test]
async fn a_comment_of_two_paragraphs_stays_two_paragraphs() {
    reader(async |page| {
        page.open().await;
        assert_eq!(page.paragraphs(4).await.len(), 2, "the published one");
        page.post("Ann", "One thing.\n\nAnother thing.").await;
        page.sees_last_comment("Another thing.").await;
        assert_eq!(page.paragraphs(9).await, ["One thing.", "Another thing."]);
        page.reload().await;
        page.sees_last_comment("Another thing.").await;
        assert_eq!(page.paragraphs(9).await, ["One thing.", "Another thing."]);
    })
    .await;
}

#[tokio::test]
async fn html_in_a_comment_is_text() {
    const HTML: &str = "<img src=x onerror=alert(1)><b>bold</b> &amp; </script> \"'";
    reader(async |page| {
        page.open().await;
        page.post("<i>Ann</i>", HTML).await;
        let comment = page.sees_last_comment(HTML).await;
        assert!(comment.contains("<i>Ann</i>"), "{comment}");
        page.reload().await;
        page.sees_last_comment(HTML).await;
        let elements: usize =
            page.run("return document.querySelectorAll('li :is(img, b, i, script)').length").await;
        assert_eq!(elements, 0);
    })
    .await;
}

#[tokio::test]
async fn a_line_break_in_a_comment_is_seen() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "Roses are red\nViolets are blue").await;
        page.sees_last_comment("Violets").await;
        // By the lines it takes: not every engine's innerText has them.
        let script = "const text = [...document.querySelectorAll('.comment-text p')].at(-1);
            const line = parseFloat(getComputedStyle(text).lineHeight);
            return [text.textContent, Math.round(text.clientHeight / line)]";
        let two_lines = ("Roses are red\nViolets are blue".to_owned(), 2);
        page.comes_to("the text and its lines", script, two_lines).await;
    })
    .await;
}

#[tokio::test]
async fn web_addresses_are_links_that_vouch_for_nothing() {
    reader(async |page| {
        page.open().await;
        let words = "See https://a.example/b. Not javascript:alert(1), nor www.a.example.";
        page.post("Ann", words).await;
        page.sees_last_comment(words).await;
        let script = "return [...document.querySelectorAll('.comment-text a')]
            .map((link) => [link.href, link.rel])";
        let links: Vec<(String, String)> = page.run(script).await;
        let expected = ("https://a.example/b".to_owned(), "nofollow ugc noopener".to_owned());
        assert_eq!(links, [expected]);
    })
    .await;
}

/// The page with three hundred published comments.
fn three_hundred() -> Visit {
    Visit::to(Edition::default().with(|edition| {
        let comments = &mut edition.discussion.comments;
        for number in comments.len()..300 {
            let id = format!("more-{number}").into();
            comments.push(PublishedComment { id, ..comments[0].clone() });
        }
    }))
}

#[tokio::test]
async fn many_comments_are_not_laid_out_while_they_are_out_of_sight() {
    three_hundred()
        .by(async |page| {
            page.open().await;
            let script = "return document.querySelector('.comments > li')
                .checkVisibility({ contentVisibilityAuto: true })";
            assert!(!page.run::<bool>(script).await);
            page.run::<()>("document.querySelector('.comments').scrollIntoView()").await;
            page.comes_to("whether they are now", script, true).await;
        })
        .await;
}

#[tokio::test]
async fn three_hundred_comments_are_all_there() {
    three_hundred()
        .by(async |page| {
            page.open().await;
            page.sees_heading("300 Comments").await;
            assert_eq!(page.comments().await.len(), 300);
            page.post("Ann", "So it goes.").await;
            page.sees_last_comment("So it goes.").await;
            page.sees_heading("301 Comments").await;
        })
        .await;
}

/// The page with the first few of the published comments.
fn with_comments(number: usize) -> Edition {
    Edition::default().with(|edition| edition.discussion.comments.truncate(number))
}

#[tokio::test]
async fn one_comment_is_told_in_the_singular() {
    Visit::to(with_comments(1))
        .by(async |page| {
            page.open().await;
            page.sees_heading("1 Comment").await;
        })
        .await;
}

#[tokio::test]
async fn no_comments_are_told_in_words() {
    Visit::to(with_comments(0))
        .by(async |page| {
            page.open().await;
            page.sees_heading("No comments yet").await;
            page.post("Ann", "Now there is one").await;
            page.sees_heading("1 Comment").await;
        })
        .await;
}

#[tokio::test]
async fn what_is_deleted_is_not_said_to_be_posted_any_more() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "So it goes.").await;
        page.hears("Your comment is posted").await;
        page.press_by("So it goes.", "Delete").await;
        page.hears_no_more("Your comment is posted").await;
    })
    .await;
}
