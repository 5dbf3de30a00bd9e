//! `case show`: what is in a case, and what a report still needs.

use case::missing::{Lack, Needed, missing};
use evidence::disk::Case;
use evidence::item::ItemRecord;
use evidence::journal::{Event, Line};
use serde_json::{Value, json};
use words::Words;

use crate::arguments::ReadArguments;
use crate::page::Page;
use crate::settings::Settings;
use crate::trouble::Trouble;
use crate::vault::{self, age, clock, guard, inside, keys, secret};

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
    let records = open.as_ref().map(|open| inside::records(open, &items)).transpose()?;
    let mut known = vault::facts::of_case(&lines);
    if settings.country_named || known.country.is_none() {
        known.country.clone_from(&settings.country);
    }
    let facts = inside::facts(known, records.as_deref());
    let lacking = missing(&inside::kept(&lines, &items, records.as_deref()), &facts);
    if settings.json {
        return crate::print(&format!("{}\n", machine(&case, &items, records.as_deref(), &lacking)));
    }
    let mut page = Page::new(settings.plain);
    whole(&mut page, &case, &items, records.as_deref(), &lines, settings)?;
    still_missing(&mut page, &lacking, &settings.words);
    crate::print(&page.finish())
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
