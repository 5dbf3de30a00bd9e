//! The road of the real case: people who met, a call, real friends.

pub(crate) mod already_sent;
pub(crate) mod friends_list;
pub(crate) mod hurry;
pub(crate) mod met_online;
pub(crate) mod moved;
pub(crate) mod named_people;
pub(crate) mod nudes;
pub(crate) mod our_call;
pub(crate) mod pay_again;
pub(crate) mod price;
pub(crate) mod seduction;
pub(crate) mod undress;
pub(crate) mod video_call;
