//! What runs in the browser: brings the served page to life.

use any_spawner::Executor;
use byline::actions::Page;
use byline::browser::early::Early;
use byline::browser::frame::Task;
use byline::browser::list::List;
use byline::browser::{frame, printer};
use byline::discussion::Target;
use byline::listening::Listening;
use byline::place::Offer;
use byline::poll;
use byline::props::{PROPS_ID, Props};
use byline::remembered::Panel;
use byline::session::Session;
use byline::sharing::Sharing;
use byline::update::Update;
use byline::writing::Forms;
use leptos::prelude::*;

/// Half the size of the usual one.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

pub(crate) fn main() {
    // Where they are gone nothing can work: `start.js` tells the reader.
    let Some(props) = props() else { std::process::abort() };
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.set();
    let Props { article, lang, tally, limit, comments } = props;
    let session = Session::new(&article, lang, comments);
    let forms = Forms::new(session, limit);
    let panel = Panel::new(session);
    let sharing = Sharing::default();
    let update = Update::default();
    let offer: &Offer = Box::leak(Box::new(Offer::new(session)));
    let listening: &Listening = Box::leak(Box::new(Listening::new(session)));
    let page: &Page =
        Box::leak(Box::new(Page { session, forms, panel, sharing, offer, listening }));
    // Each of these calls code that the browser compiles at the first call: all in one task would
    // keep a reader's tap waiting. Until the last, what is pressed is kept.
    let tasks: Vec<Task> = vec![
        Box::new(move || keep((poll::show(tally, session), session.show()))),
        Box::new(move || {
            keep((session.show_appearance(), sharing.show(), update.show()));
            keep((offer.show(), listening.show(), panel.show(), panel.follow()));
        }),
        Box::new(move || {
            keep(List::follow(session, forms));
            forms.open(Target::New);
        }),
        Box::new(move || {
            page.listen();
            let early = Early::take();
            // To reach for much that is remembered takes a browser a while: the page is alive before.
            let tasks: Vec<Task> = vec![
                Box::new(move || session.open(move || forms.look())),
                Box::new(move || {
                    early.press();
                    update.follow();
                    offer.open();
                    listening.open();
                    printer::check();
                }),
            ];
            frame::after_next(move || frame::one_by_one(tasks));
        }),
    ];
    frame::after_next(move || frame::one_by_one(tasks));
    keep(owner);
}

/// All of it lives as long as the page.
fn keep<T>(showing: T) {
    std::mem::forget(showing);
}

fn props() -> Option<Props> {
    Props::from_script(&document().get_element_by_id(PROPS_ID)?.text_content()?)
}
