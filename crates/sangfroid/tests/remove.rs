//! Removal letters of a case, as a person asks for them: refused, missing something, written for both sides.

mod desk;

use std::fs;

use desk::Desk;

const URL: &str = "https://example.org/v/123";
const ALL: &str = "--confirm shown --confirm no-consent --confirm good-faith --confirm sign";
const ABOUT: &str = "[person]\nname = 'Camille Exemple'\nmail = 'camille@example.org'\n[[content]]\nurl = 'https://example.org/v/123'\ntime_code = '02:13'\n";

/// A case in which somebody was recorded and the recording is online.
fn published(desk: &Desk, country: &str, age: &str) -> String {
    let case = desk.case();
    desk.run(&format!("case fact {case} country={country} kind=recorded age={age} money=yes published=yes")).ended(0);
    desk.write("about.toml", ABOUT);
    case
}

#[test]
fn what_is_missing_is_said_before_anything_is_written() {
    let desk = Desk::new();
    let case = published(&desk, "FR", "adult");
    let said = desk.run(&format!("remove {case} --from instagram --out n.txt --lang fr --passphrase-file passphrase")).ended(2);
    for one in ["adresse exacte", "Il manque votre nom", "bonne foi", "n'était pas d'accord", "art"] {
        assert!(said.err.contains(one), "{one}: {}", said.err);
    }
    assert!(!desk.path("n.txt").exists());
    let listed = desk.run(&format!("remove {case} --from instagram --out n.txt --json --passphrase-file passphrase")).ended(2).json();
    assert!(listed["lacks"].as_array().is_some_and(|lacks| lacks.iter().any(|one| one["id"] == "good-faith")), "{listed}");
    let draft = desk.run(&format!("remove {case} --from instagram --out n.txt --draft --lang fr --passphrase-file passphrase")).ended(0);
    assert!(draft.out.contains("bonne foi"), "{}", draft.out);
    let letter = fs::read_to_string(desk.path("n.txt")).expect("a draft");
    assert!(letter.starts_with("*** ") && !letter.contains("good-faith belief"), "{letter}");
}

#[test]
fn a_complete_notice_is_written_for_both_sides() {
    let desk = Desk::new();
    let case = published(&desk, "FR", "adult");
    let said = desk.run(&format!("remove {case} --from instagram --about about.toml {ALL} --out n.txt --lang fr --passphrase-file passphrase")).ended(0);
    let (sent, read) = (fs::read_to_string(desk.path("n.txt")).expect("a notice"), fs::read_to_string(desk.path("n.fr.txt")).expect("the copy"));
    for one in [URL, "Article 16", "art. 312-10", "good-faith belief", "Camille Exemple"] {
        assert!(sent.contains(one), "{one}: {sent}");
    }
    assert!(read.contains("de bonne foi") && !sent.starts_with("***"), "{read}");
    assert!(said.out.contains("Union européenne") && said.out.contains("Votre nom va"), "why this way, and who sees the name: {}", said.out);
    // Who may have been under 18 stays without a name.
    let minor = published(&desk, "FR", "unknown");
    desk.run(&format!("remove {minor} --from instagram --about about.toml {ALL} --out m.txt --lang fr --passphrase-file passphrase")).ended(0);
    let sent = fs::read_to_string(desk.path("m.txt")).expect("a notice");
    assert!(!sent.contains("Camille") && sent.contains("2011/93/EU"), "{sent}");
}

#[test]
fn ways_that_expose_or_lie_are_refused() {
    let desk = Desk::new();
    let case = published(&desk, "FR", "adult");
    let run = |rest: &str| desk.run(&format!("remove {case} {rest} --out r.txt --lang fr --passphrase-file passphrase"));
    assert!(run("--from onlyfans --law dmca").ended(5).err.contains("donne votre nom"));
    assert!(run("--from onlyfans-dmca").ended(5).err.contains("nom"));
    assert!(run("--from vimeo.com").ended(5).err.contains("donne votre nom"));
    assert!(run("--from instagram --law lcen").ended(5).err.contains("n'existe plus"));
    let abroad = run("--from x --law takeitdown").ended(5);
    assert!(abroad.err.contains("États-Unis") && abroad.err.contains("--law dsa"), "{}", abroad.err);
    run("--from coco").ended(5);
    assert!(run("--from instagram --law gdprr").ended(2).err.contains("gdpr"));
    assert!(run("--from instagramm").ended(2).err.contains("instagram"));
    assert!(!desk.path("r.txt").exists());
}

#[test]
fn a_host_and_an_authority() {
    let desk = Desk::new();
    let case = published(&desk, "FR", "adult");
    let run = |rest: &str| desk.run(&format!("remove {case} {rest} --about about.toml {ALL} --lang fr --passphrase-file passphrase"));
    run("--from site.example.org --abuse abuse@host.example.fr --abuse-of host --out h.eml").ended(0);
    let mail = fs::read_to_string(desk.path("h.eml")).expect("a mail");
    assert!(mail.contains("To: abuse@host.example.fr\r\n") && mail.contains("Content-Language: fr"), "{mail}");
    assert!(run("--from fr-cnil --out c.txt").ended(2).err.contains("Aucune demande"));
    desk.write("about.toml", format!("{ABOUT}[[sent]]\nletter = 'gdpr-erasure'\nto = 'google-search'\non = 2026-01-02\nurls = ['{URL}']\n"));
    run("--from fr-cnil --out c.txt").ended(0);
    let letter = fs::read_to_string(desk.path("c.txt")).expect("a complaint");
    assert!(letter.contains("2 janvier 2026") && letter.contains("jusqu'au 2 février 2026") && letter.contains("article 77"), "{letter}");
}
