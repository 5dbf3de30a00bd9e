//! A look-up online by five digits of the sum, after consent that names the host. The answer is padded, so that its length says nothing.

use accounts::breach::{Seen, Sum, read};
use links::net::{Egress, Limits, Proxy};
use links::{Address, Consent, Outcome, Refusal};

use crate::arguments::ProtectArguments;
use crate::page::calm;
use crate::settings::Settings;
use crate::trouble::Trouble;
use crate::vault::secret;

/// The service of Have I Been Pwned (<https://haveibeenpwned.com/API/v3#PwnedPasswords>).
const SERVICE: &str = "https://api.pwnedpasswords.com/range/";

/// A service that may be asked.
#[derive(Debug)]
pub(super) struct Service {
    base: String,
    consent: Consent,
    via: Option<Proxy>,
}

impl Service {
    /// The service that was named, once somebody agreed to it.
    ///
    /// # Errors
    /// An address that is none, a host that nobody allowed, a relay that is none.
    pub(super) fn agreed(arguments: &ProtectArguments, settings: &Settings) -> Result<Service, Trouble> {
        let mut base = arguments.service.clone().unwrap_or_else(|| SERVICE.to_owned());
        if !base.ends_with('/') {
            base.push('/');
        }
        let bad = |error: Refusal| Trouble::LeakService(base.clone(), error.to_string());
        let host = Address::read(&base).map_err(bad)?.host();
        let allowed = arguments.allowed.iter().any(|one| one.eq_ignore_ascii_case(&host));
        if !allowed && !asked(&host, settings)? {
            return Err(Trouble::NotAllowed(host));
        }
        let consent = Consent::given_to(&host).map_err(bad)?;
        let relay = |via: &String| via.parse::<Proxy>().map_err(|error| Trouble::LinkVia(via.clone(), error.to_string()));
        let via = arguments.via.as_ref().map(relay).transpose()?;
        Ok(Service { base, consent, via })
    }

    /// The host.
    pub(super) fn host(&self) -> String {
        self.consent.host()
    }

    /// How often a password was seen in leaks.
    ///
    /// # Errors
    /// No answer, or one that is not of such a service: "not seen" is never read from it.
    pub(super) fn ask(&self, sum: &Sum) -> Result<Seen, Trouble> {
        let silent = |why: &str| Trouble::LeakNoAnswer(self.host(), why.to_owned());
        let address = Address::read(&format!("{}{}", self.base, sum.prefix())).map_err(|error| silent(&error.to_string()))?;
        let egress = Egress::new(Limits::PAGE).padded();
        let egress = match &self.via {
            Some(proxy) => egress.via(proxy.clone()),
            None => egress,
        };
        let journey = egress.journey(std::slice::from_ref(&self.consent), &address, "text/plain");
        match journey.last().map(|last| &last.outcome) {
            Some(Outcome::Answer(answer)) if answer.status == 200 && answer.cut.is_none() => {
                read(&String::from_utf8_lossy(&answer.body), sum).map_err(|error| silent(&error.to_string()))
            }
            Some(Outcome::Answer(answer)) => Err(silent(&format!("HTTP {}", answer.status))),
            Some(Outcome::Failure(failure)) => Err(silent(links::verdict::failure_id(failure).0)),
            None => Err(silent("refused")),
        }
    }
}

fn asked(host: &str, settings: &Settings) -> Result<bool, Trouble> {
    if !secret::can_ask() {
        return Ok(false);
    }
    let words = &settings.words;
    let answer = secret::ask_line(&calm(&words.say_with("protect-ask-online", &[("host", host.into())])))?.to_lowercase();
    Ok(answer == words.say("link-answer-yes"))
}
