//! The panel with the settings as the build renders it.

use leptos::prelude::*;

use super::{APPEARANCE_ID, Aspect, Setting};
use crate::actions::Action;
use crate::words::{Label, label};

/// A button, and the panel that it opens. The browser opens and closes it, with Escape too, and
/// knows where the focus was.
#[component]
pub fn AppearanceView() -> impl IntoView {
    view! {
        <button type="button" class="appearance-button" popovertarget=APPEARANCE_ID>
            {label(Label::Appearance)}
        </button>
        <div
            class="appearance"
            id=APPEARANCE_ID
            popover="auto"
            role="dialog"
            aria-label=label(Label::Appearance)
        >
            {Aspect::ALL.map(aspect_view)}
            <div class="appearance-buttons">
                <button type="button" class="link-button" value=Action::ResetAppearance.value()>
                    {label(Label::Reset)}
                </button>
                <button
                    type="button"
                    class="link-button"
                    popovertarget=APPEARANCE_ID
                    popovertargetaction="hide"
                >
                    {label(Label::Close)}
                </button>
            </div>
        </div>
    }
}

fn aspect_view(aspect: Aspect) -> impl IntoView {
    let (title, unset) = words(aspect);
    let settings = Setting::ALL.into_iter().filter(|setting| setting.aspect() == aspect);
    let mut options: Vec<_> =
        settings.map(|setting| (setting.id(), setting.label(), step(setting))).collect();
    options.push(("", label(unset), 0));
    options.sort_by_key(|(.., step)| *step);
    let option = |(id, words, _): (&'static str, String, i8)| {
        view! {
            <label>
                <input type="radio" name=aspect.id() value=id checked=id.is_empty() />
                {words}
            </label>
        }
    };
    view! {
        <fieldset>
            <legend>{label(title)}</legend>
            {options.into_iter().map(option).collect::<Vec<_>>()}
        </fieldset>
    }
}

/// What an aspect is called, and how it is when nothing is set.
const fn words(aspect: Aspect) -> (Label, Label) {
    match aspect {
        Aspect::Theme => (Label::Theme, Label::System),
        Aspect::Size => (Label::TextSize, Label::Medium),
        Aspect::Lines => (Label::LineLength, Label::Medium),
        Aspect::Spacing => (Label::Spacing, Label::Medium),
        Aspect::Typeface => (Label::Typeface, Label::Serif),
    }
}

/// Where a setting stands beside how the page is made, which is 0.
const fn step(setting: Setting) -> i8 {
    match setting {
        Setting::Small | Setting::Short | Setting::Tight => -1,
        _ => 1,
    }
}
