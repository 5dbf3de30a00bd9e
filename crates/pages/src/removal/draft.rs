//! The request for removal that is being made.

use letters::removal::{Route, Statements, To};

/// What was chosen and confirmed so far. What is about the person stands in [`crate::told::Told`].
#[derive(Debug, Default)]
pub(crate) struct Draft {
    /// To whom.
    pub(crate) to: Option<To>,
    /// By which way; the one that fits best as long as nobody chose.
    pub(crate) route: Option<Route>,
    /// What the person confirmed. Nobody can confirm it for them.
    pub(crate) statements: Statements,
    /// They were asked.
    pub(crate) stated: bool,
    /// The one address that the letter is about, where each needs a letter of its own.
    pub(crate) only: Option<String>,
}

impl Draft {
    /// Begins for somebody else: what was confirmed counts for the letter for which it was confirmed.
    pub(crate) fn begin(&mut self, to: To) {
        if self.to.as_ref() != Some(&to) {
            *self = Draft { to: Some(to), ..Draft::default() };
        }
    }
}
