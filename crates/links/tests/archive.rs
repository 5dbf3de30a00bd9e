//! Looks as archives: read back by the standard, by other people's tools, and from answers that nobody thought of.

#[path = "looks/mod.rs"]
mod looks;
#[path = "looks/reader.rs"]
mod reader;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use evidence::digest::Hasher;
use evidence::path::BagPath;
use evidence::zip::Writer;
use links::warc::{Kind, Packing, capture, write};
use links::{Answer, Check, Cut, Failure, Level, Outcome, State, wacz};
use proptest::prelude::*;
use reader::{Read1, members, records};

const SOFTWARE: &str = "sangfroid 0.1.0";

fn read(check: &Check) -> Vec<Read1> {
    records(&write(&capture(check, SOFTWARE), Packing::Plain).bytes)
}

fn of_kind<'r>(records: &'r [Read1], kind: &str) -> Vec<&'r Read1> {
    records.iter().filter(|record| record.field("WARC-Type") == Some(kind)).collect()
}

#[test]
fn a_page_behind_a_redirect_is_all_there() {
    let check = looks::redirected();
    let records = read(&check);
    let kinds: Vec<_> = records.iter().filter_map(|record| record.field("WARC-Type")).collect();
    let hop = ["response", "request", "metadata", "resource"];
    assert_eq!(kinds, [&["warcinfo"][..], &hop, &hop, &["resource"]].concat());
    let responses = of_kind(&records, "response");
    let Outcome::Answer(page) = &check.journeys[0].exchanges[1].outcome else { unreachable!("made above") };
    assert_eq!(responses[1].block, [page.head.clone(), page.transferred.clone()].concat(), "byte for byte, chunks and compression still in it");
    assert_eq!(responses[1].field("WARC-Payload-Digest"), Some(reader::digest(&page.transferred).as_str()));
    assert_eq!(responses[1].field("WARC-IP-Address"), Some("203.0.113.7"));
    assert_eq!(responses[0].field("WARC-Target-URI"), Some("http://example.org/v?a=1%202"));
    assert_eq!(responses[1].field("WARC-Date"), Some("2026-11-27T17:03:11Z"));
    let requests = of_kind(&records, "request");
    assert_eq!(requests[1].field("WARC-Concurrent-To"), responses[1].field("WARC-Record-ID"));
    let story = String::from_utf8_lossy(&of_kind(&records, "metadata")[1].block).into_owned();
    assert!(story.contains("via: http://example.org/v?a=1 2\r\nhopsFromSeed: R\r\ncontacted: www.example.org:443\r\n"), "{story}");
    let resources = of_kind(&records, "resource");
    let targets: Vec<_> = resources.iter().filter_map(|one| one.field("WARC-Target-URI")).collect();
    assert_eq!(targets, ["dns:example.org", "dns:www.example.org", "urn:sangfroid:tls-chain:www.example.org"]);
    assert_eq!(resources[1].block, b"www.example.org.\tIN\tA\t203.0.113.7\r\n");
    assert_eq!(String::from_utf8_lossy(&resources[2].block).matches("BEGIN CERTIFICATE").count(), 2);
}

#[test]
fn what_was_cut_says_why_and_what_is_no_text_is_not_there() {
    let wanted = [
        ("too-long", Some("length"), true),
        ("too-slow", Some("time"), true),
        ("hung-up", Some("disconnect"), true),
        ("a-film", Some("unspecified"), false),
        ("a-picture-all-the-same", Some("length"), false),
        ("unreadable", None, true),
        ("redirected", None, true),
    ];
    let all = looks::all();
    for (name, word, kept) in wanted {
        let check = &all.iter().find(|(one, _)| *one == name).expect("it was made").1;
        let records = read(check);
        let response = *of_kind(&records, "response").last().expect("there was an answer");
        assert_eq!(response.field("WARC-Truncated"), word, "{name}");
        let head = response.block.windows(4).position(|four| four == b"\r\n\r\n").expect("a head ends") + 4;
        assert_eq!(response.block.len() > head, kept, "{name}");
    }
    for (name, check) in &all {
        let bytes = write(&capture(check, SOFTWARE), Packing::Plain).bytes;
        assert!(!bytes.windows(4).any(|four| four == b"\x89PNG"), "{name} holds a picture");
    }
}

#[test]
fn without_an_answer_there_is_the_story() {
    for (name, failure, said) in [("timed-out", "timed-out", true), ("no-such-name", "no-such-name", false), ("broken", "broken", true)] {
        let check = looks::all().into_iter().find(|(one, _)| *one == name).expect("it was made").1;
        let records = read(&check);
        assert_eq!((of_kind(&records, "response").len(), of_kind(&records, "request").len()), (0, usize::from(said)), "{name}");
        let story = String::from_utf8_lossy(&of_kind(&records, "metadata")[0].block).into_owned();
        assert!(story.contains(&format!("failure: {failure}\r\n")) && !story.contains("\nWARC-Type"), "{story}");
        assert_eq!(story.contains("contacted: nobody"), !said, "{story}");
    }
    let by_proxy = looks::all().into_iter().find(|(one, _)| *one == "by-proxy").expect("it was made").1;
    let records = read(&by_proxy);
    assert!(records.iter().all(|record| record.field("WARC-IP-Address").is_none()), "the number of a proxy is not that of the host");
    assert!(String::from_utf8_lossy(&of_kind(&records, "metadata")[0].block).contains("contacted-proxy: 127.0.0.1:9050"));
}

#[test]
fn the_same_look_gives_the_same_bytes_and_each_record_its_own_name() {
    for (name, check) in looks::all() {
        let made = capture(&check, SOFTWARE);
        let once = write(&made, Packing::Gzip);
        assert_eq!(once, write(&capture(&check, SOFTWARE), Packing::Gzip), "{name}");
        assert_eq!(members(&once.bytes, &once.places), write(&made, Packing::Plain).bytes, "{name}: each record is a member");
        let mut ids: Vec<_> = made.iter().map(|record| record.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), made.len(), "{name}");
    }
}

#[test]
fn the_verdict_as_data() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/verdict.json");
    let said = format!("{:#}\n", links::verdict::verdict(&looks::redirected()));
    if std::env::var_os("SANGFROID_BLESS").is_some() {
        std::fs::write(&golden, &said).expect("it can be written");
    }
    assert_eq!(said, std::fs::read_to_string(golden).expect("the golden answer is there"));
    for (name, check) in looks::all() {
        let value = links::verdict::verdict(&check);
        assert_eq!(value["state"], check.verdict.state.id(), "{name}");
        assert_eq!(value["contacted"].as_array().map(Vec::len), Some(links::verdict::contacted(&check).len()), "{name}");
    }
}

/// A tool of Python, where `scripts/test` puts it.
#[expect(clippy::print_stderr, reason = "what was left out is said where the test is read")]
fn peer(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/peers/bin").join(name);
    let there = path.is_file();
    if !there {
        eprintln!("LEFT OUT: {name} is not installed, so it judged nothing (./scripts/test installs it)");
    }
    there.then_some(path)
}

/// Whether a tool accepts a file, and what it said.
fn accepts(tool: &Path, words: &[&str], file: &Path) -> (bool, String) {
    let said = Command::new(tool).args(words).arg(file).output().expect("it starts");
    (said.status.success(), String::from_utf8_lossy(&said.stdout).into_owned() + &String::from_utf8_lossy(&said.stderr))
}

#[test]
fn warcio_finds_every_digest_right_and_notices_a_wrong_one() {
    let Some(warcio) = peer("warcio") else { return };
    let folder = tempfile::tempdir().expect("a place for files");
    for (name, check) in looks::all() {
        let made = capture(&check, SOFTWARE);
        for (packing, ending) in [(Packing::Plain, "warc"), (Packing::Gzip, "warc.gz")] {
            let file = folder.path().join(format!("{name}.{ending}"));
            std::fs::write(&file, write(&made, packing).bytes).expect("it can be written");
            let (good, said) = accepts(&warcio, &["check", "-v"], &file);
            assert!(good, "{name}.{ending}: {said}");
            assert_eq!(said.matches("digest pass").count(), made.len(), "{name}.{ending}: {said}");
        }
    }
    let mut bytes = write(&capture(&looks::redirected(), SOFTWARE), Packing::Plain).bytes;
    let at = bytes.windows(11).position(|part| part == b"hopsFromSee").expect("it is there");
    bytes[at] ^= 1;
    let file = folder.path().join("changed.warc");
    std::fs::write(&file, bytes).expect("it can be written");
    assert!(!accepts(&warcio, &["check"], &file).0, "a changed byte passed");
}

/// A pack in a zip, stored, as the program writes it.
fn zipped(check: &Check) -> Vec<u8> {
    let mut zip = Writer::new(Vec::new());
    for (name, bytes) in wacz::parts(&[(check, capture(check, SOFTWARE))], SOFTWARE) {
        let mut hasher = Hasher::default();
        hasher.update(&bytes);
        zip.start(&BagPath::new(name).expect("a name for a zip"), bytes.len() as u64, hasher.finish().crc32).expect("parts are sorted");
        zip.write_all(&bytes).expect("as announced");
    }
    zip.finish().expect("as announced")
}

#[test]
fn wacz_accepts_every_page_and_notices_a_changed_part() {
    let Some(wacz) = peer("wacz") else { return };
    let folder = tempfile::tempdir().expect("a place for files");
    let pages: Vec<_> = looks::all().into_iter().filter(|(_, check)| links::wacz::has_page(check)).collect();
    assert!(pages.len() >= 6, "only {} pages", pages.len());
    // The tool takes seconds to start: two pages of different kinds.
    for (name, check) in pages.iter().filter(|(name, _)| ["redirected", "a-film"].contains(name)) {
        let file = folder.path().join(format!("{name}.wacz"));
        std::fs::write(&file, zipped(check)).expect("it can be written");
        let (good, said) = accepts(&wacz, &["validate", "-f"], &file);
        assert!(good && said.contains("Validation succeeded"), "{name}: {said}");
    }
    let mut bytes = zipped(&looks::redirected());
    let at = bytes.windows(14).position(|part| part == b"json-pages-1.0").expect("it is stored as it is");
    bytes[at] ^= 1;
    let file = folder.path().join("changed.wacz");
    std::fs::write(&file, bytes).expect("it can be written");
    assert!(!accepts(&wacz, &["validate", "-f"], &file).0, "a changed part passed");
}

#[test]
fn the_index_leads_to_each_answer() {
    let check = looks::redirected();
    let made = capture(&check, SOFTWARE);
    let parts = wacz::parts(&[(&check, made.clone())], SOFTWARE);
    let part = |name: &str| &parts.iter().find(|(one, _)| *one == name).expect("it is there").1;
    let archive = part("archive/data.warc.gz");
    let index = String::from_utf8(part("indexes/index.cdx").clone()).expect("text");
    let lines: Vec<_> = index.lines().collect();
    assert!(lines.is_sorted() && lines.len() == 2, "{index}");
    assert!(lines[1].starts_with("org,example)/video/7 20261127170311 {"), "{index}");
    for line in lines {
        let about: serde_json::Value = serde_json::from_str(line.splitn(3, ' ').last().expect("three fields")).expect("JSON");
        let number = |name: &str| about[name].as_str().expect("a number").parse::<usize>().expect("a number");
        let one = records(&members(archive, &[(number("offset"), number("length"))]));
        assert_eq!(one[0].field("WARC-Target-URI"), about["url"].as_str());
        assert_eq!(one[0].field("WARC-Payload-Digest"), about["digest"].as_str());
    }
}

prop_compose! {
    fn answers()(
        status in any::<u16>(),
        head in proptest::collection::vec(any::<u8>(), 0..200),
        transferred in proptest::collection::vec(any::<u8>(), 0..300),
        media_type in prop_oneof![Just("text/html"), Just("image/png"), Just(""), Just("application/json"), Just("video/mp4")],
        cut in prop_oneof![Just(None), Just(Some(Cut::Length)), Just(Some(Cut::Time)), Just(Some(Cut::NotText)), Just(Some(Cut::Unreadable))],
    ) -> Answer {
        Answer { status, headers: vec![("content-type".to_owned(), media_type.to_owned())], head, body: transferred.clone(), transferred, cut }
    }
}

proptest! {
    #[test]
    fn any_exchange_gives_records_with_right_digests(
        url in any::<String>(), host in any::<String>(), at in any::<i64>(), request in proptest::collection::vec(any::<u8>(), 0..100),
        certificates in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..80), 0..3),
        answer in answers(), word in any::<String>(), fails in any::<bool>(), proxy in any::<bool>(),
    ) {
        let outcome = if fails { Outcome::Failure(Failure::Broken(word)) } else { Outcome::Answer(answer.clone()) };
        let mut exchange = looks::exchange(&url, looks::contacted("", "203.0.113.7:443"), outcome);
        exchange.contacted = exchange.contacted.map(|one| links::Contacted { host, proxy, ..one });
        exchange.at = at;
        exchange.request = request;
        exchange.certificates = certificates;
        let check = looks::check(&url, Level::Visit, State::Inconclusive, vec![looks::journey(vec![exchange])]);
        let made = capture(&check, SOFTWARE);
        let read = records(&write(&made, Packing::Plain).bytes);
        prop_assert_eq!(read.len(), made.len());
        for (record, made) in read.iter().zip(&made) {
            prop_assert_eq!(&record.block, &made.block);
            if made.kind == Kind::Response {
                let payload = &record.block[answer.head.len()..];
                let digest = reader::digest(payload);
                prop_assert_eq!(record.field("WARC-Payload-Digest"), Some(digest.as_str()));
                let picture = matches!(answer.media_type().as_str(), "image/png" | "video/mp4");
                prop_assert!(!picture || payload.is_empty());
            }
        }
        let names: Vec<_> = wacz::parts(&[(&check, made.clone())], SOFTWARE).iter().map(|(name, _)| *name).collect();
        prop_assert!(names.is_sorted());
    }
}
