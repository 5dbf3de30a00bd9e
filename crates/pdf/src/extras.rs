//! What goes onto paper and is not in the letter: the time, the size of the page, a few words of the letter's language, the data.

/// What a letter is printed with.
#[derive(Debug, Clone, Copy)]
pub struct Extras<'a> {
    /// The machine-readable data, attached as `letter.json` (PDF/A-3, AFRelationship `Data`). JSON; not looked into.
    pub data: &'a [u8],
    /// The time the file says that it was made: seconds since 1970-01-01 00:00 UTC.
    pub at: i64,
    /// A neutral title for the file, shown by viewers in the title bar; the letter's subject where there is none.
    pub title: Option<&'a str>,
    /// The size of the page.
    pub page: PageSize,
    /// The few words that the layout itself needs.
    pub labels: Labels<'a>,
}

/// The size of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PageSize {
    /// 210 mm by 297 mm (ISO 216).
    #[default]
    A4,
    /// 8.5 in by 11 in, as the United States and Canada use it.
    UsLetter,
}

impl PageSize {
    /// The size that is at home in a country (ISO 3166-1, two letters; capitals or not).
    #[must_use]
    pub fn of_country(country: &str) -> Self {
        if ["us", "ca"].iter().any(|there| country.eq_ignore_ascii_case(there)) { Self::UsLetter } else { Self::A4 }
    }

    #[cfg(feature = "typeset")]
    /// What Typst calls it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::UsLetter => "us-letter",
        }
    }
}

/// Words of the letter's language.
#[derive(Debug, Clone, Copy)]
pub struct Labels<'a> {
    /// Before the number of the page: "Page".
    pub page: &'a str,
    /// Between the number of the page and the number of pages: "of", "sur".
    pub of: &'a str,
    /// The mark on every page of a draft, one or two words: "Draft", "Brouillon".
    pub draft: &'a str,
    /// Before the number of an annex: "Annex". Empty where the titles of the annexes say it themselves: then no number either.
    pub annex: &'a str,
    /// Before the list of annexes below the signature: "Enclosed:". Empty for no list.
    pub enclosed: &'a str,
    /// One sentence, printed when characters could not be, or were left out because they are invisible: the exact text is in the
    /// attached file.
    pub replaced: &'a str,
    /// One line that describes the attached file to whoever opens the list of attachments.
    pub attachment: &'a str,
}
