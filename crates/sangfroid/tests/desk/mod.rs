//! A person's computer in a folder: a home for cases, files to keep, and the program run as they would.
#![allow(dead_code, reason = "each test takes what it needs")]

pub(crate) mod authority;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_sangfroid");
pub(crate) const PASSPHRASE: &str = "six plain words for a test";

/// A bluff, written for tests.
pub(crate) const MAIL: &str = "From: someone@example.org\r\nTo: you@example.org\r\nSubject: your device\r\nMessage-ID: <1@example.org>\r\n\r\nI have hacked your device and installed a trojan on it. I recorded a video of you with your own camera while you visited adult websites.\r\nTransfer 900 dollars in bitcoin to my wallet: 39TJp1oN7oJXe7JCU5Uq7twiuSbjnvtru8\r\nYou have 48 hours. Otherwise I send the video to all your contacts.\r\n";

/// The smallest PNG: one grey point.
pub(crate) const PNG: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, b'I', b'H', b'D', b'R', 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3a, 0x7e, 0x9b, 0x55, 0, 0,
    0, 0x0a, b'I', b'D', b'A', b'T', 0x78, 0x9c, 0x63, 0x68, 0, 0, 0, 0x82, 0, 0x81, 0xdd, 0x43, 0x6a, 0xf4, 0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xae, 0x42,
    0x60, 0x82,
];

pub(crate) struct Desk {
    pub(crate) folder: tempfile::TempDir,
}

/// What a run said and how it ended.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        Said {
            status: output.status.code().unwrap_or(-1),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

impl Said {
    /// Fails with everything that was said unless it ended like this.
    #[track_caller]
    pub(crate) fn ended(self, status: i32) -> Self {
        assert_eq!(self.status, status, "{}\n{}", self.out, self.err);
        self
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        let read = serde_json::from_str(&self.out);
        assert!(read.is_ok(), "no JSON: {}", self.out);
        read.unwrap_or_default()
    }
}

impl Desk {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().expect("there is a place for files");
        fs::write(folder.path().join("passphrase"), format!("{PASSPHRASE}\n")).expect("it can be written");
        Desk { folder }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, bytes).expect("it can be written");
        path
    }

    /// The program in this folder, with a home of its own and no locale.
    pub(crate) fn command(&self, line: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM);
        command.current_dir(self.folder.path()).args(line).stdin(Stdio::null());
        for name in ["LC_ALL", "LC_MESSAGES", "XDG_DATA_HOME", "NO_COLOR"] {
            command.env_remove(name);
        }
        command.env("LANG", "C").env("SANGFROID_HOME", self.path("home"));
        command
    }

    /// Runs words that are separated by spaces.
    pub(crate) fn run(&self, line: &str) -> Said {
        let words: Vec<&str> = line.split(' ').filter(|word| !word.is_empty()).collect();
        self.run_words(&words)
    }

    pub(crate) fn run_words(&self, words: &[&str]) -> Said {
        self.command(words).output().expect("the program starts").into()
    }

    pub(crate) fn run_with_input(&self, line: &str, input: &[u8]) -> Said {
        let words: Vec<&str> = line.split(' ').collect();
        let mut child = self.command(&words).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
        // A program that refuses before it reads closes the pipe.
        let _ = child.stdin.take().expect("there is a pipe").write_all(input);
        child.wait_with_output().expect("it ends").into()
    }

    /// A new case; its id.
    pub(crate) fn case(&self) -> String {
        let made = self.run("case new --json --passphrase-file passphrase").ended(0);
        made.json()["case"].as_str().expect("an id").to_owned()
    }

    /// A case with a mail, a note and a picture of an adult, sealed to `b.age`; its id.
    pub(crate) fn sealed(&self) -> String {
        let case = self.case();
        self.write("mail.eml", MAIL);
        self.write("note.txt", "He calls himself the collector.\n");
        self.write("Capture \u{1f642}.png", PNG);
        self.run_words(&["keep", &case, "mail.eml", "note.txt", "Capture \u{1f642}.png", "--age", "adult"]).ended(0);
        self.run(&format!("seal {case} --out b.age --passphrase-file passphrase")).ended(0);
        case
    }

    /// Every file below a folder with its bytes.
    pub(crate) fn files_below(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
        let mut found = Vec::new();
        let mut open = vec![folder.to_owned()];
        while let Some(folder) = open.pop() {
            let Ok(entries) = fs::read_dir(&folder) else { continue };
            for entry in entries.filter_map(Result::ok) {
                let kind = entry.file_type().expect("it has a kind");
                if kind.is_dir() {
                    open.push(entry.path());
                } else if kind.is_file() {
                    found.push((entry.path(), fs::read(entry.path()).unwrap_or_default()));
                }
            }
        }
        found
    }
}
