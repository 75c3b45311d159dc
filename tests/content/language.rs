use crate::folder::{Folder, good};

const ARABIC: &str = "نزل المطر.";
const HEBREW: &str = "ירד גשם.";
const RUSSIAN: &str = "Шёл дождь.";
const ENGLISH: &str = "It rained.";

/// A title in English and a longer text in these words, in an article with this language.
fn words_in(language: &str, words: &str) -> Folder {
    let tag = format!("\"{language}\"");
    good().article("It rained.", &[words; 9].join(" ")).article("\"en\"", &tag)
}

#[test]
fn bad_languages() {
    for language in ["English", "en_US", "e", "en-", "en-EN1", "en-a", "und"] {
        good().article("\"en\"", &format!("\"{language}\"")).reports(&format!(
            "content/article.md:5: language can't be \"{language}\". \
             Write a tag as HTML has it: en, en-GB, kk, zh-Hans."
        ));
    }
}

#[test]
fn languages_in_other_letters_or_longer_codes() {
    for (written, read) in
        [("en-gb", "en-GB"), ("en-uk", "en-GB"), ("ger", "de"), ("cmn-Hans", "zh-Hans")]
    {
        let language = format!("\"{written}\"");
        assert_eq!(good().article("\"en\"", &language).loads().article.lang, read);
    }
    assert_eq!(words_in("AR", ARABIC).loads().article.lang, "ar");
}

#[test]
fn country_for_a_language() {
    for (country, language) in [
        ("kz", "kk"),
        ("by", "be"),
        ("ua", "uk"),
        ("cz", "cs"),
        ("jp", "ja"),
        ("gr", "el"),
        ("dk", "da"),
        ("kz-Latn", "kk-Latn"),
    ] {
        good().article("\"en\"", &format!("\"{country}\"")).reports(&format!(
            "content/article.md:5: language can't be \"{country}\", which is a country's code. \
             Did you mean {language}?"
        ));
    }
    for unknown in ["zz", "xx", "qq-GB"] {
        good().article("\"en\"", &format!("\"{unknown}\"")).reports(&format!(
            "content/article.md:5: language can't be \"{unknown}\", which is no language's code. \
             Write a tag as HTML has it: en, en-GB, kk, zh-Hans."
        ));
    }
}

#[test]
fn languages_that_few_programs_know() {
    let rare = ["se", "kr", "ee", "la", "crh", "kaa", "os", "tlh", "csn", "ckt"];
    for language in rare {
        let loaded = good().article("\"en\"", &format!("\"{language}\"")).loads();
        assert_eq!(loaded.article.lang, language);
    }
    for (language, words) in [("yi", HEBREW), ("ku-Arab", ARABIC)] {
        assert_eq!(words_in(language, words).loads().article.lang, language);
    }
}

#[test]
fn language_that_is_not_in_these_letters() {
    for (language, words, letters, remedy) in [
        ("en", ARABIC, "Arabic", "Write the tag of the language that it is in, such as ar."),
        ("en-GB", HEBREW, "Hebrew", "Write the tag of the language that it is in, such as he."),
        ("en", RUSSIAN, "Cyrillic", "Write the tag of the language that it is in, such as ru."),
        ("ru", ENGLISH, "Latin", "Write the tag of the language that it is in, such as en."),
        (
            "ar",
            ENGLISH,
            "Latin",
            "Write ar-Latn if it is in that language, else the tag of its own, such as en.",
        ),
        (
            "ku",
            ARABIC,
            "Arabic",
            "Write ku-Arab if it is in that language, else the tag of its own, such as ar.",
        ),
    ] {
        words_in(language, words).reports(&format!(
            "content/article.md:5: language can't be \"{language}\": most of the text is in \
             {letters} letters. {remedy}"
        ));
    }
}

#[test]
fn languages_in_several_scripts() {
    for (language, words) in [
        ("sr", ENGLISH),
        ("sr", RUSSIAN),
        ("kk", ENGLISH),
        ("uz", RUSSIAN),
        ("uz-Arab", ARABIC),
        ("ja", "雨が降った。"),
        ("ja", "アメ。"),
        ("zh", "下雨了。"),
        ("zh-Hant", "下雨了。"),
        ("ko", "비가 왔다."),
        ("he", HEBREW),
        ("fa", ARABIC),
        ("hi", ENGLISH),
        ("en-Cyrl", RUSSIAN),
        ("en", "5 + 5 = 10."),
    ] {
        words_in(language, words).loads();
    }
    words_in("en", &format!("{ENGLISH} {RUSSIAN}")).loads();
    words_in("en", &format!("{ENGLISH}\n\n> {RUSSIAN} {RUSSIAN} {RUSSIAN}")).loads();
}
