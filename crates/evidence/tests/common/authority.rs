//! A time-stamping authority on the own machine, for tests: `openssl ts` behind a few lines of HTTP.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Runs until the test's process ends.
#[derive(Debug)]
pub(crate) struct Authority {
    folder: tempfile::TempDir,
    /// Where it listens: what `--allow` takes, and `http://ADDRESS/` is its address.
    pub(crate) address: SocketAddr,
}

const CONFIG: &str = "
[tsa]
default_tsa = here
[here]
serial = serial
signer_cert = tsa.pem
certs = root.pem
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
accuracy = secs:1, millisecs:500
clock_precision_digits = 3
ess_cert_id_alg = sha256
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
[stamps]
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[req]
distinguished_name = name
[name]
";

impl Authority {
    /// Makes its keys and starts it; `None`, and a word about it, where `openssl` is not installed.
    pub(crate) fn start() -> Option<Self> {
        if Command::new("openssl").arg("version").stdout(Stdio::null()).status().is_err() {
            eprintln!("LEFT OUT: openssl is not installed");
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("ts.cnf"), CONFIG).unwrap();
        std::fs::write(folder.path().join("serial"), "01\n").unwrap();
        let run = |line: &str| assert!(openssl(folder.path(), line), "openssl {line}");
        let key = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -config ts.cnf";
        run(&format!("req -x509 {key} -keyout root.key -out root.pem -days 3650 -subj /O=Example/CN=Root -extensions root"));
        run(&format!("req {key} -keyout tsa.key -out tsa.csr -subj /O=Example/CN=Stamps"));
        run("x509 -req -in tsa.csr -CA root.pem -CAkey root.key -CAcreateserial -out tsa.pem -days 3650 -extfile ts.cnf -extensions stamps");
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let place = folder.path().to_owned();
        std::thread::spawn(move || listener.incoming().flatten().for_each(|stream| answer(stream, &place)));
        Some(Authority { folder, address })
    }

    /// The folder with `root.pem`; tests may put files of theirs beside it.
    pub(crate) fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// Its highest certificate.
    pub(crate) fn root(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("root.pem")).unwrap()
    }
}

/// Runs openssl in a folder; whether it succeeded.
pub(crate) fn openssl(folder: &Path, line: &str) -> bool {
    let ran = Command::new("openssl").args(line.split(' ')).current_dir(folder).stdin(Stdio::null()).output().unwrap();
    ran.status.success()
}

/// One request, one answer, and the connection is closed.
fn answer(mut stream: TcpStream, folder: &Path) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let (mut length, mut kind) = (0, String::new());
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).unwrap_or(0) == 0 || line == "\r\n" {
            break;
        }
        let (name, value) = line.split_once(':').unwrap_or(("", ""));
        match name.to_ascii_lowercase().as_str() {
            "content-length" => length = value.trim().parse().unwrap_or(0),
            "content-type" => kind = value.trim().to_owned(),
            _ => {}
        }
    }
    let mut query = vec![0; length];
    let whole = reader.read_exact(&mut query).is_ok() && kind == "application/timestamp-query";
    std::fs::write(folder.join("query"), query).unwrap();
    let answered = whole && openssl(folder, "ts -reply -config ts.cnf -queryfile query -out reply");
    let (status, body) = if answered { ("200 OK", std::fs::read(folder.join("reply")).unwrap()) } else { ("400 Bad Request", Vec::new()) };
    let head = format!("HTTP/1.1 {status}\r\nContent-Type: application/timestamp-reply\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
}
