//! Versions, as programs print them.

/// The version in what a program answers to `--version`: its first word that starts with a digit.
pub(crate) fn version_in(answer: &str) -> Option<&str> {
    answer
        .split_whitespace()
        .map(|word| word.strip_prefix('v').unwrap_or(word))
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

/// A version's first number, which is all that wasm-opt, browsers and their drivers need.
pub(crate) fn major(version: &str) -> Option<u32> {
    version.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{major, version_in};

    #[test]
    fn versions_are_read_from_what_programs_print() {
        for (answer, version) in [
            ("trunk 0.21.14\n", "0.21.14"),
            ("trunk 0.22.0-beta.1", "0.22.0-beta.1"),
            ("wasm-bindgen 0.2.128 (27c7a4d06)", "0.2.128"),
            ("wasm-opt version 132 (version_132)", "132"),
            ("v20.20.2", "20.20.2"),
            ("Chromium 156.0.7000.1 built on Debian", "156.0.7000.1"),
        ] {
            assert_eq!(version_in(answer), Some(version));
        }
    }

    #[test]
    fn no_version_is_none() {
        assert_eq!(version_in("command not found"), None);
        assert_eq!(major("unknown"), None);
    }

    #[test]
    fn the_major_is_the_first_number() {
        assert_eq!(major("132"), Some(132));
        assert_eq!(major("123_b"), Some(123));
        assert_eq!(major("156.0.7000.1"), Some(156));
    }
}
