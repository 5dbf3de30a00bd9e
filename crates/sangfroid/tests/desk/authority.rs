//! A time-stamping authority on this computer: `openssl ts` behind a few lines of HTTP, on loopback.
#![allow(dead_code, reason = "each test takes what it needs")]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

const CONFIG: &str = "[tsa]\nserial = serial\ncrypto_device = builtin\nsigner_digest = sha256\ndefault_policy = 1.2.3.4.1\ndigests = sha256, sha512\n\
accuracy = secs:1\nordering = no\ntsa_name = no\ness_cert_id_chain = no\ness_cert_id_alg = sha256\n\
[stamps]\nbasicConstraints = critical, CA:false\nkeyUsage = critical, digitalSignature\nextendedKeyUsage = critical, timeStamping\nsubjectKeyIdentifier = hash\n\
[root]\nbasicConstraints = critical, CA:true\nkeyUsage = critical, keyCertSign, cRLSign\nsubjectKeyIdentifier = hash\n\
[req]\ndistinguished_name = name\n[name]\n";

/// It answers for as long as the test runs.
pub(crate) struct Authority {
    folder: PathBuf,
    pub(crate) address: String,
}

fn openssl(folder: &Path, line: &str) -> bool {
    let run = Command::new("openssl").current_dir(folder).args(line.split(' ')).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    run.is_ok_and(|status| status.success())
}

impl Authority {
    /// `None` where there is no `openssl` that can do this.
    pub(crate) fn start(folder: &Path, name: &str) -> Option<Authority> {
        let folder = folder.join(name);
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join("ts.cnf"), CONFIG).expect("it can be written");
        fs::write(folder.join("serial"), "01\n").expect("it can be written");
        let made = openssl(&folder, "ecparam -name prime256v1 -genkey -noout -out root.key")
            && openssl(&folder, &format!("req -new -x509 -key root.key -subj /CN={name}-root -days 3650 -config ts.cnf -extensions root -out root.pem"))
            && openssl(&folder, "ecparam -name prime256v1 -genkey -noout -out tsa.key")
            && openssl(&folder, &format!("req -new -key tsa.key -subj /CN={name} -config ts.cnf -out tsa.csr"))
            && openssl(
                &folder,
                "x509 -req -in tsa.csr -CA root.pem -CAkey root.key -CAcreateserial -out tsa.pem -days 3650 -extfile ts.cnf -extensions stamps",
            );
        if !made {
            return None;
        }
        let listener = TcpListener::bind("127.0.0.1:0").ok()?;
        let address = listener.local_addr().ok()?.to_string();
        let there = folder.clone();
        thread::spawn(move || {
            for stream in listener.incoming().filter_map(Result::ok) {
                let _ = answer(stream, &there);
            }
        });
        Some(Authority { folder, address })
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}/tsr", self.address)
    }

    pub(crate) fn root(&self) -> PathBuf {
        self.folder.join("root.pem")
    }
}

fn answer(mut stream: TcpStream, folder: &Path) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut length = 0;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 || line.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    fs::write(folder.join("query.tsq"), body)?;
    let good = openssl(folder, "ts -reply -config ts.cnf -section tsa -queryfile query.tsq -inkey tsa.key -signer tsa.pem -chain root.pem -out reply.tsr");
    let reply = if good { fs::read(folder.join("reply.tsr"))? } else { Vec::new() };
    write!(stream, "HTTP/1.1 200 OK\r\nContent-Type: application/timestamp-reply\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", reply.len())?;
    stream.write_all(&reply)
}
