//! All letters of a case on one page, and in one file.

use std::cell::Cell;
use std::io::{Cursor, Read};

use directory::{Date, Directory, TimeOfDay, Weekday};
use evidence::source::Source;
use evidence::zip::Archive;
use letters::{Letter, Matter};
use pages::{Pages, Press, Print, Request, Response, Session, Trouble, Work, World};

/// A sentence as a page shows it.
fn words(language: &str, id: &str) -> String {
    words::Words::in_language(language).say(id).replace('\'', "&#39;")
}

/// A world with a printer that writes whom a letter is for.
#[derive(Debug, Default)]
struct Printing {
    none: bool,
    asked: Cell<usize>,
}

impl World for Printing {
    fn today(&self) -> Date {
        Date::new(2026, 11, 28).expect("a day")
    }

    fn local(&self, _: &str) -> Option<(Weekday, TimeOfDay)> {
        None
    }

    fn press(&self) -> Option<&dyn Press> {
        (!self.none).then_some(self as &dyn Press)
    }
}

impl Press for Printing {
    fn pdf(&self, _: &Letter, _: &Matter, to: &str, _: &Directory, _: Date) -> Result<Vec<u8>, Trouble> {
        Ok(format!("paper for {to}").into_bytes())
    }

    fn all(&self, prints: Vec<Print>, _: Matter, _: Date) -> Work {
        self.asked.set(self.asked.get() + 1);
        Box::new(move |_| Ok(Box::new(prints.iter().map(|one| format!("paper for {}", one.to).into_bytes()).collect::<Vec<_>>())))
    }
}

struct Person {
    pages: Pages,
    session: Session,
    world: Printing,
}

impl Person {
    fn new(language: &str) -> Person {
        let mut person = Person { pages: Pages::new(), session: Session::new(language, Some("FR")), world: Printing::default() };
        for (question, answer) in [("age", "adult"), ("video_call", "yes"), ("published", "yes")] {
            assert_eq!(person.post(&format!("/ask/{question}"), &[("answer", answer)]).status, 303);
        }
        person.post("/ask/platform", &[("answer", "instagram")]);
        person.post("/received", &[("text", "I recorded our video call. Pay me 500 euros or I send the video to all your friends on Instagram.")]);
        person
    }

    fn ask(&mut self, request: &Request) -> Response {
        self.pages.respond(&mut self.session, &self.world, request)
    }

    fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Response {
        self.ask(&Request::post(path, fields.iter().copied()))
    }

    fn see(&mut self, path: &str) -> String {
        let response = self.ask(&Request::get(path));
        assert_eq!(response.status, 200, "{path}: {:?}", response.location);
        assert!(response.body.len() <= 30_000, "{path}: {}", response.body.len());
        String::from_utf8(response.body).expect("pages are UTF-8")
    }

    /// The names of the files in the one file, with what they hold.
    fn file(&mut self) -> Vec<(String, Vec<u8>)> {
        let response = self.ask(&Request::get("/report/all/letters.zip"));
        assert_eq!((response.status, response.file.as_deref()), (200, Some("letters.zip")));
        let archive = Archive::open(Cursor::new(response.body)).expect("a zip");
        let mut files = Vec::new();
        assert!(archive.findings().is_empty() && archive.irregular().is_empty(), "as our own writer makes it");
        for (place, entry) in archive.entries().iter().enumerate() {
            let mut bytes = Vec::new();
            Source::open(&archive, place).expect("an entry").read_to_end(&mut bytes).expect("its bytes");
            files.push((entry.name.clone(), bytes));
        }
        files
    }
}

#[test]
fn every_letter_is_readable_and_what_is_open_is_named() {
    for language in words::LANGUAGES {
        let mut person = Person::new(language);
        assert!(person.see("/report").contains("href=\"/report/all\""));
        let page = person.see("/report/all");
        let (whole, lacking) = (page.find(&words(language, "reporting-all-whole")), page.find(&words(language, "reporting-all-lacking")));
        assert!(whole.is_some() && whole < lacking, "{page}");
        // A complaint needs a name, and says so with the page that asks for it; the answer comes back here.
        let complaint = page.find("href=\"/report/fr-police\"").expect("the complaint");
        assert!(lacking < Some(complaint), "{page}");
        assert!(page.contains("href=\"/about/name?back=/report/all\""), "{page}");
        let back = person.post("/about/name", &[("value", "Camille Exemple"), ("back", "/report/all")]);
        assert_eq!(back.location.as_deref(), Some("/report/all"));
        // The platform has its letter, too, though no request to it was begun.
        assert!(page.contains("href=\"/report/all/instagram\"") && page.contains("name=\"platform\" value=\"instagram\""), "{page}");
        assert!(person.see("/report/all/instagram").contains("Instagram"));
        assert_eq!(person.session.facts().platforms, ["instagram"], "an answer is no platform");
        assert!(!page.contains(&words(language, "reporting-not-now")), "everybody has a letter here: {page}");
        // Nobody is dropped in silence: whoever has no letter now stands there with the reason.
        for id in page.split("href=\"/report/").skip(1).filter_map(|rest| rest.split('"').next()).filter(|id| !matches!(*id, "wrong" | "all/letters.zip")) {
            let read = person.see(&format!("/report/{id}"));
            assert!(read.contains("class=\"letter\""), "{id} is readable: {read}");
        }
    }
}

#[test]
fn one_file_holds_what_the_command_writes() {
    let mut person = Person::new("fr");
    let made = person.post("/report/all", &[]);
    assert_eq!(made.location.as_deref(), Some("/report/all#file"));
    let page = person.see("/report/all");
    assert!(page.contains("href=\"/report/all/letters.zip\""), "{page}");
    let whole = person.file();
    let names: Vec<&str> = whole.iter().map(|(name, _)| name.as_str()).collect();
    assert!(names.contains(&"friends.pdf") && names.contains(&"friends.txt") && !names.contains(&"fr-police.pdf"), "{names:?}");
    // With drafts, all of them, each as the page itself gives it.
    person.post("/report/all", &[("drafts", "yes")]);
    let all = person.file();
    assert!(all.len() > whole.len() + 3);
    let find = |name: &str| all.iter().find(|(known, _)| known == name).map(|(_, bytes)| bytes.clone());
    assert_eq!(find("fr-police.pdf"), Some(b"paper for fr-police".to_vec()));
    for (name, path) in [("fr-police.txt", "/report/fr-police/letter.txt"), ("remove-instagram.eml", "/report/all/instagram/letter.eml")] {
        assert_eq!(find(name), Some(person.ask(&Request::get(path)).body), "{name}");
    }
    assert!(find("remove-instagram.fr.txt").is_some() || find("remove-instagram.txt").is_some_and(|text| !text.is_empty()));
    // Steps for the person are no mail.
    assert!(find("stopncii.txt").is_some() && find("stopncii.eml").is_none());
}

#[test]
fn a_file_of_yesterday_is_not_offered() {
    let mut person = Person::new("en");
    person.post("/report/all", &[]);
    assert!(person.see("/report/all").contains("letters.zip"));
    person.post("/about/name", &[("value", "Camille Exemple")]);
    assert!(!person.see("/report/all").contains("letters.zip"), "the letters say something else now");
    assert_eq!(person.ask(&Request::get("/report/all/letters.zip")).location.as_deref(), Some("/report/all"));
    assert_eq!(person.ask(&Request::get("/report/all/nowhere")).status, 404);
    // Who leaves leaves nothing.
    person.post("/report/all", &[]);
    person.post("/leave", &[]);
    assert_eq!(person.ask(&Request::get("/report/all/letters.zip")).status, 303);
}

#[test]
fn without_a_printer_there_are_text_and_mail() {
    let mut person = Person::new("en");
    person.world.none = true;
    assert!(person.see("/report/all").contains(&words("en", "reporting-all-file-text")));
    person.post("/report/all", &[]);
    assert!(person.file().iter().all(|(name, _)| !name.ends_with(".pdf")));
    assert_eq!(person.world.asked.get(), 0);
}
