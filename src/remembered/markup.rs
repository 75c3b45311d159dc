//! The panel as the build renders it.

use leptos::prelude::*;

use crate::actions::Action;
use crate::words::{Label, Phrase, label, say};

/// The panel, closed.
#[component]
pub fn RememberedView() -> impl IntoView {
    view! {
        <details class="remembered" id="remembered">
            <summary>
                <h2>{label(Label::Remembered)}</h2>
            </summary>
            <p>
                {label(Label::RememberedNote)}
            </p>
            <div class="remembered-actions">
                <button type="button" value=Action::Export.value()>
                    {label(Label::Export)}
                </button>
                <label>
                    {label(Label::Import)}
                    <input type="file" id="remembered-file" accept=".json,application/json" />
                </label>
                <button type="button" value=Action::EraseEverything.value()>
                    {label(Label::EraseEverything)}
                </button>
            </div>
            <div class="remembered-status">
                <p id="remembered-status" role="status" tabindex="-1"></p>
                <button type="button" id="remembered-undo" value=Action::UndoChange.value() hidden>
                    {say(Phrase::Undo)}
                </button>
            </div>
            <div class="inventory"></div>
        </details>
    }
}
