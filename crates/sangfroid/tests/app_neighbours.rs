//! Hostile neighbours: another user of this computer, another tab, a page on the internet that knows the port. Each gets nothing.

mod app;

use std::io::Write;
use std::time::{Duration, Instant};

use app::{Answer, App, entered, start};

fn home() -> tempfile::TempDir {
    tempfile::tempdir().expect("a place for a home")
}

/// Refused, without a word of what is here.
fn nothing(answer: &Answer, why: &str) {
    assert_eq!(answer.status, 403, "{why}: {}", answer.text());
    let text = format!("{}\n{}", answer.head, answer.text()).to_lowercase();
    for word in ["sangfroid", "notes", "<html", "set-cookie", "chantage", "blackmail", "crisis", "server:"] {
        assert!(!text.contains(word), "{why}: “{word}” tells what is here: {text}");
    }
    headers(answer, why);
}

/// What every answer bears.
fn headers(answer: &Answer, what: &str) {
    let policy = answer.header("content-security-policy").unwrap_or_else(|| unreachable!("{what}: no policy"));
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), "{what}: {policy}");
    for (name, value) in [
        ("cache-control", "no-store"),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(answer.header(name), Some(value), "{what}: {name}");
    }
    assert_eq!(answer.header("access-control-allow-origin"), None, "{what}");
}

fn ask(app: &App, verb: &str, path: &str, host: &str, more: &str) -> Answer {
    app.raw(&format!("{verb} {path} HTTP/1.1\r\nHost: {host}\r\n{more}Connection: close\r\n\r\n"))
}

/// Another user, or another program of the same one: no token, no page.
#[test]
fn without_the_token_there_is_nothing() {
    let home = home();
    let app = start(home.path(), &[]);
    for path in ["/", "/road", "/style.css", "/icon.svg", "/script.js", "/open/", "/open/0", "/open", "/nothing", "/leave"] {
        nothing(&ask(&app, "GET", path, &app.host(), ""), path);
    }
    let wrong = format!("/open/{}", "0".repeat(app.token.len()));
    nothing(&ask(&app, "GET", &wrong, &app.host(), ""), "a token of the right length");
    // Asking for it in another way does not use it up.
    for verb in ["HEAD", "POST", "OPTIONS"] {
        let answer = ask(&app, verb, &format!("/open/{}", app.token), &app.host(), "Content-Length: 0\r\n");
        assert_eq!(answer.status, 403, "{verb}");
    }
    let right = ask(&app, "GET", &format!("/open/{}", app.token), &app.host(), "");
    assert_eq!(right.status, 200);
    headers(&right, "the first page");
    let cookie = right.header("set-cookie").expect("a cookie");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict") && cookie.contains("Path=/") && !cookie.contains("Domain"), "{cookie}");
    nothing(&ask(&app, "GET", &format!("/open/{}", app.token), &app.host(), ""), "the token again");
}

/// A name that was made to lead here (DNS rebinding), and every other way to name this host.
#[test]
fn under_another_name_there_is_nothing() {
    let home = home();
    let app = entered(home.path(), &[]);
    let port = app.port;
    let cookie = format!("Cookie: {}\r\n", app.cookie);
    for host in [
        "evil.example.org".to_owned(),
        format!("evil.example.org:{port}"),
        "localhost".to_owned(),
        format!("localhost:{port}"),
        "127.0.0.1".to_owned(),
        format!("127.0.0.1:{}", port ^ 1),
        format!("[::1]:{port}"),
        format!("127.0.0.2:{port}"),
        format!("127.0.0.1.:{port}"),
        String::new(),
    ] {
        nothing(&ask(&app, "GET", "/", &host, &cookie), &host);
        nothing(&ask(&app, "GET", &format!("/open/{}", app.token), &host, &cookie), &host);
    }
    let two = app.raw(&format!("GET / HTTP/1.1\r\nHost: {}\r\nHost: evil.example.org\r\n{cookie}Connection: close\r\n\r\n", app.host()));
    assert!(two.status == 403 || two.status == 400, "two hosts: {}", two.status);
    let none = app.raw(&format!("GET / HTTP/1.1\r\n{cookie}Connection: close\r\n\r\n"));
    assert!(none.status == 403 || none.status == 400, "no host: {}", none.status);
    assert_eq!(app.get("/").status, 200);
}

/// A page on the internet that knows the port, even with the cookie sent along.
#[test]
fn from_another_site_there_is_nothing() {
    let home = home();
    let app = entered(home.path(), &[]);
    let cookie = format!("Cookie: {}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 8\r\n", app.cookie);
    let post = |more: &str| app.raw(&format!("POST /helper HTTP/1.1\r\nHost: {}\r\n{cookie}{more}Connection: close\r\n\r\nhelper=y", app.host()));
    let own = format!("Origin: http://{}\r\n", app.host());
    for more in [
        "Origin: https://evil.example.org\r\n".to_owned(),
        "Origin: null\r\n".to_owned(),
        "Origin: http://127.0.0.1\r\n".to_owned(),
        format!("Origin: http://127.0.0.1:{}\r\n", app.port ^ 1),
        format!("Origin: http://localhost:{}\r\n", app.port),
        format!("Origin: https://{}\r\n", app.host()),
        // Nothing says where it comes from.
        String::new(),
        "Sec-Fetch-Site: cross-site\r\n".to_owned(),
        "Sec-Fetch-Site: same-site\r\n".to_owned(),
        format!("{own}Sec-Fetch-Site: cross-site\r\n"),
        format!("{own}Sec-Fetch-Site: same-site\r\n"),
    ] {
        nothing(&post(&more), &more);
    }
    for more in ["Sec-Fetch-Site: cross-site\r\n", "Sec-Fetch-Site: same-site\r\n", "Origin: https://evil.example.org\r\n"] {
        nothing(&ask(&app, "GET", "/road", &app.host(), &format!("Cookie: {}\r\n{more}", app.cookie)), more);
    }
    assert_eq!(post(&own).status, 303, "our own form");
}

/// Cookies are shared between the ports of a host: one of another run, or of another program, opens nothing.
#[test]
fn a_cookie_of_another_run_opens_nothing() {
    let (one, two) = (home(), home());
    let (first, second) = (entered(one.path(), &[]), entered(two.path(), &[]));
    nothing(&ask(&second, "GET", "/", &second.host(), &format!("Cookie: {}\r\n", first.cookie)), "another run's cookie");
    let both = format!("Cookie: {}; {}\r\n", first.cookie, second.cookie);
    assert_eq!(ask(&second, "GET", "/", &second.host(), &both).status, 200, "both are sent where two runs share a browser");
    let cut = &second.cookie[..second.cookie.len() - 1];
    nothing(&ask(&second, "GET", "/", &second.host(), &format!("Cookie: {cut}\r\n")), "a cookie that is cut");
}

#[test]
fn other_verbs_do_nothing_and_every_answer_has_its_headers() {
    let home = home();
    let app = entered(home.path(), &[]);
    let own = format!("Cookie: {}\r\nOrigin: http://{}\r\nContent-Length: 0\r\n", app.cookie, app.host());
    for verb in ["PUT", "DELETE", "OPTIONS", "PATCH", "PROPFIND", "TRACE"] {
        let answer = ask(&app, verb, "/", &app.host(), &own);
        assert_eq!(answer.status, 405, "{verb}");
        headers(&answer, verb);
    }
    for path in ["/", "/road", "/nothing", "/style.css", "/script.js", "/icon.svg", "/keep", "/working/1", "/verdict/1"] {
        headers(&app.get(path), path);
    }
    headers(&app.post("/ask/age", &[("answer", "nonsense")]), "an answer that is none");
    let broken = app.raw(&format!("{}Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 3\r\n\r\nabc", app.post_head("/received")));
    assert_eq!(broken.status, 400);
    headers(&broken, "a form that is none");
    let left = app.get("/leave");
    assert_eq!(left.status, 200);
    headers(&left, "leaving");
    assert!(left.header("clear-site-data").is_some());
    assert!(!left.text().to_lowercase().contains("sangfroid"));
}

/// What others can read of our processes has no token in it; the file that leads the browser here is ours alone, and gone once it is used.
#[cfg(target_os = "linux")]
#[test]
fn no_command_line_has_the_token() {
    use std::os::unix::fs::PermissionsExt;
    use std::process::{Command, Stdio};
    let (home, runtime, tools) = (home(), home(), home());
    // A browser that writes down with what it was called, and nothing else.
    let seen = tools.path().join("seen");
    let browser = format!("#!/bin/sh\nprintf '%s\\n' \"$@\" > {}.part\nmv {}.part {}\n", seen.display(), seen.display(), seen.display());
    for name in ["xdg-open", "gio", "gnome-open", "kde-open", "wslview"] {
        let path = tools.path().join(name);
        std::fs::write(&path, &browser).expect("it can be written");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).expect("it can be set");
    }
    let mut child = Command::new(app::PROGRAM)
        .args(["app", "--home"])
        .arg(home.path())
        .env("XDG_RUNTIME_DIR", runtime.path())
        .env("HOME", runtime.path())
        .env("PATH", format!("{}:/usr/bin:/bin", tools.path().display()))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program was built for this test");
    let end = Instant::now() + Duration::from_secs(20);
    while !seen.exists() && Instant::now() < end {
        std::thread::sleep(Duration::from_millis(20));
    }
    let called = std::fs::read_to_string(&seen).expect("the browser was called");
    let way = std::path::PathBuf::from(called.trim());
    let page = std::fs::read_to_string(&way).expect("it was called with a file");
    let token = page.split("/open/").nth(1).and_then(|rest| rest.split('"').next()).expect("a token").to_owned();
    assert!(!called.contains(&token) && !called.contains("127.0.0.1"), "{called}");
    assert_eq!(std::fs::metadata(&way).expect("it is there").permissions().mode() & 0o777, 0o600);
    let line = std::fs::read(format!("/proc/{}/cmdline", child.id())).expect("our own command line");
    assert!(!String::from_utf8_lossy(&line).contains(&token));
    let port: u16 = page.split("127.0.0.1:").nth(1).and_then(|rest| rest.split('/').next()).and_then(|port| port.parse().ok()).expect("a port");
    let mut stream = std::net::TcpStream::connect(("127.0.0.1", port)).expect("it listens");
    // As a browser asks that comes from a file.
    let request = format!("GET /open/{token} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nSec-Fetch-Site: cross-site\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).expect("it listens");
    assert_eq!(app::read(&mut stream).status, 200);
    assert!(!way.exists(), "the file is gone once it was used");
    child.kill().expect("it runs");
    child.wait().expect("it ends");
}

/// Who begins a request and never ends it keeps nobody waiting; endless heads are cut off.
#[test]
fn slow_and_endless_requests_keep_nobody_waiting() {
    let home = home();
    let app = entered(home.path(), &[]);
    let mut slow = Vec::new();
    for number in 0..20 {
        let mut stream = app.connect();
        let begun = if number % 2 == 0 {
            "GET / HTTP/1.1\r\nHost: ".to_owned()
        } else {
            format!(
                "{}Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000000\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nbegun",
                app.post_head("/received")
            )
        };
        stream.write_all(begun.as_bytes()).expect("it listens");
        slow.push(stream);
    }
    let began = Instant::now();
    for _ in 0..10 {
        assert_eq!(app.get("/").status, 200);
    }
    assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
    drop(slow);
    // A head without an end is refused long before it fills the memory.
    let long = app.raw(&format!("GET / HTTP/1.1\r\nHost: {}\r\nX-Long: {}\r\n\r\n", app.host(), "x".repeat(100_000)));
    assert!(matches!(long.status, 0 | 400 | 431), "{}", long.status);
    let many: String = (0..200).map(|number| format!("X-{number}: x\r\n")).collect();
    let many = app.raw(&format!("GET / HTTP/1.1\r\nHost: {}\r\n{many}\r\n", app.host()));
    assert!(matches!(many.status, 0 | 400 | 431), "{}", many.status);
    assert_eq!(app.get("/").status, 200);
}

/// Nobody asks for a page: it ends by itself and says so. A page that is asked for keeps it awake.
#[test]
fn it_ends_by_itself_after_a_while() {
    use std::io::Read;
    let home = home();
    let mut app = entered(home.path(), &["--idle", "0.05"]);
    for _ in 0..4 {
        std::thread::sleep(Duration::from_millis(1200));
        assert_eq!(app.get("/").status, 200, "it is awake as long as somebody asks");
    }
    let page = app.get("/before-leaving").text();
    assert!(page.contains("stops by itself"), "{page}");
    let end = Instant::now() + Duration::from_secs(20);
    let status = loop {
        match app.child.try_wait().expect("it can be asked") {
            Some(status) => break status,
            None if Instant::now() < end => std::thread::sleep(Duration::from_millis(50)),
            None => unreachable!("it does not end"),
        }
    };
    assert!(status.success());
    let mut said = String::new();
    app.child.stdout.take().expect("it is piped").read_to_string(&mut said).expect("what it said");
    assert!(said.contains("the app has ended"), "{said}");
}
