//! Whether a password is in a leak, for the command and for the app: a list on this machine, or a service that is asked by five digits.

mod list;
mod online;

pub(crate) use list::List;
pub(crate) use online::Service;
