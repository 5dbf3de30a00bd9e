//! A world in which it is always the same moment, and in which whoever is asked answers what the test says.

use std::cell::RefCell;

use accounts::breach::{Seen, Sum};
use directory::{Date, TimeOfDay, Weekday};
use links::{Answer, Check, Clue, Consent, Exchange, Journey, Outcome, State, Stop, Verdict};
use pages::{Look, Outside, Pages, Request, Response, Session, Trouble, Work, World};
use words::Words;

/// The world, with all that it was asked.
#[derive(Debug, Default)]
pub(crate) struct Open {
    pub(crate) asked: RefCell<Vec<Asked>>,
    /// Where the first look is led on to.
    pub(crate) leads_to: Option<&'static str>,
    /// The state that a look finds.
    pub(crate) finds: RefCell<Option<State>>,
    /// A question to a registry, and the address for abuse that it names.
    pub(crate) registry: Option<(&'static str, &'static str)>,
    pub(crate) list: bool,
}

/// A question that left the machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) what: String,
    pub(crate) hosts: Vec<String>,
    pub(crate) via: Option<String>,
    pub(crate) goes_on: bool,
}

impl World for Open {
    fn today(&self) -> Date {
        Date::new(2026, 11, 28).expect("a day")
    }

    fn local(&self, _: &str) -> Option<(Weekday, TimeOfDay)> {
        Some((Weekday::ALL[5], TimeOfDay::new(10, 30)?))
    }

    fn outside(&self) -> Option<&dyn Outside> {
        Some(self)
    }

    fn leak_lists(&self) -> Vec<String> {
        if self.list { vec!["leaks.bin".to_owned()] } else { Vec::new() }
    }

    fn in_leak_list(&self, _: &str, sums: &[Sum]) -> Option<Result<Vec<bool>, Trouble>> {
        self.list.then(|| Ok(sums.iter().map(|sum| *sum == Sum::of("hunter2")).collect()))
    }
}

impl Outside for Open {
    fn look(&self, look: Look) -> Result<Work, Trouble> {
        let hosts: Vec<String> = look.allowed.iter().map(Consent::host).collect();
        let asked = Asked { what: look.level.id().to_owned(), hosts: hosts.clone(), via: look.via.clone(), goes_on: look.before.is_some() };
        self.asked.borrow_mut().push(asked);
        let stopped = self.leads_to.filter(|host| !hosts.iter().any(|known| known == host)).map(|host| Stop::NoConsent(host.to_owned()));
        let state = self.finds.borrow().unwrap_or(State::Removed);
        let mut clues = vec![Clue::new("status", "404")];
        clues.extend(self.registry.map(|(_, mail)| Clue::new("abuse-contact", mail)));
        let exchange = |(url, _): (&str, &str)| Exchange {
            url: url.to_owned(),
            at: look.offline.at,
            contacted: None,
            request: Vec::new(),
            certificates: Vec::new(),
            outcome: Outcome::Answer(Answer::default()),
        };
        let journey = Journey { exchanges: self.registry.map(exchange).into_iter().collect(), stopped };
        let check = Check { level: look.level, verdict: Verdict { state, clues }, journeys: vec![journey], ..look.offline };
        Ok(Box::new(move |_| Ok(Box::new(check))))
    }

    fn leak_service(&self) -> String {
        "leaks.example.org".to_owned()
    }

    fn leaked(&self, sums: Vec<Sum>, consent: Consent, via: Option<String>) -> Result<Work, Trouble> {
        let what = sums.iter().map(Sum::prefix).collect::<Vec<_>>().join(" ");
        self.asked.borrow_mut().push(Asked { what, hosts: vec![consent.host()], via, goes_on: false });
        let seen: Vec<Seen> = sums.iter().map(|_| Seen::Times(7)).collect();
        Ok(Box::new(move |_| Ok(Box::new(seen))))
    }
}

/// A person at a browser in that world.
pub(crate) struct Person {
    pub(crate) pages: Pages,
    pub(crate) session: Session,
    pub(crate) world: Open,
}

impl Person {
    /// Somebody in a language and in France, with answers.
    pub(crate) fn new(language: &str, answers: &[(&str, &str)]) -> Person {
        let mut person = Person { pages: Pages::new(), session: Session::new(language, Some("FR")), world: Open::default() };
        for (question, answer) in answers {
            assert_eq!(person.post(&format!("/ask/{question}"), &[("answer", answer)]).status, 303, "{question}");
        }
        person
    }

    pub(crate) fn ask(&mut self, request: &Request) -> Response {
        self.pages.respond(&mut self.session, &self.world, request)
    }

    pub(crate) fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Response {
        self.ask(&Request::post(path, fields.iter().copied()))
    }

    /// A page that is there, no larger than a page may be, with one heading of the first rank.
    pub(crate) fn get(&mut self, path: &str) -> String {
        let response = self.ask(&Request::get(path));
        assert_eq!(response.status, 200, "{path}: {:?}", response.location);
        sound(path, &response)
    }

    /// Posts, and goes where that leads.
    pub(crate) fn goes(&mut self, path: &str, fields: &[(&str, &str)]) -> (String, String) {
        let to = self.post(path, fields).location.unwrap_or_else(|| unreachable!("{path} leads nowhere"));
        let page = self.get(to.split('#').next().unwrap_or_default());
        (to, page)
    }

    pub(crate) fn say(&self, id: &str) -> String {
        shown(&Words::in_language(self.session.language()).say(id))
    }
}

/// What every page keeps to.
pub(crate) fn sound(path: &str, response: &Response) -> String {
    let page = String::from_utf8(response.body.clone()).expect("pages are UTF-8");
    assert!(page.len() <= 30_000, "{path}: {} bytes", page.len());
    assert_eq!(page.matches("<h1").count(), 1, "{path}: one heading of the first rank");
    assert!(!page.contains(" style=") && !page.contains("<script>") && !page.contains(" onclick="), "{path}: nothing inline");
    assert_eq!(page.matches("<main").count(), 1, "{path}");
    page
}

/// A text as it stands in HTML.
pub(crate) fn shown(text: &str) -> String {
    text.replace('&', "&#38;").replace('<', "&#60;").replace('>', "&#62;").replace('"', "&#34;").replace('\'', "&#39;")
}
