//! An answer of a server: judged without a panic, and no wall is absence.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| sangfroid_fuzz::links::judged(bytes));
