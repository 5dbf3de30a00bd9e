//! No plaintext left behind: a marker in an item is found nowhere in the data folder or the temporary folder, and a command that is made
//! to crash leaves no core image.
#![cfg(unix)]

mod desk;

use std::fs;
use std::io::Write;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Stdio};
use std::time::Duration;

use desk::{Desk, PROGRAM};

/// Made at run time, so that it stands in no program and no source file.
fn marker() -> Vec<u8> {
    let mut marker = Vec::new();
    for number in 0..24u8 {
        marker.push(b'A' + (number.wrapping_mul(7) ^ 0x15) % 26);
    }
    marker
}

fn holds(bytes: &[u8], marker: &[u8]) -> bool {
    bytes.windows(marker.len()).any(|window| window == marker)
}

#[test]
fn the_marker_is_found_nowhere() {
    let desk = Desk::new();
    let marker = marker();
    let text = [b"He said: ".as_slice(), &marker, b". And he wants money by bitcoin.\n"].concat();
    let binary = [b"ID3\x03".as_slice(), &vec![0x41; 3 << 20], &marker, &vec![0x42; 1 << 20]].concat();
    desk.write("words.txt", &text);
    desk.write(&format!("{}.mp3", String::from_utf8_lossy(&marker)), &binary);
    fs::create_dir(desk.path("temporary")).expect("a folder");
    let run = |words: &[&str]| {
        let output = desk.command(words).env("TMPDIR", desk.path("temporary")).output().expect("the program starts");
        assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
        output.stdout
    };
    let made: serde_json::Value = serde_json::from_slice(&run(&["case", "new", "--json", "--passphrase-file", "passphrase"])).expect("JSON");
    let case = made["case"].as_str().expect("an id").to_owned();
    let sound = format!("{}.mp3", String::from_utf8_lossy(&marker));
    run(&["keep", &case, "words.txt", &sound, "--note", &String::from_utf8_lossy(&marker)]);
    run(&["seal", &case, "--out", "b.age", "--passphrase-file", "passphrase"]);
    run(&["verify", "b.age", "--passphrase-file", "passphrase"]);
    let shown = run(&["case", "show", &case, "--passphrase-file", "passphrase"]);
    assert!(holds(&shown, &marker), "the marker is looked for in the right way");

    for folder in ["home", "temporary"] {
        for (path, bytes) in Desk::files_below(&desk.path(folder)) {
            assert!(!holds(&bytes, &marker), "plain text in {}", path.display());
            assert!(!holds(path.as_os_str().as_encoded_bytes(), &marker), "plain text in a name: {}", path.display());
        }
    }
    assert!(Desk::files_below(&desk.path("temporary")).is_empty(), "nothing is left in the temporary folder");
    for file in ["b.age", "b.age.receipt.txt"] {
        assert!(!holds(&fs::read(desk.path(file)).expect("it is there"), &marker), "plain text in {file}");
    }
}

#[test]
fn a_crash_leaves_no_core_image() {
    // A process that is allowed one leaves one here, or this proves nothing.
    let control = Command::new("sh").args(["-c", "ulimit -c unlimited && kill -ABRT $$"]).status().expect("a shell");
    if !control.core_dumped() {
        eprintln!("LEFT OUT: this machine writes no core images at all");
    }
    let desk = Desk::new();
    let case = desk.case();
    let line = format!("ulimit -c unlimited; exec \"{PROGRAM}\" keep {case} -");
    let mut child = Command::new("sh")
        .args(["-c", &line])
        .current_dir(desk.folder.path())
        .env("SANGFROID_HOME", desk.path("home"))
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let mut pipe = child.stdin.take().expect("a pipe");
    pipe.write_all(&marker()).expect("it reads");
    std::thread::sleep(Duration::from_secs(2));
    assert!(child.try_wait().expect("it can be asked").is_none(), "it waits for more");
    Command::new("kill").args(["-ABRT", &child.id().to_string()]).status().expect("kill");
    let status = child.wait().expect("it ends");
    assert_eq!(status.signal(), Some(6));
    assert!(!status.core_dumped(), "a core image was written");
    for (path, bytes) in Desk::files_below(desk.folder.path()) {
        assert!(!holds(&bytes, &marker()), "plain text in {}", path.display());
    }
}
