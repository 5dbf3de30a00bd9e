//! What is asked for, how and until when.

pub(crate) mod amount;
pub(crate) mod coin;
pub(crate) mod deadline;
pub(crate) mod hours;
pub(crate) mod how_to_pay;
pub(crate) mod hush;
pub(crate) mod minutes;
pub(crate) mod pay;
pub(crate) mod transfer;
pub(crate) mod voucher;
pub(crate) mod wallet;
