//! `link`: does it exist? The address alone by default; anything deeper is named, explained, and asked for host by host.

mod all;
mod consents;
mod desk;
mod minor;
mod order;
mod pile;
mod said;
#[cfg(test)]
pub(crate) mod trial;
mod turns;

use indicatif::{ProgressBar, ProgressStyle};
use links::look;

use self::desk::Desk;
use self::order::Order;
use crate::arguments::LinkArguments;
use crate::looks::shelf::Shelf;
use crate::settings::Settings;
use crate::trouble::Trouble;
use crate::vault::{guard, keys};

/// Runs the command. An address that cannot be looked at does not keep the others from it.
///
/// # Errors
/// What a wrong order says; else the first trouble of an address.
pub(crate) fn run(arguments: &LinkArguments, settings: &Settings) -> Result<(), Trouble> {
    guard::no_core_image();
    let case = order::case(arguments, settings)?;
    let order = Order::new(arguments, case.as_ref(), settings)?;
    let open = match (&arguments.all, &case) {
        (Some(_), Some(case)) => Some(keys::unlock(case, &arguments.key, settings)?),
        _ => None,
    };
    let addresses = match &open {
        Some(open) => all::addresses(open, &order.facts)?,
        None => arguments.urls.iter().flat_map(|text| look::each(text)).collect(),
    };
    if addresses.is_empty() {
        return if settings.json { Ok(()) } else { crate::print(&format!("{}\n", settings.words.say("link-all-none"))) };
    }
    let shelf = case.as_ref().map(Shelf::open).transpose()?;
    let mut desk = Desk::new(&order, open, shelf, settings);
    if order.is_for_minors() {
        return desk.refuse(&addresses);
    }
    let (many, count) = (arguments.all.is_some(), addresses.len());
    let progress = bar(if many { count } else { 0 }, settings);
    desk.look_at(addresses, &progress)?;
    progress.finish_and_clear();
    if many && !settings.json {
        let values = [("count", count.into()), ("changed", desk.changed.into())];
        crate::print(&format!("\n{}\n", settings.words.say_with("link-all-summary", &values)))?;
    }
    desk.first.map_or(Ok(()), Err)
}

/// A bar over addresses, where somebody looks.
fn bar(addresses: usize, settings: &Settings) -> ProgressBar {
    if !settings.watched || addresses == 0 {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len}  {eta}").unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(addresses as u64).with_style(style)
}
