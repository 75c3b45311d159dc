//! The prerendered page, as it is served before any script runs.

#[path = "page/languages.rs"]
mod languages;
#[path = "page/metadata.rs"]
mod metadata;
#[path = "page/not_found.rs"]
mod not_found;
#[path = "page/pictures.rs"]
mod pictures;
#[path = "page/worker.rs"]
mod worker;

use std::num::NonZeroU32;
use std::path::Path;

use byline::article::Day;
use byline::content::{self, Edition};
use byline::discussion::{CommentId, NAMELESS, PublishedComment, pattern_id};
use byline::page::{Body, bundle};
use byline::poll::Tally;
use byline::props::{PROPS_ID, Props};
use scraper::{ElementRef, Html, Selector};

fn edition() -> Edition {
    content::load(Path::new("content")).unwrap()
}

fn page(edition: Edition) -> Html {
    let html = Body::render(edition).html;
    Html::parse_document(&format!("<!doctype html><title>t</title><body>{html}"))
}

fn edition_with_comment(text: &str) -> Edition {
    let mut edition = edition();
    edition.discussion.comments = vec![PublishedComment {
        id: CommentId::from("hostile".to_owned()),
        name: Some(text.to_owned()),
        published: Day::new(2020, 9, 16),
        text: text.to_owned(),
    }];
    edition
}

/// What is on the page; what is in templates isn't.
fn all<'h>(html: &'h Html, selector: &str) -> Vec<ElementRef<'h>> {
    let is_template = |node: ElementRef| node.value().name() == "template";
    let is_on_page =
        |element: &ElementRef| !element.ancestors().filter_map(ElementRef::wrap).any(is_template);
    html.select(&Selector::parse(selector).unwrap()).filter(is_on_page).collect()
}

#[track_caller]
fn one<'h>(html: &'h Html, selector: &str) -> ElementRef<'h> {
    let found = all(html, selector);
    assert_eq!(found.len(), 1, "{selector}");
    found[0]
}

fn text(element: ElementRef) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn props(html: &Html) -> Props {
    Props::from_script(&script(one(html, &format!("#{PROPS_ID}")))).unwrap()
}

fn script(element: ElementRef) -> String {
    element.text().collect()
}

#[test]
fn the_landmarks_stand_in_order() {
    let html = page(edition());
    let body = one(&html, "body");
    let mut order: Vec<_> = body.child_elements().map(|element| element.value().name()).collect();
    order.retain(|name| !["script", "template"].contains(name));
    assert_eq!(order, ["a", "header", "main", "dialog", "dialog", "footer"]);
    assert_eq!(text(one(&html, "body > a")), "Skip to the article");
    one(&html, "main > article");
}

#[test]
fn the_article_is_whole() {
    let html = page(edition());
    assert_eq!(text(one(&html, "h1")), "Putin, Lukashenka are in same sinking boat, observers say");
    let byline: String = one(&html, ".byline").text().collect();
    assert_eq!(byline, "By Kanat Altynbayev and AFP");
    assert_eq!(text(one(&html, ".reading-time")), "5 minutes to read");
    assert_eq!(all(&html, "main > article h2").len(), 4);
    assert_eq!(all(&html, "main > article > p").len(), 34);
}

#[test]
fn poll_and_comments_are_there_before_any_script() {
    let html = page(edition());
    assert_eq!(text(one(&html, "#poll-question")), "Do you like this article?");
    assert_eq!(text(one(&html, "#discussion-heading")), "8 Comments");
    assert_eq!(all(&html, "ol.comments article").len(), 8);
    assert_eq!(all(&html, "#comment-4 .comment-text p").len(), 2);
    assert_eq!(text(one(&html, "#comment-1 h3")), "Reader");
}

#[test]
fn comments_that_come_without_a_date_are_shown_without() {
    assert!(all(&page(edition()), ".comments time").is_empty());
    let html = page(edition_with_comment("Dated."));
    assert_eq!(one(&html, ".comments time").attr("datetime"), Some("2020-09-16"));
}

#[test]
fn figures_of_the_poll_come_from_the_article_alone() {
    assert!(!text(one(&page(edition()), ".poll-result")).contains(char::is_numeric));
    let mut edition = edition();
    edition.poll.tally = Some(Tally { yes: 41, no: 7 });
    assert!(text(one(&page(edition), ".poll-result")).contains("41 said Yes and 7 No"));
}

#[test]
fn the_counter_shows_the_articles_own_limit() {
    let mut edition = edition();
    edition.discussion.limit = NonZeroU32::new(280).unwrap();
    let html = page(edition);
    // A screen reader hears of it in words, now and then.
    assert_eq!(text(one(&html, "[aria-hidden=true] > .counter-figure")), "280 / 280");
    assert_eq!(text(one(&html, "label[for=write-text]")), "Comment");
    assert_eq!(text(one(&html, ".field-hint")), "You can write up to 280 characters.");
}

#[test]
fn an_address_in_a_comment_is_a_link_that_nobody_vouches_for() {
    let html = page(edition_with_comment("See https://a.example/b."));
    let link = one(&html, ".comment-text a");
    assert_eq!(link.attr("href"), Some("https://a.example/b"));
    assert_eq!(link.attr("rel"), Some("nofollow ugc noopener"));
}

#[test]
fn nothing_is_wrong_before_anything_was_done() {
    let html = page(edition());
    for hidden in [
        ".error-summary",
        ".field-error",
        ".trouble p",
        ".draft-notice > button",
        ".other-draft",
        ".excess",
    ] {
        let number = all(&html, hidden).len();
        assert!(number > 0, "no {hidden}");
        assert_eq!(all(&html, &format!("{hidden}[hidden]")).len(), number, "{hidden}");
    }
    assert!(all(&html, ".error-summary li, [aria-invalid], .counter[data-over]").is_empty());
}

#[test]
fn what_not_every_engine_does_by_itself_is_written_out() {
    let html = page(edition());
    for (element, attribute, value) in [
        // A list without marks is none in Safari, where nothing says that it is.
        ("#write-problems", "role", "list"),
        // Of a status that changes in part, all is told.
        ("#lightbox [role=status]", "aria-atomic", "true"),
        // What scrolls can be reached by keys.
        ("#write-other-words", "tabindex", "0"),
    ] {
        assert_eq!(one(&html, element).attr(attribute), Some(value), "{element}");
    }
}

#[track_caller]
fn no_id_stands_twice(html: &Html) {
    let mut ids: Vec<_> = all(html, "[id]").iter().filter_map(|it| it.attr("id")).collect();
    let number = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), number);
}

#[test]
fn ids_are_unique() {
    no_id_stands_twice(&page(edition()));
}

#[test]
fn no_id_of_a_comment_is_one_of_the_pages_own() {
    let mut edition = edition();
    let names = ["name", "text", "form", "policy", "by", "1-by", "name-error", "1", "write-text"];
    let comment = &edition.discussion.comments[0];
    let comment_of =
        |name: &str| PublishedComment { id: CommentId::from(name.to_owned()), ..comment.clone() };
    edition.discussion.comments = names.into_iter().map(comment_of).collect();
    no_id_stands_twice(&page(edition));
}

#[test]
fn what_readers_wrote_is_text_and_ends_no_script() {
    let hostile = "</script><script>alert(1)</script><!-- <img src=x onerror=alert(1)> \"'&";
    let html = page(edition_with_comment(hostile));
    assert_eq!(text(one(&html, ".comment-text")), hostile);
    assert_eq!(text(one(&html, ".comment-by")), hostile);
    assert_eq!(all(&html, "script").len(), 2);
    assert_eq!(props(&html).comments[0].name.as_deref(), Some(hostile));
}

#[test]
fn every_part_of_a_form_is_named_for_the_form() {
    let html = page(edition());
    let parts = |html: &Html, form: &str| -> Vec<String> {
        let ids = all(html, &format!("#{form}, #{form} [id]"));
        ids.iter().map(|it| it.attr("id").unwrap().replacen(form, "", 1)).collect()
    };
    let served = parts(&html, "write");
    assert!(served.len() > 20);
    for form in ["reply", "edit"] {
        let template = one(&html, &format!("#{}", pattern_id(form))).inner_html();
        let pattern = Html::parse_fragment(&template.replace(NAMELESS, &format!("{form}-7")));
        assert_eq!(parts(&pattern, &format!("{form}-7")), served);
        assert!(all(&pattern, "[name=''], [name=write]").is_empty());
    }
}

#[test]
fn a_rewriter_of_markup_finds_none_in_the_scripts() {
    let html = page(edition());
    assert!(!script(one(&html, &format!("#{PROPS_ID}"))).contains('<'));
    assert!(!Body::render(edition()).words.phrases.contains('<'));
}

#[test]
fn title_and_description_are_the_articles_own_words() {
    let body = Body::render(edition());
    assert!(body.title.starts_with("Putin, Lukashenka are in same sinking boat, observers say"));
    assert!(body.description.starts_with("ALMATY -- Russian President"));
    assert_eq!(body.lang, "en");
}

#[test]
fn the_style_sheets_bundle_into_one_that_asks_for_nothing() {
    let css = bundle(Path::new("style/main.css")).unwrap();
    assert!(css.contains("@layer"));
    assert!(!css.contains("@import") && !css.contains("url("));
    assert!(!css.contains("--space-1"), "a token that nothing sets anew");
}

/// They know no nested rules, no `light-dark()` and no `:dir()`.
#[test]
fn browsers_of_before_2024_understand_the_style() {
    let css = bundle(Path::new("style/main.css")).unwrap();
    assert!(!css.contains('&') && !css.contains("width>") && !css.contains("not (m"));
    assert!(!css.contains(":dir("));
    assert!(css.contains("@supports not selector(:has(a)){.fold,.print-comments{display:none}}"));
    let (_, rest) = css.split_once("@supports not (color:light-dark(red, red)){:root{").unwrap();
    let (fallback, _) = rest.split_once('}').unwrap();
    let declarations: Vec<_> =
        css.split([';', '{', '}']).filter_map(|it| it.split_once(':')).collect();
    let unknown = declarations.iter().filter(|(_, value)| value.starts_with("light-dark("));
    let tokens: Vec<_> = unknown.filter(|(name, _)| name.starts_with("--")).collect();
    assert!(tokens.len() > 6, "{tokens:?}");
    for (token, _) in tokens {
        assert!(fallback.contains(&format!("{token}:")), "{token}");
    }
    assert!(!fallback.contains("LinkText"), "it is dark on dark in most of them");
}

#[test]
fn a_mistake_in_a_style_sheet_is_told_with_its_place() {
    let folder = std::env::temp_dir().join(format!("byline-style-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("main.css"), "p { color: red;\n}\n@import 'gone.css';").unwrap();
    let error = bundle(&folder.join("main.css")).unwrap_err().to_string();
    std::fs::remove_dir_all(folder).unwrap();
    assert!(error.starts_with("The style sheets can't be bundled: "), "{error}");
    assert!(error.contains("main.css"), "{error}");
}
