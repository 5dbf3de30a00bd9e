//! A sealed file gets time stamps of authorities (RFC 3161): asked, judged, written into it and beside it. The command and the page do
//! the same by this.

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

use crate::commands::beside;
use crate::commands::verify::Checked;
use crate::trouble::Trouble;
use crate::vault::clock::Now;
use crate::vault::keys;
use crate::vault::said::Languages;

/// An authority that may be contacted.
pub(crate) struct Authority {
    address: Address,
    consent: Consent,
}

impl Authority {
    /// An address, and the consent that names its host.
    ///
    /// # Errors
    /// [`Trouble::BadAddress`] for what is no address, or where the consent is for another host.
    pub(crate) fn new(url: &str, consent: Consent) -> Result<Authority, Trouble> {
        let bad = |error: links::Refusal| Trouble::BadAddress(url.to_owned(), error.to_string());
        let address = Address::read(url).map_err(bad)?;
        consent.admits(&address).map_err(bad)?;
        Ok(Authority { address, consent })
    }
}

/// What is asked, and of whom.
pub(crate) struct Order<'a> {
    pub(crate) bundle: &'a Path,
    pub(crate) opener: &'a keys::Opener,
    pub(crate) authorities: &'a [Authority],
    /// Authorities that somebody trusts, where a list was given.
    pub(crate) roots: Option<&'a Trust>,
    /// The language of the texts in the file.
    pub(crate) language: &'a str,
    /// Is told of each host, at the moment it is contacted.
    pub(crate) contacted: &'a dyn Fn(&str),
}

/// What came of it.
pub(crate) struct Stamped {
    /// The time stamps in the file, and the number of the first of them.
    pub(crate) new: Vec<New>,
    pub(crate) first: u32,
    /// Those beside it, over the file as it is encrypted.
    pub(crate) outside: Vec<PathBuf>,
    /// Authorities that did not answer well, while another did.
    pub(crate) troubles: Vec<Trouble>,
}

/// Nobody is contacted before the file was found whole, by what `check` says of it and the key that signs the case. The file is written
/// anew as a whole, or stays as it was.
///
/// # Errors
/// [`Trouble::NotABundle`], [`Trouble::NotWhole`], [`Trouble::NoAnswer`] when not one authority answered; and what opening says.
pub(crate) fn add(order: &Order<'_>, check: impl FnOnce(&dyn Source, Option<&str>) -> Checked) -> Result<Stamped, Trouble> {
    let (bundle, opener) = (order.bundle, order.opener);
    let Some(key) = &opener.key else { return Err(Trouble::NotABundle(bundle.to_owned())) };
    let archive = open::decrypt(bundle, key).and_then(open::archive)?;
    let signing = opener.case.as_ref().map(|case| case.facts().signing.clone());
    let checked = check(&archive, signing.as_deref());
    let root = match &checked.report {
        Some(report) if report.ours && checked.is_whole() => report.root.clone(),
        _ => return Err(Trouble::NotWhole(bundle.to_owned())),
    };
    let tag_manifest = read(&archive, &format!("{root}tagmanifest-sha256.txt"), bundle)?;
    let (new, mut troubles) = ask_all(order, &Subject::Data(&tag_manifest), &sha256(&tag_manifest));
    if new.is_empty() {
        return Err(troubles.pop().unwrap_or_else(|| Trouble::NotAllowed(String::new())));
    }
    let to = recipients(&archive, &root, opener, bundle)?;
    let languages = Languages::new(order.language);
    let rewrite = Rewrite { path: bundle, source: &archive, root: &root, seen: &checked.seen, to: &to, texts: languages.texts() };
    let now = Now::look();
    let stamped = rewrite.add(&Disk, &new, &hex(&sha256(&tag_manifest)), now.moment())?;
    if let Some(case) = &opener.case {
        case.write_down(Event::Sealed, None, Some(&stamped.note), now.moment())?;
    }
    // Those before were over a file that is no more.
    beside::remove(bundle)?;
    let file_hash: [u8; 32] = unhex(&stamped.sha256).and_then(|bytes| bytes.try_into().ok()).unwrap_or_default();
    let (outer, more) = ask_all(order, &Subject::Sha256(&file_hash), &file_hash);
    troubles.extend(more);
    let first = checked.seen.stamps.keys().last().copied().unwrap_or(0) + 1;
    Ok(Stamped { new, first, outside: beside::write(bundle, &outer)?, troubles })
}

/// Asks each authority; one that does not answer well does not keep the others from being asked.
fn ask_all(order: &Order<'_>, subject: &Subject<'_>, hash: &[u8; 32]) -> (Vec<New>, Vec<Trouble>) {
    let (mut stamps, mut troubles) = (Vec::new(), Vec::new());
    for authority in order.authorities {
        match ask(order, authority, *subject, hash) {
            Ok(stamp) => stamps.push(stamp),
            Err(trouble) => troubles.push(trouble),
        }
    }
    (stamps, troubles)
}

fn ask(order: &Order<'_>, authority: &Authority, subject: Subject<'_>, hash: &[u8; 32]) -> Result<New, Trouble> {
    let host = authority.address.host();
    let nonce = rand::random();
    (order.contacted)(&host);
    let answer = post(&authority.consent, authority.address.as_str(), QUERY_TYPE, &request(hash, nonce), Limits::SMALL);
    let answer = answer.map_err(|error: NetError| Trouble::NoAnswer(host.clone(), error.to_string()))?;
    if answer.status != 200 || answer.content_type != REPLY_TYPE {
        return Err(Trouble::NoAnswer(host, format!("HTTP {} {}", answer.status, answer.content_type)));
    }
    let wrong = |error: StampError| Trouble::NoAnswer(host.clone(), error.to_string());
    let token = to_store(&answer.body).map_err(wrong)?;
    let chain = chain_pem(&token, order.roots).map_err(wrong)?;
    verify(&token, subject, Some(nonce), order.roots).map_err(wrong)?;
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
