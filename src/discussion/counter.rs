use leptos::prelude::*;

use super::composer::Composer;
use crate::live::{live, live_flag, press};

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
        <p class="excess" hidden=live_flag(move || room().excess().is_none())>
            <span class="visually-hidden">"Too much: "</span>
            <mark dir="auto">{live(move || composer.excess())}</mark>
            <button type="button" class="link-button" on:click=press(move || composer.select_excess())>
                "Select it"
            </button>
        </p>
        <p class="visually-hidden" role="status">
            {live(move || composer.form().with(|form| form.spoken.clone()))}
        </p>
    }
}
