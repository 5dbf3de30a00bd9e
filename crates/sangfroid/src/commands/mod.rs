//! One file a command.

pub(crate) mod abuse;
pub(crate) mod after;
pub(crate) mod beside;
pub(crate) mod block;
pub(crate) mod case;
pub(crate) mod case_fact;
pub(crate) mod case_show;
pub(crate) mod check;
pub(crate) mod directory;
pub(crate) mod doors;
pub(crate) mod follow_up;
pub(crate) mod keep;
pub(crate) mod link;
pub(crate) mod open;
mod paper;
pub(crate) mod plan;
pub(crate) mod protect;
pub(crate) mod remove;
mod remove_ask;
pub(crate) mod report;
mod report_all;
mod report_list;
mod report_out;
pub(crate) mod scan;
pub(crate) mod seal;
pub(crate) mod sent;
pub(crate) mod signature;
pub(crate) mod talk;
pub(crate) mod timestamp;
pub(crate) mod verify;

pub(crate) mod facts;
pub(crate) mod people;
mod places;
mod routes;
