//! The files of the interface's languages: each says everything, in the right forms.

use std::collections::BTreeSet;

use byline::json::Value;
use byline::words::{LANGUAGES, Label, Language, Phrase, count, say_with, speaking};

fn languages() -> impl Iterator<Item = Language> {
    LANGUAGES.into_iter().map(|(tag, _)| Language::for_article(tag))
}

/// The arguments that a message names, in any of its ways.
fn arguments(message: &Value) -> BTreeSet<String> {
    match message {
        Value::List(pieces) => {
            let names = pieces.iter().skip(1).step_by(2);
            names.filter_map(|name| Some(text(name)?.to_owned())).collect()
        }
        Value::Map(ways) => ways.iter().flat_map(|(_, way)| arguments(way)).collect(),
        _ => BTreeSet::new(),
    }
}

fn text(value: &Value) -> Option<&str> {
    if let Value::Text(text) = value { Some(text) } else { None }
}

#[test]
fn every_language_says_what_the_page_says_and_nothing_else() {
    let phrases = Phrase::ALL.iter().map(|phrase| phrase.id());
    let said: BTreeSet<_> = phrases.chain(Label::ALL.iter().map(|label| label.id())).collect();
    assert_eq!(said.len(), Phrase::ALL.len() + Label::ALL.len(), "an id stands there twice");
    for language in languages() {
        let known: BTreeSet<_> = language.messages().keys().map(String::as_str).collect();
        let wrong: Vec<_> = known.symmetric_difference(&said).collect();
        assert!(wrong.is_empty(), "missing, or said by nobody, in {}: {wrong:?}", language.tag);
    }
}

#[test]
fn every_language_tells_apart_the_numbers_that_its_plurals_do() {
    for language in languages() {
        let plurals: BTreeSet<_> = language.plurals().collect();
        for (id, message) in language.messages() {
            let Value::Map(ways) = message else { continue };
            let is_category = |way: &&str| way.parse::<u64>().is_err();
            let told: BTreeSet<_> =
                ways.iter().map(|(way, _)| way.as_str()).filter(is_category).collect();
            assert_eq!(told, plurals, "{id} in {}", language.tag);
        }
    }
}

#[test]
fn every_language_says_the_same_of_the_same_things() {
    let english = Language::for_article("en");
    for language in languages() {
        for (id, message) in language.messages() {
            let other = &english.messages()[id];
            let same_kind = matches!(message, Value::Map(_)) == matches!(other, Value::Map(_));
            assert!(same_kind, "{id} in {} is a choice in one of the two", language.tag);
            assert_eq!(arguments(message), arguments(other), "{id} in {}", language.tag);
        }
    }
}

#[test]
fn numbers_take_the_form_of_their_language() {
    speaking(Language::for_article("en-GB"), || {
        assert_eq!(count(Phrase::Comments, 0), "No comments yet");
        assert_eq!(count(Phrase::Comments, 1), "1 Comment");
        assert_eq!(count(Phrase::Comments, 21), "21 Comments");
    });
    speaking(Language::for_article("ar"), || {
        let forms = [
            (0, "لا تعليقات بعد"),
            (1, "تعليق واحد"),
            (2, "تعليقان"),
            (3, "3 تعليقات"),
            (11, "11 تعليقًا"),
            (100, "100 تعليق"),
        ];
        for (number, words) in forms {
            assert_eq!(count(Phrase::Comments, number), words);
        }
    });
    assert_eq!(count(Phrase::Comments, 2), "2 Comments", "and then as before");
}

#[test]
fn an_article_in_another_language_has_an_english_interface() {
    assert_eq!(Language::for_article("kk").tag, "en");
    assert_eq!(Language::for_article("").tag, "en");
}

#[test]
fn an_argument_is_put_in_as_it_is() {
    let title = "{ $name } <b>";
    assert_eq!(say_with(Phrase::EraseThing, &[("title", title)]), format!("Erase {title}"));
}
