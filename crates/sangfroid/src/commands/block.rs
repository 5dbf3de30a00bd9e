//! `block`: keep first, then report and block, step by step.

use directory::{Answer, Directory, Fact, Platform, Shown};
use letters::reach::marked;
use serde_json::json;

use super::{facts, people, plan};
use crate::arguments::FactArguments;
use crate::page::Page;
use crate::settings::Settings;
use crate::trouble::Trouble;

/// Runs the command.
///
/// # Errors
/// A platform or a fact that is not known.
pub(crate) fn run(platform: &str, arguments: &FactArguments, settings: &Settings) -> Result<(), Trouble> {
    let directory = Directory::shipped();
    let platform = platform.to_ascii_lowercase();
    facts::known_platform(&platform, &directory)?;
    let facts = facts::facts(arguments, &directory, settings)?;
    let steps = case::block(&platform, &facts, &directory, settings.today).unwrap_or_default();
    if settings.json {
        let steps: Vec<_> = steps.iter().map(|step| plan::step_value(step, &directory, settings)).collect();
        return crate::print(&format!("{}\n", json!({ "platform": platform, "steps": steps })));
    }
    let mut page = Page::new(settings.plain);
    for (place, step) in steps.iter().enumerate() {
        plan::show(&mut page, place + 1, step, &directory, settings);
    }
    if let Some(known) = directory.platform(&platform) {
        let words = &settings.words;
        page.heading(&words.say_with("block-guides", &[("name", known.name.get(words.language()).into())]));
        for guide in case::GUIDES.iter().flat_map(|topic| known.guides_on(*topic)) {
            let shown = guide.shown(settings.today);
            if shown == Shown::LeftOut {
                continue;
            }
            let mut text = guide.say.get(words.language()).to_owned();
            if let Some(url) = &guide.url {
                text = format!("{text} {url}");
            }
            page.item(&marked(text, shown, guide, words));
        }
        tells(&mut page, known, settings);
        if steps.iter().any(|step| step.id == case::StepId::Block) {
            new_account(&mut page, settings);
        }
    }
    page.gap();
    people::crisis(&mut page, &directory, facts.country_code().as_deref(), settings);
    crate::print(&page.finish())
}

/// What the other side learns from the platform: what a source says, and what we do not know.
fn tells(page: &mut Page, platform: &Platform, settings: &Settings) {
    let words = &settings.words;
    page.heading(&words.say("block-tells"));
    match &platform.screenshot_notifies_other_side {
        Some(claim) if claim.shown(settings.today) != Shown::LeftOut => {
            let said = words.say(match claim.is {
                Answer::Yes => "block-screenshot-told",
                Answer::No => "block-screenshot-not-told",
                Answer::Announced | Answer::Disputed => "block-screenshot-unknown",
            });
            page.item(&marked(said, claim.shown(settings.today), claim, words));
        }
        _ => page.item(&words.say("block-screenshot-unknown")),
    }
    page.item(&words.say("block-told"));
    page.item(&words.say("block-report-told"));
}

/// What to do when they write from another account.
fn new_account(page: &mut Page, settings: &Settings) {
    page.heading(&settings.words.say("block-again"));
    for id in ["block-again-silent", "block-again-keep", "block-again-report", "block-again-block", "block-again-fact"] {
        page.item(&settings.words.say(id));
    }
}
