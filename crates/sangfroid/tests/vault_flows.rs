//! Whole ways through the vault: make, keep, show, seal, verify, open, wipe, and what is refused on the way.

mod desk;

use std::fs;

use desk::{Desk, MAIL, PNG};

#[test]
fn everything_comes_back_bit_for_bit() {
    let desk = Desk::new();
    let case = desk.sealed();
    let checked = desk.run("verify b.age --json --passphrase-file passphrase").ended(0).json();
    assert_eq!(checked["ok"], true, "{checked}");
    assert_eq!(checked["findings"], serde_json::json!([]), "an untouched bundle has nothing to say");
    assert_eq!(checked["items"], serde_json::json!(["0001", "0002", "0003"]));

    desk.run("open b.age --out there --passphrase-file passphrase").ended(0);
    let bag = desk.path(&format!("there/CASE-{case}"));
    assert_eq!(fs::read(bag.join("data/items/0001/original.eml")).expect("the mail"), MAIL.as_bytes());
    assert_eq!(fs::read(bag.join("data/items/0002/original.txt")).expect("the note"), b"He calls himself the collector.\n");
    assert_eq!(fs::read(bag.join("data/items/0003/original.png")).expect("the picture"), PNG);
    let record: serde_json::Value = serde_json::from_slice(&fs::read(bag.join("data/items/0003/item.json")).expect("a record")).expect("JSON");
    assert_eq!(record["name"], "Capture \u{1f642}.png");
    let finding: serde_json::Value = serde_json::from_slice(&fs::read(bag.join("data/derived/0001/finding.json")).expect("a finding")).expect("JSON");
    assert_eq!((&finding["derived"], &finding["verdict"]), (&true.into(), &"bluff".into()));

    // The folder is as good as the file, and never written over.
    desk.run("verify there").ended(0);
    desk.run("open b.age --out there --passphrase-file passphrase").ended(2);
    let receipt = fs::read_to_string(desk.path("b.age.receipt.txt")).expect("a receipt");
    assert!(receipt.contains("b.age") && receipt.contains("Receipt") && receipt.contains("Reçu"));
    assert!(!receipt.contains("mail") && !receipt.contains("Capture"), "a receipt says nothing of the content");
}

#[test]
fn the_language_of_the_bundle_is_the_persons() {
    let desk = Desk::new();
    let case = desk.sealed();
    desk.run(&format!("seal {case} --lang fr --out fr.age --passphrase-file passphrase")).ended(0);
    desk.run("open fr.age --out fr --passphrase-file passphrase").ended(0);
    let bag = desk.path(&format!("fr/CASE-{case}"));
    let report = fs::read_to_string(bag.join("data/report.html")).expect("a report");
    assert!(report.contains("lang=\"fr\"") && report.contains("Rien") | report.contains("ce qui a été gardé"), "{report}");
    assert!(fs::read_to_string(bag.join("proof/VERIFIER.txt")).expect("French").contains("Déchiffrez"));
    assert!(fs::read_to_string(bag.join("proof/VERIFY.txt")).expect("English").contains("Decrypt"));
    assert!(fs::read_to_string(bag.join("data/READ-ME-FIRST.txt")).expect("both").starts_with("À lire d'abord"));
}

#[test]
fn a_part_is_handed_over_and_the_rest_is_not_disclosed() {
    let desk = Desk::new();
    let case = desk.sealed();
    desk.run(&format!("seal {case} --out part.age --only 0002 --passphrase-file passphrase")).ended(0);
    desk.run("verify part.age --passphrase-file passphrase").ended(0);
    desk.run("open part.age --out part --passphrase-file passphrase").ended(0);
    let bag = desk.path(&format!("part/CASE-{case}"));
    assert!(bag.join("data/items/0002/original.txt").exists() && !bag.join("data/items/0001").exists());
    // The item that stayed out can be shown to have been there, by its record.
    desk.run("open b.age --out whole --passphrase-file passphrase").ended(0);
    let record = fs::read(desk.path(&format!("whole/CASE-{case}/data/items/0001/item.json"))).expect("a record");
    let list = fs::read_to_string(bag.join("data/custody/items.txt")).expect("the list");
    assert!(list.contains(&evidence::digest::hex(&evidence::digest::sha256(&record))));
    for (path, bytes) in Desk::files_below(&bag) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("mail.eml") && !text.contains("39TJp1oN7oJXe7JCU5Uq7twiuSbjnvtru8"), "{}", path.display());
    }
    desk.run(&format!("seal {case} --out none.age --only 0009 --passphrase-file passphrase")).ended(2);
    assert!(!desk.path("none.age").exists());
}

#[test]
fn keys_passphrases_and_key_files() {
    let desk = Desk::new();
    let made = desk.run("case new summer --json --key-file stick.txt --passphrase-file passphrase").ended(0).json();
    assert!(made["path"].as_str().is_some_and(|path| path.ends_with("summer")));
    desk.write("a.txt", "x\n");
    desk.run("keep summer a.txt").ended(0);
    desk.write("other", "another passphrase\n");

    // The case's key file instead of the passphrase.
    desk.run("seal summer --out one.age --key-file stick.txt").ended(0);
    desk.run("verify one.age --key-file stick.txt").ended(0);
    // A wrong passphrase says so and makes nothing.
    let wrong = desk.run("seal summer --out two.age --passphrase-file other").ended(3);
    assert!(wrong.err.contains("passphrase"), "{}", wrong.err);
    assert!(!desk.path("two.age").exists() && !desk.path("two.age.part").exists());

    // A passphrase of the bundle's own stands alone.
    desk.run("seal summer --out alone.age --passphrase --bundle-passphrase-file other --key-file stick.txt").ended(0);
    desk.run("verify alone.age --passphrase-file other").ended(0);
    desk.run("verify alone.age --passphrase-file passphrase").ended(3);
    desk.run("seal summer --out both.age --passphrase --to age1xyz --key-file stick.txt").ended(2);

    // What is no key, and a file that is there, are refused before anything is written.
    desk.run("seal summer --out three.age --to nobody --key-file stick.txt").ended(2);
    desk.run("seal summer --out one.age --key-file stick.txt").ended(2);
    // Without a terminal nothing is asked, and the option is named.
    let unasked = desk.run("seal summer --out four.age").ended(2);
    assert!(unasked.err.contains("--passphrase-file"), "{}", unasked.err);
    assert!(desk.run("case new").ended(2).err.contains("Nothing can bring this passphrase back"));
}

#[cfg(unix)]
#[test]
fn nobody_else_on_the_computer_can_read_the_folders() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    desk.sealed();
    desk.run("open b.age --out there --passphrase-file passphrase").ended(0);
    for root in ["home", "there"] {
        let mut open = vec![desk.path(root)];
        while let Some(path) = open.pop() {
            let about = fs::symlink_metadata(&path).expect("it is there");
            assert_eq!(about.permissions().mode() & 0o077, 0, "{}", path.display());
            if about.is_dir() {
                open.extend(fs::read_dir(&path).expect("a folder").map(|entry| entry.expect("an entry").path()));
            }
        }
    }
    for file in ["b.age", "b.age.receipt.txt"] {
        assert_eq!(fs::metadata(desk.path(file)).expect("it is there").permissions().mode() & 0o077, 0, "{file}");
    }
}

#[test]
fn images_of_somebody_under_18_are_not_copied_and_the_rest_is() {
    let desk = Desk::new();
    let case = desk.case();
    desk.write("note.txt", "His account is @collector.\n");
    desk.write("a.png", PNG);
    desk.write("film.mp4", b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom");
    desk.write("disguised.txt", PNG);
    desk.write("with picture.eml", "From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nhello\r\n--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename=a.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n");

    // Not said: refused to read, and the option that answers is named.
    let unsaid = desk.run(&format!("keep {case} a.png")).ended(2);
    assert!(unsaid.err.contains("--age"), "{}", unsaid.err);
    for age in ["minor", "unknown"] {
        let said = desk
            .run_words(&[
                "keep",
                &case,
                "--country",
                "FR",
                "--fact",
                &format!("age={age}"),
                "a.png",
                "note.txt",
                "film.mp4",
                "disguised.txt",
                "with picture.eml",
            ])
            .ended(5);
        assert!(said.out.contains("3018") && said.out.contains("Take It Down"), "the right route is named: {}", said.out);
    }
    let shown = desk.run(&format!("case show {case} --json --passphrase-file passphrase")).ended(0).json();
    let names: Vec<_> = shown["items"].as_array().expect("items").iter().map(|one| one["name"].clone()).collect();
    assert_eq!(names, ["note.txt"], "only the words were kept");
    // The case remembers; a plan follows it; "adult" cannot be said over "minor".
    desk.run(&format!("keep {case} film.mp4")).ended(5);
    let case = desk.case();
    desk.run(&format!("keep {case} --age minor note.txt")).ended(0);
    desk.run(&format!("keep {case} --age adult a.png")).ended(5);
    assert!(desk.run(&format!("plan {case} --json --country FR")).ended(0).out.contains("keep-words-only"));
}

#[test]
fn what_was_kept_before_is_noticed_and_a_missing_file_does_not_stop_the_others() {
    let desk = Desk::new();
    let case = desk.case();
    desk.write("a.txt", "one\n");
    desk.write("b.txt", "two\n");
    desk.run(&format!("keep {case} a.txt missing.txt b.txt")).ended(3);
    let again = desk.run(&format!("keep {case} a.txt --json")).ended(0).json();
    assert_eq!((&again["item"], &again["added"]), (&"0001".into(), &false.into()));
    let piped = desk.run_with_input(&format!("keep {case} - --json"), b"three\n").ended(0).json();
    assert_eq!(piped["item"], "0003");
    desk.write("empty.txt", "");
    desk.run(&format!("keep {case} empty.txt")).ended(0);
    desk.run("keep nosuchcase a.txt").ended(2);
}

#[test]
fn what_is_missing_is_said_and_goes_away() {
    let desk = Desk::new();
    let case = desk.case();
    let missing = |line: &str| -> Vec<String> {
        let shown = desk.run(line).ended(0).json();
        shown["missing"].as_array().expect("a list").iter().map(|one| one["id"].as_str().expect("an id").to_owned()).collect()
    };
    let show = format!("case show {case} --json --passphrase-file passphrase");
    assert_eq!(missing(&show), ["profile", "user-id", "conversation", "demand", "receipt", "link"]);
    desk.write("mail.eml", MAIL);
    desk.run(&format!("keep {case} mail.eml")).ended(0);
    // A mass mail with its wallet has no profile and no talk behind it.
    assert_eq!(missing(&show), ["receipt"]);
    desk.write("shot.png", PNG);
    desk.run(&format!("keep {case} shot.png --age adult --shows receipt --note paid")).ended(0);
    assert!(missing(&show).is_empty());
    // Without the passphrase: numbers, and no name.
    let locked = desk.run(&format!("case show {case}")).ended(0);
    assert!(locked.out.contains("0001") && !locked.out.contains("mail.eml"), "{}", locked.out);
}

#[test]
fn a_case_is_wiped_only_when_its_name_is_said() {
    let desk = Desk::new();
    let case = desk.sealed();
    desk.run(&format!("case wipe {case}")).ended(2);
    desk.run(&format!("case wipe {case} --confirm other")).ended(2);
    assert!(desk.run("case list").ended(0).out.contains(&case));
    desk.run(&format!("case wipe {case} --confirm {case}")).ended(0);
    assert!(!desk.run("case list").ended(0).out.contains(&case));
    assert!(!desk.path(&format!("home/cases/{case}")).exists());
}

#[test]
fn a_change_is_found_and_named() {
    let desk = Desk::new();
    let case = desk.sealed();
    desk.run("open b.age --out there --passphrase-file passphrase").ended(0);
    let bag = desk.path(&format!("there/CASE-{case}"));
    let picture = bag.join("data/items/0003/original.png");
    let mut bytes = fs::read(&picture).expect("it is there");
    bytes[20] ^= 1;
    fs::write(&picture, &bytes).expect("it can be written");
    let found = desk.run("verify there --json").ended(4).json();
    let named = |found: &serde_json::Value, item: &str, problem: &str| {
        found["findings"].as_array().expect("a list").iter().any(|one| one["item"] == item && one["problem"] == problem)
    };
    assert!(named(&found, "data/items/0003/original.png", "changed"), "{found}");
    bytes[20] ^= 1;
    fs::write(&picture, &bytes).expect("it can be written");
    desk.run("verify there").ended(0);

    // The instructions are in no manifest, and yet nobody rewrites them unseen.
    let howto = bag.join("proof/VERIFY.txt");
    let text = fs::read_to_string(&howto).expect("it is there");
    fs::write(&howto, text.replace("sha256sum -c", "true -c")).expect("it can be written");
    let found = desk.run("verify there --json").ended(4).json();
    assert!(named(&found, "proof/VERIFY.txt", "changed"), "{found}");
    fs::write(&howto, text).expect("it can be written");

    for bit in [0usize, 700, 4000, 30_000] {
        let mut bytes = fs::read(desk.path("b.age")).expect("the bundle");
        let place = (bit / 8).min(bytes.len() - 1);
        bytes[place] ^= 1 << (bit % 8);
        desk.write("flipped.age", &bytes);
        let status = desk.run("verify flipped.age --json --passphrase-file passphrase").status;
        assert!(matches!(status, 3 | 4), "bit {bit}: {status}");
    }
    let whole = fs::read(desk.path("b.age")).expect("the bundle");
    desk.write("cut.age", &whole[..whole.len() - 1]);
    let found = desk.run("verify cut.age --json --passphrase-file passphrase").ended(4).json();
    assert_eq!(found["ok"], false);
    desk.run("open cut.age --out cut --passphrase-file passphrase").ended(4);
    assert!(!desk.path("cut").exists() && !desk.path("cut.part").exists());
}

#[test]
fn facts_are_written_down_once_and_count_in_plans() {
    let desk = Desk::new();
    let case = desk.case();
    let plan = |more: &str| desk.run(&format!("plan {case} --json {more}")).ended(0).json();
    let ids = |plan: &serde_json::Value| plan["steps"].as_array().expect("steps").iter().map(|one| one["id"].clone()).collect::<Vec<_>>();
    let given = desk.run("plan --json --country FR --fact kind=recorded --fact paid=yes --fact platform=instagram").ended(0).json();
    assert_ne!(plan("")["steps"], given["steps"]);
    desk.run(&format!("case fact {case} kind=recorded paid=no country=fr")).ended(0);
    let said = desk.run(&format!("case fact {case} paid=yes platform=instagram")).ended(0);
    assert!(said.out.contains("without the passphrase"), "{}", said.out);
    assert_eq!(plan("")["steps"], given["steps"], "the last answer counts");
    assert_ne!(ids(&plan("--fact kind=bluff")), ids(&given), "what is said now counts more");

    // Addresses and names are for items, which are encrypted.
    for wrong in ["url=https://example.org/", "paid", "paid=perhaps", "platform=nosuch", "age_now=adult"] {
        let said = desk.run(&format!("case fact {case} met=yes {wrong}")).ended(2);
        assert!(!said.err.is_empty(), "{wrong}");
    }
    let journal = fs::read_to_string(desk.path(&format!("home/cases/{case}/journal.jsonl"))).expect("a journal");
    assert!(!journal.contains("met=yes") && !journal.contains("example.org"), "all of them are written, or none");
    desk.run(&format!("case fact {case} age=minor")).ended(0);
    desk.run(&format!("case fact {case} age=adult")).ended(0);
    assert!(ids(&plan("")).contains(&"keep-words-only".into()), "under 18 once said is not taken back");
}
