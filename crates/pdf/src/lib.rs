//! Prints a letter: a [`letters::Letter`] in, a PDF/A-3a and PDF/UA-1 file out, with the machine-readable data attached.
//!
//! The only crate that knows Typst. What is in a letter is text and stays text: the template is a constant, and everything that
//! varies reaches it as data. No file, no network, no package, no clock: the world that Typst sees is sealed.

#![forbid(unsafe_code)]

#[cfg(not(feature = "typeset"))]
#[path = "absent.rs"]
mod paper;

#[cfg(feature = "typeset")]
mod direction;
mod error;
mod extras;
#[cfg(feature = "typeset")]
mod fonts;
#[cfg(feature = "typeset")]
mod glyphs;
#[cfg(feature = "typeset")]
mod paper;
mod rendered;
#[cfg(feature = "typeset")]
mod sheet;
#[cfg(feature = "typeset")]
mod text;
#[cfg(feature = "typeset")]
mod world;

pub use error::PdfError;
pub use extras::{Extras, Labels, PageSize};
pub use paper::Paper;
pub use rendered::{Rendered, Replaced, Shown};
