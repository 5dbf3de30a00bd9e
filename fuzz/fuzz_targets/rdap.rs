//! Answers of registries: no panic, and no list longer than its bound.
#![no_main]

use libfuzzer_sys::fuzz_target;
use links::rdap;

fuzz_target!(|bytes: &[u8]| {
    let found = rdap::read(bytes);
    assert!(found.abuse.len() <= 32 && found.status.len() <= 64 && found.nameservers.len() <= 64 && found.redacted.len() <= 64);
    assert!(found.abuse.iter().all(|contact| contact.mail.is_some() || contact.phone.is_some()));
    let _ = rdap::clues(&found, i64::MAX);
    let _ = rdap::clues(&found, i64::MIN);
});
