//! The header of an age file, read strictly (c2sp.org/age): what stands there in one way only, and no more of it than anybody needs.
//!
//! The crate that decrypts also takes an older spelling of stanzas, in which one without its last line passes. Two readers that take the
//! same bytes for different things are how evidence gets disputed: what is not the one spelling is refused before anything is decrypted.

use std::io::{BufRead, Read};

/// What every file of age begins with.
pub(super) const AGE: &[u8] = b"age-encryption.org/";
const VERSION: &[u8] = b"age-encryption.org/v1";
/// Bytes of a whole header: 300 keys of the longest kind that is used (RSA with 4,096 bits). The crate reads each line again for every
/// one behind it: a longer header would hold up whoever opens the file.
pub(super) const MOST: u64 = 1 << 18;
/// Bytes of one line: the longest in use are arguments of about 1,500.
const MOST_LINE: u64 = 16 * 1024;
/// Stanzas, one a recipient.
pub(super) const MOST_STANZAS: usize = 1000;
/// Base64 columns of a full line.
const COLUMNS: usize = 64;

/// Why a header is none.
#[derive(Debug, thiserror::Error)]
pub enum HeaderError {
    /// It ends before its last line does.
    #[error("the header ends too early")]
    Truncated,
    /// Longer than any that is used.
    #[error("the header is too long")]
    TooLong,
    /// The first line is not that of age v1.
    #[error("not the version that is known")]
    Version,
    /// The line with this number (from 1) is not what the format wants there.
    #[error("line {0} of the header: {1}")]
    Line(usize, &'static str),
    /// The medium.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

/// What is said of a header that is well formed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// Its bytes, with the last newline.
    pub length: u64,
    /// How many stanzas it has.
    pub stanzas: usize,
    /// Whether it is locked with a passphrase.
    pub passphrase: bool,
}

/// Reads a header, and not a byte more.
///
/// # Errors
/// [`HeaderError`].
pub fn read(reader: &mut impl BufRead) -> Result<Header, HeaderError> {
    let mut lines = Lines { reader, length: 0, number: 0, line: Vec::new() };
    if lines.next()? != VERSION {
        return Err(HeaderError::Version);
    }
    let (mut stanzas, mut scrypt) = (0, 0);
    loop {
        let line = lines.next()?;
        if let Some(mac) = line.strip_prefix(b"---") {
            let good = mac.strip_prefix(b" ").is_some_and(|mac| mac.len() == 43 && is_base64(mac));
            return match (good, stanzas, scrypt) {
                (false, ..) => Err(lines.wrong("not a sum of 32 bytes")),
                (true, 0, _) => Err(lines.wrong("no stanza before it")),
                (true, _, 0) | (true, 1, 1) => Ok(Header { length: lines.length, stanzas, passphrase: scrypt == 1 }),
                _ => Err(lines.wrong("a passphrase beside something else")),
            };
        }
        let Some(arguments) = line.strip_prefix(b"-> ") else { return Err(lines.wrong("no stanza begins here")) };
        if !arguments.split(|byte| *byte == b' ').all(|one| !one.is_empty() && one.iter().all(u8::is_ascii_graphic)) {
            return Err(lines.wrong("arguments of a stanza"));
        }
        scrypt += usize::from(arguments.split(|byte| *byte == b' ').next() == Some(b"scrypt"));
        stanzas += 1;
        if stanzas > MOST_STANZAS {
            return Err(HeaderError::TooLong);
        }
        loop {
            let line = lines.next()?;
            let full = line.len() == COLUMNS;
            if line.len() > COLUMNS || !is_base64(line) {
                return Err(lines.wrong("the body of a stanza"));
            }
            if !full {
                break;
            }
        }
    }
}

/// Lines that end with one newline, counted.
struct Lines<'r, R> {
    reader: &'r mut R,
    length: u64,
    number: usize,
    line: Vec<u8>,
}

impl<R: BufRead> Lines<'_, R> {
    fn next(&mut self) -> Result<&[u8], HeaderError> {
        self.line.clear();
        self.number += 1;
        let most = MOST_LINE.min(MOST - self.length);
        let read = self.reader.by_ref().take(most).read_until(b'\n', &mut self.line)? as u64;
        self.length += read;
        match self.line.split_last() {
            Some((b'\n', line)) => Ok(line),
            _ if read == most => Err(HeaderError::TooLong),
            _ => Err(HeaderError::Truncated),
        }
    }

    fn wrong(&self, what: &'static str) -> HeaderError {
        HeaderError::Line(self.number, what)
    }
}

/// Base64 without padding (RFC 4648) in its one spelling: no bits are left over at its end. Nothing at all is base64 too.
fn is_base64(text: &[u8]) -> bool {
    let value = |byte: u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let left_over = match text.len() % 4 {
        0 => 0,
        2 => 0b1111,
        3 => 0b11,
        _ => return false,
    };
    text.iter().all(|&byte| value(byte).is_some()) && text.last().is_none_or(|&last| value(last).is_some_and(|last| last & left_over == 0))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const MAC: &str = "--- OaSGgYUB+XR0qCCme0Uwp9GNJXSEgNpbknu3Q9qtL+M\n";

    fn of(text: &str) -> Result<Header, HeaderError> {
        read(&mut text.as_bytes())
    }

    fn header(stanzas: &str) -> Result<Header, HeaderError> {
        of(&format!("age-encryption.org/v1\n{stanzas}{MAC}and more"))
    }

    #[test]
    fn a_good_header_is_measured() {
        let good = header("-> X25519 AAAA\nAAAA\n-> grease\n\n").expect("a good header");
        assert_eq!((good.stanzas, good.passphrase), (2, false));
        assert_eq!(good.length, (22 + 15 + 5 + 10 + 1 + MAC.len()) as u64);
        assert!(header("-> scrypt AAAA 18\nAAAA\n").is_ok_and(|header| header.passphrase));
        assert!(header(&format!("-> full\n{}\n\n", "A".repeat(64))).is_ok());
    }

    #[test]
    fn whatever_is_not_the_one_spelling_is_refused() {
        let full = "A".repeat(64);
        for stanzas in [
            "",
            "-> empty\n",
            "->\n\n",
            "->  two\n\n",
            "-> end \n\n",
            "-> tab\there\n\n",
            "-> X AAAA\r\n\n",
            "-> X\nAAA=\n",
            "-> X\nA\n",
            "-> X\nAB\n",
            "-> X\nAAAA\nAAAA\n",
            &format!("-> X\n{full}\n"),
            &format!("-> X\n{full}A\n\n"),
            "-> scrypt AAAA 18\nAAAA\n-> X\n\n",
            "-> scrypt AAAA 18\nAAAA\n-> scrypt AAAA 18\nAAAA\n",
            "X\n",
        ] {
            assert!(header(stanzas).is_err(), "{stanzas:?}");
        }
        assert!(matches!(of("age-encryption.org/v2\n"), Err(HeaderError::Version)));
        assert!(matches!(of("age-encryption.org/v1"), Err(HeaderError::Truncated)));
        assert!(matches!(of("age-encryption.org/v1\n-> X\n\n--- AAAA\n"), Err(HeaderError::Line(4, _))));
    }

    #[test]
    fn nothing_is_read_without_end() {
        assert!(matches!(read(&mut std::io::BufReader::new(std::io::repeat(b'a'))), Err(HeaderError::TooLong)));
        assert!(matches!(header(&"-> X\n\n".repeat(MOST_STANZAS + 1)), Err(HeaderError::TooLong)));
        assert!(header(&"-> X\n\n".repeat(MOST_STANZAS)).is_ok());
        let long = format!("-> X\n{}\n", format!("{}\n", "A".repeat(64)).repeat(20_000));
        assert!(matches!(header(&long), Err(HeaderError::TooLong)));
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic_and_what_is_cut_is_no_header(bytes in proptest::collection::vec(any::<u8>(), 0..300), lines in "(-> [ -~]{0,8}\n[A-Za-z0-9+/]{0,66}\n){0,4}", cut in 0usize..200) {
            let _ = read(&mut bytes.as_slice());
            let whole = format!("age-encryption.org/v1\n{lines}{MAC}");
            if let Ok(header) = of(&whole) {
                prop_assert_eq!(header.length, whole.len() as u64);
            }
            if cut < whole.len() {
                prop_assert!(read(&mut &whole.as_bytes()[..cut]).is_err());
            }
        }
    }
}
