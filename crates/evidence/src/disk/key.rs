//! The keys of a case: made, locked with a passphrase, unlocked, written as an identity file that `age` itself takes.

use std::io::{Cursor, Read, Write};

use age::secrecy::{ExposeSecret, SecretString};
use age::{Encryptor, Identity, scrypt, x25519};
use rand::rngs::OsRng;
use ssh_key::{Algorithm, LineEnding, PrivateKey};
use zeroize::Zeroizing;

use super::envelope::{self, Refused};
use super::{Trouble, passphrase};

/// How long a guess of the passphrase takes: scrypt with N = 2^18, r = 8, p = 1 (RFC 7914), about a second and 256 MB, as `age -p` does.
///
/// A fixed number, and not one measured on the machine: a key made on a busy computer shall not be easier to guess.
pub const WORK: u8 = 18;

/// The same for words that [`passphrase::draw`] gave: N = 2^15, r = 8, p = 1, about a tenth of a second and 32 MB.
///
/// Work makes up for what a passphrase of one's own lacks. OWASP's Password Storage Cheat Sheet asks for at least N = 2^17 there, and for
/// p = 2 where N is 2^16; age always has p = 1, so less than 2^17 is not offered for such a passphrase. Six words drawn by lot lack
/// nothing: they have 66 bits whatever the work is, and eight times less work takes three of them away. So they stay as hard to find
/// as a passphrase of 63 bits is at 2^18. What is gained: a computer with little memory makes and opens a case, too.
pub const WORK_DRAWN: u8 = 15;

/// More work than this is not done for a file: it would be an attack on whoever opens it.
const MOST_WORK: u8 = 22;

/// More than any key file has.
pub(super) const MOST: u64 = 64 * 1024;

/// Encrypts something small to a recipient.
pub(super) fn seal(recipient: &dyn age::Recipient, bytes: &[u8]) -> Result<Vec<u8>, Trouble> {
    let encryptor = Encryptor::with_recipients(std::iter::once(recipient)).map_err(std::io::Error::other)?;
    let mut sealed = Vec::with_capacity(bytes.len() + 512);
    let mut writer = encryptor.wrap_output(&mut sealed)?;
    writer.write_all(bytes)?;
    writer.finish()?;
    Ok(sealed)
}

/// Decrypts something small. `file` names it in errors.
pub(super) fn unseal(identity: &dyn Identity, bytes: &[u8], file: &str) -> Result<Zeroizing<Vec<u8>>, Trouble> {
    let mut reader = envelope::open(Cursor::new(bytes), std::iter::once(identity)).map_err(|refused| Trouble::damaged(file, refused))?;
    let mut plain = Zeroizing::new(Vec::with_capacity(bytes.len()));
    reader.read_to_end(&mut plain).map_err(|error| Trouble::damaged(file, error))?;
    Ok(plain)
}

/// An identity as `age-keygen` writes it: two lines of comment and the key. This is what a *key file* has, and what `key.age` holds.
pub fn identity_file(identity: &x25519::Identity, created: &str) -> SecretString {
    // A date from a file of the vault could hold a line of its own.
    let created: String = created.chars().filter(|c| !c.is_control()).collect();
    format!("# created: {created}\n# public key: {}\n{}\n", identity.to_public(), identity.to_string().expose_secret()).into()
}

/// The first identity of an identity file; lines of comment and empty ones are passed over.
///
/// # Errors
/// [`Trouble::NotAKey`].
pub fn read_identity(text: &[u8]) -> Result<x25519::Identity, Trouble> {
    let text = std::str::from_utf8(text).map_err(|_| Trouble::NotAKey)?;
    let line = text.trim_start_matches('\u{feff}').lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#'));
    line.and_then(|line| line.parse().ok()).ok_or(Trouble::NotAKey)
}

/// `key.age`: the identity file, encrypted with a passphrase.
pub(super) fn lock(identity: &x25519::Identity, created: &str, typed: &SecretString, work: u8) -> Result<Vec<u8>, Trouble> {
    let mut recipient = scrypt::Recipient::new(passphrase::settle(typed)?);
    recipient.set_work_factor(work);
    seal(&recipient, identity_file(identity, created).expose_secret().as_bytes())
}

/// The identity out of `key.age`.
pub(super) fn unlock(key: &[u8], typed: &SecretString) -> Result<x25519::Identity, Trouble> {
    let damaged = |why: Refused| Trouble::damaged("key.age", why);
    if !envelope::look(Cursor::new(key)).map_err(damaged)?.is_some_and(|header| header.passphrase) {
        return Err(Trouble::damaged("key.age", "not locked with a passphrase"));
    }
    for secret in passphrase::meant(typed)? {
        let mut identity = scrypt::Identity::new(secret);
        identity.set_max_work_factor(MOST_WORK);
        let mut plain = Zeroizing::new(Vec::with_capacity(key.len()));
        match envelope::open(Cursor::new(key), std::iter::once(&identity as &dyn Identity)) {
            Ok(mut reader) => reader.read_to_end(&mut plain).map_err(|error| Trouble::damaged("key.age", error))?,
            // A stanza that does not open: the passphrase, or a bit of the stanza. They cannot be told apart.
            Err(Refused::NoMatch) => continue,
            Err(refused) => return Err(damaged(refused)),
        };
        return read_identity(&plain).map_err(|_| Trouble::damaged("key.age", "holds no identity"));
    }
    Err(Trouble::WrongPassphrase)
}

/// A new Ed25519 key: it shows that bundles come from one case; it says nothing about a person.
pub(super) fn new_signing_key() -> Result<PrivateKey, Trouble> {
    PrivateKey::random(&mut OsRng, Algorithm::Ed25519).map_err(|error| std::io::Error::other(error.to_string()).into())
}

/// `signing.age`: the key as OpenSSH writes it, encrypted to the case.
pub(super) fn lock_signing(key: &PrivateKey, recipient: &x25519::Recipient) -> Result<Vec<u8>, Trouble> {
    let pem = key.to_openssh(LineEnding::LF).map_err(|error| std::io::Error::other(error.to_string()))?;
    seal(recipient, pem.as_bytes())
}

/// The signing key out of `signing.age`.
pub(super) fn unlock_signing(bytes: &[u8], identity: &x25519::Identity) -> Result<PrivateKey, Trouble> {
    let pem = unseal(identity, bytes, "signing.age")?;
    PrivateKey::from_openssh(&*pem).map_err(|error| Trouble::damaged("signing.age", error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_locked_and_unlocked_and_a_wrong_passphrase_says_so() {
        let identity = x25519::Identity::generate();
        let locked = lock(&identity, "2026-11-27", &"abaisser Été plume".into(), 2).unwrap();
        let public = |typed: &str| unlock(&locked, &typed.into()).map(|identity| identity.to_public().to_string());
        assert_eq!(public("abaisser Été plume").unwrap(), identity.to_public().to_string());
        assert_eq!(public(" abaisser E\u{301}te\u{301} plume\n").unwrap(), identity.to_public().to_string());
        assert!(matches!(public("abaisser ete plume"), Err(Trouble::WrongPassphrase)));
        assert!(matches!(public(""), Err(Trouble::EmptyPassphrase)));
    }

    #[test]
    fn drawn_words_open_however_they_are_typed() {
        let identity = x25519::Identity::generate();
        let locked = lock(&identity, "2026-11-27", &"evenement abaisser plume".into(), 2).unwrap();
        assert!(unlock(&locked, &"Événement-abaisser-PLUME ".into()).is_ok());
    }

    #[test]
    fn a_damaged_key_says_so_or_is_the_wrong_passphrase_and_never_opens() {
        let identity = x25519::Identity::generate();
        let locked = lock(&identity, "2026-11-27", &"plume".into(), 1).unwrap();
        for cut in 0..locked.len() {
            assert!(unlock(&locked[..cut], &"plume".into()).is_err(), "cut at {cut}");
        }
        for byte in 0..locked.len() {
            let mut changed = locked.clone();
            changed[byte] ^= 1;
            assert!(unlock(&changed, &"plume".into()).is_err(), "byte {byte}");
        }
    }

    #[test]
    fn an_identity_file_is_read_back() {
        let identity = x25519::Identity::generate();
        let file = identity_file(&identity, "2026\nAGE-SECRET-KEY-1EVIL");
        assert_eq!(read_identity(file.expose_secret().as_bytes()).unwrap().to_public(), identity.to_public());
        assert!(matches!(read_identity(b"hello"), Err(Trouble::NotAKey)));
        assert!(matches!(read_identity(b"\xff"), Err(Trouble::NotAKey)));
        assert!(matches!(read_identity(b"# only a comment"), Err(Trouble::NotAKey)));
    }
}
