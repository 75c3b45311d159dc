//! The button as the build renders it.

use leptos::prelude::*;

use crate::actions::Action;
use crate::words::{Label, label};

/// A button, and the line that says what came of it.
#[component]
pub fn SharingView() -> impl IntoView {
    view! {
        <button type="button" class="link-button" value=Action::Share.value()>
            {label(Label::Share)}
        </button>
        <span class="sharing" id="sharing-status" role="status"></span>
    }
}
