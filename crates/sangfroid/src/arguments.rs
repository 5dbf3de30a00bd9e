//! The command line as typed: names and shapes are a contract with scripts and helplines.

use std::ffi::OsString;
use std::path::PathBuf;

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
    #[arg(long, global = true, value_name = "DIR", env = "SANGFROID_HOME")]
    pub(crate) home: Option<OsString>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// The guided app, in your browser: the whole road, one question a page. Without a command this is what opens
    App {
        /// The port on 127.0.0.1 (default: any free one)
        #[arg(long, value_name = "N")]
        port: Option<u16>,
        /// Open no browser: the address, good for one use, is the one line on standard output
        #[arg(long)]
        no_browser: bool,
        /// Minutes without a page after which it ends by itself
        #[arg(long, value_name = "MINUTES", default_value_t = 60.0, hide = true)]
        idle: f64,
    },
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
        /// A case: what was answered when evidence was kept counts too
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
    /// People to talk to: who is open now, and until when
    Talk {
        /// Messages: what they say counts too; `-` for standard input
        #[arg(value_name = "FILE")]
        files: Vec<PathBuf>,
        /// Another moment than now, such as 2026-12-24T22:00
        #[arg(long, value_name = "TIME")]
        at: Option<String>,
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
    /// The case files on this computer, unreadable to others
    Case {
        #[command(subcommand)]
        action: CaseAction,
    },
    /// Add evidence to a case, byte for byte; never asks for the passphrase
    Keep(KeepArguments),
    /// Make one file of a case that the police can check without this program
    Seal(SealArguments),
    /// Was anything changed? Names every file that is not as it was sealed
    Verify {
        /// A sealed file, a zip, or an unpacked folder
        #[arg(value_name = "FILE")]
        bundle: PathBuf,
        /// Certificates (PEM) of time-stamping authorities that you trust
        #[arg(long, value_name = "FILE")]
        ca: Option<PathBuf>,
        #[command(flatten)]
        key: KeyArguments,
    },
    /// Unpack a sealed file into a new folder, after checking it
    Open {
        /// A sealed file
        #[arg(value_name = "FILE")]
        bundle: PathBuf,
        /// The folder to make; it must not be there yet
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        #[command(flatten)]
        key: KeyArguments,
    },
    /// Have authorities confirm the time of a sealed file (goes to the network, and asks before)
    Timestamp {
        /// A sealed file
        #[arg(value_name = "FILE")]
        bundle: PathBuf,
        /// Address of a time-stamping authority (RFC 3161); several are better
        #[arg(long = "tsa", required = true, value_name = "URL")]
        authorities: Vec<String>,
        /// A host that may be contacted (repeatable); asked on a terminal otherwise
        #[arg(long = "allow", value_name = "HOST")]
        allowed: Vec<String>,
        /// Certificates (PEM) to end at when an authority sends no whole chain
        #[arg(long, value_name = "FILE")]
        ca: Option<PathBuf>,
        #[command(flatten)]
        key: KeyArguments,
    },
    /// Write a report, a complaint, a message or a note about a case: as text, mail or PDF
    Report(ReportArguments),
    /// A request to take images down, complete for its law: for a platform, a search engine, a host, an authority
    Remove(RemoveArguments),
    /// Write down that a letter was sent: its clock runs from then on. Readable without the passphrase
    Sent {
        #[arg(value_name = "CASE")]
        case: String,
        /// Which: dsa, takeitdown, uk, gdpr, platform, search, host, regulator; or report
        #[arg(value_name = "LETTER")]
        letter: String,
        /// To whom: a platform such as instagram, or a door such as fr-cnil. The name of a site is not written down
        #[arg(long, value_name = "DOOR")]
        to: String,
        /// On which day (default: today)
        #[arg(long, value_name = "YYYY-MM-DD")]
        on: Option<String>,
    },
    /// Write the days that matter into a calendar file, with titles that say nothing
    FollowUp(FollowUpArguments),
    /// Accounts: what they know and what it means, what to change first and where; whether a password is in a leak
    Protect(ProtectArguments),
    /// Does a link exist? Looks at the address alone; goes to the network only where a deeper level is named, and asks before
    Link(LinkArguments),
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

/// What opens a case or a bundle.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct KeyArguments {
    /// File whose first line is the passphrase; `-` for standard input. Never taken from the command line or the environment
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
    /// A key instead of the passphrase: a key file, an age identity, or an SSH key
    #[arg(long, value_name = "FILE")]
    pub(crate) key_file: Option<PathBuf>,
    /// The case that a sealed file comes from, when it is not found by itself
    #[arg(long, value_name = "CASE")]
    pub(crate) from_case: Option<String>,
}

/// What to do with cases.
#[derive(Debug, Subcommand)]
pub(crate) enum CaseAction {
    /// Make a case
    New {
        /// A name of your own; it becomes the folder's name, readable to whoever shares the computer
        #[arg(value_name = "NAME")]
        name: Option<String>,
        /// A folder whose name says nothing; a NAME is then not written anywhere
        #[arg(long)]
        neutral: bool,
        /// Write the key to this file too: whoever has it needs no passphrase
        #[arg(long, value_name = "FILE")]
        key_file: Option<PathBuf>,
        /// List from which six words are drawn: fr or en (default: the language of the answers)
        #[arg(long, value_name = "LANGUAGE", value_parser = ["fr", "en"])]
        words: Option<String>,
        /// File whose first line is the new passphrase; `-` for standard input
        #[arg(long, value_name = "FILE")]
        passphrase_file: Option<PathBuf>,
    },
    /// List the cases
    List,
    /// What is there, and what is still missing for a report
    Show {
        #[arg(value_name = "CASE")]
        case: String,
        #[command(flatten)]
        key: ReadArguments,
    },
    /// Write down what is known of a case, such as paid=no: it is then not asked again. Readable without the passphrase
    Fact {
        #[arg(value_name = "CASE")]
        case: String,
        /// age, met, money, images_asked, paid, published, contacted_again (they wrote again), request_unanswered, account_hacked,
        /// password_shown, kind, platform, country or done, each with its value
        #[arg(required = true, value_name = "KEY=VALUE")]
        facts: Vec<String>,
    },
    /// Make a case unreadable for ever
    Wipe {
        #[arg(value_name = "CASE")]
        case: String,
        /// The name of the case once more: wipes without asking
        #[arg(long, value_name = "CASE")]
        confirm: Option<String>,
    },
}

/// What opens a case.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct ReadArguments {
    /// File whose first line is the passphrase of the case; `-` for standard input
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
    /// The case's key file instead of the passphrase
    #[arg(long, value_name = "FILE")]
    pub(crate) key_file: Option<PathBuf>,
}

/// `keep`.
#[derive(Debug, Args)]
pub(crate) struct KeepArguments {
    #[arg(value_name = "CASE")]
    pub(crate) case: String,
    /// Files; `-` for standard input
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// How old whoever is shown was when it was taken: adult, minor or unknown (the same as --fact age=…)
    #[arg(long, value_name = "AGE")]
    pub(crate) age: Option<String>,
    /// A few words of your own about it, kept with it
    #[arg(long, value_name = "WORDS")]
    pub(crate) note: Option<String>,
    /// What it shows, for the list of what is missing: profile, user-id, conversation, demand, receipt or link (repeatable)
    #[arg(long = "shows", value_name = "WHAT")]
    pub(crate) shows: Vec<String>,
    /// Keep the folder's path too, as the place that it came from
    #[arg(long)]
    pub(crate) with_path: bool,
    #[command(flatten)]
    pub(crate) facts: FactArguments,
}

/// `seal`.
#[derive(Debug, Args)]
pub(crate) struct SealArguments {
    #[arg(value_name = "CASE")]
    pub(crate) case: String,
    /// The file to make; it must not be there yet
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    /// Whoever may open it too: age1…, an ssh-ed25519 or ssh-rsa line, or a file of such lines (repeatable)
    #[arg(long = "to", value_name = "RECIPIENT")]
    pub(crate) to: Vec<String>,
    /// Only these items, such as 0002 (repeatable); the others stay provable and are not disclosed
    #[arg(long = "only", value_name = "ITEM")]
    pub(crate) only: Vec<String>,
    /// Lock it with a passphrase of its own instead of keys: whoever has the passphrase opens it
    #[arg(long, conflicts_with = "to")]
    pub(crate) passphrase: bool,
    /// File whose first line is that passphrase
    #[arg(long, value_name = "FILE", requires = "passphrase")]
    pub(crate) bundle_passphrase_file: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) key: ReadArguments,
}

/// `report`.
#[derive(Debug, Args)]
pub(crate) struct ReportArguments {
    #[arg(value_name = "CASE", required_unless_present = "about_template")]
    pub(crate) case: Option<String>,
    /// To whom: a door such as fr-police (sangfroid doors --json has the ids), or friends, employer, summary; or all, for every letter that fits. Without it, all are listed
    #[arg(long, value_name = "DOOR")]
    pub(crate) to: Option<String>,
    /// The file to make: .txt, .eml (a mail program opens it as a draft) or .pdf; it must not be there yet. `-` shows the text. With --to all, a new folder
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// For an authority that supervises: something that you state, as in sangfroid remove (repeatable)
    #[arg(long, value_name = "STATEMENT", value_parser = STATEMENTS)]
    pub(crate) confirm: Vec<String>,
    /// Write it although something is missing; it is marked as a draft
    #[arg(long)]
    pub(crate) draft: bool,
    /// A file with your details and what happened; everything in it may be left out
    #[arg(long, value_name = "FILE")]
    pub(crate) about: Option<PathBuf>,
    /// Show such a file, to fill in
    #[arg(long)]
    pub(crate) about_template: bool,
    #[command(flatten)]
    pub(crate) facts: FactArguments,
    #[command(flatten)]
    pub(crate) key: ReadArguments,
}

/// What only the person can state, as `--confirm` takes it.
const STATEMENTS: [&str; 5] = ["shown", "no-consent", "good-faith", "not-paid", "sign"];

/// `remove`.
#[derive(Debug, Args)]
pub(crate) struct RemoveArguments {
    #[arg(value_name = "CASE")]
    pub(crate) case: String,
    /// From where: a platform such as instagram, a site such as example.org, or an authority such as fr-arcom when nothing was removed
    #[arg(long, value_name = "PLATFORM|HOST")]
    pub(crate) from: String,
    /// The way: dsa, takeitdown, uk, gdpr, platform, search, host or regulator (default: what fits the country and the platform)
    #[arg(long, value_name = "LAW")]
    pub(crate) law: Option<String>,
    /// The exact address of an image (repeatable; default: those of the case)
    #[arg(long = "url", value_name = "URL")]
    pub(crate) urls: Vec<String>,
    /// The file to make: .txt, .eml (a mail program opens it as a draft) or .pdf; it must not be there yet. `-` shows the text
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    /// Something that you state, and only you can: shown (you are the person shown, or act for them), no-consent, good-faith, not-paid, sign (your typed name counts as your signature) (repeatable)
    #[arg(long, value_name = "STATEMENT", value_parser = STATEMENTS)]
    pub(crate) confirm: Vec<String>,
    /// Write it although something is missing; it is marked as a draft
    #[arg(long)]
    pub(crate) draft: bool,
    /// A file with your details and what happened (sangfroid report --about-template shows one)
    #[arg(long, value_name = "FILE")]
    pub(crate) about: Option<PathBuf>,
    /// For a site: the mail address for abuse (default with --abuse-of: what a kept look at a registry says)
    #[arg(long, value_name = "MAIL")]
    pub(crate) abuse: Option<String>,
    /// For a site: whose address that is (default: site)
    #[arg(long, value_name = "WHOSE", value_parser = ["site", "host", "registrar"])]
    pub(crate) abuse_of: Option<String>,
    /// For a site: the name of that company
    #[arg(long, value_name = "NAME")]
    pub(crate) abuse_name: Option<String>,
    /// For a site: where the address was found
    #[arg(long, value_name = "SOURCE")]
    pub(crate) abuse_source: Option<String>,
    #[command(flatten)]
    pub(crate) facts: FactArguments,
    #[command(flatten)]
    pub(crate) key: ReadArguments,
}

/// `follow-up`.
#[derive(Debug, Args)]
pub(crate) struct FollowUpArguments {
    #[arg(value_name = "CASE")]
    pub(crate) case: String,
    /// The file to make (.ics); it must not be there yet
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    /// Titles that say nothing (the default)
    #[arg(long, conflicts_with = "plain_titles")]
    pub(crate) neutral: bool,
    /// Say in the calendar what is to be done: whoever sees the calendar reads it
    #[arg(long)]
    pub(crate) plain_titles: bool,
    #[command(flatten)]
    pub(crate) facts: FactArguments,
}

/// `protect`.
#[derive(Debug, Args)]
pub(crate) struct ProtectArguments {
    /// A case, and messages to read what they show; `-` for standard input
    #[arg(value_name = "CASE|FILE")]
    pub(crate) what: Vec<PathBuf>,
    /// Make a small file of a list of leaked passwords, in the form of Pwned Passwords (SHA-1, ordered by hash), or a folder of its parts
    #[arg(long, value_name = "LIST|FOLDER", requires = "out", conflicts_with_all = ["what", "list", "online"])]
    pub(crate) build_list: Option<PathBuf>,
    /// That small file; it must not be there yet
    #[arg(long, value_name = "FILE", requires = "build_list")]
    pub(crate) out: Option<PathBuf>,
    /// Is a password in a leak? Look in this small file; nothing leaves the machine
    #[arg(long, value_name = "FILE")]
    pub(crate) list: Option<PathBuf>,
    /// The same online: five digits of the password's SHA-1 sum leave the machine, never the password
    #[arg(long)]
    pub(crate) online: bool,
    /// Another service that answers in the same way (default: https://api.pwnedpasswords.com/range/)
    #[arg(long, value_name = "URL", requires = "online")]
    pub(crate) service: Option<String>,
    /// A relay for that question, such as Tor: socks5h://127.0.0.1:9050
    #[arg(long, value_name = "RELAY", requires = "online")]
    pub(crate) via: Option<String>,
    /// A host that may be contacted (repeatable); asked on a terminal otherwise
    #[arg(long = "allow", value_name = "HOST")]
    pub(crate) allowed: Vec<String>,
    /// File whose first line is the password to look for; `-` for standard input. Never taken from the command line or the environment
    #[arg(long, value_name = "FILE")]
    pub(crate) password_file: Option<PathBuf>,
    /// Show a password that a message contains (hidden otherwise)
    #[arg(long)]
    pub(crate) show_password: bool,
    #[command(flatten)]
    pub(crate) facts: FactArguments,
    #[command(flatten)]
    pub(crate) key: ReadArguments,
}

/// `link`.
#[derive(Debug, Args)]
pub(crate) struct LinkArguments {
    /// Addresses, as they were sent
    #[arg(value_name = "URL", required_unless_present = "all")]
    pub(crate) urls: Vec<String>,
    /// How deep: offline (the address alone), passive (its registry), platform (the platform's public address), visit (the page, as text)
    #[arg(long, value_name = "LEVEL", default_value = "offline", value_parser = ["offline", "passive", "platform", "visit"])]
    pub(crate) level: String,
    /// A relay for all questions, such as Tor: socks5h://127.0.0.1:9050
    #[arg(long, value_name = "RELAY")]
    pub(crate) via: Option<String>,
    /// Visit without a relay: whoever owns the page sees your internet address
    #[arg(long, conflicts_with = "via")]
    pub(crate) direct: bool,
    /// Visit even an address with a mark that may stand for one person: it probably tells that it is you
    #[arg(long)]
    pub(crate) even_marked: bool,
    /// At passive, also find out who hosts the domain: asks your name service for its number, then the registry of numbers
    #[arg(long, conflicts_with = "via")]
    pub(crate) hoster: bool,
    /// A host that may be contacted (repeatable); asked on a terminal otherwise
    #[arg(long = "allow", value_name = "HOST")]
    pub(crate) allowed: Vec<String>,
    /// Keep each look in this case; never asks for the passphrase
    #[arg(long, value_name = "CASE")]
    pub(crate) case: Option<String>,
    /// Look at every address of this case, and keep each look in it; needs the passphrase
    #[arg(long, value_name = "CASE", conflicts_with = "case")]
    pub(crate) all: Option<String>,
    #[command(flatten)]
    pub(crate) facts: FactArguments,
    #[command(flatten)]
    pub(crate) key: ReadArguments,
}
