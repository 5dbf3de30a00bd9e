//! In place of the press where the program was built without a typesetter: it says so, and prints nothing.

use letters::Letter;

use crate::PdfError;
use crate::extras::Extras;
use crate::rendered::Rendered;

/// What would print.
#[derive(Debug)]
pub struct Paper(());

impl Paper {
    /// There is no typesetter.
    ///
    /// # Errors
    ///
    /// [`PdfError::NoTypesetter`], always.
    pub fn new() -> Result<Self, PdfError> {
        Err(PdfError::NoTypesetter)
    }

    /// Prints nothing.
    ///
    /// # Errors
    ///
    /// [`PdfError::NoTypesetter`], always.
    pub fn render(&self, _: &Letter, _: &Extras) -> Result<Rendered, PdfError> {
        Err(PdfError::NoTypesetter)
    }
}
