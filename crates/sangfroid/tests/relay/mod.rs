//! A relay's first words (RFC 1928, RFC 1929), for tests that play every site behind one. The own machine is never asked as a site, so a
//! relay is the way to try a visit.

use std::io::{self, Read, Write};
use std::net::TcpStream;

/// Takes a question on, whomever it is for: what follows on the stream is the question itself.
pub(crate) fn greet(stream: &mut TcpStream) -> io::Result<()> {
    let mut two = [0; 2];
    stream.read_exact(&mut two)?;
    let mut methods = vec![0; usize::from(two[1])];
    stream.read_exact(&mut methods)?;
    let method = if methods.contains(&2) { 2 } else { 0 };
    stream.write_all(&[5, method])?;
    if method == 2 {
        // The version; then a name, and a password: a length each, and so many bytes.
        stream.read_exact(&mut [0; 1])?;
        for _ in 0..2 {
            let mut length = [0; 1];
            stream.read_exact(&mut length)?;
            stream.read_exact(&mut vec![0; usize::from(length[0])])?;
        }
        stream.write_all(&[1, 0])?;
    }
    let mut head = [0; 5];
    stream.read_exact(&mut head)?;
    assert_eq!(head[..4], [5, 1, 0, 3], "a connection to a name, which the relay looks up");
    stream.read_exact(&mut vec![0; usize::from(head[4]) + 2])?;
    stream.write_all(&[5, 0, 0, 1, 0, 0, 0, 0, 0, 0])
}

/// The head of a request, with the empty line at its end; shorter when the other side hangs up.
pub(crate) fn head(stream: &mut TcpStream) -> io::Result<String> {
    let mut head = Vec::new();
    let mut buffer = [0; 1024];
    while !head.windows(4).any(|four| four == b"\r\n\r\n") {
        match stream.read(&mut buffer)? {
            0 => break,
            read => head.extend_from_slice(&buffer[..read]),
        }
    }
    Ok(String::from_utf8_lossy(&head).into_owned())
}
