//! axe-core finds nothing, whatever the page is showing.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::browser::{Ability, Browser, ColorScheme, variable};
use crate::page::{Page, Role};
use crate::reader::{Visit, reader};

/// Runs axe over the page as it stands, in light and, where that can be preferred, in dark.
pub async fn axe_finds_nothing(page: &Page) {
    bring_axe(page).await;
    if Browser::of_this_run().lacks(Ability::Preferences).is_some() {
        return it_finds_nothing(page, "the one colour scheme").await;
    }
    for scheme in [ColorScheme::Light, ColorScheme::Dark] {
        page.prefer(scheme).await;
        it_finds_nothing(page, &format!("{scheme:?}")).await;
    }
}

/// Puts axe into the page.
pub async fn bring_axe(page: &Page) {
    let file = Path::new(&variable("BYLINE_NODE_MODULES")).join("axe-core/axe.min.js");
    let axe = fs::read_to_string(&file)
        .unwrap_or_else(|_| panic!("{} is missing. Run `cargo xtask test`.", file.display()));
    page.run::<()>(&axe).await;
}

/// What there is in a report that a script resolves to.
pub async fn violations(page: &Page, script: &str) -> Vec<String> {
    let report = page.await_in_page(script).await;
    assert!(report["passes"].as_array().is_some_and(|passes| !passes.is_empty()), "{report}");
    report["violations"].as_array().expect("a list").iter().map(tell).collect()
}

async fn it_finds_nothing(page: &Page, scheme: &str) {
    let told = violations(page, "axe.run()").await;
    assert!(told.is_empty(), "in {scheme}:\n{}", told.join("\n"));
}

fn tell(violation: &Value) -> String {
    let nodes = violation["nodes"].as_array().into_iter().flatten();
    let nodes: Vec<String> =
        nodes.map(|node| format!("{} {}", node["html"], node["failureSummary"])).collect();
    format!("{}: {}\n  {}", violation["id"], violation["help"], nodes.join("\n  "))
}

#[tokio::test]
async fn at_rest() {
    reader(async |page| {
        page.open().await;
        axe_finds_nothing(page).await;
    })
    .await;
}

#[tokio::test]
async fn on_a_phone() {
    reader(async |page| {
        page.resize(390, 844).await;
        page.open().await;
        axe_finds_nothing(page).await;
    })
    .await;
}

#[tokio::test]
async fn with_the_error_summary_open() {
    reader(async |page| {
        page.open().await;
        page.post_comment().await;
        page.sees_errors().await;
        axe_finds_nothing(page).await;
    })
    .await;
}

#[tokio::test]
async fn with_the_policy_open() {
    reader(async |page| {
        page.open().await;
        page.press("Comment Policy").await;
        page.find(Role::Dialog, "Comment Policy").await;
        axe_finds_nothing(page).await;
    })
    .await;
}

#[tokio::test]
async fn over_the_limit() {
    reader(async |page| {
        page.open().await;
        page.paste_comment(&"a".repeat(1512)).await;
        page.sees_counter("-12 / 1500").await;
        axe_finds_nothing(page).await;
    })
    .await;
}

#[tokio::test]
async fn after_a_vote_and_a_comment() {
    reader(async |page| {
        page.open().await;
        page.vote_yes().await;
        page.post("Ann", "So it goes.").await;
        page.sees_last_comment("So it goes.").await;
        axe_finds_nothing(page).await;
    })
    .await;
}

#[tokio::test]
async fn with_a_draft_back() {
    reader(async |page| {
        page.open().await;
        page.type_comment("Half a thought").await;
        page.reload().await;
        page.find(Role::Button, "Discard draft").await;
        axe_finds_nothing(page).await;
    })
    .await;
}

#[tokio::test]
async fn with_storage_blocked() {
    Visit::default()
        .without_storage()
        .by(async |page| {
            page.open().await;
            page.sees_once("doesn’t let the page keep anything").await;
            axe_finds_nothing(page).await;
        })
        .await;
}
