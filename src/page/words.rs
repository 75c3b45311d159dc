//! The words that the browser says, on their way to it.

use crate::json;
use crate::props::to_script;
use crate::words::{Language, WORDS_ID};

/// What the browser says, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The language, a BCP 47 tag.
    pub lang: &'static str,
    /// The phrases in their order, as JSON that may stand inside of a `script` element.
    pub phrases: String,
}

impl Words {
    /// All that this language has for the browser.
    pub fn of(language: &Language) -> Self {
        Self { lang: language.tag, phrases: to_script(&language.phrases()) }
    }

    /// The element that bears them, where no script brings them along.
    pub fn markup(&self) -> String {
        let Self { lang, phrases } = self;
        format!(
            "<script type=\"application/json\" id=\"{WORDS_ID}\" lang=\"{lang}\">{phrases}</script>"
        )
    }

    /// A script that puts them into the page.
    pub(super) fn script(&self) -> String {
        let Self { lang, phrases } = self;
        let phrases = json::write(phrases);
        format!(
            "document.body.append(Object.assign(document.createElement(\"template\"), \
             {{ id: \"{WORDS_ID}\", lang: \"{lang}\", textContent: {phrases} }}));"
        )
    }
}
