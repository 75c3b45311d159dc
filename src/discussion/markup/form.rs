//! A form as the build renders it.

use std::num::NonZeroU32;

use leptos::prelude::*;

use crate::actions::{Action, FormAction};
use crate::discussion::{POLICY_DIALOG, Room, Target};
use crate::words::{Label, Phrase, count_label, label, say};

/// What a form is called, what its text is, and what its button says.
const fn words(target: &Target) -> (Label, Phrase, Label) {
    match target {
        Target::New => (Label::WriteAComment, Phrase::Comment, Label::PostComment),
        Target::Reply(_) => (Label::WriteAReply, Phrase::ReplyKind, Label::PostReply),
        Target::Edit(_) => (Label::EditYourComment, Phrase::Comment, Label::SaveChanges),
    }
}

/// A form that nobody has written in yet, with this id. Its buttons name it.
///
/// `method="dialog"` outside of a dialog submits nowhere: a press on the button before the scripts
/// arrive loses no words.
pub fn form(max: NonZeroU32, target: &Target, id: &str) -> impl IntoView + use<> {
    let (heading, text, post) = words(target);
    let closes = *target != Target::New;
    let part = |part: &str| format!("{id}-{part}");
    view! {
        <form
            class="comment-form"
            id=id.to_owned()
            method="dialog"
            novalidate
            aria-labelledby=part("heading")
        >
            <h3 id=part("heading")>{label(heading)}</h3>
            <ErrorSummary form=id.to_owned() />
            <div class="form-notes">
                <p class="form-stays">{label(Label::WordsStay)}</p>
                <p class="required-note">{label(Label::RequiredNote)}</p>
                <button
                    type="button"
                    class="link-button"
                    value=Action::Policy.value()
                    aria-haspopup="dialog"
                    command="show-modal"
                    commandfor=POLICY_DIALOG
                >
                    {label(Label::CommentPolicy)}
                </button>
            </div>
            <NameField form=id.to_owned() />
            <TextField form=id.to_owned() name=say(text) max />
            <DraftNotice form=id.to_owned() />
            <div class="form-actions">
                <button type="submit" class="primary">
                    {label(post)}
                </button>
                <button type="button" value=FormAction::Cancel.value() name=id.to_owned() hidden=!closes>
                    {label(Label::Cancel)}
                </button>
                <p class="form-status" id=part("status") role="status"></p>
            </div>
        </form>
    }
}

/// What keeps the comment from being posted, each a link to its box.
///
/// The alert is a child of the element that takes focus: some screen readers would otherwise read
/// it twice or not at all.
#[component]
fn ErrorSummary(form: String) -> impl IntoView {
    let part = |part: &str| format!("{form}-{part}");
    view! {
        <div
            class="error-summary"
            id=part("errors")
            role="group"
            tabindex="-1"
            aria-labelledby=part("problem")
            hidden
        >
            <div role="alert">
                <h4 id=part("problem")>{label(Label::Problem)}</h4>
                <ul id=part("problems") role="list"></ul>
            </div>
        </div>
    }
}

#[component]
fn NameField(form: String) -> impl IntoView {
    let id = format!("{form}-name");
    view! {
        <div class="field">
            <label for=id.clone()>{label(Label::Name)}</label>
            <FieldError of=id.clone() />
            <input type="text" id=id name="name" autocomplete="name" required dir="auto" />
        </div>
    }
}

/// The box, and how much room is left in it: a figure for the eye at every key, a sentence for the
/// ear after a pause.
#[component]
fn TextField(form: String, name: String, max: NonZeroU32) -> impl IntoView {
    let part = |part: &str| format!("{form}-{part}");
    let empty = Room::empty(max);
    view! {
        <div class="field">
            <label for=part("text")>{name}</label>
            <p class="field-hint visually-hidden" id=part("text-hint")>
                {count_label(Label::Hint, max.get().into())}
            </p>
            <FieldError of=part("text") />
            <textarea
                id=part("text")
                name="comment"
                rows="6"
                required
                dir="auto"
                autocomplete="off"
                aria-describedby=part("text-hint")
            ></textarea>
            <p class="counter" id=part("counter") aria-hidden="true">
                <span class="counter-figure" dir="ltr" id=part("figure")>
                    {empty.figure()}
                </span>
                " "
                <span class="counter-words" id=part("too-many")></span>
            </p>
            <p class="excess" id=part("excess") hidden>
                <span class="visually-hidden">{label(Label::TooMuch)}</span>
                <mark dir="auto" id=part("beyond")></mark>
                <button type="button" class="link-button" value=FormAction::SelectExcess.value() name=form.clone()>
                    {label(Label::SelectIt)}
                </button>
            </p>
            <p class="visually-hidden" id=part("spoken") role="status"></p>
        </div>
    }
}

#[component]
fn FieldError(of: String) -> impl IntoView {
    view! {
        <p class="field-error" id=format!("{of}-error") hidden>
            <span class="visually-hidden">{say(Phrase::Error)}</span>
            <span id=format!("{of}-flaw")></span>
        </p>
    }
}

/// What there is to say about the draft, and what else was written in the same form.
#[component]
fn DraftNotice(form: String) -> impl IntoView {
    let part = |part: &str| format!("{form}-{part}");
    let choices = [
        (FormAction::TakeOther, Label::UseOtherDraft),
        (FormAction::KeepMine, Label::KeepOwnDraft),
    ]
    .map(|(action, words)| {
        view! {
            <button type="button" value=action.value() name=form.clone()>
                {label(words)}
            </button>
        }
    });
    view! {
        <div class="draft-notice">
            <span id=part("notice") role="status"></span>
            <button
                type="button"
                class="link-button"
                id=part("discard")
                value=FormAction::Discard.value()
                name=form.clone()
                hidden
            ></button>
            <span id=part("other-notice") role="status"></span>
            <div class="other-draft" id=part("other") hidden>
                // Safari scrolls by keys only what has the focus.
                <blockquote
                    dir="auto"
                    id=part("other-words")
                    tabindex="0"
                    aria-labelledby=part("other-notice")
                ></blockquote>
                {choices}
            </div>
        </div>
    }
}
