use leptos::prelude::*;

use super::composer::Composer;
use crate::live::{live, live_flag};

/// How much room is left: a figure for the eye at every key, a sentence for the ear after a pause.
#[component]
pub(super) fn Counter(composer: Composer) -> impl IntoView {
    let room = move || composer.form().with(|form| form.room);
    let excess = move || room().excess().map_or_else(String::new, |_| room().words());
    view! {
        <p
            class="counter"
            aria-hidden="true"
            data-over=live_flag(move || room().excess().is_some())
        >
            <span class="counter-figure">{live(move || room().figure())}</span>
            <span class="counter-words">{live(excess)}</span>
        </p>
        <p class="visually-hidden" role="status">
            {live(move || composer.form().with(|form| form.spoken.clone()))}
        </p>
    }
}
