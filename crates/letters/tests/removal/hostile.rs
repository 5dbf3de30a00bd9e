//! Any text in any place: no panic, nothing lost, no other letter.

use case::Age;
use letters::removal::{AbuseContact, Keeper, Route, To, refused, write};
use letters::validate::{shows_person, validate};
use letters::{Content, mail, text};
use proptest::prelude::*;

use super::common::*;

const NASTY: [&str; 12] = [
    "",
    " ",
    "{ $name }",
    "#set page(width: 1pt)",
    "\u{202e}txt.exe",
    "a\0b",
    "\u{200b}\u{200b}",
    "😀👨‍👩‍👧",
    "e\u{301}\u{301}\u{301}",
    "\r\nBcc: someone@example.org",
    "<script>alert(1)</script>",
    "\u{fdd0}\u{feff}",
];

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![Just(NASTY.to_vec()).prop_flat_map(prop::sample::select).prop_map(str::to_owned), any::<String>(), "[a-z]{1,20}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_text_in_any_place(name in any_text(), address in any_text(), url in any_text(), about in any_text(), site in any_text(), place in any_text(), minor in any::<bool>(), language in prop::sample::select(vec!["fr", "en"])) {
        let mut matter = told("FR", if minor { Age::Minor } else { Age::Adult });
        matter.sent = sent();
        matter.person.name = Some(name.clone());
        matter.person.mail = Some(address.clone());
        matter.person.place = Some(place);
        matter.person.acts_for = Some(about.clone());
        matter.accounts[0].handle = Some(name.clone());
        matter.contents.push(Content { url: url.clone(), time_code: Some(about.clone()), account: Some(about.clone()), about: Some(about.clone()), seen: None });
        let anyone = To::Abuse(AbuseContact { mail: Some(address), name: Some(name), of: Keeper::Host, site, source: Some(about) });
        for to in [platform("instagram"), platform("google-search"), anyone, To::Authority("fr-arcom".to_owned())] {
            for route in Route::ALL.into_iter().filter(|route| refused(*route, &to, &matter, &DIRECTORY).is_none()) {
                let order = order(route, to.clone());
                let notice = write(&order, &matter, &DIRECTORY, today(), language).expect("it is not refused");
                prop_assert_eq!(&notice.missing, &validate(&order, &matter, &DIRECTORY, today()));
                for letter in std::iter::once(&notice.sent).chain(&notice.read) {
                    let whole = text(letter);
                    prop_assert!(whole.contains(URL), "{}", whole);
                    let hidden = ['\0', '\u{202e}'].into_iter().any(|one| whole.contains(one));
                    prop_assert!(!hidden, "unseen characters");
                    let mail = mail(letter, &letters::Envelope::new(notice.to.iter().map(String::as_str), None));
                    let mail = String::from_utf8(mail).expect("a mail is text");
                    let head = mail.split("\r\n\r\n").next().unwrap_or_default();
                    prop_assert!(!head.contains("\r\nBcc:"), "{}", head);
                }
                // What was written twice as a name elsewhere (an account) is not the person's; only a clean case can be judged.
                if minor && matter.person.acts_for.as_deref().is_none_or(|one| one.chars().count() > 12) && route == Route::Dsa {
                    let plain = told("FR", Age::Minor);
                    let clean = write(&order, &plain, &DIRECTORY, today(), language).expect("it is not refused");
                    prop_assert!(!shows_person(&clean.sent, &plain));
                }
            }
        }
    }
}

#[test]
fn much_stays_whole() {
    let mut matter = told("FR", Age::Adult);
    matter.contents = (0..5000).map(|n| Content { url: format!("https://example.org/v/{n}"), ..Content::default() }).collect();
    matter.contents[0].about = Some("é".repeat(100_000));
    let notice = write(&order(Route::Dsa, platform("x")), &matter, &DIRECTORY, today(), "fr").expect("it is not refused");
    let whole = texts(&notice.sent).join("\n");
    assert!(whole.contains("https://example.org/v/4999") && whole.contains(&"é".repeat(100_000)));
}
