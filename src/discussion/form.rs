use std::num::NonZeroU32;

use leptos::prelude::*;

use super::composer::Composer;
use super::counter::Counter;
use super::error_summary::ErrorSummary;
use super::{Field, Limit};
use crate::browser::{dialog, segmenter};
use crate::live::{Live, live, live_flag, press};
use crate::session::Session;

/// The id of the `dialog` that holds the comment policy. It is prerendered outside of the roots.
pub const POLICY_DIALOG: &str = "policy";

/// The form to write a comment in.
///
/// `method="dialog"` outside of a dialog submits nowhere: a press on the button before the scripts
/// arrive loses no words.
#[component]
pub(super) fn Form(max: NonZeroU32, session: Session) -> impl IntoView {
    let composer = Composer::new(session, Limit::new(max, segmenter::count_clusters));
    let leave = move |_| {
        composer.follow();
        composer.speak();
    };
    let post_by_keys = move |event: leptos::ev::KeyboardEvent| {
        let accelerated = event.ctrl_key() || event.meta_key();
        if accelerated && event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            composer.submit();
        }
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        composer.submit();
    };
    view! {
        <form
            class="comment-form"
            id="write"
            method="dialog"
            novalidate
            aria-labelledby="form-heading"
            on:input=move |_| composer.follow()
            on:focusout=leave
            on:keydown=post_by_keys
            on:submit=submit
        >
            <h3 id="form-heading">"Write a comment"</h3>
            <ErrorSummary composer />
            <div class="form-notes">
                <p class="required-note">"* Denotes Required Field"</p>
                <button
                    type="button"
                    class="link-button"
                    aria-haspopup="dialog"
                    command="show-modal"
                    commandfor=POLICY_DIALOG
                    on:click=press(|| dialog::open(POLICY_DIALOG))
                >
                    "Comment Policy"
                </button>
            </div>
            <NameField composer />
            <TextField composer />
            <DraftNotice composer />
            <div class="form-actions">
                <button type="submit" class="primary">
                    "Post comment"
                </button>
                <p class="form-status" role="status">
                    {live(move || composer.form().with(|form| form.status.to_owned()))}
                </p>
            </div>
        </form>
    }
}

#[component]
fn NameField(composer: Composer) -> impl IntoView {
    let error = move || composer.flaw(Field::Name).map(|_| Field::Name.error_id().to_owned());
    view! {
        <div class="field">
            <label for=Field::Name.id()>"Name" <Star /></label>
            <FieldError composer field=Field::Name />
            <input
                type="text"
                id=Field::Name.id()
                name="name"
                autocomplete="name"
                required
                dir="auto"
                aria-invalid=invalid(composer, Field::Name)
                aria-describedby=live(error)
            />
        </div>
    }
}

#[component]
fn TextField(composer: Composer) -> impl IntoView {
    const HINT: &str = "write-text-hint";
    let description = move || {
        Some(match composer.flaw(Field::Text) {
            Some(_) => format!("{HINT} {}", Field::Text.error_id()),
            None => HINT.to_owned(),
        })
    };
    view! {
        <div class="field">
            <label for=Field::Text.id()>"Comment" <Star /></label>
            <p class="field-hint visually-hidden" id=HINT>
                {composer.limit.hint()}
            </p>
            <FieldError composer field=Field::Text />
            <textarea
                id=Field::Text.id()
                name="comment"
                rows="6"
                required
                dir="auto"
                autocomplete="off"
                aria-invalid=invalid(composer, Field::Text)
                aria-describedby=live(description)
            ></textarea>
            <Counter composer />
        </div>
    }
}

fn invalid(composer: Composer, field: Field) -> Live<Option<String>> {
    live(move || composer.flaw(field).map(|_| "true".to_owned()))
}

#[component]
fn Star() -> impl IntoView {
    view! {
        <span class="star" aria-hidden="true">
            "*"
        </span>
    }
}

#[component]
fn FieldError(composer: Composer, field: Field) -> impl IntoView {
    let words = move || composer.flaw(field).map(|flaw| flaw.to_string()).unwrap_or_default();
    view! {
        <p
            class="field-error"
            id=field.error_id()
            hidden=live_flag(move || composer.flaw(field).is_none())
        >
            <span class="visually-hidden">"Error: "</span>
            {live(words)}
        </p>
    }
}

#[component]
fn DraftNotice(composer: Composer) -> impl IntoView {
    let notice = move || composer.form().with(|form| form.notice.words());
    view! {
        <p class="draft-notice">
            <span role="status">{live(move || notice().0.to_owned())}</span>
            <button
                type="button"
                class="link-button"
                hidden=live_flag(move || notice().1.is_empty())
                on:click=press(move || composer.answer_notice())
            >
                {live(move || notice().1.to_owned())}
            </button>
        </p>
    }
}
