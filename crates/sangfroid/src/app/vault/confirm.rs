//! A sealed file of the open case gets the time stamp of an authority, as `timestamp` does it.

use std::path::Path;

use evidence::disk::Trouble as Disk;
use links::Consent;
use pages::{Confirmed, Outcome, Progress, Secret};

use super::seal::opener;
use super::{Open, boxed};
use crate::commands::verify;
use crate::stamping::{self, Authority, Order};
use crate::trouble::Trouble;

pub(super) fn confirm(open: &Open, bundle: &Path, authority: &str, consent: Consent, secret: Option<&Secret>, language: &str, progress: &Progress) -> Outcome {
    let ask = || -> Result<Confirmed, Trouble> {
        let authority = Authority::new(authority, consent)?;
        let Some(opener) = opener(open, bundle, secret)? else { return Ok(Confirmed::NeedsPassphrase) };
        progress.of(bundle.metadata().map_or(0, |about| about.len()));
        // The page has named the host, and the person agreed to it.
        let order = Order { bundle, opener: &opener, authorities: &[authority], roots: None, language, contacted: &|_| () };
        let stamped = stamping::add(&order, |archive, signing| verify::checked(archive, None, signing, &mut |bytes| progress.add(bytes)));
        match stamped {
            Err(Trouble::Vault(Disk::WrongPassphrase)) => Ok(Confirmed::WrongPassphrase),
            Err(trouble) => Err(trouble),
            Ok(stamped) => {
                let said = stamped.new.first().map(|one| Confirmed::At(one.stamp.gen_time.to_string(), one.stamp.authority.short.clone()));
                said.ok_or_else(|| Trouble::NotAllowed(String::new()))
            }
        }
    };
    match ask() {
        Ok(confirmed) => Ok(Box::new(confirmed)),
        Err(trouble) => Err(boxed(trouble)),
    }
}
