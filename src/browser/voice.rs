//! The browser's voices.

use std::cell::RefCell;

use js_sys::Function;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

use super::element::root;
use super::event;
use super::optional::optional;
use crate::listening::{Rate, Voice};

thread_local! {
    /// What is being said. Kept here, because browsers forget what nobody holds, and then never
    /// tell that it is over.
    static SAYING: RefCell<Option<SpeechSynthesisUtterance>> = const { RefCell::new(None) };
    /// What to call when it is over, and when it has failed.
    static HEARD: RefCell<Option<(Function, Function)>> = const { RefCell::new(None) };
}

/// Calls `told` whenever all is said, with true, or the voice has failed; and `changed` whenever
/// there are other voices.
pub fn listen(told: impl Fn(bool) + Copy + 'static, changed: impl Fn() + 'static) {
    let heard = |is_over| {
        event::listener(move |_| {
            SAYING.take();
            told(is_over);
        })
    };
    HEARD.set(Some((heard(true), heard(false))));
    if let Some(synthesis) = synthesis() {
        synthesis.set_onvoiceschanged(Some(&event::listener(move |_| changed())));
    }
}

/// Whether there is a voice that may read the page.
pub fn speaks() -> bool {
    synthesis().is_some_and(|synthesis| voice(&synthesis, &lang()).is_some())
}

/// The language that the page is in by now: a translator may have been there.
pub fn lang() -> String {
    root().and_then(|root| root.get_attribute("lang")).unwrap_or_default()
}

/// Begins to say `text`, and nothing else. Says whether a voice could be asked to.
pub fn say(text: &str, rate: Rate) -> bool {
    try_to_say(text, rate).is_some()
}

fn try_to_say(text: &str, rate: Rate) -> Option<()> {
    let synthesis = synthesis()?;
    let lang = lang();
    let voice = voice(&synthesis, &lang)?;
    let utterance = SpeechSynthesisUtterance::new_with_text(text).ok()?;
    utterance.set_lang(&lang);
    utterance.set_voice(Some(&voice));
    utterance.set_rate(rate.factor());
    HEARD.with_borrow(|heard| {
        let (over, failed) = heard.as_ref()?;
        utterance.set_onend(Some(over));
        utterance.set_onerror(Some(failed));
        Some(())
    })?;
    SAYING.set(Some(utterance.clone()));
    synthesis.speak(&utterance);
    Some(())
}

/// Says no more. Browsers differ in what they tell then, so nothing of it is heard.
pub fn hush() {
    if let Some(utterance) = SAYING.take() {
        utterance.set_onend(None);
        utterance.set_onerror(None);
        if let Some(synthesis) = synthesis() {
            synthesis.cancel();
        }
    }
}

fn synthesis() -> Option<SpeechSynthesis> {
    optional(&window(), "speechSynthesis")
}

/// The voice that reads this language best.
fn voice(synthesis: &SpeechSynthesis, lang: &str) -> Option<SpeechSynthesisVoice> {
    let mut best = (0, None);
    for voice in synthesis.get_voices().iter() {
        let voice: SpeechSynthesisVoice = voice.unchecked_into();
        let (is_local, is_default) = (voice.local_service(), voice.default());
        let (tag, uri) = (voice.lang(), voice.voice_uri());
        let rank = Voice { lang: &tag, is_local, is_default, uri: &uri }.rank(lang);
        if rank > best.0 {
            best = (rank, Some(voice));
        }
    }
    best.1
}
