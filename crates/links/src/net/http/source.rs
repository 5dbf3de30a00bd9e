//! Bytes from the other side, with those that were read too far kept for whoever comes next.

use std::io::{self, Read};

pub(super) struct Source<'a, R> {
    inner: &'a mut R,
    ahead: Vec<u8>,
    place: usize,
}

impl<'a, R: Read> Source<'a, R> {
    pub(super) fn new(inner: &'a mut R) -> Self {
        Source { inner, ahead: Vec::new(), place: 0 }
    }

    /// Some bytes, at most `most` and at least one; none at the end.
    pub(super) fn some(&mut self, most: usize) -> io::Result<&[u8]> {
        if self.place == self.ahead.len() {
            self.ahead.resize(PIECE, 0);
            self.place = 0;
            let read = self.inner.read(&mut self.ahead);
            self.ahead.truncate(*read.as_ref().unwrap_or(&0));
            read?;
        }
        let begin = self.place;
        self.place += most.min(self.ahead.len() - begin);
        Ok(&self.ahead[begin..self.place])
    }

    /// One byte; none at the end.
    pub(super) fn byte(&mut self) -> io::Result<Option<u8>> {
        Ok(self.some(1)?.first().copied())
    }
}

const PIECE: usize = 16 * 1024;
