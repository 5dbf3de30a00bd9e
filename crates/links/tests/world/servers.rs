//! Servers of the tests: each name has its own way to answer.

use std::collections::HashMap;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rustls::{ServerConfig, ServerConnection, StreamOwned};

use super::certificates::Chooser;
use super::{PUBLIC, PUBLIC_SIX, Seen, World};

/// What a server speaks over.
pub trait Stream: Read + Write + Send {}
impl<T: Read + Write + Send> Stream for T {}

/// How a name answers; the text is the head of the request.
pub type Answering = Arc<dyn Fn(&mut dyn Stream, &str) + Send + Sync>;

/// What the names answer, and what they were asked.
#[derive(Clone, Default)]
pub struct Pages {
    answers: Arc<Mutex<HashMap<String, Answering>>>,
    pub asked: Arc<Mutex<Vec<String>>>,
}

pub const FINE: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 11\r\n\r\n<p>fine</p>";

impl Pages {
    pub fn set(&self, name: &str, answer: impl Fn(&mut dyn Stream, &str) + Send + Sync + 'static) {
        self.answers.lock().unwrap().insert(name.to_owned(), Arc::new(answer));
    }

    /// Reads a request and answers as its host does.
    pub fn answer(&self, stream: &mut dyn Stream) {
        let mut head = Vec::new();
        let mut piece = [0; 16 * 1024];
        while !head.ends_with(b"\r\n\r\n") && head.len() < 100_000 {
            match stream.read(&mut piece) {
                Ok(read) if read > 0 => head.extend(&piece[..read]),
                _ => return,
            }
        }
        let head = String::from_utf8_lossy(&head).into_owned();
        let host = head.lines().find_map(|line| line.strip_prefix("Host: ")).unwrap_or("").split(':').next().unwrap_or("").to_owned();
        let answer = self.answers.lock().unwrap().get(&host).cloned();
        self.asked.lock().unwrap().push(head.clone());
        match answer {
            Some(answer) => answer(stream, &head),
            None => drop(stream.write_all(FINE)),
        }
    }
}

/// Accepts connections for ever: each is written down, and has a thread.
pub fn accept(listener: TcpListener, seen: Seen, work: impl Fn(TcpStream) + Send + Sync + 'static) {
    let socket = listener.local_addr().unwrap();
    let work = Arc::new(work);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            seen.add(socket);
            let _ = stream.set_read_timeout(Some(Duration::from_secs(5)));
            let _ = stream.set_write_timeout(Some(Duration::from_secs(5)));
            let work = work.clone();
            std::thread::spawn(move || work(stream));
        }
    });
}

pub fn start(world: &World, chooser: Arc<Chooser>) {
    let bind = |number: &str, port: u16| TcpListener::bind(SocketAddr::new(number.parse().unwrap(), port)).unwrap();
    let mut config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_cert_resolver(chooser);
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    let config = Arc::new(config);
    for number in [PUBLIC[0], PUBLIC_SIX] {
        let pages = world.pages.clone();
        accept(bind(number, 80), world.seen.clone(), move |mut stream| pages.answer(&mut stream));
        let (pages, config) = (world.pages.clone(), config.clone());
        accept(bind(number, 443), world.seen.clone(), move |stream| {
            let mut stream = StreamOwned::new(ServerConnection::new(config.clone()).unwrap(), stream);
            pages.answer(&mut stream);
            // A name that says so hangs up without a word, as one who was cut off does.
            if stream.conn.server_name() != Some("rude.example.org") {
                stream.conn.send_close_notify();
                let _ = stream.flush();
            }
        });
    }
    let pages = world.pages.clone();
    accept(bind(PUBLIC[1], 443), world.seen.clone(), move |mut stream| pages.answer(&mut stream));
    accept(bind(PUBLIC[2], 443), world.seen.clone(), |_stream| std::thread::sleep(Duration::from_secs(5)));
    accept(bind(PUBLIC[3], 443), world.seen.clone(), |mut stream| drop(stream.write_all(&[0x16, 3, 3, 0xff, 0xff].repeat(5000))));
}
