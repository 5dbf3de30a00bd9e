//! Programs that everybody has, asked about a file.
#![allow(dead_code, clippy::print_stderr, clippy::panic, clippy::unwrap_used, reason = "each test uses its part, and says what it left out")]

use std::path::Path;
use std::process::{Command, Output};

/// What a tool says of `file`; `None`, and said so, where the tool is not on this machine.
pub(crate) fn ask(tool: &str, before: &[&str], file: &Path, after: &[&str]) -> Option<Output> {
    match Command::new(tool).args(before).arg(file).args(after).output() {
        Ok(output) => Some(output),
        Err(_) => {
            eprintln!("LEFT OUT: {tool} is not installed, so nobody asked it");
            None
        }
    }
}

/// The text of a file as a reader would copy it, in the order of the file, without the ends of lines and pages; and without spaces, since
/// a word that was broken is copied with its break.
pub(crate) fn copied(file: &Path) -> Option<String> {
    let output = ask("pdftotext", &["-raw", "-enc", "UTF-8"], file, &["-"])?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(joined(&String::from_utf8_lossy(&output.stdout)))
}

/// A text without any space.
pub(crate) fn joined(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Whether `qpdf` finds nothing to say about a file.
pub(crate) fn is_sound(file: &Path) -> bool {
    let Some(output) = ask("qpdf", &["--check"], file, &[]) else { return true };
    let said = String::from_utf8_lossy(&[&output.stdout[..], &output.stderr[..]].concat()).into_owned();
    if !output.status.success() || said.contains("WARNING") {
        eprintln!("{said}");
    }
    output.status.success() && !said.contains("WARNING")
}

/// Whether nothing in a file can be clicked or run.
pub(crate) fn is_inert(file: &Path) -> bool {
    let Some(output) = ask("qpdf", &["--qdf", "--object-streams=disable"], file, &["-"]) else { return true };
    let has = |name: &[u8]| output.stdout.windows(name.len()).any(|window| window == name);
    ![&b"/URI"[..], b"/JavaScript", b"/JS", b"/Launch", b"/OpenAction", b"/GoToR"].into_iter().any(has)
}
