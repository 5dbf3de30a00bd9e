//! Block, accounts, talk, the days after: everything that the commands say, the pages say.

mod outside_world;

use directory::Directory;
use outside_world::Person;
use pages::Content;
use recognise::Verdict;

const STORY: &[(&str, &str)] = &[("age", "adult"), ("kind", "recorded")];

#[test]
fn every_platform_has_its_steps_keep_first() {
    let directory = Directory::shipped();
    for language in words::LANGUAGES {
        let mut person = Person::new(language, STORY);
        assert!(person.get("/block").contains("name=\"platform\""));
        for id in directory.platform_ids() {
            let page = person.get(&format!("/block/{id}"));
            let keep = page.find(&person.say("step-keep-messages")).unwrap_or_else(|| unreachable!("{id}: keep first"));
            if let Some(block) = page.find(&person.say("step-block")) {
                assert!(keep < block, "{id}");
                assert!(page.contains(&person.say("block-again-silent")), "{id}");
            }
            assert!(page.contains(&person.say("block-told")));
        }
    }
    let mut person = Person::new("en", STORY);
    person.post("/ask/platform", &[("answer", "instagram")]);
    assert!(person.get("/block").contains("href=\"/block/instagram\""));
}

#[test]
fn accounts_in_order_are_ticked_off() {
    let mut person = Person::new("en", STORY);
    person.post("/ask/account_hacked", &[("answer", "yes")]);
    person.post("/ask/platform", &[("answer", "instagram")]);
    let page = person.get("/accounts");
    let (device, mailbox) = (page.find("task-safe-device"), page.find("task-mailbox-password"));
    assert!(device.is_some() && device < mailbox, "{page}");
    assert!(!page.contains("class=\"done\""));
    let (to, page) = person.goes("/accounts/tick", &[("task", "mailbox-password")]);
    assert_eq!(to, "/accounts#task-mailbox-password");
    assert!(page.contains("id=\"task-mailbox-password\" class=\"done\""), "{page}");
    assert!(!person.goes("/accounts/tick", &[("task", "mailbox-password")]).1.contains("class=\"done\""));
    assert!(!person.goes("/accounts/tick", &[("task", "<script>")]).1.contains("<script>"));
}

#[test]
fn a_password_that_a_message_shows_is_explained_and_not_shown() {
    let mut person = Person::new("fr", &[("age", "adult")]);
    let message = "Je connais votre mot de passe : Tournesol42. J'ai piraté votre appareil et votre caméra. Payez 900 euros en bitcoin sous 48 heures.";
    person.post("/received", &[("text", message)]);
    assert_eq!(person.session.facts().verdict(), Verdict::Bluff);
    let page = person.get("/accounts");
    assert!(page.contains(&person.say("protect-why-password-from-leak")), "{page}");
    assert!(!page.contains("Tournesol42"));
    assert!(!person.get("/accounts/leak/list").contains("Tournesol42"));
}

#[test]
fn a_password_is_looked_up_and_stays_nowhere() {
    let mut person = Person::new("en", STORY);
    person.world.list = true;
    for (typed, id) in [("hunter2", "protect-list-found"), ("another one", "protect-list-not-found")] {
        let (to, page) = person.goes("/accounts/leak/list", &[("password", typed), ("list", "leaks.bin")]);
        assert_eq!(to, "/accounts/leak/said");
        let tail = person.say(id).split("is ").nth(1).expect("a sentence").chars().take(20).collect::<String>();
        assert!(page.contains(&tail), "{page}");
        assert!(!page.contains(typed) && !format!("{:?}", person.session).contains(typed));
    }
    // Without a password, and with a wrong consent, nothing is asked; what was typed does not come back.
    assert_eq!(person.post("/accounts/leak/list", &[("list", "leaks.bin")]).status, 422);
    for allow in ["", "other.example.org"] {
        let response = person.post("/accounts/leak/online", &[("password", "hunter2"), ("allow", allow)]);
        assert_eq!(response.status, 422);
        assert!(!String::from_utf8_lossy(&response.body).contains("hunter2"));
    }
    assert!(person.world.asked.borrow().is_empty());
    let (_, page) = person.goes("/accounts/leak/online", &[("password", "P@ssw0rd"), ("allow", "leaks.example.org")]);
    assert!(page.contains("21BD1") && page.contains("leaks.example.org"), "{page}");
    let asked = person.world.asked.borrow().clone();
    assert_eq!((asked[0].what.as_str(), asked[0].hosts.as_slice()), ("21BD1", &["leaks.example.org".to_owned()][..]), "five digits, and nothing else");
    assert!(!format!("{:?}", person.session).contains("P@ssw0rd"));
}

#[test]
fn danger_comes_before_everything_and_open_lines_say_until_when() {
    let mut person = Person::new("en", STORY);
    let page = person.get("/talk");
    assert!(page.contains("open now"), "{page}");
    assert!(page.contains(&person.say("talk-deaf")) && page.contains(&person.say("app-talk-message")));
    assert!(!page.contains("danger-now"));
    person.post("/ask/danger", &[("answer", "yes")]);
    let page = person.get("/talk");
    let danger = page.find("danger-now").expect("the numbers that always answer");
    assert!(danger < page.find(&person.say("talk-lines")).expect("lines"), "{page}");
    assert!(page[danger..].contains("tel:112"), "{page}");
    person.post("/ask/danger", &[("answer", "self_harm")]);
    let page = person.get("/talk");
    assert!(page.find("class=\"crisis\"") < page.find("<main"), "the crisis line first");
    assert!(page.contains(&person.say("talk-self-harm")));
}

#[test]
fn talk_fits_a_page_in_every_country() {
    let directory = Directory::shipped();
    for language in words::LANGUAGES {
        for code in directory.country_codes() {
            for age in ["adult", "minor", "unknown"] {
                let mut person = Person::new(language, &[("country", &code), ("age", age)]);
                person.get("/talk");
                person.get("/accounts");
                person.get("/after");
            }
        }
    }
}

#[test]
fn what_is_new_changes_the_plan_at_once_and_is_said_once() {
    for language in words::LANGUAGES {
        let mut person = Person::new(language, STORY);
        for (what, known) in [("paid", "step-contact-bank"), ("published", "step-ask-removal")] {
            let (to, page) = person.goes("/after/new", &[("what", what)]);
            assert_eq!(to, "/after");
            assert!(page.contains(&person.say(&format!("app-after-news-{what}"))) && page.contains(&person.say(known)), "{page}");
            assert!(!person.get("/after").contains("id=\"news\""), "it is said once");
        }
        assert_eq!(person.session.facts().paid, Some(true));
        person.goes("/after/new", &[("what", "contacted_again")]);
        assert_eq!(person.session.facts().contacted_again, Some(true));
        person.goes("/after/new", &[("what", "age")]);
        assert_eq!(person.session.facts().age, Some(case::Age::Adult), "nothing but what is offered");
    }
}

#[test]
fn the_calendar_says_nothing_unless_it_is_asked_to() {
    let mut person = Person::new("en", STORY);
    person.session.note_sent(letters::Sent {
        letter: "dsa-notice".to_owned(),
        to: "aylo".to_owned(),
        on: "2026-11-27".parse().expect("a day"),
        urls: Vec::new(),
    });
    let page = person.get("/after");
    assert!(page.contains("Aylo") && page.contains("2026-12-04"), "{page}");
    let neutral = person.post("/after/calendar", &[("titles", "neutral")]);
    assert_eq!((neutral.content, neutral.file.as_deref()), (Content::Calendar, Some("calendar.ics")));
    let neutral = String::from_utf8(neutral.body).expect("text");
    assert!(neutral.contains("20261204") && !neutral.contains("Aylo") && !neutral.to_lowercase().contains("sangfroid"), "{neutral}");
    let plain = String::from_utf8(person.post("/after/calendar", &[("titles", "plain")]).body).expect("text");
    assert!(plain.contains("Aylo"), "{plain}");
}

#[test]
fn each_part_ends_by_going_on() {
    let mut person = Person::new("en", STORY);
    for section in ["link", "block", "accounts", "talk", "after"] {
        assert!(person.get(&format!("/{section}")).contains(&format!("action=\"/done/{section}\"")), "{section}");
        assert_eq!(person.post(&format!("/done/{section}"), &[]).status, 303);
    }
}
