//! The days after: what comes when, what was sent, and what changes the plan at once.

use crate::{Desk, Response};

/// The pages below `/after`.
pub(crate) fn route(_: &mut Desk<'_>, _: &[&str]) -> Option<Response> {
    None
}
