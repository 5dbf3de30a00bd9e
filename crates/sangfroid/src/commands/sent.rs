//! `sent`: writes down that a letter was sent, so that its clock runs. No address, no name: only ids that the directory has.

use directory::{Date, Directory};
use evidence::journal::Event;
use letters::Sent;
use letters::days::running;
use letters::removal::Route;
use serde_json::json;

use super::after;
use crate::page::Page;
use crate::settings::Settings;
use crate::trouble::Trouble;
use crate::vault::clock::Now;
use crate::vault::{self, guard};

/// What was sent, as typed.
pub(crate) struct Order<'a> {
    pub(crate) case: &'a str,
    pub(crate) letter: &'a str,
    pub(crate) to: &'a str,
    pub(crate) on: Option<&'a str>,
}

/// Runs the command.
///
/// # Errors
/// A letter, a door or a day that is none; a case that is not there.
pub(crate) fn run(order: &Order<'_>, settings: &Settings) -> Result<(), Trouble> {
    guard::no_core_image();
    let directory = Directory::shipped();
    let on = match order.on {
        None => settings.today,
        Some(text) => text.parse::<Date>().ok().filter(|day| *day <= settings.today).ok_or_else(|| Trouble::NotADay(text.to_owned()))?,
    };
    let sent = Sent { letter: letter(order.letter)?, to: addressee(order.to, &directory)?, on, urls: Vec::new() };
    let case = vault::case(order.case, settings)?;
    case.write_down(Event::Note, None, Some(&vault::facts::sent_note(&sent)), Now::look().moment())?;
    let country = vault::facts::of_case(&case.journal()?.lines).country_code().or_else(|| settings.country.clone());
    let clocks = running(std::slice::from_ref(&sent), country.as_deref(), &directory, settings.today);
    if settings.json {
        return crate::print(&format!("{}\n", json!({ "sent": after::machine(&clocks, settings) })));
    }
    let mut page = Page::new(settings.plain);
    page.line(&settings.words.say("sent-written"));
    after::show(&mut page, &clocks, &directory, settings);
    crate::print(&page.finish())
}

/// The id of a letter: of a request for removal, or of a report.
fn letter(name: &str) -> Result<String, Trouble> {
    let route = Route::from_id(name).or_else(|| Route::of_letter(name));
    match route {
        Some(route) => Ok(route.letter().to_owned()),
        None if name == "report" => Ok(name.to_owned()),
        None => {
            let known: Vec<&str> = Route::ALL.iter().map(|route| route.id()).chain(["report"]).collect();
            Err(Trouble::UnknownLetter(name.to_owned(), known.join(", ")))
        }
    }
}

/// The id of a door or a platform. The name of a site would say too much in a journal that can be read: it is `other-site` there.
fn addressee(to: &str, directory: &Directory) -> Result<String, Trouble> {
    let to = to.to_ascii_lowercase();
    if directory.door(&to).is_some() || directory.platform(&to).is_some() {
        return Ok(to);
    }
    if to.contains('.') {
        return Ok("other-site".to_owned());
    }
    Err(Trouble::ToWhom(Some(to), directory.platform_ids().collect::<Vec<_>>().join(", ")))
}
