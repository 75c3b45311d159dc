//! What the build hands to the browser, so that the roots can be rendered there too.

use serde::{Deserialize, Serialize};

use crate::discussion::Discussion;
use crate::json;
use crate::poll::Poll;

/// The id of the `<script type="application/json">` that holds the props.
pub const PROPS_ID: &str = "props";

/// All that the interactive roots are made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Props {
    /// The article's id: what is remembered is remembered under it.
    pub article: String,
    /// The poll.
    pub poll: Poll,
    /// The discussion.
    pub discussion: Discussion,
    /// The roots as they were prerendered.
    pub markup: Markup,
}

/// What stands in each root when the page is served. The browser falls back on it where something
/// has changed a root before it could be hydrated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Markup {
    /// In the poll's root.
    pub poll: String,
    /// In the discussion's root.
    pub discussion: String,
}

impl Props {
    /// The props as text that may stand inside of a `script` element: JSON without a `<`, so that
    /// no comment can end the element.
    pub fn to_script(&self) -> String {
        json::write(self).replace('<', "\\u003c")
    }

    /// The props in such a text, if it is whole.
    pub fn from_script(script: &str) -> Option<Self> {
        json::from_value(&json::parse(script).ok()?).ok()
    }
}
