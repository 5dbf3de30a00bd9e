//! What only the person can state in a request: given on the command line, or asked for one by one where somebody can answer.

use directory::ElementKind;
use letters::Matter;
use letters::removal::{Order, Statements};
use letters::validate::{Missing, What};

use crate::page::calm;
use crate::settings::Settings;
use crate::trouble::Trouble;
use crate::vault::secret;

/// What was stated on the command line.
pub(super) fn stated(confirmed: &[String]) -> Statements {
    let said = |what: &str| confirmed.iter().any(|one| one == what);
    Statements { shown: said("shown"), no_consent: said("no-consent"), good_faith: said("good-faith"), not_paid: said("not-paid"), without_copies: false }
}

/// Asks for each statement that the letter lacks; whether one was made. Anything but a yes states nothing.
///
/// # Errors
/// When the terminal is gone.
pub(super) fn ask(missing: &[Missing], order: &mut Order, matter: &mut Matter, settings: &Settings) -> Result<bool, Trouble> {
    if settings.json || !secret::can_ask() {
        return Ok(false);
    }
    let mut any = false;
    for one in missing {
        let What::Element(kind, _) = &one.what else { continue };
        let (id, place) = match kind {
            ElementKind::PersonShown => ("shown", &mut order.statements.shown),
            ElementKind::WhyUnlawful => ("no-consent", &mut order.statements.no_consent),
            ElementKind::GoodFaith => ("good-faith", &mut order.statements.good_faith),
            ElementKind::NotPaid => ("not-paid", &mut order.statements.not_paid),
            // Without a name there is nothing to sign with.
            ElementKind::Signature if matter.person.name.is_some() => ("sign", &mut matter.person.signs),
            _ => continue,
        };
        if !*place && yes(id, settings)? {
            *place = true;
            any = true;
        }
    }
    Ok(any)
}

fn yes(id: &str, settings: &Settings) -> Result<bool, Trouble> {
    let words = &settings.words;
    let answer = secret::ask_line(&calm(&words.say(&format!("remove-ask-{id}"))))?.to_lowercase();
    Ok(answer == words.say("link-answer-yes"))
}
