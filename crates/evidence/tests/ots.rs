//! Proofs of OpenTimestamps: made here, read again, and whatever bytes there may be.

use evidence::digest::sha256;
use evidence::ots::{self, Operation, OtsError, Statement};
use proptest::prelude::*;

const MAGIC: &[u8] = b"\x00OpenTimestamps\x00\x00Proof\x00\xbf\x89\xe2\xe8\x84\xe8\x92\x94\x01";

/// A statement as it is written: the tag, and the payload by length.
fn statement(tag: &[u8], payload: &[u8]) -> Vec<u8> {
    [&[0x00], tag, &[payload.len() as u8], payload].concat()
}

fn pending(uri: &str) -> Vec<u8> {
    statement(&[0x83, 0xdf, 0xe3, 0x0d, 0x2e, 0xf9, 0x0c, 0x8e], &[&[uri.len() as u8], uri.as_bytes()].concat())
}

fn bitcoin(height: &[u8]) -> Vec<u8> {
    statement(&[0x05, 0x88, 0x96, 0x0d, 0x73, 0xd7, 0x19, 0x01], height)
}

fn file(digest: &[u8; 32], rest: &[u8]) -> Vec<u8> {
    [MAGIC, &[0x08], digest, rest].concat()
}

#[test]
fn a_proof_of_two_calendars_is_written_and_read() {
    let (digest, nonce) = (sha256(b"the tag manifest"), [7; 16]);
    let (one, two) = (pending("https://a.example.org"), [&[0xf1, 2, 1, 2, 0x08][..], &pending("https://b.example.org:443/x")].concat());
    let bytes = ots::detached(&digest, &nonce, &[&one, &two]).unwrap();
    let proof = ots::read_for(&bytes, &digest).unwrap();
    let committed = ots::commitment(&digest, &nonce);
    assert_eq!(proof.ends.len(), 2);
    assert_eq!((proof.ends[0].commitment.as_slice(), proof.ends[0].operations), (committed.as_slice(), 2));
    assert_eq!(proof.ends[0].statement, Statement::Pending { uri: "https://a.example.org".to_owned() });
    assert_eq!(proof.ends[1].commitment, sha256(&[&[1, 2], committed.as_slice()].concat()));
    assert_eq!(ots::read_for(&bytes, &sha256(b"another")), Err(OtsError::OtherFile));
    assert_eq!(ots::detached(&digest, &nonce, &[]), Err(OtsError::Length));
    assert!(ots::detached(&digest, &nonce, &[b"<html>"]).is_err());
}

#[test]
fn a_block_is_named_with_what_to_compare() {
    let digest = sha256(b"x");
    let proof = ots::read(&file(&digest, &bitcoin(&[0xd7, 0xdc, 0x15]))).unwrap();
    let reversed: Vec<u8> = digest.iter().rev().copied().collect();
    assert_eq!(proof.ends[0].statement, Statement::Bitcoin { height: 355_927, merkle_root: evidence::digest::hex(&reversed) });
    // A Merkle root has 32 bytes.
    assert!(ots::read(&file(&digest, &[&[0x02][..], &bitcoin(&[1])].concat())).is_err());
}

#[test]
fn the_operations_are_the_ones_of_their_standards() {
    let hex = |operation: Operation, input: &[u8]| evidence::digest::hex(&operation.apply(input).unwrap());
    assert_eq!(hex(Operation::Sha1, b"abc"), "a9993e364706816aba3e25717850c26c9cd0d89d");
    assert_eq!(hex(Operation::Ripemd160, b"abc"), "8eb208f7e05d987a9b044a8e98c6b087f15a0bfc");
    assert_eq!(hex(Operation::Keccak256, b"abc"), "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45");
    assert_eq!(Operation::Reverse.apply(b"abc").unwrap(), b"cba");
    assert_eq!(Operation::Hexlify.apply(b"\x0aZ").unwrap(), b"0a5a");
    assert_eq!(Operation::Append(vec![0; 4096]).apply(b"a"), None);
}

#[test]
fn an_unknown_statement_is_named_and_no_error() {
    let proof = ots::read(&file(&[1; 32], &statement(&[9; 8], b"whatever"))).unwrap();
    assert_eq!(proof.ends[0].statement, Statement::Unknown { tag: "09".repeat(8) });
}

#[test]
fn what_is_too_long_too_deep_or_goes_on_is_refused() {
    let end = pending("https://a.example.org");
    assert_eq!(ots::read(&file(&[1; 32], &[&end[..], &[0]].concat())), Err(OtsError::Length));
    assert_eq!(ots::read(&file(&[1; 32], &end[..end.len() - 1])), Err(OtsError::Length));
    assert!(ots::read(&file(&[1; 32], &[vec![0xf2; 256], end.clone()].concat())).is_ok());
    assert_eq!(ots::read(&file(&[1; 32], &[vec![0xf2; 257], end.clone()].concat())), Err(OtsError::TooLarge));
    assert_eq!(ots::read(&file(&[1; 32], &[0xff, 0xf2].repeat(100_000))), Err(OtsError::TooLarge));
    assert_eq!(ots::read(&file(&[1; 32], &[vec![0xff], end.clone()].concat().repeat(2_000))), Err(OtsError::TooLarge));
    assert!(ots::read(&file(&[1; 32], &pending("https://a.example.org/\u{1b}[2J"))).is_err());
    assert_eq!(ots::read(b"not a proof"), Err(OtsError::NotOts));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_bytes_make_it_panic(head in any::<bool>(), bytes in proptest::collection::vec(prop_oneof![any::<u8>(), Just(0xffu8), Just(0x08), Just(0xf0), Just(0)], 0..400)) {
        let input = if head { file(&[3; 32], &bytes) } else { bytes };
        let _ = ots::read(&input);
    }

    #[test]
    fn no_bit_of_the_path_can_be_changed_unseen(bit in 0usize..8 * 120) {
        let (digest, nonce) = (sha256(b"the tag manifest"), [7; 16]);
        let bytes = ots::detached(&digest, &nonce, &[&bitcoin(&[0x81, 0x80, 0x40])]).unwrap();
        let mut flipped = bytes.clone();
        let bit = bit % (bytes.len() * 8);
        flipped[bit / 8] ^= 1 << (bit % 8);
        // A proof that still reads says something else: the block's height or root is another, or the statement is of another kind.
        if let Ok(proof) = ots::read_for(&flipped, &digest) {
            prop_assert_ne!(proof.ends, ots::read(&bytes).unwrap().ends);
        }
    }
}
