//! The page on paper: what is there to begin it with. What is printed is said in `style/print.css`.

use leptos::prelude::*;

use crate::actions::Action;
use crate::words::{Label, label};

/// A button that opens the browser's own dialog.
#[component]
pub fn PrintButton() -> impl IntoView {
    view! {
        <button type="button" class="link-button" id="print" value=Action::Print.value()>
            {label(Label::Print)}
        </button>
    }
}

/// Whether comments are printed too. The choice is the box itself, so that it holds without scripts
/// and however the reader prints.
#[component]
pub fn PrintComments() -> impl IntoView {
    view! {
        <label class="print-comments">
            <input type="checkbox" id="print-comments" checked />
            {label(Label::PrintComments)}
        </label>
    }
}
