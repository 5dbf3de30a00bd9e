//! `case show`: what is in a case, and what a report still needs.

use case::Facts;
use case::missing::{Kept, Lack, Needed, missing};
use evidence::disk::{Case, Unlocked};
use evidence::item::{ItemRecord, Shows, shows_by_name};
use evidence::journal::{Event, Line};
use serde_json::{Value, json};
use words::Words;

use crate::arguments::ReadArguments;
use crate::page::Page;
use crate::settings::Settings;
use crate::trouble::Trouble;
use crate::vault::{self, age, clock, guard, keys, secret};

/// Runs the command. Without a passphrase it shows what the journal says.
///
/// # Errors
/// No such case, a wrong passphrase, or a vault that cannot be read.
pub(crate) fn run(name: &str, key: &ReadArguments, settings: &Settings) -> Result<(), Trouble> {
    guard::no_core_image();
    let case = vault::case(name, settings)?;
    let asked = key.passphrase_file.is_some() || key.key_file.is_some() || secret::can_ask();
    let open = if asked { Some(keys::unlock(&case, key, settings)?) } else { None };
    let lines = case.journal()?.lines;
    let items = case.items()?;
    let records = open.as_ref().map(|open| records(open, &items)).transpose()?;
    let facts = facts(&lines, records.as_deref(), settings);
    let lacking = missing(&kept(&lines, &items, records.as_deref()), &facts);
    if settings.json {
        return crate::print(&format!("{}\n", machine(&case, &items, records.as_deref(), &lacking)));
    }
    let mut page = Page::new(settings.plain);
    whole(&mut page, &case, &items, records.as_deref(), &lines, settings)?;
    still_missing(&mut page, &lacking, &settings.words);
    crate::print(&page.finish())
}

fn records(open: &Unlocked<'_>, items: &[Line]) -> Result<Vec<ItemRecord>, Trouble> {
    items.iter().map(|line| Ok(open.record_of(line)?.1)).collect()
}

/// What the journal and the findings beside the items say of the case.
fn facts(lines: &[Line], records: Option<&[ItemRecord]>, settings: &Settings) -> Facts {
    let mut facts = vault::facts::of_case(lines);
    if settings.country_named || facts.country.is_none() {
        facts.country.clone_from(&settings.country);
    }
    // The gravest verdict of all messages: a mass mail beside a real threat is no mass mail.
    let order = ["recorded", "other_threat", "approach", "unsure", "recovery_scam", "bluff"];
    let verdicts: Vec<&str> = records.unwrap_or_default().iter().filter_map(|record| record.finding.as_ref()?["verdict"].as_str()).collect();
    // What the person says counts more than what a program thinks.
    if let Some(gravest) = order.iter().find(|one| verdicts.contains(one)).filter(|_| facts.kind.is_none()) {
        // The ids of verdicts are values of this fact.
        let _ = facts.set("kind", gravest);
    }
    facts
}

/// What was kept, as far as a program can tell.
fn kept(lines: &[Line], items: &[Line], records: Option<&[ItemRecord]>) -> Kept {
    let there = |line: &&Line| items.iter().any(|item| item.item == line.item);
    let notes = lines.iter().filter(|line| line.event == Event::Note).filter(there).filter_map(|line| line.note.as_deref());
    let shows = notes.filter_map(|note| note.strip_prefix("shows=")).filter_map(Needed::from_id).collect();
    let mut kept = Kept { shows, ..Kept::default() };
    let Some(records) = records else {
        // Without the passphrase nobody knows what they are.
        kept.images = items.len();
        return kept;
    };
    for record in records {
        let kind = |names: &[&str]| record.finding.as_ref().is_some_and(|finding| has_indicator(finding, names));
        kept.messages += usize::from(record.finding.is_some() || record.media_type.starts_with("text/") || record.media_type.starts_with("message/"));
        let picture = record.media_type.starts_with("image/") || record.media_type.starts_with("video/");
        let document = shows_by_name(&record.name).is_some_and(Shows::must_ask);
        kept.images += usize::from(picture || document);
        kept.payment_target |= kind(PAYMENT);
        kept.identifier |= kind(&["handle", "phone", "email"]);
        kept.link |= kind(&["url"]);
    }
    kept
}

/// Kinds of indicator that say where money should go.
const PAYMENT: &[&str] = &[
    "bitcoin",
    "ethereum",
    "litecoin",
    "monero",
    "dash",
    "bitcoin-cash",
    "dogecoin",
    "zcash",
    "tron",
    "ripple",
    "solana",
    "iban",
    "voucher",
    "transfer-service",
];

/// Whether `check` found an indicator of one of these kinds, in the message or in one of several.
fn has_indicator(finding: &Value, kinds: &[&str]) -> bool {
    let of = |one: &Value| {
        one["indicators"].as_array().is_some_and(|list| list.iter().any(|found| found["kind"].as_str().is_some_and(|kind| kinds.contains(&kind))))
    };
    of(finding) || finding["messages"].as_array().is_some_and(|messages| messages.iter().any(of))
}

/// Notes of the journal about an item: what the person said it shows.
fn shown_by<'a>(lines: &'a [Line], item: Option<&'a str>) -> impl Iterator<Item = Needed> + 'a {
    lines
        .iter()
        .filter(move |line| line.event == Event::Note && line.item.as_deref() == item)
        .filter_map(|line| Needed::from_id(line.note.as_deref()?.strip_prefix("shows=")?))
}

fn whole(page: &mut Page, case: &Case, items: &[Line], records: Option<&[ItemRecord]>, lines: &[Line], settings: &Settings) -> Result<(), Trouble> {
    let words = &settings.words;
    let name = case.folder().file_name().unwrap_or_default().to_string_lossy().into_owned();
    let created = clock::short(&case.facts().created);
    page.heading(&words.say_with("vault-show-title", &[("case", name.as_str().into()), ("created", created.as_str().into())]));
    let journal = case.journal()?;
    if journal.torn.is_some() {
        page.line(&words.say("vault-show-torn"));
    }
    if let Some(broken) = journal.breaks.first() {
        let line = broken.line.to_string();
        page.line(&words.say_with("vault-show-broken", &[("line", line.as_str().into())]));
    }
    if matches!(age::of_case(lines), Some(case::Age::Minor | case::Age::Unknown)) {
        page.line(&words.say("vault-show-age"));
    }
    if items.is_empty() {
        page.line(&words.say("vault-show-empty"));
    }
    for (place, line) in items.iter().enumerate() {
        let number = line.item.as_deref().unwrap_or_default();
        match records.and_then(|records| records.get(place)) {
            Some(record) => item(page, record, words),
            None => {
                let at = clock::short(&line.at);
                page.item(&words.say_with("vault-show-item-locked", &[("item", number.into()), ("at", at.as_str().into())]));
            }
        }
        for needed in shown_by(lines, line.item.as_deref()) {
            let what = words.say(&format!("missing-{}", needed.id()));
            page.below_item(&words.say_with("vault-show-shows", &[("what", what.as_str().into())]));
        }
    }
    if records.is_none() && !items.is_empty() {
        page.line(&words.say("vault-show-locked"));
    }
    for line in lines.iter().filter(|line| line.event == Event::Sealed) {
        let at = clock::short(&line.at);
        page.line(&words.say_with("vault-sealed-before", &[("at", at.as_str().into())]));
    }
    Ok(())
}

fn item(page: &mut Page, record: &ItemRecord, words: &Words) {
    let (at, size) = (clock::short(&record.kept_at), record.size.to_string());
    page.item(&words.say_with(
        "vault-show-item",
        &[
            ("item", record.item.as_str().into()),
            ("name", record.name.as_str().into()),
            ("type", record.media_type.as_str().into()),
            ("size", size.as_str().into()),
            ("at", at.as_str().into()),
        ],
    ));
    if let Some(verdict) = record.finding.as_ref().and_then(|finding| finding["verdict"].as_str()) {
        let short = words.say(&format!("verdict-{verdict}-short"));
        page.below_item(&words.say_with("vault-show-item-verdict", &[("verdict", short.as_str().into())]));
    }
    if let Some(note) = &record.note {
        page.below_item(&words.say_with("vault-show-item-note", &[("note", note.as_str().into())]));
    }
}

fn still_missing(page: &mut Page, lacking: &[(Needed, Lack)], words: &Words) {
    if lacking.is_empty() {
        page.gap();
        page.line(&words.say("vault-show-complete"));
        return;
    }
    page.heading(&words.say("vault-show-missing"));
    for (needed, lack) in lacking {
        let what = words.say(&format!("missing-{}", needed.id()));
        let remark = match lack {
            Lack::Missing => None,
            Lack::MayBeThere => Some(words.say_with("missing-may-be-there", &[("what", needed.id().into())])),
            Lack::OnlyIf => Some(words.say("missing-only-if")),
        };
        page.item(&remark.map_or_else(|| what.clone(), |remark| format!("{what} ({remark})")));
        page.below_item(&words.say(&format!("missing-{}-how", needed.id())));
    }
}

fn machine(case: &Case, items: &[Line], records: Option<&[ItemRecord]>, lacking: &[(Needed, Lack)]) -> Value {
    let state = |lack: &Lack| match lack {
        Lack::Missing => "missing",
        Lack::MayBeThere => "may-be-there",
        Lack::OnlyIf => "only-if",
    };
    let one = |(place, line): (usize, &Line)| match records.and_then(|records| records.get(place)) {
        Some(record) => json!({
            "item": record.item, "name": record.name, "type": record.media_type, "size": record.size,
            "sha256": record.sha256, "kept_at": record.kept_at, "note": record.note,
            "verdict": record.finding.as_ref().and_then(|finding| finding["verdict"].as_str()),
        }),
        None => json!({ "item": line.item, "kept_at": line.at }),
    };
    json!({
        "case": case.facts().id,
        "path": case.folder().display().to_string(),
        "created": case.facts().created,
        "items": items.iter().enumerate().map(one).collect::<Vec<_>>(),
        "missing": lacking.iter().map(|(needed, lack)| json!({ "id": needed.id(), "state": state(lack) })).collect::<Vec<_>>(),
    })
}
