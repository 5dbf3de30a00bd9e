//! The one way in which files of age are opened here: armour taken off, header read strictly, then decrypted.

use std::io::{self, BufRead, BufReader, Cursor, Read, Seek, SeekFrom};

use age::armor::ArmoredReader;
use age::stream::StreamReader;
use age::{DecryptError, Decryptor, Identity};

use super::age_header::{self, AGE, Header, HeaderError};

/// What armoured files begin with (a strict kind of PEM, c2sp.org/age); white space may stand before it.
const ARMOUR: &[u8] = b"-----BEGIN AGE ENCRYPTED FILE-----";
/// White space before the armour that is passed over, in bytes.
const MOST_SPACE: usize = 1024;
/// Armour is taken off in memory, where one can seek; it is for what goes through mails, and is not made longer than this.
const MOST_ARMOUR: u64 = 64 << 20;
/// Bytes that are read at once.
const AT_ONCE: usize = 1 << 18;

/// Why a file was not opened.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// The armour is not what it has to be.
    #[error("the armour: {0}")]
    Armour(io::Error),
    /// The header is not what it has to be, or does not say what its key wants.
    #[error("the header: {0}")]
    Header(String),
    /// The header was changed since it was written.
    #[error("the header was changed")]
    Sum,
    /// The key (or the passphrase) opens none of the stanzas.
    #[error("not for this key")]
    NoMatch,
    /// The passphrase would need more work than is done for a file.
    #[error("the passphrase needs too much work")]
    Work,
    /// The medium.
    #[error(transparent)]
    Medium(io::Error),
}

impl Refused {
    fn of_header(error: HeaderError) -> Self {
        match error {
            HeaderError::Io(error) => Refused::Medium(error),
            other => Refused::Header(other.to_string()),
        }
    }

    fn of_age(error: DecryptError) -> Self {
        match error {
            DecryptError::NoMatchingKeys | DecryptError::KeyDecryptionFailed | DecryptError::DecryptionFailed => Refused::NoMatch,
            DecryptError::InvalidMac => Refused::Sum,
            DecryptError::ExcessiveWork { .. } => Refused::Work,
            DecryptError::Io(error) if error.kind() != io::ErrorKind::UnexpectedEof => Refused::Medium(error),
            other => Refused::Header(other.to_string()),
        }
    }
}

/// A file of age without its armour, at its beginning.
#[derive(Debug)]
pub enum Bare<R> {
    /// It has none.
    Plain(BufReader<R>),
    /// Taken off. These bytes are still encrypted.
    Unarmoured(Cursor<Vec<u8>>),
}

impl<R: Read> Read for Bare<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Bare::Plain(inner) => inner.read(buffer),
            Bare::Unarmoured(inner) => inner.read(buffer),
        }
    }
}

impl<R: Read> BufRead for Bare<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        match self {
            Bare::Plain(inner) => inner.fill_buf(),
            Bare::Unarmoured(inner) => inner.fill_buf(),
        }
    }

    fn consume(&mut self, amount: usize) {
        match self {
            Bare::Plain(inner) => inner.consume(amount),
            Bare::Unarmoured(inner) => inner.consume(amount),
        }
    }
}

impl<R: Read + Seek> Seek for Bare<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match self {
            Bare::Plain(inner) => inner.seek(to),
            Bare::Unarmoured(inner) => inner.seek(to),
        }
    }
}

/// Whether these bytes, the first of a file, are those of a file of age, armoured or not.
pub fn is_age(start: &[u8]) -> bool {
    start.starts_with(AGE) || armour_begins(start).is_some()
}

/// Where the armour begins.
fn armour_begins(start: &[u8]) -> Option<usize> {
    let space = start.iter().take(MOST_SPACE).take_while(|byte| byte.is_ascii_whitespace()).count();
    start[space..].starts_with(ARMOUR).then_some(space)
}

/// The first bytes of a file, as far as they tell what it is. The reader is at its beginning again.
fn start(reader: &mut (impl Read + Seek)) -> io::Result<Vec<u8>> {
    let mut start = Vec::with_capacity(MOST_SPACE + ARMOUR.len());
    let wanted = start.capacity() as u64;
    reader.by_ref().take(wanted).read_to_end(&mut start)?;
    reader.rewind()?;
    Ok(start)
}

/// What a file is: `None` for one that is not of age, else its header.
///
/// # Errors
/// [`Refused`].
pub fn look(mut reader: impl Read + Seek) -> Result<Option<Header>, Refused> {
    if !is_age(&start(&mut reader).map_err(Refused::Medium)?) {
        return Ok(None);
    }
    header_of(&mut bare(reader)?).map(Some)
}

fn bare<R: Read + Seek>(mut reader: R) -> Result<Bare<R>, Refused> {
    let Some(space) = armour_begins(&start(&mut reader).map_err(Refused::Medium)?) else {
        return Ok(Bare::Plain(BufReader::with_capacity(AT_ONCE, reader)));
    };
    reader.seek(SeekFrom::Start(space as u64)).map_err(Refused::Medium)?;
    let mut bytes = Vec::new();
    let of_armour = |error: io::Error| if error.raw_os_error().is_some() { Refused::Medium(error) } else { Refused::Armour(error) };
    // What is too long is cut, and then has no last line: refused for that.
    ArmoredReader::new(reader.take(MOST_ARMOUR)).read_to_end(&mut bytes).map_err(of_armour)?;
    Ok(Bare::Unarmoured(Cursor::new(bytes)))
}

/// Reads the header, and goes back to the beginning.
fn header_of<R: Read + Seek>(bare: &mut Bare<R>) -> Result<Header, Refused> {
    let header = age_header::read(bare).map_err(Refused::of_header)?;
    bare.rewind().map_err(Refused::Medium)?;
    Ok(header)
}

/// Opens a file of age with the first of these that fits. What comes out has to be read to its end: it is checked piece by piece.
///
/// # Errors
/// [`Refused`].
pub fn open<'i, R: Read + Seek>(reader: R, identities: impl Iterator<Item = &'i dyn Identity>) -> Result<StreamReader<Bare<R>>, Refused> {
    let mut bare = bare(reader)?;
    header_of(&mut bare)?;
    Decryptor::new_buffered(bare).and_then(|decryptor| decryptor.decrypt(identities)).map_err(Refused::of_age)
}
