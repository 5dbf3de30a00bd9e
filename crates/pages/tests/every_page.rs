//! What holds of every page in both languages: days as people say them, spaces that do not break, and no command of the terminal.

mod outside_world;

use outside_world::Person;

/// Somebody with messages, links that were looked at, letters that were sent, and details that were told.
fn story(language: &str) -> Person {
    let mut person = Person::new(language, &[("age", "adult"), ("video_call", "yes"), ("published", "yes"), ("paid", "yes"), ("danger", "self_harm")]);
    let message = "I recorded our video call. Pay me 500 euros or I send the video to all your friends. See https://videos.example.org/watch/1";
    person.post("/received", &[("text", message)]);
    person.post("/ask/platform", &[("answer", "instagram")]);
    person.post("/link", &[("address", "https://videos.example.org/watch/1")]);
    for _ in 0..2 {
        assert_eq!(person.goes("/link/1/visit", &[("way", "direct"), ("allow", "videos.example.org")]).0, "/link/1/found");
    }
    for (path, fields) in [
        ("/removal", &[("platform", "instagram"), ("site", "")][..]),
        ("/removal/way", &[("answer", "gdpr")]),
        ("/about/places", &[("value", "https://videos.example.org/watch/1")]),
        ("/removal/statements", &[("confirm", "shown"), ("confirm", "no-consent"), ("confirm", "good-faith")]),
        ("/about/born", &[("value", "1990-02-03")]),
        ("/about/events", &[("what", "threat"), ("day", "2026-11-20"), ("hour", "21:30"), ("note", "Again")]),
        ("/about/payments", &[("what", "paid"), ("amount", "100 EUR"), ("day", "2026-11-21")]),
        ("/removal/letter/sent", &[("on", "2026-11-25")]),
        ("/report/fr-police/sent", &[("on", "2026-11-26")]),
    ] {
        assert_eq!(person.post(path, fields).status, 303, "{path}");
    }
    person
}

const PAGES: &[&str] = &[
    "/",
    "/road",
    "/plan",
    "/answers",
    "/before-leaving",
    "/received",
    "/verdict/1",
    "/link",
    "/link/1",
    "/link/1/found",
    "/link/1/passive",
    "/link/1/visit",
    "/report",
    "/report/all",
    "/report/wrong",
    "/report/images",
    "/report/fr-police",
    "/report/fr-police/sent",
    "/report/fr-cnil",
    "/report/friends",
    "/report/fr-police/send",
    "/removal",
    "/removal/way",
    "/removal/statements",
    "/removal/letter",
    "/removal/letter/sent",
    "/block",
    "/block/instagram",
    "/accounts",
    "/accounts/leak",
    "/accounts/leak/online",
    "/accounts/leak/list",
    "/talk",
    "/after",
    "/about",
    "/about/events",
    "/about/payments",
    "/about/accounts",
    "/about/born",
    "/keep",
];

/// What a page says: without its markup, and without fields, which hold what is sent and not what is said.
fn said(page: &str) -> String {
    let (mut out, mut rest) = (String::new(), page.split_once("<body").map_or(page, |(_, body)| body));
    while let Some((text, tail)) = rest.split_once('<') {
        out.push_str(text);
        out.push(if ["/", "a", "b", "e", "s", "t"].iter().any(|begin| tail.starts_with(begin)) { '\u{1}' } else { '\n' });
        let hidden = tail.starts_with("textarea").then(|| tail.find("</textarea>")).flatten();
        rest = tail.split_at(hidden.unwrap_or(0)).1.split_once('>').map_or("", |(_, after)| after);
    }
    out.replace('\u{1}', "").replace("&#39;", "'")
}

/// A day as programs write it.
fn iso_day(text: &str) -> Option<&str> {
    let digit = |place: usize| text.as_bytes().get(place).is_some_and(u8::is_ascii_digit);
    let dash = |place: usize| text.as_bytes().get(place) == Some(&b'-');
    let at = (0..text.len()).find(|at| (0..4).all(|n| digit(at + n)) && dash(at + 4) && digit(at + 5) && digit(at + 6) && dash(at + 7) && digit(at + 8))?;
    text.get(at..at + 10)
}

#[test]
fn days_are_said_as_people_say_them() {
    for language in words::LANGUAGES {
        let mut person = story(language);
        let mut marked = 0;
        for path in PAGES {
            let page = person.get(path);
            assert_eq!(iso_day(&said(&page)), None, "{language} {path}: {page}");
            marked += page.matches("<time datetime=\"").count();
        }
        assert!(marked > 15, "only {marked} days are marked up");
    }
    let mut french = story("fr");
    let after = french.get("/after");
    assert!(after.contains(&french.say("app-after-days")), "{after}");
    assert!(after.contains("<time datetime=\"2026-11-29\">dimanche 29 novembre 2026</time>"), "{after}");
    assert!(french.get("/plan").contains(" — le <time datetime=\"2026-11-"), "{}", french.get("/plan"));
    let mut english = story("en");
    assert!(english.get("/after").contains("<time datetime=\"2026-11-29\">Sunday 29 November 2026</time>"));
    assert!(english.get("/about/events").contains("<time datetime=\"2026-11-20 21:30\">20 November 2026 at 21:30</time>"));
    assert!(english.get("/about/born").contains("value=\"1990-02-03\""), "a field takes a day as browsers write it");
}

#[test]
fn french_pages_do_not_break_before_a_sign() {
    let mut person = story("fr");
    let mut spaces = 0;
    for path in PAGES {
        let text = said(&person.get(path));
        for pair in [" :", " ;", " ?", " !", " »", " %", "« ", "\u{202f}"] {
            let around = text.find(pair).map(|at| &text[text.floor_char_boundary(at.saturating_sub(60))..text.ceil_char_boundary(at + 60)]);
            assert_eq!(around, None, "{path}: an ordinary space in “{pair}”");
        }
        spaces += text.matches('\u{a0}').count();
    }
    assert!(spaces > 200, "only {spaces} no-break spaces");
}

#[test]
fn no_page_names_a_command() {
    for language in words::LANGUAGES {
        let mut person = story(language);
        for path in PAGES {
            // The one thing that only a command does: a list of all leaked passwords is made once, and is as large as a disk.
            let text = said(&person.get(path)).replace("sangfroid protect --build-list", "");
            let option = text.split_whitespace().find(|word| word.trim_start_matches(['(', '«', '“']).starts_with("--"));
            assert_eq!(option, None, "{language} {path}");
            assert!(!text.to_lowercase().contains("sangfroid "), "{language} {path}: {text}");
        }
    }
}
