//! Contacts as registries will write them: JSContact cards (RFC 9553), beside or instead of jCards (draft-ietf-regext-rdap-jscontact).

use serde_json::Value;

use super::card::{self, Card};
use super::read::text;

/// Entries of a card that are looked at.
const MOST_ENTRIES: usize = 64;

/// Reads `{"@type": "Card", "name": {"full": ...}, "emails": {id: {"address": ...}}, "phones": {id: {"number": ...}}, ...}`.
pub(super) fn read(entity: &Value) -> Card {
    let Some(whole) = entity.get("jscard") else { return Card::default() };
    let said = |entry: &Value, name: &str| entry.get(name).and_then(Value::as_str).and_then(text);
    let name = whole.get("name").and_then(|name| said(name, "full").or_else(|| components(name)));
    let organisation = || entries(whole, "organizations").into_iter().find_map(|entry| said(entry, "name"));
    let mail = |entry: &Value| entry.get("address").and_then(Value::as_str).and_then(card::mail);
    let phone = |entry: &Value| entry.get("number").and_then(Value::as_str).and_then(card::phone);
    Card {
        name: name.or_else(organisation),
        mail: entries(whole, "emails").into_iter().find_map(mail),
        phone: entries(whole, "phones").into_iter().filter(|entry| !is_fax(entry)).find_map(phone),
    }
}

/// The entries of a map, those that are preferred first (`pref`, 1 to 100, section 1.5.3); without a word about it, in the order of their ids.
fn entries<'a>(card: &'a Value, name: &str) -> Vec<&'a Value> {
    let map = card.get(name).and_then(Value::as_object);
    let mut all: Vec<&Value> = map.into_iter().flat_map(serde_json::Map::values).filter(|entry| entry.is_object()).take(MOST_ENTRIES).collect();
    all.sort_by_key(|entry| entry.get("pref").and_then(Value::as_u64).unwrap_or(u64::MAX));
    all
}

/// A name that stands there in pieces alone (section 2.2.1); each piece is put behind the one before.
fn components(name: &Value) -> Option<String> {
    let pieces = name.get("components").and_then(Value::as_array)?.iter().take(MOST_ENTRIES);
    let pieces: Vec<&str> = pieces.filter_map(|piece| piece.get("value").and_then(Value::as_str)).collect();
    text(&pieces.join(" "))
}

/// A line for faxes, and for nothing that speaks.
fn is_fax(entry: &Value) -> bool {
    let feature = |name: &str| entry.get("features").and_then(|all| all.get(name)).and_then(Value::as_bool) == Some(true);
    feature("fax") && !feature("voice") && !feature("mobile") && !feature("text")
}
