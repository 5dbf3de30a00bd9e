//! `timestamp`: has authorities confirm the time of a sealed file. The one command here that goes to the network, and says to whom.

use std::io::Write;
use std::path::{Path, PathBuf};

use evidence::digest::{hex, sha256, unhex};
use evidence::disk::recipients::Recipients;
use evidence::disk::stamped::{New, Rewrite};
use evidence::disk::{Disk, open};
use evidence::journal::Event;
use evidence::source::Source;
use evidence::stamp::{QUERY_TYPE, REPLY_TYPE, StampError, Subject, Trust, chain_pem, request, to_store, verify, verify_stored};
use links::net::{Limits, NetError, post};
use links::{Address, Consent};
use serde_json::json;

use super::beside;
use super::verify::{Checked, check, trust};
use crate::arguments::KeyArguments;
use crate::page::{Page, calm};
use crate::settings::Settings;
use crate::trouble::Trouble;
use crate::vault::clock::Now;
use crate::vault::said::Languages;
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

/// An authority that may be contacted.
struct Authority {
    address: Address,
    consent: Consent,
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
    let Some(key) = &opener.key else { return Err(Trouble::NotABundle(order.bundle.clone())) };
    let archive = open::decrypt(&order.bundle, key).and_then(open::archive)?;
    let signing = opener.case.as_ref().map(|case| case.facts().signing.clone());
    let checked = check(&archive, None, signing.as_deref(), settings);
    let root = match &checked.report {
        Some(report) if report.ours && checked.is_whole() => report.root.clone(),
        _ => return Err(Trouble::NotWhole(order.bundle.clone())),
    };
    let tag_manifest = read(&archive, &format!("{root}tagmanifest-sha256.txt"), &order.bundle)?;
    let (new, mut troubles) = ask_all(&authorities, &Subject::Data(&tag_manifest), &sha256(&tag_manifest), roots.as_ref(), settings);
    if new.is_empty() {
        return Err(troubles.pop().unwrap_or_else(|| Trouble::NotAllowed(String::new())));
    }
    let to = recipients(&archive, &root, &opener, &order.bundle)?;
    let languages = Languages::new(settings.words.language());
    let rewrite = Rewrite { path: &order.bundle, source: &archive, root: &root, seen: &checked.seen, to: &to, texts: languages.texts() };
    let now = Now::look();
    let stamped = rewrite.add(&Disk, &new, &hex(&sha256(&tag_manifest)), now.moment())?;
    if let Some(case) = &opener.case {
        case.write_down(Event::Sealed, None, Some(&stamped.note), now.moment())?;
    }
    // Those before were over a file that is no more.
    beside::remove(&order.bundle)?;
    let file_hash: [u8; 32] = unhex(&stamped.sha256).and_then(|bytes| bytes.try_into().ok()).unwrap_or_default();
    let (outer, more) = ask_all(&authorities, &Subject::Sha256(&file_hash), &file_hash, roots.as_ref(), settings);
    troubles.extend(more);
    let outside = beside::write(&order.bundle, &outer)?;
    for trouble in &troubles {
        crate::complain(trouble, settings);
    }
    say(&new, &outside, &checked, settings)
}

/// Takes an address apart, and asks whether its host may be contacted.
fn authority(url: &str, allowed: &[String], settings: &Settings) -> Result<Authority, Trouble> {
    let bad = |error: links::Refusal| Trouble::BadAddress(url.to_owned(), error.to_string());
    let address = Address::read(url).map_err(bad)?;
    let host = address.host();
    let said = allowed.iter().any(|one| one.eq_ignore_ascii_case(&host)) || asked(&host, settings)?;
    if !said {
        return Err(Trouble::NotAllowed(host));
    }
    let consent = Consent::given_to(&host).map_err(bad)?;
    consent.admits(&address).map_err(bad)?;
    Ok(Authority { address, consent })
}

fn asked(host: &str, settings: &Settings) -> Result<bool, Trouble> {
    if !secret::can_ask() {
        return Ok(false);
    }
    let words = &settings.words;
    let answer = secret::ask_line(&words.say_with("timestamp-ask", &[("host", host.into())]))?.to_lowercase();
    Ok(answer == words.say("timestamp-answer-yes"))
}

/// Asks each authority; one that does not answer well does not keep the others from being asked.
fn ask_all(authorities: &[Authority], subject: &Subject<'_>, hash: &[u8; 32], roots: Option<&Trust>, settings: &Settings) -> (Vec<New>, Vec<Trouble>) {
    let (mut stamps, mut troubles) = (Vec::new(), Vec::new());
    for authority in authorities {
        match ask(authority, *subject, hash, roots, settings) {
            Ok(stamp) => stamps.push(stamp),
            Err(trouble) => troubles.push(trouble),
        }
    }
    (stamps, troubles)
}

fn ask(authority: &Authority, subject: Subject<'_>, hash: &[u8; 32], roots: Option<&Trust>, settings: &Settings) -> Result<New, Trouble> {
    let host = authority.address.host();
    let nonce = rand::random();
    tell(settings, "timestamp-contacted", &host);
    let answer = post(&authority.consent, authority.address.as_str(), QUERY_TYPE, &request(hash, nonce), Limits::SMALL);
    let answer = answer.map_err(|error: NetError| Trouble::NoAnswer(host.clone(), error.to_string()))?;
    if answer.status != 200 || answer.content_type != REPLY_TYPE {
        return Err(Trouble::NoAnswer(host, format!("HTTP {} {}", answer.status, answer.content_type)));
    }
    let wrong = |error: StampError| Trouble::NoAnswer(host.clone(), error.to_string());
    let token = to_store(&answer.body).map_err(wrong)?;
    let chain = chain_pem(&token, roots).map_err(wrong)?;
    verify(&token, subject, Some(nonce), roots).map_err(wrong)?;
    // And as it will be judged years from now: with the chain that is stored beside it.
    let stamp = verify_stored(&token, subject, &chain).map_err(wrong)?;
    Ok(New { token, chain, stamp })
}

/// A small file of the checked bundle.
fn read(source: &dyn Source, name: &str, bundle: &Path) -> Result<Vec<u8>, Trouble> {
    let index = source.entries().iter().position(|entry| entry.name == name).ok_or_else(|| Trouble::NotWhole(bundle.to_owned()))?;
    let mut bytes = Vec::new();
    let read = source.open(index).and_then(|mut reader| std::io::Read::read_to_end(&mut reader, &mut bytes));
    read.map_err(|error| Trouble::Unreadable(bundle.to_owned(), error))?;
    Ok(bytes)
}

/// Whoever could open it can open it again: the keys that the bundle itself names, or its passphrase.
fn recipients(source: &dyn Source, root: &str, opener: &keys::Opener, bundle: &Path) -> Result<Recipients, Trouble> {
    if let Some(passphrase) = &opener.passphrase {
        return Ok(Recipients::passphrase(passphrase)?);
    }
    let list = read(source, &format!("{root}proof/recipients.txt"), bundle)?;
    let mut to = Recipients::own();
    to.add(&String::from_utf8_lossy(&list))?;
    Ok(to)
}

fn say(new: &[New], outside: &[PathBuf], before: &Checked, settings: &Settings) -> Result<(), Trouble> {
    let first = before.seen.stamps.keys().last().copied().unwrap_or(0) + 1;
    let numbered = (first..).zip(new);
    if settings.json {
        let stamps = numbered.map(|(number, one)| {
            json!({ "file": format!("tsa-{number}.tsr"), "at": one.stamp.gen_time.to_string(), "epoch": one.stamp.gen_time.unix, "authority": one.stamp.authority.short })
        });
        let outside: Vec<_> = outside.iter().map(|path| path.display().to_string()).collect();
        return crate::print(&format!("{}\n", json!({ "stamps": stamps.collect::<Vec<_>>(), "outside": outside })));
    }
    let words = &settings.words;
    let mut page = Page::new(settings.plain);
    for (number, one) in numbered {
        let (number, at) = (number.to_string(), one.stamp.gen_time.to_string());
        let values = [("number", number.as_str().into()), ("at", at.as_str().into()), ("authority", one.stamp.authority.short.as_str().into())];
        page.line(&words.say_with("timestamp-done", &values));
    }
    for path in outside {
        let file = path.display().to_string();
        page.line(&words.say_with("timestamp-outside", &[("file", file.as_str().into())]));
    }
    crate::print(&page.finish())
}

/// Whom we contact, at the moment we do.
fn tell(settings: &Settings, id: &str, host: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{}", calm(&settings.words.say_with(id, &[("host", host.into())])));
}
