use leptos::prelude::*;

use super::Flaw;
use super::composer::Composer;
use crate::live::live_flag;

/// The id of the summary, which takes focus when a comment can't be posted yet.
pub(super) const ERROR_SUMMARY: &str = "error-summary";

/// What keeps the comment from being posted, each a link to its box.
///
/// The alert is a child of the element that takes focus: some screen readers would otherwise read
/// it twice or not at all.
#[component]
pub(super) fn ErrorSummary(composer: Composer) -> impl IntoView {
    let links = move || {
        composer.form().with(|form| form.flaws.iter().copied().map(link).collect::<Vec<_>>())
    };
    view! {
        <div
            class="error-summary"
            id=ERROR_SUMMARY
            role="group"
            tabindex="-1"
            aria-labelledby="error-summary-title"
            hidden=live_flag(move || composer.form().with(|form| form.flaws.is_empty()))
        >
            <div role="alert">
                <h4 id="error-summary-title">"There is a problem"</h4>
                <ul>{links}</ul>
            </div>
        </div>
    }
}

fn link(flaw: Flaw) -> impl IntoView {
    view! {
        <li>
            <a href=format!("#{}", flaw.field().id())>{flaw.to_string()}</a>
        </li>
    }
}
