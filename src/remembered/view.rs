use leptos::prelude::*;

use crate::browser::{button, clock, file, focus, inventory};
use crate::live::{listener, live, live_flag};
use crate::session::Session;

const STATUS: &str = "#remembered-status";

/// The panel. What is in it is looked up when it is opened, and after each action.
#[component]
pub fn RememberedView(session: Session) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let undo = RwSignal::new(String::new());
    let tell = move |words: String, can_undo: bool| {
        said.set(words);
        undo.set(if can_undo { "Undo".to_owned() } else { String::new() });
        session.look_through(inventory::show);
        focus::soon(if can_undo { ".remembered [value=undo]" } else { STATUS });
    };
    let act = listener(move |event| {
        let Some((action, name)) = button::pressed(&event) else {
            // The summary: what is below it shows in a moment.
            return session.look_through(inventory::show);
        };
        match action.as_str() {
            "export" => {
                file::save(&file_name(), &session.export());
                tell("Your file is ready. It is in your downloads.".to_owned(), false);
            }
            "erase" => tell(session.erase(name.parse().ok()), true),
            "undo" => tell(session.undo_change(), false),
            _ => {}
        }
    });
    let import = listener(move |event| {
        file::read(&event, move |text| {
            let (words, changed) = session.import(&text);
            tell(words, changed);
        });
    });
    view! {
        <details class="remembered" on:click=act>
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
                    <input type="file" accept=".json,application/json" on:input=import />
                </label>
                <button type="button" value="erase">
                    "Erase everything"
                </button>
            </div>
            <div class="remembered-status">
                <p id="remembered-status" role="status" tabindex="-1">
                    {live(move || said.get())}
                </p>
                <button
                    type="button"
                    value="undo"
                    hidden=live_flag(move || undo.with(String::is_empty))
                >
                    {live(move || undo.get())}
                </button>
            </div>
            <div class="inventory" inner_html=""></div>
        </details>
    }
}

/// Named for the day, so that one file doesn't take the place of another.
fn file_name() -> String {
    let day = clock::iso(clock::now());
    format!("byline-{}.json", day.get(..10).unwrap_or_default())
}
