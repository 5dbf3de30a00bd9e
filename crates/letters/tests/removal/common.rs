//! A case that was told in full, and orders for it.

use std::sync::LazyLock;

use case::{Age, Facts};
use directory::{Date, Directory, Role};
use letters::removal::{AbuseContact, Keeper, Order, Route, Statements, To};
use letters::{Account, Block, Content, Letter, Matter, Person, Sent};
use recognise::Verdict;

pub(crate) static DIRECTORY: LazyLock<Directory> = LazyLock::new(Directory::shipped);

pub(crate) const NAME: &str = "Camille Exemple";
pub(crate) const MAIL: &str = "camille@example.org";
pub(crate) const URL: &str = "https://example.org/v/123";

pub(crate) fn today() -> Date {
    Date::new(2026, 11, 28).expect("a day")
}

/// All that a notice can need, of somebody who lives in `country`.
pub(crate) fn told(country: &str, age: Age) -> Matter {
    Matter {
        facts: Facts {
            kind: Some(Verdict::Recorded),
            age: Some(age),
            money: Some(true),
            published: Some(true),
            country: Some(country.to_owned()),
            ..Facts::default()
        },
        person: Person {
            name: Some(NAME.to_owned()),
            mail: Some(MAIL.to_owned()),
            phone: Some("+33 1 99 00 00 00".to_owned()),
            address: vec!["1 rue de l'Exemple".to_owned()],
            place: Some("Lyon".to_owned()),
            signs: true,
            ..Person::default()
        },
        accounts: DIRECTORY
            .platform_ids()
            .map(|id| Account { platform: id.to_owned(), handle: Some("un.compte".to_owned()), stable_id: Some("4815162342".to_owned()), ..Account::default() })
            .collect(),
        contents: vec![Content { url: URL.to_owned(), time_code: Some("02:13".to_owned()), account: Some("un.compte".to_owned()), about: None, seen: None }],
        ..Matter::default()
    }
}

pub(crate) fn host(of: Keeper, mail: &str) -> To {
    To::Abuse(AbuseContact {
        mail: Some(mail.to_owned()),
        name: Some("Hébergement Exemple".to_owned()),
        of,
        site: "site.example.org".to_owned(),
        source: Some("RDAP, 2026-11-28".to_owned()),
    })
}

pub(crate) fn order(route: Route, to: To) -> Order {
    Order { route, to, statements: Statements::ALL, attach: Vec::new() }
}

pub(crate) fn platform(id: &str) -> To {
    To::Platform(id.to_owned())
}

/// Every addressee: platforms, hosts, registrars, sites, and authorities.
pub(crate) fn everybody() -> Vec<To> {
    let platforms = DIRECTORY.platform_ids().map(platform);
    let keepers =
        [host(Keeper::Site, "contact@site.example.org"), host(Keeper::Host, "abuse@host.example.fr"), host(Keeper::Registrar, "abuse@names.example.net")];
    let authorities = DIRECTORY.doors().filter(|door| matches!(door.role, Role::Regulator | Role::RemovalOrder)).map(|door| To::Authority(door.id.clone()));
    platforms.chain(keepers).chain(authorities).collect()
}

/// One request of each kind, long ago.
pub(crate) fn sent() -> Vec<Sent> {
    let routes = Route::ALL.into_iter().filter(|route| *route != Route::Regulator);
    routes
        .map(|route| Sent { letter: route.letter().to_owned(), to: "x".to_owned(), on: Date::new(2026, 9, 1).expect("a day"), urls: vec![URL.to_owned()] })
        .collect()
}

/// Every text of a letter.
pub(crate) fn texts(letter: &Letter) -> Vec<String> {
    let mut all: Vec<String> = letter.sender.iter().chain(&letter.addressee).chain([&letter.dated, &letter.subject]).cloned().collect();
    for block in &letter.body {
        match block {
            Block::Heading { text } | Block::Paragraph { text } | Block::Warning { text } => all.push(text.clone()),
            Block::Quote { of, text } => all.extend([of.clone(), text.clone()]),
            Block::List { items, .. } => all.extend(items.iter().cloned()),
            Block::Fields { fields } => all.extend(fields.iter().flat_map(|field| [field.name.clone(), field.value.clone()])),
            Block::Table { head, rows } => all.extend(head.iter().chain(rows.iter().flatten()).cloned()),
        }
    }
    all.extend(letter.signature.iter().flat_map(|signature| [signature.closing.clone(), signature.name.clone().unwrap_or_default()]));
    all
}
