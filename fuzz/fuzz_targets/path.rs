//! A name: what passes leads to a place inside.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| sangfroid_fuzz::evidence::path(bytes));
