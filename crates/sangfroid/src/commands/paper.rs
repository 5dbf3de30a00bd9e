//! Letters on paper, for the commands: fonts read once a run, and what could not be printed as it was.

use std::path::Path;

use directory::Directory;
use letters::{Letter, Matter};
use pdf::{Paper, Replaced};

use crate::on_paper;
use crate::settings::Settings;
use crate::trouble::Trouble;

/// What prints the letters of one run: fonts are read once.
pub(super) struct Press<'a> {
    paper: Paper,
    directory: &'a Directory,
    settings: &'a Settings,
    /// What is not on paper as it was, of all letters so far.
    replaced: Vec<Replaced>,
}

impl<'a> Press<'a> {
    /// Reads the fonts.
    ///
    /// # Errors
    /// A program that was built from a damaged repository.
    pub(super) fn new(directory: &'a Directory, settings: &'a Settings, file: &Path) -> Result<Press<'a>, Trouble> {
        let paper = Paper::new().map_err(|error| Trouble::NoPaper(file.to_owned(), error.to_string()))?;
        Ok(Press { paper, directory, settings, replaced: Vec::new() })
    }

    /// The letter as PDF. `to` is the door, the platform or the kind of people that it is for.
    ///
    /// # Errors
    /// When the typesetter fails, which no text should bring about.
    pub(super) fn pdf(&mut self, letter: &Letter, matter: &Matter, to: &str, file: &Path) -> Result<Vec<u8>, Trouble> {
        let rendered = on_paper::print(&self.paper, letter, matter, to, self.directory, self.settings.today)
            .map_err(|error| Trouble::NoPaper(file.to_owned(), error.to_string()))?;
        for one in rendered.replaced {
            match self.replaced.iter_mut().find(|known| known.grapheme == one.grapheme && known.shown == one.shown) {
                Some(known) => known.times += one.times,
                None => self.replaced.push(one),
            }
        }
        Ok(rendered.pdf)
    }

    /// What was replaced, one line each: the code points, and how often.
    pub(super) fn replaced(&self) -> Vec<String> {
        let points = |text: &str| text.chars().take(8).map(|c| format!("U+{:04X}", u32::from(c))).collect::<Vec<_>>().join(" ");
        self.replaced.iter().map(|one| format!("{} × {}", points(&one.grapheme), one.times)).collect()
    }
}
