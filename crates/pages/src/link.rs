//! The link: taken apart, and looked at without betraying the person.

use crate::{Desk, Response};

/// The pages below `/link`.
pub(crate) fn route(_: &mut Desk<'_>, _: &[&str]) -> Option<Response> {
    None
}
