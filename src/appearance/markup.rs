//! The panel with the settings as the build renders it, and what runs before the first paint.

use leptos::prelude::*;

use super::{APPEARANCE_ID, Aspect, Setting};

/// Puts what was set before onto the root element before anything is painted, so that no other
/// theme is seen first. It trusts what it finds as little as the rest of the page does: whatever
/// stands there only becomes an attribute. `Session` says later what holds.
pub const EARLY: &str = "try{document.documentElement.dataset.appearance=\
    JSON.parse(localStorage.getItem(\"byline:appearance\")).record}catch{}";

/// A button, and the panel that it opens. The browser opens and closes it, with Escape too, and
/// knows where the focus was.
#[component]
pub fn AppearanceView() -> impl IntoView {
    view! {
        <button type="button" class="appearance-button" popovertarget=APPEARANCE_ID>
            "Appearance"
        </button>
        <div
            class="appearance"
            id=APPEARANCE_ID
            popover="auto"
            role="dialog"
            aria-label="Appearance"
        >
            {Aspect::ALL.map(aspect_view)}
            <div class="appearance-buttons">
                <button type="button" class="link-button" value="reset-appearance">
                    "Reset"
                </button>
                <button
                    type="button"
                    class="link-button"
                    popovertarget=APPEARANCE_ID
                    popovertargetaction="hide"
                >
                    "Close"
                </button>
            </div>
        </div>
    }
}

fn aspect_view(aspect: Aspect) -> impl IntoView {
    let (title, unset) = words(aspect);
    let settings = Setting::ALL.into_iter().filter(|setting| setting.aspect() == aspect);
    let mut options: Vec<_> =
        settings.map(|setting| (setting.id(), label(setting), step(setting))).collect();
    options.push(("", unset, 0));
    options.sort_by_key(|(.., step)| *step);
    let option = |(id, label, _): (&'static str, &'static str, i8)| {
        view! {
            <label>
                <input type="radio" name=aspect.id() value=id checked=id.is_empty() />
                {label}
            </label>
        }
    };
    view! {
        <fieldset>
            <legend>{title}</legend>
            {options.into_iter().map(option).collect::<Vec<_>>()}
        </fieldset>
    }
}

/// What an aspect is called, and how it is when nothing is set.
const fn words(aspect: Aspect) -> (&'static str, &'static str) {
    match aspect {
        Aspect::Theme => ("Theme", "System"),
        Aspect::Size => ("Text size", "Medium"),
        Aspect::Lines => ("Line length", "Medium"),
        Aspect::Spacing => ("Spacing", "Medium"),
        Aspect::Typeface => ("Typeface", "Serif"),
    }
}

const fn label(setting: Setting) -> &'static str {
    match setting {
        Setting::Light => "Light",
        Setting::Sepia => "Sepia",
        Setting::Dark => "Dark",
        Setting::Contrast => "High contrast",
        Setting::Small => "Small",
        Setting::Large => "Large",
        Setting::Larger => "Larger",
        Setting::Largest => "Largest",
        Setting::Short => "Short",
        Setting::Long => "Long",
        Setting::Tight => "Tight",
        Setting::Loose => "Loose",
        Setting::Sans => "Sans",
    }
}

/// Where a setting stands beside how the page is made, which is 0.
const fn step(setting: Setting) -> i8 {
    match setting {
        Setting::Small | Setting::Short | Setting::Tight => -1,
        _ => 1,
    }
}
