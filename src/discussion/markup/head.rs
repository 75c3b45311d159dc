//! The discussion: its head, and the list below.

use leptos::prelude::*;

use crate::actions::Action;
use crate::discussion::heading;
use crate::printing::PrintComments;
use crate::words::{Label, label};

/// All comments. `list` is the markup of the `number` that the page is served with; the browser
/// finds them there, and `browser::list` adds to them.
#[component]
pub fn DiscussionView(number: usize, list: String) -> impl IntoView {
    let orders = [(Label::OldestFirst, "oldest"), (Label::NewestFirst, "newest")];
    let orders = orders.map(|(words, order)| {
        view! {
            <button
                type="button"
                class="link-button"
                id=["discussion-", order].concat()
                value=Action::Order.value()
                name=order
                aria-pressed=(order == "oldest").to_string()
            >
                {label(words)}
            </button>
        }
    });
    view! {
        <section class="discussion" id="discussion" aria-labelledby="discussion-heading">
            <div class="trouble" role="status">
                <p id="discussion-trouble" hidden></p>
            </div>
            <header class="discussion-head">
                <h2 id="discussion-heading">{heading(number)}</h2>
                <div class="order" role="group" aria-label=label(Label::OrderOfComments)>
                    {orders}
                </div>
                <a href="#write">{label(Label::WriteAComment)}</a>
                <PrintComments />
            </header>
            <ol class="comments" role="list" inner_html=list></ol>
            <div class="said" role="status">
                <p id="discussion-said" hidden></p>
            </div>
        </section>
    }
}
