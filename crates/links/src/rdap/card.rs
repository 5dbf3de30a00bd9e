//! Contacts as registries write them: jCards (RFC 7095), read with patience, and JSContact cards where those say more.

use serde_json::Value;

use super::jscard;
use super::read::{list, text, word};

/// What of a card is of use.
#[derive(Debug, Default)]
pub(super) struct Card {
    pub(super) name: Option<String>,
    pub(super) mail: Option<String>,
    pub(super) phone: Option<String>,
}

/// Lines of a card that are looked at.
const MOST_LINES: usize = 200;

/// The contact of an entity: what its jCard says, and what that leaves out, of its JSContact card. Registries on the way from one to the
/// other have both, with the same in them.
pub(super) fn read(entity: &Value) -> Card {
    let (first, second) = (jcard(entity), jscard::read(entity));
    Card { name: first.name.or(second.name), mail: first.mail.or(second.mail), phone: first.phone.or(second.phone) }
}

/// Reads `["vcard", [[name, parameters, type, value, ...], ...]]`.
fn jcard(entity: &Value) -> Card {
    let mut card = Card::default();
    let mut organisation = None;
    for line in list(entity.get("vcardArray").and_then(|card| card.get(1))).take(MOST_LINES) {
        let name = line.get(0).and_then(Value::as_str).unwrap_or("").to_ascii_lowercase();
        let Some(value) = line.get(3).and_then(first) else { continue };
        match name.as_str() {
            "fn" => card.name = card.name.or_else(|| text(&value)),
            "org" => organisation = organisation.or_else(|| text(&value)),
            "email" => card.mail = card.mail.or_else(|| mail(&value)),
            "tel" if !is_fax(line) => card.phone = card.phone.or_else(|| phone(&value)),
            _ => {}
        }
    }
    card.name = card.name.or(organisation);
    card
}

/// A value, or the first of several.
fn first(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Array(all) => all.iter().find_map(|one| one.as_str().filter(|text| !text.is_empty()).map(str::to_owned)),
        _ => None,
    }
}

fn is_fax(line: &Value) -> bool {
    let kinds = line.get(1).and_then(|parameters| parameters.get("type"));
    let fax = |kind: &Value| kind.as_str().is_some_and(|kind| kind.eq_ignore_ascii_case("fax"));
    kinds.is_some_and(|kinds| fax(kinds) || kinds.as_array().is_some_and(|all| all.iter().any(fax)))
}

/// A mail address, without what some write around it.
pub(super) fn mail(value: &str) -> Option<String> {
    let value = value.trim();
    let bare = value.get(..7).filter(|scheme| scheme.eq_ignore_ascii_case("mailto:")).map_or(value, |_| &value[7..]);
    let bare = text(bare)?;
    let (name, domain) = bare.rsplit_once('@')?;
    let whole = !name.is_empty() && domain.contains('.') && bare.len() <= 254 && !bare.contains(char::is_whitespace);
    whole.then(|| bare.clone())
}

pub(super) fn phone(value: &str) -> Option<String> {
    let value = value.trim();
    let bare = value.get(..4).filter(|scheme| scheme.eq_ignore_ascii_case("tel:")).map_or(value, |_| &value[4..]);
    text(bare).filter(|bare| bare.bytes().filter(u8::is_ascii_digit).count() >= 3)
}

/// The roles of an entity, small letters.
pub(super) fn roles(entity: &Value) -> Vec<String> {
    list(entity.get("roles")).take(32).filter_map(Value::as_str).filter_map(word).collect()
}
