//! All letters of a case in one file, as the program gives it to a browser: the same files that `report --to all` writes.

mod app;

use std::io::Read;

use app::entered;
use evidence::source::Source;
use evidence::zip::Archive;

const MESSAGE: &str = "I recorded our video call. Pay me 500 euros or I send the video to all your friends on Instagram.";

#[test]
fn every_letter_is_in_it_in_each_form() {
    let home = tempfile::tempdir().expect("a place for a home");
    let app = entered(home.path(), &[]);
    for (path, fields) in [
        ("/", &[("answer", "no")][..]),
        ("/ask/age", &[("answer", "adult")]),
        ("/received", &[("text", MESSAGE)]),
        ("/ask/published", &[("answer", "yes")]),
        ("/ask/platform", &[("answer", "instagram")]),
    ] {
        assert_eq!(app.post(path, fields).status, 303, "{path}");
    }
    // Longer than a page waits: it is watched, and leads on by itself.
    let page = app.follow(app.post("/report/all", &[("drafts", "yes")])).text();
    assert!(page.contains("href=\"/report/all/letters.zip\""), "{page}");
    let file = app.get("/report/all/letters.zip");
    assert_eq!(file.status, 200);
    let archive = Archive::open(std::io::Cursor::new(file.body)).expect("a zip");
    assert!(archive.findings().is_empty());
    let read = |place: usize| {
        let mut bytes = Vec::new();
        Source::open(&archive, place).expect("an entry").read_to_end(&mut bytes).expect("its bytes");
        bytes
    };
    let names: Vec<&str> = archive.entries().iter().map(|entry| entry.name.as_str()).collect();
    for name in ["fr-police.pdf", "fr-police.txt", "fr-police.eml", "remove-instagram.pdf", "friends.pdf", "stopncii.pdf"] {
        assert!(names.contains(&name), "{name}: {names:?}");
    }
    for (place, name) in names.iter().enumerate().filter(|(_, name)| name.ends_with(".pdf")) {
        assert!(read(place).starts_with(b"%PDF-1.7"), "{name}");
    }
    // As each letter's own page gives it, to the byte.
    let police = names.iter().position(|name| *name == "fr-police.pdf").expect("it is there");
    assert_eq!(read(police), app.get("/report/fr-police/letter.pdf").body);
}
