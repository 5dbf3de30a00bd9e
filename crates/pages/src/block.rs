//! Block: keep first, then report and block, by platform.

use crate::{Desk, Response};

/// The pages below `/block`.
pub(crate) fn route(_: &mut Desk<'_>, _: &[&str]) -> Option<Response> {
    None
}
