use leptos::prelude::*;

use crate::discussion::heading;
use crate::printing::PrintComments;

/// All comments. `list` is the markup of the `number` that the page is served with; the browser
/// finds them there, and `browser::list` adds to them.
#[component]
pub fn DiscussionView(number: usize, list: String) -> impl IntoView {
    let orders = [("Oldest first", "oldest"), ("Newest first", "newest")].map(|(words, order)| {
        view! {
            <button
                type="button"
                class="link-button"
                id=["discussion-", order].concat()
                value="order"
                name=order
                aria-pressed=(order == "oldest").to_string()
            >
                {words}
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
                <div class="order" role="group" aria-label="Order of comments">
                    {orders}
                </div>
                <a href="#write">"Write a comment"</a>
                <PrintComments />
            </header>
            <ol class="comments" role="list" inner_html=list></ol>
            <div class="said" role="status">
                <p id="discussion-said" hidden></p>
            </div>
        </section>
    }
}
