//! The vault of this machine, as the pages ask for it: the same cases, journals and bundles as the commands make.

mod confirm;
mod door;
mod inside;
mod seal;
mod write;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use ::case::Facts;
use ::case::missing::Needed;
use evidence::disk::{Case, ExposeSecret, Secret as Key, Unlocked, Vault as Cases, passphrase};
use letters::Sent;
use links::{Check, Consent};
use pages::{CaseThere, Inside, SealTo, Secret, ToKeep, Vault, Work};
use recognise::Recogniser;
use words::Words;
use zeroize::Zeroizing;

use self::door::Door;
use self::inside::Known;
use crate::trouble::Trouble;
use crate::vault::{clock, facts, home};

/// The vault, and the case that is open.
pub(crate) struct Drawer {
    home: Option<PathBuf>,
    open: Arc<Mutex<Option<Open>>>,
    recogniser: Arc<Recogniser>,
    words: Arc<Words>,
}

/// What opens the case again for each request: the key, never the passphrase. What was read of it goes with it.
#[derive(Clone)]
struct Open {
    folder: PathBuf,
    name: String,
    key: Key,
    known: Arc<Mutex<Known>>,
}

impl std::fmt::Debug for Drawer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Drawer").field("home", &self.home).finish_non_exhaustive()
    }
}

impl Drawer {
    pub(crate) fn new(home: Option<PathBuf>, recogniser: Arc<Recogniser>, words: Arc<Words>) -> Drawer {
        Drawer { home, open: Arc::default(), recogniser, words }
    }

    fn held(&self) -> MutexGuard<'_, Option<Open>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn door(&self) -> Door {
        Door { home: self.home.clone(), open: Arc::clone(&self.open) }
    }

    fn case(&self) -> Result<Case, Trouble> {
        let folder = self.held().as_ref().map(|open| open.folder.clone()).ok_or(Trouble::NoCaseOpen)?;
        Ok(Case::open(folder)?)
    }

    /// Does something with the open case and its key.
    fn with_open<T>(&self, act: impl FnOnce(&Unlocked<'_>) -> Result<T, Trouble>) -> Result<T, Trouble> {
        let open = self.held().clone().ok_or(Trouble::NoCaseOpen)?;
        let case = Case::open(&open.folder)?;
        act(&case.unlock_with_key_file(open.key.expose_secret().as_bytes())?)
    }

    /// The vault where there is a place for one.
    pub(crate) fn there(&self) -> bool {
        self.home.is_some()
    }
}

fn cases_of(home: Option<&Path>) -> Result<Cases, Trouble> {
    Ok(Cases::new(home::folder(home)?))
}

impl Vault for Drawer {
    fn cases(&self) -> Result<Vec<CaseThere>, pages::Trouble> {
        let listed = cases_of(self.home.as_deref()).and_then(|cases| Ok(cases.list()?)).map_err(boxed)?;
        let one = |summary: evidence::disk::Summary| {
            let read = summary.facts.and_then(|facts| Ok((facts.created, Case::open(&summary.path)?.items()?.len())));
            let (created, items) = read.map_or((String::new(), None), |(created, items)| (clock::short(&created), Some(items)));
            CaseThere { name: summary.folder, created, items }
        };
        Ok(listed.into_iter().map(one).collect())
    }

    fn draw(&self, language: &str) -> Secret {
        let list = if language == "fr" { passphrase::Words::French } else { passphrase::Words::English };
        Zeroizing::new(passphrase::draw(list).expose_secret().to_owned())
    }

    fn same(&self, one: &Secret, other: &Secret) -> bool {
        passphrase::is(&key(one), &key(other))
    }

    fn create(&self, name: Option<String>, secret: Secret, drawn: bool) -> Work {
        let door = self.door();
        Box::new(move |progress| door.create(name, &secret, drawn, progress))
    }

    fn open(&self, case: String, secret: Secret) -> Work {
        let door = self.door();
        Box::new(move |progress| door.open(&case, &secret, progress))
    }

    fn opened(&self) -> Option<String> {
        self.held().as_ref().map(|open| open.name.clone())
    }

    fn keep(&self, what: &ToKeep<'_>) -> Result<Option<String>, pages::Trouble> {
        self.keep_bytes(what).map_err(boxed)
    }

    fn write_fact(&self, key: &str, value: &str) -> Result<(), pages::Trouble> {
        self.fact(key, value).map_err(boxed)
    }

    fn write_sent(&self, sent: &Sent) -> Result<(), pages::Trouble> {
        self.note(None, &facts::sent_note(sent)).map_err(boxed)
    }

    fn keep_look(&self, check: &Check) -> Result<Vec<String>, pages::Trouble> {
        self.look(check).map_err(boxed)
    }

    fn last_look(&self, check: &Check) -> Result<Option<Check>, pages::Trouble> {
        self.look_before(check).map_err(boxed)
    }

    fn abuse_of(&self, site: &str) -> Result<Vec<letters::removal::AbuseContact>, pages::Trouble> {
        self.with_open(|open| crate::commands::abuse::of_site(open, site)).map_err(boxed)
    }

    fn write_shows(&self, item: &str, shows: Needed) -> Result<(), pages::Trouble> {
        self.note(Some(item), &format!("shows={}", shows.id())).map_err(boxed)
    }

    fn inside(&self, known: &Facts) -> Result<Inside, pages::Trouble> {
        self.look_inside(known).map_err(boxed)
    }

    fn recipients(&self, text: &str) -> Option<usize> {
        seal::recipients(&SealTo::Keys(text.to_owned())).ok().map(|to| to.others())
    }

    fn seal(&self, to: SealTo, language: &'static str) -> Work {
        let open = self.held().clone();
        Box::new(move |progress| seal::seal(&open.ok_or_else(|| boxed(Trouble::NoCaseOpen))?, &to, language, progress))
    }

    fn check(&self, file: &str, secret: Option<Secret>) -> Work {
        let open = self.held().clone();
        let place = self.sealed_file(file);
        Box::new(move |progress| match (open, place) {
            (Some(open), Some((path, _))) => seal::check(&open, &path, secret.as_ref(), progress),
            _ => Err(boxed(Trouble::NoCaseOpen)),
        })
    }

    fn confirm(&self, file: &str, authority: &str, consent: Consent, secret: Option<Secret>, language: &'static str) -> Work {
        let open = self.held().clone();
        let (place, authority) = (self.sealed_file(file), authority.to_owned());
        Box::new(move |progress| match (open, place) {
            (Some(open), Some((path, _))) => confirm::confirm(&open, &path, &authority, consent, secret.as_ref(), language, progress),
            _ => Err(boxed(Trouble::NoCaseOpen)),
        })
    }

    fn key_file(&self) -> Option<Secret> {
        self.held().as_ref().map(|open| Zeroizing::new(open.key.expose_secret().to_owned()))
    }

    fn wipe(&self, case: String) -> Work {
        let door = self.door();
        Box::new(move |_| match door.wipe(&case) {
            Ok(()) => Ok(Box::new(())),
            Err(trouble) => Err(boxed(trouble)),
        })
    }

    fn lock(&self) {
        *self.held() = None;
    }
}

fn name_of(case: &Case) -> String {
    case.folder().file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn key(secret: &Secret) -> Key {
    secret.as_str().to_owned().into()
}

fn boxed(trouble: Trouble) -> pages::Trouble {
    Box::new(trouble)
}
