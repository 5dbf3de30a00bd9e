//! Letters on paper.

use directory::{Date, Directory};
use letters::{Letter, Matter};

use super::{Trouble, Work};

/// A letter to be printed with others.
#[derive(Debug, Clone)]
pub struct Print {
    /// For whom: as [`Press::pdf`] takes it.
    pub to: String,
    /// The letter.
    pub letter: Letter,
}

/// Letters on paper.
pub trait Press {
    /// The letter as PDF, with its exact text attached, and the case for those who investigate. `to` is the door, the platform or
    /// the kind of people that it is for; `today` is the day that the file says it was made.
    ///
    /// # Errors
    /// When the typesetter fails, which no text should bring about.
    fn pdf(&self, letter: &Letter, matter: &Matter, to: &str, directory: &Directory, today: Date) -> Result<Vec<u8>, Trouble>;

    /// Several letters of a case, as work beside the pages. Gives a `Vec<Vec<u8>>`: each as [`pdf`](Self::pdf) makes it, in the same order.
    fn all(&self, prints: Vec<Print>, matter: Matter, today: Date) -> Work;
}
