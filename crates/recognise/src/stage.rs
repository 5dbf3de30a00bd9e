//! How far a conversation has gone.

use crate::finding::{Stage, Verdict};
use crate::signals::{ALL, Found, Theme};

/// The furthest stage that was met. A mass mail has no stages: nobody talked.
pub(crate) fn stage(verdict: Verdict, met: &[(usize, Found)]) -> Option<Stage> {
    if !matches!(verdict, Verdict::Recorded | Verdict::Approach | Verdict::Unsure) {
        return None;
    }
    met.iter().filter_map(|(signal, _)| stage_of(ALL[*signal].theme)).max()
}

fn stage_of(theme: Theme) -> Option<Stage> {
    Some(match theme {
        Theme::Met => Stage::Contact,
        Theme::Moved => Stage::Trust,
        Theme::Seduction | Theme::Undress => Stage::Seduction,
        Theme::Call | Theme::Invitation => Stage::Filming,
        Theme::Sending | Theme::Contacts | Theme::Family | Theme::Work | Theme::Ruin | Theme::Friends | Theme::Sent => Stage::Threat,
        Theme::Coin | Theme::Voucher | Theme::Transfer | Theme::Amount | Theme::Pay | Theme::Price | Theme::Minutes => Stage::Payment,
        Theme::Again => Stage::Again,
        _ => return None,
    })
}
