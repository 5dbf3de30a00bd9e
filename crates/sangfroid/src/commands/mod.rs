//! One file a command.

pub(crate) mod block;
pub(crate) mod check;
pub(crate) mod directory;
pub(crate) mod doors;
pub(crate) mod plan;
pub(crate) mod scan;
pub(crate) mod signature;
pub(crate) mod talk;
pub(crate) mod welcome;

mod facts;
mod people;
mod places;
