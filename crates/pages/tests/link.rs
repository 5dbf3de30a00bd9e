//! The pages about links: the address first, nobody asked without a consent that names them, no look for somebody under 18.

mod outside_world;

use links::State;
use outside_world::{Person, shown};
use pages::Request;

const ADULT: &[(&str, &str)] = &[("age", "adult"), ("kind", "recorded")];
const LINK: &str = "https://files.example.org/v/abc";

#[test]
fn the_address_is_text_with_the_part_that_counts_in_bold() {
    for language in words::LANGUAGES {
        let mut person = Person::new(language, ADULT);
        let (to, page) = person.goes("/link", &[("address", "look here: https://example.org.files.example.net/watch?u=1")]);
        assert_eq!(to, "/link/1");
        assert!(page.contains("<strong>example.net</strong>"), "{page}");
        assert!(!page.contains("href=\"https://example.org.files"), "never a link to it");
        assert!(page.contains(&person.say("link-contacted-nobody")));
        assert!(person.world.asked.borrow().is_empty());
        assert_eq!(person.post("/link", &[("address", "  ")]).status, 422);
    }
}

#[test]
fn addresses_in_messages_are_offered_and_those_pasted_can_be_taken_back() {
    let mut person = Person::new("en", ADULT);
    person.post("/received", &[("text", "I recorded our call. See https://files.example.org/v/abc and pay 900 euros or I send it to everyone.")]);
    let page = person.get("/link");
    assert!(page.contains("files.example.org/v/abc"), "{page}");
    assert!(!page.contains("/take-back"), "what stands in a message goes with the message");
    person.post("/link", &[("address", "https://other.example.net/x")]);
    assert!(person.get("/link").contains("/link/1/take-back"));
    person.post("/link/1/take-back", &[]);
    assert!(!person.get("/link").contains("other.example.net"));
}

#[test]
fn a_visit_needs_a_way_and_a_consent_for_its_host() {
    let mut person = Person::new("fr", ADULT);
    person.post("/link", &[("address", LINK)]);
    let page = person.get("/link/1/visit");
    assert!(page.contains("value=\"files.example.org\"") && page.contains(&person.say("app-link-direct-warning")), "{page}");
    for fields in [
        &[][..],
        &[("way", "direct")],
        &[("way", "relay"), ("allow", "files.example.org")],
        &[("way", "direct"), ("allow", "other.example.org")],
        &[("allow", "files.example.org"), ("via", "socks5h://127.0.0.1:9050")],
        &[("way", "direct"), ("allow", "files.example.org"), ("via", "socks5h://127.0.0.1:9050")],
    ] {
        let response = person.post("/link/1/visit", fields);
        assert_eq!(response.status, 422, "{fields:?}");
        assert!(outside_world::sound("/link/1/visit", &response).contains("class=\"summary\""));
    }
    assert!(person.world.asked.borrow().is_empty(), "nobody was asked");
    let (to, page) = person.goes("/link/1/visit", &[("way", "relay"), ("via", "socks5h://127.0.0.1:9050"), ("allow", "files.example.org")]);
    assert_eq!(to, "/link/1/found");
    assert!(page.contains(&person.say("link-state-removed")) && page.contains(&person.say("link-state-removed-means")), "{page}");
    let asked = person.world.asked.borrow().clone();
    assert_eq!(asked.len(), 1);
    assert_eq!((asked[0].what.as_str(), asked[0].hosts.as_slice()), ("visit", &["files.example.org".to_owned()][..]));
    assert_eq!(asked[0].via.as_deref(), Some("socks5h://127.0.0.1:9050"));
}

#[test]
fn an_address_that_marks_its_visitor_is_visited_only_knowing_that() {
    let mut person = Person::new("en", ADULT);
    person.post("/link", &[("address", "https://files.example.org/v?mail=anna%40example.org")]);
    let fields = [("way", "direct"), ("allow", "files.example.org")];
    assert_eq!(person.post("/link/1/visit", &fields).status, 422);
    assert!(person.world.asked.borrow().is_empty());
    let knowing = [fields[0], fields[1], ("even_marked", "yes")];
    assert_eq!(person.goes("/link/1/visit", &knowing).0, "/link/1/found");
}

#[test]
fn the_next_host_is_asked_for_and_a_no_is_remembered() {
    for (answer, looks) in [("yes", 2), ("no", 1)] {
        let mut person = Person::new("en", ADULT);
        person.world.leads_to = Some("next.example.net");
        person.post("/link", &[("address", LINK)]);
        let (_, page) = person.goes("/link/1/visit", &[("way", "direct"), ("allow", "files.example.org")]);
        assert!(page.contains("value=\"next.example.net\""), "{page}");
        // Another host than the one that was named changes nothing.
        person.post("/link/1/further", &[("host", "evil.example.net"), ("answer", "yes")]);
        assert_eq!(person.world.asked.borrow().len(), 1);
        let (_, page) = person.goes("/link/1/further", &[("host", "next.example.net"), ("answer", answer)]);
        assert!(!page.contains("value=\"next.example.net\""), "it is not asked for twice");
        let asked = person.world.asked.borrow().clone();
        assert_eq!(asked.len(), looks);
        assert!(asked.iter().skip(1).all(|one| one.goes_on && one.hosts.len() == 2), "{asked:?}");
    }
}

#[test]
fn a_second_look_says_what_changed() {
    let mut person = Person::new("en", ADULT);
    person.post("/link", &[("address", LINK)]);
    let visit = [("way", "direct"), ("allow", "files.example.org")];
    assert!(!person.goes("/link/1/visit", &visit).1.contains(&person.say("app-link-compared")));
    *person.world.finds.borrow_mut() = Some(State::PresentPublic);
    let page = person.goes("/link/1/visit", &visit).1;
    assert!(page.contains(&person.say("app-link-compared")), "{page}");
    assert_eq!(person.session.facts().link_looks.len(), 1, "one day on which somebody looked");
}

#[test]
fn under_18_or_not_said_the_page_is_never_asked_for() {
    for age in ["minor", "unknown", ""] {
        let mut person = Person::new("en", &[("kind", "recorded")]);
        if !age.is_empty() {
            person.post("/ask/age", &[("answer", age)]);
        }
        person.post("/link", &[("address", LINK)]);
        for level in ["visit", "platform"] {
            let page = person.get(&format!("/link/1/{level}"));
            assert!(page.contains(&person.say("link-state-refused")), "{age} {level}: {page}");
            assert!(!page.contains("name=\"allow\""));
            person.post(&format!("/link/1/{level}"), &[("way", "direct"), ("allow", "files.example.org")]);
        }
        assert!(person.world.asked.borrow().is_empty(), "{age}");
        assert!(person.get("/link/1/passive").contains("name=\"allow\""), "the registry may be asked");
    }
}

#[test]
fn the_example_asks_nobody() {
    let mut person = Person::new("fr", &[]);
    person.post("/example", &[]);
    person.post("/link", &[("address", LINK)]);
    let page = person.get("/link/1/visit");
    assert!(page.contains(&person.say("app-outside-example")), "{page}");
    assert_eq!(person.post("/link/1/visit", &[("way", "direct"), ("allow", "files.example.org")]).status, 422);
    assert!(person.world.asked.borrow().is_empty());
}

#[test]
fn hostile_addresses_are_text() {
    let mut person = Person::new("en", ADULT);
    person.post("/link", &[("address", "https://example.org/<script>alert(1)</script>\u{202e}gro")]);
    for path in ["/link", "/link/1"] {
        let page = person.get(path);
        assert!(!page.contains("<script>alert") && !page.contains('\u{202e}'), "{page}");
    }
    assert_eq!(shown("<"), "&#60;");
}

/// Whom a look names for abuse is one press away in the request for removal, with where and when it was read; nothing is guessed.
#[test]
fn a_look_fills_in_whom_to_write_to() {
    for (registry, of) in [("https://rdap.example.net/ip/192.0.2.1", "host"), ("https://rdap.example.net/domain/example.org", "registrar")] {
        let mut person = Person::new("en", ADULT);
        person.world.registry = Some((registry, "abuse@desk.example.net"));
        let recipient = "/removal/recipient?back=/removal/letter/fill";
        person.post("/removal", &[("platform", ""), ("site", "files.example.org")]);
        assert!(!person.get(recipient).contains("abuse@desk.example.net"), "nobody looked yet");
        person.post("/link", &[("address", LINK)]);
        person.goes("/link/1/visit", &[("way", "direct"), ("allow", "files.example.org")]);
        let page = person.get(recipient);
        assert!(page.contains("abuse@desk.example.net") && page.contains(&person.say("takedown-known")), "{page}");
        assert!(page.contains("RDAP, rdap.example.net, <time datetime=\"2026-11-28\">28 November 2026</time>"), "{page}");
        assert_eq!(person.post("/removal/recipient", &[("known", "2")]).status, 422, "there is one");
        assert_eq!(person.post("/removal/recipient", &[("known", "1"), ("back", "/removal/letter/fill")]).status, 303);
        let letter = person.get("/removal/letter");
        assert!(letter.contains("RDAP, rdap.example.net"), "the letter says where its address was found: {letter}");
        let mail = String::from_utf8(person.ask(&Request::get("/removal/letter/letter.eml")).body).expect("a mail");
        assert!(mail.contains("To: abuse@desk.example.net"), "{mail}");
        assert!(person.get(recipient).contains(&format!("value=\"{of}\" checked")), "whose address it is");
        // Another address was read elsewhere.
        person.post("/removal/recipient", &[("of", of), ("mail", "other@example.org"), ("name", "Desk Inc."), ("source", "its page")]);
        let letter = person.get("/removal/letter");
        assert!(!letter.contains("RDAP,") && letter.contains("its page") && letter.contains("Desk Inc."), "{letter}");
        // Another site has nothing of it.
        person.post("/removal", &[("platform", ""), ("site", "elsewhere.example.com")]);
        assert!(!person.get(recipient).contains("abuse@desk.example.net"));
    }
}
