//! `scan`: folders, mailboxes, Maildirs; one line a message, and how fast.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};
use recognise::Recogniser;

use crate::input::{self, Found};
use crate::report::Checked;
use crate::settings::Settings;
use crate::trouble::Trouble;

/// What was counted.
#[derive(Debug, Default)]
struct Tally {
    messages: usize,
    bytes: u64,
    /// Time spent on reading and recognising, without the disk and the printing.
    busy: Duration,
    unreadable: usize,
    /// Tables and hidden files in the folders: left out.
    tables: usize,
    hidden: usize,
}

/// Runs the command. A file that cannot be read is said on standard error, and the scan goes on.
///
/// # Errors
/// The first path that was named and is not there, after the others were read; or that nothing at all could be read.
pub(crate) fn run(paths: &[PathBuf], with_text: bool, settings: &Settings) -> Result<(), Trouble> {
    let (mut files, mut missing, mut tally) = (Vec::new(), Vec::new(), Tally::default());
    for path in paths {
        match input::files_below(path) {
            Ok(below) => {
                files.extend(below.files);
                tally.tables += below.tables;
                tally.hidden += below.hidden;
                tally.unreadable += below.troubles.len();
                below.troubles.iter().for_each(|trouble| crate::complain(trouble, settings));
            }
            Err(trouble) => missing.push(trouble),
        }
    }
    let recogniser = Recogniser::new();
    let sizes: Vec<u64> = files.iter().map(|file| std::fs::metadata(file).map_or(0, |meta| meta.len())).collect();
    let progress = progress(sizes.iter().sum(), settings);
    let mut done = 0;
    for (place, (file, size)) in files.iter().zip(&sizes).enumerate() {
        progress.set_message(format!("{}/{}", place + 1, files.len()));
        let advanced = &mut |bytes| progress.inc(bytes);
        let result = input::messages_of(file, advanced, |found| one(&found, with_text, &recogniser, &progress, &mut tally, settings));
        match result {
            Ok(()) => {}
            Err(trouble @ Trouble::Output(_)) => return Err(trouble),
            Err(trouble) => {
                tally.unreadable += 1;
                progress.suspend(|| crate::complain(&trouble, settings));
            }
        }
        // Whatever of it was read: a file may be longer than what is wise to read, or end early.
        done += size;
        progress.set_position(done);
    }
    progress.finish_and_clear();
    summary(&tally, settings);
    let mut missing = missing.into_iter();
    if let Some(first) = missing.next() {
        missing.for_each(|trouble| crate::complain(&trouble, settings));
        return Err(first);
    }
    if tally.messages == 0 {
        return Err(Trouble::NoMessages(paths.first().cloned().unwrap_or_default()));
    }
    Ok(())
}

fn one(found: &Found<'_>, with_text: bool, recogniser: &Recogniser, progress: &ProgressBar, tally: &mut Tally, settings: &Settings) -> Result<(), Trouble> {
    let start = Instant::now();
    let checked = Checked::of(found.bytes, found.cut, recogniser);
    tally.busy += start.elapsed();
    if let Some(trouble) = checked.unreadable(Path::new(&found.name)) {
        tally.unreadable += 1;
        progress.suspend(|| crate::complain(&trouble, settings));
        return Ok(());
    }
    tally.messages += 1;
    tally.bytes += found.bytes.len() as u64;
    let line = if settings.json {
        serde_json::to_string(&checked.report(&found.name, &settings.words, with_text)).expect("a report holds only strings and numbers") + "\n"
    } else {
        let verdict = settings.words.say(&format!("verdict-{}-short", checked.finding.verdict.id()));
        format!("{verdict}\t{:.0} %\t{}\n", (checked.finding.confidence * 100.0).min(99.0), crate::page::calm(&found.name))
    };
    progress.suspend(|| crate::print(&line))
}

/// Counts bytes, so that it moves within one large mailbox too; the number of the file stands beside them.
fn progress(bytes: u64, settings: &Settings) -> ProgressBar {
    if !settings.watched {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {bytes}/{total_bytes}  {msg}  {eta}").unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(bytes).with_style(style)
}

fn summary(tally: &Tally, settings: &Settings) {
    let seconds = tally.busy.as_secs_f64().max(1e-9);
    let rate = (tally.messages as f64 / seconds).round();
    let say = settings.words.say_with(
        "scan-summary",
        &[
            ("messages", tally.messages.into()),
            ("megabytes", words::Value::Number((tally.bytes as f64 / 1e5).round() / 10.0)),
            ("rate", words::Value::Number(rate)),
            ("unreadable", tally.unreadable.into()),
        ],
    );
    let mut lines = vec![say];
    for (id, count) in [("scan-left-out-tables", tally.tables), ("scan-left-out-hidden", tally.hidden)] {
        if count > 0 {
            lines.push(settings.words.say_with(id, &[("count", count.into())]));
        }
    }
    let mut stderr = std::io::stderr().lock();
    let _ = std::io::Write::write_all(&mut stderr, (lines.join("\n") + "\n").as_bytes());
}
