//! The printer of this machine: fonts are read with the first letter, and kept.

use std::path::PathBuf;
use std::sync::OnceLock;

use directory::{Date, Directory};
use letters::{Letter, Matter};
use pages::{Press, Tells};
use pdf::{Paper, PdfError};
use words::Words;

use crate::on_paper;
use crate::trouble::Trouble;

/// What prints letters.
#[derive(Debug, Default)]
pub(crate) struct Printer(OnceLock<Paper>);

impl Printer {
    fn paper(&self) -> Result<&Paper, PdfError> {
        if let Some(paper) = self.0.get() {
            return Ok(paper);
        }
        let paper = Paper::new()?;
        Ok(self.0.get_or_init(|| paper))
    }
}

impl Press for Printer {
    fn pdf(&self, letter: &Letter, matter: &Matter, to: &str, directory: &Directory, today: Date) -> Result<Vec<u8>, pages::Trouble> {
        let printed = self.paper().and_then(|paper| on_paper::print(paper, letter, matter, to, directory, today));
        printed
            .map(|rendered| rendered.pdf)
            .map_err(|error| Box::new(NotPrinted(Trouble::NoPaper(PathBuf::from("letter.pdf"), error.to_string()))) as pages::Trouble)
    }
}

/// A letter that could not be printed, told as the command line tells it.
#[derive(Debug)]
struct NotPrinted(Trouble);

impl Tells for NotPrinted {
    fn tell(&self, words: &Words) -> (String, String) {
        self.0.say(words)
    }
}
