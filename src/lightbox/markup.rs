//! The dialog as the build renders it.

use leptos::prelude::*;

use super::LIGHTBOX;

/// The dialog, for an article with so many pictures. What it shows is taken from the article: the
/// picture and all that stands below it. Its title is told when another picture is shown.
#[component]
pub fn LightboxView(pictures: usize) -> impl IntoView {
    let turn = [("previous", "Previous picture"), ("next", "Next picture")];
    let turn = turn.map(|(way, words)| {
        view! {
            <button type="button" value="turn-picture" name=way>
                <span class="visually-hidden">{words}</span>
            </button>
        }
    });
    (pictures > 0).then(|| {
        view! {
            <dialog class="lightbox" id=LIGHTBOX aria-labelledby="lightbox-title" tabindex="-1">
                <p id="lightbox-title" role="status">
                    "Picture "
                    <span id="lightbox-number">"1"</span>
                    {format!(" of {pictures}")}
                </p>
                <button type="button" value="close-picture">
                    "Close"
                </button>
                {(pictures > 1).then_some(turn)}
                <figure></figure>
            </dialog>
        }
    })
}
