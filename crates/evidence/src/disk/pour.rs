//! Bytes in once; hashes and an encrypted file out. One thread reads and encrypts, another hashes what was read, at the same time.

use std::io::{self, Read, Write};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::mpsc::sync_channel;
use std::thread;

use age::stream::StreamWriter;
use age::{Encryptor, x25519};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::Trouble;
use super::keep::Progress;
use crate::digest::{Digests, Hasher};

/// Bytes that are read at a time. The first piece is also what type and EXIF are told from.
const PIECE: usize = 1 << 20;

/// Pieces in memory: one is read and encrypted while others are hashed.
const PIECES: usize = 4;

/// Bytes encrypted before they are written together.
const WRITE: usize = 1 << 19;

/// What went by.
#[derive(Debug)]
pub(super) struct Poured {
    /// Of the bytes themselves.
    pub(super) digests: Digests,
    /// The first bytes, at most [`PIECE`].
    pub(super) head: Zeroizing<Vec<u8>>,
    /// SHA-256 of the encrypted file.
    pub(super) sealed_sha256: [u8; 32],
    /// Bytes of the encrypted file.
    pub(super) sealed_size: u64,
}

/// Encrypts all that the reader gives, into the file. The file is not synced.
pub(super) fn pour(mut reader: impl Read, to: &x25519::Recipient, file: impl Write, progress: &mut Progress<'_>) -> Result<Poured, Trouble> {
    let encryptor = Encryptor::with_recipients(std::iter::once(to as &dyn age::Recipient)).map_err(io::Error::other)?;
    let mut sealing = encryptor.wrap_output(Sealed { file, hash: Sha256::new(), size: 0, waiting: Vec::with_capacity(2 * WRITE) }).map_err(Trouble::disk)?;
    let mut first = Piece::default();
    let mut done = 0;
    let digests = if first.fill(&mut reader)? {
        pour_on(reader, first.clone(), &mut sealing, progress, &mut done)?
    } else {
        sealing.write_all(first.bytes()).map_err(Trouble::disk)?;
        Digests::of(first.bytes())
    };
    let mut sealed = sealing.finish().map_err(Trouble::disk)?;
    sealed.flush().map_err(Trouble::disk)?;
    tell(progress, digests.size)?;
    let head = Zeroizing::new(first.bytes().to_vec());
    Ok(Poured { digests, head, sealed_sha256: sealed.hash.finalize().into(), sealed_size: sealed.size })
}

/// A file of more than one piece: the pieces go round between this thread and the one that hashes.
fn pour_on<R: Read, W: Write>(
    mut reader: R,
    first: Piece,
    sealing: &mut StreamWriter<W>,
    progress: &mut Progress<'_>,
    done: &mut u64,
) -> Result<Digests, Trouble> {
    thread::scope(|scope| {
        let (to_hash, hash) = sync_channel::<Arc<Piece>>(PIECES);
        let (give_back, free) = sync_channel::<Arc<Piece>>(PIECES);
        let hashing = thread::Builder::new().spawn_scoped(scope, move || {
            let mut hasher = Hasher::default();
            for piece in hash {
                hasher.update(piece.bytes());
                // Nobody waits for the last ones.
                let _ = give_back.send(piece);
            }
            hasher.finish()
        })?;
        let stopped = || io::Error::other("the thread that hashes has stopped");
        let mut made = 1;
        let mut piece = Arc::new(first);
        let mut more = true;
        loop {
            to_hash.send(Arc::clone(&piece)).map_err(|_| stopped())?;
            sealing.write_all(piece.bytes()).map_err(Trouble::disk)?;
            *done += piece.bytes().len() as u64;
            tell(progress, *done)?;
            if !more {
                break;
            }
            // This thread's hold of the piece ends here, so that whoever gets it back is alone with it.
            drop(piece);
            let mut next = if made < PIECES {
                made += 1;
                Arc::new(Piece::default())
            } else {
                free.recv().map_err(|_| stopped())?
            };
            more = Arc::get_mut(&mut next).ok_or_else(stopped)?.fill(&mut reader)?;
            piece = next;
        }
        drop(to_hash);
        hashing.join().map_err(|_| stopped().into())
    })
}

fn tell(progress: &mut Progress<'_>, done: u64) -> Result<(), Trouble> {
    match progress(done) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Trouble::Stopped),
    }
}

/// Some bytes of the file; wiped from memory when they are no longer needed.
#[derive(Debug, Clone, Default)]
struct Piece {
    buffer: Zeroizing<Vec<u8>>,
    len: usize,
}

impl Piece {
    fn bytes(&self) -> &[u8] {
        &self.buffer[..self.len]
    }

    /// Reads until it is full, or the reader has no more. Whether it is full, and more may come.
    fn fill(&mut self, reader: &mut impl Read) -> Result<bool, Trouble> {
        if self.buffer.is_empty() {
            self.buffer = Zeroizing::new(vec![0; PIECE]);
        }
        self.len = 0;
        while self.len < PIECE {
            match reader.read(&mut self.buffer[self.len..]) {
                Ok(0) => return Ok(false),
                Ok(read) => self.len += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(Trouble::Unreadable(error)),
            }
        }
        Ok(true)
    }
}

/// The encrypted file: hashed and counted as it is written, in pieces larger than those of age.
struct Sealed<W> {
    file: W,
    hash: Sha256,
    size: u64,
    waiting: Vec<u8>,
}

impl<W: Write> Write for Sealed<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.waiting.extend_from_slice(bytes);
        if self.waiting.len() >= WRITE {
            self.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.hash.update(&self.waiting);
        self.file.write_all(&self.waiting)?;
        self.size += self.waiting.len() as u64;
        self.waiting.clear();
        self.file.flush()
    }
}
