//! Other threats.

pub(crate) mod bomb;
pub(crate) mod deepfake;
pub(crate) mod ex_partner;
pub(crate) mod fake_police;
pub(crate) mod investigator;
pub(crate) mod pay_or;
pub(crate) mod racket;
pub(crate) mod violence;
pub(crate) mod website;
