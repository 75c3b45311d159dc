//! How the page looks to its reader: theme, size of text, length of lines, spacing, typeface.
//!
//! What a setting does is said in `style/appearance.css`, which reads the settings' names off the
//! root element.

#[cfg(feature = "ssr")]
mod markup;

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::words::{Phrase, say};

#[cfg(feature = "ssr")]
pub use markup::AppearanceView;

/// The id of the panel with the settings.
pub const APPEARANCE_ID: &str = "appearance";

/// What a reader can set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    /// The colours.
    Theme,
    /// The size of all text.
    Size,
    /// The length of the article's lines.
    Lines,
    /// The space between lines and words.
    Spacing,
    /// The typeface of the article.
    Typeface,
}

/// A way to set an aspect that isn't how the page is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is named for what it is")]
pub enum Setting {
    Light,
    Sepia,
    Dark,
    Contrast,
    Small,
    Large,
    Larger,
    Largest,
    Short,
    Long,
    Tight,
    Loose,
    Sans,
}

impl Aspect {
    /// All, in the order they are offered.
    pub const ALL: [Self; 5] =
        [Self::Theme, Self::Size, Self::Lines, Self::Spacing, Self::Typeface];

    /// Its name in the page's own terms.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::Size => "size",
            Self::Lines => "lines",
            Self::Spacing => "spacing",
            Self::Typeface => "typeface",
        }
    }

    /// The aspect with this name.
    pub fn with_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|aspect| aspect.id() == id)
    }
}

impl Setting {
    /// All, in the order of their aspects.
    pub const ALL: [Self; 13] = [
        Self::Light,
        Self::Sepia,
        Self::Dark,
        Self::Contrast,
        Self::Small,
        Self::Large,
        Self::Larger,
        Self::Largest,
        Self::Short,
        Self::Long,
        Self::Tight,
        Self::Loose,
        Self::Sans,
    ];

    /// Its name in the page's own terms.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Sepia => "sepia",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
            Self::Small => "small",
            Self::Large => "large",
            Self::Larger => "larger",
            Self::Largest => "largest",
            Self::Short => "short",
            Self::Long => "long",
            Self::Tight => "tight",
            Self::Loose => "loose",
            Self::Sans => "sans",
        }
    }

    /// The setting with this name.
    pub fn with_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|setting| setting.id() == id)
    }

    /// What it is called.
    pub fn label(self) -> String {
        say(match self {
            Self::Light => Phrase::Light,
            Self::Sepia => Phrase::Sepia,
            Self::Dark => Phrase::Dark,
            Self::Contrast => Phrase::Contrast,
            Self::Small => Phrase::Small,
            Self::Large => Phrase::Large,
            Self::Larger => Phrase::Larger,
            Self::Largest => Phrase::Largest,
            Self::Short => Phrase::Short,
            Self::Long => Phrase::Long,
            Self::Tight => Phrase::Tight,
            Self::Loose => Phrase::Loose,
            Self::Sans => Phrase::Sans,
        })
    }

    /// What it sets.
    pub const fn aspect(self) -> Aspect {
        match self {
            Self::Light | Self::Sepia | Self::Dark | Self::Contrast => Aspect::Theme,
            Self::Small | Self::Large | Self::Larger | Self::Largest => Aspect::Size,
            Self::Short | Self::Long => Aspect::Lines,
            Self::Tight | Self::Loose => Aspect::Spacing,
            Self::Sans => Aspect::Typeface,
        }
    }
}

/// What a reader has set: at most one setting of each aspect. What isn't set is as the page is
/// made. Stored as the names of the settings with a space between them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Appearance {
    settings: Vec<Setting>,
}

impl Appearance {
    /// Sets an aspect, or leaves it as the page is made.
    pub fn set(&mut self, aspect: Aspect, setting: Option<Setting>) {
        self.settings.retain(|other| other.aspect() != aspect);
        self.settings.extend(setting.filter(|setting| setting.aspect() == aspect));
    }

    /// How an aspect is set, if it is.
    pub fn of(&self, aspect: Aspect) -> Option<Setting> {
        self.settings.iter().copied().find(|setting| setting.aspect() == aspect)
    }

    /// The names of all settings, with a space between them.
    pub fn names(&self) -> String {
        self.settings.iter().map(|setting| setting.id()).collect::<Vec<_>>().join(" ")
    }

    /// What is set, in words.
    pub fn words(&self) -> String {
        self.settings.iter().map(|setting| setting.label()).collect::<Vec<_>>().join(" · ")
    }
}

/// A name that is no setting's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownSetting;

impl fmt::Display for UnknownSetting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no such setting")
    }
}

impl TryFrom<String> for Appearance {
    type Error = UnknownSetting;

    /// Of several settings of an aspect the last counts.
    fn try_from(names: String) -> Result<Self, UnknownSetting> {
        let mut appearance = Self::default();
        for name in names.split(' ').filter(|name| !name.is_empty()) {
            let setting = Setting::with_id(name).ok_or(UnknownSetting)?;
            appearance.set(setting.aspect(), Some(setting));
        }
        Ok(appearance)
    }
}

impl From<Appearance> for String {
    fn from(appearance: Appearance) -> Self {
        appearance.names()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_its_own() {
        for setting in Setting::ALL {
            assert_eq!(Setting::with_id(setting.id()), Some(setting));
        }
        for aspect in Aspect::ALL {
            assert_eq!(Aspect::with_id(aspect.id()), Some(aspect));
            assert_eq!(Setting::with_id(aspect.id()), None);
        }
    }

    #[test]
    fn an_aspect_has_one_setting_or_none() {
        let mut appearance = Appearance::try_from("dark large sepia".to_owned()).unwrap();
        assert_eq!(appearance.names(), "large sepia");
        appearance.set(Aspect::Size, Some(Setting::Small));
        assert_eq!(appearance.of(Aspect::Size), Some(Setting::Small));
        appearance.set(Aspect::Theme, None);
        assert_eq!(appearance.names(), "small");
        appearance.set(Aspect::Size, Some(Setting::Dark));
        assert_eq!(appearance, Appearance::default(), "dark is no size");
    }

    #[test]
    fn a_name_that_is_none_makes_no_appearance() {
        assert_eq!(Appearance::try_from("sepia pink".to_owned()), Err(UnknownSetting));
    }
}
