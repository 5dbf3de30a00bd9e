//! Keep: the vault with a passphrase, or for this visit only; what is there, what is missing; seal and download.

use crate::{Desk, Response};

/// The pages below `/keep`.
pub(crate) fn route(_: &mut Desk<'_>, _: &[&str]) -> Option<Response> {
    None
}
