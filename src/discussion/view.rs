use leptos::prelude::*;

use super::actions::act;
use super::{CommentId, heading};
use crate::browser::button;
use crate::live::{listener, live, live_flag, press};
use crate::session::{Session, Trouble};

/// All comments. `list` is the markup of those that the page is served with; the browser finds
/// them there, and [`crate::browser::list`] adds to them.
#[component]
pub fn DiscussionView(session: Session, list: String) -> impl IntoView {
    let list_press = listener(move |event| {
        if let Some((action, id)) = button::pressed(&event) {
            act(session, &action, &CommentId::from(id));
        }
    });
    let orders = [("Oldest first", false), ("Newest first", true)].map(|(words, newest_first)| {
        let pressed = move || Some((session.newest_first() == newest_first).to_string());
        view! {
            <button
                type="button"
                class="link-button"
                aria-pressed=live(pressed)
                on:click=press(move || session.put_newest_first(newest_first))
            >
                {words}
            </button>
        }
    });
    view! {
        <section class="discussion" aria-labelledby="comments-heading">
            <div class="trouble" role="status">
                <p hidden=live_flag(move || session.trouble().is_none())>
                    {live(move || session.trouble().map_or("", Trouble::words).to_owned())}
                </p>
            </div>
            <header class="discussion-head">
                <h2 id="comments-heading">{live(move || heading(session.number()))}</h2>
                <div class="order" role="group" aria-label="Order of comments">
                    {orders}
                </div>
                <a href="#write">"Write a comment"</a>
            </header>
            <ol class="comments" role="list" on:click=list_press inner_html=list></ol>
            <div class="said" role="status">
                <p hidden=live_flag(move || session.said().is_empty())>
                    {live(move || session.said())}
                </p>
            </div>
        </section>
    }
}
