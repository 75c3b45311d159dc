//! Markup that the build has rendered for later.

use leptos::prelude::document;

use crate::discussion::{NOBODY, Target};
use crate::json::{self, Value};
use crate::props::PATTERNS_ID;

thread_local! {
    static PATTERNS: Option<Value> = read();
}

fn read() -> Option<Value> {
    let script = document().get_element_by_id(PATTERNS_ID)?;
    json::parse(&script.text_content()?).ok()
}

/// The markup with this name.
pub(super) fn markup(name: &str) -> String {
    PATTERNS.with(|patterns| match patterns.as_ref().and_then(|patterns| patterns.get(name)) {
        Some(Value::Text(markup)) => markup.clone(),
        _ => String::new(),
    })
}

/// The form for `target`: the pattern with the target's id in all its ids. Only comments that are
/// on the page have forms, and their ids need no escaping.
pub(super) fn form(target: &Target) -> String {
    let name = if matches!(target, Target::Edit(_)) { "edit" } else { "reply" };
    let id = target.comment().map(ToString::to_string);
    markup(name).replace(NOBODY, &id.unwrap_or_default())
}
