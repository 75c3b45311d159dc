//! Days in the words of a language.

use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_datetime::input::Date;
use icu_locale::LocaleExpander;
use icu_locale_core::Locale;
use icu_locale_core::subtags::Language;

/// An ISO 8601 date as people write it in the language with this BCP 47 tag: "September 16, 2020".
/// What is no date stays as it is, and so does every date where the language's words aren't known.
pub fn in_words(date: &str, lang: &str) -> String {
    words(date, lang).unwrap_or_else(|| date.to_owned())
}

fn words(date: &str, lang: &str) -> Option<String> {
    let mut parts = date.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let day = Date::try_new_iso(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    let mut locale: Locale = lang.parse().ok()?;
    let written = |locale: Locale| {
        let formatter = DateTimeFormatter::try_new(locale.into(), YMD::long()).ok()?;
        Some(formatter.format(&day).to_string())
    };
    let words = written(locale.clone());
    // Where ICU knows no words, it writes as for no language, perhaps by the country's calendar.
    LocaleExpander::new_extended().maximize(&mut locale.id);
    (locale.id.language, locale.id.script) = (Language::UNKNOWN, None);
    let wordless = [written(Locale::UNKNOWN), written(locale)];
    words.filter(|words| wordless.iter().flatten().all(|it| it != words))
}

#[cfg(test)]
mod tests {
    use super::in_words;

    #[test]
    fn a_day_is_in_the_words_of_the_language() {
        assert_eq!(in_words("2020-09-16", "en"), "September 16, 2020");
        assert_eq!(in_words("2020-09-16", "en-GB"), "16 September 2020");
        assert_eq!(in_words("2020-09-16", "de"), "16. September 2020");
    }

    #[test]
    fn a_day_whose_words_are_not_known_stays_as_it_is() {
        for lang in ["la", "crh", "ku-Arab", "uz-Arab", "az-Cyrl", "lrc", "zz", "csn"] {
            assert_eq!(in_words("2026-11-20", lang), "2026-11-20", "{lang}");
        }
        assert_eq!(in_words("2026-11-20", "zh"), "2026年11月20日");
        assert_eq!(in_words("2026-11-20", "fa-AF"), "۲۹ عقرب ۱۴۰۵");
    }

    #[test]
    fn what_is_no_date_stays_as_it_is() {
        assert_eq!(in_words("2020-02-31", "en"), "2020-02-31");
        assert_eq!(in_words("soon", "en"), "soon");
    }
}
