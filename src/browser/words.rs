//! The words that the page says, from the page itself.

use js_sys::{Array, Intl, Object};

use super::element::by_id;
use crate::json::{self, Value};
use crate::words::{Phrase, WORDS_ID};

thread_local! {
    static WORDS: Value = read().unwrap_or(Value::Null);
    static PLURALS: Intl::PluralRules = Intl::PluralRules::new(&languages(), &Object::new());
}

fn read() -> Option<Value> {
    let script = by_id(WORDS_ID)?;
    json::parse(&script.text_content()?).ok()
}

/// The language of the words, which needn't be the article's.
fn languages() -> Array {
    let script = by_id(WORDS_ID);
    let lang = script.and_then(|script| script.get_attribute("lang"));
    lang.map(|lang| Array::of1(&lang.into())).unwrap_or_default()
}

/// What there is to be said. Without the words in the page, nothing.
pub fn message<T>(phrase: Phrase, say: impl FnOnce(&Value) -> T) -> T {
    WORDS.with(|words| match words {
        Value::List(all) => say(all.get(phrase as usize).unwrap_or(&Value::Null)),
        _ => say(&Value::Null),
    })
}

/// The kind of a number, as the plurals of the language tell it.
pub fn plural(number: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "nothing is counted up to there")]
    PLURALS.with(|plurals| plurals.select(number as f64).into())
}
