//! Short names for long contents.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

/// Another text whenever one of the parts is another: 16 hexadecimal digits.
pub(super) fn digest<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        // Its length first: what ends one part doesn't begin the next.
        hasher.update(part.len().to_le_bytes());
        hasher.update(part);
    }
    let mut digits = String::new();
    for byte in &hasher.finalize()[..8] {
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::digest;

    #[test]
    fn every_part_counts_and_where_it_ends() {
        let of = |parts: &[&str]| digest(parts.iter().map(|part| part.as_bytes()));
        assert_eq!(of(&["a", "b"]), of(&["a", "b"]));
        assert_eq!(of(&["a"]).len(), 16);
        for other in [&["a", "c"][..], &["ab"], &["ab", ""], &["a"], &["b", "a"]] {
            assert_ne!(of(&["a", "b"]), of(other), "{other:?}");
        }
    }
}
