//! Who may see the pages: the token of the opened address, good for one use, becomes a cookie of this browser.

use std::sync::{Mutex, PoisonError};

use rand::RngCore;
use zeroize::Zeroizing;

/// The name of the cookie: it says nothing of what the program is.
const COOKIE: &str = "notes";

/// The token that was not used yet, and the cookie that it became.
#[derive(Debug)]
pub(crate) struct Keys(Mutex<Inside>);

#[derive(Debug)]
struct Inside {
    token: Option<Zeroizing<String>>,
    cookie: Option<Zeroizing<String>>,
}

impl Keys {
    /// With a fresh token.
    pub(crate) fn new() -> Keys {
        Keys(Mutex::new(Inside { token: Some(random()), cookie: None }))
    }

    /// The token, as long as nobody used it.
    pub(crate) fn token(&self) -> Option<String> {
        self.inside().token.as_ref().map(|token| token.as_str().to_owned())
    }

    /// Turns the token into a cookie, once; the value of `Set-Cookie`.
    pub(crate) fn turn(&self, token: &str) -> Option<String> {
        let mut inside = self.inside();
        if !inside.token.as_ref().is_some_and(|known| same(known, token)) {
            return None;
        }
        inside.token = None;
        let cookie = inside.cookie.insert(random());
        // RFC 6265 with `SameSite` of its revision: never sent along from another site, never read by a script.
        Some(format!("{COOKIE}={}; Path=/; HttpOnly; SameSite=Strict", cookie.as_str()))
    }

    /// Whether a `Cookie` header holds our cookie.
    pub(crate) fn fits(&self, header: &str) -> bool {
        let inside = self.inside();
        let Some(cookie) = &inside.cookie else { return false };
        header.split(';').filter_map(|pair| pair.trim().split_once('=')).any(|(name, value)| name == COOKIE && same(cookie, value))
    }

    /// Nobody gets in any more.
    pub(crate) fn throw_away(&self) {
        *self.inside() = Inside { token: None, cookie: None };
    }

    fn inside(&self) -> std::sync::MutexGuard<'_, Inside> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// 256 bits, in hexadecimal digits.
fn random() -> Zeroizing<String> {
    let mut bytes = Zeroizing::new([0u8; 32]);
    rand::rngs::OsRng.fill_bytes(bytes.as_mut());
    Zeroizing::new(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Compares in a time that does not tell where they differ.
fn same(known: &str, given: &str) -> bool {
    known.len() == given.len() && known.bytes().zip(given.bytes()).fold(0u8, |differs, (a, b)| differs | (a ^ b)) == 0
}
