//! Lists of leaked passwords: read as they are published, kept as a small file, asked without saying the password.
//!
//! The published form is that of Pwned Passwords: one line a password, `SHA-1:COUNT`, ordered by the sum; or one file for each five first
//! digits, with the rest on its lines. Every list of this form will do.

mod build;
mod list;
mod look;
mod range;
mod sum;

pub use build::{BuildError, Builder, Built};
pub use list::{Lines, ListError, Prefix};
pub use look::{FILE_BITS, Index, IndexError, MAGIC, Shard, Shelf, TAIL};
pub use range::{RangeError, Seen, read};
pub use sum::Sum;

/// The service of Have I Been Pwned, asked by five digits (<https://haveibeenpwned.com/API/v3#PwnedPasswords>).
pub const SERVICE: &str = "https://api.pwnedpasswords.com/range/";
