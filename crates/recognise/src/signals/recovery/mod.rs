//! Help sold to victims.

pub(crate) mod offer;
pub(crate) mod testimonial;
