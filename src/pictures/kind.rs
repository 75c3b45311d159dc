//! In what kinds of file pictures are made.

/// A kind of file that pictures are made in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The smallest.
    Avif,
    /// Smaller than those of before 2010.
    Webp,
    /// For photographs, known to every browser.
    Jpeg,
    /// For what may be transparent, known to every browser.
    Png,
}

impl Kind {
    /// How the names of such files end.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Avif => "avif",
            Self::Webp => "webp",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }

    /// Their media type, as [IANA] has it.
    ///
    /// [IANA]: https://www.iana.org/assignments/media-types/
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Avif => "image/avif",
            Self::Webp => "image/webp",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }
}
