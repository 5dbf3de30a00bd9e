//! `seal`: one file of a case that others can open and check, and its receipt.

use std::ops::ControlFlow;
use std::path::Path;

use evidence::disk::recipients::Recipients;
use evidence::disk::seal::{Order, Sealed};
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::json;

use crate::arguments::SealArguments;
use crate::page::Page;
use crate::settings::Settings;
use crate::trouble::Trouble;
use crate::vault::clock::Now;
use crate::vault::said::Languages;
use crate::vault::{self, guard, keys, secret};

/// Runs the command.
///
/// # Errors
/// See [`evidence::disk::Unlocked::seal`]; and a recipient that is none.
pub(crate) fn run(arguments: &SealArguments, settings: &Settings) -> Result<(), Trouble> {
    guard::no_core_image();
    let case = vault::case(&arguments.case, settings)?;
    let to = recipients(arguments, settings)?;
    let open = keys::unlock(&case, &arguments.key, settings)?;
    let languages = Languages::new(settings.words.language());
    let only = (!arguments.only.is_empty()).then_some(arguments.only.as_slice());
    let order = Order { out: &arguments.out, only, to: &to, texts: languages.texts() };
    let total = case.items()?.iter().filter_map(|line| line.size).sum();
    let progress = progress(total, settings);
    let sealed = open.seal(&order, Now::look().moment(), &mut |bytes| {
        progress.inc(bytes);
        ControlFlow::Continue(())
    });
    progress.finish_and_clear();
    let sealed = sealed?;
    if settings.json {
        return crate::print(&format!("{}\n", machine(&sealed)));
    }
    crate::print(&said(&sealed, &to, settings))
}

/// Whom it is for. A recipient is a public key, or a file of such.
fn recipients(arguments: &SealArguments, settings: &Settings) -> Result<Recipients, Trouble> {
    if arguments.passphrase {
        let file = arguments.bundle_passphrase_file.as_deref();
        let passphrase = match file {
            Some(file) => secret::from_file(file)?,
            None if secret::can_ask() => secret::twice("vault-ask-new", settings)?,
            None => return Err(Trouble::PassphraseNeeded("--bundle-passphrase-file")),
        };
        return Ok(Recipients::passphrase(&passphrase)?);
    }
    let mut to = Recipients::own();
    for one in &arguments.to {
        let path = Path::new(one);
        if path.is_file() {
            let text = std::fs::read_to_string(path).map_err(|error| Trouble::Unreadable(path.to_owned(), error))?;
            to.add(&text)?;
        } else {
            to.add(one)?;
        }
    }
    Ok(to)
}

fn said(sealed: &Sealed, to: &Recipients, settings: &Settings) -> String {
    let words = &settings.words;
    let (file, receipt) = (sealed.path.display().to_string(), sealed.receipt.display().to_string());
    let mut page = Page::new(settings.plain);
    page.line(&words.say_with("seal-done", &[("file", file.as_str().into()), ("items", sealed.items.len().into())]));
    if to.is_passphrase() {
        page.line(&words.say("seal-opens-passphrase"));
    } else {
        page.line(&words.say("seal-opens-own"));
        if to.others() > 0 {
            page.line(&words.say_with("seal-opens-others", &[("count", to.others().into())]));
        }
    }
    page.line(&words.say_with("seal-receipt", &[("file", receipt.as_str().into())]));
    page.line(&words.say_with("seal-next", &[("file", file.as_str().into())]));
    page.finish()
}

fn machine(sealed: &Sealed) -> serde_json::Value {
    json!({
        "file": sealed.path.display().to_string(),
        "receipt": sealed.receipt.display().to_string(),
        "size": sealed.size,
        "sha256": sealed.sha256,
        "tagmanifest_sha256": sealed.tag_manifest,
        "items": sealed.items,
    })
}

/// A bar over bytes, where somebody looks.
pub(super) fn progress(total: u64, settings: &Settings) -> ProgressBar {
    if !settings.watched {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {bytes}/{total_bytes}  {eta}").unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(total).with_style(style)
}
