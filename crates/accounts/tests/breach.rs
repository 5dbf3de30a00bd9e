//! From a published list to the small file and back: what is in it is found, what is no list is refused, damage never panics.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests stop at once, as tests do")]

use std::collections::BTreeSet;

use accounts::breach::{BuildError, Builder, Built, Index, IndexError, Lines, ListError, Prefix, Shard, Sum, TAIL};
use proptest::prelude::*;

fn hex(sum: &Sum) -> String {
    // The rest of the digits does not matter to the small file.
    format!("{:016X}{:024X}", sum.key(), 7)
}

fn list(passwords: &[&str]) -> String {
    let lines: BTreeSet<String> = passwords.iter().map(|password| hex(&Sum::of(password))).collect();
    lines.iter().map(|line| format!("{line}:3\r\n")).collect()
}

fn build(list: &[u8], prefix: Option<Prefix>) -> Result<(Vec<u8>, Built), BuildError> {
    let mut file = Vec::new();
    let mut builder = Builder::new(&mut file)?;
    for line in Lines::new(list, prefix) {
        let (number, key) = line?;
        builder.push(number, key)?;
    }
    let built = builder.finish()?;
    Ok((file, built))
}

fn look(file: &[u8], password: &str) -> Result<bool, IndexError> {
    let tail = file.last_chunk::<TAIL>().ok_or(IndexError::NotOurs)?;
    let (at, length) = Index::place(tail, file.len() as u64)?;
    let start = usize::try_from(at).unwrap();
    let index = Index::read(&file[start..start + length], at)?;
    let sum = Sum::of(password);
    let Some(shelf) = index.shelf(&sum) else { return Ok(false) };
    let from = usize::try_from(shelf.at).unwrap();
    let shard = Shard::read(&shelf, &file[from..from + usize::try_from(shelf.length()).unwrap()])?;
    Ok(shard.contains(&sum))
}

#[test]
fn what_is_in_the_list_is_found_and_the_rest_is_not() {
    let names: Vec<String> = (0..1000).map(|number| format!("word{number}")).collect();
    let (file, built) = build(list(&names.iter().map(String::as_str).collect::<Vec<_>>()).as_bytes(), None).unwrap();
    assert_eq!((built.sums, built.bytes), (1000, file.len() as u64));
    assert!(names.iter().all(|name| look(&file, name).unwrap()));
    let by_chance = (0..20_000).filter(|number| look(&file, &format!("other{number}")).unwrap()).count();
    assert!(by_chance <= 5, "{by_chance} of 20,000 by chance; 0.3 are to be expected");
}

#[test]
fn the_files_of_a_folder_leave_five_digits_out() {
    let sum = Sum::of("P@ssw0rd");
    let prefix = Prefix::of_file("21BD1.txt");
    assert_eq!(prefix, Prefix::of_file("21bd1"));
    let (file, _) = build(b"2DC183F740EE76F27B78EB39C8AD972A757:52579\n", prefix).unwrap();
    assert!(look(&file, "P@ssw0rd").unwrap());
    assert_eq!(sum.prefix(), "21BD1");
    for other in ["21BD.txt", "readme.txt", "21BD1.csv", "21BDX"] {
        assert_eq!(Prefix::of_file(other), None, "{other}");
    }
}

#[test]
fn what_is_no_list_is_refused_with_its_line() {
    let refused = |text: &str| match build(text.as_bytes(), None) {
        Err(BuildError::List(error)) => error,
        other => panic!("{text}: {other:?}"),
    };
    let good = list(&["a"]);
    assert!(matches!(refused(""), ListError::Empty));
    assert!(matches!(refused("\n\r\n"), ListError::Empty));
    assert!(matches!(refused(&format!("{good}\nhello\n")), ListError::NotASum(3)));
    assert!(matches!(refused("8846F7EAEE8FB117AD06BDD830B7586C:5\n"), ListError::Ntlm(1)));
    assert!(matches!(refused(&format!("{}:1\n{}:1\n", "F".repeat(40), "0".repeat(40))), ListError::OutOfOrder(2)));
    assert!(matches!(refused(&format!("{}:x\n", "F".repeat(40))), ListError::NotASum(1)));
    assert!(matches!(refused(&"F".repeat(1_000_000)), ListError::NotASum(1)));
    let twice = format!("{good}{good}");
    assert_eq!(build(twice.as_bytes(), None).unwrap().1.sums, 1);
}

#[test]
fn a_cut_or_foreign_file_is_no_list() {
    let (file, _) = build(list(&["a", "b"]).as_bytes(), None).unwrap();
    for length in 0..file.len() {
        assert!(look(&file[..length], "a").is_err(), "{length}");
    }
    assert_eq!(look(&[b'x'; 500], "a"), Err(IndexError::NotOurs));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_password_is_found(passwords in proptest::collection::btree_set(any::<String>(), 1..50)) {
        let names: Vec<&str> = passwords.iter().map(String::as_str).collect();
        let (file, built) = build(list(&names).as_bytes(), None).unwrap();
        prop_assert_eq!(built.sums, names.len() as u64);
        for name in names {
            prop_assert!(look(&file, name).unwrap());
        }
    }

    #[test]
    fn damage_never_panics(at in any::<prop::sample::Index>(), with in any::<u8>(), count in 1_usize..5) {
        let (mut file, _) = build(list(&["a", "b", "c", "d"]).as_bytes(), None).unwrap();
        let place = at.index(file.len());
        for byte in file.iter_mut().skip(place).take(count) {
            *byte = with;
        }
        for password in ["a", "z"] {
            let _ = look(&file, password);
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = build(&bytes, None);
        let _ = build(&bytes, Prefix::of_file("00000"));
        let _ = look(&bytes, "a");
    }
}
