//! What the browser runs: the interactive roots of the prerendered page.

use std::rc::Rc;

use byline::browser::list::List;
use byline::browser::root::{revive, start};
use byline::discussion::{DiscussionView, Form, Target};
use byline::poll::PollView;
use byline::props::{PROPS_ID, Props};
use byline::remembered::RememberedView;
use byline::session::Session;
use leptos::prelude::*;

/// Half the size of the usual one.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    let Some(props) = props() else { return };
    let Props { article, lang, poll, limit, comments } = props;
    let session = Session::new(&article, lang, comments);
    let write = Rc::new(move |target: Target, element| {
        revive(element, move || view! { <Form max=limit target session /> })
    });
    start("poll", &|element| {
        revive(element, {
            let poll = poll.clone();
            move || view! { <PollView poll session /> }
        })
    });
    start("discussion", &|element| {
        List::follow(session, write.clone());
        revive(element, move || view! { <DiscussionView session list=String::new() /> })
    });
    start("write-root", &|element| write(Target::New, element));
    start("remembered", &|element| revive(element, move || view! { <RememberedView session /> }));
    session.open();
}

fn props() -> Option<Props> {
    Props::from_script(&document().get_element_by_id(PROPS_ID)?.text_content()?)
}
