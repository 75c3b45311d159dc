//! What the browser runs: the interactive roots of the prerendered page.

use byline::browser::root;
use byline::discussion::DiscussionView;
use byline::poll::PollView;
use byline::props::{PROPS_ID, Props};
use byline::session::Session;
use leptos::prelude::*;

fn main() {
    let Some(props) = props() else { return };
    let Props { article, poll, discussion, markup } = props;
    let session = Session::new(&article);
    root::start("poll", &markup.poll, move || view! { <PollView poll session /> });
    root::start("discussion", &markup.discussion, move || {
        view! { <DiscussionView discussion session /> }
    });
    session.open();
}

fn props() -> Option<Props> {
    Props::from_script(&document().get_element_by_id(PROPS_ID)?.text_content()?)
}
