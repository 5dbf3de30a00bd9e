//! `verify`: was anything changed since it was sealed? Names every file that is not as it was.

use std::path::Path;

use evidence::disk::open;
use evidence::finding::{Finding, Problem};
use evidence::folder::Folder;
use evidence::proven::{Ours, Seen, settle};
use evidence::source::Source;
use evidence::stamp::Trust;
use evidence::verify::{Report, examine};
use evidence::zip::Archive;
use serde_json::json;

use super::beside::{self, Outside};
use crate::arguments::KeyArguments;
use crate::page::Page;
use crate::settings::Settings;
use crate::trouble::Trouble;
use crate::vault::{guard, keys, said::Said};

/// Findings that a page shows; the machine output has all.
const SHOWN: usize = 40;

/// Runs the command.
///
/// # Errors
/// [`Trouble::NotWhole`] when something is not as it was sealed; when it cannot be read or opened.
pub(crate) fn run(bundle: &Path, ca: Option<&Path>, key: &KeyArguments, settings: &Settings) -> Result<(), Trouble> {
    guard::no_core_image();
    let trust = ca.map(trust).transpose()?;
    let about = std::fs::metadata(bundle).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Trouble::NotFound(bundle.to_owned()),
        _ => Trouble::Unreadable(bundle.to_owned(), error),
    })?;
    let unreadable = |error| Trouble::Unreadable(bundle.to_owned(), error);
    let mut checked = if about.is_dir() {
        check(&Folder::open(bundle).map_err(unreadable)?, trust.as_ref(), None, settings)
    } else {
        let opener = keys::opener(bundle, key, settings)?;
        let signing = opener.case.as_ref().map(|case| case.facts().signing.clone());
        match &opener.key {
            None => check(&Archive::open(std::fs::File::open(bundle).map_err(unreadable)?).map_err(unreadable)?, trust.as_ref(), None, settings),
            Some(key) => {
                let progress = super::seal::progress(about.len(), settings);
                let checked = sealed(bundle, key, trust.as_ref(), signing.as_deref(), &mut |bytes| progress.inc(bytes));
                progress.finish_and_clear();
                checked?
            }
        }
    };
    if !about.is_dir() {
        let (outside, findings) = beside::check(bundle, trust.as_ref())?;
        checked.outside = outside;
        checked.findings.extend(findings);
    }
    if checked.is_nothing() {
        return Err(Trouble::NotABundle(bundle.to_owned()));
    }
    let said = if settings.json { machine(&checked) } else { page(&checked, trust.is_some(), settings) };
    crate::print(&said)?;
    if checked.is_whole() { Ok(()) } else { Err(Trouble::NotWhole(bundle.to_owned())) }
}

/// What was found of a bundle.
#[derive(Debug)]
pub(crate) struct Checked {
    /// `None` when it could not even be opened.
    pub(crate) report: Option<Report>,
    pub(crate) findings: Vec<Finding>,
    pub(crate) seen: Seen,
    /// Time stamps beside the file.
    outside: Vec<Outside>,
}

impl Checked {
    fn broken(finding: Finding) -> Self {
        Checked { report: None, findings: vec![finding], seen: Seen::default(), outside: Vec::new() }
    }

    pub(crate) fn is_whole(&self) -> bool {
        !self.findings.iter().any(|finding| finding.problem.is_alarm())
    }

    /// Some other file, or an empty folder.
    fn is_nothing(&self) -> bool {
        self.report.as_ref().is_some_and(|report| report.files == 0 && !report.ours)
    }
}

/// Checks a sealed file with what opens it.
///
/// # Errors
/// A wrong key, which says nothing about the evidence; the medium.
pub(crate) fn sealed(bundle: &Path, key: &open::Key, trust: Option<&Trust>, signing: Option<&str>, heard: &mut dyn FnMut(u64)) -> Result<Checked, Trouble> {
    match open::decrypt(bundle, key).and_then(open::archive) {
        Ok(archive) => Ok(checked(&archive, trust, signing, heard)),
        Err(evidence::disk::Trouble::Damaged { why, .. }) => Ok(Checked::broken(Finding::new("age", Problem::Encryption, why))),
        Err(other) => Err(other.into()),
    }
}

/// Checks everything, once.
pub(super) fn check(source: &dyn Source, trust: Option<&Trust>, signing: Option<&str>, settings: &Settings) -> Checked {
    let total = source.entries().iter().map(|entry| entry.size).sum();
    let progress = super::seal::progress(total, settings);
    let checked = checked(source, trust, signing, &mut |bytes| progress.inc(bytes));
    progress.finish_and_clear();
    checked
}

/// The same, told of what was read.
pub(crate) fn checked(source: &dyn Source, trust: Option<&Trust>, signing: Option<&str>, heard: &mut dyn FnMut(u64)) -> Checked {
    let (english, french) = (Said::in_language("en"), Said::in_language("fr"));
    let proofs = Ours { trust, signing, languages: Some((&english, &french)), seen: Default::default() };
    let report = examine(source, &proofs, heard);
    let seen = proofs.seen.into_inner();
    Checked { findings: settle(report.findings.clone(), &seen), report: Some(report), seen, outside: Vec::new() }
}

/// Certificates of authorities that somebody trusts.
pub(super) fn trust(path: &Path) -> Result<Trust, Trouble> {
    let text = std::fs::read_to_string(path).map_err(|error| Trouble::Unreadable(path.to_owned(), error))?;
    Trust::from_pem(&text).map_err(|error| Trouble::Unreadable(path.to_owned(), std::io::Error::new(std::io::ErrorKind::InvalidData, error)))
}

fn page(checked: &Checked, trusted: bool, settings: &Settings) -> String {
    let words = &settings.words;
    let mut page = Page::new(settings.plain);
    if let Some(report) = checked.report.as_ref().filter(|_| checked.is_whole()) {
        let files = report.files.to_string();
        page.line(&words.say_with(if report.ours { "verify-whole" } else { "verify-foreign" }, &[("files", files.as_str().into())]));
    }
    let (alarms, notes): (Vec<_>, Vec<_>) = checked.findings.iter().partition(|finding| finding.problem.is_alarm());
    list(&mut page, "verify-problems", &alarms, settings);
    list(&mut page, "verify-not-checked", &notes, settings);
    if checked.report.as_ref().is_some_and(|report| report.ours) {
        match &checked.seen.key {
            Some(key) => page.line(&words.say_with("verify-signed", &[("key", key.as_str().into())])),
            None => page.line(&words.say("verify-not-signed")),
        }
        for stamp in checked.seen.stamps.values() {
            let at = stamp.gen_time.to_string();
            let authority = stamp.authority.short.as_str();
            page.line(&words.say_with("verify-stamp", &[("at", at.as_str().into()), ("authority", authority.into())]));
            if !trusted {
                page.below_item(&words.say_with("verify-stamp-not-trusted", &[("authority", authority.into())]));
            }
        }
        if checked.seen.stamps.is_empty() {
            page.line(&words.say("verify-no-stamps"));
        }
    }
    for Outside { file, stamp } in &checked.outside {
        let (at, authority) = (stamp.gen_time.to_string(), stamp.authority.short.as_str());
        let values = [("file", file.as_str().into()), ("at", at.as_str().into()), ("authority", authority.into())];
        page.line(&words.say_with("verify-stamp-outside", &values));
        if !trusted {
            page.below_item(&words.say_with("verify-stamp-not-trusted", &[("authority", authority.into())]));
        }
    }
    page.finish()
}

fn list(page: &mut Page, title: &str, findings: &[&Finding], settings: &Settings) {
    let words = &settings.words;
    if findings.is_empty() {
        return;
    }
    page.heading(&words.say(title));
    for finding in findings.iter().take(SHOWN) {
        let problem = words.say(&format!("finding-{}", finding.problem.id()));
        let line = words.say_with("verify-line", &[("item", finding.item.as_str().into()), ("problem", problem.as_str().into())]);
        page.item(&if finding.detail.is_empty() { line } else { format!("{line} ({})", finding.detail) });
    }
    if findings.len() > SHOWN {
        let more = (findings.len() - SHOWN).to_string();
        page.line(&words.say_with("verify-and-more", &[("count", more.as_str().into())]));
    }
}

/// `verify --json`: `ok` and `findings` are the contract.
fn machine(checked: &Checked) -> String {
    let stamps =
        checked.seen.tokens().into_iter().map(|token| json!({ "file": token.file, "at": token.at, "epoch": token.epoch, "authority": token.authority }));
    let outside = checked
        .outside
        .iter()
        .map(|one| json!({ "file": one.file, "at": one.stamp.gen_time.to_string(), "epoch": one.stamp.gen_time.unix, "authority": one.stamp.authority.short }));
    let value = json!({
        "ok": checked.is_whole(),
        "findings": checked.findings,
        "ours": checked.report.as_ref().map(|report| report.ours),
        "files": checked.report.as_ref().map(|report| report.files),
        "items": checked.report.as_ref().map(|report| report.items.clone()),
        "signed_by": checked.seen.key,
        "stamps": stamps.collect::<Vec<_>>(),
        "outside": outside.collect::<Vec<_>>(),
    });
    format!("{value}\n")
}
