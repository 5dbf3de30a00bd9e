//! Whom a bundle is encrypted to: keys, or a passphrase alone (age v1 lets a passphrase stand with nothing else).

use age::secrecy::SecretString;
use age::{Encryptor, scrypt, x25519};

use super::age_header::{MOST, MOST_STANZAS};
use super::{Trouble, passphrase};

/// Whoever can open a bundle.
#[derive(Debug)]
pub struct Recipients(Kind);

enum Kind {
    Keys(Vec<Key>),
    Passphrase(SecretString, u8),
}

impl std::fmt::Debug for Kind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Kind::Keys(keys) => f.debug_list().entries(keys.iter().map(|key| &key.line)).finish(),
            Kind::Passphrase(..) => f.write_str("a passphrase"),
        }
    }
}

struct Key {
    line: String,
    recipient: Box<dyn age::Recipient + Send>,
}

impl Recipients {
    /// Nobody but whoever has the key of the case.
    pub fn own() -> Self {
        Recipients(Kind::Keys(Vec::new()))
    }

    /// Whoever has this passphrase.
    ///
    /// # Errors
    /// [`Trouble::EmptyPassphrase`].
    pub fn passphrase(typed: &SecretString) -> Result<Self, Trouble> {
        Self::passphrase_with_work(typed, super::key::WORK)
    }

    /// Less work: for tests alone, where many bundles are made.
    #[doc(hidden)]
    pub fn passphrase_with_work(typed: &SecretString, work: u8) -> Result<Self, Trouble> {
        Ok(Recipients(Kind::Passphrase(passphrase::settle(typed)?, work)))
    }

    /// Adds recipients from text: one a line, `age1…`, `ssh-ed25519 …` or `ssh-rsa …`; empty lines and comments are passed over.
    ///
    /// # Errors
    /// [`Trouble::NotARecipient`] with the line that is none, or when there is no line at all; [`Trouble::TooManyRecipients`].
    pub fn add(&mut self, text: &str) -> Result<(), Trouble> {
        let Kind::Keys(keys) = &mut self.0 else { return Err(Trouble::NotARecipient(String::new())) };
        let before = keys.len();
        for line in text.trim_start_matches('\u{feff}').lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let key = read(line)?;
            if !keys.iter().any(|known| known.line == key.line) {
                keys.push(key);
            } else if keys.len() == before {
                // Named twice is named.
                return Ok(());
            }
        }
        // A stanza is never longer than this; the case's own key and the random one that age adds have their room too.
        let header: u64 = keys.iter().map(|key| key.line.len() as u64 + 120).sum();
        if header > MOST - 4096 || keys.len() > MOST_STANZAS - 2 {
            return Err(Trouble::TooManyRecipients);
        }
        if keys.len() == before { Err(Trouble::NotARecipient(text.lines().next().unwrap_or_default().to_owned())) } else { Ok(()) }
    }

    /// Whether it is a passphrase, and no keys.
    pub fn is_passphrase(&self) -> bool {
        matches!(self.0, Kind::Passphrase(..))
    }

    /// Keys beside the case's own.
    pub fn others(&self) -> usize {
        if let Kind::Keys(keys) = &self.0 { keys.len() } else { 0 }
    }

    /// `proof/recipients.txt`: public keys, one a line, the case's own first; a comment for a passphrase.
    pub(super) fn list(&self, own: &x25519::Recipient) -> String {
        match &self.0 {
            Kind::Passphrase(..) => "# scrypt\n".to_owned(),
            Kind::Keys(keys) => std::iter::once(own.to_string()).chain(keys.iter().map(|key| key.line.clone())).map(|line| line + "\n").collect(),
        }
    }

    /// What encrypts to all of them, and to the case itself.
    pub(super) fn encryptor(&self, own: Option<&x25519::Recipient>) -> Result<Encryptor, Trouble> {
        let own = own.map(|own| own as &dyn age::Recipient);
        match &self.0 {
            Kind::Passphrase(passphrase, work) => {
                let mut recipient = scrypt::Recipient::new(passphrase.clone());
                recipient.set_work_factor(*work);
                Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient))
            }
            Kind::Keys(keys) => Encryptor::with_recipients(own.into_iter().chain(keys.iter().map(|key| &*key.recipient as &dyn age::Recipient))),
        }
        .map_err(|error| Trouble::Disk(std::io::Error::other(error)))
    }
}

/// One recipient. The comment behind an SSH key is dropped: it is mostly a person's name and machine.
fn read(line: &str) -> Result<Key, Trouble> {
    // A secret key in the place of a public one is not shown again.
    let not = || Trouble::NotARecipient(if line.to_ascii_uppercase().contains("SECRET") { "AGE-SECRET-KEY-…".to_owned() } else { line.to_owned() });
    if line.starts_with("ssh-") {
        let bare: Vec<&str> = line.split_ascii_whitespace().take(2).collect();
        let line = bare.join(" ");
        let recipient: age::ssh::Recipient = line.parse().map_err(|_| not())?;
        return Ok(Key { line, recipient: Box::new(recipient) });
    }
    let recipient: x25519::Recipient = line.parse().map_err(|_| not())?;
    Ok(Key { line: recipient.to_string(), recipient: Box::new(recipient) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recipients_of_each_kind_from_lines() {
        let key = x25519::Identity::generate().to_public().to_string();
        let ssh = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHsKLqeplhpW+uObz5dvMgjz1OxfM/XXUB+VHtZ6isGN somebody@example.org";
        let mut to = Recipients::own();
        to.add(&format!("# police\n{key}\n\n{ssh}\n{key}\n")).expect("good lines");
        assert_eq!(to.others(), 2);
        let own = x25519::Identity::generate().to_public();
        let list = to.list(&own);
        assert_eq!(list.lines().next(), Some(own.to_string().as_str()));
        assert!(list.contains("ssh-ed25519 ") && !list.contains("somebody"), "{list}");
    }

    #[test]
    fn what_is_sealed_to_many_opens_again_and_too_many_are_refused() {
        use std::io::{Cursor, Read, Write};
        let lines = |count: usize| (0..count).map(|_| x25519::Identity::generate().to_public().to_string() + "\n").collect::<String>();
        let (own, mut to) = (x25519::Identity::generate(), Recipients::own());
        to.add(&lines(900)).expect("many");
        let mut sealed = Vec::new();
        let mut out = to.encryptor(Some(&own.to_public())).expect("keys").wrap_output(&mut sealed).expect("memory");
        out.write_all(b"x").and_then(|()| out.finish()).expect("memory");
        let mut plain = super::super::envelope::open(Cursor::new(sealed), std::iter::once(&own as &dyn age::Identity)).expect("it opens");
        assert_eq!(plain.read_to_end(&mut Vec::new()).expect("it is whole"), 1);
        assert!(matches!(to.add(&lines(600)), Err(Trouble::TooManyRecipients)));
    }

    #[test]
    fn what_is_no_recipient_is_named() {
        for text in ["", "# nothing\n", "age1nonsense", "AGE-SECRET-KEY-1XYZ", "ssh-ed25519 nonsense", "somebody@example.org"] {
            assert!(matches!(Recipients::own().add(text), Err(Trouble::NotARecipient(_))), "{text}");
        }
    }
}
