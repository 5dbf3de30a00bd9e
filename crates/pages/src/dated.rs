//! A sentence with a day in it: the day as people say it, marked up so that programs read it too.

use directory::Date;
use letters::{day, moment, named_day};
use words::{Value, Words};

/// A sentence, cut at its day. The template `dated.html` puts it together.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Dated {
    pub(crate) before: String,
    /// The day as `<time>` takes it; empty where the sentence has none.
    pub(crate) iso: String,
    pub(crate) day: String,
    pub(crate) after: String,
}

/// Stands for the day while the sentence is made: a character for private use, which no sentence holds.
const HERE: &str = "\u{e000}";

impl Dated {
    /// A day still to come, or one that is looked for in a calendar: with its name.
    pub(crate) fn named(words: &Words, on: Date) -> Dated {
        Dated { before: String::new(), iso: on.to_string(), day: named_day(on, words), after: String::new() }
    }

    /// A day behind us.
    pub(crate) fn day(words: &Words, on: Date) -> Dated {
        Dated { before: String::new(), iso: on.to_string(), day: day(on, words), after: String::new() }
    }

    /// A moment as a form took it, `2026-11-20` or `2026-11-20 21:30`; anything else stays as it is.
    pub(crate) fn moment(words: &Words, at: &str) -> Dated {
        if at.get(..10).is_none_or(|day| day.parse::<Date>().is_err()) {
            return Dated::without(at.to_owned());
        }
        Dated { before: String::new(), iso: at.to_owned(), day: moment(at, words), after: String::new() }
    }

    /// A sentence with such a moment for its value `date`.
    pub(crate) fn moment_in(words: &Words, id: &str, at: &str) -> Dated {
        let said = Dated::moment(words, at);
        if said.iso.is_empty() {
            return Dated::without(words.say_with(id, &[("date", at.into())]));
        }
        let sentence = words.say_with(id, &[("date", HERE.into())]);
        match sentence.split_once(HERE) {
            Some((before, after)) => Dated { before: before.to_owned(), after: after.to_owned(), ..said },
            None => Dated::without(sentence),
        }
    }

    /// A sentence with a named day for its value `name`.
    pub(crate) fn in_sentence(words: &Words, id: &str, name: &str, on: Date) -> Dated {
        Dated::cut(&words.say_with(id, &[(name, HERE.into())]), on, named_day(on, words))
    }

    /// A sentence with a day behind us for its value `name`, and other values.
    pub(crate) fn past(words: &Words, id: &str, name: &str, on: Date, others: &[(&str, &str)]) -> Dated {
        let mut values: Vec<(&str, Value<'_>)> = vec![(name, HERE.into())];
        values.extend(others.iter().map(|(name, value)| (*name, Value::Text(value))));
        Dated::cut(&words.say_with(id, &values), on, day(on, words))
    }

    /// A sentence without a day.
    pub(crate) fn without(sentence: String) -> Dated {
        Dated { before: sentence, iso: String::new(), day: String::new(), after: String::new() }
    }

    /// The same, with more behind it.
    pub(crate) fn and(mut self, more: &str) -> Dated {
        if !more.is_empty() {
            self.after = format!("{} {more}", self.after);
        }
        self
    }

    /// The same behind other words, as the next of a list.
    pub(crate) fn behind(mut self, words: &str) -> Dated {
        if !words.is_empty() {
            self.before = format!("{words}, {}", self.before);
        }
        self
    }

    /// Whether it says nothing.
    pub(crate) fn is_empty(&self) -> bool {
        self.before.is_empty() && self.iso.is_empty() && self.after.is_empty()
    }

    fn cut(sentence: &str, on: Date, day: String) -> Dated {
        match sentence.split_once(HERE) {
            Some((before, after)) => Dated { before: before.to_owned(), iso: on.to_string(), day, after: after.to_owned() },
            None => Dated::without(sentence.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_cut_at_its_day() {
        let on: Date = "2026-12-05".parse().expect("a day");
        let french = Words::in_language("fr");
        let said = Dated::in_sentence(&french, "step-due", "date", on);
        assert_eq!((said.before.as_str(), said.iso.as_str(), said.day.as_str(), said.after.as_str()), ("le ", "2026-12-05", "samedi 5 décembre 2026", ""));
        let past = Dated::past(&french, "link-same", "at", on, &[("state", "Vu.")]).and("Plus.");
        assert!(past.before.ends_with("le ") && past.day == "5 décembre 2026" && past.after.ends_with("Vu. Plus."), "{past:?}");
        assert_eq!(Dated::past(&french, "app-title", "at", on, &[]).iso, "", "a sentence without a place for a day");
    }
}
