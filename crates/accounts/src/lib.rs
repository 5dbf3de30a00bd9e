//! Which accounts to close first, in what order, and whether a password stands in a list of leaked ones.
//!
//! [`order`] makes the list of things to do from what a message shows; [`breach`] reads the published lists of leaked passwords, turns
//! them into a small file, and looks a password up in it. No disk, no clock, no network; a password is a number as soon as it is read.

#![forbid(unsafe_code)]

pub mod breach;
mod order;
mod places;
mod seen;
mod well_known;

pub use order::{Shown, Task, Why, meaning, order};
pub use places::{Place, Where, places};
pub use seen::Seen;
pub use well_known::change_password;
