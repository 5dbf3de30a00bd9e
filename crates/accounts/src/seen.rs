//! What messages show that the other side knows: gathered from one after the other.

use message::{MailFacts, OwnAddress};
use recognise::{Finding, IndicatorKind};
use zeroize::Zeroizing;

use crate::Shown;
use crate::breach::Sum;

/// What was seen in the messages of a person.
#[derive(Debug, Clone, Default)]
pub struct Seen {
    /// What the other side has shown that they know.
    pub shown: Shown,
    /// Passwords that stand in the messages, each once.
    pub passwords: Vec<Zeroizing<String>>,
    /// Hosts of the mailboxes that the messages came to.
    pub mailboxes: Vec<String>,
    /// Messages that were read.
    pub messages: usize,
}

impl Seen {
    /// Adds what one message shows; of several, the worst counts.
    pub fn learn(&mut self, finding: &Finding, mail: Option<&MailFacts>) {
        self.messages += 1;
        let reason = |id: &str| finding.reasons.iter().any(|reason| reason.signal == id);
        for one in finding.indicators.iter().filter(|one| one.kind == IndicatorKind::Password) {
            self.shown.password = true;
            if !one.value.is_empty() && !self.passwords.iter().any(|known| **known == one.value) {
                self.passwords.push(Zeroizing::new(one.value.clone()));
            }
        }
        self.shown.password |= reason("proof-password");
        self.shown.phone |= reason("proof-phone");
        self.shown.home |= reason("proof-home");
        let Some(mail) = mail else { return };
        let weight = |own: OwnAddress| [OwnAddress::No, OwnAddress::Forged, OwnAddress::CannotTell, OwnAddress::TrulyOwn].iter().position(|one| *one == own);
        if weight(mail.own_address) > weight(self.shown.own_address) {
            self.shown.own_address = mail.own_address;
        }
        // One recipient is whoever received it; of several nobody knows which.
        if let [to] = mail.to.as_slice()
            && let Some((_, host)) = to.address.rsplit_once('@')
        {
            let host = host.to_ascii_lowercase();
            if !self.mailboxes.contains(&host) {
                self.mailboxes.push(host);
            }
        }
    }

    /// The sums of the passwords in the messages.
    #[must_use]
    pub fn sums(&self) -> Vec<Sum> {
        self.passwords.iter().map(|password| Sum::of(password)).collect()
    }
}
