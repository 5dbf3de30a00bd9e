//! Keeping, sealing and verifying a large file beside what ordinary tools need for the same: `age -r … < file > /dev/null` and then
//! `sha256sum file`; for the way back `age -d` and `sha256sum`.
//!
//! `cargo bench -p evidence --features disk --bench keep`. Prints seconds, ratios and the peak of memory. `SANGFROID_BENCH_MB` sets the
//! size (2048 normally); the files lie where `CARGO_TARGET_TMPDIR` or the temporary folder is.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a benchmark speaks, and stops when something is wrong")]

use std::fs::File;
use std::io::{self, Read, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use evidence::disk::recipients::Recipients;
use evidence::disk::seal::{Order, Texts, with_ending};
use evidence::disk::{Case, Meta, Moment, New, Secret, Vault, open};
use evidence::documents::Say;
use evidence::verify::{Unchecked, examine};

const NOW: Moment<'static> = Moment { at: "2026-11-27T18:03:11+01:00[Europe/Paris]", tool: "bench" };
const ROUNDS: usize = 3;

/// Sentences weigh nothing here.
struct Ids;

impl Say for Ids {
    fn language(&self) -> &str {
        "en"
    }

    fn say(&self, id: &str, _: &[(&str, &str)]) -> String {
        id.to_owned()
    }
}

fn main() {
    let megabytes: u64 = std::env::var("SANGFROID_BENCH_MB").ok().and_then(|mb| mb.parse().ok()).unwrap_or(2048);
    let folder = tempfile::tempdir_in(option_env!("CARGO_TARGET_TMPDIR").map_or_else(std::env::temp_dir, Into::into)).unwrap();
    let file = folder.path().join("video.bin");
    noise(&file, megabytes);
    println!("{megabytes} MB, {} processors, best of {ROUNDS}", std::thread::available_parallelism().map_or(0, usize::from));

    let passphrase: Secret = "plume abaisser".to_owned().into();
    let case = Vault::new(folder.path()).create(&New { work_for_tests: Some(10), ..New::neutral() }, &passphrase, NOW).unwrap();
    let recipient = case.recipient().to_string();

    // In turns, so that a machine that is busy for a while is so for all of them.
    let mut best = [Duration::MAX; 8];
    let mut note = |n: usize, since: Instant| best[n] = best[n].min(since.elapsed());
    for _ in 0..ROUNDS {
        let since = Instant::now();
        tool(Command::new("age").args(["-r", &recipient]), &file);
        note(0, since);
        let since = Instant::now();
        tool(Command::new("sha256sum").arg("-"), &file);
        note(1, since);

        let since = Instant::now();
        let kept = case.keep_file(&file, Meta { again: true, ..Meta::file("video.bin") }, NOW, &mut |_| ControlFlow::Continue(())).unwrap();
        note(2, since);

        let open = case.unlock(&passphrase).unwrap();
        let since = Instant::now();
        open.check(&kept.item).unwrap();
        note(3, since);

        let key = folder.path().join("key.txt");
        std::fs::write(&key, age::secrecy::ExposeSecret::expose_secret(&open.key_file())).unwrap();
        let since = Instant::now();
        tool(Command::new("age").arg("-d").arg("-i").arg(&key), &case.folder().join(format!("items/{}.age", kept.item)));
        note(4, since);

        let bundle = folder.path().join("bundle.zip.age");
        let texts = Texts { own: &Ids, french: &Ids, english: &Ids };
        let since = Instant::now();
        open.seal(&Order { out: &bundle, only: None, to: &Recipients::own(), texts }, NOW, &mut |_| ControlFlow::Continue(())).unwrap();
        note(5, since);

        let since = Instant::now();
        tool(Command::new("age").arg("-d").arg("-i").arg(&key), &bundle);
        note(6, since);

        let since = Instant::now();
        let archive = open::decrypt(&bundle, &open::Key::of_case(open.identity())).and_then(open::archive).unwrap();
        let report = examine(&archive, &Unchecked, &mut |_| ());
        assert!(report.ours && report.is_whole(), "{:?}", report.findings);
        note(7, since);
        for done in [with_ending(&bundle, ".receipt.txt"), bundle] {
            std::fs::remove_file(done).unwrap();
        }
        wipe(&case, &kept.item);
    }
    let [encrypt, sum, keep, check, decrypt, seal, decrypt_bundle, verify] = best.map(|time| time.as_secs_f64());
    println!("age -r < file > /dev/null  {encrypt:6.2} s");
    println!("sha256sum file             {sum:6.2} s");
    println!("keep                       {keep:6.2} s   ratio {:.2} (wanted: at most 1.5)", keep / (encrypt + sum));
    println!("age -d                     {decrypt:6.2} s");
    println!("read and check an item     {check:6.2} s   ratio {:.2} to age -d and sha256sum (wanted: at most 1.2)", check / (decrypt + sum));
    println!("seal                       {seal:6.2} s   ratio {:.2} to age -d, age -r and sha256sum", seal / (decrypt + encrypt + sum));
    println!("age -d of the bundle       {decrypt_bundle:6.2} s");
    println!("verify                     {verify:6.2} s   ratio {:.2} to age -d and sha256sum (wanted: at most 1.2)", verify / (decrypt_bundle + sum));
    println!("peak of memory             {}", peak());
}

/// A file that does not compress: xorshift64.
fn noise(path: &Path, megabytes: u64) {
    let mut file = File::create(path).unwrap();
    let mut state = 0x9e37_79b9_7f4a_7c15u64;
    let mut piece = vec![0; 1 << 20];
    for _ in 0..megabytes {
        for word in piece.chunks_exact_mut(8) {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            word.copy_from_slice(&state.to_le_bytes());
        }
        file.write_all(&piece).unwrap();
    }
    file.sync_all().unwrap();
    // Read once, so that the first of those compared does not pay for the disk.
    io::copy(&mut File::open(path).unwrap().take(u64::MAX), &mut io::sink()).unwrap();
}

fn tool(command: &mut Command, input: &Path) {
    let status = command.stdin(File::open(input).unwrap()).stdout(Stdio::null()).status();
    assert!(status.expect("`age` and `sha256sum` are needed: Debian's packages age and coreutils").success());
}

fn wipe(case: &Case, item: &str) {
    case.wipe_item(item, None, NOW).unwrap();
}

/// What Linux says of this process.
fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().find_map(|line| line.strip_prefix("VmHWM:")).map_or("not known here".to_owned(), |peak| peak.trim().to_owned())
}
