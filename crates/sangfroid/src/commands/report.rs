//! `report`: a report, a complaint, a message or a note about a case, for a door that fits it.

use directory::Directory;
use evidence::disk::{Case, Unlocked};
use letters::people::{To, for_people};
use letters::removal;
use letters::reports::for_door;
use letters::{Matter, Pair, Problem};

use super::{places, remove, report_all, report_list, report_out};
use crate::arguments::ReportArguments;
use crate::settings::Settings;
use crate::trouble::Trouble;
use crate::vault::{self, about, guard, keys, matter};

/// Runs the command.
///
/// # Errors
/// A wrong door, with the right ones; something missing, unless a draft is wanted; what the vault says.
pub(crate) fn run(arguments: &ReportArguments, settings: &Settings) -> Result<(), Trouble> {
    if arguments.about_template {
        return crate::print(&about::template(&settings.words));
    }
    guard::no_core_image();
    let name = arguments.case.as_deref().unwrap_or_default();
    let directory = Directory::shipped();
    let case = vault::case(name, settings)?;
    let Some(to) = arguments.to.as_deref() else {
        return report_list::show(&case, &arguments.facts, &directory, settings);
    };
    // What is wrong with the order itself is said before the passphrase is asked for.
    let out = arguments.out.as_deref().ok_or(Trouble::NoOut)?;
    if to == "all" {
        report_all::free(out)?;
        let open = keys::unlock(&case, &arguments.key, settings)?;
        let mut matter = told(&case, &open, arguments, &directory, settings)?;
        return report_all::write(&mut matter, out, arguments, &directory, settings);
    }
    let form = report_out::Form::of(out)?;
    if To::from_id(to).is_none() && directory.door(to).is_none() {
        return Err(Trouble::ToWhom(Some(to.to_owned()), report_list::known(&directory, settings)));
    }
    let open = keys::unlock(&case, &arguments.key, settings)?;
    let mut matter = told(&case, &open, arguments, &directory, settings)?;
    let pair = pair(&mut matter, &directory, to, &arguments.confirm, settings)?;
    if !pair.lacks.is_empty() && !arguments.draft {
        report_out::lacks(&pair, to, settings)?;
        return Err(Trouble::LetterLacks(pair.lacks.len()));
    }
    report_out::write(&pair, &matter, to, out, form, &directory, settings)
}

fn told(case: &Case, open: &Unlocked<'_>, arguments: &ReportArguments, directory: &Directory, settings: &Settings) -> Result<Matter, Trouble> {
    matter::of_case(case, open, arguments.about.as_deref(), &arguments.facts, directory, settings)
}

/// The letter, or why there is none, in words.
pub(super) fn pair(matter: &mut Matter, directory: &Directory, to: &str, confirm: &[String], settings: &Settings) -> Result<Pair, Trouble> {
    if let Some(to) = To::from_id(to) {
        return Ok(for_people(matter, directory, to, settings.today, &settings.words));
    }
    let written = for_door(matter, directory, to, settings.today, &settings.words);
    if let Err(Problem::Regulator(door)) = written {
        return remove::pair(removal::To::Authority(door), None, matter, confirm, directory, settings);
    }
    written.map_err(|problem| match problem {
        Problem::UnknownDoor(door) => Trouble::ToWhom(Some(door), report_list::known(directory, settings)),
        Problem::Platform(door) | Problem::Regulator(door) => Trouble::PlatformForm(door),
        Problem::Refused(refusal) => {
            let names = refusal.instead.iter().filter_map(|id| Some(format!("{} ({id})", places::name_of(id, directory, settings)?)));
            Trouble::WrongDoor(places::because(&refusal, directory, settings), names.collect::<Vec<_>>().join(", "))
        }
    })
}
