//! Any words make a calendar whose lines are whole: folded by octets, no letter cut, everything found again when it is read.

use case::calendar::{Entry, Stamp, calendar};
use directory::Date;
use proptest::prelude::*;

/// A reader of our own, by RFC 5545, section 3.1: lines are joined, then cut at the first colon.
fn read(made: &str) -> Vec<(String, String)> {
    made.replace("\r\n ", "")
        .split_terminator("\r\n")
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

/// A value of type TEXT as it was meant (section 3.3.11).
fn meant(value: &str) -> String {
    let mut out = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(other) => out.push(other),
                None => unreachable!("a mark at the end of {value:?}"),
            },
            ',' | ';' => unreachable!("{letter} stands without its mark in {value:?}"),
            other => out.push(other),
        }
    }
    out
}

/// What is left of any words: line ends are one sign, other control characters are gone.
fn kept(words: &str) -> String {
    words.replace("\r\n", "\n").chars().filter(|letter| matches!(letter, '\n' | '\t') || !letter.is_control()).collect()
}

fn day(number: i64) -> Date {
    Date::from_day_number(number).expect("a day of this age")
}

fn entry(on: Date, title: &str, text: &str) -> Entry {
    Entry { uid: "0123abcd".to_owned(), sequence: 0, on, cancelled: false, alarm: true, title: title.to_owned(), text: text.to_owned() }
}

proptest! {
    #[test]
    fn any_words_come_back(title in any::<String>(), text in any::<String>(), number in 15_000_i64..60_000, second in 0_u32..86_400) {
        let entry = entry(day(number), &title, &text);
        let made = calendar(&[entry.clone(), entry], Stamp::new(day(number), second).expect("a second"), "-//calendar//EN");
        for line in made.split("\r\n") {
            // A str cannot hold half a letter: each piece is one, so none was cut.
            prop_assert!(line.len() <= 75, "{} octets: {line:?}", line.len());
            prop_assert!(!line.contains(['\n', '\r']), "{line:?}");
        }
        prop_assert!(made.ends_with("END:VCALENDAR\r\n"));
        let read = read(&made);
        let of = |name: &str| read.iter().filter(|(one, _)| one == name).map(|(_, value)| value.clone()).collect::<Vec<_>>();
        prop_assert_eq!(of("BEGIN"), ["VCALENDAR", "VEVENT", "VALARM", "VEVENT", "VALARM"]);
        prop_assert_eq!(of("END"), ["VALARM", "VEVENT", "VALARM", "VEVENT", "VCALENDAR"]);
        prop_assert_eq!(of("SUMMARY").iter().map(|one| meant(one)).collect::<Vec<_>>(), [kept(&title), kept(&title)]);
        let descriptions: Vec<String> = of("DESCRIPTION").iter().map(|one| meant(one)).collect();
        let expected = if text.is_empty() { vec![kept(&title); 2] } else { vec![kept(&text), kept(&title), kept(&text), kept(&title)] };
        prop_assert_eq!(descriptions, expected);
    }

    #[test]
    fn a_letter_at_the_edge_is_never_cut(before in 0_usize..90, letter in prop::char::any()) {
        let title = format!("{}{}", "x".repeat(before), letter.to_string().repeat(40));
        let entry = entry(day(20_000), &title, "");
        let made = calendar(&[entry], Stamp::new(day(20_000), 0).expect("a second"), "-//calendar//EN");
        prop_assert!(made.split("\r\n").all(|line| line.len() <= 75));
        let summary = read(&made).into_iter().find(|(name, _)| name == "SUMMARY").map(|(_, value)| meant(&value));
        prop_assert_eq!(summary, Some(kept(&title)));
    }
}
