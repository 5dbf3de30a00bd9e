//! What is shown as proof.

pub(crate) mod home;
pub(crate) mod own_address;
pub(crate) mod password;
pub(crate) mod phone;
pub(crate) mod sender_is_recipient;
