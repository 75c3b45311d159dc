//! The offer as the build renders it.

use leptos::prelude::*;

use crate::actions::Action;
use crate::words::{Label, label};

/// A notice with two buttons, hidden until there is something to go back to.
#[component]
pub fn OfferView() -> impl IntoView {
    view! {
        <div role="status">
            <p class="bar" id="place-offer" hidden>
                <button type="button" class="link-button" value=Action::Place.value() name="continue">
                    {label(Label::ContinueReading)}
                </button>
                <button type="button" class="link-button" value=Action::Place.value() name="dismiss">
                    {label(Label::Dismiss)}
                </button>
            </p>
        </div>
    }
}
