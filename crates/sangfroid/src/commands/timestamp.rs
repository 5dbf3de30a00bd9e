//! `timestamp`: has authorities confirm the time of a sealed file. The one command here that goes to the network, and says to whom.

use std::io::Write;
use std::path::PathBuf;

use links::{Address, Consent};
use serde_json::json;

use super::verify::{check, trust};
use crate::arguments::KeyArguments;
use crate::page::{Page, calm};
use crate::settings::Settings;
use crate::stamping::{self, Authority, Stamped};
use crate::trouble::Trouble;
use crate::vault::{guard, keys, secret};

/// What the command was asked.
#[derive(Debug)]
pub(crate) struct Order {
    pub(crate) bundle: PathBuf,
    pub(crate) authorities: Vec<String>,
    pub(crate) allowed: Vec<String>,
    pub(crate) ca: Option<PathBuf>,
    pub(crate) key: KeyArguments,
}

/// Runs the command. Nothing is contacted before every host is allowed and the bundle was found whole.
///
/// # Errors
/// [`Trouble::NotAllowed`], [`Trouble::NoAnswer`] when not one authority answered; and what opening and checking say.
pub(crate) fn run(order: &Order, settings: &Settings) -> Result<(), Trouble> {
    guard::no_core_image();
    let authorities = order.authorities.iter().map(|url| authority(url, &order.allowed, settings)).collect::<Result<Vec<_>, _>>()?;
    let roots = order.ca.as_deref().map(trust).transpose()?;
    let opener = keys::opener(&order.bundle, &order.key, settings)?;
    let order = stamping::Order {
        bundle: &order.bundle,
        opener: &opener,
        authorities: &authorities,
        roots: roots.as_ref(),
        language: settings.words.language(),
        contacted: &|host| tell(settings, "timestamp-contacted", host),
    };
    let stamped = stamping::add(&order, |archive, signing| check(archive, None, signing, settings))?;
    for trouble in &stamped.troubles {
        crate::complain(trouble, settings);
    }
    say(&stamped, settings)
}

/// Takes an address apart, and asks whether its host may be contacted.
fn authority(url: &str, allowed: &[String], settings: &Settings) -> Result<Authority, Trouble> {
    let bad = |error: links::Refusal| Trouble::BadAddress(url.to_owned(), error.to_string());
    let host = Address::read(url).map_err(bad)?.host();
    let said = allowed.iter().any(|one| one.eq_ignore_ascii_case(&host)) || asked(&host, settings)?;
    if !said {
        return Err(Trouble::NotAllowed(host));
    }
    Authority::new(url, Consent::given_to(&host).map_err(bad)?)
}

fn asked(host: &str, settings: &Settings) -> Result<bool, Trouble> {
    if !secret::can_ask() {
        return Ok(false);
    }
    let words = &settings.words;
    let answer = secret::ask_line(&words.say_with("timestamp-ask", &[("host", host.into())]))?.to_lowercase();
    Ok(answer == words.say("timestamp-answer-yes"))
}

fn say(stamped: &Stamped, settings: &Settings) -> Result<(), Trouble> {
    let numbered = (stamped.first..).zip(&stamped.new);
    if settings.json {
        let stamps = numbered.map(|(number, one)| {
            json!({ "file": format!("tsa-{number}.tsr"), "at": one.stamp.gen_time.to_string(), "epoch": one.stamp.gen_time.unix, "authority": one.stamp.authority.short })
        });
        let outside: Vec<_> = stamped.outside.iter().map(|path| path.display().to_string()).collect();
        return crate::print(&format!("{}\n", json!({ "stamps": stamps.collect::<Vec<_>>(), "outside": outside })));
    }
    let words = &settings.words;
    let mut page = Page::new(settings.plain);
    for (number, one) in numbered {
        let (number, at) = (number.to_string(), one.stamp.gen_time.to_string());
        let values = [("number", number.as_str().into()), ("at", at.as_str().into()), ("authority", one.stamp.authority.short.as_str().into())];
        page.line(&words.say_with("timestamp-done", &values));
    }
    for path in &stamped.outside {
        let file = path.display().to_string();
        page.line(&words.say_with("timestamp-outside", &[("file", file.as_str().into())]));
    }
    crate::print(&page.finish())
}

/// Whom we contact, at the moment we do.
fn tell(settings: &Settings, id: &str, host: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{}", calm(&settings.words.say_with(id, &[("host", host.into())])));
}
