//! The way out, as the pages ask for it: looks at links, and leaked passwords by five digits. Each is work beside the pages, so that a
//! person can leave meanwhile.

use std::any::Any;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use accounts::breach::Sum;
use links::Consent;
use pages::{Broke, Cancelled, Look, Outside, Progress, Work};

use crate::leaks::{List, Service};
use crate::looks::{self, Way};
use crate::trouble::Trouble;

/// How often it is seen whether the person stopped it.
const LOOK: Duration = Duration::from_millis(100);

/// The way out of this machine.
#[derive(Debug)]
pub(crate) struct WayOut;

impl Outside for WayOut {
    fn look(&self, look: Look) -> Result<Work, pages::Trouble> {
        let relay = |via: &String| looks::relay(via).map_err(|why| told(Trouble::LinkVia(via.clone(), why)));
        let way = Way { level: look.level, via: look.via.as_ref().map(relay).transpose()?, hoster: look.hoster };
        let asked = look.before.map(|before| before.journeys).unwrap_or_default();
        Ok(work(move || Ok(looks::look(&way, look.offline, &look.allowed, &asked))))
    }

    fn leak_service(&self) -> String {
        Service::new(None, None).map(|service| service.host()).unwrap_or_default()
    }

    fn leaked(&self, sums: Vec<Sum>, consent: Consent, via: Option<String>) -> Result<Work, pages::Trouble> {
        let service = Service::new(None, via.as_deref()).map_err(told)?;
        // The person agreed to the host that the page named, and to no other.
        if consent.host() != service.host() {
            return Err(told(Trouble::NotAllowed(service.host())));
        }
        Ok(work(move || sums.iter().map(|sum| service.ask(sum)).collect::<Result<Vec<_>, _>>()))
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

fn told(trouble: Trouble) -> pages::Trouble {
    Box::new(trouble)
}

/// Something that waits for others, as work that can be stopped: what still comes is thrown away then.
fn work<T: Send + 'static>(ask: impl FnOnce() -> Result<T, Trouble> + Send + 'static) -> Work {
    Box::new(move |progress: &Progress| {
        let (sender, receiver) = channel();
        std::thread::spawn(move || {
            // Nobody waits any more when it was stopped.
            let _ = sender.send(ask());
        });
        loop {
            match receiver.recv_timeout(LOOK) {
                Ok(came) => return came.map(|came| Box::new(came) as Box<dyn Any + Send>).map_err(told),
                Err(RecvTimeoutError::Timeout) if progress.is_cancelled() => return Err(Box::new(Cancelled)),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Err(Box::new(Broke)),
            }
        }
    })
}
