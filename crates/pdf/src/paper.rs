//! The press: fonts and template made ready once, then letter after letter through Typst into a conforming file.

use letters::Letter;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Bytes, Datetime, Smart};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::PdfError;
use crate::extras::Extras;
use crate::fonts::Fonts;
use crate::glyphs::Care;
use crate::rendered::Rendered;
use crate::sheet::Sheet;
use crate::text::Setter;
use crate::world::{Names, Sealed};

/// Letters after which what Typst remembers of one, and no other used, is forgotten.
const MEMORY: usize = 4;

/// What prints. Made once; several threads may print with it at the same time.
#[derive(Debug)]
pub struct Paper {
    fonts: Fonts,
    library: LazyHash<Library>,
    names: Names,
    standards: PdfStandards,
}

impl Paper {
    /// Reads the fonts and makes Typst's library.
    ///
    /// # Errors
    ///
    /// [`PdfError::Font`] when a font of the crate is damaged.
    pub fn new() -> Result<Self, PdfError> {
        let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1]).map_err(|error| PdfError::Export(vec![error.message().to_string()]))?;
        let features = [Feature::A11yExtras].into_iter().collect();
        let library = Library::builder().with_features(features).build();
        Ok(Self { fonts: Fonts::load()?, library: LazyHash::new(library), names: Names::new(), standards })
    }

    /// Prints one letter.
    ///
    /// # Errors
    ///
    /// [`PdfError::Time`] for a time before 1970 or after 9999. Nothing that a letter holds is an error.
    pub fn render(&self, letter: &Letter, extras: &Extras) -> Result<Rendered, PdfError> {
        let printed = self.print(letter, extras, Care::Usual).or_else(|error| match error {
            PdfError::Layout(_) | PdfError::Export(_) => {
                let careful = self.print(letter, extras, Care::Utmost)?;
                Ok(Rendered { fell_back: Some(error), ..careful })
            }
            other => Err(other),
        });
        typst::comemo::evict(MEMORY);
        printed
    }

    /// Prints a file of letters, in their order.
    ///
    /// # Errors
    ///
    /// Those of [`Paper::render`], for the first letter that has one.
    pub fn batch<'a>(&self, letters: impl IntoIterator<Item = (&'a Letter, Extras<'a>)>) -> Result<Vec<Rendered>, PdfError> {
        letters.into_iter().map(|(letter, extras)| self.render(letter, &extras)).collect()
    }

    fn print(&self, letter: &Letter, extras: &Extras, care: Care) -> Result<Rendered, PdfError> {
        let timestamp = timestamp(extras.at).ok_or(PdfError::Time(extras.at))?;
        let mut set = Setter::new(&self.fonts, care);
        let sheet = Sheet::of(letter, extras, &mut set);
        let json = serde_json::to_vec(&sheet).map_err(|error| PdfError::Data(error.to_string()))?;
        let ident = ident(&json, extras.data);
        let world =
            Sealed { library: &self.library, fonts: &self.fonts, names: &self.names, letter: Bytes::new(json), attachment: Bytes::new(extras.data.to_vec()) };
        let document: PagedDocument = typst::compile(&world).output.map_err(|errors| PdfError::Layout(messages(&errors)))?;
        let options = PdfOptions {
            ident: Smart::Custom(ident),
            creator: Smart::Custom(Some("Sangfroid".to_owned())),
            timestamp: Some(timestamp),
            standards: self.standards.clone(),
            ..PdfOptions::default()
        };
        let pdf = typst_pdf::pdf(&document, &options).map_err(|errors| PdfError::Export(messages(&errors)))?;
        Ok(Rendered { pdf, replaced: set.into_replaced(), pages: document.pages().len(), fell_back: None })
    }
}

/// What names the document: the same for the same content. Typst hashes it.
fn ident(sheet: &[u8], data: &[u8]) -> String {
    format!("{:x}-{:x}", typst::utils::hash128(sheet), typst::utils::hash128(data))
}

/// Seconds since 1970 as a date and a time of day in UTC.
fn timestamp(at: i64) -> Option<Timestamp> {
    let (days, second) = (at.div_euclid(86_400), at.rem_euclid(86_400));
    if at < 0 {
        return None;
    }
    // Days since 0000-03-01, in eras of 400 years (Howard Hinnant, "chrono-compatible low-level date algorithms").
    let days = days + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    if year > 9999 {
        return None;
    }
    let small = |number: i64| u8::try_from(number).ok();
    let (hour, minute) = (second / 3600, second / 60 % 60);
    let date = Datetime::from_ymd_hms(i32::try_from(year).ok()?, small(month)?, small(day)?, small(hour)?, small(minute)?, small(second % 60)?)?;
    Some(Timestamp::new_utc(date))
}

/// The messages of Typst, with its hints.
fn messages(errors: &[SourceDiagnostic]) -> Vec<String> {
    errors.iter().map(|error| error.message.to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Paper, timestamp};

    #[test]
    fn days_are_the_calendar_s() {
        for (at, expected) in
            [(0, "1970-01-01 0:00:00"), (951_782_400, "2000-02-29 0:00:00"), (1_795_867_199, "2026-11-28 11:59:59"), (253_402_300_799, "9999-12-31 23:59:59")]
        {
            let shown = format!("{:?}", timestamp(at));
            assert!(shown.contains(expected), "{at}: {shown}");
        }
        assert!(timestamp(-1).is_none());
        assert!(timestamp(253_402_300_800).is_none());
        assert!(timestamp(i64::MAX).is_none());
    }

    #[test]
    fn threads_may_share_it() {
        fn shared<T: Send + Sync>() {}
        shared::<Paper>();
    }
}
