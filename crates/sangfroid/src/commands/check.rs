//! `check`: what is this message, why, and what to do now.

use case::Facts;
use directory::Directory;
use message::ProblemId;
use recognise::{Finding, IndicatorKind, Recogniser, Verdict};
use words::Words;

use super::{people, signature};
use crate::arguments::CheckArguments;
use crate::input::{self, Found};
use crate::page::Page;
use crate::report::Checked;
use crate::settings::Settings;
use crate::trouble::Trouble;

/// Reasons that are shown; the machine output has all of them.
const REASONS_SHOWN: usize = 8;

/// Runs the command: every file, and every message in it.
///
/// # Errors
/// The first trouble with a file; the other files, and the other messages of a mailbox, are still read.
pub(crate) fn run(arguments: &CheckArguments, settings: &Settings) -> Result<(), Trouble> {
    let CheckArguments { files, with_text, show_password, dkim_key } = arguments;
    let keys = signature::keys(dkim_key)?;
    let recogniser = Recogniser::new();
    let directory = Directory::shipped();
    let mut first_trouble = None;
    for file in files {
        let mut unread = Vec::new();
        let mut each = |found: Found<'_>| -> Result<(), Trouble> {
            let checked = Checked::with_keys(found.bytes, found.cut, &recogniser, keys.as_ref());
            if let Some(trouble) = checked.unreadable(file) {
                unread.push(trouble);
                return Ok(());
            }
            if settings.json {
                let line = serde_json::to_string(&checked.report(&found.name, &settings.words, *with_text)).expect("a report holds only strings and numbers");
                return crate::print(&(line + "\n"));
            }
            let title = (files.len() > 1 || found.name.contains('#')).then_some(found.name.as_str());
            crate::print(&page(title, &checked, *show_password, &directory, settings))
        };
        let read = input::messages_of(file, &mut |_| {}, &mut each);
        for trouble in unread.into_iter().chain(read.err()) {
            // The first one is said at the end of the program.
            match first_trouble {
                None => first_trouble = Some(trouble),
                Some(_) => crate::complain(&trouble, settings),
            }
        }
    }
    first_trouble.map_or(Ok(()), Err)
}

fn page(title: Option<&str>, checked: &Checked, show_password: bool, directory: &Directory, settings: &Settings) -> String {
    let words = &settings.words;
    let finding = &checked.finding;
    let mut page = Page::new(settings.plain);
    if let Some(title) = title {
        page.heading(title);
    }
    if finding.self_harm.is_some() {
        people::crisis(&mut page, directory, settings.country.as_deref(), settings);
        page.gap();
    }
    for (place, id) in finding.verdict.now().iter().enumerate() {
        page.action(place + 1, &words.say(id));
    }
    page.heading(&words.say("check-what"));
    page.line(&words.say(&format!("verdict-{}", finding.verdict.id())));
    page.line(&words.say(&format!("verdict-{}-more", finding.verdict.id())));
    if let Some(kind) = finding.threat {
        page.line(&words.say(&format!("threat-{}", kind.id())));
    }
    if let Some(known) = &finding.known {
        page.line(&words.say_with(if known.since == "unknown" { "check-known-undated" } else { "check-known" }, &[("since", known.since.as_str().into())]));
    }
    if finding.verdict != Verdict::Ordinary {
        let percent = words::Value::Number(f64::from((finding.confidence * 100.0).round().min(99.0)));
        page.line(&words.say_with(
            if finding.verdict == Verdict::Unsure { "check-nearest" } else { "check-confidence" },
            &[("percent", percent), ("about", words.say(&format!("verdict-{}-short", finding.about.id())).as_str().into())],
        ));
        why(&mut page, checked, words);
    }
    if matches!(finding.verdict, Verdict::Unsure | Verdict::Recorded) {
        page.heading(&words.say("check-questions"));
        for id in ["question-video-call", "question-sent-images", "question-know-sender"] {
            page.item(&words.say(id));
        }
        page.line(&words.say("check-questions-more"));
    }
    headers(&mut page, checked, words);
    signature::show(&mut page, checked, words);
    indicators(&mut page, finding, show_password, words);
    problems(&mut page, checked, words);
    if finding.verdict != Verdict::Ordinary {
        next(&mut page, checked, directory, settings);
    }
    if finding.self_harm.is_none() {
        page.gap();
        people::crisis(&mut page, directory, settings.country.as_deref(), settings);
    }
    page.finish()
}

/// The reasons that speak for the verdict, by family, each with the words in the person's own message; then what speaks against it.
fn why(page: &mut Page, checked: &Checked, words: &Words) {
    let finding = &checked.finding;
    let (for_it, against) = finding.told(REASONS_SHOWN);
    if !for_it.is_empty() {
        page.heading(&words.say("check-why"));
    }
    for reason in for_it {
        reason_line(page, checked, reason, words);
    }
    if !against.is_empty() {
        page.heading(&words.say("check-against"));
        for reason in against {
            reason_line(page, checked, reason, words);
        }
    }
}

fn reason_line(page: &mut Page, checked: &Checked, reason: &recognise::Reason, words: &Words) {
    page.item(&words.say(&format!("signal-{}", reason.signal)));
    let cited = checked.conversation.text.get(reason.excerpt.clone()).unwrap_or_default();
    if !cited.trim().is_empty() {
        page.excerpt(cited);
    }
}

/// Forged sender, or truly one's own mailbox: the difference matters to the person.
fn headers(page: &mut Page, checked: &Checked, words: &Words) {
    let Some(mail) = &checked.conversation.mail else { return };
    let Some(id) = checked.finding.verdict.of_sender(mail.own_address) else { return };
    page.heading(&words.say("check-sender"));
    page.line(&words.say(id));
}

fn indicators(page: &mut Page, finding: &Finding, show_password: bool, words: &Words) {
    let worth: Vec<_> = finding.telling_indicators().collect();
    if worth.is_empty() {
        return;
    }
    page.heading(&words.say("check-indicators"));
    for one in worth {
        let name = words.say(&format!("indicator-{}", one.kind.id()));
        let value = if one.kind == IndicatorKind::Password && !show_password { words.say("indicator-hidden") } else { one.value.clone() };
        let mut line = words.say_with("letter-field", &[("name", name.as_str().into()), ("value", value.as_str().into())]);
        if let Some(remark) = one.remark() {
            line = format!("{line} ({})", words.say(remark));
        }
        page.item(&line);
    }
}

fn problems(page: &mut Page, checked: &Checked, words: &Words) {
    let mut ids: Vec<ProblemId> = Vec::new();
    for problem in &checked.problems {
        if !ids.contains(&problem.id) {
            ids.push(problem.id);
        }
    }
    if !ids.is_empty() {
        page.heading(&words.say("check-problems"));
    }
    for id in ids {
        page.item(&words.say(&format!("problem-{}", id.id())));
    }
}

/// The first doors, and where the whole plan is.
fn next(page: &mut Page, checked: &Checked, directory: &Directory, settings: &Settings) {
    let mut facts = Facts::default();
    facts.learn(&checked.finding, checked.conversation.mail.as_ref());
    if let Some(country) = &settings.country {
        facts.country = Some(country.clone());
    }
    let plan = case::plan(&facts, directory, settings.today);
    page.heading(&settings.words.say("check-next"));
    for step in plan.steps.iter().filter(|step| !step.doors.is_empty()).take(3) {
        page.item(&settings.words.say(&format!("step-{}", step.id.id())));
        for offer in step.doors.iter().take(2) {
            super::places::offer(page, offer, directory, settings);
        }
    }
    let kind = checked.finding.verdict.id();
    page.line(&settings.words.say_with("check-plan-command", &[("kind", kind.into())]));
}
