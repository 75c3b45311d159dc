use leptos::either::Either;
use leptos::prelude::*;

use super::form::Form;
use super::{Comment, Discussion, Origin, Stretch, heading, stretches};
use crate::browser::clock;
use crate::live::{live, live_flag};
use crate::session::{Session, Trouble};

/// All comments, and the form to write one.
#[component]
pub fn DiscussionView(discussion: Discussion, session: Session) -> impl IntoView {
    let lang = discussion.lang.clone();
    let limit = discussion.limit;
    let published = discussion.comments.len();
    let comments = move || discussion.with(session.own_comments());
    let number = move || published + session.own_comments().len();
    view! {
        <section class="discussion" aria-labelledby="comments-heading">
            <div class="trouble" role="status">
                <p hidden=live_flag(move || session.trouble().is_none())>
                    {live(move || session.trouble().map_or("", Trouble::words).to_owned())}
                </p>
            </div>
            <header class="discussion-head">
                <h2 id="comments-heading">{live(move || heading(number()))}</h2>
                <a href="#write">"Write a comment"</a>
            </header>
            <ol class="comments" role="list">
                <For each=comments key=|comment| comment.id.clone() let:comment>
                    <li>
                        <CommentView comment lang=lang.clone() />
                    </li>
                </For>
            </ol>
            <Form max=limit session />
        </section>
    }
}

#[component]
fn CommentView(comment: Comment, lang: String) -> impl IntoView {
    let id = format!("comment-{}", comment.id);
    let by = format!("author-{}", comment.id);
    let heading_id = by.clone();
    let paragraphs: Vec<_> =
        comment.paragraphs().map(|text| view! { <p>{linked(&text)}</p> }).collect();
    view! {
        <article
            class=if comment.is_own() { "comment own" } else { "comment" }
            id=id
            tabindex="-1"
            aria-labelledby=by
        >
            <header class="comment-head">
                <h3 class="comment-by" id=heading_id>
                    <bdi>{comment.author().to_owned()}</bdi>
                </h3>
                {comment.is_own().then(|| view! { <span class="you">"You"</span> })}
                {time(&comment.origin, &lang)}
            </header>
            <div class="comment-text" dir="auto">
                {paragraphs}
            </div>
            {kept(&comment.origin)}
        </article>
    }
}

/// The text with its web addresses as links that vouch for nothing.
fn linked(text: &str) -> Vec<impl IntoView + use<>> {
    let view = |stretch| match stretch {
        Stretch::Words(words) => Either::Left(words.to_owned()),
        Stretch::Address(address) => Either::Right(view! {
            <a href=address.to_owned() rel="nofollow ugc noopener">
                {address.to_owned()}
            </a>
        }),
    };
    stretches(text).into_iter().map(view).collect()
}

fn time(origin: &Origin, lang: &str) -> Option<impl IntoView + use<>> {
    let (iso, words) = match origin {
        Origin::Published(date) => {
            let date = date.clone()?;
            (date.clone(), date)
        }
        Origin::Own { posted, .. } => (clock::iso(*posted), clock::in_words(*posted, lang)),
    };
    Some(view! {
        <time class="comment-time" datetime=iso>
            {words}
        </time>
    })
}

fn kept(origin: &Origin) -> Option<impl IntoView + use<>> {
    let words = match origin {
        Origin::Published(_) => return None,
        Origin::Own { kept: true, .. } => "Kept in this browser only",
        Origin::Own { kept: false, .. } => "Not saved: this browser couldn’t keep it",
    };
    Some(view! { <p class="comment-kept">{words}</p> })
}
