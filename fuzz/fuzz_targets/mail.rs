//! A mail with its headers: reads without a panic, and answers for every byte.
#![no_main]

use libfuzzer_sys::fuzz_target;
use message::Format;

fuzz_target!(|bytes: &[u8]| sangfroid_fuzz::read_as(bytes, Format::Mail));
