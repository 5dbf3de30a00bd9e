//! The way out of the machine: only after a consent that names the host.

/// The way out of the machine: only after a consent that names the host.
pub trait Outside {}
