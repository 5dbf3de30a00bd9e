//! Messages a second on one core: reading, recognising, both; from memory, over a folder of real mails.
//!
//! The folder is `../shared/samples` or what `SANGFROID_SAMPLES` names; without it, our own samples.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a benchmark prints, and stops when its input is not there")]

use std::{env, fs, hint::black_box, path::Path, path::PathBuf, time::Instant};

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let wanted = env::var_os("SANGFROID_SAMPLES").map_or_else(|| root.join("../shared/samples"), PathBuf::from);
    let folder = if wanted.is_dir() { wanted } else { root.join("samples/mail") };
    let messages: Vec<Vec<u8>> = files(&folder).into_iter().map(|file| fs::read(file).unwrap()).collect();
    let bytes: usize = messages.iter().map(Vec::len).sum();
    println!("{} messages, {:.1} kB on average", messages.len(), bytes as f64 / messages.len() as f64 / 1000.0);
    let recogniser = recognise::Recogniser::new();
    let conversations: Vec<_> = messages.iter().map(|message| message::read(message).0).collect();
    let text: usize = conversations.iter().map(|one| one.text.len()).sum();
    println!("{:.1} kB of visible text on average", text as f64 / messages.len() as f64 / 1000.0);
    let both =
        rate("read and recognise", messages.len(), || messages.iter().for_each(|message| drop(black_box(recogniser.recognise(&message::read(message).0)))));
    rate("read", messages.len(), || messages.iter().for_each(|message| drop(black_box(message::read(message)))));
    rate("fold", messages.len(), || conversations.iter().for_each(|one| drop(black_box(recognise::fold::fold(&one.text)))));
    rate("recognise", messages.len(), || conversations.iter().for_each(|one| drop(black_box(recogniser.recognise(one)))));
    println!("{:5.1} × the goal of 10,000 messages a second a core", both / 10_000.0);
    println!("{:5.1} × rspamd 3.4 (about 660 on the same files)", both / 660.0);
}

/// The best of five rounds, so that a busy neighbour does not count.
fn rate(name: &str, count: usize, mut round: impl FnMut()) -> f64 {
    let best = (0..5)
        .map(|_| {
            let start = Instant::now();
            round();
            start.elapsed().as_secs_f64()
        })
        .fold(f64::MAX, f64::min);
    let rate = count as f64 / best;
    println!("{rate:8.0} messages/s  {name}");
    rate
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "eml" || ending == "txt") {
            found.push(path);
        }
    }
    found.sort();
    found
}
