//! `protect --build-list`: a published list of leaked passwords, made into the small file that look-ups read.

use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Read};
use std::path::{Path, PathBuf};

use accounts::breach::{BuildError, Builder, Built, Lines, ListError, Prefix};
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::json;

use crate::page::Page;
use crate::settings::Settings;
use crate::trouble::Trouble;

/// Parts of the list when it comes as a folder: one for each five hexadecimal digits.
const PARTS: usize = 1 << 20;

/// Reads the list, and writes the file under another name until it is whole.
///
/// # Errors
/// A list that is none, with its line; a file that is there already, or cannot be written.
pub(super) fn run(list: &Path, out: &Path, settings: &Settings) -> Result<(), Trouble> {
    if out.symlink_metadata().is_ok() {
        return Err(evidence::disk::Trouble::AlreadyThere(out.to_owned()).into());
    }
    let parts = parts(list)?;
    let mut name = out.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let unfinished = out.with_file_name(name);
    let built = write(&parts, &unfinished, settings);
    let named = built.and_then(|built| std::fs::rename(&unfinished, out).map(|()| built).map_err(disk));
    if named.is_err() {
        // What is half written helps nobody; when it cannot be removed, the first trouble is the one to say.
        let _ = std::fs::remove_file(&unfinished);
    }
    say(named?, parts.len(), list.is_dir(), out, settings)
}

/// The files of a list, in the order of their sums.
fn parts(list: &Path) -> Result<Vec<(PathBuf, Option<Prefix>)>, Trouble> {
    let unreadable = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => Trouble::NotFound(list.to_owned()),
        std::io::ErrorKind::PermissionDenied => Trouble::NoRight(list.to_owned()),
        _ => Trouble::Unreadable(list.to_owned(), error),
    };
    if !std::fs::metadata(list).map_err(unreadable)?.is_dir() {
        return Ok(vec![(list.to_owned(), None)]);
    }
    let mut parts = Vec::new();
    for entry in std::fs::read_dir(list).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if let Some(prefix) = path.file_name().and_then(|name| name.to_str()).and_then(Prefix::of_file) {
            parts.push((path, Some(prefix)));
        }
    }
    parts.sort_by_key(|(_, prefix)| *prefix);
    if parts.is_empty() { Err(Trouble::LeakList(list.to_owned(), "list-empty", 0)) } else { Ok(parts) }
}

fn write(parts: &[(PathBuf, Option<Prefix>)], to: &Path, settings: &Settings) -> Result<Built, Trouble> {
    let file = File::options().write(true).create_new(true).open(to).map_err(disk)?;
    let mut builder = Builder::new(BufWriter::with_capacity(1 << 20, file)).map_err(|error| trouble(to, error))?;
    let progress = bar(parts, settings);
    for (path, prefix) in parts {
        let file = File::open(path).map_err(|error| Trouble::Unreadable(path.clone(), error))?;
        let counted = Counted { from: BufReader::with_capacity(1 << 20, file), progress: &progress };
        for line in Lines::new(counted, *prefix) {
            let (number, key) = line.map_err(|error| trouble(path, error.into()))?;
            builder.push(number, key).map_err(|error| trouble(path, error))?;
        }
    }
    let built = builder.finish().map_err(|error| trouble(&parts[0].0, error))?;
    progress.finish_and_clear();
    File::open(to).and_then(|file| file.sync_all()).map_err(disk)?;
    Ok(built)
}

/// A reader that moves the bar.
struct Counted<'a, R> {
    from: R,
    progress: &'a ProgressBar,
}

impl<R: BufRead> Read for Counted<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.from.read(buffer)?;
        self.progress.inc(read as u64);
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Counted<'_, R> {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        self.from.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.from.consume(amount);
        self.progress.inc(amount as u64);
    }
}

fn bar(parts: &[(PathBuf, Option<Prefix>)], settings: &Settings) -> ProgressBar {
    if !settings.watched {
        return ProgressBar::hidden();
    }
    let bytes = parts.iter().filter_map(|(path, _)| std::fs::metadata(path).ok()).map(|meta| meta.len()).sum();
    let style = ProgressStyle::with_template("{bar:30} {bytes}/{total_bytes}  {eta}").unwrap_or_else(|_| ProgressStyle::default_bar());
    let bar = ProgressBar::new(bytes).with_style(style);
    // A line is some forty bytes: drawn at each of them, the bar would take longer than the list.
    bar.set_draw_target(indicatif::ProgressDrawTarget::stderr_with_hz(10));
    bar
}

fn disk(error: std::io::Error) -> Trouble {
    evidence::disk::Trouble::Disk(error).into()
}

/// What is wrong with a list, in the person's words, with the line.
fn trouble(path: &Path, error: BuildError) -> Trouble {
    let (id, line) = match error {
        BuildError::Write(error) => return disk(error),
        BuildError::List(ListError::Unreadable { error, .. }) => return Trouble::Unreadable(path.to_owned(), error),
        BuildError::List(ListError::NotASum(line)) => ("list-not-a-sum", line),
        BuildError::List(ListError::Ntlm(line)) => ("list-ntlm", line),
        BuildError::List(ListError::OutOfOrder(line)) => ("list-out-of-order", line),
        BuildError::List(ListError::Empty) => ("list-empty", 0),
        BuildError::Filter(_) => ("list-no-filter", 0),
    };
    Trouble::LeakList(path.to_owned(), id, line)
}

fn say(built: Built, parts: usize, folder: bool, out: &Path, settings: &Settings) -> Result<(), Trouble> {
    let missing = if folder { PARTS.saturating_sub(parts) } else { 0 };
    if settings.json {
        let said = json!({ "file": out.display().to_string(), "sums": built.sums, "bytes": built.bytes, "missing_parts": missing });
        return crate::print(&format!("{said}\n"));
    }
    let (file, sums) = (out.display().to_string(), built.sums.to_string());
    let bits = format!("{:.1}", built.bytes as f64 * 8.0 / built.sums as f64);
    let values = [("file", file.as_str().into()), ("sums", sums.as_str().into()), ("bits", bits.as_str().into())];
    let mut page = Page::new(settings.plain);
    page.line(&settings.words.say_with("protect-built", &values));
    if missing > 0 {
        page.line(&settings.words.say_with("protect-built-parts", &[("missing", missing.into())]));
    }
    page.line(&settings.words.say_with("protect-built-next", &[("file", file.as_str().into())]));
    crate::print(&page.finish())
}
