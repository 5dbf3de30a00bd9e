//! The app as a process, and a browser that is nothing but a socket: so a test can send what no browser would.
#![allow(dead_code, reason = "each test that uses this needs another part of it")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The program.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_sangfroid");

/// The app, until this goes away.
pub(crate) struct App {
    pub(crate) child: Child,
    pub(crate) port: u16,
    /// What stands behind `/open/`.
    pub(crate) token: String,
    /// `name=value`, once somebody entered.
    pub(crate) cookie: String,
}

impl Drop for App {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// In small letters, up to the empty line.
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The value of a header.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }

    pub(crate) fn location(&self) -> &str {
        self.header("location").unwrap_or_else(|| unreachable!("a redirect, not {}: {}", self.status, self.text()))
    }
}

/// Starts it, with a home of its own.
pub(crate) fn start(home: &Path, more: &[&str]) -> App {
    begin(&mut Command::new(PROGRAM), home, more)
}

/// Starts it under another program, such as one that looks at its calls, and enters.
pub(crate) fn entered_by(other: &mut Command, home: &Path, more: &[&str]) -> App {
    let mut app = begin(other.arg(PROGRAM), home, more);
    app.enter();
    app
}

fn begin(command: &mut Command, home: &Path, more: &[&str]) -> App {
    let mut child = command
        .args(["app", "--no-browser", "--lang", "en", "--country", "FR", "--home"])
        .arg(home)
        .args(more)
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .expect("the program was built for this test");
    let mut line = String::new();
    let mut stdout = BufReader::new(child.stdout.take().expect("it is piped"));
    stdout.read_line(&mut line).expect("the address");
    child.stdout = Some(stdout.into_inner());
    let rest = line.trim().strip_prefix("http://127.0.0.1:").expect("an address on this machine");
    let (port, token) = rest.split_once("/open/").expect("a token");
    App { child, port: port.parse().expect("a port"), token: token.to_owned(), cookie: String::new() }
}

/// Starts it and enters, as the browser that was opened.
pub(crate) fn entered(home: &Path, more: &[&str]) -> App {
    let mut app = start(home, more);
    app.enter();
    app
}

impl App {
    pub(crate) fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// Turns the token into the cookie.
    pub(crate) fn enter(&mut self) {
        let answer = self.raw(&format!("GET /open/{} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.token, self.host()));
        assert_eq!(answer.status, 200);
        self.cookie = answer.header("set-cookie").expect("a cookie").split(';').next().expect("its beginning").to_owned();
    }

    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        stream.set_read_timeout(Some(Duration::from_secs(120))).expect("it can be set");
        stream
    }

    /// Sends bytes as they are, and reads to the end.
    pub(crate) fn raw(&self, request: &str) -> Answer {
        let mut stream = self.connect();
        stream.write_all(request.as_bytes()).expect("it listens");
        read(&mut stream)
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.raw(&format!("GET {path} HTTP/1.1\r\nHost: {}\r\nCookie: {}\r\nConnection: close\r\n\r\n", self.host(), self.cookie))
    }

    /// A form as a browser sends it.
    pub(crate) fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", escaped(value))).collect();
        let body = body.join("&");
        self.raw(&format!("{}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}", self.post_head(path), body.len()))
    }

    /// The head of a post, up to what its body is.
    pub(crate) fn post_head(&self, path: &str) -> String {
        let host = self.host();
        format!("POST {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nCookie: {}\r\nConnection: close\r\n", self.cookie)
    }

    /// Goes where an answer leads, and waits where work is going on.
    pub(crate) fn follow(&self, mut answer: Answer) -> Answer {
        let end = Instant::now() + Duration::from_secs(120);
        while Instant::now() < end {
            if let Some(location) = answer.header("location") {
                answer = self.get(location.split('#').next().unwrap_or_default());
            } else if answer.header("refresh").is_some() {
                std::thread::sleep(Duration::from_millis(200));
                let path = answer.text();
                let path = path.split("href=\"/working/").nth(1).and_then(|rest| rest.split('"').next()).map(|job| format!("/working/{job}"));
                answer = self.get(&path.expect("the page names its job"));
            } else {
                return answer;
            }
        }
        unreachable!("it never ends");
    }

    /// The six words that are offered for a new case.
    pub(crate) fn drawn(&self) -> String {
        let page = self.get("/keep/new").text();
        page.split("<code>").nth(1).and_then(|rest| rest.split('<').next()).expect("words are offered").to_owned()
    }

    /// What the system says of its memory, in kB: `VmRSS` is what it holds, `VmHWM` the most that it held. Nothing but on Linux.
    pub(crate) fn memory(&self, which: &str) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix(which)?.strip_prefix(':'))?;
        line.trim().trim_end_matches(" kB").parse().ok()
    }

    /// Makes a case with this passphrase, as somebody does who goes through the pages.
    pub(crate) fn make_case(&self, passphrase: &str) {
        let page = self.follow(self.post("/keep/new", &[("passphrase", passphrase), ("again", passphrase), ("name", "")]));
        assert!(page.text().contains("/keep/lock"), "{}", page.text());
    }
}

/// Reads an answer to its end.
pub(crate) fn read(stream: &mut TcpStream) -> Answer {
    let mut all = Vec::new();
    // A connection that is cut after its answer is as good as one that ends.
    let _ = stream.read_to_end(&mut all);
    let end = all.windows(4).position(|four| four == b"\r\n\r\n").unwrap_or(all.len());
    let head = String::from_utf8_lossy(&all[..end]).into_owned();
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
    let head = head.lines().map(|line| line.split_once(": ").map_or_else(|| line.to_owned(), |(name, value)| format!("{}: {value}", name.to_lowercase())));
    Answer { status, head: head.collect::<Vec<_>>().join("\n"), body: all.get(end + 4..).unwrap_or_default().to_vec() }
}

fn escaped(value: &str) -> String {
    value.bytes().map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}
