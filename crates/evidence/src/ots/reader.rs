//! Bytes, numbers and strings of a proof, in order.

use super::OtsError;

#[derive(Debug)]
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Reader { bytes, at: 0 }
    }

    pub(super) fn magic(&mut self, magic: &[u8]) -> Result<(), OtsError> {
        if self.take(magic.len()) == Ok(magic) { Ok(()) } else { Err(OtsError::NotOts) }
    }

    pub(super) fn take(&mut self, length: usize) -> Result<&'a [u8], OtsError> {
        let end = self.at.checked_add(length).ok_or(OtsError::Length)?;
        let taken = self.bytes.get(self.at..end).ok_or(OtsError::Length)?;
        self.at = end;
        Ok(taken)
    }

    pub(super) fn byte(&mut self) -> Result<u8, OtsError> {
        self.take(1)?.first().copied().ok_or(OtsError::Length)
    }

    /// Seven bits a byte, the lowest first, the highest bit says that more follow; in the shortest form.
    pub(super) fn number(&mut self) -> Result<u64, OtsError> {
        let mut number = 0u64;
        for shift in (0..63).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return if byte == 0 && shift > 0 { Err(self.malformed()) } else { Ok(number) };
            }
        }
        Err(self.malformed())
    }

    /// Bytes with their length before them.
    pub(super) fn text(&mut self, longest: u64) -> Result<&'a [u8], OtsError> {
        let length = self.number()?;
        if length > longest {
            return Err(self.malformed());
        }
        self.take(usize::try_from(length).map_err(|_| OtsError::Length)?)
    }

    pub(super) fn end(&self) -> Result<(), OtsError> {
        if self.at == self.bytes.len() { Ok(()) } else { Err(OtsError::Length) }
    }

    /// The error that something here is wrong.
    pub(super) fn malformed(&self) -> OtsError {
        OtsError::Malformed(self.at)
    }
}
