//! A link where somebody was, or may have been, under 18: it is kept as text, never asked for, and the right routes are named.

use directory::Directory;
use links::look::short;
use links::{Check, Clue, State};
use serde_json::json;

use super::Desk;
use super::said;
use crate::commands::routes::Routes;
use crate::looks;
use crate::page::Page;
use crate::trouble::Trouble;
use crate::vault::clock::Now;

impl Desk<'_> {
    /// Keeps the addresses as text, shows where to turn, and refuses.
    pub(super) fn refuse(&mut self, addresses: &[String]) -> Result<(), Trouble> {
        let (settings, level) = (self.settings, self.order.level);
        let directory = Directory::shipped();
        let routes = Routes::under_18(&self.order.facts, &directory, settings);
        let words = &settings.words;
        let mut page = Page::new(settings.plain);
        page.strong(&words.say("link-state-refused"));
        page.line(&words.say("link-state-refused-means"));
        page.line(&words.say("link-minor-why"));
        for text in addresses {
            let mut check = Check { level, ..looks::offline(text) };
            check.verdict.state = State::Refused;
            check.verdict.clues.insert(0, Clue::bare("under-18"));
            let kept = match &mut self.shelf {
                Some(shelf) => shelf.keep(&[(&check, &looks::data(&check, &settings.words))], &Now::look())?,
                None => Vec::new(),
            };
            if settings.json {
                let mut line = said::machine(&check, None, &kept, settings);
                line["lines"] = json!(routes.lines());
                line["doors"] = json!(routes.doors());
                crate::print(&format!("{line}\n"))?;
            }
            let url = short(text);
            page.line(&words.say_with("link-minor-text", &[("url", url.as_str().into())]));
            if !kept.is_empty() {
                page.line(&words.say_with("link-minor-kept", &[("item", kept.join(", ").as_str().into())]));
            }
        }
        if !settings.json {
            routes.show(&mut page, &directory, settings);
            crate::print(&page.finish())?;
        }
        Err(Trouble::LinkMinor(short(addresses.first().map_or("", String::as_str))))
    }
}
