//! Days, and their words in a language.

use std::fmt;

use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_datetime::input::Date;
use icu_locale::LocaleExpander;
use icu_locale_core::Locale;
use icu_locale_core::subtags::Language;

/// A day of the calendar. It is written as ISO 8601 has it: 2020-09-16.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    year: u16,
    month: u8,
    of_month: u8,
}

impl Day {
    /// The day of this date, if there is one.
    pub fn new(year: u16, month: u8, of_month: u8) -> Option<Self> {
        Date::try_new_iso(year.into(), month, of_month).ok()?;
        Some(Self { year, month, of_month })
    }

    /// The day as people write it in the language with this BCP 47 tag: "September 16, 2020". Where
    /// the language's words aren't known, as ISO 8601 has it.
    pub fn in_words(self, lang: &str) -> String {
        words(self, lang).unwrap_or_else(|| self.to_string())
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.of_month)
    }
}

fn words(Day { year, month, of_month }: Day, lang: &str) -> Option<String> {
    let day = Date::try_new_iso(year.into(), month, of_month).ok()?;
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
    use super::Day;

    fn in_words(year: u16, month: u8, day: u8, lang: &str) -> String {
        Day::new(year, month, day).unwrap().in_words(lang)
    }

    #[test]
    fn a_day_is_in_the_words_of_the_language() {
        assert_eq!(in_words(2020, 9, 16, "en"), "September 16, 2020");
        assert_eq!(in_words(2020, 9, 16, "en-GB"), "16 September 2020");
        assert_eq!(in_words(2020, 9, 16, "de"), "16. September 2020");
    }

    #[test]
    fn a_day_whose_words_are_not_known_stays_as_it_is() {
        for lang in ["la", "crh", "ku-Arab", "uz-Arab", "az-Cyrl", "lrc", "zz", "csn"] {
            assert_eq!(in_words(2026, 11, 20, lang), "2026-11-20", "{lang}");
        }
        assert_eq!(in_words(2026, 11, 20, "zh"), "2026年11月20日");
        assert_eq!(in_words(2026, 11, 20, "fa-AF"), "۲۹ عقرب ۱۴۰۵");
    }

    #[test]
    fn a_day_is_one_of_the_calendar() {
        assert_eq!(Day::new(2020, 2, 29).unwrap().to_string(), "2020-02-29");
        assert_eq!(
            [Day::new(2021, 2, 29), Day::new(2020, 13, 1), Day::new(2020, 4, 31)],
            [None; 3]
        );
    }
}
