//! Without a command: three things to do now, and where to go on.

use directory::Directory;

use super::people;
use crate::page::Page;
use crate::settings::Settings;
use crate::trouble::Trouble;

/// Runs it.
///
/// # Errors
/// When standard output cannot be written.
pub(crate) fn run(settings: &Settings) -> Result<(), Trouble> {
    let words = &settings.words;
    let mut page = Page::new(settings.plain);
    for (place, id) in ["now-do-not-pay", "now-do-not-answer-more", "now-keep-everything"].iter().enumerate() {
        page.action(place + 1, &words.say(id));
    }
    page.heading(&words.say("welcome-title"));
    for id in ["welcome-check", "welcome-plan", "welcome-talk", "welcome-help"] {
        page.item(&words.say(id));
    }
    page.gap();
    people::crisis(&mut page, &Directory::shipped(), settings.country.as_deref(), settings);
    crate::print(&page.finish())
}
