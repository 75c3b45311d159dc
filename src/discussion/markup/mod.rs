//! The comments as the build renders them, and the patterns after which the browser makes more.
//!
//! Each pattern is rendered once, here, with every part that there can be; `browser::comment`
//! fills in a copy and takes out what doesn't apply.

mod form;
mod head;

use std::num::NonZeroU32;

use leptos::either::Either;
use leptos::prelude::*;

use super::comment::{author, is_long, paragraphs};
use super::{CommentId, NAMELESS, PublishedComment, Stretch, Target, pattern_id, stretches};
use crate::actions::CommentAction;
use crate::words::{Label, Phrase, Piece, label, pieces, say, say_with};

pub use form::form;
pub use head::DiscussionView;

/// The list of the published comments, with dates in this language.
pub fn list(comments: &[PublishedComment], lang: &str) -> String {
    comments.iter().map(|comment| view! { <li>{published(comment, lang)}</li> }.to_html()).collect()
}

/// The patterns of rows. In templates, which nothing that rewrites a page looks into.
pub fn patterns(max: NonZeroU32) -> impl IntoView {
    let form = |of: fn(CommentId) -> Target| {
        form(max, &of(String::new().into()), &NAMELESS.to_string()).into_any()
    };
    let patterns = [
        ("comment", own().into_any()),
        ("stub", stub().into_any()),
        ("reply", form(Target::Reply)),
        ("edit", form(Target::Edit)),
    ];
    patterns.map(|(name, view)| view! { <template id=pattern_id(name)>{view}</template> })
}

fn published(comment: &PublishedComment, lang: &str) -> impl IntoView + use<> {
    let PublishedComment { id, name, published, text } = comment;
    let by = id.author_id();
    let heading_id = by.clone();
    let time = published.map(|date| {
        view! {
            <time class="comment-time" datetime=date.to_string()>
                {date.in_words(lang)}
            </time>
        }
    });
    let buttons = [
        (Label::CopyLink, CommentAction::CopyLink),
        (Label::Reply, CommentAction::Reply),
        (Label::Hide, CommentAction::Hide),
    ];
    view! {
        <article class="comment" id=id.element_id() tabindex="-1" aria-labelledby=by>
            <header class="comment-head">
                <h3 class="comment-by" id=heading_id>
                    <bdi>{author(name.as_ref())}</bdi>
                </h3>
                {time}
            </header>
            <div class="comment-text" dir="auto">
                {paragraphs(text)
                    .into_iter()
                    .map(|text| view! { <p>{linked(&text)}</p> })
                    .collect::<Vec<_>>()}
            </div>
            {is_long(text).then(more)}
            <div class="comment-actions">
                <a href=id.fragment() aria-describedby=id.author_id()>
                    {label(Label::Link)}
                </a>
                {buttons.map(|(words, action)| button(label(words), action, id))}
            </div>
        </article>
    }
}

fn own() -> impl IntoView {
    let buttons = [
        (Label::CopyLink, CommentAction::CopyLink),
        (Label::CopyText, CommentAction::CopyText),
        (Label::TryAgain, CommentAction::TryAgain),
        (Label::Reply, CommentAction::Reply),
        (Label::Edit, CommentAction::Edit),
        (Label::UndoEdit, CommentAction::Undo),
        (Label::Delete, CommentAction::Delete),
    ];
    let nobody = CommentId::from(String::new());
    let reply_to = pieces(Label::InReplyTo, |piece| match piece {
        Piece::Text(text) => text.to_owned().into_any(),
        Piece::Argument(_) => view! { <bdi></bdi> }.into_any(),
    });
    view! {
        <article class="comment own" tabindex="-1">
            <header class="comment-head">
                <h3 class="comment-by">
                    <bdi></bdi>
                </h3>
                <span class="you">{label(Label::You)}</span>
                <span class="reply-to">{reply_to}</span>
                <time class="comment-time"></time>
                <span class="ago"></span>
            </header>
            <div class="comment-text" dir="auto"></div>
            {more()}
            <div class="comment-kept"></div>
            <div class="comment-actions">
                <a class="permalink">{label(Label::Link)}</a>
                {buttons.map(|(words, action)| button(label(words), action, &nobody))}
            </div>
        </article>
    }
}

fn stub() -> impl IntoView {
    let buttons = [
        (label(Label::Show), CommentAction::Show),
        (say_with(Phrase::HideAuthor, &[]), CommentAction::Mute),
        (say(Phrase::Undo), CommentAction::Undo),
        (label(Label::ShowMore), CommentAction::Unfold),
    ];
    let nobody = CommentId::from(String::new());
    view! {
        <div class="stub" tabindex="-1">
            <p class="stub-words"></p>
            <div class="comment-actions">
                {buttons.map(|(words, action)| button(words, action, &nobody))}
            </div>
        </div>
    }
}

/// What it does, to which comment. One listener at the window hears of all buttons.
fn button(words: String, action: CommentAction, id: &CommentId) -> impl IntoView + use<> {
    view! {
        <button
            type="button"
            class="link-button"
            value=action.value()
            name=id.to_string()
            aria-describedby=id.author_id()
        >
            {words}
        </button>
    }
}

/// Opens a long text, which the style folds. It works without scripts.
fn more() -> impl IntoView {
    view! {
        <details class="fold">
            <summary>
                <span class="fold-more">{label(Label::ShowMore)}</span>
                <span class="fold-less">{label(Label::ShowLess)}</span>
            </summary>
        </details>
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
