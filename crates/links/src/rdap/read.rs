//! Reads answers of registries (RFC 9083), within bounds, and takes what it finds: nothing in them is believed to be there.

use serde_json::Value;

use super::card;
use super::day::day;
use super::registration::{Class, Contact, Registration};

/// Bytes of an answer that is read; longer ones say nothing to us. Searches have some hundred thousand.
pub const MOST_BYTES: usize = 2 * 1024 * 1024;

/// How deep entities stand in entities; and how many are looked at, kept as contacts, or counted in a list.
const DEPTH: usize = 8;
const MOST_ENTITIES: usize = 4000;
const MOST_CONTACTS: usize = 32;
const MOST_ITEMS: usize = 64;

/// Letters of a text that is kept.
const MOST_LETTERS: usize = 256;

/// Reads an answer. What is none of RDAP is [`Class::Other`], with nothing in it. (JSON that is nested more than 128 deep is none.)
#[must_use]
pub fn read(bytes: &[u8]) -> Registration {
    let mut found = Registration::default();
    let whole = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let Some(answer) = Some(whole).filter(|whole| whole.len() <= MOST_BYTES).and_then(|whole| serde_json::from_slice::<Value>(whole).ok()) else {
        return found;
    };
    if !answer.is_object() {
        return found;
    }
    found.class = class(&answer);
    if found.class == Class::Error {
        let code = answer.get("errorCode").and_then(number).unwrap_or(0);
        found.error = Some((code, answer.get("title").and_then(Value::as_str).and_then(text).unwrap_or_default()));
        return found;
    }
    let mut desk = Desk { left: MOST_ENTITIES, found: &mut found };
    desk.object(&answer, 0);
    for results in ["domainSearchResults", "entitySearchResults", "nameserverSearchResults", "ipSearchResults", "autnumSearchResults"] {
        for result in list(answer.get(results)) {
            desk.entities(result, None, 0);
        }
    }
    found
}

fn class(answer: &Value) -> Class {
    let fields = answer.as_object().into_iter().flat_map(|object| object.keys());
    let searched = fields.clone().any(|key| key.ends_with("SearchResults"));
    match answer.get("objectClassName").and_then(Value::as_str).unwrap_or("").to_ascii_lowercase().as_str() {
        "domain" => Class::Domain,
        "ip network" => Class::Network,
        "autnum" => Class::Autnum,
        "entity" => Class::Entity,
        "nameserver" => Class::Nameserver,
        _ if searched => Class::Search,
        _ if answer.get("errorCode").is_some() => Class::Error,
        // Some forget the class of a domain, which is told by its name all the same.
        _ if answer.get("ldhName").is_some() && answer.get("ipAddresses").is_none() => Class::Domain,
        _ => Class::Other,
    }
}

struct Desk<'a> {
    left: usize,
    found: &'a mut Registration,
}

impl Desk<'_> {
    /// The object that was asked for.
    fn object(&mut self, object: &Value, depth: usize) {
        let field = |name: &str| object.get(name).and_then(Value::as_str);
        self.found.name = field("name").and_then(text).or_else(|| card::read(object).name);
        self.found.status = words(object.get("status"));
        if matches!(self.found.class, Class::Domain) {
            self.found.domain = field("ldhName").or(field("unicodeName")).and_then(word).map(|name| name.trim_end_matches('.').to_owned());
            let servers = list(object.get("nameservers")).filter_map(|server| server.get("ldhName").and_then(Value::as_str).and_then(word));
            self.found.nameservers = servers.take(MOST_ITEMS).collect();
        }
        self.events(object);
        self.related(object);
        let redacted = list(object.get("redacted")).filter_map(|one| one.get("name")).filter_map(|name| name.get("description").or(name.get("type")));
        self.found.redacted = redacted.filter_map(Value::as_str).filter_map(text).take(MOST_ITEMS).collect();
        let own = self.found.name.clone();
        if self.found.class == Class::Entity {
            self.contact(object, None);
        }
        self.entities(object, own.as_deref(), depth);
    }

    fn events(&mut self, object: &Value) {
        for event in list(object.get("events")).take(MOST_ITEMS) {
            let Some(day) = event.get("eventDate").and_then(Value::as_str).and_then(day) else { continue };
            let place = match event.get("eventAction").and_then(Value::as_str).unwrap_or("").to_ascii_lowercase().as_str() {
                "registration" | "reregistration" => &mut self.found.registered,
                "last changed" => &mut self.found.changed,
                "expiration" => &mut self.found.expires,
                _ => continue,
            };
            if place.as_ref().is_none_or(|before| *before < day) {
                *place = Some(day);
            }
        }
    }

    fn related(&mut self, object: &Value) {
        let is = |link: &Value, name: &str, wanted: &str| link.get(name).and_then(Value::as_str).is_some_and(|value| value.eq_ignore_ascii_case(wanted));
        let mut links = list(object.get("links")).take(MOST_ITEMS).filter(|link| is(link, "rel", "related"));
        let answer = links.find(|link| is(link, "type", "application/rdap+json"));
        self.found.related = answer.and_then(|link| link.get("href")).and_then(Value::as_str).filter(|href| href.len() <= 2000).map(str::to_owned);
    }

    /// Everybody who stands in an object, and those who stand in them. `of` is whose they are.
    fn entities(&mut self, object: &Value, of: Option<&str>, depth: usize) {
        if depth == DEPTH {
            return;
        }
        for entity in list(object.get("entities")) {
            if self.left == 0 {
                return;
            }
            self.left -= 1;
            self.contact(entity, of);
            let name = card::read(entity).name.or_else(|| entity.get("handle").and_then(Value::as_str).and_then(text));
            self.entities(entity, name.as_deref().or(of), depth + 1);
        }
        // The net of a domain under .arpa, or of a name server, with whoever answers for it.
        if let Some(network) = object.get("network") {
            let name = network.get("name").and_then(Value::as_str).and_then(text);
            self.entities(network, name.as_deref().or(of), depth + 1);
        }
    }

    fn contact(&mut self, entity: &Value, of: Option<&str>) {
        let roles = card::roles(entity);
        let is = |wanted: &str| roles.iter().any(|role| role == wanted);
        if !is("abuse") && !is("registrar") {
            return;
        }
        let card = card::read(entity);
        let of = of.map(str::to_owned);
        let contact = |role: &str, of| Contact { name: card.name.clone(), mail: card.mail.clone(), phone: card.phone.clone(), role: role.to_owned(), of };
        if is("registrar") && self.found.registrar.is_none() {
            self.found.registrar.clone_from(&card.name);
            let ids = list(entity.get("publicIds"));
            let iana = |id: &&Value| id.get("type").and_then(Value::as_str).is_some_and(|kind| kind.eq_ignore_ascii_case("IANA Registrar ID"));
            let id = ids.take(MOST_ITEMS).find(iana).and_then(|id| id.get("identifier"));
            self.found.registrar_iana_id = id.and_then(|id| id.as_str().map_or_else(|| id.as_u64().map(|id| id.to_string()), text));
            let own = contact("registrar", None);
            self.found.registrar_contact = Some(own).filter(|own| own.mail.is_some() || own.phone.is_some());
        }
        let reachable = card.mail.is_some() || card.phone.is_some();
        if is("abuse") && reachable && self.found.abuse.len() < MOST_CONTACTS {
            let own = contact("abuse", of);
            let known = self.found.abuse.iter().any(|one| one.mail == own.mail && one.phone == own.phone);
            if !known {
                self.found.abuse.push(own);
            }
        }
    }
}

/// The items of a list; nothing is an empty one.
pub(super) fn list(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    value.and_then(Value::as_array).into_iter().flatten()
}

fn words(value: Option<&Value>) -> Vec<String> {
    list(value).filter_map(Value::as_str).filter_map(word).take(MOST_ITEMS).collect()
}

/// A text that can be shown: without letters that cannot be seen, one line, not too long.
pub(super) fn text(value: &str) -> Option<String> {
    let unseen =
        |letter: char| letter.is_control() || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    let text: String = value
        .trim()
        .chars()
        .map(|letter| if letter == '\n' || letter == '\t' { ' ' } else { letter })
        .filter(|letter| !unseen(*letter))
        .take(MOST_LETTERS)
        .collect();
    Some(text).filter(|text| !text.is_empty())
}

/// A text in small letters.
pub(super) fn word(value: &str) -> Option<String> {
    text(value).map(|text| text.to_ascii_lowercase())
}

fn number(value: &Value) -> Option<u16> {
    let number = value.as_u64().or_else(|| value.as_str()?.parse().ok())?;
    u16::try_from(number).ok()
}
