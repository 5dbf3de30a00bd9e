//! Report: the doors that fit, each with its letter.

use crate::{Desk, Response};

/// The pages below `/report`.
pub(crate) fn route(_: &mut Desk<'_>, _: &[&str]) -> Option<Response> {
    None
}
