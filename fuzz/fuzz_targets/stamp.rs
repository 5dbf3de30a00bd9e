//! Responses of time-stamping authorities, and the signature beside them: no panic, whatever the bytes.
#![no_main]

use evidence::stamp::{self, Subject};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = stamp::verify(bytes, Subject::Sha256(&[0; 32]), None, None);
    let _ = stamp::chain_pem(bytes, None);
    if let Ok(stored) = stamp::to_store(bytes) {
        assert_eq!(stamp::to_store(&stored).as_ref(), Ok(&stored), "what is kept changes when kept again");
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = stamp::Trust::from_pem(text);
        let _ = evidence::sign::verify(text, text, evidence::sign::PRINCIPAL, evidence::sign::NAMESPACE, bytes);
    }
});
