//! A browser without a browser, before a world in which it is always the same day and nothing can be written.

use directory::{Date, TimeOfDay, Weekday};
use pages::{Pages, Request, Response, Session, World};
use words::Words;

/// The world.
#[derive(Debug)]
pub(crate) struct Still;

impl World for Still {
    fn today(&self) -> Date {
        Date::new(2026, 11, 28).expect("a day")
    }

    fn local(&self, _: &str) -> Option<(Weekday, TimeOfDay)> {
        Some((Weekday::ALL[5], TimeOfDay::new(10, 30)?))
    }
}

/// A person at a browser.
pub(crate) struct Browser {
    shown: Pages,
    pub(crate) session: Session,
    /// Pages that were seen.
    pub(crate) pages: usize,
}

impl Browser {
    pub(crate) fn new(language: &str, country: Option<&str>, age: &str) -> Browser {
        let mut browser = Browser { shown: Pages::new(), session: Session::new(language, country), pages: 0 };
        browser.send("/", &[("answer", "no")]);
        browser.send("/ask/age", &[("answer", age)]);
        browser
    }

    pub(crate) fn adult(language: &str, country: Option<&str>) -> Browser {
        Browser::new(language, country, "adult")
    }

    pub(crate) fn get(&mut self, path: &str) -> Response {
        self.shown.respond(&mut self.session, &Still, &Request::get(path))
    }

    pub(crate) fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Response {
        let path = path.split('?').next().unwrap_or_default();
        self.shown.respond(&mut self.session, &Still, &Request::post(path, fields.iter().copied()))
    }

    /// Sees a page that is there.
    pub(crate) fn see(&mut self, path: &str) -> String {
        let response = self.get(path);
        assert_eq!(response.status, 200, "{path} -> {:?}", response.location);
        self.pages += 1;
        String::from_utf8(response.body).expect("pages are UTF-8")
    }

    /// Where an address leads on, by itself.
    pub(crate) fn follow(&mut self, path: &str) -> String {
        let mut at = path.to_owned();
        for _ in 0..10 {
            match self.get(&at).location {
                Some(next) => at = next,
                None => return at,
            }
        }
        unreachable!("{path} leads round in circles")
    }

    /// Sends a form, and follows to the next page.
    pub(crate) fn send(&mut self, path: &str, fields: &[(&str, &str)]) -> String {
        let response = self.post(path, fields);
        assert!(response.location.is_some(), "{path} {fields:?}: {} {}", response.status, String::from_utf8_lossy(&response.body));
        let next = response.location.unwrap_or_default();
        self.follow(&next)
    }

    /// Answers the one question of a page that was asked for by another.
    pub(crate) fn answer(&mut self, path: &str, name: &str, value: &str) -> String {
        let back = path.split_once("?back=").map_or("", |(_, back)| back).to_owned();
        self.send(path, &[(name, value), ("back", &back)])
    }

    /// Ticks boxes.
    pub(crate) fn confirm(&mut self, path: &str, boxes: &[&str]) -> String {
        let back = path.split_once("?back=").map_or("", |(_, back)| back).to_owned();
        let mut fields: Vec<(&str, &str)> = boxes.iter().map(|one| ("confirm", *one)).collect();
        fields.push(("back", &back));
        self.send(path, &fields)
    }

    /// A threat by somebody who recorded a call, and images that are online.
    pub(crate) fn published(&mut self) {
        self.send("/received", &[("text", "I recorded our video call. Pay me 500 euros or I send the video to all your friends on Instagram.")]);
        self.send("/ask/published", &[("answer", "yes")]);
        self.send("/ask/video_call", &[("answer", "yes")]);
    }

    /// A whole request for removal, complete.
    pub(crate) fn notice(&mut self, platform: &str, way: &str) {
        self.send("/removal", &[("platform", platform)]);
        self.send("/removal/way", &[("answer", way)]);
        self.send("/about/places", &[("value", "https://example.org/v/1")]);
        self.send(
            "/removal/statements",
            &[("confirm", "shown"), ("confirm", "no-consent"), ("confirm", "good-faith"), ("confirm", "not-paid"), ("confirm", "sign")],
        );
        self.send("/about/name", &[("value", "Camille Exemple")]);
        self.send("/about/mail", &[("value", "camille@example.org")]);
    }
}

/// A sentence as a page shows it.
pub(crate) fn words(language: &str, id: &str) -> String {
    apostrophe(&Words::in_language(language).say(id))
}

/// What HTML escapes.
fn apostrophe(text: &str) -> String {
    text.replace('\'', "&#39;").replace('"', "&#34;")
}
