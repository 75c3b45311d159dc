//! The button and the controls as the build renders them.

use leptos::prelude::*;

use super::{Player, RATE_ID, Rate};
use crate::actions::Action;
use crate::words::{Label, label};

/// The button that begins and ends it. It can't be seen before a voice is found, but has its room.
#[component]
pub fn ListenButton() -> impl IntoView {
    view! {
        <button
            type="button"
            class="link-button"
            id="listening-start"
            value=Action::Listen.value()
            name="start"
            aria-pressed="false"
            disabled
        >
            {label(Label::Listen)}
        </button>
    }
}

/// The controls, at the foot of the window while something is read. Which words are shown in which
/// state is said in `style/bar.css`.
#[component]
pub fn PlayerView() -> impl IntoView {
    view! {
        <div class="bar" id="listening-bar" data-state=Player::default().id() hidden>
            <div class="player" role="group" aria-label=label(Label::ReadingAloud)>
                <button type="button" value=Action::Listen.value() name="previous" aria-label=label(Label::PreviousParagraph)>
                    {label(Label::Previous)}
                </button>
                <button type="button" value=Action::Listen.value() name="pause">
                    <span class="pause">{label(Label::Pause)}</span>
                    <span class="resume">{label(Label::Resume)}</span>
                </button>
                <button type="button" value=Action::Listen.value() name="next" aria-label=label(Label::NextParagraph)>
                    {label(Label::Next)}
                </button>
                <label class="visually-hidden" for=RATE_ID>
                    {label(Label::Speed)}
                </label>
                <select id=RATE_ID>{Rate::ALL.map(option)}</select>
            </div>
            <p role="status">
                <span class="failed">
                    {label(Label::VoiceFailed)}
                </span>
            </p>
            <button type="button" value=Action::Listen.value() name="stop">
                <span class="stop">{label(Label::Stop)}</span>
                <span class="close">{label(Label::Close)}</span>
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
