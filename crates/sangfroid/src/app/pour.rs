//! Pours a file of the disk into an answer, a piece at a time: however large it is, memory holds a few pieces.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes};
use hyper::body::{Frame, SizeHint};
use tokio::sync::mpsc::{Receiver, channel};

/// Bytes of a piece.
const PIECE: usize = 256 << 10;

/// The body of an answer that is a file.
///
/// # Errors
/// When it cannot be opened.
pub(super) fn file(path: &Path, size: u64) -> io::Result<Body> {
    let mut file = File::open(path)?.take(size);
    let (sender, receiver) = channel(4);
    tokio::task::spawn_blocking(move || {
        loop {
            let mut piece = Vec::with_capacity(PIECE);
            let read = file.by_ref().take(PIECE as u64).read_to_end(&mut piece);
            let end = matches!(read, Ok(0) | Err(_));
            let send = match read {
                Ok(0) => return,
                Ok(_) => Ok(Bytes::from(piece)),
                Err(error) => Err(error),
            };
            // A browser that went away wants no more.
            if sender.blocking_send(send).is_err() || end {
                return;
            }
        }
    });
    Ok(Body::new(Pour { receiver, left: size }))
}

struct Pour {
    receiver: Receiver<io::Result<Bytes>>,
    left: u64,
}

impl hyper::body::Body for Pour {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        let next = std::task::ready!(self.receiver.poll_recv(cx));
        if let Some(Ok(piece)) = &next {
            self.left = self.left.saturating_sub(piece.len() as u64);
        }
        Poll::Ready(next.map(|piece| piece.map(Frame::data)))
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left)
    }
}
