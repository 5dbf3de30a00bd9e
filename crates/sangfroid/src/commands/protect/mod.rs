//! `protect`: accounts. What they know and what it means, what to close first and where; and whether a password is in a leak.

mod build;
mod leaks;
mod said;
mod seen;

use directory::Directory;

use crate::arguments::ProtectArguments;
use crate::settings::Settings;
use crate::trouble::Trouble;
use crate::vault::guard;

/// Runs the command.
///
/// # Errors
/// A message or a case that cannot be read, a fact that is not known; a list that is none; a host that nobody allowed, or that does not
/// answer.
pub(crate) fn run(arguments: &ProtectArguments, settings: &Settings) -> Result<(), Trouble> {
    guard::no_core_image();
    if let (Some(list), Some(out)) = (&arguments.build_list, &arguments.out) {
        return build::run(list, out, settings);
    }
    let directory = Directory::shipped();
    let seen = seen::look(arguments, &directory, settings)?;
    let asks = arguments.list.is_some() || arguments.online;
    let answers = if asks { leaks::check(arguments, &seen, settings)? } else { Vec::new() };
    // Whoever only asks about a password gets an answer about it.
    let alone = asks && arguments.what.is_empty() && arguments.facts.facts.is_empty();
    let tasks = if alone { Vec::new() } else { accounts::order(&seen.known.shown, &seen.facts) };
    let told = said::Told { seen: &seen, tasks: &tasks, answers: &answers, alone, show_password: arguments.show_password };
    crate::print(&if settings.json { format!("{}\n", told.machine(&directory, settings)) } else { told.page(&directory, settings) })
}
