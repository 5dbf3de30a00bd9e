//! A look-up online by five digits of the sum, after consent that names the host. The answer is padded, so that its length says nothing.

use accounts::breach::{Seen, Sum, read};
use links::net::{Egress, Limits, Proxy};
use links::{Address, Consent, Outcome, Refusal};

use crate::trouble::Trouble;

/// A service that may be asked.
#[derive(Debug)]
pub(crate) struct Service {
    base: String,
    consent: Consent,
    via: Option<Proxy>,
}

impl Service {
    /// The service at an address, or the usual one; whoever calls has a person's consent to its host.
    ///
    /// # Errors
    /// An address that is none, a relay that is none.
    pub(crate) fn new(base: Option<&str>, via: Option<&str>) -> Result<Service, Trouble> {
        let mut base = base.unwrap_or(accounts::breach::SERVICE).to_owned();
        if !base.ends_with('/') {
            base.push('/');
        }
        let bad = |error: Refusal| Trouble::LeakService(base.clone(), error.to_string());
        let host = Address::read(&base).map_err(bad)?.host();
        let consent = Consent::given_to(&host).map_err(bad)?;
        let relay = |via: &str| via.parse::<Proxy>().map_err(|error| Trouble::LinkVia(via.to_owned(), error.to_string()));
        let via = via.map(relay).transpose()?;
        Ok(Service { base, consent, via })
    }

    /// The host.
    pub(crate) fn host(&self) -> String {
        self.consent.host()
    }

    /// How often a password was seen in leaks.
    ///
    /// # Errors
    /// No answer, or one that is not of such a service: "not seen" is never read from it.
    pub(crate) fn ask(&self, sum: &Sum) -> Result<Seen, Trouble> {
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
