//! The road as a browser walks it, without a browser: requests in, pages out.

use std::path::Path;

use directory::{Date, TimeOfDay, Weekday};
use pages::{Pages, Request, Response, Session, Upload, World};
use words::Words;

/// A world in which it is always the same day, and nothing can be written.
#[derive(Debug)]
struct Still;

impl World for Still {
    fn today(&self) -> Date {
        Date::new(2026, 11, 28).expect("a day")
    }

    fn local(&self, _: &str) -> Option<(Weekday, TimeOfDay)> {
        Some((Weekday::ALL[5], TimeOfDay::new(10, 30)?))
    }
}

fn body(response: &Response) -> String {
    String::from_utf8(response.body.clone()).expect("pages are UTF-8")
}

/// A bluff of our own, pasted by an adult in French: the verdict is the fourth page.
#[test]
fn from_the_first_page_to_the_verdict_in_four() {
    let (pages, mut session) = (Pages::new(), Session::new("fr", Some("FR")));
    let mut ask = |request: Request| pages.respond(&mut session, &Still, &request);
    assert_eq!(ask(Request::get("/")).status, 200);
    let second = ask(Request::post("/", [("answer", "no")])).location.expect("a next page");
    assert_eq!(second, "/ask/age");
    assert_eq!(ask(Request::get(&second)).status, 200);
    let third = ask(Request::post(&second, [("answer", "adult")])).location.expect("a next page");
    assert_eq!(third, "/received");
    assert_eq!(ask(Request::get(&third)).status, 200);
    let message = Words::in_language("fr").say("example-message");
    let fourth = ask(Request::post(&third, [("text", message.as_str())])).location.expect("a verdict");
    let page = ask(Request::get(&fourth));
    assert_eq!(page.status, 200);
    let page = body(&page);
    assert!(page.contains(&Words::in_language("fr").say("verdict-bluff").replace('\'', "&#39;")), "{page}");
    assert!(page.contains("<mark>") && page.contains("id=\"words-1\""), "its telling passages are marked");
}

/// The words of a message are words, whatever they look like.
#[test]
fn a_message_full_of_markup_is_text() {
    let (pages, mut session) = (Pages::new(), Session::new("en", None));
    let words = "I hacked your camera & recorded you. \"onmouseover=alert(2) <script>alert(1)</script> <img src=x onerror=alert(3)> Pay 900 EUR.";
    // Read as a page, its markup is not shown; read as text, it is shown as it is written. It is never markup of ours.
    for hostile in [words.to_owned(), format!("<p>{words}</p>"), format!("Subject: <b>x</b>\nFrom: a@example.org\n\n{words}")] {
        let verdict = pages.respond(&mut session, &Still, &Request::post("/received", [("text", hostile.as_str())])).location.expect("a verdict");
        let page = body(&pages.respond(&mut session, &Still, &Request::get(&verdict)));
        assert!(!page.contains("<script>alert") && !page.contains("<img"), "{page}");
        assert!(page.contains("&#38; recorded you"), "{page}");
    }
}

/// A picture that a mail carries is a picture, whatever its name, and wherever it stands: nobody said yet that all were adults.
#[test]
fn a_mail_that_carries_pictures_waits_for_the_age() {
    let by_type = "From: a@example.org\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nPay.\n--x\nContent-Type: IMAGE/jpeg; name=\"a.dat\"\nContent-Transfer-Encoding: base64\n\n/9j/\n--x--\n";
    let written_in = "From: a@example.org\nContent-Type: text/html\n\n<p>Pay.</p><img src=\"data:image/png;base64,iVBORw0KGgo=\">\n";
    for mail in [by_type, written_in] {
        let (pages, mut session) = (Pages::new(), Session::new("en", None));
        let file = || Request {
            files: vec![Upload { field: "files".to_owned(), name: "mail.eml".to_owned(), bytes: mail.as_bytes().to_vec() }],
            ..Request::post("/received", [])
        };
        assert_eq!(pages.respond(&mut session, &Still, &file()).status, 422, "{mail}");
        pages.respond(&mut session, &Still, &Request::post("/ask/age", [("answer", "adult")]));
        assert_eq!(pages.respond(&mut session, &Still, &file()).status, 303, "{mail}");
    }
}

/// An answer that is changed leaves nothing of the old one.
#[test]
fn every_answer_can_be_changed() {
    let (pages, mut session) = (Pages::new(), Session::new("en", None));
    for (answer, expected) in [("minor", true), ("adult", false), ("unknown", true)] {
        pages.respond(&mut session, &Still, &Request::post("/ask/age", [("answer", answer)]));
        assert_eq!(session.facts().was_or_may_have_been_minor(), expected, "{answer}");
    }
    let wrong = pages.respond(&mut session, &Still, &Request::post("/ask/age", [("answer", "old")]));
    assert_eq!(wrong.status, 422);
    assert!(body(&wrong).contains("class=\"summary\""));
}

/// Who thinks of dying is led to people first, and finds the crisis line first on every page from then on.
#[test]
fn the_crisis_line_comes_first() {
    let (pages, mut session) = (Pages::new(), Session::new("en", Some("GB")));
    let next = pages.respond(&mut session, &Still, &Request::post("/", [("answer", "self_harm")]));
    assert_eq!(next.location.as_deref(), Some("/talk"));
    assert_eq!(session.facts().self_harm, Some(true));
    let page = body(&pages.respond(&mut session, &Still, &Request::get("/road")));
    let place = |what: &str| page.find(what).unwrap_or_else(|| unreachable!("{what} is on the page"));
    assert!(place("class=\"crisis\"") < place("<main"), "{page}");
    // Danger from others is another fact.
    pages.respond(&mut session, &Still, &Request::post("/", [("answer", "yes")]));
    assert_eq!((session.facts().self_harm, session.facts().danger), (None, Some(true)));
}

/// Leaving forgets everything, and what is sent says nothing.
#[test]
fn leaving_forgets() {
    let (pages, mut session) = (Pages::new(), Session::new("fr", Some("FR")));
    pages.respond(&mut session, &Still, &Request::post("/received", [("text", "Paie ou je publie la vidéo.")]));
    let left = pages.respond(&mut session, &Still, &Request::get("/leave"));
    assert!(left.leaves);
    assert_eq!(session.facts().kind, None);
    let page = pages.respond(&mut session, &Still, &Request::get("/verdict/1"));
    assert_eq!(page.status, 404);
}

/// A change of language comes back to a path of ours, and nowhere else.
#[test]
fn the_way_back_is_ours() {
    let (pages, mut session) = (Pages::new(), Session::new("fr", None));
    for (back, goes) in [("/road", "/road"), ("//evil.example.org/", "/"), ("https://evil.example.org/", "/"), ("/\\evil.example.org", "/")] {
        let answer = pages.respond(&mut session, &Still, &Request::post("/language", [("language", "en"), ("back", back)]));
        assert_eq!(answer.location.as_deref(), Some(goes), "{back}");
    }
    assert_eq!(session.language(), "en");
}

/// Whatever is asked for, something is answered, and it is never empty.
#[test]
fn any_address_is_answered() {
    let (pages, mut session) = (Pages::new(), Session::new("en", None));
    for path in
        ["/", "//", "/ask", "/ask/nothing", "/verdict/0", "/verdict/99999999999999999999", "/received/1/picture", "/done/nothing", "/..", "/%00", "/keep/x/y/z"]
    {
        for request in [Request::get(path), Request::post(path, [("answer", "\u{0}")])] {
            let response = pages.respond(&mut session, &Still, &request);
            assert!(response.location.is_some() || !response.body.is_empty(), "{path}");
        }
    }
}

/// Every sentence that a template asks for by name is there, in every language.
#[test]
fn templates_ask_for_sentences_that_exist() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let mut seen = 0;
    for file in std::fs::read_dir(folder).expect("the templates") {
        let file = file.expect("a template").path();
        let text = std::fs::read_to_string(&file).expect("it can be read");
        for id in text.split(".say(\"").skip(1).chain(text.split(".with(\"").skip(1)).filter_map(|rest| rest.split('"').next()) {
            seen += 1;
            for language in words::LANGUAGES {
                assert!(Words::in_language(language).has(id), "{}: {id} is missing in {language}", file.display());
            }
        }
    }
    assert!(seen > 50, "only {seen} sentences were found in the templates");
}
