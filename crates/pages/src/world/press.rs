//! Letters on paper.

/// Letters on paper.
pub trait Press {}
