//! The article read aloud.

mod while_reading;

use serde::Deserialize;
use thirtyfour::Key;

use crate::accessibility::axe_finds_nothing;
use crate::browser::Ability;
use crate::layout::nothing_moved;
use crate::page::{Page, Role};
use crate::reader::{Visit, reader};
use crate::site::Edition;

pub const VOICES: &str = include_str!("voices.js");

/// A sentence as a voice was asked to say it.
#[derive(Debug, Deserialize)]
struct Said {
    text: String,
    lang: String,
    rate: f64,
    voice: String,
}

/// A visit with voices.
fn with_voices() -> Visit {
    Visit::to(Edition::default().met_by(VOICES))
}

/// Waits until this is being said; nothing, if there are no words.
async fn hears(page: &Page, words: &str) {
    let expected = Some(words).filter(|words| !words.is_empty()).map(str::to_owned);
    page.comes_to("what is being said", "return speechSynthesis.now?.trim() ?? null", expected)
        .await;
}

/// What the marked piece begins with.
async fn sees_marked(page: &Page, words: &str) {
    let script = format!(
        "return [...document.querySelectorAll('[data-spoken]')]
             .map((piece) => piece.textContent.slice(0, {}))",
        words.encode_utf16().count()
    );
    let expected: Vec<String> =
        Some(words).filter(|words| !words.is_empty()).map(str::to_owned).into_iter().collect();
    page.comes_to("what is marked", &script, expected).await;
}

/// The sentence is said.
async fn finish(page: &Page) {
    page.run::<()>("speechSynthesis.finish()").await;
}

async fn said(page: &Page) -> Vec<Said> {
    page.run("return speechSynthesis.said").await
}

const HEADLINE: &str = "Putin, Lukashenka are in same sinking boat, observers say";
const FIRST: &str = "ALMATY – Russian President Vladimir Putin and Belarusian President Alexander \
                     Lukashenka are cementing their ties in an attempt to stay afloat, as both \
                     leaders face increasing pressure from voters and the international community.";

#[tokio::test]
async fn without_a_voice_there_is_no_button() {
    reader(async |page| {
        page.open().await;
        page.finds_no(Role::Button, "Listen").await;
        page.find(Role::Button, "Share").await;
    })
    .await;
}

#[tokio::test]
async fn without_speech_at_all_the_page_works() {
    let mute = "delete window.speechSynthesis; delete window.SpeechSynthesisUtterance";
    Visit::to(Edition::default().met_by(mute))
        .by(async |page| {
            page.open().await;
            assert!(!page.run::<bool>("return 'speechSynthesis' in window").await);
            page.finds_no(Role::Button, "Listen").await;
            page.vote_yes().await;
            page.sees_votes(true, false).await;
        })
        .await;
}

#[tokio::test]
async fn a_voice_that_sends_the_text_away_is_none() {
    with_voices()
        .by(async |page| {
            page.open().await;
            page.find(Role::Button, "Listen").await;
            let away = "speechSynthesis.bring(speechSynthesis.voices.slice(0, 2))";
            page.run::<()>(away).await;
            page.finds_no(Role::Button, "Listen").await;
        })
        .await;
}

#[tokio::test]
async fn voices_that_come_late_move_nothing() {
    let late = "const voices = speechSynthesis.voices; speechSynthesis.voices = [];
        window.comeLate = () => speechSynthesis.bring(voices)";
    Visit::to(Edition::default().met_by(VOICES).met_by(late))
        .needing(Ability::LayoutShift)
        .by(async |page| {
            page.open().await;
            page.finds_no(Role::Button, "Listen").await;
            page.run::<()>("comeLate()").await;
            page.find(Role::Button, "Listen").await;
            nothing_moved(page).await;
        })
        .await;
}

#[tokio::test]
async fn the_article_is_read_whole_and_nothing_else() {
    with_voices()
        .by(async |page| {
            page.open().await;
            page.press("Listen").await;
            hears(page, HEADLINE).await;
            // A voice's end is heard in the same task.
            page.run::<()>("while (speechSynthesis.now !== null) speechSynthesis.finish()").await;
            page.finds_no(Role::Button, "Stop").await;
            let said = said(page).await;
            for Said { text, lang, rate, voice } in &said {
                assert_eq!((lang.as_str(), voice.as_str()), ("en", "Here"), "{text}");
                assert!((rate - 1.0).abs() < f64::EPSILON && text.len() < 400, "{text}");
            }
            let all: String = said.iter().map(|said| said.text.as_str()).collect();
            let prose: Vec<String> = page
                .run(
                    "return [...document.querySelectorAll('h1, #article > h2, #article > p')]
                         .map((piece) => piece.textContent.replaceAll('--', '–'))",
                )
                .await;
            assert_eq!(all, prose.concat());
            assert!(said.len() > prose.len(), "by sentences");
            sees_marked(page, "").await;
        })
        .await;
}

#[tokio::test]
async fn paragraphs_of_lists_and_quotations_are_read_too() {
    let old = "<p>Putin offered economic support";
    let new = "<ul><li><p>One of the list.</p></li></ul><blockquote><p>Quoted.</p></blockquote>\
               <hr><p>Putin offered economic support";
    Visit::to(Edition::default().met_by(VOICES).replacing(old, new))
        .by(async |page| {
            page.open().await;
            page.press("Listen").await;
            page.run::<()>("while (speechSynthesis.now !== null) speechSynthesis.finish()").await;
            let texts: Vec<String> = said(page).await.into_iter().map(|said| said.text).collect();
            let list = texts.iter().position(|text| text == "One of the list.");
            assert_eq!(texts[list.expect("the list is read") + 1], "Quoted.");
        })
        .await;
}

#[tokio::test]
async fn without_sentences_a_paragraph_is_said_at_once() {
    let plain = Edition::default().met_by(VOICES).met_by("delete Intl.Segmenter");
    Visit::to(plain)
        .by(async |page| {
            page.open().await;
            page.press("Listen").await;
            hears(page, HEADLINE).await;
            finish(page).await;
            hears(page, FIRST).await;
        })
        .await;
}

#[tokio::test]
async fn a_voice_that_fails_ends_it_in_words_and_it_can_go_on() {
    with_voices()
        .by(async |page| {
            page.open().await;
            page.press("Listen").await;
            finish(page).await;
            hears(page, FIRST).await;
            page.press("Pause").await;
            page.press("Resume").await;
            page.run::<()>("speechSynthesis.fail()").await;
            page.sees_once("The voice has failed.").await;
            page.has_focus_on("Close").await;
            sees_marked(page, "").await;
            page.press("Listen").await;
            hears(page, FIRST).await;
            page.run::<()>("speechSynthesis.fail()").await;
            page.press("Close").await;
            page.finds_no(Role::Button, "Close").await;
        })
        .await;
}

#[tokio::test]
async fn a_voice_that_goes_while_it_reads_has_failed() {
    with_voices()
        .by(async |page| {
            page.open().await;
            page.press("Listen").await;
            hears(page, HEADLINE).await;
            page.run::<()>("speechSynthesis.bring([]); speechSynthesis.finish()").await;
            page.sees_once("The voice has failed.").await;
            hears(page, "").await;
        })
        .await;
}

#[tokio::test]
async fn it_ends_with_the_page_and_a_page_that_is_back_says_so() {
    with_voices()
        .by(async |page| {
            page.open().await;
            page.press("Listen").await;
            hears(page, HEADLINE).await;
            page.run::<()>(
                "dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))",
            )
            .await;
            hears(page, "").await;
            page.finds_no(Role::Button, "Stop").await;
            sees_marked(page, "").await;
            page.press("Listen").await;
            hears(page, HEADLINE).await;
            page.go_elsewhere().await;
            page.go_back().await;
            page.finds_no(Role::Button, "Stop").await;
            sees_marked(page, "").await;
        })
        .await;
}

#[tokio::test]
async fn it_is_in_reach_of_the_keyboard_and_axe_finds_nothing() {
    with_voices()
        .by(async |page| {
            page.open().await;
            page.tab_to("Listen").await;
            page.key(Key::Enter).await;
            page.has_focus_on("Listen").await;
            for name in ["Previous paragraph", "Pause", "Next paragraph", "Speed", "Stop", "Share"]
            {
                page.tab().await;
                page.has_focus_on(name).await;
            }
            axe_finds_nothing(page).await;
        })
        .await;
}

#[tokio::test]
async fn what_is_no_language_is_read_too() {
    with_voices()
        .by(async |page| {
            page.open().await;
            page.run::<()>(
                "document.documentElement.lang = 'zh_CN';
                 speechSynthesis.bring([{ name: 'Here', lang: 'zh-CN', localService: true, voiceURI: 'Here' }])",
            )
            .await;
            page.press("Listen").await;
            hears(page, HEADLINE).await;
        })
        .await;
}
