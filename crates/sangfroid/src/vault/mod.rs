//! What the commands about cases and bundles share: where cases live, what time it is, secrets, sentences for documents.

pub(crate) mod about;
pub(crate) mod age;
pub(crate) mod clock;
pub(crate) mod facts;
pub(crate) mod finding;
pub(crate) mod guard;
mod hidden;
pub(crate) mod home;
pub(crate) mod inside;
pub(crate) mod keys;
pub(crate) mod matter;
pub(crate) mod said;
pub(crate) mod secret;

use evidence::disk::{Case, Vault};

use crate::settings::Settings;
use crate::trouble::Trouble;

/// Program and version, as the journal and the bundles name it.
pub(crate) const TOOL: &str = concat!("sangfroid ", env!("CARGO_PKG_VERSION"));

/// The vault of this run.
///
/// # Errors
/// When there is no home folder, and none was named.
pub(crate) fn vault(settings: &Settings) -> Result<Vault, Trouble> {
    Ok(Vault::new(home::folder(settings.home.as_deref())?))
}

/// The case of a name or id.
///
/// # Errors
/// When there is none, or several begin like this.
pub(crate) fn case(name: &str, settings: &Settings) -> Result<Case, Trouble> {
    Ok(vault(settings)?.find(name)?)
}
