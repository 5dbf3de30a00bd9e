//! The encrypted vault of this machine.

/// The encrypted vault of this machine.
pub trait Vault {}
