//! A case as letters tell it: what the journal and the kept messages say, what the person wrote in a file, what was answered just now.

use std::io::Read;
use std::path::Path;

use directory::Directory;
use evidence::disk::{Case, Unlocked};
use evidence::item::ItemRecord;
use letters::{Content, Found, Kept, Matter, Message, Payment};
use recognise::{IndicatorKind, Recogniser};

use super::{about, age};
use crate::arguments::FactArguments;
use crate::commands::facts;
use crate::report::Checked;
use crate::settings::Settings;
use crate::trouble::Trouble;

/// Messages larger than this are evidence, and not quoted.
const MOST: u64 = 4 << 20;

/// The matter of a case that was opened.
///
/// Only messages are read again, and never an image. What a message shows is learnt as `check` would learn it; what the person
/// says counts beside it.
///
/// # Errors
/// A damaged vault, a fact that is not known, a file of details that cannot be read.
pub(crate) fn of_case(
    case: &Case,
    open: &Unlocked<'_>,
    told: Option<&Path>,
    given: &FactArguments,
    directory: &Directory,
    settings: &Settings,
) -> Result<Matter, Trouble> {
    let lines = case.journal()?.lines;
    let mut matter = Matter { facts: super::facts::of_case(&lines), sent: super::facts::sent_of(&lines), ..Matter::default() };
    if let Some(file) = told {
        about::add(&mut matter, file)?;
    }
    let recogniser = Recogniser::new();
    for line in case.items()? {
        let record = open.record_of(&line)?.1;
        // The name of an image can itself say too much; only messages and papers keep theirs.
        matter.evidence.push(Kept { item: record.item.clone(), name: record.name.clone(), kept_at: record.kept_at.clone(), sha256: record.sha256.clone() });
        if record.finding.is_some() && record.size <= MOST {
            learn(&mut matter, &bytes_of(open, &record)?, &record, &recogniser);
        }
    }
    payments(&mut matter);
    let known = matter.facts.age;
    matter.facts = facts::over(std::mem::take(&mut matter.facts), given, directory, settings)?;
    matter.facts.age = age::settled(matter.facts.age, known);
    for url in &matter.facts.urls {
        if !matter.contents.iter().any(|content| content.url == *url) {
            matter.contents.push(Content { url: url.clone(), ..Content::default() });
        }
    }
    Ok(matter)
}

fn bytes_of(open: &Unlocked<'_>, record: &ItemRecord) -> Result<Vec<u8>, Trouble> {
    let mut bytes = Vec::with_capacity(record.size as usize);
    let damaged = |error: std::io::Error| evidence::disk::Trouble::Damaged { file: format!("items/{}.age", record.item), why: error.to_string() };
    open.content_of(record)?.read_to_end(&mut bytes).map_err(damaged)?;
    Ok(bytes)
}

/// What one message shows. A mailbox of several is evidence as a whole, and not quoted.
fn learn(matter: &mut Matter, bytes: &[u8], record: &ItemRecord, recogniser: &Recogniser) {
    if message::mbox::is_mbox(bytes) {
        return;
    }
    let checked = Checked::of(bytes, false, recogniser);
    let mail = checked.conversation.mail.as_ref();
    matter.facts.learn(&checked.finding, mail);
    let mut text = checked.conversation.text.trim().to_owned();
    let mut covered = false;
    for one in &checked.finding.indicators {
        let own = matter.person.mail.as_deref().is_some_and(|own| own.eq_ignore_ascii_case(&one.value))
            || mail.is_some_and(|mail| mail.to.iter().any(|to| to.address.eq_ignore_ascii_case(&one.value)));
        match one.kind {
            IndicatorKind::Password if !one.value.is_empty() => {
                covered |= text.contains(&one.value);
                text = text.replace(&one.value, &"•".repeat(8));
            }
            IndicatorKind::Password => {}
            // The person's own address stands in many mass mails.
            IndicatorKind::Email if own => {}
            kind => {
                let found = Found { kind: kind.id().to_owned(), value: one.value.clone(), item: record.item.clone() };
                if !matter.found.iter().any(|known| known.kind == found.kind && known.value == found.value) {
                    matter.found.push(found);
                }
            }
        }
    }
    if !text.is_empty() {
        let from = mail.and_then(|mail| mail.from.first()).map(|from| from.address.clone()).filter(|from| !from.is_empty());
        matter.messages.push(Message { from, at: mail.and_then(|mail| mail.date.clone()), text, covered });
    }
}

/// Where the messages want money sent: wallets and accounts are payments that were demanded, unless the person told of them.
fn payments(matter: &mut Matter) {
    let amounts: Vec<&Found> = matter.found.iter().filter(|one| one.kind == IndicatorKind::Amount.id()).collect();
    let amount = if let [only] = amounts.as_slice() { Some(only.value.clone()) } else { None };
    let wanted = |kind: &str| IndicatorKind::ALL.iter().any(|one| one.id() == kind && (one.is_wallet() || *one == IndicatorKind::Iban));
    let new: Vec<Payment> = matter
        .found
        .iter()
        .filter(|one| wanted(&one.kind) && !matter.payments.iter().any(|known| known.to.as_deref() == Some(one.value.as_str())))
        .map(|one| Payment { paid: false, amount: amount.clone(), means: Some(one.kind.clone()), to: Some(one.value.clone()), at: None })
        .collect();
    matter.payments.extend(new);
}
