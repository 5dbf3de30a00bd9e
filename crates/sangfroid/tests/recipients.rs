//! Others open a sealed file: with the ordinary `age`, and with `open --key-file`; the key of the case opens it in any case.
#![cfg(unix)]

mod desk;

use std::fs;
use std::process::{Command, Stdio};

use desk::Desk;
use desk::authority::Authority;

/// Runs an ordinary tool in the folder; `None` when it is not on this machine.
fn tool(desk: &Desk, line: &str) -> Option<bool> {
    let mut words = line.split(' ');
    let mut command = Command::new(words.next()?);
    command.args(words).current_dir(desk.folder.path()).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().ok().map(|status| status.success())
}

#[expect(clippy::print_stderr, reason = "what was left out is said where the test is read")]
fn left_out(what: &str) {
    eprintln!("LEFT OUT: {what}");
}

/// A case `c` with a note, and three keys of others: their public halves, each with the file of the secret one.
fn case_and_others() -> Option<(Desk, Vec<(String, &'static str)>)> {
    let desk = Desk::new();
    desk.run("case new c --key-file stick.txt --passphrase-file passphrase").ended(0);
    desk.write("note.txt", "He calls himself the collector.\n");
    desk.run("keep c note.txt").ended(0);
    let made = [
        "age-keygen -o police.txt",
        "age-keygen -o stranger.txt",
        "ssh-keygen -q -t ed25519 -N  -C somebody@example.org -f ed25519",
        "ssh-keygen -q -t rsa -b 2048 -N  -C somebody@example.org -f rsa",
    ];
    if made.iter().any(|line| tool(&desk, line) != Some(true)) {
        left_out("age-keygen or ssh-keygen is not installed, so there are no keys of others");
        return None;
    }
    let police = fs::read_to_string(desk.path("police.txt")).expect("a key");
    let public = police.lines().find_map(|line| line.strip_prefix("# public key: ")).expect("its public half").to_owned();
    let ssh = |name: &str| fs::read_to_string(desk.path(name)).expect("a public key").trim().to_owned();
    let others = vec![(public, "police.txt"), (ssh("ed25519.pub"), "ed25519"), (ssh("rsa.pub"), "rsa")];
    Some((desk, others))
}

/// Both ways to open it say that it is what was sealed.
fn opens(desk: &Desk, bundle: &str, key: &str) {
    assert_eq!(tool(desk, &format!("age -d -i {key} -o {bundle}.zip {bundle}")), Some(true), "age opens {bundle} with {key}");
    assert!(fs::read(desk.path(&format!("{bundle}.zip"))).expect("a zip").starts_with(b"PK\x03\x04"));
    fs::remove_file(desk.path(&format!("{bundle}.zip"))).expect("it can go");
    desk.run(&format!("verify {bundle} --key-file {key}")).ended(0);
    desk.run(&format!("open {bundle} --out out --key-file {key}")).ended(0);
    let files = Desk::files_below(&desk.path("out"));
    assert!(files.iter().any(|(_, bytes)| bytes == b"He calls himself the collector.\n"), "the note came out");
    fs::remove_dir_all(desk.path("out")).expect("it can go");
}

#[test]
fn each_kind_of_key_opens_what_was_sealed_to_it_and_so_does_the_case() {
    let Some((desk, others)) = case_and_others() else { return };
    for (place, (public, key)) in others.iter().enumerate() {
        let bundle = format!("{place}.age");
        desk.run_words(&["seal", "c", "--out", &bundle, "--to", public, "--key-file", "stick.txt"]).ended(0);
        opens(&desk, &bundle, key);
        opens(&desk, &bundle, "stick.txt");
        desk.run(&format!("verify {bundle} --passphrase-file passphrase")).ended(0);
    }
    // All in one file of recipients, as somebody would hand it over.
    let list: Vec<&str> = others.iter().map(|(public, _)| public.as_str()).collect();
    desk.write("recipients.txt", format!("# the police\n\n{}\n", list.join("\n")));
    desk.run("seal c --out all.age --to recipients.txt --key-file stick.txt").ended(0);
    for key in ["police.txt", "ed25519", "rsa", "stick.txt"] {
        opens(&desk, "all.age", key);
    }
    // And in the form that goes through mails.
    assert_eq!(tool(&desk, "age -d -i stick.txt -o plain.zip all.age"), Some(true));
    let own = fs::read_to_string(desk.path("stick.txt")).expect("a key");
    let own = own.lines().find_map(|line| line.strip_prefix("# public key: ")).expect("its public half");
    assert_eq!(tool(&desk, &format!("age -a -r {own} -o armoured.age plain.zip")), Some(true));
    opens(&desk, "armoured.age", "stick.txt");
}

#[test]
fn a_wrong_key_is_a_wrong_key_and_damage_is_damage() {
    let Some((desk, others)) = case_and_others() else { return };
    desk.run_words(&["seal", "c", "--out", "b.age", "--to", &others[0].0, "--key-file", "stick.txt"]).ended(0);
    for key in ["stranger.txt", "ed25519", "rsa"] {
        for line in [format!("verify b.age --key-file {key}"), format!("verify b.age --json --key-file {key}"), format!("open b.age --out o --key-file {key}")]
        {
            let said = desk.run(&line).ended(3);
            assert!(said.out.is_empty() && said.err.contains("--key-file"), "the next step is named: {}", said.err);
            assert!(!said.err.contains("was changed since"), "{}", said.err);
        }
        let said = desk.run(&format!("--lang fr verify b.age --key-file {key}")).ended(3);
        assert!(said.err.contains("Cela ne dit pas que son contenu a changé"), "{}", said.err);
    }
    let whole = fs::read(desk.path("b.age")).expect("the bundle");
    for (what, place) in [("the sum of the header", 0), ("the content", whole.len() - 40)] {
        let mut bytes = whole.clone();
        let place = if place == 0 { bytes.windows(5).position(|five| five == b"\n--- ").expect("a sum") + 6 } else { place };
        bytes[place] = if bytes[place] == b'A' { b'B' } else { b'A' };
        desk.write("damaged.age", &bytes);
        let said = desk.run("verify damaged.age --json --key-file stick.txt");
        assert_eq!((said.status, said.json()["ok"].clone()), (4, false.into()), "{what}: {}", said.out);
        desk.run("open damaged.age --out o --key-file stick.txt").ended(4);
    }
    // A stanza without its last line: other readers take it, and what they make of it differs.
    let end = whole.windows(5).position(|five| five == b"\n--- ").expect("a sum");
    let mut bytes = whole[..=end].to_vec();
    bytes.extend_from_slice(b"-> empty\n");
    bytes.extend_from_slice(&whole[end + 1..]);
    desk.write("loose.age", &bytes);
    assert!(desk.run("verify loose.age --json --key-file stick.txt").ended(4).out.contains("the body of a stanza"));
}

#[test]
fn the_time_stamp_beside_the_file_is_judged_when_it_is_there() {
    let Some((desk, _)) = case_and_others() else { return };
    desk.run("seal c --out b.age --key-file stick.txt").ended(0);
    let before = desk.run("verify b.age --json --key-file stick.txt").ended(0).json();
    assert_eq!(before["outside"], serde_json::json!([]), "absent: nothing is said");
    let authorities: Vec<Authority> = ["first", "second"].iter().filter_map(|name| Authority::start(desk.folder.path(), name)).collect();
    let [first, second] = authorities.as_slice() else { return left_out("openssl cannot play an authority here") };
    let stamp = |authorities: &[&Authority]| {
        let urls: Vec<String> = authorities.iter().map(|one| one.url()).collect();
        let mut line = vec!["timestamp", "b.age", "--key-file", "stick.txt"];
        for (url, one) in urls.iter().zip(authorities) {
            line.extend(["--tsa", url, "--allow", &one.address]);
        }
        desk.run_words(&line).ended(0);
    };
    stamp(&[first, second]);
    let found = desk.run("verify b.age --json --key-file stick.txt").ended(0).json();
    let files: Vec<_> = found["outside"].as_array().expect("a list").iter().map(|one| one["file"].clone()).collect();
    assert_eq!(files, ["b.age.tsr", "b.age.2.tsr"]);
    assert_eq!(found["findings"], serde_json::json!([]));
    assert!(desk.run("verify b.age --key-file stick.txt").ended(0).out.contains("b.age.2.tsr"));
    let part = |(path, _): &(std::path::PathBuf, Vec<u8>)| path.extension().is_some_and(|ending| ending == "part");
    assert!(!Desk::files_below(desk.folder.path()).iter().any(part), "nothing half is left");

    let alarm = |what: &str, item: &str| {
        let found = desk.run("verify b.age --json --key-file stick.txt").ended(4).json();
        let named = found["findings"].as_array().expect("a list").iter().any(|one| one["item"] == item && one["problem"] == "timestamp");
        assert!(named && found["ok"] == false, "{what}: {found}");
    };
    let token = fs::read(desk.path("b.age.2.tsr")).expect("a token");
    for place in [0, token.len() / 3, token.len() / 2, token.len() - 1] {
        let mut bytes = token.clone();
        bytes[place] ^= 1;
        desk.write("b.age.2.tsr", &bytes);
        alarm("a bit of it changed", "b.age.2.tsr");
    }
    desk.write("b.age.2.tsr", &token[..token.len() - 1]);
    alarm("cut", "b.age.2.tsr");
    desk.write("b.age.2.tsr", "");
    alarm("empty", "b.age.2.tsr");
    desk.write("b.age.2.tsr", &token);
    desk.run("open b.age --out there --key-file stick.txt").ended(0);
    let inner = Desk::files_below(&desk.path("there")).into_iter().find(|(path, _)| path.ends_with("proof/tsa-1.tsr")).expect("a token inside");
    let own = fs::read(desk.path("b.age.tsr")).expect("a token");
    desk.write("b.age.tsr", &inner.1);
    alarm("over something else", "b.age.tsr");
    desk.write("b.age.tsr", &own);
    desk.run("verify b.age --key-file stick.txt").ended(0);

    // Stamped again by one: the file is another, and those over the old one do not lie there to say that it was changed.
    stamp(&[first]);
    assert!(!desk.path("b.age.2.tsr").exists() && !desk.path("b.age.2.tsr.pem").exists());
    let found = desk.run("verify b.age --json --key-file stick.txt").ended(0).json();
    assert_eq!(found["outside"].as_array().map(Vec::len), Some(1), "{found}");
}
