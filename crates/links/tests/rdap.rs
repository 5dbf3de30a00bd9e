//! Answers of registries: what is read from them, what they lead to, and that nothing in them breaks the reader.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests stop at once, as tests do")]

use std::path::{Path, PathBuf};

use links::rdap::{Class, clues, hoster, judge, question, question_of_number, read};
use links::{Answer, Clue, Exchange, Failure, Journey, Outcome, State, Stop};
use proptest::prelude::*;

/// 2026-11-28, noon.
const NOW: i64 = 20_785 * 86_400 + 43_200;

/// An answer of a registry, written for these tests: registrar, its desk for abuse inside it, a link to the registrar's own answer.
const DOMAIN: &str = r#"{"objectClassName":"domain","ldhName":"EXAMPLE.ORG","status":["client hold","active"],
 "events":[{"eventAction":"registration","eventDate":"2026-10-29T10:00:00Z"},{"eventAction":"expiration","eventDate":"2027-10-29T10:00:00Z"},
  {"eventAction":"last changed","eventDate":"not a date"},{"eventAction":"reregistration","eventDate":"2026-11-01T00:00:00+02:00"}],
 "links":[{"rel":"self","href":"https://rdap.example.org/domain/example.org","type":"application/rdap+json"},
  {"rel":"related","href":"https://rdap.registrar.example.net/domain/example.org","type":"application/rdap+json"}],
 "nameservers":[{"objectClassName":"nameserver","ldhName":"NS1.example.net"}],
 "redacted":[{"name":{"description":"Registrant Name"},"method":"emptyValue"}],
 "entities":[{"objectClassName":"entity","roles":["registrant"],"vcardArray":["vcard",[["fn",{},"text",""]]]},
  {"objectClassName":"entity","handle":"99","roles":["registrar"],"publicIds":[{"type":"IANA Registrar ID","identifier":"9999"}],
   "vcardArray":["vcard",[["version",{},"text","4.0"],["fn",{},"text","Registrar\u202e of\nTests"],["email",{},"text","help@registrar.example.net"]]],
   "entities":[{"objectClassName":"entity","roles":["abuse","technical"],
    "vcardArray":["vcard",[["fn",{},"text","Desk"],["tel",{"type":["fax"]},"uri","tel:+33-100"],["tel",{"type":"voice"},"uri","tel:+33-555-0100"],
     ["email",{},"text","mailto:abuse@registrar.example.net"]]]}]}]}"#;

fn journey(name: &str, status: u16, media_type: &str, body: &str) -> Journey {
    let headers = vec![("content-type".to_owned(), media_type.to_owned())];
    let answer = Answer { status, headers, transferred: body.into(), body: body.into(), ..Answer::default() };
    let url = question(name).unwrap().as_str().to_owned();
    let exchange = Exchange { url, at: NOW, contacted: None, request: Vec::new(), certificates: Vec::new(), outcome: Outcome::Answer(answer) };
    Journey { exchanges: vec![exchange], stopped: None }
}

fn has(clues: &[Clue], id: &str, value: &str) -> bool {
    clues.iter().any(|clue| clue.id == id && clue.value == value)
}

#[test]
fn a_domain_is_read() {
    let found = read(DOMAIN.as_bytes());
    assert_eq!((found.class, found.domain.as_deref()), (Class::Domain, Some("example.org")));
    assert_eq!((found.registered.as_deref(), found.expires.as_deref(), found.changed.as_deref()), (Some("2026-11-01"), Some("2027-10-29"), None));
    assert_eq!((found.registrar.as_deref(), found.registrar_iana_id.as_deref()), (Some("Registrar of Tests"), Some("9999")));
    assert_eq!(found.abuse.len(), 1);
    let desk = &found.abuse[0];
    assert_eq!(
        (desk.mail.as_deref(), desk.phone.as_deref(), desk.of.as_deref()),
        (Some("abuse@registrar.example.net"), Some("+33-555-0100"), Some("Registrar of Tests"))
    );
    assert_eq!((found.nameservers, found.redacted), (vec!["ns1.example.net".to_owned()], vec!["Registrant Name".to_owned()]));
}

#[test]
fn a_registered_domain_says_nothing_about_the_page_and_whom_to_tell() {
    let verdict = judge("www.example.org", &journey("example.org", 200, "application/rdap+json", DOMAIN));
    assert_eq!(verdict.state, State::Inconclusive);
    for (id, value) in [
        ("registered-on", "2026-11-01"),
        ("domain-young", "27"),
        ("domain-on-hold", "client hold"),
        ("registrar", "Registrar of Tests"),
        ("abuse-contact", "abuse@registrar.example.net"),
        ("abuse-phone", "+33-555-0100"),
        ("registry-second-address", "rdap.registrar.example.net"),
        ("owner-hidden", ""),
    ] {
        assert!(has(&verdict.clues, id, value), "{id}: {:?}", verdict.clues);
    }
    assert!(!has(&clues(&read(DOMAIN.as_bytes()), NOW + 70 * 86_400), "domain-young", "97"), "young for ninety days");
    assert!(
        judge("www.example.org", &journey("example.org", 200, "application/rdap+json", &DOMAIN.replace("EXAMPLE.ORG", "other.org"))).clues[0].id
            == "registry-unclear"
    );
}

#[test]
fn only_the_registry_itself_says_that_a_domain_does_not_exist() {
    let state = |journey: &Journey| judge("example.org", journey).state;
    let error = r#"{"rdapConformance":["rdap_level_0"],"errorCode":404,"title":"Object not found"}"#;
    assert_eq!(state(&journey("example.org", 404, "application/rdap+json", error)), State::NoSuchHost);
    assert_eq!(state(&journey("example.org", 404, "application/json", error)), State::NoSuchHost);
    assert_eq!(state(&journey("example.org", 404, "application/rdap+json", "")), State::NoSuchHost);
    for (status, media_type, body) in [
        (404, "text/html", "<h1>Not found</h1>"),
        (404, "application/json", r#"{"errorCode":500}"#),
        (404, "text/html", ""),
        (400, "application/rdap+json", error),
        (403, "application/rdap+json", error),
        (429, "application/rdap+json", error),
        (503, "text/html", ""),
        (200, "application/rdap+json", error),
        (200, "text/html", "<html>"),
        (501, "application/rdap+json", error),
    ] {
        assert_eq!(state(&journey("example.org", status, media_type, body)), State::Inconclusive, "{status} {media_type} {body}");
    }
    // Asked elsewhere, or answered elsewhere.
    let mut elsewhere = journey("example.org", 404, "application/rdap+json", error);
    elsewhere.exchanges[0].url = "https://rdap.example.net/domain/example.org".to_owned();
    assert_eq!(state(&elsewhere), State::Inconclusive);
    let mut redirected = journey("example.org", 302, "text/html", "");
    redirected.exchanges.push(Exchange {
        url: "https://rdap.example.net/domain/example.org".to_owned(),
        ..journey("example.org", 404, "application/rdap+json", error).exchanges[0].clone()
    });
    assert_eq!(state(&redirected), State::Inconclusive);
    let mut failed = journey("example.org", 404, "", "");
    failed.exchanges[0].outcome = Outcome::Failure(Failure::TimedOut);
    assert_eq!(judge("example.org", &failed).clues[0].id, "registry-no-answer");
    let stopped = Journey { stopped: Some(Stop::NoConsent("rdap.example.net".to_owned())), ..journey("example.org", 302, "", "") };
    assert!(has(&judge("example.org", &stopped).clues, "registry-leads-to", "rdap.example.net"));
    assert!(has(&judge("example.de", &Journey::default()).clues, "no-registry-service", "de"));
}

/// An answer about a number, written for these tests: a net, whose desk for abuse stands in the organisation; one contact a card.
fn network(cards: &str) -> String {
    format!(
        r#"{{"objectClassName":"ip network","handle":"NET-TEST","name":"NET-OF-TESTS","startAddress":"93.184.215.0","endAddress":"93.184.215.255",
 "entities":[{{"objectClassName":"entity","handle":"ORG-1","roles":["registrant"],"entities":[{{"objectClassName":"entity","roles":["abuse"],{cards}}}]}}]}}"#
    )
}

const JCARD: &str = r#""vcardArray":["vcard",[["fn",{},"text","Desk"],["email",{},"text","abuse@host.example.net"],["tel",{},"uri","tel:+33-555-0101"]]]"#;

fn number_journey(status: u16, body: &str) -> Journey {
    let mut journey = journey("example.org", status, "application/rdap+json", body);
    journey.exchanges[0].url = question_of_number("93.184.215.14".parse().unwrap()).unwrap().as_str().to_owned();
    journey
}

#[test]
fn who_hosts_a_number_and_whom_to_tell_there() {
    let clues = hoster(&number_journey(200, &network(JCARD)));
    for (id, value) in [("hosted-by", "NET-OF-TESTS"), ("hoster-abuse-contact", "abuse@host.example.net"), ("hoster-abuse-phone", "+33-555-0101")] {
        assert!(has(&clues, id, value), "{id}: {clues:?}");
    }
    // A net without a desk is named all the same; four desks are three.
    let silent = hoster(&number_journey(200, &network(r#""handle":"X""#)));
    assert_eq!(silent, [Clue::new("hosted-by", "NET-OF-TESTS")]);
    let desk = |place: usize| format!(r#"{{"roles":["abuse"],"vcardArray":["vcard",[["email",{{}},"text","a{place}@example.org"]]]}}"#);
    let four = format!(r#"{{"objectClassName":"ip network","entities":[{}]}}"#, (0..4).map(desk).collect::<Vec<_>>().join(","));
    let many = hoster(&number_journey(200, &four));
    assert_eq!(many.iter().filter(|clue| clue.id == "hoster-abuse-contact").count(), 3, "{many:?}");
}

#[test]
fn an_answer_that_is_none_names_nobody_who_hosts() {
    let asked = question_of_number("93.184.215.14".parse().unwrap()).unwrap().host();
    let whole = network(JCARD);
    let mut cut = number_journey(200, &whole);
    let Outcome::Answer(answer) = &mut cut.exchanges[0].outcome else { panic!("it is an answer") };
    answer.cut = Some(links::Cut::Length);
    let mut failed = number_journey(200, "");
    failed.exchanges[0].outcome = Outcome::Failure(Failure::TimedOut);
    // Of a domain, of nobody, refused, cut, failed: no name of a host, and the registry that was asked is named.
    for journey in [number_journey(200, DOMAIN), number_journey(200, "<html>"), number_journey(404, &whole), number_journey(429, &whole), cut, failed] {
        assert_eq!(hoster(&journey), [Clue::new("hoster-no-answer", &asked)], "{journey:?}");
    }
    let stopped = Journey { stopped: Some(Stop::NoConsent("rdap.example.net".to_owned())), ..number_journey(302, "") };
    assert_eq!(hoster(&stopped), [Clue::new("hoster-unasked", "rdap.example.net")]);
    assert_eq!(hoster(&Journey::default()), [Clue::new("hoster-no-answer", "")]);
}

#[test]
fn a_card_of_jscontact_is_read_beside_a_jcard_and_instead_of_one() {
    let card = r#""jscard":{"@type":"Card","version":"1.0","uid":"x","kind":"org","name":{"full":"Desk of\u202e abuse"},
 "organizations":{"o":{"name":"Host of Tests"}},
 "emails":{"a":{"address":"second@host.example.net"},"b":{"address":"abuse@host.example.net","pref":1},"c":7,"d":{"address":"no mail"}},
 "phones":{"a":{"number":"tel:+33-100","features":{"fax":true}},"b":{"number":"tel:+33-555-0102","features":{"voice":true}}}}"#;
    let found = read(network(card).as_bytes());
    let [desk] = &found.abuse[..] else { panic!("one desk: {:?}", found.abuse) };
    assert_eq!(
        (desk.name.as_deref(), desk.mail.as_deref(), desk.phone.as_deref()),
        (Some("Desk of abuse"), Some("abuse@host.example.net"), Some("+33-555-0102"))
    );
    // Both: one desk, and what the jCard leaves out is taken from the other.
    let both = format!(r#""vcardArray":["vcard",[["fn",{{}},"text","Desk"],["email",{{}},"text","first@host.example.net"]]],{card}"#);
    let found = read(network(&both).as_bytes());
    let [desk] = &found.abuse[..] else { panic!("one desk: {:?}", found.abuse) };
    assert_eq!((desk.name.as_deref(), desk.mail.as_deref(), desk.phone.as_deref()), (Some("Desk"), Some("first@host.example.net"), Some("+33-555-0102")));
    // A name in pieces; a line that faxes and speaks is one that speaks; an organisation where there is no other name.
    let pieces = r#""jscard":{"name":{"components":[{"kind":"given","value":"Desk"},{"kind":"surname","value":"of Tests"}]},
 "phones":{"x":{"number":"+33 555 0103","features":{"fax":true,"voice":true}}}}"#;
    let found = read(network(pieces).as_bytes());
    assert_eq!((found.abuse[0].name.as_deref(), found.abuse[0].phone.as_deref()), (Some("Desk of Tests"), Some("+33 555 0103")));
    let organisation = r#""jscard":{"organizations":{"o":{"name":"Host of Tests"}},"emails":{"e":{"address":"a@example.org"}}}"#;
    assert_eq!(read(network(organisation).as_bytes()).abuse[0].name.as_deref(), Some("Host of Tests"));
    for odd in [r#""jscard":[]"#, r#""jscard":{"emails":[{"address":"a@example.org"}],"phones":"x","name":3}"#, r#""jscard":{"emails":{"a":{"address":7}}}"#] {
        assert_eq!(read(network(odd).as_bytes()).abuse.len(), 0, "{odd}");
    }
    // The registrar of a domain, too.
    let domain = DOMAIN.replace(
        r#""vcardArray":["vcard",[["version",{},"text","4.0"],["fn",{},"text","Registrar\u202e of\nTests"],["email",{},"text","help@registrar.example.net"]]]"#,
        r#""jscard":{"name":{"full":"Registrar of Cards"},"emails":{"e":{"address":"help@registrar.example.net"}}}"#,
    );
    let found = read(domain.as_bytes());
    assert_eq!(
        (found.registrar.as_deref(), found.registrar_contact.and_then(|contact| contact.mail).as_deref()),
        (Some("Registrar of Cards"), Some("help@registrar.example.net"))
    );
}

/// Answers of real registries, when they lie beside the workspace.
fn others() -> Option<PathBuf> {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().map(|folder| folder.join("shared/fixtures/rdap")).find(|folder| folder.is_dir())
}

#[test]
fn the_abuse_contact_of_real_answers_is_found() {
    let Some(folder) = others() else {
        println!("LEFT OUT: answers of real registries are not on this machine (shared/fixtures/rdap above the project)");
        return;
    };
    // How many contacts for abuse each answer has, by the count of another reader.
    let expected = [
        ("autnum_16509", Class::Autnum, 1),
        ("domain_afnic_fr", Class::Domain, 0),
        ("domain_search_with_redaction", Class::Search, 0),
        ("domains_ldhname_ns1_arin_net", Class::Search, 2),
        ("entities_fn_arin", Class::Search, 0),
        ("entity_arin_hostmaster", Class::Entity, 0),
        ("error_ripe_net", Class::Error, 0),
        ("help_nic_fr", Class::Other, 0),
        ("lookup_with_redaction", Class::Domain, 1),
        ("nameserver_ns1_nic_fr", Class::Nameserver, 0),
        ("network_192_198_0_0", Class::Network, 1),
    ];
    for (name, class, contacts) in expected {
        let bytes = std::fs::read(folder.join(format!("{name}.json"))).unwrap();
        let found = read(&bytes);
        assert_eq!((found.class, found.abuse.len()), (class, contacts), "{name}: {:?}", found.abuse);
        assert!(found.abuse.iter().all(|contact| contact.mail.as_ref().is_some_and(|mail| mail.contains('@')) && contact.phone.is_some()), "{name}");
        let roles = String::from_utf8(bytes).unwrap().replace(char::is_whitespace, "").contains("\"abuse\"");
        assert_eq!(roles, contacts > 0, "{name}: whoever has the role is found");
    }
    let afnic = read(&std::fs::read(folder.join("domain_afnic_fr.json")).unwrap());
    assert!(afnic.registrar.is_some() && afnic.registrar_contact.is_some_and(|contact| contact.mail.is_some()), "no desk for abuse: the registrar's own");
    assert_eq!(read(&std::fs::read(folder.join("error_ripe_net.json")).unwrap()).error.unwrap().0, 501);
}

#[test]
fn deep_wide_and_odd_answers_are_bounded() {
    let deep = format!("{}1{}", r#"{"entities":["#.repeat(1000), "]}".repeat(1000));
    assert_eq!(read(deep.as_bytes()).class, Class::Other);
    let mut nested = String::from(r#"{"objectClassName":"entity","roles":["abuse"],"vcardArray":["vcard",[["email",{},"text","a@example.org"]]]}"#);
    for _ in 0..20 {
        nested = format!(r#"{{"objectClassName":"domain","ldhName":"example.org","entities":[{nested}]}}"#);
    }
    assert_eq!(read(nested.as_bytes()).abuse.len(), 0, "nobody stands that deep");
    let one = |place: usize| format!(r#"{{"roles":["abuse"],"vcardArray":["vcard",[["email",{{}},"text","a{place}@example.org"]]]}}"#);
    let many = (0..10_000).map(one).collect::<Vec<_>>().join(",");
    assert_eq!(read(format!(r#"{{"objectClassName":"autnum","entities":[{many}]}}"#).as_bytes()).abuse.len(), 32);
    assert_eq!(read(&vec![b' '; 3 * 1024 * 1024]).class, Class::Other);
    for odd in [
        "",
        "[]",
        "null",
        "3",
        "\"domain\"",
        r#"{"objectClassName":3,"entities":{},"events":"x","links":[1],"vcardArray":["vcard"],"status":"active"}"#,
        r#"{"objectClassName":"entity","roles":["abuse"],"vcardArray":["vcard",[["email"],["email",{},"text",null],["email",{},"text",["b@example.org"]],[],7]]}"#,
    ] {
        let _ = read(odd.as_bytes());
    }
}

/// Any JSON of the words that registries use.
fn answers() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        any::<i32>().prop_map(|number| number.to_string()),
        prop_oneof![
            Just("abuse"),
            Just("registrar"),
            Just("vcard"),
            Just("email"),
            Just("tel"),
            Just("fn"),
            Just("domain"),
            Just("a@example.org"),
            Just("tel:+33-555-0100"),
            Just("2020-01-01T00:00:00Z"),
            Just("é\u{202e}")
        ]
        .prop_map(|word| format!("{word:?}").replace("\\u{202e}", "\u{202e}"))
    ];
    leaf.prop_recursive(6, 200, 8, |inner| {
        let key = prop_oneof![
            Just("objectClassName"),
            Just("entities"),
            Just("roles"),
            Just("vcardArray"),
            Just("jscard"),
            Just("emails"),
            Just("phones"),
            Just("address"),
            Just("number"),
            Just("features"),
            Just("pref"),
            Just("events"),
            Just("eventDate"),
            Just("links"),
            Just("status"),
            Just("network"),
            Just("publicIds"),
            Just("redacted"),
            Just("name"),
            Just("domainSearchResults"),
            Just("errorCode")
        ];
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..8).prop_map(|all| format!("[{}]", all.join(","))),
            proptest::collection::vec((key, inner), 0..8)
                .prop_map(|all| format!("{{{}}}", all.iter().map(|(key, value)| format!("\"{key}\":{value}")).collect::<Vec<_>>().join(",")))
        ]
    })
}

proptest! {
    #[test]
    fn anything_is_read_within_bounds(answer in answers(), cut in 0usize..2000, bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        for given in [answer.as_bytes(), &answer.as_bytes()[..cut.min(answer.len())], &bytes] {
            let found = read(given);
            prop_assert!(found.abuse.len() <= 32);
            for contact in &found.abuse {
                prop_assert!(contact.mail.is_some() || contact.phone.is_some());
                let mail = contact.mail.as_deref().unwrap_or("");
                let seen = !mail.chars().any(|letter| letter.is_control() || letter == '\u{202e}');
                prop_assert!(mail.len() <= 254 && seen);
            }
        }
    }
}
