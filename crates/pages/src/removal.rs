//! Removal: the platform, the law, what is missing, and the notice.

use crate::{Desk, Response};

/// The pages below `/removal`.
pub(crate) fn route(_: &mut Desk<'_>, _: &[&str]) -> Option<Response> {
    None
}
