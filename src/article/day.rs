//! Days in the words of a language.

use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_datetime::input::Date;
use icu_locale_core::Locale;

/// An ISO 8601 date as people write it in the language with this BCP 47 tag: "September 16, 2020".
/// What is no date stays as it is.
pub fn in_words(date: &str, lang: &str) -> String {
    words(date, lang).unwrap_or_else(|| date.to_owned())
}

fn words(date: &str, lang: &str) -> Option<String> {
    let mut parts = date.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let day = Date::try_new_iso(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    let locale: Locale = lang.parse().ok()?;
    let formatter = DateTimeFormatter::try_new(locale.into(), YMD::long()).ok()?;
    Some(formatter.format(&day).to_string())
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
    fn what_is_no_date_stays_as_it_is() {
        assert_eq!(in_words("2020-02-31", "en"), "2020-02-31");
        assert_eq!(in_words("soon", "en"), "soon");
    }
}
