//! A zip: every file read, and verified as a bundle, without a panic and without a byte more than announced.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| sangfroid_fuzz::evidence::zip(bytes));
