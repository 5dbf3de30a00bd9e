//! Inputs that nobody thought of: no panic, what is mended stays mended, the bold part lies where it should, and no wall is absence.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that meets what it did not expect stops")]

mod common;

use common::{answer, journey_to};
use links::{Anatomy, judge};
use proptest::prelude::*;

/// Pieces of which addresses and disguises are made.
fn pasted() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("https://".to_owned()),
        Just("hxxp://".to_owned()),
        Just("http:".to_owned()),
        Just("www.".to_owned()),
        Just("example.org".to_owned()),
        Just("youtu.be/abcdefghij1".to_owned()),
        Just("instagram.com".to_owned()),
        Just("xn--mnchen-3ya.de".to_owned()),
        Just("[.]".to_owned()),
        Just("(dot)".to_owned()),
        Just("@".to_owned()),
        Just(":8080".to_owned()),
        Just("/?u=".to_owned()),
        Just("#".to_owned()),
        Just("\u{202e}".to_owned()),
        Just("\u{200b}".to_owned()),
        Just("\n".to_owned()),
        Just(" ".to_owned()),
        Just("[::1]".to_owned()),
        Just("0x7f.1".to_owned()),
        Just("+33 6 12 34 56 78".to_owned()),
        "[a-z0-9]{1,12}",
        "\\PC{0,6}",
    ];
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn taken_apart(text in prop_oneof![pasted(), "\\PC{0,80}", any::<String>()]) {
        let anatomy = Anatomy::of(&text);
        prop_assert!(!anatomy.verdict().clues.is_empty() || anatomy.links().len() == 1);
        for link in anatomy.links() {
            if let Some(range) = link.registrable_range() {
                prop_assert_eq!(link.shown().get(range), link.registrable());
            }
            if let Ok(address) = link.address() {
                prop_assert!(link.shown().starts_with(address.as_str()));
                // What is mended needs no mending.
                let again = Anatomy::of(link.shown());
                prop_assert_eq!(again.links().len(), 1, "{:?}: {:?}", link.shown(), again);
                prop_assert_eq!(again.links()[0].shown(), link.shown());
                prop_assert_eq!(again.registrable(), link.registrable());
            }
        }
    }

    #[test]
    fn judged(status in 100u16..600, body in prop_oneof![any::<Vec<u8>>(), "(<[a-z/!]{1,6}( [a-z]{1,5}=?[\"']?)?>?|[a-z ]{0,9}|&#?[a-z0-9]{0,4};?){0,40}".prop_map(String::into_bytes)],
              media in prop_oneof![Just("text/html"), Just("application/json"), Just("text/plain; charset=windows-1251"), Just("")],
              url in prop_oneof![Just("https://films.example.org/v/walk"), Just("https://www.youtube.com/watch?v=abcdefghij1"), Just("https://bit.ly/3AbCdEf"), Just("not an address")]) {
        let anatomy = Anatomy::of(url);
        let body = String::from_utf8_lossy(&body).into_owned();
        let journey = journey_to(&[url.to_owned()], answer(status, media, &[], &body));
        for verdict in [judge::visit(&anatomy, &journey), judge::platform(&anatomy, &journey), judge::visit_with_control(&anatomy, &journey, &journey)] {
            prop_assert!(!verdict.clues.is_empty());
            let wall = matches!(status, 401..=403 | 407 | 429 | 451 | 500..=599);
            prop_assert!(!wall || !verdict.state.is_absent(), "{:?}", verdict);
        }
    }
}
