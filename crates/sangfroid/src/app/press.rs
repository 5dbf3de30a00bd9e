//! The printer of this machine: fonts are read with the first letter, and kept.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use directory::{Date, Directory};
use letters::{Letter, Matter};
use pages::{Cancelled, Press, Print, Progress, Work};
use pdf::{Paper, PdfError};

use crate::on_paper;
use crate::trouble::Trouble;

/// What prints letters.
#[derive(Debug, Default)]
pub(crate) struct Printer(Arc<OnceLock<Paper>>);

/// The fonts, read once.
fn paper(read: &OnceLock<Paper>) -> Result<&Paper, PdfError> {
    if let Some(paper) = read.get() {
        return Ok(paper);
    }
    let paper = Paper::new()?;
    Ok(read.get_or_init(|| paper))
}

/// One letter as PDF.
fn print(read: &OnceLock<Paper>, letter: &Letter, matter: &Matter, to: &str, directory: &Directory, today: Date) -> Result<Vec<u8>, pages::Trouble> {
    let printed = paper(read).and_then(|paper| on_paper::print(paper, letter, matter, to, directory, today));
    let told = |error: PdfError| Box::new(Trouble::NoPaper(PathBuf::from("letter.pdf"), error.to_string())) as pages::Trouble;
    printed.map(|rendered| rendered.pdf).map_err(told)
}

impl Press for Printer {
    fn pdf(&self, letter: &Letter, matter: &Matter, to: &str, directory: &Directory, today: Date) -> Result<Vec<u8>, pages::Trouble> {
        print(&self.0, letter, matter, to, directory, today)
    }

    fn all(&self, prints: Vec<Print>, matter: Matter, today: Date) -> Work {
        let read = Arc::clone(&self.0);
        Box::new(move |progress: &Progress| {
            let directory = Directory::shipped();
            progress.of(prints.len() as u64);
            let mut made = Vec::with_capacity(prints.len());
            for one in &prints {
                if progress.is_cancelled() {
                    return Err(Box::new(Cancelled));
                }
                made.push(print(&read, &one.letter, &matter, &one.to, &directory, today)?);
                progress.add(1);
            }
            Ok(Box::new(made))
        })
    }
}
