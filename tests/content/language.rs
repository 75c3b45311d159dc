use crate::folder::good;

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
    for (written, read) in [
        ("AR", "ar"),
        ("en-gb", "en-GB"),
        ("en-uk", "en-GB"),
        ("ger", "de"),
        ("cmn-Hans", "zh-Hans"),
    ] {
        let language = format!("\"{written}\"");
        assert_eq!(good().article("\"en\"", &language).loads().article.lang, read);
    }
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
    let rare = ["se", "kr", "ee", "la", "crh", "kaa", "os", "yi", "ku-Arab", "tlh", "csn", "ckt"];
    for language in rare {
        let loaded = good().article("\"en\"", &format!("\"{language}\"")).loads();
        assert_eq!(loaded.article.lang, language);
    }
}
