//! `keep`: adds evidence to a case, byte for byte; never the images of somebody who was, or may have been, under 18.

use std::fs::File;
use std::io::{Cursor, Read};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use case::missing::Needed;
use case::{Age, Facts};
use directory::Directory;
use evidence::disk::{Case, Kept, Meta};
use evidence::item::{SNIFF, Shows, shows, shows_by_name};
use evidence::journal::Event;
use indicatif::ProgressBar;
use recognise::Recogniser;
use serde_json::json;
use zeroize::Zeroizing;

use super::facts;
use super::routes::Routes;
use crate::arguments::KeepArguments;
use crate::page::{Page, calm};
use crate::settings::Settings;
use crate::trouble::Trouble;
use crate::vault::clock::{self, Now};
use crate::vault::{self, age, finding, guard};

/// Bytes of a message that are read for its finding; a longer one is kept without.
const MOST_FINDING: u64 = 8 << 20;

/// Runs the command. A file that cannot be kept does not keep the others from being kept.
///
/// # Errors
/// [`Trouble::Refused`] when a file was refused, else the first trouble.
pub(crate) fn run(arguments: &KeepArguments, settings: &Settings) -> Result<(), Trouble> {
    guard::no_core_image();
    let directory = Directory::shipped();
    let mut said = facts::facts(&arguments.facts, &directory, settings)?;
    if let Some(age) = &arguments.age {
        facts::set(&mut said, "age", age)?;
    }
    let shows = arguments.shows.iter().map(|one| needed(one)).collect::<Result<Vec<_>, _>>()?;
    let case = vault::case(&arguments.case, settings)?;
    let of_case = age::of_case(&case.journal()?.lines);
    let age = age::settled(said.age, of_case);
    let mut desk =
        Desk { case: &case, arguments, shows, age: of_case, recogniser: Recogniser::new(), progress: progress(&arguments.files, settings), settings };
    if let Some(age) = age {
        desk.learn(age)?;
    }
    let (mut refused, mut first) = (Vec::new(), None);
    for file in &arguments.files {
        match desk.keep(file) {
            Ok(()) => {}
            Err(Trouble::Refused(file)) => refused.push(file),
            Err(trouble @ Trouble::Output(_)) => return Err(trouble),
            Err(trouble) => match first {
                None => first = Some(trouble),
                Some(_) => desk.progress.suspend(|| crate::complain(&trouble, settings)),
            },
        }
    }
    desk.progress.finish_and_clear();
    if let Some(file) = refused.first() {
        routes(&refused, &said, &directory, settings)?;
        if let Some(trouble) = first {
            crate::complain(&trouble, settings);
        }
        return Err(Trouble::Refused(file.clone()));
    }
    if let Some(trouble) = first {
        return Err(trouble);
    }
    if !settings.json {
        crate::print(&format!("{}\n", calm(&settings.words.say_with("keep-next", &[("case", arguments.case.as_str().into())]))))?;
    }
    Ok(())
}

fn needed(word: &str) -> Result<Needed, Trouble> {
    let known = || Needed::ALL.iter().map(|one| one.id()).collect::<Vec<_>>().join(", ");
    Needed::from_id(word).ok_or_else(|| Trouble::UnknownShows(word.to_owned(), known()))
}

/// One run over several files.
struct Desk<'a> {
    case: &'a Case,
    arguments: &'a KeepArguments,
    shows: Vec<Needed>,
    age: Option<Age>,
    recogniser: Recogniser,
    progress: ProgressBar,
    settings: &'a Settings,
}

impl Desk<'_> {
    /// Keeps one file, or standard input.
    fn keep(&mut self, path: &Path) -> Result<(), Trouble> {
        if path == Path::new("-") {
            return self.keep_reader(path, std::io::stdin().lock(), Meta::stdin("stdin"), None);
        }
        let name = path.file_name().unwrap_or(path.as_os_str());
        // By the name alone: before a byte is read.
        self.may_read(path, shows_by_name(&name.to_string_lossy()).unwrap_or(Shows::Nothing))?;
        let about = std::fs::metadata(path).map_err(|error| unreadable(path, error))?;
        if about.is_dir() {
            return Err(Trouble::Folder(path.to_owned()));
        }
        let file = File::open(path).map_err(|error| unreadable(path, error))?;
        let modified = about.modified().ok().and_then(clock::file_time);
        let source = self.arguments.with_path.then(|| path.parent()).flatten();
        let source = source.map(|folder| std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned()).display().to_string());
        let meta = Meta { modified, source, ..Meta::file(name) };
        self.keep_reader(path, file, meta, about.is_file().then_some(about.len()))
    }

    /// Looks at the first bytes, then keeps: a message with its finding, anything else as a stream.
    fn keep_reader(&mut self, path: &Path, mut reader: impl Read, meta: Meta, size: Option<u64>) -> Result<(), Trouble> {
        let name = meta.name.to_string_lossy().into_owned();
        let mut head = Zeroizing::new(Vec::with_capacity(usize::try_from(MOST_FINDING.min(size.unwrap_or(MOST_FINDING))).unwrap_or(0) + 1));
        fill(&mut reader, &mut head, SNIFF as u64).map_err(|error| unreadable(path, error))?;
        let shown = shows(&name, &head);
        self.may_read(path, shown)?;
        let now = Now::look();
        let mut meta = Meta { note: self.arguments.note.clone(), ..meta };
        if shown > Shows::Mail {
            return self.pour(path, Cursor::new(&head[..]).chain(reader), Meta { size, ..meta }, None, &now);
        }
        fill(&mut reader, &mut head, MOST_FINDING + 1).map_err(|error| unreadable(path, error))?;
        if head.len() as u64 > MOST_FINDING {
            if shown == Shows::Mail {
                // Too long to look at what is attached.
                self.may_read(path, Shows::Unknown)?;
            }
            return self.pour(path, Cursor::new(&head[..]).chain(reader), Meta { size, ..meta }, None, &now);
        }
        let derived = finding::derive(&name, &head, now.text(), &self.recogniser, &self.settings.words);
        if derived.carries_images {
            self.may_read(path, Shows::Image)?;
        }
        meta.finding = derived.finding;
        self.pour(path, &head[..], Meta { size, ..meta }, derived.verdict, &now)
    }

    /// Whether a file that shows this may be read on: nobody under 18, said before.
    fn may_read(&mut self, path: &Path, shown: Shows) -> Result<(), Trouble> {
        if !shown.must_ask() {
            return Ok(());
        }
        let age = match self.age {
            Some(age) => age,
            None => {
                let age = self.progress.suspend(|| age::ask(path, self.settings))?;
                self.learn(age)?;
                age
            }
        };
        if age == Age::Adult { Ok(()) } else { Err(Trouble::Refused(path.to_owned())) }
    }

    /// Writes an answer into the journal, so that it is not asked again.
    fn learn(&mut self, age: Age) -> Result<(), Trouble> {
        if self.age != Some(age) {
            self.case.write_down(Event::Fact, None, Some(age::note(age)), Now::look().moment())?;
            self.age = Some(age);
        }
        Ok(())
    }

    fn pour(&self, path: &Path, reader: impl Read, meta: Meta, verdict: Option<&'static str>, now: &Now) -> Result<(), Trouble> {
        let start = self.progress.position();
        let mut heard = |bytes: u64| {
            self.progress.set_position(start + bytes);
            ControlFlow::Continue(())
        };
        let kept = self.case.keep(reader, meta, now.moment(), &mut heard).map_err(|trouble| match trouble {
            evidence::disk::Trouble::Unreadable(error) => unreadable(path, error),
            other => other.into(),
        })?;
        for needed in &self.shows {
            self.case.write_down(Event::Note, Some(&kept.item), Some(&format!("shows={}", needed.id())), now.moment())?;
        }
        let said = if self.settings.json { machine(path, &kept, verdict) } else { said(path, &kept, verdict, self.settings) };
        self.progress.suspend(|| crate::print(&said))
    }
}

fn said(path: &Path, kept: &Kept, verdict: Option<&str>, settings: &Settings) -> String {
    let words = &settings.words;
    let (file, size) = (calm(&path.display().to_string()), kept.size.to_string());
    let id = if kept.added { "keep-done" } else { "keep-again" };
    let mut page = Page::new(settings.plain);
    page.line(&words.say_with(id, &[("item", kept.item.as_str().into()), ("file", file.as_str().into()), ("size", size.as_str().into())]));
    if let Some(verdict) = verdict.filter(|verdict| *verdict != "ordinary") {
        let short = words.say(&format!("verdict-{verdict}-short"));
        page.below_item(&words.say_with("keep-derived", &[("verdict", short.as_str().into())]));
    }
    page.finish()
}

fn machine(path: &Path, kept: &Kept, verdict: Option<&str>) -> String {
    let line = json!({
        "file": path.display().to_string(), "item": kept.item, "added": kept.added, "same_as": kept.same_as,
        "size": kept.size, "sha256": kept.sha256, "type": kept.media_type, "verdict": verdict,
    });
    format!("{line}\n")
}

/// Where to turn with what was refused: people and services for those under 18, out of the directory.
fn routes(refused: &[PathBuf], said: &Facts, directory: &Directory, settings: &Settings) -> Result<(), Trouble> {
    let routes = Routes::under_18(said, directory, settings);
    if settings.json {
        for file in refused {
            let line = json!({ "file": file.display().to_string(), "refused": "under-18", "lines": routes.lines(), "doors": routes.doors() });
            crate::print(&format!("{line}\n"))?;
        }
        return Ok(());
    }
    let words = &settings.words;
    let mut page = Page::new(settings.plain);
    for file in refused {
        let file = calm(&file.display().to_string());
        page.line(&words.say_with("keep-refused", &[("file", file.as_str().into())]));
    }
    page.line(&words.say("keep-refused-instead"));
    routes.show(&mut page, directory, settings);
    crate::print(&page.finish())
}

fn unreadable(path: &Path, error: std::io::Error) -> Trouble {
    match error.kind() {
        std::io::ErrorKind::NotFound => Trouble::NotFound(path.to_owned()),
        std::io::ErrorKind::IsADirectory => Trouble::Folder(path.to_owned()),
        _ => Trouble::Unreadable(path.to_owned(), error),
    }
}

/// Reads until the buffer holds `size` bytes or the reader ends. The buffer never grows: a growing one would leave copies behind.
fn fill(reader: &mut impl Read, buffer: &mut Vec<u8>, size: u64) -> std::io::Result<()> {
    let room = (buffer.capacity() as u64).min(size);
    let missing = room.saturating_sub(buffer.len() as u64);
    reader.take(missing).read_to_end(buffer).map(|_| ())
}

/// A bar over the bytes of all files, where somebody looks.
fn progress(files: &[PathBuf], settings: &Settings) -> ProgressBar {
    super::seal::progress(files.iter().filter_map(|file| std::fs::metadata(file).ok()).map(|about| about.len()).sum(), settings)
}
