//! The app's way out: a look through a relay, one that takes its time and is stopped, and a password list on this machine.
#![cfg(unix)]

mod desk;
mod relay;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use desk::{Desk, PROGRAM};

/// The app while it runs, and a browser that it knows.
struct App {
    child: Child,
    host: String,
    cookie: String,
}

impl App {
    fn open(desk: &Desk) -> App {
        let mut command = Command::new(PROGRAM);
        command.args(["app", "--no-browser"]).env("SANGFROID_HOME", desk.path("home")).env("LC_ALL", "C").env("LANG", "C");
        let mut child = command.stdout(Stdio::piped()).spawn().expect("it starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("its words")).read_line(&mut line).expect("an address");
        let (host, path) = line.trim().strip_prefix("http://").and_then(|rest| rest.split_once('/')).expect("an address of the web");
        let mut app = App { child, host: host.to_owned(), cookie: String::new() };
        let answer = app.send("GET", &format!("/{path}"), "");
        let cookie = answer.lines().find_map(|line| line.strip_prefix("set-cookie: ")).expect("a cookie");
        app.cookie = cookie.split(';').next().unwrap_or_default().to_owned();
        app
    }

    /// One request; the whole answer, its head and its body.
    fn send(&self, verb: &str, path: &str, form: &str) -> String {
        let mut stream = TcpStream::connect(&self.host).expect("it listens");
        stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a patience");
        let (host, cookie, length) = (&self.host, &self.cookie, form.len());
        let head = format!(
            "{verb} {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nCookie: {cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {length}\r\nConnection: close\r\n\r\n{form}"
        );
        stream.write_all(head.as_bytes()).expect("it takes it");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("it answers");
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn get(&self, path: &str) -> String {
        self.send("GET", path, "")
    }

    /// Where a form leads.
    fn post(&self, path: &str, form: &str) -> String {
        let answer = self.send("POST", path, form);
        let location = answer.lines().find_map(|line| line.strip_prefix("location: "));
        location.map_or_else(|| format!("no way on from {path}: {answer}"), |to| to.trim().to_owned())
    }

    /// Where a form leads once its work is done.
    fn done(&self, path: &str, form: &str) -> String {
        let mut to = self.post(path, form);
        for _ in 0..150 {
            if !to.starts_with("/working/") {
                break;
            }
            thread::sleep(Duration::from_millis(200));
            let answer = self.get(&to);
            to = answer.lines().find_map(|line| line.strip_prefix("location: ")).unwrap_or(&to).trim().to_owned();
        }
        to
    }

    /// An adult who was recorded, and one address.
    fn with_a_link(desk: &Desk) -> App {
        let app = App::open(desk);
        app.post("/ask/age", "answer=adult");
        app.post("/ask/kind", "answer=recorded");
        assert_eq!(app.post("/link", "address=http%3A%2F%2Ffiles.example.org%2Fv%2Fabc"), "/link/1");
        app
    }
}

impl Drop for App {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A relay that plays every site behind it; a silent one takes the question and never answers. It keeps what it was asked.
fn relay(silent: bool) -> (SocketAddr, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let socket = listener.local_addr().expect("it has an address");
    let heads = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&heads);
    thread::spawn(move || {
        let mut held = Vec::new();
        for mut stream in listener.incoming().filter_map(Result::ok) {
            if relay::greet(&mut stream).is_err() {
                continue;
            }
            let head = relay::head(&mut stream).unwrap_or_default();
            kept.lock().expect("nobody panics with it").push(head);
            if silent {
                held.push(stream);
            } else {
                let _ = stream.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nContent-Length: 9\r\nConnection: close\r\n\r\nnot found");
            }
        }
    });
    (socket, heads)
}

fn visit(relay: SocketAddr) -> String {
    format!("way=relay&via=socks5h%3A%2F%2F{}%3A{}&even_marked=yes&allow=files.example.org", relay.ip(), relay.port())
}

#[test]
fn a_visit_goes_through_the_relay_and_is_told() {
    let desk = Desk::new();
    let app = App::with_a_link(&desk);
    let (socket, heads) = relay(false);
    let to = app.done("/link/1/visit", &visit(socket));
    assert_eq!(to, "/link/1/found");
    let page = app.get(&to);
    assert!(page.contains(&socket.to_string()), "whom it contacted: the relay; {page}");
    let heads = heads.lock().expect("nobody panics with it").clone();
    assert!(heads.iter().any(|head| head.starts_with("GET /v/abc ")), "{heads:?}");
    assert!(heads.iter().all(|head| !head.to_lowercase().contains("cookie:")), "{heads:?}");
}

/// With a case that is open, a look lies in it as the command would keep it, and the next one is compared with it.
#[test]
fn a_look_goes_into_the_open_case() {
    let desk = Desk::new();
    let app = App::with_a_link(&desk);
    let made = app.done("/keep/new", "passphrase=six+plain+words+for+a+test&again=six+plain+words+for+a+test");
    assert!(made.starts_with("/keep"), "{made}");
    let (socket, _) = relay(false);
    assert_eq!(app.done("/link/1/visit", &visit(socket)), "/link/1/found");
    assert!(app.get("/link/1/found").contains("Kept in the case"), "{}", app.get("/link/1/found"));
    let journals: Vec<String> = walk(&desk.path("home")).iter().filter_map(|path| std::fs::read_to_string(path).ok()).collect();
    for level in ["offline", "visit"] {
        assert!(journals.iter().any(|journal| journal.contains(&format!("level={level} state="))), "{level}: {journals:?}");
    }
    assert!(!journals.iter().any(|journal| journal.contains("files.example.org")), "the journal does not have the address");
}

/// Every file below a folder.
fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

#[test]
fn a_look_that_takes_its_time_is_stopped_and_leaving_does_not_wait_for_it() {
    let desk = Desk::new();
    let mut app = App::with_a_link(&desk);
    let (socket, _) = relay(true);
    let begun = Instant::now();
    let to = app.post("/link/1/visit", &visit(socket));
    assert!(to.starts_with("/working/"), "{to}");
    assert!(begun.elapsed() < Duration::from_secs(3), "{:?}", begun.elapsed());
    assert!(app.get("/road").starts_with("HTTP/1.1 200"), "other pages are there meanwhile");
    assert!(app.get(&to).contains("<progress"));
    app.post(&format!("{to}/cancel"), "");
    thread::sleep(Duration::from_millis(500));
    assert!(!app.get(&to).contains("<progress"), "it is stopped");
    let to = app.post("/link/1/visit", &visit(socket));
    assert!(to.starts_with("/working/"), "{to}");
    let left = Instant::now();
    assert!(app.get("/leave").starts_with("HTTP/1.1 200"));
    app.child.wait().expect("it ends");
    assert!(left.elapsed() < Duration::from_secs(5), "{:?}", left.elapsed());
}

#[test]
fn a_password_is_looked_up_in_a_list_of_this_machine() {
    let desk = Desk::new();
    // P@ssw0rd, the example of the published service, and one more.
    let lines = "00000000000000000000000000000000000000AA:1\n21BD12DC183F740EE76F27B78EB39C8AD972A757:52579\n";
    std::fs::write(desk.path("sums.txt"), lines).expect("a list");
    std::fs::create_dir_all(desk.path("home")).expect("a folder");
    let built =
        Command::new(PROGRAM).args(["protect", "--build-list"]).arg(desk.path("sums.txt")).arg("--out").arg(desk.path("home").join("leaks.bin")).output();
    assert!(built.expect("it runs").status.success());
    let app = App::open(&desk);
    let page = app.get("/accounts/leak/list");
    assert!(page.contains("<option>leaks.bin</option>"), "{page}");
    for (password, said) in [("P%40ssw0rd", "is in the list"), ("another", "is not in this list")] {
        assert_eq!(app.post("/accounts/leak/list", &format!("list=leaks.bin&password={password}")), "/accounts/leak/said");
        let page = app.get("/accounts/leak/said");
        assert!(page.contains(said) && !page.contains("P@ssw0rd"), "{page}");
    }
    let answer = app.send("POST", "/accounts/leak/list", "path=%2Fnot%2Fthere.bin&password=another");
    assert!(answer.starts_with("HTTP/1.1 422") && !answer.contains("value=\"another\""), "{answer}");
}
