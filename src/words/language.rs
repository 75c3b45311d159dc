//! The languages that the interface speaks, as the build knows them.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use icu_locale::{Direction, LocaleCanonicalizer, LocaleDirectionality};
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

use super::fluent;
use super::phrase::Phrase;
use crate::json::Value;

/// The languages, by their BCP 47 tags, and their files. The first is spoken where there is no
/// other.
pub const LANGUAGES: [(&str, &str); 2] =
    [("en", include_str!("en.ftl")), ("ar", include_str!("ar.ftl"))];

/// A language of the interface.
pub struct Language {
    /// Its BCP 47 tag.
    pub tag: &'static str,
    messages: BTreeMap<String, Value>,
    plurals: PluralRules,
}

impl Language {
    /// The language for an article in the one with this BCP 47 tag: its own, if the interface
    /// speaks it.
    ///
    /// # Panics
    ///
    /// When the language's file has a mistake in it, with the file and what is wrong.
    pub fn for_article(lang: &str) -> Self {
        let (tag, file) =
            LANGUAGES.into_iter().find(|(tag, _)| *tag == primary(lang)).unwrap_or(LANGUAGES[0]);
        let locale: Locale = tag.parse().expect("a language's tag");
        Self {
            tag,
            messages: fluent::read(file)
                .unwrap_or_else(|why| panic!("src/words/{tag}.ftl: {why}.")),
            plurals: PluralRules::try_new_cardinal(locale.into()).expect("a language's plurals"),
        }
    }

    /// The tag by which it writes dates beside an article in the language with this tag: that, if
    /// it is a kind of this language.
    pub fn locale<'a>(&'a self, lang: &'a str) -> &'a str {
        if primary(lang) == self.tag { lang } else { self.tag }
    }

    /// The messages by their ids.
    pub const fn messages(&self) -> &BTreeMap<String, Value> {
        &self.messages
    }

    /// The kinds of numbers that its plurals tell apart.
    pub fn plurals(&self) -> impl Iterator<Item = &'static str> {
        self.plurals.categories().map(name)
    }

    /// What the browser says, for its script.
    pub fn phrases(&self) -> Vec<&Value> {
        Phrase::ALL.iter().map(|phrase| self.message(phrase.id())).collect()
    }

    fn message(&self, id: &str) -> &Value {
        self.messages.get(id).unwrap_or(&Value::Null)
    }
}

fn primary(lang: &str) -> &str {
    lang.split('-').next().unwrap_or_default()
}

const fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// The direction in which the language with this BCP 47 tag is written, as `dir` has it.
pub fn direction(lang: &str) -> &'static str {
    let mut locale = lang.parse::<Locale>().unwrap_or(Locale::UNKNOWN);
    // Dari, `prs`, is known as the Persian of Afghanistan, `fa-AF`.
    LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
    match LocaleDirectionality::new_extended().get(&locale.id) {
        Some(Direction::RightToLeft) => "rtl",
        _ => "ltr",
    }
}

thread_local! {
    static SPOKEN: RefCell<Rc<Language>> = RefCell::new(Rc::new(Language::for_article("")));
}

/// Runs `run` with everything in it said in this language.
pub fn speaking<T>(language: Language, run: impl FnOnce() -> T) -> T {
    let before = SPOKEN.replace(Rc::new(language));
    let outcome = run();
    SPOKEN.set(before);
    outcome
}

pub(super) fn spoken<T>(id: &str, say: impl FnOnce(&Value) -> T) -> T {
    let language = SPOKEN.with_borrow(Rc::clone);
    say(language.message(id))
}

pub(super) fn message<T>(phrase: Phrase, say: impl FnOnce(&Value) -> T) -> T {
    spoken(phrase.id(), say)
}

pub(super) fn plural(number: u64) -> String {
    SPOKEN.with_borrow(|language| name(language.plurals.category_for(number)).to_owned())
}
