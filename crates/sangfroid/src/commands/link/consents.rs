//! Whom may be contacted: each level is explained once, each host is asked for by its name.

use std::collections::BTreeMap;
use std::io::Write;

use links::{Check, Consent, Level, Refusal, look};

use super::order::Order;
use crate::looks;
use crate::page::calm;
use crate::settings::Settings;
use crate::trouble::Trouble;
use crate::vault::secret;

/// The consents of one run.
pub(super) struct Consents<'a> {
    order: &'a Order,
    settings: &'a Settings,
    given: Vec<Consent>,
    /// What was answered for each host.
    answers: BTreeMap<String, bool>,
    /// Visits in the open were agreed to.
    open: Option<bool>,
    explained: bool,
}

impl<'a> Consents<'a> {
    pub(super) fn new(order: &'a Order, settings: &'a Settings) -> Self {
        let mut consents = Consents { order, settings, given: Vec::new(), answers: BTreeMap::new(), open: None, explained: false };
        // Hosts behind a redirect may be allowed before anybody knows that there is one.
        for host in &order.allowed {
            if let Ok(consent) = Consent::given_to(host) {
                consents.answers.insert(consent.host(), true);
                consents.given.push(consent);
            }
        }
        consents
    }

    /// Everything that was agreed to.
    pub(super) fn given(&self) -> &[Consent] {
        &self.given
    }

    /// Whether an address may be looked at: the host that is asked first; `None` when there is nobody to ask.
    ///
    /// # Errors
    /// [`Trouble::LinkMarked`], [`Trouble::LinkDirect`], [`Trouble::NotAllowed`].
    pub(super) fn admit(&mut self, offline: &Check) -> Result<Option<String>, Trouble> {
        let level = self.order.level;
        let Some(address) = look::first(level, offline) else { return Ok(None) };
        let host = address.host();
        if level == Level::Visit
            && !self.order.even_marked
            && let Some(mark) = look::mark(offline)
        {
            return Err(Trouble::LinkMarked(host, mark));
        }
        self.explain();
        if level == Level::Visit {
            self.in_the_open(&host)?;
        }
        self.ask(&host, &format!("link-ask-{}", level.id()))?;
        Ok(Some(host))
    }

    /// Goes on with a look, as long as somebody agrees to each next host.
    pub(super) fn follow(&mut self, mut check: Check) -> Check {
        while let Some((host, question)) = self.wanted(&check) {
            if self.ask(&host, &question).is_ok() {
                tell(self.settings, "link-contacting", &host);
                check = looks::look(&self.order.way(), looks::offline(&check.written), &self.given, &check.journeys);
            }
        }
        check
    }

    /// Whom a look would ask next, and by which question, when nobody answered that yet.
    pub(super) fn wanted(&self, check: &Check) -> Option<(String, String)> {
        let (host, what) = look::wanted(check).find(|(host, _)| !self.answers.contains_key(host))?;
        Some((host, format!("link-ask-{what}")))
    }

    /// Says once what the level does, before it is used.
    fn explain(&mut self) {
        if std::mem::replace(&mut self.explained, true) {
            return;
        }
        tell(self.settings, &format!("link-level-{}", self.order.level.id()), "");
        if self.order.hoster && self.order.level == Level::Passive {
            tell(self.settings, "link-level-hoster", "");
        }
        if let Some(via) = &self.order.via {
            let via = via.to_string();
            let text = self.settings.words.say_with("link-via", &[("via", via.as_str().into())]);
            let _ = writeln!(std::io::stderr().lock(), "{}", calm(&text));
        } else if self.order.level == Level::Visit {
            tell(self.settings, "link-direct-warning", "");
        }
    }

    /// Without a relay, whoever owns the page sees the person: they have to say that they know.
    fn in_the_open(&mut self, host: &str) -> Result<(), Trouble> {
        if self.order.via.is_some() || self.order.direct {
            return Ok(());
        }
        let agreed = match self.open {
            Some(agreed) => agreed,
            None => secret::can_ask() && self.yes("link-direct-ask", host)?,
        };
        self.open = Some(agreed);
        if agreed { Ok(()) } else { Err(Trouble::LinkDirect(host.to_owned())) }
    }

    fn ask(&mut self, host: &str, question: &str) -> Result<(), Trouble> {
        let said = match self.answers.get(host) {
            Some(said) => *said,
            None => secret::can_ask() && self.yes(question, host)?,
        };
        let new = self.answers.insert(host.to_owned(), said).is_none();
        if !said {
            return Err(Trouble::NotAllowed(host.to_owned()));
        }
        if new {
            let bad = |error: Refusal| Trouble::BadAddress(host.to_owned(), error.to_string());
            self.given.push(Consent::given_to(host).map_err(bad)?);
        }
        Ok(())
    }

    fn yes(&self, question: &str, host: &str) -> Result<bool, Trouble> {
        let words = &self.settings.words;
        let answer = secret::ask_line(&words.say_with(question, &[("host", host.into())]))?.to_lowercase();
        Ok(answer == words.say("link-answer-yes"))
    }
}

/// The network was needed and did not answer: a relay, a registry or a platform.
pub(super) fn no_answer(check: &Check) -> Option<Trouble> {
    look::no_answer(check).map(|(host, why)| Trouble::LinkNoAnswer(host, why))
}

/// A sentence on standard error, at the moment it matters.
fn tell(settings: &Settings, id: &str, host: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{}", calm(&settings.words.say_with(id, &[("host", host.into())])));
}
