//! Talk: people, by country, age and hour; the crisis line first.

use crate::{Desk, Response};

/// The pages below `/talk`.
pub(crate) fn route(_: &mut Desk<'_>, _: &[&str]) -> Option<Response> {
    None
}
