//! Counter-signals: a text about the scam, not the scam.

pub(crate) mod advice;
pub(crate) mod asks_help;
pub(crate) mod court;
pub(crate) mod everyday;
pub(crate) mod institution;
pub(crate) mod mine;
pub(crate) mod newsletter;
pub(crate) mod outweighs;
pub(crate) mod press;
pub(crate) mod quoted;
pub(crate) mod reported;
pub(crate) mod scam_named;
pub(crate) mod third_victim;
pub(crate) mod told;
