//! The dialog as the build renders it.

use leptos::prelude::*;

use super::LIGHTBOX;
use crate::actions::Action;
use crate::words::{Label, Piece, label, pieces};

/// The dialog, for an article with so many pictures. What it shows is taken from the article: the
/// picture and all that stands below it. Its title is told when another picture is shown.
#[component]
pub fn LightboxView(pictures: usize) -> impl IntoView {
    let turn = [("previous", Label::PreviousPicture), ("next", Label::NextPicture)];
    let turn = turn.map(|(way, words)| {
        view! {
            <button type="button" value=Action::TurnPicture.value() name=way>
                <span class="visually-hidden">{label(words)}</span>
            </button>
        }
    });
    let title = pieces(Label::PictureOf, |piece| match piece {
        Piece::Text(text) => text.to_owned().into_any(),
        Piece::Argument("picture") => view! { <span id="lightbox-number">"1"</span> }.into_any(),
        Piece::Argument(_) => pictures.to_string().into_any(),
    });
    (pictures > 0).then(|| {
        view! {
            <dialog class="lightbox" id=LIGHTBOX aria-labelledby="lightbox-title" tabindex="-1">
                // Firefox and WebKit take no name from a status itself, and in Firefox it isn't atomic.
                <p role="status" aria-atomic="true">
                    <span id="lightbox-title">{title}</span>
                </p>
                <button type="button" value=Action::ClosePicture.value()>
                    {label(Label::Close)}
                </button>
                {(pictures > 1).then_some(turn)}
            </dialog>
        }
    })
}
