//! A letter on paper: the one place that a PDF comes from.

use std::path::Path;

use letters::{Letter, Matter};

use crate::trouble::Trouble;

/// The letter as PDF, with the data of the case in it.
///
/// # Errors
/// Always: this build has no typesetter.
pub(super) fn pdf(_letter: &Letter, _matter: &Matter, file: &Path) -> Result<Vec<u8>, Trouble> {
    Err(Trouble::NoPaper(file.to_owned()))
}
