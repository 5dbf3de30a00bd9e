//! `open`: unpacks a sealed file into a new folder, after checking it.

use std::path::Path;

use evidence::disk::open;
use evidence::source::Source;
use evidence::zip::Archive;
use serde_json::json;

use super::verify::check;
use crate::arguments::KeyArguments;
use crate::page::Page;
use crate::settings::Settings;
use crate::trouble::Trouble;
use crate::vault::{guard, keys};

/// Runs the command.
///
/// # Errors
/// [`Trouble::NotWhole`] when it is not as it was sealed: nothing is then unpacked; when it cannot be opened, or the folder is there already.
pub(crate) fn run(bundle: &Path, out: &Path, key: &KeyArguments, settings: &Settings) -> Result<(), Trouble> {
    guard::no_core_image();
    if out.symlink_metadata().is_ok() {
        return Err(evidence::disk::Trouble::AlreadyThere(out.to_owned()).into());
    }
    let opener = keys::opener(bundle, key, settings)?;
    let signing = opener.case.as_ref().map(|case| case.facts().signing.clone());
    let files = match &opener.key {
        None => {
            let unreadable = |error| Trouble::Unreadable(bundle.to_owned(), error);
            unpack(&Archive::open(std::fs::File::open(bundle).map_err(unreadable)?).map_err(unreadable)?, bundle, out, None, settings)?
        }
        Some(key) => match open::decrypt(bundle, key).and_then(open::archive) {
            Ok(archive) => unpack(&archive, bundle, out, signing.as_deref(), settings)?,
            Err(evidence::disk::Trouble::Damaged { .. }) => return Err(Trouble::NotWhole(bundle.to_owned())),
            Err(other) => return Err(other.into()),
        },
    };
    if settings.json {
        return crate::print(&format!("{}\n", json!({ "folder": out.display().to_string(), "files": files })));
    }
    let words = &settings.words;
    let (folder, files) = (out.display().to_string(), files.to_string());
    let mut page = Page::new(settings.plain);
    page.line(&words.say_with("open-done", &[("folder", folder.as_str().into()), ("files", files.as_str().into())]));
    page.line(&words.say("open-care"));
    crate::print(&page.finish())
}

fn unpack(source: &dyn Source, bundle: &Path, out: &Path, signing: Option<&str>, settings: &Settings) -> Result<u64, Trouble> {
    if source.entries().is_empty() {
        return Err(Trouble::NotABundle(bundle.to_owned()));
    }
    if !check(source, None, signing, settings).is_whole() {
        return Err(Trouble::NotWhole(bundle.to_owned()));
    }
    Ok(open::unpack(source, out)?)
}
