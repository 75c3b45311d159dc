//! Nothing runs that isn't the page's own, whatever is written into it.

use std::collections::BTreeMap;

use crate::page::{Page, comments};
use crate::reader::Visit;
use crate::site::Edition;

/// What comment boxes are attacked with. Whatever ran would set `hacked`.
const ATTACKS: [&str; 16] = [
    "<script>hacked = 1</script>",
    "</script><script>hacked = 1</script>",
    "<img src=x onerror=hacked=1>",
    "<svg/onload=hacked=1>",
    "<style>@import 'http://127.0.0.2/'; body { display: none }</style>",
    "<iframe srcdoc='<script>parent.hacked = 1</script>'></iframe>",
    "\"><input autofocus onfocus=hacked=1 x=\"",
    "' onmouseover='hacked=1",
    "javascript:hacked=1",
    "data:text/html,<script>hacked=1</script>",
    "https://example.org/\"onmouseover=\"hacked=1",
    "{{constructor.constructor('hacked=1')()}} ${hacked=1}",
    "<template><!-- --> </template></textarea></title>",
    "\u{202e}txet desrever\u{2066}\u{2067}",
    "Z\u{335}\u{322}\u{31b}\u{30c}a\u{334}l\u{337}g\u{336}o\u{335}\u{321}\u{322}\u{31b}",
    "nul:\u{fffd} bell:\u{7} tag:\u{e0001}",
];

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

#[tokio::test]
async fn a_whole_visit_does_nothing_that_is_forbidden() {
    watched()
        .by(async |page| {
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
            page.comes_to("the lightbox", "return document.querySelector('.lightbox').open", true)
                .await;
            page.run::<()>("history.back()").await;
            page.look_through().await;
            let (_, file) = page.export().await;
            page.import(&file).await;
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
