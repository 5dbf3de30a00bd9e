//! Many addresses at once, and never two questions to one host at the same time.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Mutex;
use std::sync::mpsc::sync_channel;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use links::{Check, Consent, Level};

use super::look;
use super::order::Order;
use crate::settings::Settings;
use crate::trouble::Trouble;

/// Hosts that are asked at the same time.
const AT_ONCE: usize = 32;
/// Looks that wait to be said and kept: what bounds the memory, whatever the number of addresses.
const WAITING: usize = 8;
/// Between two questions to the same host.
const PAUSE: Duration = Duration::from_millis(500);

/// Addresses by the host that is asked first.
#[derive(Debug, Default)]
pub(super) struct Passing(BTreeMap<String, VecDeque<Check>>);

impl Passing {
    pub(super) fn add(&mut self, host: String, offline: Check) {
        self.0.entry(host).or_default().push_back(offline);
    }

    /// Looks at each address; `found` gets each look as it comes, on this thread.
    ///
    /// # Errors
    /// The first of `found`; nothing new is asked after it.
    pub(super) fn go(self, order: &Order, consents: &[Consent], mut found: impl FnMut(Check) -> Result<(), Trouble>) -> Result<(), Trouble> {
        let workers = AT_ONCE.min(self.0.len());
        let hosts = Mutex::new(self.0.into_values().collect::<Vec<_>>());
        let next = || hosts.lock().unwrap_or_else(std::sync::PoisonError::into_inner).pop();
        let (send, receive) = sync_channel(WAITING);
        std::thread::scope(|scope| {
            for _ in 0..workers {
                let (send, next) = (send.clone(), &next);
                scope.spawn(move || {
                    while let Some(host) = next() {
                        for (place, offline) in host.into_iter().enumerate() {
                            if place > 0 {
                                std::thread::sleep(PAUSE);
                            }
                            if send.send(look::look(order, offline, consents)).is_err() {
                                return;
                            }
                        }
                    }
                });
            }
            drop(send);
            // The receiver goes with an error: whoever works then ends after the look at hand.
            for check in receive {
                found(check)?;
            }
            Ok(())
        })
    }
}

/// A bar over addresses, where somebody looks.
pub(super) fn progress(addresses: usize, settings: &Settings) -> ProgressBar {
    if !settings.watched || addresses == 0 {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len}  {eta}").unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(addresses as u64).with_style(style)
}

/// How deep a level is, as it is typed.
pub(super) fn deeper(level: Level) -> Option<Level> {
    Level::ALL.iter().copied().find(|one| *one > level)
}
