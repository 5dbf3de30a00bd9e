//! Whatever a person pastes as an address: taken apart without a panic, and mended once.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| sangfroid_fuzz::links::pasted(bytes));
