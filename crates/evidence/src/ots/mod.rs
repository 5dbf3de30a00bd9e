//! OpenTimestamps: a second witness that does not depend on any one authority, read and checked without a network.
//!
//! Format: the detached proof of python-opentimestamps (`opentimestamps/core/{timestamp,op,notary}.py`). A proof is a tree of operations
//! that leads from the file's digest to statements: a calendar promised to write it down (pending), or it is in a block of a chain. The
//! operations are replayed here; whether the block says so is for a person or a node to look up: [`Statement::Bitcoin`] has what to compare.
//! Never the only witness of a bundle.

use crate::digest::sha256;

mod operation;
mod reader;

pub use operation::Operation;

use reader::Reader;

const MAGIC: &[u8] = b"\x00OpenTimestamps\x00\x00Proof\x00\xbf\x89\xe2\xe8\x84\xe8\x92\x94";
/// Bytes of a proof that are read; real ones have a few kilobytes.
pub const LONGEST: usize = 1024 * 1024;
/// Operations after each other; the reference implementation has the same bound.
const DEEPEST: usize = 256;
/// Statements in one proof.
const MOST_STATEMENTS: usize = 1000;

/// A proof, replayed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// How the file was hashed; ours are hashed by SHA-256.
    pub hash: Operation,
    /// The file's digest: where every path starts.
    pub digest: Vec<u8>,
    /// What is stated at the ends of the paths, in the order of the file.
    pub ends: Vec<End>,
}

/// The end of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// What the operations made of the digest.
    pub commitment: Vec<u8>,
    /// How many operations that took.
    pub operations: usize,
    /// What is said about it.
    pub statement: Statement,
}

/// What is said about a commitment. None of these is proof by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Statement {
    /// A calendar will write it down; `ots upgrade` asks this address for the rest.
    Pending {
        /// The calendar's address, plain ASCII.
        uri: String,
    },
    /// It is the Merkle root of the Bitcoin block at this height: compare it with the block's header.
    Bitcoin {
        /// Blocks since the first.
        height: u64,
        /// As block explorers print it: the commitment's bytes in reverse, hexadecimal.
        merkle_root: String,
    },
    /// A kind that is not known here; not an error.
    Unknown {
        /// Eight bytes, hexadecimal; Litecoin is `06869a0d73d71b45`, Ethereum `30fe8087b5c7ead7`.
        tag: String,
    },
}

/// Why something is no proof of OpenTimestamps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OtsError {
    /// Not such a file, or of a version that is not known.
    #[error("not a proof of OpenTimestamps")]
    NotOts,
    /// It ends too early, or goes on after its end.
    #[error("the proof is cut off, or has bytes too many")]
    Length,
    /// Something in it is not as the format wants. The byte where it was seen.
    #[error("the proof is damaged at byte {0}")]
    Malformed(usize),
    /// Deeper, longer or with more statements than any honest proof.
    #[error("the proof is larger than any real one")]
    TooLarge,
    /// The proof is about another file.
    #[error("the proof is about another file")]
    OtherFile,
}

/// Reads a proof and replays it.
///
/// # Errors
/// See [`OtsError`]; never panics, whatever the bytes.
pub fn read(file: &[u8]) -> Result<Proof, OtsError> {
    if file.len() > LONGEST {
        return Err(OtsError::TooLarge);
    }
    let mut reader = Reader::new(file);
    reader.magic(MAGIC)?;
    if reader.number().map_err(|_| OtsError::NotOts)? != 1 {
        return Err(OtsError::NotOts);
    }
    let hash = Operation::read(reader.byte()?, &mut reader)?;
    let length = hash.digest_length().ok_or(reader.malformed())?;
    let digest = reader.take(length)?.to_vec();
    let ends = replay(&mut reader, digest.clone())?;
    reader.end()?;
    Ok(Proof { hash, digest, ends })
}

/// Reads a proof that has to be about a file with this SHA-256.
///
/// # Errors
/// [`OtsError::OtherFile`], and those of [`read`].
pub fn read_for(file: &[u8], digest: &[u8; 32]) -> Result<Proof, OtsError> {
    let proof = read(file)?;
    if proof.hash == Operation::Sha256 && proof.digest == digest { Ok(proof) } else { Err(OtsError::OtherFile) }
}

/// What is sent to a calendar (`POST URI/digest`, the 32 bytes as they are): the digest hidden by sixteen random bytes, so that the calendar
/// does not even learn the digest.
pub fn commitment(digest: &[u8; 32], nonce: &[u8; 16]) -> [u8; 32] {
    sha256(&[digest.as_slice(), nonce].concat())
}

/// The proof file of what calendars answered to the [`commitment`]: each with a pending statement, to be completed by `ots upgrade` hours later.
///
/// A proof without any statement does not exist in this format. Where no calendar may be asked, the bundle has `tagmanifest-sha256.txt`
/// itself, and `ots stamp tagmanifest-sha256.txt` makes the proof wherever and whenever somebody wants to.
///
/// # Errors
/// [`OtsError::Length`] for no answers, and those of [`read`] for an answer that is not a timestamp of the commitment.
pub fn detached(digest: &[u8; 32], nonce: &[u8; 16], answers: &[&[u8]]) -> Result<Vec<u8>, OtsError> {
    let committed = commitment(digest, nonce);
    let (last, others) = answers.split_last().ok_or(OtsError::Length)?;
    for answer in answers {
        let mut reader = Reader::new(answer);
        replay(&mut reader, committed.to_vec())?;
        reader.end()?;
    }
    let mut file = [MAGIC, &[1, operation::SHA256], digest, &[operation::APPEND, nonce.len() as u8], nonce, &[operation::SHA256]].concat();
    for answer in others {
        file.push(FORK);
        file.extend_from_slice(answer);
    }
    file.extend_from_slice(last);
    if file.len() > LONGEST { Err(OtsError::TooLarge) } else { Ok(file) }
}

const FORK: u8 = 0xff;
const STATEMENT: u8 = 0x00;

/// Walks a timestamp: at each node any number of forks, and a last branch. An own stack, so that no file can exhaust ours.
fn replay(reader: &mut Reader<'_>, digest: Vec<u8>) -> Result<Vec<End>, OtsError> {
    let mut ends = Vec::new();
    // Nodes whose last branch has not been read yet: what was computed there, and after how many operations.
    let mut open = vec![(digest, 0usize)];
    while let Some((message, operations)) = open.pop() {
        let mut tag = reader.byte()?;
        if tag == FORK {
            // The node comes up again for its next branch once this one is read.
            open.push((message.clone(), operations));
            tag = reader.byte()?;
        }
        if open.len() > DEEPEST || ends.len() == MOST_STATEMENTS {
            return Err(OtsError::TooLarge);
        }
        if tag == STATEMENT {
            let statement = statement(reader, &message)?;
            ends.push(End { commitment: message, operations, statement });
        } else if operations == DEEPEST {
            return Err(OtsError::TooLarge);
        } else {
            let at = reader.malformed();
            let result = Operation::read(tag, reader)?.apply(&message).ok_or(at)?;
            open.push((result, operations + 1));
        }
    }
    Ok(ends)
}

/// A statement: eight bytes of kind, then its own bytes by length.
fn statement(reader: &mut Reader<'_>, message: &[u8]) -> Result<Statement, OtsError> {
    let tag = crate::digest::hex(reader.take(8)?);
    let at = reader.malformed();
    let mut payload = Reader::new(reader.text(8192)?);
    match tag.as_str() {
        "83dfe30d2ef90c8e" => {
            let uri = payload.text(1000).map_err(|_| at)?;
            payload.end().map_err(|_| at)?;
            // The letters that the reference implementation allows: no query, no quotes, nothing that a terminal would act on.
            let allowed = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._/:".contains(byte);
            let uri = std::str::from_utf8(uri).ok().filter(|uri| uri.bytes().all(|byte| allowed(&byte))).ok_or(at)?;
            Ok(Statement::Pending { uri: uri.to_owned() })
        }
        "0588960d73d71901" => {
            let height = payload.number().map_err(|_| at)?;
            payload.end().map_err(|_| at)?;
            if message.len() != 32 {
                return Err(at);
            }
            let reversed: Vec<u8> = message.iter().rev().copied().collect();
            Ok(Statement::Bitcoin { height, merkle_root: crate::digest::hex(&reversed) })
        }
        _ => Ok(Statement::Unknown { tag }),
    }
}
