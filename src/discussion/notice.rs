use leptos::prelude::*;

use super::Draft;
use super::composer::Composer;
use crate::live::{live, live_flag, press};

/// What there is to say about a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Notice {
    /// Nothing.
    None,
    /// It is back from an earlier visit, last written on so long ago.
    Restored(String),
    /// This one was taken away, and may come back.
    Discarded(Draft),
    /// Another tab has written this one.
    Other(Draft),
}

impl Notice {
    /// What another tab has written.
    pub(super) const fn other(&self) -> Option<&Draft> {
        if let Self::Other(draft) = self { Some(draft) } else { None }
    }

    fn words(&self) -> String {
        match self {
            Self::None => String::new(),
            Self::Restored(ago) => format!("Your draft is back. You wrote it {ago}. "),
            Self::Discarded(_) => "Draft discarded. ".to_owned(),
            Self::Other(_) => "In another tab you wrote something else here:".to_owned(),
        }
    }

    const fn offer(&self) -> &'static str {
        match self {
            Self::None | Self::Other(_) => "",
            Self::Restored(_) => "Discard draft",
            Self::Discarded(_) => "Undo",
        }
    }
}

#[component]
pub(super) fn DraftNotice(composer: Composer) -> impl IntoView {
    let notice = move || composer.form().with(|form| form.notice.clone());
    let other = move || notice().other().map(|draft| draft.text.clone()).unwrap_or_default();
    let no_other = move || notice().other().is_none();
    view! {
        <div class="draft-notice">
            <span role="status">{live(move || notice().words())}</span>
            <button
                type="button"
                class="link-button"
                hidden=live_flag(move || notice().offer().is_empty())
                on:click=press(move || composer.discard_or_undo())
            >
                {live(move || notice().offer().to_owned())}
            </button>
            <div class="other-draft" hidden=live_flag(no_other)>
                <blockquote dir="auto">{live(other)}</blockquote>
                <button type="button" on:click=press(move || composer.choose(true))>
                    "Use that"
                </button>
                <button type="button" on:click=press(move || composer.choose(false))>
                    "Keep this"
                </button>
            </div>
        </div>
    }
}
