//! Accounts: what the message shows that they know, and what to change in which order.

use crate::{Desk, Response};

/// The pages below `/accounts`.
pub(crate) fn route(_: &mut Desk<'_>, _: &[&str]) -> Option<Response> {
    None
}
