//! The shape of the message.

pub(crate) mod disguised;
pub(crate) mod thread;
