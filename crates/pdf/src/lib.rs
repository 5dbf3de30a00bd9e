//! Prints a letter: a [`letters::Letter`] in, a PDF/A-3a and PDF/UA-1 file out, with the machine-readable data attached.
//!
//! The only crate that knows Typst. What is in a letter is text and stays text: the template is a constant, and everything that
//! varies reaches it as data. No file, no network, no package, no clock: the world that Typst sees is sealed.

#![forbid(unsafe_code)]

mod direction;
mod error;
mod extras;
mod fonts;
mod glyphs;
mod paper;
mod sheet;
mod text;
mod world;

pub use error::PdfError;
pub use extras::{Extras, Labels, PageSize};
pub use paper::{Paper, Rendered};
pub use text::{Replaced, Shown};
