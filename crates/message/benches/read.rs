//! Measures how many messages a second one core reads: `cargo bench -p message`.
//!
//! The folder is that of `SANGFROID_SAMPLES`, or `../shared/samples` beside the workspace; where neither exists, the test data of
//! this crate. Files are in memory before the clock starts.

#![allow(clippy::print_stdout, reason = "what it measured is all that it says")]

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let wanted = std::env::var_os("SANGFROID_SAMPLES").map_or_else(|| root.join("../../../shared/samples"), PathBuf::from);
    let (folder, note) =
        if wanted.is_dir() { (wanted, "") } else { (root.join("tests/data"), " (the sample folder is absent; this is the crate's own small test data)") };
    println!("reading .eml files below {}{note}", folder.display());
    let mut mails = Vec::new();
    collect(&folder, "eml", &mut mails);
    if mails.is_empty() {
        println!("no .eml file found");
        return;
    }
    let bytes: usize = mails.iter().map(Vec::len).sum();
    println!("{} messages, {:.1} MB, mean {:.1} kB", mails.len(), bytes as f64 / 1e6, bytes as f64 / 1e3 / mails.len() as f64);
    report("read", mails.len(), bytes, || {
        for mail in &mails {
            black_box(message::read(black_box(mail)));
        }
    });
    let mbox = join(&mails);
    report("split an mbox of them", mails.len(), mbox.len(), || {
        let mut splitter = message::mbox::Splitter::new(64 << 20);
        let mut count = 0usize;
        for chunk in mbox.chunks(1 << 20) {
            splitter.feed(chunk, &mut |_| count += 1);
        }
        splitter.finish(&mut |_| count += 1);
        black_box(count);
    });
}

/// Best of several rounds: what the code can do, without what else the machine does.
fn report(what: &str, messages: usize, bytes: usize, mut work: impl FnMut()) {
    let mut best = Duration::MAX;
    let started = Instant::now();
    while started.elapsed() < Duration::from_secs(3) {
        let round = Instant::now();
        work();
        best = best.min(round.elapsed());
    }
    let seconds = best.as_secs_f64();
    println!("{what}: {:.0} messages/s, {:.0} MB/s, one core", messages as f64 / seconds, bytes as f64 / 1e6 / seconds);
}

fn collect(folder: &Path, ending: &str, found: &mut Vec<Vec<u8>>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            collect(&path, ending, found);
        } else if path.extension().is_some_and(|given| given == ending)
            && let Ok(bytes) = std::fs::read(&path)
        {
            found.push(bytes);
        }
    }
}

/// One mbox of all of them, quoted as mboxrd wants it.
fn join(mails: &[Vec<u8>]) -> Vec<u8> {
    let mut mbox = Vec::new();
    for mail in mails {
        mbox.extend_from_slice(b"From sender@example.org Mon Jan  1 00:00:00 2024\n");
        for line in mail.split_inclusive(|byte| *byte == b'\n') {
            let quotes = line.iter().take_while(|byte| **byte == b'>').count();
            if line[quotes..].starts_with(b"From ") {
                mbox.push(b'>');
            }
            mbox.extend_from_slice(line);
        }
        mbox.extend_from_slice(b"\n\n");
    }
    mbox
}
