//! What is to happen otherwise.

pub(crate) mod contacts;
pub(crate) mod delete_promise;
pub(crate) mod exposure;
pub(crate) mod family;
pub(crate) mod first_person;
pub(crate) mod no_police;
pub(crate) mod no_trick;
pub(crate) mod or_else;
pub(crate) mod publish;
pub(crate) mod ruin;
pub(crate) mod work;
