use leptos::prelude::*;

use super::{Choice, Poll};
use crate::live::{live, press};
use crate::session::Session;

/// The question, two toggle buttons, and the result in words.
#[component]
pub fn PollView(poll: Poll, session: Session) -> impl IntoView {
    let answers = Choice::ALL.map(|choice| {
        let pressed = live(move || Some(session.vote().is(choice).to_string()));
        view! {
            <button
                type="button"
                class="vote"
                aria-pressed=pressed
                on:click=press(move || session.press(choice))
            >
                {choice.label()}
            </button>
        }
    });
    let question = poll.question.clone();
    view! {
        <section class="poll" role="group" aria-labelledby="poll-question">
            <h2 id="poll-question">{question}</h2>
            <div class="poll-answers">{answers}</div>
            <p class="poll-result" role="status">
                {live(move || poll.result(session.vote(), session.keeps()))}
            </p>
        </section>
    }
}
