//! `report --to all`: a complete file, every letter that fits the case in a folder, each in its own file.

use std::path::Path;

use case::{Refusal, doors};
use directory::Directory;
use letters::people::To;
use letters::{Matter, Pair, removal};
use serde_json::{Value, json};

use super::paper::Press;
use super::report_out::{self, Form};
use super::{places, remove, report};
use crate::arguments::ReportArguments;
use crate::page::Page;
use crate::settings::Settings;
use crate::trouble::Trouble;

/// What came of a case: the letters, and what got none.
#[derive(Debug, Default)]
struct Pile {
    letters: Vec<Entry>,
    /// Doors that are wrong for this case.
    refused: Vec<Refusal>,
    /// Addressees to whom a letter would be wrong for now, and why, in words.
    not_now: Vec<(String, String)>,
}

/// A letter, and whom it is for.
#[derive(Debug)]
struct Entry {
    to: String,
    /// The name of its files, without an ending.
    file: String,
    pair: Pair,
}

/// The folder is new: nothing is written over, and nothing of another case lies between.
///
/// # Errors
/// Something that is there already.
pub(super) fn free(out: &Path) -> Result<(), Trouble> {
    match out.symlink_metadata() {
        Ok(_) => Err(evidence::disk::Trouble::AlreadyThere(out.to_owned()).into()),
        Err(_) => Ok(()),
    }
}

/// Writes every letter that fits, in the forms that were asked for; what lacks something is named, and written only as a draft that was
/// asked for.
///
/// # Errors
/// When one was left out because it lacks something; the disk.
pub(super) fn write(matter: &mut Matter, out: &Path, arguments: &ReportArguments, directory: &Directory, settings: &Settings) -> Result<(), Trouble> {
    let forms: Vec<Form> = arguments.forms.iter().filter_map(|ending| Form::of_ending(ending)).collect();
    let Pile { letters, refused, not_now } = pile(matter, arguments, directory, settings)?;
    let (written, lacking): (Vec<_>, Vec<_>) = letters.into_iter().partition(|one| arguments.draft || one.pair.lacks.is_empty());
    let mut press = if forms.contains(&Form::Paper) { Some(Press::new(directory, settings, out)?) } else { None };
    new_folder(out)?;
    let mut files = Vec::new();
    for Entry { to, file, pair } in &written {
        let mut made = Vec::new();
        for form in &forms {
            let path = out.join(format!("{file}.{}", form.ending()));
            let bytes = report_out::bytes(pair, matter, to, &path, *form, press.as_mut())?;
            made.push((path, bytes));
        }
        // One copy to read stands beside all forms.
        made.extend(report_out::copy(pair, &out.join(format!("{file}.txt")))?);
        files.extend(report_out::save(&made)?);
    }
    let replaced = press.map(|press| press.replaced()).unwrap_or_default();
    report_out::not_printed(&replaced, settings);
    let rest = Pile { letters: lacking, refused, not_now };
    say(&files, &replaced, &rest, directory, settings)?;
    if rest.letters.is_empty() { Ok(()) } else { Err(Trouble::LettersLeftOut(rest.letters.len())) }
}

/// The letters of a case: to the doors that are meant for it, to the platforms where it is published, to people.
fn pile(matter: &mut Matter, arguments: &ReportArguments, directory: &Directory, settings: &Settings) -> Result<Pile, Trouble> {
    let (fits, refused) = doors(&matter.facts, directory, settings.today);
    let mut pile = Pile { refused, ..Pile::default() };
    let meant = fits.into_iter().filter(|offer| offer.meant).map(|offer| offer.door);
    let all: Vec<String> = meant.chain(To::ALL.iter().map(|to| to.id().to_owned())).collect();
    for to in all {
        let written = report::pair(matter, directory, &to, &arguments.confirm, settings);
        pile.take(to.clone(), to, written)?;
    }
    let platforms = if matter.facts.is_published() { matter.facts.platforms.clone() } else { Vec::new() };
    for id in platforms {
        let written = remove::pair(removal::To::Platform(id.clone()), None, matter, &arguments.confirm, directory, settings);
        pile.take(id.clone(), format!("remove-{id}"), written)?;
    }
    Ok(pile)
}

impl Pile {
    fn take(&mut self, to: String, file: String, written: Result<Pair, Trouble>) -> Result<(), Trouble> {
        match written {
            Ok(pair) => self.letters.push(Entry { to, file, pair }),
            Err(Trouble::WrongDoor(why, _) | Trouble::WrongWay(why, _)) => self.not_now.push((to, why)),
            // A form of a platform's own is filled in with the letter to the platform.
            Err(Trouble::PlatformForm(_)) => {}
            Err(other) => return Err(other),
        }
        Ok(())
    }
}

fn new_folder(out: &Path) -> Result<(), Trouble> {
    let mut folder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder.create(out).map_err(|error| evidence::disk::Trouble::Disk(error).into())
}

fn say(files: &[String], replaced: &[String], rest: &Pile, directory: &Directory, settings: &Settings) -> Result<(), Trouble> {
    let words = &settings.words;
    if settings.json {
        return crate::print(&format!("{}\n", machine(files, replaced, rest, directory, settings)));
    }
    let mut page = Page::new(settings.plain);
    for file in files {
        page.line(&words.say_with("report-written", &[("file", file.as_str().into())]));
    }
    if !rest.letters.is_empty() {
        page.heading(&words.say("report-left-out"));
    }
    for Entry { to, pair, .. } in &rest.letters {
        page.item(&format!("{to} — {}", name(to, directory, settings)));
        pair.lacks.iter().for_each(|lack| page.below_item(&lack.say));
    }
    if !rest.not_now.is_empty() {
        page.heading(&words.say("report-not-now"));
    }
    for (to, why) in &rest.not_now {
        page.item(&format!("{to} — {}", name(to, directory, settings)));
        page.below_item(why);
    }
    if !rest.refused.is_empty() {
        page.heading(&words.say("doors-refused"));
        rest.refused.iter().for_each(|one| places::refusal(&mut page, one, directory, settings));
    }
    crate::print(&page.finish())
}

/// The name of a door, a platform, or the people that a letter is for.
fn name(to: &str, directory: &Directory, settings: &Settings) -> String {
    let words = &settings.words;
    let platform = || directory.platform(to).map(|platform| platform.name.get(words.language()).to_owned());
    let door = places::name_of(to, directory, settings).map(str::to_owned);
    door.or_else(platform).unwrap_or_else(|| words.say(&format!("report-to-{to}")))
}

fn machine(files: &[String], replaced: &[String], rest: &Pile, directory: &Directory, settings: &Settings) -> Value {
    let left: Vec<_> = rest.letters.iter().map(|one| json!({ "door": one.to, "letter": one.pair.sent.id, "lacks": one.pair.lacks })).collect();
    let not_now: Vec<_> = rest.not_now.iter().map(|(to, why)| json!({ "door": to, "say": why })).collect();
    let refused =
        |one: &Refusal| json!({ "id": one.door, "because": one.because.to_string(), "say": places::because(one, directory, settings), "instead": one.instead });
    let refused: Vec<_> = rest.refused.iter().map(refused).collect();
    json!({ "files": files, "replaced": replaced, "left_out": left, "not_now": not_now, "refused": refused })
}
