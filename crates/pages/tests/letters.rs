//! Reports, removal and what is told for them, as a browser walks them: requests in, pages out.

mod letters_world;

use letters_world::{Browser, words};

/// From the verdict to a finished removal notice in at most eight pages: the whole of it, in both languages.
#[test]
fn from_the_verdict_to_a_finished_notice_in_eight_pages() {
    for language in words::LANGUAGES {
        let mut browser = Browser::adult(language, Some("FR"));
        browser.published();
        browser.see("/verdict/1");
        let start = browser.pages;
        browser.see("/road");
        browser.see("/removal");
        let way = browser.send("/removal", &[("platform", "aylo"), ("site", "")]);
        assert_eq!(way, "/removal/way");
        let page = browser.see(&way);
        assert!(page.contains(&words(language, "takedown-way-dmca")), "the refused way is named with its reason: {page}");
        let places = browser.send(&way, &[("answer", "dsa")]);
        browser.see(&places);
        let statements = browser.answer(&places, "value", "https://example.org/v/1");
        assert!(statements.starts_with("/removal/statements"), "{statements}");
        let page = browser.see(&statements);
        assert_eq!(page.matches("name=\"confirm\"").count(), 3, "what article 16 asks for: {page}");
        let name = browser.confirm(&statements, &["shown", "no-consent", "good-faith"]);
        assert!(name.starts_with("/about/name"), "{name}");
        browser.see(&name);
        let mail = browser.answer(&name, "value", "Camille Exemple");
        browser.see(&mail);
        let letter = browser.answer(&mail, "value", "camille@example.org");
        assert_eq!(letter, "/removal/letter");
        let page = browser.see(&letter);
        assert!(page.contains(&words(language, "sheet-complete")), "{page}");
        assert!(page.contains("https://example.org/v/1") && page.contains("Camille Exemple"));
        assert!(page.contains(&words(language, "removal-exposure-addressee")), "the person hears who gets to see the name");
        assert!(browser.pages - start <= 8, "{} pages", browser.pages - start);
    }
}

/// "I sent it" starts the clock, and names the next door with its letter.
#[test]
fn what_was_sent_has_its_clock() {
    let mut browser = Browser::adult("en", Some("FR"));
    browser.notice("aylo", "gdpr");
    let sent = browser.send("/removal/letter/sent", &[("on", "2026-11-28")]);
    let page = browser.see(&sent);
    assert!(page.contains("28 December 2026") && page.contains("/report/fr-cnil"), "{page}");
    assert_eq!(browser.session.sent().len(), 1);
    // The same once more is the same.
    browser.send("/removal/letter/sent", &[("on", "2026-11-28")]);
    assert_eq!(browser.session.sent().len(), 1);
    let tomorrow = browser.post("/removal/letter/sent", &[("on", "2026-11-29")]);
    assert_eq!(tomorrow.status, 422, "nothing was sent tomorrow");
    // The authority hears of it, but not before the month is over.
    let complaint = browser.see("/report/fr-cnil");
    assert!(complaint.contains("28 December 2026"), "{complaint}");
}

/// Nothing is stated that was not ticked, and the letter stays a draft.
#[test]
fn an_empty_box_confirms_nothing() {
    let mut browser = Browser::adult("fr", Some("FR"));
    browser.notice("aylo", "dsa");
    browser.send("/removal/statements", &[("confirm", "shown")]);
    let page = browser.see("/removal/letter");
    assert!(page.contains(&words("fr", "sheet-draft-mark")), "{page}");
    assert!(page.contains(&words("fr", "sheet-lack-good-faith")));
    assert!(!page.contains(&words("fr", "sheet-lack-person-shown")));
}

/// Under 18: no name where the law spares it, no service for adults, and no box for what is not asked.
#[test]
fn a_minor_is_not_named() {
    let mut browser = Browser::new("fr", Some("FR"), "minor");
    browser.published();
    browser.send("/about/name", &[("value", "Camille Exemple")]);
    browser.send("/about/mail", &[("value", "camille@example.org")]);
    browser.notice("instagram", "dsa");
    let page = browser.see("/removal/letter");
    assert!(page.contains(&words("fr", "sheet-complete")), "{page}");
    assert!(!page.contains("Camille") && !page.contains("camille@"), "{page}");
    assert!(page.contains(&words("fr", "removal-exposure-no-name")));
    for file in ["letter.txt", "letter.eml"] {
        let bytes = browser.get(&format!("/removal/letter/{file}")).body;
        assert!(!String::from_utf8_lossy(&bytes).to_lowercase().contains("camille"), "{file}");
    }
    let images = browser.see("/report/images");
    assert!(images.contains("href=\"/report/take-it-down\""), "{images}");
    assert!(!images.contains("href=\"/report/stopncii\""), "StopNCII is for adults: {images}");
    assert!(browser.see("/report/stopncii").contains(&words("fr", "reporting-no-letter")));
}

/// An adult is sent to `StopNCII`, and told why Take It Down is not for them.
#[test]
fn an_adult_has_the_other_service() {
    let mut browser = Browser::adult("en", Some("FR"));
    browser.published();
    let images = browser.see("/report/images");
    assert!(images.contains("href=\"/report/stopncii\"") && !images.contains("href=\"/report/take-it-down\""), "{images}");
    let sheet = browser.see("/report/stopncii");
    assert!(sheet.contains(&words("en", "letter-prevention-steps")), "{sheet}");
}

/// A complaint asks for what it lacks, one page after the other, and nothing twice; skipping leaves it a draft.
#[test]
fn a_letter_asks_for_what_it_lacks() {
    let mut browser = Browser::adult("fr", Some("FR"));
    let page = browser.see("/report/fr-police");
    assert!(page.contains(&words("fr", "sheet-draft-mark")) && page.contains("/about/name?back=/report/fr-police/fill"), "{page}");
    let name = browser.follow("/report/fr-police/fill");
    assert!(name.starts_with("/about/name"), "{name}");
    let mail = browser.answer(&name, "skip", "yes");
    assert!(mail.starts_with("/about/mail"), "{mail}");
    let wrong = browser.post("/about/mail", &[("value", "camille"), ("back", "/report/fr-police/fill")]);
    assert_eq!(wrong.status, 422);
    let events = browser.answer(&mail, "value", "camille@example.org");
    assert!(events.starts_with("/about/events"), "{events}");
    let again = browser.send("/about/events", &[("what", "threat"), ("day", "2026-11-20"), ("hour", "21:30"), ("back", "/report/fr-police/fill")]);
    assert!(browser.see(&again).contains("2026-11-20 21:30"));
    let letter = browser.send("/about/events", &[("skip", "yes"), ("back", "/report/fr-police/fill")]);
    assert_eq!(letter, "/report/fr-police", "the name was passed over, and is not asked again");
    let page = browser.see(&letter);
    assert!(page.contains("20 novembre 2026 à 21:30") && page.contains(&words("fr", "sheet-lack-name")), "{page}");
}

/// Whoever helps writes for somebody without a name until they say otherwise.
#[test]
fn a_helper_writes_for_somebody_else() {
    let mut browser = Browser::adult("en", Some("FR"));
    browser.send("/helper", &[("helper", "yes")]);
    let page = browser.see("/report/fr-police");
    assert!(page.contains(&words("en", "letter-acts-for-unnamed")), "{page}");
    assert_eq!(browser.post("/about/acting", &[("answer", "named"), ("name", " ")]).status, 422);
    browser.send("/about/acting", &[("answer", "self")]);
    assert!(!browser.see("/report/fr-police").contains(&words("en", "letter-acts-for-unnamed")));
}

/// A copyright notice and the sites that pass names on are refused with the reason.
#[test]
fn what_names_the_person_to_the_uploader_is_refused() {
    let mut browser = Browser::adult("en", Some("FR"));
    let refused = browser.post("/removal", &[("site", "dmca")]);
    assert_eq!(refused.status, 422);
    for nothing in [&[("site", ""), ("platform", "")][..], &[("site", "localhost")], &[("platform", "nothing")]] {
        assert_eq!(browser.post("/removal", nothing).status, 422, "{nothing:?}");
    }
}

/// Another site: its mail address is asked, and who may see the name is said.
#[test]
fn another_site_has_its_own_way() {
    let mut browser = Browser::adult("en", Some("FR"));
    let recipient = browser.send("/removal", &[("site", "https://videos.example.org/watch?v=1")]);
    assert!(recipient.starts_with("/removal/recipient"), "{recipient}");
    assert!(browser.see(&recipient).contains("videos.example.org"));
    assert_eq!(browser.post("/removal/recipient", &[("mail", "abuse"), ("of", "host")]).status, 422);
    let places = browser.send("/removal/recipient", &[("mail", "abuse@example.org"), ("of", "host"), ("back", "/removal/letter/fill")]);
    let statements = browser.answer(&places, "value", "https://videos.example.org/watch?v=1");
    let name = browser.confirm(&statements, &["shown", "no-consent", "good-faith"]);
    let mail = browser.answer(&name, "value", "Camille Exemple");
    let letter = browser.answer(&mail, "value", "camille@example.org");
    let page = browser.see(&letter);
    assert!(page.contains(&words("en", "removal-exposure-may-be-uploader")) && page.contains("abuse@example.org"), "{page}");
}

/// A letter is copied without a script: each field is a field, and its button is hidden.
#[test]
fn fields_can_be_copied() {
    let mut browser = Browser::adult("en", Some("FR"));
    browser.notice("onlyfans", "platform");
    let page = browser.see("/removal/letter/send");
    assert!(page.matches("readonly").count() > 4, "{page}");
    assert_eq!(page.matches("readonly>").count(), page.matches("data-copy=").count());
    assert_eq!(page.matches("hidden data-copy").count(), page.matches("data-copy=").count());
    let mail = browser.get("/removal/letter/letter.eml");
    assert_eq!(mail.file.as_deref(), Some("letter.eml"));
    let text = browser.get("/removal/letter/letter.txt");
    assert!(String::from_utf8_lossy(&text.body).contains("https://example.org/v/1"));
    assert_eq!(browser.get("/removal/letter/letter.pdf").status, 404, "no printer, no paper");
}

/// Of an example nothing is noted.
#[test]
fn an_example_sends_nothing() {
    let mut browser = Browser::adult("fr", Some("FR"));
    browser.send("/example", &[]);
    let sent = browser.send("/report/fr-police/sent", &[("on", "")]);
    assert!(browser.see(&sent).contains(&words("fr", "sheet-sent-example")));
    assert!(browser.session.sent().is_empty());
}

/// Leaving forgets what was told.
#[test]
fn leaving_forgets_what_was_told() {
    let mut browser = Browser::adult("fr", Some("FR"));
    browser.notice("aylo", "dsa");
    browser.send("/removal/letter/sent", &[("on", "")]);
    assert!(browser.see("/about").contains("Camille Exemple"));
    browser.get("/leave");
    assert!(!browser.see("/about").contains("Camille"));
    assert!(browser.session.sent().is_empty());
}

/// However hostile and however long a message is, each page of its letter is small, and its words are words.
#[test]
fn hostile_and_long_words_stay_words_on_small_pages() {
    let mut browser = Browser::adult("en", Some("FR"));
    let signs = "a<b && \"c\" > 'd' ".repeat(1500);
    let hostile = format!("I hacked your camera, pay 900 dollars in bitcoin \u{202e}or else. {signs} {}", "https://example.org/a?b='c'&d=e ".repeat(900));
    browser.send("/received", &[("text", &hostile)]);
    browser.send("/about/events", &[("what", "threat"), ("day", "2026-11-20"), ("note", "<script>alert(1)</script><img src=x>")]);
    for path in ["/report/fr-police", "/report/fr-police/send", "/report/summary"] {
        let first = browser.see(path);
        let parts = first.rsplit("Part 1 of ").next().and_then(|rest| rest.split('.').next()?.parse::<usize>().ok()).expect("it has parts");
        assert!(parts > 3, "{parts}");
        for part in 1..=parts {
            let page = browser.see(&format!("{path}?part={part}"));
            assert!(page.len() <= 30_000, "{path} part {part}: {}", page.len());
            assert!(!page.contains("<script>alert") && !page.contains("<img") && !page.contains('\u{202e}'));
        }
    }
}

/// Every page of these rooms, in both languages and for several stories, is at most 30 kB, has one heading, and answers.
#[test]
fn pages_are_small_and_whole() {
    for language in words::LANGUAGES {
        for (country, age) in
            [(Some("FR"), "adult"), (Some("FR"), "minor"), (Some("US"), "adult"), (Some("GB"), "unknown"), (Some("BE"), "adult"), (None, "adult")]
        {
            let mut browser = Browser::new(language, country, age);
            browser.published();
            browser.send("/ask/paid", &[("answer", "yes")]);
            let mut seen = vec!["/report".to_owned()];
            let mut at = 0;
            while at < seen.len() {
                let path = seen[at].clone();
                at += 1;
                let response = browser.get(&path);
                if response.location.is_some() {
                    continue;
                }
                let page = String::from_utf8(response.body).expect("text");
                assert!(page.len() <= 30_000, "{language} {country:?} {age} {path}: {} bytes", page.len());
                assert_eq!(page.matches("<h1").count(), 1, "{path}");
                assert!(!page.contains("style=") && !page.contains("onclick"), "{path}");
                assert!(matches!(response.status, 200), "{path}: {}", response.status);
                for link in page.split("href=\"/").skip(1).filter_map(|rest| rest.split('"').next()) {
                    let link = format!("/{link}");
                    let ours = ["/report", "/removal", "/about"].iter().any(|room| link.starts_with(room))
                        && !link.contains("/letter.")
                        && !link.contains("/copy.txt");
                    if ours && !seen.contains(&link) {
                        seen.push(link);
                    }
                }
            }
            assert!(seen.len() > 15, "{language} {country:?} {age}: {seen:?}");
        }
    }
}

/// Sentences are short: half of them at most 15 words, none over 25.
#[test]
fn sentences_are_short() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../words");
    for language in words::LANGUAGES {
        let mut counts = Vec::new();
        for file in ["letter", "report", "removal", "about"] {
            let text = std::fs::read_to_string(folder.join(language).join("app").join(format!("{file}.ftl"))).expect("the file");
            for line in text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = ")) {
                for sentence in line.1.split(['.', '?', '!']).filter(|sentence| sentence.chars().any(char::is_alphabetic)) {
                    let count = sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
                    assert!(count <= 25, "{language} {file} {}: {count} words", line.0);
                    counts.push(count);
                }
            }
        }
        counts.sort_unstable();
        assert!(counts.len() > 150 && counts[counts.len() / 2] <= 15);
    }
}

/// Each field of a form has a label, and each thing that a label names is there.
#[test]
fn fields_have_labels() {
    let mut browser = Browser::adult("fr", Some("FR"));
    browser.notice("aylo", "dsa");
    let all = [
        "/removal",
        "/removal/way",
        "/removal/statements",
        "/removal/letter/send",
        "/about/name",
        "/about/places",
        "/about/acting",
        "/about/events",
        "/about/payments",
        "/about/accounts",
    ];
    for path in all {
        let page = browser.see(path);
        for tag in page.split('<').filter(|tag| ["input ", "select ", "textarea "].iter().any(|name| tag.starts_with(name)) && !tag.contains("type=\"hidden\""))
        {
            let id = tag.split("id=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a field has an id");
            assert!(page.contains(&format!("<label for=\"{id}\"")), "{path}: {id} has no label");
        }
        for label in page.split("<label for=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(page.contains(&format!("id=\"{label}\"")), "{path}: {label}");
        }
    }
}

/// What a law wants to know is asked on the way, and "I do not know" leads on.
#[test]
fn what_is_not_known_is_asked_on_the_way_and_never_twice() {
    let mut browser = Browser::adult("en", None);
    browser.session = pages::Session::new("en", None);
    let way = browser.send("/removal", &[("platform", "aylo")]);
    assert_eq!(way, "/removal/way");
    let age = browser.send("/removal/way", &[("answer", "platform")]);
    assert!(age.starts_with("/ask/age?from=/removal/letter/fill"), "{age}");
    let country = browser.send("/ask/age", &[("answer", "adult"), ("from", "/removal/letter/fill")]);
    assert!(country.starts_with("/ask/country"), "{country}");
    let places = browser.send("/ask/country", &[("answer", "UNKNOWN"), ("from", "/removal/letter/fill")]);
    assert!(places.starts_with("/about/places"), "{places}");
    // Nothing is known, everything is skipped: the letter is a draft, and is there.
    let statements = browser.answer(&places, "skip", "yes");
    let mut at = browser.confirm(&statements, &[]);
    while at != "/removal/letter" {
        at = browser.answer(&at, "skip", "yes");
    }
    assert!(browser.see(&at).contains(&words("en", "sheet-draft-mark")));
}

/// Where each address wants a letter of its own, one can be made for each.
#[test]
fn one_letter_for_one_address() {
    let directory = directory::Directory::shipped();
    let wants_one = |platform: &&directory::Platform| platform.elements.iter().any(|element| element.what == directory::ElementKind::OneItem);
    let platform = directory.platforms().find(wants_one).expect("a platform that wants one report for each address");
    let mut browser = Browser::adult("en", Some("FR"));
    browser.notice(&platform.id, "platform");
    browser.send("/about/places", &[("value", "https://example.org/v/1\nhttps://example.org/v/2")]);
    assert!(browser.see("/removal/letter").contains(&words("en", "sheet-each")));
    browser.send("/removal/only", &[("url", "https://example.org/v/2")]);
    let text = String::from_utf8(browser.get("/removal/letter/letter.txt").body).expect("text");
    assert!(text.contains("/v/2") && !text.contains("/v/1"), "{text}");
}

/// Every door of the directory and every platform has a page that is small, whole and in words: a letter, or why there is none.
#[test]
fn every_door_and_every_platform_has_its_pages() {
    let directory = directory::Directory::shipped();
    for language in words::LANGUAGES {
        for (country, age) in [("FR", "adult"), ("US", "minor"), ("GB", "adult")] {
            let mut browser = Browser::new(language, Some(country), age);
            browser.published();
            browser.notice("aylo", "platform");
            let mut letters = 0;
            let doors = directory.doors().map(|door| format!("/report/{}", door.id));
            for path in doors.chain(["friends", "employer", "summary"].map(|to| format!("/report/{to}"))) {
                let page = browser.see(&path);
                assert!(page.len() <= 30_000 && page.matches("<h1").count() == 1, "{language} {country} {path}: {}", page.len());
                assert!(!page.contains("sheet-") && !page.contains("reporting-") && !page.contains("letter-lack"), "{path} shows the id of a sentence: {page}");
                if page.contains(&format!("{path}/send\"")) {
                    letters += 1;
                    let page = browser.see(&format!("{path}/send"));
                    assert!(page.len() <= 30_000, "{language} {country} {path}/send: {}", page.len());
                }
            }
            assert!(letters > 10, "{letters} letters in {country}");
            let mut notices = 0;
            for platform in directory.platforms() {
                let chosen = browser.post("/removal", &[("platform", platform.id.as_str())]);
                if chosen.status == 422 {
                    continue;
                }
                let way = browser.see("/removal/way");
                assert!(way.len() <= 30_000);
                for route in ["dsa", "takeitdown", "uk", "gdpr", "platform", "search"] {
                    if browser.post("/removal/way", &[("answer", route)]).status == 422 {
                        assert!(!way.contains(&format!("value=\"{route}\"")), "{} offers {route} and does not take it", platform.id);
                        continue;
                    }
                    for path in ["/removal/statements", "/removal/letter", "/removal/letter/send"] {
                        let page = browser.see(path);
                        assert!(page.len() <= 30_000 && !page.contains("takedown-") && !page.contains("sheet-"), "{} {route} {path}: {page}", platform.id);
                    }
                    notices += 1;
                }
            }
            assert!(notices > 40, "{notices} notices in {country}");
        }
    }
}
