//! What the build hands to the browser, so that it knows what the page was made of.

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use crate::discussion::Published;
use crate::json;
use crate::poll::Tally;

/// The id of the `<script type="application/json">` that holds the props.
pub const PROPS_ID: &str = "props";

/// The root element's attribute that says of which build the page is.
pub const BUILD: &str = "data-build";

/// The file of the worker that keeps the page, beside the page.
pub const WORKER: &str = "sw.js";

/// What the browser must know of the article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Props {
    /// The article's id: what is remembered is remembered under it.
    pub article: String,
    /// The poll's earlier votes.
    pub tally: Option<Tally>,
    /// The language in which dates are written, a BCP 47 tag: the interface's, as the article's
    /// country writes it.
    pub lang: String,
    /// The most characters a comment may have.
    pub limit: NonZeroU32,
    /// The published comments, in the article's order.
    pub comments: Vec<Published>,
}

impl Props {
    /// The props in such a text, if it is whole.
    pub fn from_script(script: &str) -> Option<Self> {
        json::from_value(&json::parse(script).ok()?).ok()
    }
}

/// A value as text that may stand inside of a `script` element: JSON without a `<`, so that no
/// comment can end the element.
pub fn to_script<T: Serialize>(value: &T) -> String {
    json::write(value).replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn props_that_lack_a_part_are_none() {
        let whole = r#"{"article":"a","tally":null,"lang":"en","limit":1,"comments":[]}"#;
        assert!(Props::from_script(whole).is_some());
        for part in [r#""article":"a","#, r#""lang":"en","#, r#""limit":1,"#, r#","comments":[]"#] {
            assert_eq!(Props::from_script(&whole.replace(part, "")), None, "{part}");
        }
        assert_eq!(Props::from_script(&whole.replace(":1", ":0")), None, "a limit of none");
        assert_eq!(Props::from_script("no JSON"), None);
    }
}
