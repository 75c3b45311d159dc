//! The line as the build renders it: empty.

use leptos::prelude::*;

use crate::actions::Action;
use crate::words::{Label, label};

/// A line that says so, and a button.
#[component]
pub fn UpdateView() -> impl IntoView {
    view! {
        <div class="update">
            <span id="update-status" role="status"></span>
            <button type="button" id="update-reload" class="link-button" value=Action::Reload.value() hidden>
                {label(Label::Reload)}
            </button>
        </div>
    }
}
