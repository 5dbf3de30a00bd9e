//! Sealing is cut, starved and broken at every operation: nothing half-written ever has the bundle's name, and the case stays whole.
#![cfg(feature = "disk")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that meets what it did not expect stops at once")]

mod model;

use std::io::{self, Cursor, Read};
use std::ops::ControlFlow;
use std::path::Path;

use evidence::disk::recipients::Recipients;
use evidence::disk::seal::{Order, Texts};
use evidence::disk::{Case, Layer, Meta, Moment, New, Secret, Trouble, Vault};
use evidence::documents::Say;
use evidence::verify::{Unchecked, examine};
use evidence::zip::Archive;
use model::{End, Fault, Model};

const NOW: Moment<'static> = Moment { at: "2026-11-27T18:03:11+01:00[Europe/Paris]", tool: "test 1" };
const BUNDLE: &str = "/home/cases/b.age";

struct Ids;

impl Say for Ids {
    fn language(&self) -> &str {
        "en"
    }

    fn say(&self, id: &str, _: &[(&str, &str)]) -> String {
        id.to_owned()
    }
}

fn passphrase() -> Secret {
    "plume abaisser".to_owned().into()
}

fn seal(disk: &Model) -> Result<(), Trouble> {
    let case = Case::open_on(disk.clone(), Path::new("/home/cases/case"))?;
    let open = case.unlock(&passphrase())?;
    let to = Recipients::own();
    let texts = Texts { own: &Ids, french: &Ids, english: &Ids };
    open.seal(&Order { out: Path::new(BUNDLE), only: None, to: &to, texts }, NOW, &mut |_| ControlFlow::Continue(())).map(|_| ())
}

/// The bundle is whole, or is not there; the case is whole.
fn check(disk: &Model, sealed: bool, what: &dyn std::fmt::Debug) {
    let case = Case::open_on(disk.clone(), Path::new("/home/cases/case")).unwrap();
    assert!(case.journal().unwrap().breaks.is_empty(), "{what:?}");
    let open = case.unlock(&passphrase()).unwrap();
    for line in case.items().unwrap() {
        open.check(line.item.as_deref().unwrap()).unwrap();
    }
    let there = disk.size(Path::new(BUNDLE)).unwrap();
    assert!(there.is_some() || !sealed, "{what:?}: said to be sealed, and not there");
    if there.is_some() {
        let bytes = disk.read(Path::new(BUNDLE), 1 << 30).unwrap();
        let decryptor = age::Decryptor::new_buffered(bytes.as_slice()).unwrap();
        let mut plain = Vec::new();
        decryptor.decrypt(std::iter::once(open.identity() as &dyn age::Identity)).unwrap().read_to_end(&mut plain).unwrap();
        let report = examine(&Archive::open(Cursor::new(plain)).unwrap(), &Unchecked, &mut |_| ());
        assert!(report.ours && report.is_whole() && report.items.len() == 2, "{what:?}: {report:?}");
    }
}

#[test]
fn nothing_half_written_has_the_name_of_the_bundle() {
    let disk = Model::new(7);
    let case = Vault::on(disk.clone(), "/home").create(&New { work_for_tests: Some(1), ..New::named("case") }, &passphrase(), NOW).unwrap();
    for (name, bytes) in [("a.txt", vec![b'a'; 70]), ("b.txt", vec![b'b'; 1_200_000])] {
        case.keep(bytes.as_slice(), Meta::file(name), NOW, &mut |_| ControlFlow::Continue(())).unwrap();
    }
    drop(case);
    let disk = disk.reboot(End::Killed);
    let whole = disk.copy(1);
    whole.set(None);
    seal(&whole).unwrap();
    let operations = whole.operations();
    assert!(operations > 8, "only {operations}");
    check(&whole, true, &"no fault");

    for at in 1..=operations {
        let faults = [Fault::Cut(at), Fault::Once(at, io::ErrorKind::StorageFull), Fault::From(at, io::ErrorKind::Other)];
        for (luck, fault) in (at * 10..).zip(faults) {
            for end in [End::Killed, End::Power] {
                let copy = disk.copy(luck);
                copy.set(Some(fault));
                let sealed = seal(&copy).is_ok();
                check(&copy.reboot(end), sealed, &(fault, end));
            }
        }
    }
}
