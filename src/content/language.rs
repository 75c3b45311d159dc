//! The language of the article: a tag that browsers understand.

use icu_locale::{LocaleCanonicalizer, LocaleExpander, TransformResult};
use icu_locale_core::subtags::{Language, Region};
use icu_locale_core::{LanguageIdentifier, Locale};

use super::fields::Fields;
use super::problem::Reported;

/// Countries of whose languages ICU knows a larger one as the likely one.
const OWN: [(&str, &str); 2] = [("by", "be"), ("kz", "kk")];

pub(super) fn read(fields: &Fields<'_>, key: &str) -> Result<String, Reported> {
    let tag = fields.plain(key, "en")?;
    // The grammar of the browser's `Intl`, which writes dates in this language; only the crate
    // would take an underscore for a hyphen.
    let identifier = LanguageIdentifier::try_from_str(&tag);
    let known = identifier.ok().filter(|it| !it.language.is_unknown() && !tag.contains('_'));
    let refuse = |what: &str, remedy: &str| {
        let what = format!("can't be \"{}\"{what}", tag.escape_debug());
        Err(fields.refuse(key, &what, remedy))
    };
    let Some(identifier) = known else { return refuse("", REMEDY) };
    let canonical = canonical(identifier);
    if is_language(canonical.language) {
        return Ok(canonical.to_string());
    }
    match spoken_in(canonical.language.as_str()) {
        Some(language) => {
            let meant = LanguageIdentifier { language, ..canonical };
            refuse(", which is a country's code", &format!("Did you mean {meant}?"))
        }
        None => refuse(", which is no language's code", REMEDY),
    }
}

const REMEDY: &str = "Write a tag as HTML has it: en, en-GB, kk, zh-Hans.";

/// The form that all else compares it by, as the browser's `Intl` has it too: `ar` of `AR`, `de` of
/// `ger`, `en-GB` of `en-uk`.
fn canonical(identifier: LanguageIdentifier) -> LanguageIdentifier {
    let mut locale = Locale::from(identifier);
    LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
    locale.id
}

/// Whether there is such a language. ICU knows all those of two letters, and not all the rare ones
/// of three.
fn is_language(language: Language) -> bool {
    language.as_str().len() > 2 || likely(language.into()).is_some()
}

/// The language that is most likely meant by a country's code.
fn spoken_in(country: &str) -> Option<Language> {
    let own = OWN.into_iter().find(|(it, _)| *it == country);
    if let Some((_, language)) = own {
        return language.parse().ok();
    }
    let region: Region = country.parse().ok()?;
    let known = likely(LanguageIdentifier { region: Some(region), ..LanguageIdentifier::UNKNOWN });
    known.map(|it| it.language).filter(|language| !language.is_unknown())
}

/// Language, script and region, where ICU knows what those that aren't there are likely to be.
pub(super) fn likely(mut identifier: LanguageIdentifier) -> Option<LanguageIdentifier> {
    let outcome = LocaleExpander::new_extended().maximize(&mut identifier);
    (outcome == TransformResult::Modified).then_some(identifier)
}
