//! Whether a text is in the letters of its language.

use std::collections::BTreeMap;

use icu_locale_core::LanguageIdentifier;
use icu_properties::props::Script;
use icu_properties::{CodePointMapData, PropertyNamesLong, PropertyNamesShort};

use super::fields::Fields;
use super::language::likely;
use super::problem::Reported;
use crate::article::{Article, Block, words};
use crate::words::direction;

/// Languages whose newspapers are all in the letters that ICU knows as the likely ones. Others, as
/// Serbian, Kazakh or Uzbek, are in several.
const IN_ONE_SCRIPT: [&str; 17] = [
    "bg", "cs", "de", "el", "en", "es", "fr", "hy", "it", "ka", "nl", "pl", "pt", "ru", "sv", "tr",
    "uk",
];

/// What is no letter of one script.
const SHARED: [Script; 3] = [Script::Common, Script::Inherited, Script::Unknown];

/// Refuses the language under `key` if most of the article can't be in it, or would run in the
/// wrong direction.
pub(super) fn check(fields: &Fields<'_>, key: &str, article: &Article) -> Result<(), Reported> {
    let blocks = article.body.iter().map(of_block);
    let text = blocks.chain([article.title.clone()]).collect::<String>();
    let Some((what, remedy)) = strange_to(&article.lang, &text) else { return Ok(()) };
    Err(fields.refuse(key, &what, &remedy))
}

fn of_block(block: &Block) -> String {
    match block {
        Block::Paragraph(content) | Block::Heading(content) => words(content),
        Block::List { items, .. } => items.iter().flatten().map(of_block).collect(),
        // What is quoted may be in another language.
        Block::Quote(_) | Block::Picture(_) | Block::Break => String::new(),
    }
}

/// What is wrong with this tag for this text, and what to do about it.
fn strange_to(tag: &str, text: &str) -> Option<(String, String)> {
    let script = of_most(text)?;
    let written = PropertyNamesShort::<Script>::new().get_locale_script(script);
    let stated: LanguageIdentifier = tag.parse().ok()?;
    let in_these = LanguageIdentifier { script: written, ..stated.clone() };
    let is_in_one = IN_ONE_SCRIPT.contains(&stated.language.as_str());
    let usual = likely(stated.clone()).unwrap_or(stated).script;
    let is_strange = is_in_one && usual != written;
    if !is_strange && direction(tag) == direction(&in_these.to_string()) {
        return None;
    }
    let letters = PropertyNamesLong::<Script>::new().get(script)?;
    let what = format!("can't be \"{tag}\": most of the text is in {letters} letters");
    let anyones = LanguageIdentifier { script: written, ..LanguageIdentifier::UNKNOWN };
    let example = likely(anyones)?.language;
    let remedy = if is_in_one {
        format!("Write the tag of the language that it is in, such as {example}.")
    } else {
        format!(
            "Write {in_these} if it is in that language, else the tag of its own, such as {example}."
        )
    };
    Some((what, remedy))
}

/// The script of more than half the letters.
fn of_most(text: &str) -> Option<Script> {
    let script = CodePointMapData::<Script>::new();
    let mut counts = BTreeMap::<Script, usize>::new();
    for letter in text.chars().map(|letter| script.get(letter)) {
        *counts.entry(letter).or_default() += usize::from(!SHARED.contains(&letter));
    }
    let all: usize = counts.values().sum();
    counts.into_iter().find(|(_, count)| count * 2 > all).map(|(script, _)| script)
}
