//! Keep, and work that takes its time, against a vault that is nothing but a list.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use accounts::breach::Sum;
use case::Facts;
use case::missing::{Kept, Needed, missing};
use directory::{Date, TimeOfDay, Weekday};
use letters::Sent;
use links::{Check, Consent};
use pages::{
    CaseThere, Checked, Confirmed, Entry, Far, Inside, ItemThere, Jobs, KeptMessage, Large, LargeOutcome, Look, Opened, Outcome, Outside, Pages, Progress,
    Request, Response, SealTo, Sealed, Secret, Session, Tells, ToKeep, Upload, Vault, Work, World,
};
use words::Words;

const PASSPHRASE: &str = "six words of this test";
const SEALED: &str = "0a1b2c3d-2026-11-28.zip.age";
const MESSAGE: &str = "I recorded you through your camera. Pay 900 EUR in bitcoin within 48 hours or I send the video to all your contacts.";

#[derive(Debug, Default)]
struct Drawer {
    there: Mutex<Vec<(String, String)>>,
    open: Arc<Mutex<bool>>,
    items: Mutex<Vec<(String, Vec<u8>)>>,
    notes: Mutex<Vec<String>>,
    full: Mutex<bool>,
    /// Whether the last case was made with the words that were drawn.
    drawn: Mutex<Option<bool>>,
    /// Whom the last sealed file was for.
    sealed_for: Mutex<String>,
}

#[derive(Debug)]
struct Full;

impl Tells for Full {
    fn tell(&self, _: &Words) -> (String, String) {
        ("The disk is full.".to_owned(), "Make room.".to_owned())
    }
}

impl Vault for Drawer {
    fn cases(&self) -> Result<Vec<CaseThere>, pages::Trouble> {
        let there = self.there.lock().expect("a lock");
        let items = self.items.lock().expect("a lock").len();
        Ok(there.iter().map(|(name, _)| CaseThere { name: name.clone(), created: "2026-11-27 10:00".to_owned(), items: Some(items) }).collect())
    }

    fn draw(&self, _: &str) -> Secret {
        PASSPHRASE.to_owned().into()
    }

    fn same(&self, one: &Secret, other: &Secret) -> bool {
        one.trim() == other.trim()
    }

    fn create(&self, name: Option<String>, passphrase: Secret, drawn: bool) -> Work {
        *self.drawn.lock().expect("a lock") = Some(drawn);
        let name = name.unwrap_or_else(|| "0a1b2c3d".to_owned());
        self.there.lock().expect("a lock").push((name.clone(), passphrase.to_string()));
        self.open(name, passphrase)
    }

    fn open(&self, case: String, passphrase: Secret) -> Work {
        let right = self.there.lock().expect("a lock").iter().any(|(name, known)| *name == case && *known == *passphrase);
        let open = Arc::clone(&self.open);
        let items = self.items.lock().expect("a lock").clone();
        let messages = items.into_iter().filter(|(_, bytes)| std::str::from_utf8(bytes).is_ok()).enumerate();
        let messages = messages.map(|(place, (name, bytes))| KeptMessage { item: format!("{:04}", place + 1), name, bytes }).collect();
        let mut facts = Facts::default();
        for note in self.notes.lock().expect("a lock").iter() {
            let (key, value) = note.split_once('=').expect("a fact");
            let _ = facts.set(key, value);
        }
        Box::new(move |_| {
            if !right {
                return Ok(Box::new(Entry::WrongPassphrase(case)));
            }
            *open.lock().expect("a lock") = true;
            Ok(Box::new(Entry::Opened(Box::new(Opened { name: case, messages, facts, ..Opened::default() }))))
        })
    }

    fn opened(&self) -> Option<String> {
        self.open.lock().expect("a lock").then(|| "0a1b2c3d".to_owned())
    }

    fn keep(&self, what: &ToKeep<'_>) -> Result<Option<String>, pages::Trouble> {
        if *self.full.lock().expect("a lock") {
            return Err(Box::new(Full));
        }
        let mut items = self.items.lock().expect("a lock");
        items.push((what.name.to_owned(), what.bytes.to_vec()));
        Ok(Some(format!("{:04}", items.len())))
    }

    fn write_fact(&self, key: &str, value: &str) -> Result<(), pages::Trouble> {
        self.notes.lock().expect("a lock").push(format!("{key}={value}"));
        Ok(())
    }

    fn write_sent(&self, _: &Sent) -> Result<(), pages::Trouble> {
        Ok(())
    }

    fn keep_look(&self, check: &Check) -> Result<Vec<String>, pages::Trouble> {
        let mut items = self.items.lock().expect("a lock");
        items.push((format!("link {}", check.level.id()), check.written.clone().into_bytes()));
        Ok(vec![format!("{:04}", items.len())])
    }

    fn last_look(&self, _: &Check) -> Result<Option<Check>, pages::Trouble> {
        Ok(None)
    }

    fn write_shows(&self, item: &str, shows: Needed) -> Result<(), pages::Trouble> {
        self.notes.lock().expect("a lock").push(format!("{item}={}", shows.id()));
        Ok(())
    }

    fn inside(&self, facts: &Facts) -> Result<Inside, pages::Trouble> {
        let items = self.items.lock().expect("a lock");
        let one = |(place, (name, bytes)): (usize, &(String, Vec<u8>))| ItemThere {
            kept_at: "2026-11-28T10:00:00+01:00[Europe/Paris]".to_owned(),
            sha256: "0".repeat(64),
            item: format!("{:04}", place + 1),
            name: name.clone(),
            size: bytes.len() as u64,
            at: "2026-11-28 10:30".to_owned(),
            verdict: Some("recorded".to_owned()),
        };
        Ok(Inside {
            name: "0a1b2c3d".to_owned(),
            folder: "/home/somebody/case".into(),
            items: items.iter().enumerate().map(one).collect(),
            lacking: missing(&Kept { images: 1, ..Kept::default() }, facts),
            broken: None,
            torn: false,
            sealed: vec![Sealed { file: SEALED.to_owned(), size: 1234 }],
        })
    }

    fn recipients(&self, text: &str) -> Option<usize> {
        let lines: Vec<&str> = text.lines().collect();
        (!lines.is_empty() && lines.iter().all(|line| line.starts_with("age1"))).then_some(lines.len())
    }

    fn seal(&self, to: SealTo, _: &'static str) -> Work {
        let said = match to {
            SealTo::Own => "own".to_owned(),
            SealTo::Passphrase(_) => "passphrase".to_owned(),
            SealTo::Keys(text) => format!("keys {text}"),
        };
        *self.sealed_for.lock().expect("a lock") = said;
        Box::new(|progress| {
            progress.of(100);
            progress.add(40);
            Ok(Box::new(Sealed { file: SEALED.to_owned(), size: 1234 }))
        })
    }

    fn check(&self, _: &str, passphrase: Option<Secret>) -> Work {
        let found = match passphrase.as_deref().map(String::as_str) {
            None => Checked::NeedsPassphrase,
            Some("wrong") => Checked::WrongPassphrase,
            Some("changed") => Checked::Changed(vec![("data/items/0001/original.txt".to_owned(), "changed"); 60]),
            Some(_) => Checked::Whole { files: 12, stamps: 0 },
        };
        Box::new(move |_| Ok(Box::new(found)))
    }

    fn confirm(&self, _: &str, authority: &str, consent: Consent, passphrase: Option<Secret>, _: &'static str) -> Work {
        assert!(authority.contains(&consent.host()), "the consent is for the host that is asked");
        let came = match passphrase.as_deref().map(String::as_str) {
            None => Confirmed::NeedsPassphrase,
            Some("wrong") => Confirmed::WrongPassphrase,
            Some(_) => Confirmed::At("2026-11-27T17:03:11Z".to_owned(), "Example Authority".to_owned()),
        };
        Box::new(move |_| Ok(Box::new(came)))
    }

    fn key_file(&self) -> Option<Secret> {
        Some("a key".to_owned().into())
    }

    fn wipe(&self, case: String) -> Work {
        self.there.lock().expect("a lock").retain(|(name, _)| *name != case);
        *self.open.lock().expect("a lock") = false;
        Box::new(|_| Ok(Box::new(())))
    }

    fn lock(&self) {
        *self.open.lock().expect("a lock") = false;
    }
}

/// Work that is begun and goes on until it is told to end.
#[derive(Debug, Default)]
struct Slow {
    ends: Mutex<bool>,
    work: Mutex<Option<Held>>,
    progress: Progress,
}

struct Held(Work);

impl std::fmt::Debug for Held {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Held")
    }
}

impl Jobs for Slow {
    fn begin(&self, work: Work) -> u64 {
        self.progress.of(200);
        self.progress.add(50);
        *self.work.lock().expect("a lock") = Some(Held(work));
        7
    }

    fn wait(&self, _: u64, _: Duration) {}

    fn far(&self, job: u64) -> Option<Far> {
        let (done, total) = self.progress.far();
        (job == 7).then_some(Far { ended: false, done, total })
    }

    fn pick_up(&self, _: u64) -> Option<Outcome> {
        if self.progress.is_cancelled() {
            return Some(Err(Box::new(pages::Cancelled)));
        }
        let ends = *self.ends.lock().expect("a lock");
        ends.then(|| self.work.lock().expect("a lock").take().map(|held| (held.0)(&self.progress))).flatten()
    }

    fn cancel(&self, _: u64) {
        self.progress.cancel();
    }

    fn forget_all(&self) {
        self.progress.cancel();
    }
}

#[derive(Debug, Default)]
struct Home {
    /// Somebody can be asked.
    online: bool,
    drawer: Drawer,
    slow: Option<Slow>,
}

/// A way out on which nothing is ever asked here: it is only there.
impl Outside for Home {
    fn look(&self, _: Look) -> Result<Work, pages::Trouble> {
        Ok(Box::new(|_| Err(Box::new(pages::Broke))))
    }

    fn leak_service(&self) -> String {
        String::new()
    }

    fn leaked(&self, _: Vec<Sum>, _: Consent, _: Option<String>) -> Result<Work, pages::Trouble> {
        Ok(Box::new(|_| Err(Box::new(pages::Broke))))
    }
}

impl World for Home {
    fn outside(&self) -> Option<&dyn Outside> {
        self.online.then_some(self)
    }

    fn today(&self) -> Date {
        Date::new(2026, 11, 28).expect("a day")
    }

    fn local(&self, _: &str) -> Option<(Weekday, TimeOfDay)> {
        None
    }

    fn vault(&self) -> Option<&dyn Vault> {
        Some(&self.drawer)
    }

    fn jobs(&self) -> Option<&dyn Jobs> {
        self.slow.as_ref().map(|slow| slow as &dyn Jobs)
    }
}

struct Walk {
    pages: Pages,
    session: Session,
    home: Home,
}

impl Walk {
    fn new(language: &str) -> Walk {
        Walk { pages: Pages::new(), session: Session::new(language, Some("FR")), home: Home::default() }
    }

    fn ask(&mut self, request: Request) -> Response {
        self.pages.respond(&mut self.session, &self.home, &request)
    }

    fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Response {
        self.ask(Request::post(path, fields.iter().copied()))
    }

    fn page(&mut self, path: &str) -> String {
        let response = self.ask(Request::get(path));
        assert_eq!(response.status, 200, "{path}");
        text(&response)
    }

    fn make(&mut self) -> Response {
        self.post("/keep/new", &[("passphrase", PASSPHRASE), ("again", PASSPHRASE)])
    }

    fn kept(&self) -> usize {
        self.home.drawer.items.lock().expect("a lock").len()
    }
}

fn text(response: &Response) -> String {
    String::from_utf8(response.body.clone()).expect("pages are UTF-8")
}

#[test]
fn what_was_shown_is_kept_when_a_case_is_made_and_whatever_comes_later_at_once() {
    let mut walk = Walk::new("en");
    walk.post("/ask/age", &[("answer", "adult")]);
    walk.post("/received", &[("text", MESSAGE)]);
    assert_eq!(walk.kept(), 0, "for this visit only, as long as nothing else was said");
    let choice = walk.page("/keep");
    assert!(choice.contains("/keep/new") && choice.contains("/done/keep"));
    let offered = walk.page("/keep/new");
    assert!(offered.contains(PASSPHRASE) && offered.contains("type=\"password\"") && offered.contains("new-password"));
    assert_eq!(walk.make().location.as_deref(), Some("/keep"));
    assert_eq!(walk.kept(), 1);
    walk.post("/received", &[("text", "You have until tonight. Write to me at once.")]);
    assert_eq!(walk.kept(), 2);
    walk.post("/ask/met", &[("answer", "no")]);
    walk.post("/ask/met", &[("answer", "yes")]);
    let notes = walk.home.drawer.notes.lock().expect("a lock").clone();
    assert_eq!(notes.first().map(String::as_str), Some("age=adult"), "age decides what may be kept, and comes first");
    assert!(notes.ends_with(&["met=no".to_owned(), "met=yes".to_owned()]), "{notes:?}");
    let inside = walk.page("/keep");
    assert!(inside.contains("0002") && inside.contains("0a1b2c3d-2026-11-28.zip.age") && inside.contains("/keep/lock"), "{inside}");
    // Closed: nothing of it is here any more; opened: all of it is.
    walk.post("/keep/lock", &[]);
    assert_eq!(walk.ask(Request::get("/verdict/1")).status, 404);
    let wrong = walk.post("/keep/open/1", &[("case", "0a1b2c3d"), ("passphrase", "no")]);
    assert_eq!(wrong.status, 422);
    assert_eq!(walk.post("/keep/open/1", &[("case", "0a1b2c3d"), ("passphrase", PASSPHRASE)]).location.as_deref(), Some("/keep"));
    assert!(walk.page("/verdict/1").contains("Pay 900 EUR"));
    assert_eq!(walk.kept(), 2, "nothing is kept twice");
}

#[test]
fn a_passphrase_is_typed_twice_and_never_shown_again() {
    for language in words::LANGUAGES {
        let mut walk = Walk::new(language);
        for (fields, id) in [
            ([("passphrase", ""), ("again", "")], "keep-passphrase-empty"),
            ([("passphrase", "hunter of words"), ("again", "hunter of word")], "keep-passphrase-differs"),
        ] {
            let answer = walk.post("/keep/new", &fields);
            assert_eq!(answer.status, 422);
            let page = text(&answer);
            assert!(page.contains("class=\"summary\"") && page.contains(&Words::in_language(language).say(id).replace('\'', "&#39;")), "{page}");
            assert!(!page.contains("hunter"));
        }
    }
}

/// Less work is done for words that chance chose, and for nothing else.
#[test]
fn words_that_were_drawn_are_named_so_and_others_are_not() {
    for (offered, typed, drawn) in [(true, PASSPHRASE, true), (true, "one of my own", false), (false, PASSPHRASE, false)] {
        let mut walk = Walk::new("en");
        if offered {
            walk.page("/keep/new");
        }
        walk.post("/keep/new", &[("passphrase", typed), ("again", typed), ("name", "")]);
        assert_eq!(*walk.home.drawer.drawn.lock().expect("a lock"), Some(drawn), "{typed} {offered}");
    }
}

#[test]
fn the_example_is_never_kept() {
    let mut walk = Walk::new("en");
    walk.make();
    walk.post("/example", &[]);
    assert!(walk.home.drawer.opened().is_none(), "an open case is closed first");
    walk.post("/received", &[("text", MESSAGE)]);
    assert_eq!(walk.kept(), 0);
    assert_eq!(walk.ask(Request::get("/keep/new")).location.as_deref(), Some("/keep"));
}

#[test]
fn pictures_of_somebody_under_18_are_not_kept() {
    let mut walk = Walk::new("en");
    walk.post("/ask/age", &[("answer", "adult")]);
    let picture = Upload { field: "files".to_owned(), name: "a.png".to_owned(), bytes: b"\x89PNG\r\n\x1a\nnothing to see".to_vec() };
    let mut request = Request::post("/received", []);
    request.files.push(picture);
    walk.ask(request);
    walk.post("/ask/age", &[("answer", "unknown")]);
    walk.make();
    assert_eq!(walk.kept(), 0);
    assert!(walk.page("/keep").contains(&Words::in_language("en").say("keep-not-images")));
    walk.post("/ask/age", &[("answer", "adult")]);
    assert_eq!(walk.kept(), 1);
}

/// What cannot be kept is said on every page, until it is.
#[test]
fn a_full_disk_is_said_until_there_is_room() {
    let mut walk = Walk::new("en");
    walk.make();
    *walk.home.drawer.full.lock().expect("a lock") = true;
    walk.post("/received", &[("text", MESSAGE)]);
    assert!(walk.page("/road").contains("The disk is full."));
    *walk.home.drawer.full.lock().expect("a lock") = false;
    walk.post("/ask/met", &[("answer", "no")]);
    assert!(!walk.page("/road").contains("The disk is full."));
    assert_eq!(walk.kept(), 1);
}

#[test]
fn long_work_has_a_page_that_renews_itself_and_can_be_stopped() {
    let mut walk = Walk::new("fr");
    walk.make();
    walk.post("/received", &[("text", MESSAGE)]);
    walk.home.slow = Some(Slow::default());
    let begun = walk.post("/keep/seal", &[("to", "own")]);
    assert_eq!(begun.location.as_deref(), Some("/working/7"));
    let page = walk.ask(Request::get("/working/7"));
    assert!(page.renews && text(&page).contains("<progress id=\"progress\" max=\"100\" value=\"25\">"), "{}", text(&page));
    assert!(text(&page).contains("action=\"/working/7/cancel\""));
    assert_eq!(walk.ask(Request::get("/working/8")).status, 404);
    *walk.home.slow.as_ref().expect("it is slow").ends.lock().expect("a lock") = true;
    assert_eq!(walk.ask(Request::get("/working/7")).location.as_deref(), Some("/keep#sealed"));
    assert_eq!(walk.ask(Request::get("/working/7")).status, 404, "it is picked up once");
    // And one that is stopped.
    walk.home.slow = Some(Slow::default());
    walk.post("/keep/seal", &[("to", "own")]);
    assert_eq!(walk.post("/working/7/cancel", &[]).location.as_deref(), Some("/working/7"));
    let stopped = text(&walk.ask(Request::get("/working/7")));
    assert!(stopped.contains(&Words::in_language("fr").say("working-cancelled").replace('\'', "&#39;")), "{stopped}");
}

#[test]
fn leaving_closes_the_case_and_stops_the_work() {
    let mut walk = Walk::new("fr");
    walk.make();
    walk.home.slow = Some(Slow::default());
    walk.ask(Request::get("/leave"));
    assert!(walk.home.drawer.opened().is_none());
    assert!(walk.home.slow.as_ref().expect("it is slow").progress.is_cancelled());
}

#[test]
fn a_file_that_is_too_large_is_refused_or_kept_in_words() {
    for language in words::LANGUAGES {
        let mut walk = Walk::new(language);
        for (outcome, status, says) in [(LargeOutcome::NoCase, 413, "film.mp4"), (LargeOutcome::Kept("0003".to_owned()), 200, "0003")] {
            let mut request = Request::post("/received", []);
            request.large.push(Large { name: "film.mp4".to_owned(), outcome });
            let answer = walk.ask(request);
            assert_eq!(answer.status, status);
            assert!(text(&answer).contains(says) && text(&answer).contains("<h1>"));
        }
    }
}

/// The sentence as a page shows it.
fn said(language: &str, id: &str) -> String {
    Words::in_language(language).say(id).replace('\'', "&#39;")
}

#[test]
fn a_file_is_sealed_for_the_keys_of_others_and_nothing_else_is_taken_for_a_key() {
    for language in words::LANGUAGES {
        let mut walk = Walk::new(language);
        walk.make();
        let page = walk.page("/keep/seal");
        assert!(page.contains("id=\"to-keys\"") && page.contains("<textarea id=\"keys\""));
        for wrong in ["", "somebody@example.org", "AGE-SECRET-KEY-1XYZ"] {
            let answer = walk.post("/keep/seal", &[("to", "keys"), ("keys", wrong)]);
            assert_eq!(answer.status, 422);
            let page = text(&answer);
            assert!(page.contains(&said(language, "keep-seal-keys-wrong")) && page.contains("href=\"#keys\""), "{page}");
            assert!(page.contains("value=\"keys\" checked") && !page.contains("SECRET"), "a secret key is not shown again");
        }
        assert!(walk.home.drawer.sealed_for.lock().expect("a lock").is_empty());
        assert_eq!(walk.post("/keep/seal", &[("to", "keys"), ("keys", "age1abc\nage1def")]).location.as_deref(), Some("/keep#sealed"));
        assert_eq!(*walk.home.drawer.sealed_for.lock().expect("a lock"), "keys age1abc\nage1def");
    }
}

#[test]
fn a_sealed_file_is_checked_and_what_was_changed_is_named() {
    for language in words::LANGUAGES {
        let mut walk = Walk::new(language);
        walk.make();
        let path = format!("/keep/check/{SEALED}");
        assert!(walk.page("/keep").contains(&format!("href=\"{path}\"")));
        assert!(walk.page(&path).contains("type=\"password\""));
        for (typed, id) in [("", "keep-passphrase-empty"), ("wrong", "keep-check-wrong")] {
            let led = walk.post(&path, &[("passphrase", typed)]).location.expect("it leads back");
            let answer = walk.ask(Request::get(&led));
            assert_eq!(answer.status, 422);
            assert!(text(&answer).contains(&said(language, id)), "{}", text(&answer));
        }
        let whole = text(&walk.post(&path, &[("passphrase", "right")]));
        assert!(whole.contains(&said(language, "keep-checked-whole")) && whole.contains(&said(language, "keep-checked-no-stamps")), "{whole}");
        let changed = text(&walk.post(&path, &[("passphrase", "changed")]));
        assert!(changed.contains(&said(language, "keep-checked-changed")) && changed.contains("data/items/0001/original.txt"), "{changed}");
        assert!(changed.len() <= 30_000);
        assert_eq!(walk.ask(Request::get("/keep/check/other.zip.age")).status, 404);
    }
}

#[test]
fn the_date_of_a_sealed_file_is_confirmed_after_a_consent_that_names_the_host() {
    for language in words::LANGUAGES {
        let mut walk = Walk::new(language);
        walk.make();
        let path = format!("/keep/time/{SEALED}");
        assert!(walk.page("/keep").contains(&format!("href=\"{path}\"")));
        assert!(walk.page(&path).contains(&said(language, "app-outside-none")), "without a way out it says so");
        walk.home.online = true;
        assert!(walk.page(&path).contains("name=\"authority\""));
        assert_eq!(walk.ask(Request::get(&format!("{path}?authority=nothing%20of%20the%20kind"))).status, 422);
        let asked = walk.page(&format!("{path}?authority=https://tsa.example.org/tsr"));
        assert!(asked.contains("tsa.example.org") && asked.contains("name=\"allow\""), "{asked}");
        let url = ("authority", "https://tsa.example.org/tsr");
        for allow in ["", "elsewhere.example.org"] {
            assert_eq!(walk.post(&path, &[url, ("passphrase", "right"), ("allow", allow)]).status, 422, "no consent for this host");
        }
        let allow = ("allow", "tsa.example.org");
        for (typed, id) in [("", "keep-passphrase-empty"), ("wrong", "keep-check-wrong")] {
            let answer = walk.post(&path, &[url, allow, ("passphrase", typed)]);
            assert_eq!(answer.status, 422);
            assert!(text(&answer).contains(&said(language, id)) && text(&answer).contains("https://tsa.example.org/tsr"), "{}", text(&answer));
        }
        let confirmed = text(&walk.post(&path, &[url, allow, ("passphrase", "right")]));
        assert!(confirmed.contains("Example Authority") && confirmed.contains(&said(language, "keep-confirmed-again")), "{confirmed}");
        assert_eq!(walk.ask(Request::get("/keep/time/other.zip.age")).status, 404);
    }
}

#[test]
fn a_key_is_given_only_to_whoever_said_they_are_sure() {
    let mut walk = Walk::new("en");
    walk.make();
    assert!(walk.page("/keep/key").contains(&said("en", "keep-key-what")));
    let unsure = walk.post("/keep/key", &[]);
    assert_eq!(unsure.status, 422);
    assert!(!text(&unsure).contains("a key\n") && unsure.file.is_none());
    let key = walk.post("/keep/key", &[("sure", "yes")]);
    assert_eq!((key.file.as_deref(), key.body.as_slice()), (Some("key.txt"), b"a key".as_slice()));
    walk.post("/keep/lock", &[]);
    assert_eq!(walk.post("/keep/key", &[("sure", "yes")]).location.as_deref(), Some("/keep"), "a case that is closed gives none");
}

#[test]
fn a_case_is_wiped_when_its_name_was_typed_and_what_that_cannot_do_is_said() {
    for language in words::LANGUAGES {
        let mut walk = Walk::new(language);
        walk.post("/ask/age", &[("answer", "adult")]);
        walk.make();
        walk.post("/received", &[("text", MESSAGE)]);
        let page = walk.page("/keep/wipe");
        for id in ["keep-wipe-copies", "keep-wipe-traces", "keep-wipe-elsewhere", "keep-wipe-police"] {
            assert!(page.contains(&said(language, id)), "{id}: {page}");
        }
        let wrong = walk.post("/keep/wipe", &[("case", "0a1b2c3d"), ("name", "something")]);
        assert_eq!(wrong.status, 422);
        assert!(walk.home.drawer.opened().is_some());
        assert_eq!(walk.post("/keep/wipe", &[("case", "../x"), ("name", "../x")]).location.as_deref(), Some("/keep"));
        let gone = text(&walk.post("/keep/wipe", &[("case", "0a1b2c3d"), ("name", "0a1b2c3d")]));
        assert!(gone.contains(&said(language, "keep-wiped-title")), "{gone}");
        assert!(walk.home.drawer.opened().is_none() && walk.home.drawer.there.lock().expect("a lock").is_empty());
        assert_eq!(walk.ask(Request::get("/verdict/1")).status, 404, "what was kept in it is gone from the pages, too");
        // One that is not open can be wiped from the list.
        walk.make();
        walk.post("/keep/lock", &[]);
        assert!(walk.page("/keep/open/1").contains("/keep/wipe/1") && walk.page("/keep/wipe/1").contains("0a1b2c3d"));
        assert_eq!(walk.ask(Request::get("/keep/wipe/2")).status, 404);
        walk.post("/keep/wipe", &[("case", "0a1b2c3d"), ("name", "0a1b2c3d")]);
        assert!(walk.home.drawer.there.lock().expect("a lock").is_empty());
    }
}

#[test]
fn pages_of_this_room_are_short() {
    for language in words::LANGUAGES {
        let mut walk = Walk::new(language);
        walk.post("/ask/age", &[("answer", "adult")]);
        walk.make();
        for number in 0..120 {
            walk.post("/received", &[("text", &format!("{MESSAGE} {number}"))]);
        }
        assert!(walk.page("/received?from=80").contains("href=\"/verdict/81\"") && walk.page("/received").contains("/received?from=40"));
        for path in
            ["/keep", "/keep?from=40", "/keep?from=100", "/keep?from=9999999", "/keep/seal", "/keep/key", "/keep/wipe", "/received", "/received?from=80"]
        {
            assert!(walk.page(path).len() <= 30_000, "{path}: {}", walk.page(path).len());
        }
    }
}
