//! What a removal letter is asked for: the way, the addressee, and what the person themselves confirmed.

use super::{Route, To};

/// One letter that is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// The way.
    pub route: Route,
    /// To whom.
    pub to: To,
    /// What the person confirmed. Nobody can confirm it for them, least of all a program.
    pub statements: Statements,
    /// Names of files that somebody wants to send along. An image among them is refused.
    pub attach: Vec<String>,
}

/// What a person states in a notice, each confirmed by them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Statements {
    /// They are the one shown, or act for the one shown.
    pub shown: bool,
    /// The one shown did not consent.
    pub no_consent: bool,
    /// All is said in good faith, and is true and complete as far as they know.
    pub good_faith: bool,
    /// They were not paid for the image.
    pub not_paid: bool,
    /// Copies are to be removed too. A wish, not a statement: on unless it is taken away.
    pub without_copies: bool,
}

impl Statements {
    /// All of them confirmed.
    pub const ALL: Statements = Statements { shown: true, no_consent: true, good_faith: true, not_paid: true, without_copies: false };
}
