//! The confusion matrix: hand-made answers for every state that the world shows, and what the judge makes of each.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a test that meets what it did not expect stops")]

mod common;

use std::collections::BTreeMap;

use common::{Case, cases};
use links::State;

#[test]
fn matrix() {
    let cases = cases();
    assert!(cases.len() >= 150, "{} cases", cases.len());
    let mut matrix: BTreeMap<(&str, &str), BTreeMap<&str, usize>> = BTreeMap::new();
    let (mut right, mut open, mut wrong) = (0, 0, Vec::new());
    for case in &cases {
        let verdict = case.judge();
        let (told, truth) = (verdict.state, State::from_id(&case.state).unwrap_or_else(|| panic!("{}: no state {}", case.name, case.state)));
        *matrix.entry((&case.of, truth.id())).or_default().entry(told.id()).or_default() += 1;
        assert!(!verdict.clues.is_empty(), "{}: a verdict without a reason", case.name);
        // The rule that no other may break.
        assert!(truth.is_absent() || !told.is_absent(), "{} ({}) is told as {}: {:?}", case.name, case.of, told.id(), verdict.clues);
        match told {
            _ if told == truth => right += 1,
            State::Inconclusive => open += 1,
            _ => wrong.push(format!("{} ({}): {} told as {}: {:?}", case.name, case.of, truth.id(), told.id(), verdict.clues)),
        }
        if told != truth {
            println!("not right: {} ({}): {} told as {}: {:?}", case.name, case.of, truth.id(), told.id(), verdict.clues);
        }
    }
    println!("\n{:22} {:18} told as", "the world", "truth");
    for ((of, truth), told) in &matrix {
        println!("{of:22} {truth:18} {told:?}");
    }
    println!("\n{} cases: {right} right, {open} left open, {} wrong", cases.len(), wrong.len());
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(right * 100 >= cases.len() * 95, "{right} of {}", cases.len());
}

/// A rule that nobody has confirmed does not say alone that nothing is there, nor that only few can find it; that something is there only
/// where something of it was shown. See the README.
#[test]
fn unconfirmed_rules_neither_calm_nor_frighten() {
    let verdicts: Vec<_> = cases().iter().map(|case| (case.name.clone(), case.judge())).collect();
    let unconfirmed: Vec<_> = verdicts.iter().filter(|(_, verdict)| verdict.clues.iter().any(|clue| clue.id == "signature-unverified")).collect();
    assert!(unconfirmed.len() >= 20, "{}", unconfirmed.len());
    for (name, verdict) in unconfirmed {
        assert!(!verdict.state.is_absent() && verdict.state != State::PresentUnlisted, "{name}: {} by an unconfirmed rule", verdict.state.id());
        let shown = verdict.clues.iter().any(|clue| matches!(clue.id, "is-there" | "platform-says") && clue.value.parse::<u16>().is_err());
        assert!(verdict.state != State::PresentPublic || shown, "{name}: {:?}", verdict.clues);
    }
}

/// The states that were asked for are all there.
#[test]
fn every_state_of_the_world() {
    let cases = cases();
    for of in [
        "public",
        "unlisted",
        "private",
        "removed by user",
        "removed by platform",
        "account gone",
        "login wall",
        "captcha",
        "rate limit",
        "geo block",
        "parked domain",
        "soft 404",
        "dead file host",
    ] {
        let count = cases.iter().filter(|case| case.of == of).count();
        assert!(count >= 3, "{of}: {count}");
    }
}

/// A wall added to any answer, and nothing is absent any more.
#[test]
fn a_wall_is_never_absence() {
    let mut tried = 0;
    for case in cases().iter().filter(|case| case.failure.is_none()) {
        let walls: [&dyn Fn(&mut Case); 13] = [
            &|case| case.status = 401,
            &|case| case.status = 403,
            &|case| case.status = 407,
            &|case| case.status = 429,
            &|case| case.status = 451,
            &|case| case.status = 500,
            &|case| case.status = 503,
            &|case| case.headers.push("cf-mitigated: challenge".to_owned()),
            &|case| case.body = case.body.replace("<title>", "<title>Log in - "),
            &|case| case.body.push_str("<form><input name=user><input type=\"password\" name=p></form>"),
            &|case| case.body.push_str("<div class=\"g-recaptcha\" data-sitekey=\"x\"></div>"),
            &|case| case.body.push_str("<p>Please verify you are human.</p>"),
            &|case| {
                let host = url::Url::parse(&case.url).unwrap().host_str().unwrap().to_owned();
                case.lands.push(format!("https://{host}/accounts/login/?next=x"));
            },
        ];
        for (index, wall) in walls.iter().enumerate() {
            // Words are added to pages only: an answer of JSON holds none.
            if (8..12).contains(&index) && (!case.media.starts_with("text/html") || !case.body.contains("<title>")) {
                continue;
            }
            let mut walled = case.clone();
            wall(&mut walled);
            let verdict = walled.judge();
            assert!(!verdict.state.is_absent(), "{} with wall {index} is told as {}: {:?}", case.name, verdict.state.id(), verdict.clues);
            tried += 1;
        }
    }
    println!("{tried} answers with a wall");
    assert!(tried > 1500);
}
