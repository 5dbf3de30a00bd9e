//! What a message itself says of the case.

use message::{MailFacts, OwnAddress};
use recognise::{Finding, IndicatorKind, Stage, Verdict};

use crate::{Age, Channel, Facts};

/// Signals that money is asked of the reader; a sum or a coin elsewhere in a text is none.
const MONEY: &[&str] = &["demand-amount", "demand-coin", "demand-how-to-pay", "demand-pay", "demand-transfer", "demand-voucher", "demand-wallet"];

impl Facts {
    /// Adds what a message shows; nothing is learnt from what it does not say.
    ///
    /// An answer that a person gave stays, with two exceptions: a graver kind replaces a lighter one, so that no message can turn
    /// a real case into a bluff; and somebody who may hurt themselves is always learnt.
    pub fn learn(&mut self, finding: &Finding, mail: Option<&MailFacts>) {
        if gravity(Some(finding.verdict)) > gravity(self.kind) {
            self.kind = Some(finding.verdict);
            self.threat = finding.threat.or(self.threat);
        }
        if let Some(mail) = mail {
            self.channel.get_or_insert(Channel::Mail);
            if mail.own_address == OwnAddress::TrulyOwn {
                self.account_hacked.get_or_insert(true);
            }
        }
        let threatens = !matches!(finding.verdict, Verdict::Ordinary | Verdict::Approach);
        if threatens && finding.reasons.iter().any(|reason| MONEY.contains(&reason.signal)) {
            self.money.get_or_insert(true);
        }
        if threatens && finding.indicators.iter().any(|one| one.kind == IndicatorKind::Password) {
            self.password_shown.get_or_insert(true);
        }
        if finding.stage == Some(Stage::Again) {
            self.contacted_again.get_or_insert(true);
        }
        if finding.self_harm.is_some() {
            // An earlier "no" does not outweigh a message that raises the alarm.
            self.self_harm = Some(true);
        }
        if finding.minor.is_some() {
            // A hint takes certainty away; it never gives it.
            self.age.get_or_insert(Age::Unknown);
        }
    }
}

/// How much a kind weighs when two messages of one case are told apart.
fn gravity(kind: Option<Verdict>) -> u8 {
    match kind {
        None | Some(Verdict::Ordinary) => 0,
        Some(Verdict::Bluff) => 1,
        Some(Verdict::RecoveryScam) => 2,
        Some(Verdict::Approach) => 3,
        Some(Verdict::Unsure) => 4,
        Some(Verdict::OtherThreat) => 5,
        Some(Verdict::Recorded) => 6,
    }
}
