//! Proofs of OpenTimestamps: no panic, and every path within its bounds.
#![no_main]

use evidence::ots;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(proof) = ots::read(bytes) {
        assert!(proof.ends.iter().all(|end| end.operations <= 256 && end.commitment.len() <= 4096));
    }
});
