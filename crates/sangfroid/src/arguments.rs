//! The command line as typed: names and shapes are a contract with scripts and helplines.

use std::path::PathBuf;

use clap::builder::{OsStringValueParser, TypedValueParser};
use clap::{Args, Parser, Subcommand};

/// The way out of webcam blackmail, on your own machine.
#[derive(Debug, Parser)]
#[command(name = "sangfroid", version, max_term_width = 100, disable_help_subcommand = true)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

/// Options that every command takes.
#[derive(Debug, Clone, Args)]
pub(crate) struct Global {
    /// Language of the answers: fr or en (default: the locale)
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub(crate) lang: Option<String>,
    /// Country whose services are named, such as FR (default: from the locale)
    #[arg(long, global = true, value_name = "CC")]
    pub(crate) country: Option<String>,
    /// Machine output on standard output, nothing else there
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// No colour, no signs, no boxes: for screen readers
    #[arg(long, global = true)]
    pub(crate) plain: bool,
    /// Where cases live (default: the platform's data folder)
    // An empty `SANGFROID_HOME` is as good as none: the usual parser would refuse it, and every command with it.
    #[arg(long, global = true, value_name = "DIR", env = "SANGFROID_HOME", value_parser = OsStringValueParser::new().map(PathBuf::from))]
    pub(crate) home: Option<PathBuf>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// What is this message? The verdict, the reasons, and what to do now
    Check(CheckArguments),
    /// The same over folders, mbox files and Maildirs: one line a message
    Scan {
        /// Folders and files
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
        /// Carry the decoded text in the machine output
        #[arg(long)]
        with_text: bool,
    },
    /// The steps in order, each with the doors that fit and those that do not
    Plan {
        /// A case (comes with the vault)
        #[arg(value_name = "CASE")]
        case: Option<String>,
        #[command(flatten)]
        facts: FactArguments,
    },
    /// Every door of the country: it fits, or it does not and why
    Doors {
        #[command(flatten)]
        facts: FactArguments,
    },
    /// People to talk to, now
    Talk {
        #[command(flatten)]
        facts: FactArguments,
    },
    /// Keep first, then report and block, step by step
    Block {
        /// The platform, such as instagram
        #[arg(value_name = "PLATFORM")]
        platform: String,
        #[command(flatten)]
        facts: FactArguments,
    },
    /// The facts that the program carries
    Directory {
        #[command(subcommand)]
        action: DirectoryAction,
    },
}

/// What `check` takes.
#[derive(Debug, Clone, Args)]
pub(crate) struct CheckArguments {
    /// Files with messages; `-` for standard input
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// Carry the decoded text in the machine output
    #[arg(long)]
    pub(crate) with_text: bool,
    /// Show a password that the message contains (hidden otherwise)
    #[arg(long)]
    pub(crate) show_password: bool,
    /// The key of a sender's signature: the TXT record of its selector, saved in a file after its name (repeatable)
    #[arg(long, value_name = "FILE")]
    pub(crate) dkim_key: Vec<PathBuf>,
}

/// Known facts of a case.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct FactArguments {
    /// A known fact, such as age=adult or platform=instagram (repeatable)
    #[arg(long = "fact", value_name = "KEY=VALUE")]
    pub(crate) facts: Vec<String>,
}

/// What to do with the directory.
#[derive(Debug, Subcommand)]
pub(crate) enum DirectoryAction {
    /// List facts that are unsure or have not been checked for long
    Check,
}
