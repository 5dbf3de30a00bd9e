//! A letter as PDF, for the command and for the app: its labels, what travels inside it, and the size of the page.

use directory::{Date, Directory};
use letters::{Letter, Matter, carries_case};
use pdf::{Extras, Labels, PageSize, Paper, PdfError, Rendered};
use serde_json::{Value, json};

/// The letter as PDF. `to` is the door, the platform or the kind of people that it is for.
///
/// # Errors
/// When the typesetter fails, which no text should bring about.
pub(crate) fn print(paper: &Paper, letter: &Letter, matter: &Matter, to: &str, directory: &Directory, today: Date) -> Result<Rendered, PdfError> {
    let words = words::Words::in_language(&letter.language);
    let say = |id: &str| words.say(&format!("paper-{id}"));
    let carried = carries_case(to, directory);
    let (page, of, draft, replaced) = (say("page"), say("of"), say("draft"), say("replaced"));
    let attachment = say(if carried { "data-case" } else { "data-letter" });
    // The titles of our annexes say the word themselves.
    let labels = Labels { page: &page, of: &of, draft: &draft, annex: "", replaced: &replaced, attachment: &attachment };
    let data = attached(letter, carried.then(|| letters::data(matter)));
    paper.render(letter, &Extras { data: data.as_bytes(), at: noon(today), title: None, page: size(matter, to, directory), labels })
}

/// Paper as the addressee's country has it; the person's own where it has none.
fn size(matter: &Matter, to: &str, directory: &Directory) -> PageSize {
    let home = directory.countries().find(|country| country.doors.iter().any(|door| door.id == to));
    let country = home.map(|country| country.code.clone()).or_else(|| matter.facts.country_code());
    country.map_or_else(PageSize::default, |country| PageSize::of_country(&country))
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
