//! Letters on paper, judged by programs that everybody has: structure, standards, text in reading order, the attachment.
#![allow(clippy::unwrap_used, reason = "a test")]

mod common;

use common::tools::{ask, copied, is_sound, joined};
use common::{DATA, ENGLISH, FRENCH, english_draft, extras, french};
use pdf::{Extras, PageSize, Paper, Rendered, Shown};
use tempfile::TempDir;

/// Both letters of the tests, in files.
fn printed() -> Vec<(TempDir, std::path::PathBuf, Rendered)> {
    let paper = Paper::new().unwrap();
    [(french(), FRENCH), (english_draft(), ENGLISH)]
        .into_iter()
        .map(|(letter, labels)| {
            let rendered = paper.render(&letter, &extras(labels)).unwrap();
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("letter.pdf");
            std::fs::write(&file, &rendered.pdf).unwrap();
            (folder, file, rendered)
        })
        .collect()
}

#[test]
fn the_file_is_sound_tagged_and_says_what_it_is() {
    for (_folder, file, rendered) in printed() {
        assert!(is_sound(&file));
        let Some(info) = ask("pdfinfo", &[], &file, &[]) else { return };
        let info = String::from_utf8_lossy(&info.stdout).into_owned();
        for line in ["Tagged: yes", "PDF version: 1.7", "Encrypted: no", "JavaScript: no", "Form: none", "Creator: Sangfroid"] {
            assert!(info.lines().any(|have| have.split_whitespace().collect::<Vec<_>>().join(" ") == line), "{line}\n{info}");
        }
        assert!(info.contains(&format!("Pages:           {}", rendered.pages)), "{info}");
        let meta = ask("pdfinfo", &["-meta"], &file, &[]).unwrap();
        let meta = String::from_utf8_lossy(&meta.stdout).into_owned();
        for claim in ["<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfuaid:part>1</pdfuaid:part>"] {
            assert!(meta.contains(claim), "{claim}\n{meta}");
        }
    }
}

#[test]
fn structure_is_what_a_screen_reader_needs() {
    let files = printed();
    let Some(tree) = ask("pdfinfo", &["-struct"], &files[0].1, &[]) else { return };
    let tree = String::from_utf8_lossy(&tree.stdout).into_owned();
    for element in ["H1", "H2", "P", "L (block)", "LI", "BlockQuote", "Table", "TH", "TD", "TR", "THead", "TBody"] {
        assert!(tree.lines().any(|line| line.trim_start().starts_with(element)), "{element}\n{tree}");
    }
    assert_eq!(tree.matches("H1").count(), 2, "the subject and the annex\n{tree}");
}

#[test]
fn the_text_is_copied_whole_and_in_order() {
    let files = printed();
    let Some(french_text) = copied(&files[0].1) else { return };
    let order = [
        "Camille Exemple",
        "Plateforme Exemple",
        "Paris, le 28 novembre 2026",
        "Notification d’un contenu illicite (article 16 du règlement (UE) 2022/2065)",
        "retirer « promptement »",
        "https://video.example.org/watch/a-very-long-path-without-any-space-0123456789/embedded?id=98f2c1&list=PL0a1b2c3d4e5f6",
        "Tu as 24 heures. J'ai la liste de tes amis :",
        "Paye, ou j'envoie tout 😈🔥. #import \"x\": * $x^2$ [U+4F60 U+597D]",
        "I am serious.",
        "le retrait du contenu",
        "salutations distinguées",
        "Pièces jointes :",
        "Annexe 1 – Liste des preuves conservées",
        "Notification d’un contenu illicite",
        "Annexe 1 – Liste des preuves conservées",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13",
        FRENCH.replaced,
    ];
    assert_in_order(&french_text, &order);
    let Some(english_text) = copied(&files[1].1) else { return };
    let all: Vec<String> = (1..=70).map(|n| format!("person{n}@example.org")).collect();
    assert_in_order(&english_text, &all.iter().map(String::as_str).collect::<Vec<_>>());
    assert_in_order(&english_text, &["Draft", "Robin Sample", "/s/ Robin Sample", "Annex 1 – What was written", "Annex 2 – Further facts"]);
}

fn assert_in_order(text: &str, order: &[&str]) {
    let mut from = 0;
    for part in order {
        let part = joined(part);
        from += text[from..].find(&part).unwrap_or_else(|| panic_with(&part, &text[from..])) + part.len();
    }
}

#[expect(clippy::panic, reason = "a test that fails says what it missed")]
fn panic_with(part: &str, text: &str) -> usize {
    panic!("{part:?} is not in what follows:\n{text}")
}

#[test]
fn every_page_has_its_number_and_a_draft_its_mark() {
    let files = printed();
    let pages = files[1].2.pages;
    assert!(pages >= 5, "{pages}");
    for page in 1..=pages {
        let number = page.to_string();
        let Some(text) = ask("pdftotext", &["-f", &number, "-l", &number], &files[1].1, &["-"]) else { return };
        let text = String::from_utf8_lossy(&text.stdout).into_owned();
        assert!(text.contains(&format!("Page {page} of {pages}")), "{text}");
        assert!(text.contains("Draft"), "{text}");
    }
}

#[test]
fn the_attachment_is_byte_for_byte_what_was_handed_in() {
    let (_folder, file, _) = printed().remove(0);
    let Some(shown) = ask("qpdf", &["--show-attachment=letter.json"], &file, &[]) else { return };
    assert_eq!(shown.stdout, DATA);
    let Some(listed) = ask("qpdf", &["--list-attachments", "--verbose"], &file, &[]) else { return };
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    assert!(listed.contains("application/json") && listed.contains(FRENCH.attachment), "{listed}");
    let json = ask("qpdf", &["--json"], &file, &[]).unwrap();
    assert!(String::from_utf8_lossy(&json.stdout).contains("\"/AFRelationship\": \"/Data\""));
}

#[test]
fn the_same_letter_gives_the_same_bytes_whatever_was_printed_before() {
    let once = Paper::new().unwrap().render(&french(), &extras(FRENCH)).unwrap();
    let paper = Paper::new().unwrap();
    let again = paper.batch([(&english_draft(), extras(ENGLISH)), (&french(), extras(FRENCH)), (&french(), extras(FRENCH))]).unwrap();
    assert_eq!(again[1], once);
    assert_eq!(again[2], once);
    assert_ne!(again[0].pdf, once.pdf);
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..3).map(|_| scope.spawn(|| paper.render(&french(), &extras(FRENCH)).unwrap())).collect();
        assert!(threads.into_iter().all(|thread| thread.join().unwrap() == once));
    });
}

#[test]
fn what_is_not_printed_is_named() {
    let rendered = Paper::new().unwrap().render(&french(), &extras(FRENCH)).unwrap();
    let named: Vec<_> = rendered.replaced.iter().map(|one| (one.grapheme.as_str(), one.shown, one.times)).collect();
    assert_eq!(named, [("你", Shown::Marker, 1), ("好", Shown::Marker, 1)]);
    assert_eq!(rendered.fell_back, None);
}

#[test]
fn the_title_of_the_file_can_be_neutral_and_the_page_american() {
    let neutral = Extras { title: Some("Document"), page: PageSize::of_country("US"), ..extras(ENGLISH) };
    let rendered = Paper::new().unwrap().render(&english_draft(), &neutral).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.pdf");
    std::fs::write(&file, &rendered.pdf).unwrap();
    let Some(info) = ask("pdfinfo", &[], &file, &[]) else { return };
    let info = String::from_utf8_lossy(&info.stdout).into_owned();
    assert!(info.contains("Title:           Document\n") && info.contains("612 x 792 pts (letter)"), "{info}");
    assert_eq!(PageSize::of_country("fr"), PageSize::A4);
}

#[test]
fn a_time_that_no_file_can_carry_is_an_error() {
    let extras = Extras { at: -1, ..extras(ENGLISH) };
    assert_eq!(Paper::new().unwrap().render(&english_draft(), &extras), Err(pdf::PdfError::Time(-1)));
}
