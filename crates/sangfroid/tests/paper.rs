//! Letters of a case on paper: judged by qpdf and poppler where they are installed, with the right name in them, or none.

mod desk;

use std::path::Path;
use std::process::Command;

use desk::{Desk, MAIL};

const ALL: &str = "--confirm shown --confirm no-consent --confirm good-faith --confirm sign";
const ABOUT: &str = "[person]\nname = 'Camille Exemple'\nmail = 'camille@example.org'\nplace = 'Lyon'\n[[event]]\nat = '2026-11-20 21:30'\nwhat = 'threat'\nnote = 'Il a écrit 你好.'\n[[content]]\nurl = 'https://example.org/v/123'\ntime_code = '02:13'\n";

fn case(desk: &Desk, age: &str) -> String {
    let case = desk.case();
    desk.write("mail.eml", MAIL);
    desk.run(&format!("keep {case} mail.eml --age adult")).ended(0);
    let case = if age == "adult" { case } else { desk.case() };
    desk.run(&format!("case fact {case} country=FR kind=recorded age={age} met=no money=yes paid=no published=yes")).ended(0);
    desk.write("about.toml", ABOUT);
    case
}

/// What a tool says of a file; nothing where the tool is not installed.
fn tool(name: &str, arguments: &[&str], file: &Path) -> Option<String> {
    match Command::new(name).args(arguments).arg(file).args((name == "pdftotext").then_some("-")).output() {
        Ok(output) => {
            let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
            assert!(output.status.success(), "{name} {}: {said}", file.display());
            Some(said)
        }
        Err(_) => left_out(name),
    }
}

#[expect(clippy::print_stderr, reason = "what was left out is said where the test is read")]
fn left_out(name: &str) -> Option<String> {
    eprintln!("LEFT OUT: {name} is not installed");
    None
}

fn judged(file: &Path) {
    tool("qpdf", &["--check"], file);
    if let Some(info) = tool("pdfinfo", &[], file) {
        assert!(info.lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes")), "{info}");
    }
}

/// What is attached, as `qpdf` takes it out.
fn attached(file: &Path) -> Option<serde_json::Value> {
    let said = tool("qpdf", &["--show-attachment=letter.json"], file)?;
    let read = serde_json::from_str(&said);
    assert!(read.is_ok(), "no JSON: {said}");
    read.ok()
}

#[test]
fn a_complaint_has_the_name_and_the_case() {
    let desk = Desk::new();
    let case = case(&desk, "adult");
    let line = format!("report {case} --to fr-police --about about.toml --lang en --passphrase-file passphrase --out");
    let said = desk.run(&format!("{line} a.pdf")).ended(0);
    assert!(said.err.contains("U+4F60") && said.err.contains("U+597D"), "what has no glyph is named: {}", said.err);
    assert!(said.out.contains("a.en.txt") && desk.path("a.en.txt").exists(), "the copy to read: {}", said.out);
    judged(&desk.path("a.pdf"));
    if let Some(text) = tool("pdftotext", &["-layout"], &desk.path("a.pdf")) {
        for one in ["Camille Exemple", "312-10", "[U+4F60 U+597D]", "Page"] {
            assert!(text.contains(one), "{one}: {text}");
        }
    }
    if let Some(data) = attached(&desk.path("a.pdf")) {
        assert_eq!(data["case"]["format"], "sangfroid-matter");
        assert!(data["case"]["messages"][0]["text"].as_str().is_some_and(|text| text.contains("trojan")), "{data}");
        assert!(data["letter"].to_string().contains("你好"), "the exact text");
    }
    // The same again is the same.
    desk.run(&format!("{line} b.pdf")).ended(0);
    assert_eq!(std::fs::read(desk.path("a.pdf")).ok(), std::fs::read(desk.path("b.pdf")).ok());
}

#[test]
fn a_notice_for_somebody_under_18_has_no_name_and_no_notice_has_the_case() {
    let desk = Desk::new();
    for (age, named) in [("minor", false), ("unknown", false), ("adult", true)] {
        let case = case(&desk, age);
        let file = format!("{age}.pdf");
        desk.run(&format!("remove {case} --from instagram --about about.toml {ALL} --out {file} --lang fr --passphrase-file passphrase")).ended(0);
        judged(&desk.path(&file));
        if let Some(text) = tool("pdftotext", &[], &desk.path(&file)) {
            assert!(text.contains("https://example.org/v/123") || text.replace('\n', "").contains("https://example.org/v/123"), "{text}");
            assert_eq!(text.contains("Camille"), named, "{age}: {text}");
        }
        if let Some(data) = attached(&desk.path(&file)) {
            assert_eq!(data.to_string().contains("Camille"), named, "{age}: {data}");
            assert!(data["case"].is_null() && !data.to_string().contains("trojan"), "messages are not for a platform: {data}");
        }
        let bytes = std::fs::read(desk.path(&file)).expect("a notice");
        assert!(named || !bytes.windows(7).any(|one| one == b"Camille"), "{age}: not in what describes the file either");
    }
}

#[test]
fn a_complete_file_of_a_case() {
    let desk = Desk::new();
    let case = case(&desk, "adult");
    let line = format!("report {case} --to all --out file --about about.toml --lang fr --passphrase-file passphrase");
    let said = desk.run(&line).ended(2);
    assert!(said.out.contains("fr-police.pdf") && said.out.contains("Pas écrit"), "{}", said.out);
    for name in ["fr-police", "summary", "friends"] {
        judged(&desk.path(&format!("file/{name}.pdf")));
    }
    assert!(!desk.path("file/fr-arcom.pdf").exists(), "nothing was sent, so no authority hears of it");
    // Nothing is written over.
    desk.run(&line).ended(2);
    let drafts = desk.run(&format!("{} --draft --json", line.replace("--out file", "--out drafts"))).ended(0).json();
    assert!(drafts["files"].as_array().is_some_and(|files| files.len() > 8), "{drafts}");
    assert!(desk.path("drafts/fr-arcom.pdf").exists());
}

#[test]
fn a_complete_file_in_all_forms_says_what_was_refused() {
    let desk = Desk::new();
    let case = case(&desk, "adult");
    desk.run(&format!("case fact {case} platform=instagram")).ended(0);
    let line = format!("report {case} --to all --draft --about about.toml --lang fr --passphrase-file passphrase {ALL}");
    let said = desk.run(&format!("{line} --as txt,eml,pdf --out file --json")).ended(0).json();
    let files: Vec<&str> = said["files"].as_array().expect("files").iter().filter_map(|file| file.as_str()).collect();
    for name in ["fr-police", "summary", "remove-instagram"] {
        for ending in ["txt", "eml", "pdf"] {
            let file = format!("file/{name}.{ending}");
            assert!(files.iter().any(|one| *one == file) && desk.path(&file).exists(), "{file}: {files:?}");
        }
    }
    let text = std::fs::read_to_string(desk.path("file/remove-instagram.txt")).expect("a notice");
    assert!(text.contains("https://example.org/v/123"), "{text}");
    assert!(std::fs::read_to_string(desk.path("file/remove-instagram.eml")).expect("a mail").contains("X-Unsent: 1"));
    // What is written is what is said.
    let on_disk = std::fs::read_dir(desk.path("file")).expect("a folder").count();
    assert_eq!(on_disk, files.len(), "{files:?}");
    let refused = said["refused"].as_array().expect("refused");
    assert!(!refused.is_empty() && refused.iter().all(|one| one["say"].as_str().is_some_and(|say| !say.is_empty())), "{refused:?}");
    let page = desk.run(&format!("{line} --as txt --out texts")).ended(0);
    assert!(page.out.contains("texts/fr-police.txt") && !desk.path("texts/fr-police.pdf").exists(), "{}", page.out);
    for one in refused {
        let say: String = one["say"].as_str().unwrap_or_default().split_whitespace().take(3).collect::<Vec<_>>().join(" ");
        assert!(page.out.split_whitespace().collect::<Vec<_>>().join(" ").contains(&say), "{say}: {}", page.out);
    }
    assert_eq!(desk.run(&format!("{line} --as doc --out docs")).ended(2).out, "");
}
