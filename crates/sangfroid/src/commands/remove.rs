//! `remove`: a request to take images down, for a platform, a search engine, a host or an authority; what is missing is said first.

use directory::{Directory, Role};
use evidence::disk::Unlocked;
use letters::removal::{AbuseContact, Keeper, Order, Refused, Route, To, choose, refused, refused_name, write};
use letters::{Content, Matter, Pair};

use super::{abuse, remove_ask, report_out};
use crate::arguments::RemoveArguments;
use crate::settings::Settings;
use crate::trouble::Trouble;
use crate::vault::{self, guard, keys, matter};

/// Runs the command.
///
/// # Errors
/// A refused way, with the reason; something missing, unless a draft is wanted; what the vault says.
pub(crate) fn run(arguments: &RemoveArguments, settings: &Settings) -> Result<(), Trouble> {
    guard::no_core_image();
    let directory = Directory::shipped();
    let case = vault::case(&arguments.case, settings)?;
    // What is wrong with the order itself is said before the passphrase is asked for.
    let form = report_out::Form::of(&arguments.out)?;
    let route = arguments.law.as_deref().map(|law| route(law, &directory, settings)).transpose()?;
    let mut to = addressee(arguments, &directory, settings)?;
    let open = keys::unlock(&case, &arguments.key, settings)?;
    let mut matter = matter::of_case(&case, &open, arguments.about.as_deref(), &arguments.facts, &directory, settings)?;
    only_these(&mut matter, &arguments.urls);
    from_a_look(&mut to, arguments, &open)?;
    let pair = pair(to.clone(), route, &mut matter, &arguments.confirm, &directory, settings)?;
    let name = to.id();
    if pair.sent.draft && !arguments.draft {
        report_out::lacks(&pair, name, settings)?;
        return Err(Trouble::LetterLacks(pair.lacks.len()));
    }
    report_out::write(&pair, &matter, name, &arguments.out, form, &directory, settings)
}

/// The letter to somebody, by the way that was named or the one that fits; what was not stated is asked for where somebody can answer.
///
/// # Errors
/// A way that is refused.
pub(super) fn pair(to: To, route: Option<Route>, matter: &mut Matter, confirm: &[String], directory: &Directory, settings: &Settings) -> Result<Pair, Trouble> {
    matter.person.signs |= confirm.iter().any(|one| one == "sign");
    let choice = choose(&to, &matter.facts, directory);
    let mut order = Order { route: route.unwrap_or(choice.route), to, statements: remove_ask::stated(confirm), attach: Vec::new() };
    let letter = |order: &Order, matter: &Matter| {
        write(order, matter, directory, settings.today, settings.words.language()).map_err(|no| refusal(&no, &order.to, matter, directory, settings))
    };
    let mut notice = letter(&order, matter)?;
    if remove_ask::ask(&notice.missing, &mut order, matter, settings)? {
        notice = letter(&order, matter)?;
    }
    let why = route.is_none().then(|| settings.words.say(&format!("removal-why-route-{}", choice.because)));
    Ok(notice.into_pair(why, directory, &settings.words))
}

/// Whom a kept look names for abuse of the site, where nobody gave an address.
fn from_a_look(to: &mut To, arguments: &RemoveArguments, open: &Unlocked<'_>) -> Result<(), Trouble> {
    let To::Abuse(contact) = to else { return Ok(()) };
    // The site itself is asked first: an address of somebody else is looked up when the person wants to write to them.
    let wanted = (contact.mail.is_none() && arguments.abuse_of.is_some()).then_some(contact.of);
    let known = wanted.map(|_| abuse::of_site(open, &contact.site)).transpose()?.into_iter().flatten();
    if let Some(known) = known.into_iter().find(|known| wanted == Some(known.of)) {
        contact.mail = known.mail;
        contact.source = contact.source.take().or(known.source);
    }
    Ok(())
}

/// The way of this name.
fn route(law: &str, directory: &Directory, settings: &Settings) -> Result<Route, Trouble> {
    if let Some(no) = refused_name(law, directory) {
        return Err(Trouble::WrongWay(no.say(&settings.words, directory), String::new()));
    }
    Route::from_id(law).ok_or_else(|| Trouble::UnknownLaw(law.to_owned(), Route::ALL.map(Route::id).join(", ")))
}

/// Whom `--from` means: a platform, an authority, or a site by its host name.
fn addressee(arguments: &RemoveArguments, directory: &Directory, settings: &Settings) -> Result<To, Trouble> {
    let from = arguments.from.trim();
    if let Some(no) = refused_name(from, directory) {
        return Err(Trouble::WrongWay(no.say(&settings.words, directory), String::new()));
    }
    if directory.platform(from).is_some() {
        return Ok(To::Platform(from.to_owned()));
    }
    if directory.door(from).is_some_and(|door| matches!(door.role, Role::Regulator | Role::RemovalOrder)) {
        return Ok(To::Authority(from.to_owned()));
    }
    let Some(site) = site_of(from) else {
        return Err(Trouble::UnknownPlatform(from.to_owned(), directory.platform_ids().collect::<Vec<_>>().join(", ")));
    };
    let of = match arguments.abuse_of.as_deref() {
        Some("host") => Keeper::Host,
        Some("registrar") => Keeper::Registrar,
        _ => Keeper::Site,
    };
    Ok(To::Abuse(AbuseContact { mail: arguments.abuse.clone(), name: arguments.abuse_name.clone(), of, site, source: arguments.abuse_source.clone() }))
}

/// A host name, also out of a whole address. One label is no site.
fn site_of(text: &str) -> Option<String> {
    let url = if text.contains("://") { text.to_owned() } else { format!("https://{text}/") };
    let address = links::Address::read(&url).ok()?;
    Some(address.host()).filter(|host| host.contains('.'))
}

/// With `--url`, the letter is about those addresses and no others; what was told of them stays.
fn only_these(matter: &mut Matter, urls: &[String]) {
    if urls.is_empty() {
        return;
    }
    let told = std::mem::take(&mut matter.contents);
    for url in urls {
        let known = told.iter().find(|content| content.url == *url).cloned();
        matter.contents.push(known.unwrap_or_else(|| Content { url: url.trim().to_owned(), ..Content::default() }));
    }
}

/// Why there is no letter, and the way that fits.
fn refusal(no: &Refused, to: &To, matter: &Matter, directory: &Directory, settings: &Settings) -> Trouble {
    let why = no.say(&settings.words, directory);
    let other = choose(to, &matter.facts, directory);
    let instead = if refused(other.route, to, matter, directory).is_none() { format!("--law {}", other.route.id()) } else { String::new() };
    match no {
        Refused::Unknown(id) => Trouble::UnknownPlatform(id.clone(), directory.platform_ids().collect::<Vec<_>>().join(", ")),
        _ => Trouble::WrongWay(why, instead),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sites_by_name_and_address() {
        assert_eq!(site_of("example.org").as_deref(), Some("example.org"));
        assert_eq!(site_of("https://Sub.Example.org/v/1?a=b").as_deref(), Some("sub.example.org"));
        for none in ["", "example", "instagramm", "localhost", "127.0.0.1", "a b.org"] {
            assert_eq!(site_of(none), None, "{none}");
        }
    }

    #[test]
    fn only_the_addresses_named() {
        let content = |url: &str| Content { url: url.to_owned(), time_code: Some("1:00".to_owned()), ..Content::default() };
        let mut matter = Matter { contents: vec![content("https://example.org/1"), content("https://example.org/2")], ..Matter::default() };
        only_these(&mut matter, &[]);
        assert_eq!(matter.contents.len(), 2);
        only_these(&mut matter, &["https://example.org/2".to_owned(), "https://example.org/3".to_owned()]);
        assert_eq!(
            matter.contents.iter().map(|one| (one.url.as_str(), one.time_code.is_some())).collect::<Vec<_>>(),
            [("https://example.org/2", true), ("https://example.org/3", false)]
        );
    }
}
