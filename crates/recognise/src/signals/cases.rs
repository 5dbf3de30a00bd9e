//! Tries a signal on sentences that we wrote.

use crate::signals::Signal;

/// The signal must be found in each of `found` and in none of `absent`.
pub(crate) fn check(signal: &Signal, found: &[&str], absent: &[&str]) {
    let recogniser = crate::Recogniser::new();
    let meets = |text: &str| {
        let (conversation, _) = message::read_as(text.as_bytes(), message::Format::Text);
        recogniser.signals_in(&conversation).contains(&signal.id)
    };
    for text in found {
        assert!(meets(text), "{} does not see: {text}", signal.id);
    }
    for text in absent {
        assert!(!meets(text), "{} sees more than is there: {text}", signal.id);
    }
}
