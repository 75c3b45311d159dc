//! What makes the page alive doesn't come, or breaks down: the article stays whole, and the reader is
//! told where it matters, and loses no words.

use crate::page::{Page, Role};
use crate::reader::{Visit, reader};
use crate::site::{Edition, allow};

const LATE: &str = "What you do now counts as soon as they are there.";
const FAILED: &str = "What you wrote is still in its boxes";

/// How often it can be read on the page.
async fn reads(page: &Page, words: &str, times: usize) {
    let script = format!("return document.body.innerText.split(`{words}`).length - 1");
    page.comes_to(words, &script, times).await;
}

/// Opens the page, types, and finds it told that nothing comes of it.
async fn is_told(page: &Page) {
    page.open_early().await;
    page.type_comment("Typed in vain").await;
    reads(page, FAILED, 2).await;
    for button in ["Yes", "Post comment", "Appearance", "Share"] {
        page.finds_no(Role::Button, button).await;
    }
    reads(page, LATE, 0).await;
    reads(page, "The internet is dominant.", 1).await;
    page.sees_comment_box("Typed in vain").await;
}

fn met_by(script: &'static str) -> Visit {
    Visit::to(Edition::default().impatient().met_by(script))
}

#[tokio::test]
async fn who_waits_long_is_told_until_it_comes() {
    Visit::slowly()
        .by(async |page| {
            page.open_early().await;
            reads(page, LATE, 0).await;
            // Time passes.
            page.run::<()>("for (const it of document.getAnimations()) it.finish()").await;
            reads(page, LATE, 2).await;
            page.scripts_arrive().await;
            reads(page, LATE, 0).await;
            reads(page, FAILED, 0).await;
        })
        .await;
}

#[tokio::test]
async fn a_browser_that_refuses_webassembly_is_told_of() {
    met_by(
        "WebAssembly.instantiateStreaming = WebAssembly.instantiate =
        () => Promise.reject(new WebAssembly.CompileError('refused'))",
    )
    .with_complaints_of("refused")
    .by(is_told)
    .await;
}

#[tokio::test]
async fn a_browser_without_memory_is_told_of() {
    met_by("WebAssembly.instantiateStreaming = () => Promise.reject(new RangeError('no memory'))")
        .with_complaints_of("no memory")
        .by(is_told)
        .await;
}

#[tokio::test]
async fn a_script_that_is_not_there_is_told_of() {
    let edition = Edition::default()
        .impatient()
        .altered(|html| html.replace("src=\"./byline-", "src=\"./no-"));
    Visit::to(edition)
        .with_complaints_of("status of 404")
        // Firefox says what it found in its place.
        .with_complaints_of("disallowed MIME type")
        .with_complaints_of("integrity")
        .by(is_told)
        .await;
}

#[tokio::test]
async fn webassembly_that_is_gone_from_the_host_is_told_of() {
    // As where a page of long ago is opened whose files have been replaced since.
    met_by("const load = fetch; fetch = () => load('gone.wasm')")
        .with_complaints_of("status of 404")
        .with_complaints_of("failed to fetch Wasm")
        .with_complaints_of("WebAssembly")
        .by(is_told)
        .await;
}

#[tokio::test]
async fn webassembly_that_ends_half_way_is_told_of() {
    let half = "const load = fetch; fetch = async (...file) => {
        const whole = await (await load(...file)).arrayBuffer();
        const headers = { 'Content-Type': 'application/wasm' };
        return new Response(whole.slice(0, whole.byteLength / 2), { headers });
    }";
    met_by(half).with_complaints_of("CompileError").by(is_told).await;
}

#[tokio::test]
async fn a_script_that_is_not_the_pages_own_is_not_run() {
    let edition = Edition::default()
        .impatient()
        .altered(|html| html.replace("integrity=\"sha256-", "integrity=\"sha256-AAAA"));
    Visit::to(edition).with_complaints_of("integrity").by(is_told).await;
}

#[tokio::test]
async fn webassembly_that_is_not_the_pages_own_is_not_run() {
    let edition = Edition::default()
        .impatient()
        .altered(|html| html.replace("data-hash=\"sha256-", "data-hash=\"sha256-AAAA"));
    Visit::to(edition)
        .with_complaints_of("integrity")
        .with_complaints_of("Failed to fetch")
        .with_complaints_of("NetworkError")
        .by(is_told)
        .await;
}

/// As where a host sends a policy of its own, or that of an earlier build.
#[tokio::test]
async fn where_the_documents_own_scripts_are_forbidden_the_page_comes_alive() {
    let forbid = |html: String| {
        let (before, rest) = html.split_once("'wasm-unsafe-eval' ").expect("there is a policy");
        let (_, after) = rest.split_once(';').expect("it goes on");
        format!("{before}'wasm-unsafe-eval';{after}")
    };
    Visit::to(Edition::default().altered(forbid))
        .with_complaints_of("inline script")
        .with_complaints_of("Content-Security-Policy")
        .with_complaints_of("TrustedScriptURL")
        .by(async |page| {
            page.open().await;
            page.vote_yes().await;
            page.sees_votes(true, false).await;
        })
        .await;
}

#[tokio::test]
async fn a_script_of_somebody_elses_that_does_not_come_is_no_breakdown() {
    reader(async |page| {
        page.open().await;
        // Some hosts add one with a hash.
        let script = "for (const mark of [{ type: 'module' }, { integrity: 'sha512-AAAA' }]) {
                const other = Object.assign(document.createElement('script'), mark);
                document.head.append(other);
                other.dispatchEvent(new Event('error'));
            }
            return 'failed' in document.documentElement.dataset";
        assert!(!page.run::<bool>(script).await);
    })
    .await;
}

#[tokio::test]
async fn a_policy_of_somebody_elses_takes_nothing_from_the_reader() {
    let policy = "self.trustedTypes?.createPolicy('default', { createScriptURL: (url) => url })";
    let fails =
        "WebAssembly.instantiateStreaming = () => Promise.reject(new RangeError('no memory'))";
    let before_all = move |html: String| {
        let first = format!("<script>{policy}</script><script>");
        allow(&html.replacen("<script>", &first, 1), policy)
    };
    Visit::to(Edition::default().impatient().altered(before_all).met_by(fails))
        .with_complaints_of("no memory")
        // Of the second policy, which is the page's.
        .with_complaints_of("trusted-types default")
        .by(is_told)
        .await;
}

/// Calls the WebAssembly with what it can't take, when the test says so: it breaks down in earnest.
const BREAKDOWN: &str = "
    const start = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...all) => {
        const started = await start.call(WebAssembly, ...all);
        const { exports } = started.instance;
        const parts = Object.values(exports).filter((part) => part instanceof Function);
        addEventListener('breakdown', () => parts.forEach((part) => {
            const far = Array(part.length).fill(0x7fffffff);
            try { part(...far) } catch (error) { setTimeout(() => { throw error }) }
        }));
        return started;
    }";

#[tokio::test]
async fn a_breakdown_is_told_of_and_the_rest_of_the_page_goes_on() {
    Visit::to(Edition::default().met_by(BREAKDOWN))
        .with_complaints_of("RuntimeError")
        .by(async |page| {
            page.open().await;
            page.vote_yes().await;
            page.sees_votes(true, false).await;
            page.type_comment("Typed before").await;
            page.sees_counter("1488 / 1500").await;
            page.stores_draft(&["Typed before"]).await;
            page.run::<()>("dispatchEvent(new Event('breakdown'))").await;
            reads(page, FAILED, 2).await;
            page.type_comment(" and after").await;
            page.sees_comment_box("Typed before and after").await;
            reads(page, "The internet is dominant.", 1).await;
            // What needs no WebAssembly answers.
            page.press("Comment Policy").await;
            page.press("Close").await;
            page.press("Appearance").await;
            page.comes_to(
                "whether the panel is open",
                "return document.querySelector('#appearance').matches(':popover-open')",
                true,
            )
            .await;
            page.reload().await;
            page.sees_votes(true, false).await;
            page.sees_comment_box("Typed before and after").await;
        })
        .await;
}

/// In Firefox a test's own script has errors of its own.
const BROKEN_PROMISE: &str = "addEventListener('breakdown', () =>
    Promise.reject(new WebAssembly.RuntimeError('for a test')));";

#[tokio::test]
async fn a_breakdown_in_what_the_browser_promised_is_told_of_and_words_are_stored_again() {
    Visit::to(Edition::default().met_by(BROKEN_PROMISE))
        .with_complaints_of("for a test")
        .by(async |page| {
            page.open().await;
            // The session may be what has broken down.
            page.run::<()>("dispatchEvent(new Event('breakdown'))").await;
            reads(page, FAILED, 2).await;
            page.type_comment("Typed after").await;
            let leave = "document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))";
            page.run::<()>(leave).await;
            let records = page.records().await;
            let key = records.keys().find(|key| key.ends_with(":draft:new~9"));
            let record = &records[key.expect("it is stored")];
            assert!(record.contains("Typed after"), "{record}");
        })
        .await;
}
