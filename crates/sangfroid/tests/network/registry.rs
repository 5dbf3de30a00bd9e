//! Registries of the tests: of domains, of numbers, and a registrar; each answers for what it has in its books (RFC 9083).

use std::net::IpAddr;

use super::NUMBER;

/// The registrar that the registry of domains names.
pub const REGISTRAR: &str = "rdap.registrar.example.net";

/// The registry of `example.org`.
pub fn books() -> String {
    links::rdap::question("example.org").expect("a registry has it").host()
}

/// The registry of the number where every name leads.
pub fn numbers() -> String {
    links::rdap::question_of_number(IpAddr::V4(NUMBER)).expect("a registry has it").host()
}

/// The names that the registries go by.
pub(super) fn hosts() -> Vec<String> {
    vec![books(), numbers(), REGISTRAR.to_owned()]
}

/// Status and body of an answer.
pub(super) fn answer(host: &str, path: &str) -> (&'static str, String) {
    let ends = |end: &str| path.ends_with(end);
    let number = format!("/ip/{NUMBER}");
    if host == books() && ends("/domain/example.org") {
        ("200 OK", DOMAIN.to_owned())
    } else if host == REGISTRAR && ends("/domain/example.org") {
        ("200 OK", REGISTRARS_OWN.to_owned())
    } else if host == numbers() && ends(&number) {
        ("200 OK", NET.to_owned())
    } else {
        ("404 Not Found", r#"{"rdapConformance":["rdap_level_0"],"errorCode":404,"title":"Object not found"}"#.to_owned())
    }
}

/// Of the registry: a registrar, its desk for abuse, and where its own answer is.
const DOMAIN: &str = r#"{"objectClassName":"domain","ldhName":"example.org","status":["active"],
 "events":[{"eventAction":"registration","eventDate":"1995-08-31T04:00:00Z"}],
 "links":[{"rel":"related","href":"https://rdap.registrar.example.net/domain/example.org","type":"application/rdap+json"}],
 "entities":[{"objectClassName":"entity","roles":["registrar"],"vcardArray":["vcard",[["fn",{},"text","Registrar of Tests"]]],
  "entities":[{"objectClassName":"entity","roles":["abuse"],"vcardArray":["vcard",[["email",{},"text","abuse@registrar.example.net"]]]}]}]}"#;

/// Of the registrar itself: a second desk, with a telephone.
const REGISTRARS_OWN: &str = r#"{"objectClassName":"domain","ldhName":"example.org",
 "entities":[{"objectClassName":"entity","roles":["registrar"],"vcardArray":["vcard",[["fn",{},"text","Registrar of Tests"]]],
  "entities":[{"objectClassName":"entity","roles":["abuse"],
   "vcardArray":["vcard",[["email",{},"text","desk@registrar.example.net"],["tel",{},"uri","tel:+33-555-0100"]]]}]}]}"#;

/// Of the registry of numbers, whose contacts are cards of JSContact.
const NET: &str = r#"{"objectClassName":"ip network","name":"NET-OF-TESTS","entities":[{"objectClassName":"entity","roles":["abuse"],
 "jscard":{"@type":"Card","version":"1.0","name":{"full":"Desk"},"emails":{"e":{"address":"abuse@host.example.net"}}}}]}"#;
