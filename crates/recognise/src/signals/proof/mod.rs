//! What is shown as proof.

pub(crate) mod password;
pub(crate) mod own_address;
pub(crate) mod sender_is_recipient;
pub(crate) mod home;
pub(crate) mod phone;
