use std::num::NonZeroU32;

use leptos::prelude::*;

use super::composer::Composer;
use super::counter::Counter;
use super::error_summary::ErrorSummary;
use super::notice::DraftNotice;
use super::{Field, Limit, Target};
use crate::browser::{dialog, segmenter};
use crate::live::{Live, listener, live, live_flag, press};
use crate::session::Session;

/// The id of the `dialog` that holds the comment policy. It is prerendered outside of the roots.
pub const POLICY_DIALOG: &str = "policy";

/// What a form is called, what its text is, and what its button says.
const fn words(target: &Target) -> (&'static str, &'static str, &'static str) {
    match target {
        Target::New => ("Write a comment", "Comment", "Post comment"),
        Target::Reply(_) => ("Write a reply", "Reply", "Post reply"),
        Target::Edit(_) => ("Edit your comment", "Comment", "Save changes"),
    }
}

/// A form to write in.
///
/// `method="dialog"` outside of a dialog submits nowhere: a press on the button before the scripts
/// arrive loses no words.
#[component]
pub fn Form(max: NonZeroU32, target: Target, session: Session) -> impl IntoView {
    let (heading, text, post) = words(&target);
    let closes = target != Target::New;
    let id = target.element_id();
    let composer = Composer::new(session, target, Limit::new(max, segmenter::clusters));
    let heading_id = composer.id("heading");
    let labelled_by = heading_id.clone();
    let leave = move |_| {
        composer.follow();
        composer.speak();
    };
    let keys = move |event: leptos::ev::KeyboardEvent| {
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
            id=id
            method="dialog"
            novalidate
            aria-labelledby=labelled_by
            on:input=listener(move |_| composer.follow())
            on:focusout=leave
            on:keydown=keys
            on:submit=submit
        >
            <h3 id=heading_id>{heading}</h3>
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
            <TextField composer label=text />
            <DraftNotice composer />
            <div class="form-actions">
                <button type="submit" class="primary">
                    {post}
                </button>
                <button type="button" hidden=!closes on:click=press(move || composer.cancel())>
                    "Cancel"
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
    let error_id = composer.id("name-error");
    let error = move || composer.flaw(Field::Name).map(|_| error_id.clone());
    view! {
        <div class="field">
            <label for=composer.id("name")>"Name" <Star /></label>
            <FieldError composer field=Field::Name />
            <input
                type="text"
                id=composer.id("name")
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
fn TextField(composer: Composer, label: &'static str) -> impl IntoView {
    let (hint, error) = (composer.id("text-hint"), composer.id("text-error"));
    let hint_id = hint.clone();
    let description = move || {
        Some(match composer.flaw(Field::Text) {
            Some(_) => format!("{hint} {error}"),
            None => hint.clone(),
        })
    };
    view! {
        <div class="field">
            <label for=composer.id("text")>{label} <Star /></label>
            <p class="field-hint visually-hidden" id=hint_id>
                {composer.limit.hint()}
            </p>
            <FieldError composer field=Field::Text />
            <textarea
                id=composer.id("text")
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
            id=composer.id(field.error())
            hidden=live_flag(move || composer.flaw(field).is_none())
        >
            <span class="visually-hidden">"Error: "</span>
            {live(words)}
        </p>
    }
}
