//! Reads a published list, line by line: the keys of its sums, in order.

use std::io::BufRead;

/// What is wrong with a list.
#[derive(Debug, thiserror::Error)]
pub enum ListError {
    /// It could not be read on.
    #[error("line {line}: {error}")]
    Unreadable {
        /// From 1.
        line: u64,
        /// What the system says.
        error: std::io::Error,
    },
    /// Not a sum and a count.
    #[error("line {0} is not a SHA-1 sum, a colon and a number")]
    NotASum(u64),
    /// Thirty-two digits: sums of another kind (NTLM), which no password is compared with.
    #[error("line {0} has 32 digits: this is the list of NTLM sums; take the one of SHA-1 sums")]
    Ntlm(u64),
    /// The sums are not in order.
    #[error("line {0} is out of order: take the list that is ordered by hash")]
    OutOfOrder(u64),
    /// Nothing in it.
    #[error("the list is empty")]
    Empty,
}

/// The five first digits that all lines of one file share, when the list comes as many files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Prefix(u32);

impl Prefix {
    /// From a file's name: five hexadecimal digits and `.txt`, or without it.
    #[must_use]
    pub fn of_file(name: &str) -> Option<Prefix> {
        let digits = name.strip_suffix(".txt").unwrap_or(name);
        (digits.len() == 5 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())).then(|| u32::from_str_radix(digits, 16).ok().map(Prefix)).flatten()
    }
}

/// The keys of a list (the first 64 bits of each sum), in the order of its lines.
#[derive(Debug)]
pub struct Lines<R> {
    from: R,
    prefix: Option<Prefix>,
    line: Vec<u8>,
    number: u64,
    done: bool,
}

/// No line of a list is longer: forty digits, a colon, twenty digits.
const LONGEST: u64 = 128;

impl<R: BufRead> Lines<R> {
    /// Of one file; with the prefix when its lines leave it out.
    pub fn new(from: R, prefix: Option<Prefix>) -> Self {
        Lines { from, prefix, line: Vec::with_capacity(80), number: 0, done: false }
    }

    /// The next line that is not empty, into `self.line`; `false` at the end.
    fn step(&mut self) -> Result<bool, ListError> {
        loop {
            self.line.clear();
            self.number += 1;
            let read = std::io::Read::take(&mut self.from, LONGEST).read_until(b'\n', &mut self.line);
            match read {
                Ok(0) => return Ok(false),
                Ok(_) if self.line.trim_ascii().is_empty() => {}
                Ok(_) => return Ok(true),
                Err(error) => return Err(ListError::Unreadable { line: self.number, error }),
            }
        }
    }

    fn key(&self) -> Result<u64, ListError> {
        let line = self.line.trim_ascii();
        // Windows tools may begin a file with a byte order mark.
        let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
        let end = line.iter().position(|byte| *byte == b':').unwrap_or(line.len());
        let (digits, count) = (&line[..end], line.get(end + 1..).unwrap_or(b"0"));
        let wanted = if self.prefix.is_some() { 35 } else { 40 };
        if digits.len() == 32 && digits.iter().all(u8::is_ascii_hexdigit) {
            return Err(ListError::Ntlm(self.number));
        }
        if digits.len() != wanted || !count.iter().all(u8::is_ascii_digit) || count.is_empty() {
            return Err(ListError::NotASum(self.number));
        }
        let mut key = self.prefix.map_or(0, |prefix| u64::from(prefix.0));
        for digit in &digits[..if self.prefix.is_some() { 11 } else { 16 }] {
            let value = char::from(*digit).to_digit(16).ok_or(ListError::NotASum(self.number))?;
            key = (key << 4) | u64::from(value);
        }
        if digits.iter().all(u8::is_ascii_hexdigit) { Ok(key) } else { Err(ListError::NotASum(self.number)) }
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = Result<(u64, u64), ListError>;

    /// The number of the line, from 1, and the key.
    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let next = match self.step() {
            Ok(false) => None,
            Ok(true) => Some(self.key().map(|key| (self.number, key))),
            Err(error) => Some(Err(error)),
        };
        self.done = !matches!(next, Some(Ok(_)));
        next
    }
}
