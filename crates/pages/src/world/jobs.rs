//! Work that takes longer than half a second: begun, watched, cancelled.

/// Work that takes longer than half a second: begun, watched, cancelled.
pub trait Jobs {}
