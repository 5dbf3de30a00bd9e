//! Letters of a case, as a person asks for them: listed, refused, missing something, written as text, mail and draft.

mod desk;

use std::fs;

use desk::{Desk, MAIL};

/// A case in France with a bluff kept.
fn bluff(desk: &Desk) -> String {
    let case = desk.case();
    desk.write("mail.eml", MAIL);
    desk.run(&format!("keep {case} mail.eml --age adult")).ended(0);
    desk.run(&format!("case fact {case} country=FR paid=no")).ended(0);
    case
}

/// A case in France in which somebody was recorded, without evidence.
fn recorded(desk: &Desk, age: &str) -> String {
    let case = desk.case();
    desk.run(&format!("case fact {case} country=FR kind=recorded age={age} met=no money=yes paid=no published=no")).ended(0);
    case
}

const ABOUT: &str = "[person]\nname = 'Camille Exemple'\nmail = 'camille@example.org'\nplace = 'Lyon'\n[[event]]\nat = '2026-11-20 21:30'\nwhat = 'threat'\n[[account]]\nplatform = 'instagram'\nhandle = '@night.owl.48'\n";

#[test]
fn without_an_addressee_all_are_listed() {
    let desk = Desk::new();
    let case = recorded(&desk, "adult");
    let said = desk.run(&format!("report {case} --lang fr")).ended(2);
    for one in ["fr-police — ", "fr-thesee — ", "friends — ", "PHAROS ne traite pas"] {
        assert!(said.out.contains(one), "{one}: {}", said.out);
    }
    assert!(said.err.contains("--to"));
    let listed = desk.run(&format!("report {case} --json")).ended(2).json();
    assert!(listed["doors"].as_array().is_some_and(|doors| doors.iter().any(|door| door["id"] == "fr-thesee")), "{listed}");
}

#[test]
fn a_complaint_is_written_when_it_is_complete() {
    let desk = Desk::new();
    let case = recorded(&desk, "adult");
    desk.write("about.toml", ABOUT);
    let lacking = desk.run(&format!("report {case} --to fr-police --out p.txt --lang fr --passphrase-file passphrase")).ended(2);
    assert!(lacking.err.contains("Votre nom") && !desk.path("p.txt").exists(), "{}", lacking.err);
    let draft = desk.run(&format!("report {case} --to fr-police --out draft.txt --draft --lang fr --passphrase-file passphrase")).ended(0);
    assert!(draft.out.contains("Votre nom"), "{}", draft.out);
    assert!(fs::read_to_string(desk.path("draft.txt")).expect("a draft").starts_with("*** BROUILLON"));

    desk.run(&format!("report {case} --to fr-police --out p.txt --about about.toml --lang fr --passphrase-file passphrase")).ended(0);
    let letter = fs::read_to_string(desk.path("p.txt")).expect("a letter");
    for one in ["Camille Exemple", "Lyon, le ", "20 novembre 2026 à 21:30", "night.owl.48", "art. 312-10"] {
        assert!(letter.contains(one), "{one}: {letter}");
    }
    assert!(!letter.contains("BROUILLON"));
    // Nothing is written over.
    desk.run(&format!("report {case} --to fr-police --out p.txt --about about.toml --passphrase-file passphrase")).ended(2);
    #[cfg(unix)]
    {
        let mode = std::os::unix::fs::PermissionsExt::mode(&fs::metadata(desk.path("p.txt")).expect("it is there").permissions());
        assert_eq!(mode & 0o777, 0o600, "others cannot read it");
    }
}

#[test]
fn another_language_is_written_beside() {
    let desk = Desk::new();
    let case = recorded(&desk, "adult");
    desk.write("about.toml", ABOUT);
    let said =
        desk.run(&format!("report {case} --to de-onlinewache --country DE --out de.eml --about about.toml --lang fr --passphrase-file passphrase")).ended(0);
    let mail = fs::read_to_string(desk.path("de.eml")).expect("a mail");
    assert!(mail.contains("X-Unsent: 1\r\n") && mail.contains("From: camille@example.org\r\n") && mail.contains("Content-Language: en"), "{mail}");
    for never in ["Date:", "Message-ID", "Received", "User-Agent"] {
        assert!(!mail.contains(never), "{never}: {mail}");
    }
    assert!(fs::read_to_string(desk.path("de.fr.txt")).expect("the copy to read").contains("Plainte pour chantage"));
    let words = said.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("la lettre est en anglais"), "{}", said.out);
}

#[test]
fn wrong_doors_are_refused_with_the_right_ones() {
    let desk = Desk::new();
    let adult = recorded(&desk, "adult");
    let said = desk.run(&format!("report {adult} --to fr-pharos --out x.txt --lang fr --passphrase-file passphrase")).ended(5);
    assert!(said.err.contains("PHAROS ne traite pas") && said.err.contains("fr-thesee"), "{}", said.err);
    let dmca = desk.run(&format!("report {adult} --to dmca --out x.txt --lang en --passphrase-file passphrase")).ended(5);
    assert!(dmca.err.contains("gives your name"), "{}", dmca.err);
    let minor = recorded(&desk, "minor");
    let thesee = desk.run(&format!("report {minor} --to fr-thesee --out x.txt --lang en --passphrase-file passphrase")).ended(5);
    assert!(thesee.err.contains("Under 18") && thesee.err.contains("fr-3018"), "{}", thesee.err);
    desk.run(&format!("report {minor} --to stopncii --out x.txt --passphrase-file passphrase")).ended(5);
    assert!(!desk.path("x.txt").exists());
}

#[test]
fn what_a_kept_message_shows_is_in_the_letter_and_a_password_is_not() {
    let desk = Desk::new();
    let case = desk.case();
    desk.write("mail.eml", MAIL.replace("\r\n\r\nI have", "\r\n\r\nYour password is hunter2example. I have"));
    desk.run(&format!("keep {case} mail.eml --age adult")).ended(0);
    let said = desk.run(&format!("report {case} --to summary --out - --lang en --country GB --passphrase-file passphrase")).ended(0);
    assert!(said.out.contains("39TJp1oN7oJXe7JCU5Uq7twiuSbjnvtru8") && said.out.contains("mail.eml"), "{}", said.out);
    assert!(said.out.contains("••••••••") && !said.out.contains("hunter2example"), "{}", said.out);
    assert!(said.out.contains("> ") && said.out.contains("sent to many people"), "{}", said.out);
    assert!(!said.out.contains("you@example.org"), "the person's own address: {}", said.out);
    let spam = desk.run(&format!("report {case} --to gb-sers --out spam.eml --lang en --country GB --passphrase-file passphrase")).ended(0);
    assert!(spam.out.contains("report@phishing.gov.uk"), "{}", spam.out);
    assert!(fs::read_to_string(desk.path("spam.eml")).expect("a mail").contains("To: report@phishing.gov.uk\r\n"));
}

#[test]
fn orders_that_make_no_sense_are_said_before_the_passphrase() {
    let desk = Desk::new();
    let case = bluff(&desk);
    for (line, word) in [("--to fr-signal-spam", "--out"), ("--to fr-signal-spam --out a.doc", "a.doc"), ("--to fr-nobody --out a.txt", "fr-nobody")] {
        let said = desk.run(&format!("report {case} --lang en --country FR {line}")).ended(2);
        assert!(said.err.contains(word), "{line}: {}", said.err);
    }
    let pdf = desk.run(&format!("report {case} --to friends --out a.pdf --lang en --passphrase-file passphrase"));
    assert!(pdf.status == 0 || pdf.err.contains("no PDF"), "{}", pdf.err);
    let json = desk.run(&format!("report {case} --to fr-signal-spam --out - --json --passphrase-file passphrase")).ended(0).json();
    assert_eq!(json["letter"], "spam-sheet");
    desk.write("bad.toml", "[person]\nnom = 'x'\n");
    let bad = desk.run(&format!("report {case} --to friends --out b.txt --about bad.toml --lang en --passphrase-file passphrase")).ended(2);
    assert!(bad.err.contains("bad.toml") && bad.err.contains("nom"), "{}", bad.err);
}
