//! A file too large to be held in memory goes straight into the open case, a piece at a time; accepted only when it came whole.

use std::io::{self, Read};
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::multipart::Field;
use pages::{LargeOutcome, Vault};
use tokio::sync::mpsc::{Receiver, channel};

use super::receive::{NotTaken, piece_of};
use super::server::App;

/// What goes from the wire to the case.
enum Piece {
    Bytes(Bytes),
    /// It came whole. A channel that closes without this was cut.
    End,
}

/// Takes the rest of a file whose first bytes were held already. Whatever becomes of it, the wire is read to the file's end: a browser hears
/// nothing while it still sends.
///
/// # Errors
/// The wire broke: nothing of it was kept.
pub(super) async fn take(part: &mut Field<'_>, name: &str, first: Vec<u8>, app: &Arc<App>) -> Result<LargeOutcome, NotTaken> {
    let at = Arc::clone(app);
    let asked = tokio::task::spawn_blocking(move || {
        let session = at.session();
        (session.is_adult(), session.is_example())
    });
    let (adult, example) = asked.await.unwrap_or((false, true));
    if example || app.machine().vault.opened().is_none() {
        drop(first);
        while piece_of(part).await?.is_some() {}
        return Ok(LargeOutcome::NoCase);
    }
    let (sender, receiver) = channel(8);
    let (at, name) = (Arc::clone(app), name.to_owned());
    let keeping = tokio::task::spawn_blocking(move || {
        let reader = Pieces { receiver, now: Bytes::from(first), ended: false };
        at.machine().vault.keep_stream(&name, adult, reader)
    });
    let mut wanted = true;
    while let Some(piece) = piece_of(part).await? {
        // Who keeps may have refused it already.
        wanted = wanted && sender.send(Piece::Bytes(piece)).await.is_ok();
    }
    if wanted {
        let _ = sender.send(Piece::End).await;
    }
    drop(sender);
    Ok(match keeping.await {
        Ok(Ok(Some(item))) => LargeOutcome::Kept(item),
        Ok(Ok(None)) => LargeOutcome::Age,
        Ok(Err(trouble)) => LargeOutcome::Trouble(Box::new(trouble)),
        Err(_) => return Err(NotTaken::Broken),
    })
}

/// What came over the wire, as something to read.
struct Pieces {
    receiver: Receiver<Piece>,
    now: Bytes,
    ended: bool,
}

impl Read for Pieces {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.now.is_empty() && !self.ended {
            match self.receiver.blocking_recv() {
                Some(Piece::Bytes(bytes)) => self.now = bytes,
                Some(Piece::End) => self.ended = true,
                None => return Err(io::ErrorKind::UnexpectedEof.into()),
            }
        }
        let size = self.now.len().min(buffer.len());
        buffer[..size].copy_from_slice(&self.now.split_to(size));
        Ok(size)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(end: bool) -> io::Result<Vec<u8>> {
        let (sender, receiver) = channel(8);
        sender.try_send(Piece::Bytes(Bytes::from_static(b"two"))).expect("there is room");
        if end {
            sender.try_send(Piece::End).expect("there is room");
        }
        drop(sender);
        let mut all = Vec::new();
        Pieces { receiver, now: Bytes::from_static(b"one "), ended: false }.read_to_end(&mut all).map(|_| all)
    }

    #[test]
    fn only_what_came_whole_ends_well() {
        assert_eq!(pieces(true).expect("it came whole"), b"one two");
        assert_eq!(pieces(false).expect_err("it was cut").kind(), io::ErrorKind::UnexpectedEof);
    }
}
