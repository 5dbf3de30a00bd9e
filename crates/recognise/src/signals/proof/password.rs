//! An old password is shown as proof that everything is known.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "proof-password", family: Family::Proof, theme: Theme::Password, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    let shown = scene.first(PasswordShown).or_else(|| scene.near_both(Password, &[You], &[IDid, HackerIntro, Hack, Crypto, Camera], PHRASE));
    let asked_to_pay = || scene.first(Crypto).and_then(|_| scene.near(Password, &[You], PHRASE));
    shown.or_else(asked_to_pay).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["I know that one of your passwords is abc123.", "Je connais votre mot de passe."], &["The door code changes monthly."]);
    }
}
