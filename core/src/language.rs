//! The languages of the interface and of names shown in it.

/// A language that the interface speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// Korean as the papers of China write it.
    #[default]
    KoCn,
    /// Korean as South Korea writes it.
    KoKr,
    /// Simplified Chinese.
    Zh,
    /// English.
    En,
}

impl Language {
    /// Every language, in the order of the language menu.
    pub const ALL: [Self; 4] = [Self::KoCn, Self::KoKr, Self::Zh, Self::En];

    /// The BCP 47 tag, as in `lang=` of a link and of an element.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::KoCn => "ko-CN",
            Self::KoKr => "ko-KR",
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    /// What its speakers call it, for a menu that everybody can read.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::KoCn => "조선어",
            Self::KoKr => "한국어",
            Self::Zh => "中文",
            Self::En => "English",
        }
    }

    /// The language of an exact tag.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The language nearest to a BCP 47 tag; plain `ko` is read as South Korean, which is what
    /// browsers mean by it.
    #[must_use]
    pub fn closest(tag: &str) -> Option<Self> {
        let tag = tag.to_ascii_lowercase();
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        match primary {
            "ko" if tag.ends_with("cn") => Some(Self::KoCn),
            "ko" => Some(Self::KoKr),
            "zh" => Some(Self::Zh),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn tags_round_trip() {
        for language in Language::ALL {
            assert_eq!(Language::from_tag(language.tag()), Some(language));
        }
    }
}
