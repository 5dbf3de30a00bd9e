//! Answers in the order of the addresses, whatever order they come in.

use std::collections::BTreeMap;

use crate::trouble::Trouble;

/// What is said of an address.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) text: String,
    pub(super) trouble: Option<Trouble>,
}

/// The answers that wait for those of earlier addresses. How many can wait is bounded by how far ahead looks begin.
#[derive(Debug, Default)]
pub(super) struct Turns {
    next: usize,
    waiting: BTreeMap<usize, Answer>,
}

impl Turns {
    /// The answer for the address at this place, counted from nought; each place has one.
    pub(super) fn add(&mut self, place: usize, answer: Answer) {
        self.waiting.insert(place, answer);
    }

    /// The next answer whose turn it is.
    pub(super) fn ready(&mut self) -> Option<Answer> {
        let answer = self.waiting.remove(&self.next)?;
        self.next += 1;
        Some(answer)
    }
}

#[cfg(test)]
mod tests {
    use super::{Answer, Turns};

    #[test]
    fn each_waits_for_its_turn() {
        let mut turns = Turns::default();
        let answer = |text: &str| Answer { text: text.to_owned(), trouble: None };
        turns.add(1, answer("b"));
        assert!(turns.ready().is_none());
        turns.add(0, answer("a"));
        turns.add(3, answer("d"));
        let said: Vec<String> = std::iter::from_fn(|| turns.ready()).map(|answer| answer.text).collect();
        assert_eq!(said, ["a", "b"]);
        turns.add(2, answer("c"));
        assert_eq!(turns.ready().map(|answer| answer.text).as_deref(), Some("c"));
        assert_eq!(turns.ready().map(|answer| answer.text).as_deref(), Some("d"));
    }
}
