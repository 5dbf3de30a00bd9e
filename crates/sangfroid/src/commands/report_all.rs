//! `report --to all`: a complete file, every letter that fits the case in a folder, each in its own file.

use std::path::Path;

use case::doors;
use directory::Directory;
use letters::people::To;
use letters::{Matter, Pair};
use serde_json::json;

use super::paper::Press;
use super::{places, report, report_out};
use crate::arguments::ReportArguments;
use crate::page::Page;
use crate::settings::Settings;
use crate::trouble::Trouble;

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

/// Writes every letter that fits, as PDF; what lacks something is named, and written only as a draft that was asked for.
///
/// # Errors
/// When one was left out because it lacks something; the disk.
pub(super) fn write(matter: &mut Matter, out: &Path, arguments: &ReportArguments, directory: &Directory, settings: &Settings) -> Result<(), Trouble> {
    let (fits, _) = doors(&matter.facts, directory, settings.today);
    let meant = fits.into_iter().filter(|offer| offer.meant).map(|offer| offer.door);
    let all: Vec<String> = meant.chain(To::ALL.iter().map(|to| to.id().to_owned())).collect();
    let mut letters: Vec<(String, Pair)> = Vec::new();
    for to in all {
        match report::pair(matter, directory, &to, &arguments.confirm, settings) {
            Ok(pair) => letters.push((to, pair)),
            // For a platform `remove` writes: it needs addresses and statements of its own.
            Err(Trouble::PlatformForm(_) | Trouble::WrongDoor(..) | Trouble::WrongWay(..)) => {}
            Err(other) => return Err(other),
        }
    }
    let (written, lacking): (Vec<_>, Vec<_>) = letters.into_iter().partition(|(_, pair)| arguments.draft || pair.lacks.is_empty());
    let mut press = Press::new(directory, settings, out)?;
    new_folder(out)?;
    let mut files = Vec::new();
    for (to, pair) in &written {
        let file = out.join(format!("{to}.pdf"));
        files.extend(report_out::files(pair, matter, to, &file, report_out::Form::Paper, Some(&mut press))?);
    }
    let replaced = press.replaced();
    report_out::not_printed(&replaced, settings);
    say(&files, &replaced, &lacking, directory, settings)?;
    if lacking.is_empty() { Ok(()) } else { Err(Trouble::LetterLacks(lacking.iter().map(|(_, pair)| pair.lacks.len()).sum())) }
}

fn new_folder(out: &Path) -> Result<(), Trouble> {
    let mut folder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder.create(out).map_err(|error| evidence::disk::Trouble::Disk(error).into())
}

fn say(files: &[String], replaced: &[String], lacking: &[(String, Pair)], directory: &Directory, settings: &Settings) -> Result<(), Trouble> {
    let words = &settings.words;
    if settings.json {
        let left: Vec<_> = lacking.iter().map(|(to, pair)| json!({ "door": to, "letter": pair.sent.id, "lacks": pair.lacks })).collect();
        return crate::print(&format!("{}\n", json!({ "files": files, "replaced": replaced, "left_out": left })));
    }
    let mut page = Page::new(settings.plain);
    for file in files {
        page.line(&words.say_with("report-written", &[("file", file.as_str().into())]));
    }
    if !lacking.is_empty() {
        page.heading(&words.say("report-left-out"));
    }
    for (to, pair) in lacking {
        let name = places::name_of(to, directory, settings).map_or_else(|| words.say(&format!("report-to-{to}")), str::to_owned);
        page.item(&format!("{to} — {name}"));
        pair.lacks.iter().for_each(|lack| page.below_item(&lack.say));
    }
    crate::print(&page.finish())
}
