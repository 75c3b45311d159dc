//! The panel as the build renders it.

use leptos::prelude::*;

/// The panel, closed.
#[component]
pub fn RememberedView() -> impl IntoView {
    view! {
        <details class="remembered" id="remembered">
            <summary>
                <h2>"What this page remembers"</h2>
            </summary>
            <p>
                "All of it is in this browser alone. You can take it along as a file, bring it to another browser, or erase it."
            </p>
            <div class="remembered-actions">
                <button type="button" value="export">
                    "Export to a file"
                </button>
                <label>
                    "Import a file"
                    <input type="file" id="remembered-file" accept=".json,application/json" />
                </label>
                <button type="button" value="erase">
                    "Erase everything"
                </button>
            </div>
            <div class="remembered-status">
                <p id="remembered-status" role="status" tabindex="-1"></p>
                <button type="button" id="remembered-undo" value="undo-change" hidden>
                    "Undo"
                </button>
            </div>
            <div class="inventory"></div>
        </details>
    }
}
