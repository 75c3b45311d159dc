//! Nothing runs that isn't the page's own.

use crate::browser::Ability;
use crate::page::Page;
use crate::reader::Visit;
use crate::site::Edition;

/// Tells of everything that the page's policy has forbidden.
pub const WATCH: &str = "window.forbidden = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
        forbidden.push(`${violatedDirective} ${blockedURI} ${sample}`))";

pub fn watched() -> Visit {
    Visit::to(Edition::default().met_by(WATCH))
}

/// Nothing ran, nothing was even forbidden, and nothing on the page came of markup.
pub async fn is_unharmed(page: &Page) {
    let forbidden: Vec<String> = page.run("return window.forbidden").await;
    assert_eq!(forbidden, Vec::<String>::new());
    let harm: Vec<String> = page
        .run(
            "const elements = document.querySelectorAll(
                 `body :is(script, style, iframe, svg, [onerror], [onload], [onfocus],
                 [onmouseover], [srcdoc]):not(body > script), .comments :is(img, input:not([name=name])),
                 a[href^=javascript], a[href^=data]`);
             const found = [...elements].map((element) => element.outerHTML);
             return 'hacked' in window ? ['it ran', ...found] : found",
        )
        .await;
    assert_eq!(harm, Vec::<String>::new());
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
    let mine = page.id_of("So it goes.").await;
    page.begin_edit(&mine, "So it went.").await.press("Save changes").await;
    page.reads_at(&mine, "So it went.").await;
    page.begin_reply("1", "No, it doesn’t.").await.press("Post reply").await;
    page.sees_heading("10 Comments").await;
    page.press_at(&mine, "Delete").await;
    page.press_at(&mine, "Undo").await;
    page.press_at("2", "Hide").await;
    page.press_at("2", "Show").await;
    page.press("Newest first").await;
    page.press("Oldest first").await;
    page.look_through().await;
    let (_, file) = page.export().await;
    page.erase_everything().await;
    page.import(&file).await;
    page.sees_heading("10 Comments").await;
    page.import(&file).await;
    page.panel_says("There was nothing new in the file.").await;
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
async fn what_hosts_are_told_to_send_forbids_nothing_that_the_page_does() {
    Visit::to(Edition::default().hosted())
        .needing(Ability::Console)
        .by(async |page| {
            visit(page).await;
            page.is_kept().await;
            page.reload().await;
            page.sees_votes(true, false).await;
            let policy =
                "fetch('./').then(({ headers }) => headers.get('content-security-policy'))";
            let policy = page.await_in_page(policy).await;
            assert!(
                policy.as_str().is_some_and(|it| it.ends_with("frame-ancestors 'none'")),
                "{policy}"
            );
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
