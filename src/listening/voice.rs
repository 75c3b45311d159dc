//! Whose voice may read.

/// What is to be known of a voice.
#[derive(Clone, Copy, Debug)]
pub struct Voice<'a> {
    /// The language it speaks; some systems write the tag with an underscore.
    pub lang: &'a str,
    /// Whether it speaks on this device. Any other sends what it reads to somebody.
    pub is_local: bool,
    /// Whether the system prefers it. Safari says so of all.
    pub is_default: bool,
    /// The system's own name for it.
    pub uri: &'a str,
}

/// How Safari names Apple's voices of old, and those that croak and whisper. The system's own choice
/// is among neither, where there are others.
const ODD: [&str; 2] = ["com.apple.eloquence", "com.apple.speech.synthesis.voice"];

impl Voice<'_> {
    /// How well it reads a text in this language; 0, if it may not. One that isn't on the device
    /// never may.
    pub fn rank(self, lang: &str) -> u8 {
        let language = |tag| plain(tag).take_while(|byte| *byte != b'-');
        if !self.is_local || !language(self.lang).eq(language(lang)) {
            return 0;
        }
        let is_exact = plain(self.lang).eq(plain(lang));
        let is_odd = ODD.iter().any(|odd| self.uri.starts_with(odd));
        1 + u8::from(self.is_default) + 2 * u8::from(is_exact) + 4 * u8::from(!is_odd)
    }
}

fn plain(tag: &str) -> impl Iterator<Item = u8> {
    tag.bytes().map(|byte| if byte == b'_' { b'-' } else { byte.to_ascii_lowercase() })
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn local(lang: &str) -> Voice<'_> {
        Voice { lang, is_local: true, is_default: false, uri: "" }
    }

    #[test]
    fn a_voice_of_the_language_may_read() {
        for lang in ["en", "en-US", "EN_gb"] {
            assert!(local(lang).rank("en") > 0, "{lang}");
            assert!(local(lang).rank("en-AU") > 0, "{lang}");
        }
        for other in ["de", "", "e", "eng", "fil-PH"] {
            assert_eq!(local(other).rank("en"), 0, "{other}");
        }
    }

    #[test]
    fn the_same_variety_reads_better_and_so_does_the_systems_own_choice() {
        let preferred = |lang| Voice { is_default: true, ..local(lang) };
        assert!(local("en_gb").rank("en-GB") > preferred("en-US").rank("en-GB"));
        assert!(preferred("en-US").rank("en-GB") > local("en-US").rank("en-GB"));
        assert!(preferred("en-US").rank("en") > local("en-GB").rank("en"));
    }

    #[test]
    fn a_voice_that_sends_the_text_away_never_reads() {
        let distant = Voice { is_local: false, is_default: true, ..local("en") };
        assert_eq!(distant.rank("en"), 0);
    }

    #[test]
    fn an_odd_voice_reads_only_where_there_is_no_other() {
        let of = |lang, uri| Voice { is_default: true, uri, ..local(lang) }.rank("en-US");
        let natural = of("en-GB", "com.apple.voice.compact.en-GB.Daniel");
        for odd in ["com.apple.eloquence.en-US.Flo", "com.apple.speech.synthesis.voice.Albert"] {
            assert!((1..natural).contains(&of("en-US", odd)), "{odd}");
        }
    }
}
