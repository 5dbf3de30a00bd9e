//! Where a letter goes: a file by its ending, or the screen; and what the person should know beside it.

use std::io::Write;
use std::path::{Path, PathBuf};

use directory::Directory;
use letters::{Envelope, Matter, Pair, mail, text};
use serde_json::{Value, json};

use super::case::write_secret;
use super::paper::Press;
use crate::page::Page;
use crate::settings::Settings;
use crate::trouble::Trouble;

/// What is made, by the ending of the file's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Text,
    Mail,
    Paper,
    Screen,
}

impl Form {
    /// The ending of a file of this form; nothing for the screen.
    pub(super) fn ending(self) -> &'static str {
        match self {
            Form::Text => "txt",
            Form::Mail => "eml",
            Form::Paper => "pdf",
            Form::Screen => "",
        }
    }

    /// The form of an ending.
    pub(super) fn of_ending(ending: &str) -> Option<Form> {
        [Form::Text, Form::Mail, Form::Paper].into_iter().find(|form| form.ending().eq_ignore_ascii_case(ending))
    }

    /// The form that a name asks for.
    ///
    /// # Errors
    /// An ending that is none of ours; a file that is there already.
    pub(super) fn of(out: &Path) -> Result<Form, Trouble> {
        if out.as_os_str() == "-" {
            return Ok(Form::Screen);
        }
        let ending = out.extension().map(|ending| ending.to_string_lossy().into_owned()).unwrap_or_default();
        let form = Form::of_ending(&ending).ok_or_else(|| Trouble::UnknownEnding(out.to_owned()))?;
        free(out).map(|()| form)
    }
}

/// Nothing is written over.
fn free(file: &Path) -> Result<(), Trouble> {
    match file.symlink_metadata() {
        Ok(_) => Err(evidence::disk::Trouble::AlreadyThere(file.to_owned()).into()),
        Err(_) => Ok(()),
    }
}

/// Writes the letter, and the one to read beside it.
///
/// # Errors
/// The disk, and a letter that cannot be printed.
pub(super) fn write(pair: &Pair, matter: &Matter, to: &str, out: &Path, form: Form, directory: &Directory, settings: &Settings) -> Result<(), Trouble> {
    if form == Form::Screen {
        return screen(pair, to, settings);
    }
    let mut press = if form == Form::Paper { Some(Press::new(directory, settings, out)?) } else { None };
    let names = files(pair, matter, to, out, form, press.as_mut())?;
    let replaced = press.map(|press| press.replaced()).unwrap_or_default();
    not_printed(&replaced, settings);
    if settings.json {
        let mut said = machine(pair, to);
        said["files"] = json!(names);
        said["replaced"] = json!(replaced);
        return crate::print(&format!("{said}\n"));
    }
    let words = &settings.words;
    let mut page = Page::new(settings.plain);
    page.line(&words.say_with("report-written", &[("file", names[0].as_str().into())]));
    if let Some(copy) = names.get(1) {
        page.line(&words.say_with("report-written-copy", &[("file", copy.as_str().into())]));
    }
    if pair.sent.draft {
        missing(&mut page, pair, settings);
    }
    around(&mut page, pair, settings);
    crate::print(&page.finish())
}

/// Makes and writes the files of a letter; their names, the letter first.
///
/// # Errors
/// The disk; a letter that cannot be printed. Then nothing is written.
fn files(pair: &Pair, matter: &Matter, to: &str, out: &Path, form: Form, press: Option<&mut Press<'_>>) -> Result<Vec<String>, Trouble> {
    let mut files = vec![(out.to_owned(), bytes(pair, matter, to, out, form, press)?)];
    files.extend(copy(pair, out)?);
    save(&files)
}

/// The letter that goes out, as a file holds it.
///
/// # Errors
/// A letter that cannot be printed.
pub(super) fn bytes(pair: &Pair, matter: &Matter, to: &str, out: &Path, form: Form, press: Option<&mut Press<'_>>) -> Result<Vec<u8>, Trouble> {
    Ok(match press.filter(|_| form == Form::Paper) {
        Some(press) => press.pdf(&pair.sent, matter, to, out)?,
        None if form == Form::Mail => mail(&pair.sent, &Envelope::new(pair.to.iter().map(String::as_str), matter.person.mail.as_deref())),
        None => text(&pair.sent).into_bytes(),
    })
}

/// The copy to read, and its place beside the letter. It is a text: nobody sends it by mistake.
///
/// # Errors
/// Something that is there already.
pub(super) fn copy(pair: &Pair, out: &Path) -> Result<Option<(PathBuf, Vec<u8>)>, Trouble> {
    let Some(read) = &pair.read else { return Ok(None) };
    let beside = beside(out, &read.language);
    free(&beside)?;
    Ok(Some((beside, text(read).into_bytes())))
}

/// Writes files for nobody else to read; their names.
///
/// # Errors
/// The disk.
pub(super) fn save(files: &[(PathBuf, Vec<u8>)]) -> Result<Vec<String>, Trouble> {
    for (file, bytes) in files {
        write_secret(file, bytes)?;
    }
    Ok(files.iter().map(|(file, _)| file.display().to_string()).collect())
}

/// Says which characters are not on paper as they were.
pub(super) fn not_printed(replaced: &[String], settings: &Settings) {
    if replaced.is_empty() || settings.json {
        return;
    }
    let mut page = Page::new(settings.plain);
    page.line(&settings.words.say("report-replaced"));
    replaced.iter().take(20).for_each(|one| page.item(one));
    if replaced.len() > 20 {
        page.item(&format!("… ({})", replaced.len()));
    }
    tell(&page.finish());
}

/// The copy to read stands beside the letter: `letter.fr.txt`.
fn beside(out: &Path, language: &str) -> PathBuf {
    out.with_extension(format!("{language}.txt"))
}

/// The letter on standard output, what goes around it on standard error.
fn screen(pair: &Pair, to: &str, settings: &Settings) -> Result<(), Trouble> {
    if settings.json {
        let mut said = machine(pair, to);
        said["text"] = text(&pair.sent).into();
        said["read"] = pair.read.as_ref().map(text).into();
        return crate::print(&format!("{said}\n"));
    }
    let mut out = text(&pair.sent);
    if let Some(read) = &pair.read {
        out.push_str(&format!("\n{}\n\n{}", settings.words.say("report-read-copy"), text(read)));
    }
    crate::print(&out)?;
    let mut page = Page::new(settings.plain);
    if pair.sent.draft {
        missing(&mut page, pair, settings);
    }
    around(&mut page, pair, settings);
    tell(&page.finish());
    Ok(())
}

/// What a letter lacks, said instead of writing it.
///
/// # Errors
/// When standard output cannot be written.
pub(super) fn lacks(pair: &Pair, to: &str, settings: &Settings) -> Result<(), Trouble> {
    if settings.json {
        return crate::print(&format!("{}\n", machine(pair, to)));
    }
    let mut page = Page::new(settings.plain);
    missing(&mut page, pair, settings);
    tell(&page.finish());
    Ok(())
}

fn missing(page: &mut Page, pair: &Pair, settings: &Settings) {
    page.line(&settings.words.say("report-lacks"));
    pair.lacks.iter().for_each(|lack| page.item(&lack.say));
}

/// The ways to reach the addressee, and what to know before it is sent.
fn around(page: &mut Page, pair: &Pair, settings: &Settings) {
    for (heading, list) in [("report-where", &pair.reach), ("report-know", &pair.notes)] {
        if !list.is_empty() {
            page.heading(&settings.words.say(heading));
            list.iter().for_each(|one| page.item(one));
        }
    }
}

fn tell(text: &str) {
    // When standard error is gone there is nobody left to tell.
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

fn machine(pair: &Pair, to: &str) -> Value {
    json!({
        "door": to,
        "letter": pair.sent.id,
        "language": pair.sent.language,
        "draft": pair.sent.draft,
        "lacks": pair.lacks,
        "notes": pair.notes,
        "reach": pair.reach,
        "to": pair.to,
    })
}
