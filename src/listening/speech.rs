//! Whose voice may read, and what it is given.

/// What is to be known of a voice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// The language it speaks; some systems write the tag with an underscore.
    pub lang: String,
    /// Whether it speaks on this device. Any other sends what it reads to somebody.
    pub is_local: bool,
    /// Whether the system prefers it.
    pub is_default: bool,
}

/// The place of the voice that may read a text in this language, and does it best. One that isn't
/// on the device never does.
pub fn choose(voices: &[Voice], lang: &str) -> Option<usize> {
    let mut best = None;
    for (place, voice) in voices.iter().enumerate() {
        let fits = voice.is_local && subtag(&voice.lang, 0) == subtag(lang, 0);
        let is_exact = subtag(&voice.lang, 1) == subtag(lang, 1);
        let rank = (is_exact, voice.is_default);
        if fits && best.is_none_or(|(other, _)| rank > other) {
            best = Some((rank, place));
        }
    }
    best.map(|(_, place)| place)
}

fn subtag(tag: &str, number: usize) -> String {
    let subtag = tag.split(['-', '_']).nth(number);
    subtag.unwrap_or_default().to_ascii_lowercase()
}

/// The words as they are said: two hyphens are the editor's dash, which a voice keeps silent at.
pub fn as_said(text: &str) -> String {
    let mut said = String::new();
    for c in text.chars() {
        if c == '-' && said.ends_with('-') {
            said.pop();
            said.push('–');
        } else {
            said.push(c);
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    fn local(lang: &str) -> Voice {
        Voice { lang: lang.to_owned(), is_local: true, is_default: false }
    }

    #[test]
    fn a_voice_of_the_language_reads() {
        let voices = [local("de-DE"), local("en_US"), local("EN-gb"), local("fr")];
        assert_eq!(choose(&voices, "en"), Some(1));
        assert_eq!(choose(&voices, "en-GB"), Some(2));
        assert_eq!(choose(&voices, "fr-CA"), Some(3));
        assert_eq!(choose(&voices, "ru"), None);
        assert_eq!(choose(&voices, "e"), None);
        assert_eq!(choose(&[], "en"), None);
    }

    #[test]
    fn of_several_the_systems_own_choice_reads() {
        let preferred = Voice { is_default: true, ..local("en-IN") };
        assert_eq!(choose(&[local("en-US"), preferred], "en"), Some(1));
    }

    #[test]
    fn a_voice_that_sends_the_text_away_never_reads() {
        let remote = Voice { is_local: false, is_default: true, ..local("en-US") };
        assert_eq!(choose(std::slice::from_ref(&remote), "en"), None);
        assert_eq!(choose(&[remote, local("en-GB")], "en-US"), Some(1));
    }

    #[test]
    fn a_dash_of_two_hyphens_is_said_as_a_dash() {
        assert_eq!(as_said("ALMATY -- Russian"), "ALMATY – Russian");
        assert_eq!(as_said("one-on-one, September 11-13"), "one-on-one, September 11-13");
    }
}
