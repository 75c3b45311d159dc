use leptos::prelude::*;

use super::Flaw;
use super::composer::Composer;
use crate::live::live_flag;

/// What keeps the comment from being posted, each a link to its box.
///
/// The alert is a child of the element that takes focus: some screen readers would otherwise read
/// it twice or not at all.
#[component]
pub(super) fn ErrorSummary(composer: Composer) -> impl IntoView {
    let links = move || {
        let flaws = composer.form().with(|form| form.flaws.clone());
        flaws.into_iter().map(|flaw| link(composer, flaw)).collect::<Vec<_>>()
    };
    let title = composer.id("errors-title");
    let title_id = title.clone();
    view! {
        <div
            class="error-summary"
            id=composer.id("errors")
            role="group"
            tabindex="-1"
            aria-labelledby=title
            hidden=live_flag(move || composer.form().with(|form| form.flaws.is_empty()))
        >
            <div role="alert">
                <h4 id=title_id>"There is a problem"</h4>
                <ul>{links}</ul>
            </div>
        </div>
    }
}

fn link(composer: Composer, flaw: Flaw) -> impl IntoView {
    view! {
        <li>
            <a href=format!("#{}", composer.id(flaw.field().part()))>{flaw.to_string()}</a>
        </li>
    }
}
