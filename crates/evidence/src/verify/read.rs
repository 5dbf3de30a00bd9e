//! One pass over the bytes of a file: all sums, and the bytes themselves where they are to be read as text afterwards.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use crate::bag::algorithm::{Algorithm, Summer, Sums};

/// Bytes that are handed on at a time.
const PIECE: usize = 256 * 1024;
/// Pieces that may wait for one hash.
const WAITING: usize = 4;
/// Files below this are hashed where they are read: a thread costs more than it brings.
const WORTH_THREADS: u64 = 1 << 20;

/// What one pass came to.
#[derive(Debug)]
pub(super) struct Pass {
    pub(super) size: u64,
    pub(super) crc32: u32,
    pub(super) sums: Sums,
    /// The bytes, when they were asked for.
    pub(super) kept: Vec<u8>,
}

/// Where the bytes go besides the hashes.
struct Tally<'a> {
    size: u64,
    crc32: crc32fast::Hasher,
    keep: Option<u64>,
    kept: Vec<u8>,
    progress: &'a mut dyn FnMut(u64),
}

impl Tally<'_> {
    fn take(&mut self, piece: &[u8]) -> io::Result<()> {
        self.size += piece.len() as u64;
        self.crc32.update(piece);
        if let Some(limit) = self.keep {
            if self.size > limit {
                return Err(io::Error::other(format!("more than {limit} bytes")));
            }
            self.kept.extend_from_slice(piece);
        }
        (self.progress)(piece.len() as u64);
        Ok(())
    }

    fn finish(self, sums: Sums) -> Pass {
        Pass { size: self.size, crc32: self.crc32.finalize(), sums, kept: self.kept }
    }
}

/// Reads to the end. `expected` bytes are a guess, by which threads are used or not; `keep` is how many bytes are kept at most, and more are
/// an error; `progress` hears of each piece.
///
/// Memory does not grow with the file: six pieces in all.
pub(super) fn read(reader: &mut dyn Read, expected: u64, algorithms: &[Algorithm], keep: Option<u64>, progress: &mut dyn FnMut(u64)) -> io::Result<Pass> {
    let mut tally = Tally { size: 0, crc32: crc32fast::Hasher::new(), keep, kept: Vec::new(), progress };
    if expected >= WORTH_THREADS
        && let Some(sums) = in_threads(reader, algorithms, &mut tally)
    {
        return Ok(tally.finish(sums?));
    }
    let mut summer = Summer::new(algorithms);
    let mut buffer = vec![0; PIECE.min(expected.max(4096) as usize + 1)];
    loop {
        let count = fill(reader, &mut buffer)?;
        if count == 0 {
            return Ok(tally.finish(summer.finish()));
        }
        summer.update(&buffer[..count]);
        tally.take(&buffer[..count])?;
    }
}

/// Each hash in a thread of its own, reading in this one. `None` when there are no threads to be had, and nothing was read.
fn in_threads(reader: &mut dyn Read, algorithms: &[Algorithm], tally: &mut Tally<'_>) -> Option<io::Result<Sums>> {
    thread::scope(|scope| {
        let mut senders = Vec::new();
        let mut workers = Vec::new();
        for algorithm in algorithms {
            let (sender, receiver) = sync_channel(WAITING);
            let worker = thread::Builder::new().spawn_scoped(scope, move || sum(*algorithm, &receiver)).ok()?;
            senders.push(sender);
            workers.push(worker);
        }
        let read = hand_on(reader, &senders, tally);
        // The threads end when nothing more can come.
        drop(senders);
        let mut sums = Sums::default();
        for worker in workers {
            match worker.join() {
                Ok(more) => sums.join(more),
                Err(_) => return Some(Err(io::Error::other("hashing stopped"))),
            }
        }
        Some(read.map(|()| sums))
    })
}

fn sum(algorithm: Algorithm, pieces: &Receiver<Arc<Vec<u8>>>) -> Sums {
    let mut summer = Summer::new(&[algorithm]);
    for piece in pieces {
        summer.update(&piece);
    }
    summer.finish()
}

fn hand_on(reader: &mut dyn Read, senders: &[SyncSender<Arc<Vec<u8>>>], tally: &mut Tally<'_>) -> io::Result<()> {
    // A piece comes round again after all that may wait and the one in work: by then every thread has let go of it.
    let mut ring: Vec<Arc<Vec<u8>>> = (0..WAITING + 2).map(|_| Arc::default()).collect();
    for place in (0..ring.len()).cycle() {
        let slot = &mut ring[place];
        if Arc::get_mut(slot).is_none() {
            *slot = Arc::default();
        }
        let Some(piece) = Arc::get_mut(slot) else { return Err(io::Error::other("no memory for a piece")) };
        piece.resize(PIECE, 0);
        let count = fill(reader, piece)?;
        piece.truncate(count);
        if count == 0 {
            break;
        }
        for sender in senders {
            sender.send(Arc::clone(slot)).map_err(|_| io::Error::other("hashing stopped"))?;
        }
        tally.take(slot)?;
    }
    Ok(())
}

/// Fills the buffer as far as the reader goes.
fn fill(reader: &mut dyn Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match reader.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::Digests;

    #[test]
    fn with_threads_or_without_the_sums_are_the_same() {
        let all = [Algorithm::Sha256, Algorithm::Sha512, Algorithm::Md5];
        for size in [0usize, 1, PIECE, PIECE + 1, 5 * PIECE, 23 * PIECE + 7] {
            let bytes: Vec<u8> = (0..size).map(|index| (index * 7 + index / 251) as u8).collect();
            let want = Digests::of(&bytes);
            for expected in [0, u64::MAX] {
                let mut heard = 0;
                let pass = read(&mut bytes.as_slice(), expected, &all, None, &mut |count| heard += count).unwrap();
                assert_eq!((pass.size, pass.crc32, heard), (want.size, want.crc32, want.size), "{size}");
                assert_eq!(pass.sums.get(Algorithm::Sha256), Some(&want.sha256[..]));
                assert_eq!(pass.sums.get(Algorithm::Sha512), Some(&want.sha512[..]));
                assert!(pass.kept.is_empty());
            }
        }
    }

    #[test]
    fn an_error_in_the_middle_comes_through() {
        struct Broken(usize);
        impl Read for Broken {
            fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
                if self.0 == 0 {
                    return Err(io::Error::other("medium"));
                }
                let count = self.0.min(buffer.len());
                self.0 -= count;
                Ok(count)
            }
        }
        for expected in [0, u64::MAX] {
            let error = read(&mut Broken(9 * PIECE + 1), expected, &[Algorithm::Sha256], None, &mut |_| ()).unwrap_err();
            assert_eq!(error.to_string(), "medium");
        }
    }

    #[test]
    fn bytes_are_kept_up_to_the_limit() {
        assert_eq!(read(&mut &b"abc"[..], 3, &[], Some(3), &mut |_| ()).unwrap().kept, b"abc");
        assert!(read(&mut &b"abcd"[..], 3, &[], Some(3), &mut |_| ()).is_err());
    }
}
