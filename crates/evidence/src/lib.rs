//! Keeps the proof: the encrypted vault, the sealed bundle, and its verification with ordinary tools.
//!
//! `README.md` beside this crate has the formats. The pure half knows no disk, clock, network or randomness; the feature `disk` adds the
//! half that does.

pub mod bag;
pub mod digest;
#[cfg(feature = "disk")]
pub mod disk;
pub mod documents;
pub mod finding;
#[cfg(feature = "disk")]
pub mod folder;
pub mod item;
pub mod journal;
pub mod ots;
pub mod path;
pub mod proven;
pub mod seal;
pub mod sign;
pub mod source;
pub mod stamp;
pub mod verify;
pub mod zip;
