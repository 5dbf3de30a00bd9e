//! Reads files as far as is wise: one message at a time, never more of it than [`LIMIT`].

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::trouble::Trouble;

/// Bytes of one message that are read: no real one is near it, and a file of 2 GB must not fill the memory.
pub(crate) const LIMIT: usize = 64 << 20;
/// Bytes read at a time from a mailbox.
const CHUNK: usize = 1 << 20;

/// A message's bytes as they were found.
#[derive(Debug)]
pub(crate) struct Found<'a> {
    /// The file, with the number of the message in a mailbox.
    pub(crate) name: String,
    pub(crate) bytes: &'a [u8],
    /// There was more than [`LIMIT`].
    pub(crate) cut: bool,
}

/// Reads one file, or standard input for `-`, and hands out each message in it.
///
/// `advanced` hears how many bytes more were taken from the file, while it is being read: a mailbox of years takes minutes.
///
/// # Errors
/// When it cannot be opened or read, is a folder, or is empty.
pub(crate) fn messages_of(path: &Path, advanced: &mut dyn FnMut(u64), mut each: impl FnMut(Found<'_>) -> Result<(), Trouble>) -> Result<(), Trouble> {
    if path == Path::new("-") {
        return split(path, &mut Heard { source: io::stdin().lock(), advanced }, &mut each);
    }
    let source = open(path)?;
    split(path, &mut Heard { source, advanced }, &mut each)
}

/// A source whose every step is told.
struct Heard<'a, R> {
    source: R,
    advanced: &'a mut dyn FnMut(u64),
}

impl<R: Read> Read for Heard<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.source.read(buffer)?;
        (self.advanced)(count as u64);
        Ok(count)
    }
}

/// A small file of text, such as a key; bytes that are no UTF-8 are replaced.
///
/// # Errors
/// When it cannot be opened or read, is a folder, or is empty.
pub(crate) fn small_text(path: &Path) -> Result<String, Trouble> {
    let mut bytes = Vec::new();
    let mut file = open(path)?;
    fill(&mut file, &mut bytes, CHUNK).map_err(|error| trouble(path, error))?;
    if bytes.is_empty() {
        return Err(Trouble::Empty(path.to_owned()));
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Opens a file; a folder is none. Nor is a device, which has no end, or a pipe that nobody writes to, which would make us wait for
/// ever; what the shell itself hands over (`<(…)`, `/dev/stdin`) is read.
fn open(path: &Path) -> Result<File, Trouble> {
    let meta = std::fs::metadata(path).map_err(|error| trouble(path, error))?;
    if meta.is_dir() {
        return Err(Trouble::Folder(path.to_owned()));
    }
    let handed_over = ["/dev/fd", "/dev/stdin", "/proc"].iter().any(|place| path.starts_with(place));
    if !meta.is_file() && !handed_over {
        return Err(Trouble::NotAFile(path.to_owned()));
    }
    File::open(path).map_err(|error| trouble(path, error))
}

fn trouble(path: &Path, error: io::Error) -> Trouble {
    match error.kind() {
        io::ErrorKind::NotFound => Trouble::NotFound(path.to_owned()),
        io::ErrorKind::PermissionDenied => Trouble::NoRight(path.to_owned()),
        io::ErrorKind::IsADirectory => Trouble::Folder(path.to_owned()),
        _ => Trouble::Unreadable(path.to_owned(), error),
    }
}

fn split(path: &Path, source: &mut dyn Read, each: &mut dyn FnMut(Found<'_>) -> Result<(), Trouble>) -> Result<(), Trouble> {
    let name = path.display().to_string();
    let mut head = Vec::new();
    fill(source, &mut head, CHUNK).map_err(|error| trouble(path, error))?;
    if head.is_empty() {
        return Err(Trouble::Empty(path.to_owned()));
    }
    if message::mbox::is_mbox(&head) {
        return split_mbox(path, head, source, each);
    }
    fill(source, &mut head, LIMIT + 1).map_err(|error| trouble(path, error))?;
    let cut = head.len() > LIMIT;
    head.truncate(LIMIT);
    each(Found { name, bytes: &head, cut })
}

/// A mailbox is streamed: memory holds one chunk and one message.
fn split_mbox(path: &Path, mut chunk: Vec<u8>, source: &mut dyn Read, each: &mut dyn FnMut(Found<'_>) -> Result<(), Trouble>) -> Result<(), Trouble> {
    let mut splitter = message::mbox::Splitter::new(LIMIT);
    let (mut count, mut result) = (0usize, Ok(()));
    let mut hand_out = |one: message::mbox::SplitMessage<'_>| {
        count += 1;
        if result.is_ok() {
            // A file with one mail in the form of a mailbox is a mail: only the later ones have a number.
            let name = if count == 1 { path.display().to_string() } else { format!("{}#{count}", path.display()) };
            result = each(Found { name, bytes: one.bytes, cut: one.cut });
        }
    };
    while !chunk.is_empty() {
        splitter.feed(&chunk, &mut hand_out);
        chunk.clear();
        fill(source, &mut chunk, CHUNK).map_err(|error| trouble(path, error))?;
    }
    splitter.finish(&mut hand_out);
    result
}

/// Reads until the buffer holds `size` bytes or the source ends.
fn fill(source: &mut dyn Read, buffer: &mut Vec<u8>, size: usize) -> io::Result<()> {
    let missing = size.saturating_sub(buffer.len());
    source.take(missing as u64).read_to_end(buffer).map(|_| ())
}

/// What lies below a path.
#[derive(Debug, Default)]
pub(crate) struct Below {
    /// The files to read, sorted. A link to a file is that file; a link to a folder is not followed: it may lead back to where it stands.
    pub(crate) files: Vec<PathBuf>,
    /// The folders that could not be looked into.
    pub(crate) troubles: Vec<Trouble>,
    /// Tables (`.tsv`, `.csv`) beside the messages: lists of them, and no messages.
    pub(crate) tables: usize,
    /// Files and folders whose name begins with a dot.
    pub(crate) hidden: usize,
}

/// All files below a path. A file that is named itself is read whatever it is called.
///
/// # Errors
/// When the path itself is not there.
pub(crate) fn files_below(path: &Path) -> Result<Below, Trouble> {
    let meta = std::fs::metadata(path).map_err(|error| trouble(path, error))?;
    let mut below = Below::default();
    if !meta.is_dir() {
        below.files.push(path.to_owned());
        return Ok(below);
    }
    let mut open = vec![path.to_owned()];
    while let Some(folder) = open.pop() {
        if let Err(error) = look_into(&folder, &mut open, &mut below) {
            below.troubles.push(trouble(&folder, error));
        }
    }
    below.files.sort();
    Ok(below)
}

fn look_into(folder: &Path, open: &mut Vec<PathBuf>, below: &mut Below) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        let path = entry.path();
        if entry.file_name().as_encoded_bytes().first() == Some(&b'.') {
            below.hidden += 1;
        } else if kind.is_dir() {
            open.push(path);
        } else if kind.is_file() || kind.is_symlink() && std::fs::metadata(&path).is_ok_and(|meta| meta.is_file()) {
            if is_table(&path) {
                below.tables += 1;
            } else {
                below.files.push(path);
            }
        }
    }
    Ok(())
}

fn is_table(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ["tsv", "csv"].iter().any(|table| ending.eq_ignore_ascii_case(table)))
}
