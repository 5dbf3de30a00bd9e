//! `case`: make, list, show and wipe the case files.

use std::io::Write;
use std::path::{Path, PathBuf};

use evidence::disk::{ExposeSecret, New, passphrase};
use serde_json::json;

use crate::page::calm;
use crate::settings::Settings;
use crate::trouble::Trouble;
use crate::vault::{self, clock, clock::Now, guard, secret};

/// What `case new` was asked.
#[derive(Debug)]
pub(crate) struct NewCase {
    pub(crate) name: Option<String>,
    pub(crate) neutral: bool,
    pub(crate) key_file: Option<PathBuf>,
    pub(crate) words: Option<String>,
    pub(crate) passphrase_file: Option<PathBuf>,
}

/// `case new`.
///
/// # Errors
/// Without a passphrase, and when the vault cannot be written.
pub(crate) fn new(order: &NewCase, settings: &Settings) -> Result<(), Trouble> {
    guard::no_core_image();
    let vault = vault::vault(settings)?;
    if let Some(path) = order.key_file.as_deref().filter(|path| path.symlink_metadata().is_ok()) {
        return Err(evidence::disk::Trouble::AlreadyThere(path.to_owned()).into());
    }
    let list = match order.words.as_deref().unwrap_or(settings.words.language()) {
        "fr" => passphrase::Words::French,
        _ => passphrase::Words::English,
    };
    let (secret, drawn) = secret::new(order.passphrase_file.as_deref(), list, settings)?;
    let named = order.name.as_ref().filter(|_| !order.neutral).map(New::named);
    let (case, key) = vault.create_with_key(&New { drawn, ..named.unwrap_or_else(New::neutral) }, &secret, Now::look().moment())?;
    if let Some(path) = &order.key_file {
        write_secret(path, key.expose_secret().as_bytes())?;
        tell(settings, "vault-key-written", &[("path", &path.display().to_string())]);
    }
    let folder = case.folder().display().to_string();
    // The folder's name is what a person types again.
    let name = case.folder().file_name().unwrap_or_default().to_string_lossy().into_owned();
    if settings.json {
        return crate::print(&format!("{}\n", json!({ "case": case.facts().id, "path": folder, "name": name })));
    }
    let words = &settings.words;
    let mut out = calm(&words.say_with("vault-made", &[("case", name.as_str().into()), ("path", folder.as_str().into())]));
    out.push('\n');
    out.push_str(&words.say_with("vault-made-next", &[("case", name.as_str().into())]));
    crate::print(&(out + "\n"))
}

/// `case list`.
///
/// # Errors
/// When the vault cannot be read.
pub(crate) fn list(settings: &Settings) -> Result<(), Trouble> {
    let vault = vault::vault(settings)?;
    let words = &settings.words;
    let mut out = String::new();
    for summary in vault.list()? {
        let opened = summary.facts.and_then(|facts| Ok((evidence::disk::Case::open(&summary.path)?.items()?.len(), facts)));
        match opened {
            Ok((items, facts)) if settings.json => {
                let line =
                    json!({ "case": facts.id, "name": summary.folder, "path": summary.path.display().to_string(), "created": facts.created, "items": items });
                out.push_str(&format!("{line}\n"));
            }
            Ok((items, facts)) => {
                let created = clock::short(&facts.created);
                let values = [("case", summary.folder.as_str().into()), ("items", items.into()), ("created", created.as_str().into())];
                out.push_str(&calm(&words.say_with("vault-list-line", &values)));
                out.push('\n');
            }
            Err(trouble) if settings.json => {
                out.push_str(&format!("{}\n", json!({ "name": summary.folder, "path": summary.path.display().to_string(), "damaged": trouble.to_string() })));
            }
            Err(trouble) => {
                let why = trouble.to_string();
                out.push_str(&calm(&words.say_with("vault-list-damaged", &[("case", summary.folder.as_str().into()), ("why", why.as_str().into())])));
                out.push('\n');
            }
        }
    }
    if out.is_empty() && !settings.json {
        out = words.say("vault-none") + "\n";
    }
    crate::print(&out)
}

/// `case wipe`: the name is typed once more, on the terminal or behind `--confirm`.
///
/// # Errors
/// When it is not confirmed, and when the vault cannot be written.
pub(crate) fn wipe(name: &str, confirm: Option<&str>, settings: &Settings) -> Result<(), Trouble> {
    let vault = vault::vault(settings)?;
    // A case that cannot be opened any more can still be wiped, by the name of its folder.
    let folder = match vault.find(name) {
        Ok(case) => case.folder().file_name().unwrap_or_default().to_string_lossy().into_owned(),
        Err(missing @ (evidence::disk::Trouble::NoSuchCase(_) | evidence::disk::Trouble::SeveralCases(_))) => return Err(missing.into()),
        Err(_) => name.to_owned(),
    };
    tell(settings, "wipe-warn", &[("case", &folder)]);
    tell(settings, "wipe-limits", &[]);
    let typed = match confirm {
        Some(typed) => typed.to_owned(),
        None if secret::can_ask() => secret::ask_line(&settings.words.say_with("wipe-ask", &[("case", folder.as_str().into())]))?,
        None => String::new(),
    };
    if typed != folder && typed != name {
        return Err(Trouble::NotConfirmed(folder));
    }
    vault.wipe(&folder)?;
    if settings.json {
        return crate::print(&format!("{}\n", json!({ "wiped": folder })));
    }
    crate::print(&format!("{}\n", calm(&settings.words.say_with("wipe-done", &[("case", folder.as_str().into())]))))
}

/// A sentence on standard error: what has to be known, whatever standard output is used for.
fn tell(settings: &Settings, id: &str, values: &[(&str, &str)]) {
    let values: Vec<(&str, words::Value<'_>)> = values.iter().map(|(name, value)| (*name, (*value).into())).collect();
    let _ = writeln!(std::io::stderr().lock(), "{}", calm(&settings.words.say_with(id, &values)));
}

/// A new file that its owner alone can read, on the medium when this returns.
pub(super) fn write_secret(path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    let unwritable = |error| Trouble::Vault(evidence::disk::Trouble::Disk(error));
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).map_err(unwritable)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(unwritable)
}
