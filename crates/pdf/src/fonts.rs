//! The fonts of the crate: their bytes, the order in which they are asked, and which characters each family can print.

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

use crate::PdfError;

/// Every font file; `fonts/README.md` says where each comes from and how it was cut.
static FILES: [&[u8]; 14] = [
    include_bytes!("../fonts/NotoSerif-Regular.ttf"),
    include_bytes!("../fonts/NotoSerif-Bold.ttf"),
    include_bytes!("../fonts/NotoSerif-Italic.ttf"),
    include_bytes!("../fonts/NotoSansMono-Regular.ttf"),
    include_bytes!("../fonts/NotoNaskhArabic-Regular.ttf"),
    include_bytes!("../fonts/NotoSerifHebrew-Regular.ttf"),
    include_bytes!("../fonts/NotoSerifArmenian-Regular.ttf"),
    include_bytes!("../fonts/NotoSerifGeorgian-Regular.ttf"),
    include_bytes!("../fonts/NotoSerifThai-Regular.ttf"),
    include_bytes!("../fonts/NotoSerifDevanagari-Regular.ttf"),
    include_bytes!("../fonts/NotoSansMath-Regular.ttf"),
    include_bytes!("../fonts/NotoSansSymbols-Regular.ttf"),
    include_bytes!("../fonts/NotoSansSymbols2-Regular.ttf"),
    include_bytes!("../fonts/NotoEmoji-Regular.ttf"),
];

/// The families for running text, in the order in which they are asked for a glyph. The template gets this list, so that what was
/// checked is what is printed.
pub(crate) const FAMILIES: [&str; 12] = [
    "Noto Serif",
    "Noto Naskh Arabic",
    "Noto Serif Hebrew",
    "Noto Serif Armenian",
    "Noto Serif Georgian",
    "Noto Serif Thai",
    "Noto Serif Devanagari",
    "Noto Sans Math",
    "Noto Sans Symbols",
    "Noto Sans Symbols 2",
    MONO,
    "Noto Emoji",
];

/// The family for hashes and markers, which hold ASCII only; in running text it has the boxes and blocks.
pub(crate) const MONO: &str = "Noto Sans Mono";

/// Fonts as Typst wants them, and what they cover.
#[derive(Debug)]
pub(crate) struct Fonts {
    /// What Typst chooses from.
    pub(crate) book: LazyHash<FontBook>,
    /// In the order of the book.
    pub(crate) fonts: Vec<Font>,
    /// One set a family, in the order of [`FAMILIES`].
    families: Vec<Coverage>,
}

impl Fonts {
    /// Reads the fonts that are built in.
    ///
    /// # Errors
    ///
    /// [`PdfError::Font`] when one is damaged.
    pub(crate) fn load() -> Result<Self, PdfError> {
        let mut fonts = Vec::with_capacity(FILES.len());
        for (number, file) in FILES.iter().enumerate() {
            fonts.push(Font::new(Bytes::new(*file), 0).ok_or(PdfError::Font(number))?);
        }
        let families = FAMILIES.iter().map(|family| Coverage::of(&fonts, family)).collect();
        Ok(Self { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts, families })
    }

    /// Whether one family, in each of its styles, has a glyph for every one of `chars`.
    pub(crate) fn cover(&self, chars: impl Iterator<Item = char> + Clone) -> bool {
        self.families.iter().any(|family| chars.clone().all(|c| family.contains(c)))
    }
}

/// A set of characters, one bit each.
#[derive(Debug)]
struct Coverage(Vec<u64>);

impl Coverage {
    /// What every font of a family has.
    fn of(fonts: &[Font], family: &str) -> Self {
        let mut common: Option<Vec<u64>> = None;
        for font in fonts.iter().filter(|font| font.info().family == family) {
            let mut bits = vec![0_u64; 0x2_0000 / 64];
            for code in font.info().coverage.iter() {
                if let Some(word) = bits.get_mut(code as usize / 64) {
                    *word |= 1 << (code % 64);
                }
            }
            common = Some(match common {
                None => bits,
                Some(before) => before.iter().zip(&bits).map(|(a, b)| a & b).collect(),
            });
        }
        Self(common.unwrap_or_default())
    }

    fn contains(&self, c: char) -> bool {
        let code = c as usize;
        self.0.get(code / 64).is_some_and(|word| word >> (code % 64) & 1 == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::{FAMILIES, Fonts};

    #[test]
    fn every_family_is_there_under_its_name() {
        let fonts = Fonts::load().expect("the fonts are sound");
        for family in FAMILIES {
            assert!(fonts.fonts.iter().any(|font| font.info().family == family), "{family}");
        }
        assert!(fonts.families.iter().all(|family| family.contains(' ')), "each family has a space of its own");
    }

    #[test]
    fn covers_the_scripts_of_the_readme() {
        let fonts = Fonts::load().expect("the fonts are sound");
        for text in ["œÀçŁẾ", "Ωώ", "ЖїЂ", "مرحبا", "שלום", "Երեւան", "თბილისი", "สวัสดี", "नमस्ते", "𝓗𝟙", "→☎✓█", "😀🔞🇫"]
        {
            for c in text.chars() {
                assert!(fonts.cover(std::iter::once(c)), "{c:?}");
            }
        }
        assert!(!fonts.cover("你".chars()));
    }
}
