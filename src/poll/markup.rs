//! The poll as the build renders it.

use leptos::prelude::*;

use super::{Choice, Poll, Vote};
use crate::actions::Action;

/// The question, two toggle buttons, and the result in words.
#[component]
pub fn PollView(poll: Poll) -> impl IntoView {
    let result = Vote::default().result(poll.tally, true);
    let answers = Choice::ALL.map(|choice| {
        view! {
            <button
                type="button"
                class="vote"
                id=["poll-", choice.id()].concat()
                value=Action::Vote.value()
                name=choice.id()
                aria-pressed="false"
            >
                {choice.label()}
            </button>
        }
    });
    view! {
        <section class="poll" id="poll" role="group" aria-labelledby="poll-question">
            <h2 id="poll-question">{poll.question}</h2>
            <div class="poll-answers">{answers}</div>
            <p class="poll-result" id="poll-result" role="status">
                {result}
            </p>
        </section>
    }
}
