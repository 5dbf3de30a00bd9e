//! Whether passwords are in a leak: those in the messages, or one that is typed. A password is a number as soon as it is read.

use accounts::breach::{Seen, Sum};
use evidence::disk::ExposeSecret;

use crate::arguments::ProtectArguments;
use crate::leaks::{List, Service};
use crate::page::calm;
use crate::settings::Settings;
use crate::trouble::Trouble;
use crate::vault::secret;

/// What is known of one password.
#[derive(Debug)]
pub(super) struct Answer {
    /// It stands in a message; else it was typed.
    pub(super) shown: bool,
    pub(super) by: By,
}

/// Who answered, and what.
#[derive(Debug)]
pub(super) enum By {
    /// The file on this machine.
    List(bool),
    /// A service: its host, the five digits that it was sent, and how often it was seen.
    Online(String, String, Seen),
}

impl Answer {
    /// It is in a leak.
    pub(super) fn found(&self) -> bool {
        matches!(self.by, By::List(true) | By::Online(_, _, Seen::Times(_)))
    }
}

/// Looks the passwords up wherever that was asked for.
///
/// # Errors
/// No password, a list that is none, a host that nobody allowed or that does not answer.
pub(super) fn check(arguments: &ProtectArguments, seen: &super::seen::Seen, settings: &Settings) -> Result<Vec<Answer>, Trouble> {
    // Before anybody types: a list that is none needs no password.
    let mut list = arguments.list.as_deref().map(List::open).transpose()?;
    let service = if arguments.online { Some(agreed(arguments, settings)?) } else { None };
    let shown = seen.known.sums();
    let typed = if shown.is_empty() || arguments.password_file.is_some() { Some(typed(arguments, settings)?) } else { None };
    let all: Vec<(bool, Sum)> = shown.into_iter().map(|sum| (true, sum)).chain(typed.map(|sum| (false, sum))).collect();
    let mut answers = Vec::new();
    for (shown, sum) in &all {
        if let Some(list) = &mut list {
            answers.push(Answer { shown: *shown, by: By::List(list.has(sum)?) });
        }
        if let Some(service) = &service {
            answers.push(Answer { shown: *shown, by: By::Online(service.host(), sum.prefix(), service.ask(sum)?) });
        }
    }
    Ok(answers)
}

fn typed(arguments: &ProtectArguments, settings: &Settings) -> Result<Sum, Trouble> {
    let password = match &arguments.password_file {
        Some(file) => secret::from_file(file)?,
        None if secret::can_ask() => secret::ask(&settings.words.say("protect-ask-password"))?,
        None => return Err(Trouble::PassphraseNeeded("--password-file")),
    };
    Ok(Sum::of(password.expose_secret()))
}

/// The service that was named, once somebody agreed to its host.
fn agreed(arguments: &ProtectArguments, settings: &Settings) -> Result<Service, Trouble> {
    let service = Service::new(arguments.service.as_deref(), arguments.via.as_deref())?;
    let host = service.host();
    let allowed = arguments.allowed.iter().any(|one| one.eq_ignore_ascii_case(&host));
    if allowed || asked(&host, settings)? { Ok(service) } else { Err(Trouble::NotAllowed(host)) }
}

fn asked(host: &str, settings: &Settings) -> Result<bool, Trouble> {
    if !secret::can_ask() {
        return Ok(false);
    }
    let words = &settings.words;
    let answer = secret::ask_line(&calm(&words.say_with("protect-ask-online", &[("host", host.into())])))?.to_lowercase();
    Ok(answer == words.say("link-answer-yes"))
}
