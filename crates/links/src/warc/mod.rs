//! A look as a web archive: WARC 1.1 (ISO 28500:2017), readable by the tools of libraries and courts.
//!
//! | room | job |
//! |---|---|
//! | [`capture`] | which records a look makes |
//! | [`record`] | one record: its fields, its block, its digests, its bytes |
//! | [`kept`] | which bodies may be kept at all |
//! | [`pem`] | certificates as text |
//!
//! The same look gives the same bytes: nothing here knows a clock or chance.

mod capture;
mod kept;
mod pem;
mod record;

use std::io::Write;

use flate2::{Compression, GzBuilder};

pub use capture::capture;
pub use record::{Kind, Record, base32};

/// How records lie in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Packing {
    /// `.warc`: one after the other.
    Plain,
    /// `.warc.gz`: each one a member of its own (Annex D), so that a reader can begin at any of them.
    Gzip,
}

/// A file, and where in it each record lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The file.
    pub bytes: Vec<u8>,
    /// Offset and length in bytes, in the order of the records.
    pub places: Vec<(usize, usize)>,
}

/// Writes records one after the other.
#[must_use]
pub fn write<'a>(records: impl IntoIterator<Item = &'a Record>, packing: Packing) -> Written {
    let mut written = Written { bytes: Vec::new(), places: Vec::new() };
    for record in records {
        let offset = written.bytes.len();
        let bytes = record.to_bytes();
        match packing {
            Packing::Plain => written.bytes.extend(bytes),
            Packing::Gzip => written.bytes.extend(member(&bytes)),
        }
        written.places.push((offset, written.bytes.len() - offset));
    }
    written
}

/// One member (RFC 1952) without a date and without the name of a system: the same bytes everywhere.
fn member(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzBuilder::new().mtime(0).operating_system(255).write(Vec::new(), Compression::default());
    let packed = encoder.write_all(bytes).and_then(|()| encoder.finish());
    packed.expect("memory takes every byte that is written to it")
}
