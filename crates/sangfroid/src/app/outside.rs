//! The way out, as the pages ask for it: looks at links, and leaked passwords by five digits. Each runs on a thread of its own, so that a
//! person can leave meanwhile.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use accounts::breach::{Seen, Sum};
use links::{Check, Consent};
use pages::{Going, Look, Outside, Tells};
use words::Words;

use crate::leaks::{List, Service};
use crate::looks::{self, Way};
use crate::trouble::Trouble;

/// How long a page waits for an answer that may come at once.
const SOON: Duration = Duration::from_millis(300);

/// The way out of this machine.
#[derive(Debug)]
pub(crate) struct WayOut;

impl Outside for WayOut {
    fn look(&self, look: Look) -> Result<Box<dyn Going<Check>>, pages::Trouble> {
        let relay = |via: &String| looks::relay(via).map_err(|why| told(Trouble::LinkVia(via.clone(), why)));
        let way = Way { level: look.level, via: look.via.as_ref().map(relay).transpose()?, hoster: look.hoster };
        let asked = look.before.map(|before| before.journeys).unwrap_or_default();
        Ok(begin(move || Ok(looks::look(&way, look.offline, &look.allowed, &asked))))
    }

    fn leak_service(&self) -> String {
        Service::new(None, None).map(|service| service.host()).unwrap_or_default()
    }

    fn leaked(&self, sums: Vec<Sum>, consent: Consent, via: Option<String>) -> Result<Box<dyn Going<Vec<Seen>>>, pages::Trouble> {
        let service = Service::new(None, via.as_deref()).map_err(told)?;
        // The person agreed to the host that the page named, and to no other.
        if consent.host() != service.host() {
            return Err(told(Trouble::NotAllowed(service.host())));
        }
        Ok(begin(move || sums.iter().map(|sum| service.ask(sum)).collect()))
    }
}

/// Names of the lists of leaked passwords in a folder.
pub(super) fn lists(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let files = entries.map(|entry| entry.path()).filter(|path| path.is_file());
    let mut names: Vec<String> = files.filter(|path| List::open(path).is_ok()).filter_map(|path| Some(path.file_name()?.to_str()?.to_owned())).collect();
    names.sort();
    names
}

/// Whether passwords are in a list: one of that folder by its name, or any file by its whole path.
pub(super) fn in_list(folder: &Path, list: &str, sums: &[Sum]) -> Result<Vec<bool>, pages::Trouble> {
    let path = PathBuf::from(list);
    let path = if path.is_absolute() { path } else { folder.join(path.file_name().unwrap_or_default()) };
    let mut list = List::open(&path).map_err(told)?;
    sums.iter().map(|sum| list.has(sum).map_err(told)).collect()
}

/// A trouble of ours, in words.
#[derive(Debug)]
struct Told(Trouble);

fn told(trouble: Trouble) -> pages::Trouble {
    Box::new(Told(trouble))
}

impl Tells for Told {
    fn tell(&self, words: &Words) -> (String, String) {
        self.0.say(words)
    }
}

/// Begins something on a thread of its own.
fn begin<T: Send + 'static>(work: impl FnOnce() -> Result<T, Trouble> + Send + 'static) -> Box<dyn Going<T>> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        // Nobody waits any more when it was given up.
        let _ = sender.send(work());
    });
    Box::new(UnderWay(receiver))
}

/// Something on its way.
struct UnderWay<T>(Receiver<Result<T, Trouble>>);

impl<T> fmt::Debug for UnderWay<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("UnderWay")
    }
}

impl<T: Send> Going<T> for UnderWay<T> {
    fn poll(&mut self) -> Option<Result<T, pages::Trouble>> {
        match self.0.recv_timeout(SOON) {
            Ok(came) => Some(came.map_err(told)),
            Err(RecvTimeoutError::Timeout) => None,
            // The thread ended without a word: a mistake of ours, and no answer.
            Err(RecvTimeoutError::Disconnected) => Some(Err(told(Trouble::LinkNoAnswer(String::new(), "broken".to_owned())))),
        }
    }
}
