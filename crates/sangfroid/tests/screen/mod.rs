//! A terminal with somebody who types: `script` (util-linux) plays it.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

/// The program at a terminal, with somebody who types.
pub(crate) struct Terminal {
    child: Child,
    keys: ChildStdin,
    screen: Receiver<Vec<u8>>,
    seen: String,
}

impl Terminal {
    /// A line of the shell at a terminal of a hundred columns, in this folder, where its cases are, too.
    pub(crate) fn start(folder: &Path, line: &str) -> Option<Terminal> {
        if !Command::new("script").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success()) {
            left_out();
            return None;
        }
        let mut command = Command::new("script");
        command.args(["-qec", &format!("stty cols 100; {line}"), "/dev/null"]).current_dir(folder);
        command.env("LC_ALL", "en_US.UTF-8").env("TERM", "xterm").env("SANGFROID_HOME", folder.join("home"));
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("script starts");
        let (sender, screen) = channel();
        let mut out = child.stdout.take().expect("there is a pipe");
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(read @ 1..) = out.read(&mut buffer) {
                if sender.send(buffer[..read].to_vec()).is_err() {
                    break;
                }
            }
        });
        let keys = child.stdin.take().expect("there is a pipe");
        Some(Terminal { child, keys, screen, seen: String::new() })
    }

    /// Waits until the screen has shown this, since the last time that was waited for.
    #[track_caller]
    pub(crate) fn until(&mut self, text: &str) -> String {
        let end = Instant::now() + Duration::from_secs(60);
        while !self.seen.contains(text) {
            let bytes = self.screen.recv_timeout(end.saturating_duration_since(Instant::now()));
            assert!(bytes.is_ok(), "never shown: {text}\n{}", self.seen);
            self.seen.push_str(&String::from_utf8_lossy(&bytes.unwrap_or_default()));
        }
        std::mem::take(&mut self.seen)
    }

    pub(crate) fn press(&mut self, keys: &str) {
        // The question stands there a moment before the terminal stops showing what is typed.
        thread::sleep(Duration::from_millis(300));
        self.keys.write_all(keys.as_bytes()).expect("somebody reads");
        self.keys.flush().expect("somebody reads");
    }

    /// The rest of the screen, and how it ended.
    pub(crate) fn end(mut self) -> (String, i32) {
        while let Ok(bytes) = self.screen.recv_timeout(Duration::from_secs(60)) {
            self.seen.push_str(&String::from_utf8_lossy(&bytes));
        }
        let status = self.child.wait().expect("it ends");
        (self.seen, status.code().unwrap_or(-1))
    }
}

#[allow(clippy::print_stderr, reason = "what was left out is said where the test is read")]
fn left_out() {
    eprintln!("LEFT OUT: script (util-linux) is not installed, so there is no terminal to try");
}
