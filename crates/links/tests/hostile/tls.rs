//! Certificates that do not hold, and servers that do not speak TLS where they should.

use links::{CertificateProblem, Failure, Outcome};

use crate::Case;
use crate::world::{PUBLIC, World, numbers};

pub(crate) fn cases(world: &World) -> Vec<Case> {
    let mut cases = Vec::new();
    for (host, problem) in [
        ("wrong.example.org", CertificateProblem::WrongName),
        ("deep.wild.example.org", CertificateProblem::WrongName),
        ("expired.example.org", CertificateProblem::Expired),
        ("notyet.example.org", CertificateProblem::NotYet),
        ("stranger.example.org", CertificateProblem::UnknownIssuer),
        ("alone.example.org", CertificateProblem::UnknownIssuer),
        ("alone-ca.example.org", CertificateProblem::UnknownIssuer),
    ] {
        cases.push(Case::new(format!("{problem:?}"), format!("https://{host}/"), format!("failure Certificate({problem:?})")).and(move |journey, _| {
            let last = journey.last().unwrap();
            assert_eq!(last.outcome, Outcome::Failure(Failure::Certificate(problem)));
            assert!(last.request.is_empty(), "nothing is asked of somebody who may be anybody");
            assert!(last.certificates.len() == 1 && last.certificates[0].starts_with(&[0x30]), "what was shown is kept");
        }));
    }
    cases.push(Case::new("a good one", "https://good.example.org/", "200").and(|journey, _| assert_eq!(journey.last().unwrap().certificates.len(), 1)));
    // Without an end that is said, a page may have been cut by anybody.
    world.pages.set("rude.example.org", |stream, _| drop(stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\npage")));
    cases.push(Case::new("hangs up without a word", "https://rude.example.org/", "200 cut Disconnect"));
    for (name, number, expect) in
        [("speaks in the clear", PUBLIC[1], "failure TimedOut"), ("says nothing", PUBLIC[2], "failure TimedOut"), ("talks nonsense", PUBLIC[3], "failure Tls")]
    {
        let host = format!("{}.example.org", name.replace(' ', "-"));
        world.names.set(&host, vec![numbers(&[number])]);
        cases.push(Case::new(name, format!("https://{host}/"), expect).and(|journey, _| assert!(journey.last().unwrap().request.is_empty())));
    }
    cases.push(Case::new("to a bad one", "https://to-bad.example.org/", "failure Certificate(Expired)").with(&["expired.example.org"]));
    world.pages.set("to-bad.example.org", |stream, _| {
        drop(stream.write_all(b"HTTP/1.1 301 Moved\r\nLocation: https://expired.example.org/\r\nContent-Length: 0\r\n\r\n"))
    });
    cases
}
