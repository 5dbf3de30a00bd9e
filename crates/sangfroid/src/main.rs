//! The command line: parse, then validate, then act.

mod app;
mod arguments;
mod commands;
mod dkim;
mod help;
mod input;
mod leaks;
mod looks;
mod on_paper;
mod page;
mod report;
mod settings;
mod stamping;
mod trouble;
mod vault;

use std::io::Write;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser};

use arguments::{Arguments, CaseAction, Command, DirectoryAction};
use settings::Settings;
use trouble::Trouble;

fn main() -> ExitCode {
    ExitCode::from(done(parse()))
}

/// Does what was asked; the exit status.
fn done(arguments: Arguments) -> u8 {
    let settings = Settings::new(&arguments.global);
    match run(arguments.command, &settings) {
        Ok(()) => 0,
        Err(trouble) => {
            complain(&trouble, &settings);
            trouble.exit()
        }
    }
}

/// The arguments as typed. Whoever asks for help, or names a command without what belongs to it, reads it in their language; clap prints
/// it and ends.
fn parse() -> Arguments {
    use clap::error::ErrorKind::{DisplayHelp, DisplayHelpOnMissingArgumentOrSubcommand};
    Arguments::try_parse().unwrap_or_else(|error| match error.kind() {
        DisplayHelp | DisplayHelpOnMissingArgumentOrSubcommand => {
            let words = settings::words(help::language(std::env::args_os()).as_deref());
            let matches = help::in_language(Arguments::command(), &words).get_matches();
            Arguments::from_arg_matches(&matches).unwrap_or_else(|error| error.exit())
        }
        _ => error.exit(),
    })
}

fn run(command: Option<Command>, settings: &Settings) -> Result<(), Trouble> {
    match command {
        None => app::run(&app::Order::default(), settings),
        Some(Command::App { port, no_browser, idle }) => app::run(&app::Order { port, browser: !no_browser, idle }, settings),
        Some(Command::Check(arguments)) => commands::check::run(&arguments, settings),
        Some(Command::Scan { paths, with_text }) => commands::scan::run(&paths, with_text, settings),
        Some(Command::Plan { case, facts }) => commands::plan::run(case.as_deref(), &facts, settings),
        Some(Command::Doors { facts }) => commands::doors::run(&facts, settings),
        Some(Command::Talk { files, at, facts }) => commands::talk::run(&files, at.as_deref(), &facts, settings),
        Some(Command::Block { platform, facts }) => commands::block::run(&platform, &facts, settings),
        Some(Command::Case { action }) => case(action, settings),
        Some(Command::Keep(arguments)) => commands::keep::run(&arguments, settings),
        Some(Command::Seal(arguments)) => commands::seal::run(&arguments, settings),
        Some(Command::Verify { bundle, ca, key }) => commands::verify::run(&bundle, ca.as_deref(), &key, settings),
        Some(Command::Open { bundle, out, key }) => commands::open::run(&bundle, &out, &key, settings),
        Some(Command::Timestamp { bundle, authorities, allowed, ca, key }) => {
            commands::timestamp::run(&commands::timestamp::Order { bundle, authorities, allowed, ca, key }, settings)
        }
        Some(Command::Report(arguments)) => commands::report::run(&arguments, settings),
        Some(Command::Remove(arguments)) => commands::remove::run(&arguments, settings),
        Some(Command::Sent { case, letter, to, on }) => {
            commands::sent::run(&commands::sent::Order { case: &case, letter: &letter, to: &to, on: on.as_deref() }, settings)
        }
        Some(Command::FollowUp(arguments)) => commands::follow_up::run(&arguments, settings),
        Some(Command::Protect(arguments)) => commands::protect::run(&arguments, settings),
        Some(Command::Link(arguments)) => commands::link::run(&arguments, settings),
        Some(Command::Directory { action: DirectoryAction::Check }) => commands::directory::run(settings),
    }
}

fn case(action: CaseAction, settings: &Settings) -> Result<(), Trouble> {
    match action {
        CaseAction::New { name, neutral, key_file, words, passphrase_file } => {
            commands::case::new(&commands::case::NewCase { name, neutral, key_file, words, passphrase_file }, settings)
        }
        CaseAction::List => commands::case::list(settings),
        CaseAction::Show { case, key } => commands::case_show::run(&case, &key, settings),
        CaseAction::Fact { case, facts } => commands::case_fact::run(&case, facts, settings),
        CaseAction::Wipe { case, confirm } => commands::case::wipe(&case, confirm.as_deref(), settings),
    }
}

/// Says on standard error what happened and what to do now.
fn complain(trouble: &Trouble, settings: &Settings) {
    let (what, next) = trouble.say(&settings.words);
    let mut stderr = std::io::stderr().lock();
    // When even standard error is gone there is nobody left to tell.
    let _ = writeln!(stderr, "{what}\n{next}");
}

/// Prints to standard output. A reader that has gone away (`| head`) is no trouble.
fn print(text: &str) -> Result<(), Trouble> {
    let mut stdout = std::io::stdout().lock();
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => std::process::exit(0),
        other => other.map_err(Trouble::Output),
    }
}
