//! What is asked for, how and until when.

pub(crate) mod pay;
pub(crate) mod coin;
pub(crate) mod wallet;
pub(crate) mod how_to_pay;
pub(crate) mod voucher;
pub(crate) mod transfer;
pub(crate) mod amount;
pub(crate) mod hours;
pub(crate) mod minutes;
pub(crate) mod deadline;
pub(crate) mod hush;
