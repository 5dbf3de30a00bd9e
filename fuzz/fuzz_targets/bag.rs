//! The tag files of a bag, and the custody files of a bundle: verified without a panic.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| sangfroid_fuzz::evidence::bag(bytes));
