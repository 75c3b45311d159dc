//! The button and the controls as the build renders them.

use leptos::prelude::*;

use super::{Player, RATE_ID, Rate};

/// The button that begins and ends it. It can't be seen before a voice is found, but has its room.
#[component]
pub fn ListenButton() -> impl IntoView {
    view! {
        <button
            type="button"
            class="link-button"
            id="listening-start"
            value="listen"
            name="start"
            aria-pressed="false"
            disabled
        >
            "Listen"
        </button>
    }
}

/// The controls, at the foot of the window while something is read. Which words are shown in which
/// state is said in `style/bar.css`.
#[component]
pub fn PlayerView() -> impl IntoView {
    view! {
        <div class="bar" id="listening-bar" data-state=Player::default().id() hidden>
            <div class="player" role="group" aria-label="Reading aloud">
                <button type="button" value="listen" name="previous" aria-label="Previous paragraph">
                    "Previous"
                </button>
                <button type="button" value="listen" name="pause">
                    <span class="pause">"Pause"</span>
                    <span class="resume">"Resume"</span>
                </button>
                <button type="button" value="listen" name="next" aria-label="Next paragraph">
                    "Next"
                </button>
                <label>
                    <span class="visually-hidden">"Speed"</span>
                    <select id=RATE_ID>{Rate::ALL.map(option)}</select>
                </label>
            </div>
            <p role="status">
                <span class="failed">
                    "The voice has failed. Press Listen to go on from the same paragraph."
                </span>
            </p>
            <button type="button" value="listen" name="stop">
                <span class="stop">"Stop"</span>
                <span class="close">"Close"</span>
            </button>
        </div>
    }
}

fn option(rate: Rate) -> impl IntoView {
    let is_usual = rate == Rate::default();
    view! {
        <option value=rate.to_string() selected=is_usual>
            {format!("{}×", rate.factor())}
        </option>
    }
}
