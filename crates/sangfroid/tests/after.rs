//! The days after: what was sent and its clock, facts that change the plan at once, the calendar.
#![cfg(unix)]

mod desk;

use std::process::Command;

use desk::Desk;

/// A case of an adult, on Instagram, in France.
fn case(desk: &Desk) -> String {
    let case = desk.case();
    desk.run(&format!("case fact {case} kind=recorded age=adult met=no money=yes platform=instagram country=FR")).ended(0);
    case
}

fn steps(desk: &Desk, case: &str) -> Vec<String> {
    let plan = desk.run(&format!("plan {case} --json")).ended(0).json();
    plan["steps"].as_array().expect("steps").iter().filter_map(|step| step["id"].as_str().map(str::to_owned)).collect()
}

#[test]
fn a_fact_changes_the_plan_at_once() {
    let desk = Desk::new();
    let case = case(&desk);
    let before = steps(&desk, &case);
    for (fact, step) in
        [("contacted_again=yes", "report-new-account"), ("paid=yes", "contact-bank"), ("published=yes", "ask-removal"), ("request_unanswered=yes", "escalate")]
    {
        assert!(!before.iter().any(|one| one == step));
        let said = desk.run(&format!("case fact {case} {fact} --lang en")).ended(0);
        assert!(said.out.contains("New in the plan"), "{fact}: {said:?}");
        assert!(steps(&desk, &case).iter().any(|one| one == step), "{fact} does not lead to {step}");
    }
    let done = desk.run(&format!("case fact {case} done=contact-bank --lang en")).ended(0);
    assert!(!done.out.contains("New in the plan"), "{done:?}");
    assert!(desk.run(&format!("case fact {case} name=somebody")).ended(2).out.is_empty());
}

#[test]
fn a_sent_letter_has_its_clock_and_its_next_door() {
    let desk = Desk::new();
    let case = case(&desk);
    desk.run(&format!("case fact {case} published=yes")).ended(0);
    let sent = desk.run(&format!("sent {case} gdpr --to google-search --on 2026-01-31 --json")).ended(0).json();
    assert_eq!((sent["sent"][0]["due"].as_str(), sent["sent"][0]["legal"].as_bool()), (Some("2026-02-28"), Some(true)), "{sent}");
    assert_eq!(sent["sent"][0]["next"], serde_json::json!(["fr-cnil"]));
    let over = desk.run(&format!("plan {case} --lang en")).ended(0).out;
    // Lines are broken where the page ends.
    let over = over.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(over.contains("Letters that were sent") && over.contains("Since 2026-02-28, over"), "{over}");
    assert!(over.contains("What usually happens next") && over.contains("27 %") && over.contains("another scam"), "{over}");
    // The name of a site is not written where it can be read; nor is anything else.
    desk.run(&format!("sent {case} host --to films.example.org")).ended(0);
    for (path, bytes) in Desk::files_below(&desk.path("home")) {
        assert!(!String::from_utf8_lossy(&bytes).contains("films"), "{}", path.display());
    }
    assert_eq!(desk.run(&format!("plan {case} --json")).ended(0).json()["sent"].as_array().map(Vec::len), Some(2));
    desk.run(&format!("sent {case} no-such-letter --to instagram")).ended(2);
    desk.run(&format!("sent {case} dsa --to nobody")).ended(2);
    for day in ["2999-01-01", "soon", "2026-02-30"] {
        desk.run(&format!("sent {case} dsa --to instagram --on {day}")).ended(2);
    }
    desk.run("sent none dsa --to instagram").ended(2);
}

#[test]
fn a_calendar_that_says_nothing_and_one_that_does() {
    let desk = Desk::new();
    let case = case(&desk);
    desk.run(&format!("case fact {case} published=yes")).ended(0);
    desk.run(&format!("sent {case} dsa --to instagram")).ended(0);
    let said = desk.run(&format!("follow-up {case} --out days.ics --json --lang fr")).ended(0).json();
    let days = said["days"].as_array().expect("days").len();
    let entries = said["entries"].as_u64().and_then(|count| usize::try_from(count).ok()).expect("a number");
    assert!(days >= 5, "{said}");
    let neutral = std::fs::read_to_string(desk.path("days.ics")).expect("it is there");
    for word in ["sangfroid", "instagram", "image", "plateforme", "police", case.as_str()] {
        assert!(!neutral.to_lowercase().contains(word), "{word}: {neutral}");
    }
    assert!(entries >= days, "{said}");
    assert_eq!(neutral.matches("SUMMARY:Rendez-vous\r\n").count(), entries);
    // A day reminds once.
    assert_eq!(neutral.matches("BEGIN:VALARM\r\n").count(), days);
    assert!(!neutral.replace("\r\n", "").contains(['\n', '\r']), "every line ends as it should");
    desk.run(&format!("follow-up {case} --out plain.ics --plain-titles --lang en")).ended(0);
    let plain = std::fs::read_to_string(desk.path("plain.ics")).expect("it is there");
    let whole = plain.replace("\r\n ", "");
    assert!(whole.contains("Digital Services Act") && whole.contains("Look again after a week"), "{whole}");
    assert!(plain.split("\r\n").all(|line| line.len() <= 75), "{plain}");
    // The same names: a calendar that is read in again replaces its days.
    let names = |text: &str| text.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(names(&neutral), names(&plain));
    desk.run(&format!("follow-up {case} --out days.ics")).ended(2);
    desk.run(&format!("follow-up {case} --out x.ics --neutral --plain-titles")).ended(2);
    if !read_by_another(&desk) {
        eprintln!("LEFT OUT: icalendar is not installed in target/peers; scripts/test installs it");
    }
}

/// Each entry of a calendar: its name, its day, its count of changes, and whether it is called off.
fn read(desk: &Desk, file: &str) -> Vec<(String, String, u32, bool)> {
    let text = std::fs::read_to_string(desk.path(file)).expect("a calendar");
    let of = |entry: &str, name: &str| entry.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default().to_owned();
    let entries = text.split("BEGIN:VEVENT\r\n").skip(1);
    let one = |entry: &str| {
        (of(entry, "UID:"), of(entry, "DTSTART;VALUE=DATE:"), of(entry, "SEQUENCE:").parse().expect("a number"), entry.contains("STATUS:CANCELLED"))
    };
    entries.map(one).collect()
}

#[test]
fn a_plan_that_changes_moves_its_days_and_leaves_none_behind() {
    let desk = Desk::new();
    let case = case(&desk);
    desk.run(&format!("case fact {case} published=yes")).ended(0);
    desk.run(&format!("sent {case} gdpr --to google-search")).ended(0);
    desk.run(&format!("follow-up {case} --out 1.ics")).ended(0);
    let first = read(&desk, "1.ics");
    assert!(first.iter().all(|(.., sequence, off)| *sequence == 0 && !off), "{first:?}");
    // The same again: the same names, nothing counted, nothing called off.
    desk.run(&format!("follow-up {case} --out 2.ics")).ended(0);
    assert_eq!(read(&desk, "2.ics"), first);
    // A step that is done is called off under its name, and stays so; what else there was keeps its name.
    desk.run(&format!("case fact {case} done=look-again-week")).ended(0);
    let said = desk.run(&format!("follow-up {case} --out 3.ics --json")).ended(0).json();
    assert_eq!(said["cancelled"], 1, "{said}");
    for file in ["3.ics", "4.ics"] {
        if file == "4.ics" {
            desk.run(&format!("follow-up {case} --out 4.ics --plain-titles --lang en")).ended(0);
        }
        let third = read(&desk, file);
        let off: Vec<_> = third.iter().filter(|(.., off)| *off).collect();
        assert!(matches!(off.as_slice(), [(uid, day, 1, true)] if first.iter().any(|(known, on, ..)| known == uid && on == day)), "{off:?}");
        assert_eq!(third.len(), first.len(), "every name is there once");
    }
    // What the journal keeps of it names no step.
    let journal = Desk::files_below(&desk.path("home")).into_iter().find(|(path, _)| path.ends_with("journal.jsonl")).expect("a journal").1;
    let journal = String::from_utf8_lossy(&journal);
    assert!(journal.contains("\"calendar ") && !journal.contains("look-again-24h"), "{journal}");
    desk.run(&format!("case show {case} --lang fr")).ended(0);
}

/// Another implementation reads both (the Python package icalendar, which `scripts/test` installs beside the other judges); false where it
/// is not there.
fn read_by_another(desk: &Desk) -> bool {
    let python = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/peers/bin/python");
    let there = Command::new(python).args(["-c", "import icalendar"]).output().is_ok_and(|output| output.status.success());
    if !there {
        return false;
    }
    let script = "import sys, icalendar, datetime
for name in sys.argv[1:]:
    made = icalendar.Calendar.from_ical(open(name, 'rb').read())
    assert not made.errors, made.errors
    days = list(made.walk('VEVENT'))
    assert len(days) >= 5, len(days)
    assert len({str(day['UID']) for day in days}) == len(days)
    for day in days:
        assert not day.errors, day.errors
        assert day['SEQUENCE'] == 0 and day['STATUS'] == 'CONFIRMED'
        assert type(day.decoded('DTSTART')) is datetime.date
        assert day.decoded('DTSTAMP').tzinfo is not None
        for alarm in day.walk('VALARM'):
            assert alarm.decoded('TRIGGER') == datetime.timedelta(hours=9)
        print(day['SUMMARY'])
    assert len(made.walk('VALARM')) == len({day.decoded('DTSTART') for day in days})
";
    let output = Command::new(python).args(["-c", script, "days.ics", "plain.ics"]).current_dir(desk.folder.path()).output().expect("python starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(String::from_utf8_lossy(&output.stdout).contains("Rendez-vous"));
    true
}
