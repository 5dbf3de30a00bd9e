//! A letter on paper: the one place that a PDF comes from, and what travels inside it.

use std::path::Path;

use directory::{Date, Directory};
use letters::{Letter, Matter, carries_case};
use pdf::{Extras, Labels, PageSize, Paper, Replaced};
use serde_json::{Value, json};

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
        let words = words::Words::in_language(&letter.language);
        let say = |id: &str| words.say(&format!("paper-{id}"));
        let carried = carries_case(to, self.directory);
        let (page, of, draft, replaced) = (say("page"), say("of"), say("draft"), say("replaced"));
        let enclosed = words.say("letter-enclosed");
        let attachment = say(if carried { "data-case" } else { "data-letter" });
        // The titles of our annexes say the word themselves.
        let labels = Labels { page: &page, of: &of, draft: &draft, annex: "", enclosed: &enclosed, replaced: &replaced, attachment: &attachment };
        let data = attached(letter, carried.then(|| letters::data(matter)));
        let extras = Extras { data: data.as_bytes(), at: noon(self.settings.today), title: None, page: self.page(matter, to), labels };
        let rendered = self.paper.render(letter, &extras).map_err(|error| Trouble::NoPaper(file.to_owned(), error.to_string()))?;
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

    /// Paper as the addressee's country has it; the person's own where it has none.
    fn page(&self, matter: &Matter, to: &str) -> PageSize {
        let home = self.directory.countries().find(|country| country.doors.iter().any(|door| door.id == to));
        let country = home.map(|country| country.code.clone()).or_else(|| matter.facts.country_code());
        country.map_or_else(PageSize::default, |country| PageSize::of_country(&country))
    }
}

/// The exact text of the letter; and the case, for whom it is.
fn attached(letter: &Letter, case: Option<Value>) -> String {
    let mut whole = json!({ "format": "sangfroid-letter", "version": 1, "letter": letter });
    if let Some(case) = case {
        whole["case"] = case;
    }
    format!("{whole:#}\n")
}

/// Noon of the day, UTC. A file says on which day it was made, as the letter does, and no more: the hour would say when somebody sat
/// at this computer, and two files made of the same letter would differ.
fn noon(today: Date) -> i64 {
    today.day_number() * 86_400 + 43_200
}
