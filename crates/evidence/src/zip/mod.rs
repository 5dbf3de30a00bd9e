//! Zips: a strict reader that names every contradiction, and a deterministic writer.
//!
//! A zip says everything twice, and programs differ in what they believe. The reader believes nothing that is not said the same both
//! times; the writer makes one form only, which the reader knows again bit for bit.

mod archive;
mod directory;
mod end;
mod entry;
mod layout;
mod packed;
mod scan;
mod writer;

pub use archive::Archive;
pub use packed::packed;
pub use writer::{WriteError, Writer};
