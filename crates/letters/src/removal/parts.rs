//! What removal letters have in common: where it is, why it is illegal, who asks, what they confirm, the end.

use case::{Age, in_european_union};

use super::page::{Page, is_said, said};
use super::{Route, To};
use crate::law::{About, is_fake, offences};
use crate::{Block, Content, Signature};

impl Page<'_> {
    // - head and end

    /// Sender, addressee, place and day, subject.
    pub(super) fn head(&mut self) {
        let person = &self.matter.person;
        if self.shows_name() {
            // A notice says no more of the person than its law asks for: no postal address, no telephone.
            self.letter.sender = [said(person.name.as_deref()), said(person.mail.as_deref())].into_iter().flatten().collect();
        }
        let language = self.words.language();
        let name = super::language::name_of(&self.order.to, language, self.directory);
        self.letter.addressee = name.as_deref().and_then(|name| said(Some(name))).into_iter().collect();
        if let To::Abuse(contact) = &self.order.to {
            self.letter.addressee.extend(said(contact.mail.as_deref()).filter(|mail| !self.letter.addressee.contains(mail)));
        }
        let day = crate::day::day(self.today, self.words);
        // Where the name stays away, the town does too.
        self.letter.dated = match said(person.place.as_deref()).filter(|_| self.shows_name()) {
            Some(place) => self.words.say_with("letter-dated-at", &[("place", place.as_str().into()), ("date", day.as_str().into())]),
            None => self.words.say_with("letter-dated", &[("date", day.as_str().into())]),
        };
        self.letter.subject = self.say(&format!("{}-subject", self.order.route.letter()));
        if self.order.route != Route::Platform && self.order.route != Route::Search {
            self.paragraph("salutation");
        }
    }

    /// The end, with the name where it may stand, and as a signature where the person gave one.
    pub(super) fn end(&mut self) {
        let name = said(self.matter.person.name.as_deref()).filter(|_| self.shows_name());
        let electronic = self.matter.person.signs && name.is_some();
        let by_hand = !electronic && self.order.route == Route::TakeItDown;
        self.letter.signature = Some(Signature { closing: self.say("closing"), name, electronic, by_hand });
    }

    // - who

    /// The content shows, or may show, somebody under 18.
    pub(super) fn may_show_a_minor(&self) -> bool {
        self.matter.facts.was_or_may_have_been_minor()
    }

    /// Whether the name may stand in the letter at all.
    pub(super) fn shows_name(&self) -> bool {
        super::shows_name_under(self.order.route, self.matter)
    }

    /// That the person is the one shown, or acts for them; nothing until they confirmed it.
    pub(super) fn person_shown(&self, law: &str) -> Option<String> {
        if !self.order.statements.shown {
            return None;
        }
        let uk = if law == "uk-20a" { "-uk" } else { "" };
        let text = match said(self.matter.person.acts_for.as_deref()).filter(|_| !self.may_show_a_minor()) {
            Some(name) => self.say_with(&format!("shown-for{uk}"), &[("name", &name)]),
            None if self.matter.person.acts_for.is_some() => self.say(&format!("shown-for-unnamed{uk}")),
            None => self.say(&format!("shown-self{uk}")),
        };
        Some(text)
    }

    /// Name and mail address, as far as they may and can stand there.
    pub(super) fn contact(&mut self) {
        let person = &self.matter.person;
        let fields = vec![("name", said(person.name.as_deref())), ("mail", said(person.mail.as_deref()))];
        self.heading("heading-contact");
        self.fields(fields);
    }

    // - where

    /// The exact addresses, and what finds the content at them.
    pub(super) fn location(&mut self) {
        let items: Vec<String> = self.matter.contents.iter().filter(|content| is_said(&content.url)).map(|content| self.item(content)).collect();
        let accounts: Vec<String> = self.accounts();
        if items.is_empty() && accounts.is_empty() {
            return;
        }
        self.heading("heading-location");
        if !items.is_empty() {
            self.paragraph("location-lead");
            self.list(items, false);
        }
        if !accounts.is_empty() {
            self.paragraph("accounts-lead");
            self.list(accounts, false);
        }
    }

    fn item(&self, content: &Content) -> String {
        let url: String = content.url.split_whitespace().collect::<Vec<_>>().join(" ");
        let rest = [("item-moment", &content.time_code), ("item-account", &content.account), ("item-about", &content.about)];
        let rest = rest.into_iter().filter_map(|(id, value)| Some(self.say_with(id, &[("value", &said(value.as_deref())?)])));
        std::iter::once(url).chain(rest).collect::<Vec<_>>().join("\n")
    }

    /// Accounts of the other side at the addressee: names change, the rest stays.
    pub(super) fn accounts(&self) -> Vec<String> {
        let To::Platform(platform) = &self.order.to else { return Vec::new() };
        let here = self.matter.accounts.iter().filter(|account| account.platform == *platform);
        let one = |account: &crate::Account| {
            let parts = [("account-handle", &account.handle), ("account-id", &account.stable_id), ("account-url", &account.url)];
            let said: Vec<String> = parts.into_iter().filter_map(|(id, value)| Some(self.say_with(id, &[("value", &said(value.as_deref())?)]))).collect();
            said.join(", ")
        };
        here.map(one).filter(|text| !text.is_empty()).collect()
    }

    // - why

    /// What the content is, and that nobody consented; nothing until the person confirmed it.
    pub(super) fn why(&self, law: &str) -> Option<String> {
        let fake = if is_fake(&self.matter.facts) { "-fake" } else { "" };
        let uk = if law == "uk-20a" { "-uk" } else { "" };
        self.order.statements.no_consent.then(|| self.say(&format!("why{uk}{fake}")))
    }

    /// What is known of age and threat, as far as it bears on the illegality.
    pub(super) fn context(&mut self) {
        let facts = &self.matter.facts;
        match facts.age {
            Some(Age::Minor) => self.paragraph("context-minor"),
            _ if self.may_show_a_minor() => self.paragraph("context-may-minor"),
            _ => {}
        }
        let money = facts.money == Some(true) || facts.paid == Some(true);
        match (money, facts.images_asked == Some(true)) {
            (true, true) => self.paragraph("context-money-and-images"),
            (true, false) => self.paragraph("context-money"),
            (false, true) => self.paragraph("context-images"),
            (false, false) => {}
        }
    }

    /// The offences of the person's country that fit, and what holds in the whole Union.
    pub(super) fn offences(&mut self) {
        let code = self.matter.facts.country_code().unwrap_or_default();
        let language = self.words.language();
        let (named, _) = offences(&self.matter.facts, About::Online, &code, self.directory, self.today);
        let items: Vec<String> = named
            .iter()
            .filter_map(|offence| {
                let provision = offence.provision;
                let title = provision.title.as_ref()?.get(language);
                let place = if offence.is_alone() { provision.article.clone() } else { format!("{}, {}", offence.law.name.get(language), provision.article) };
                Some(if provision.unnumbered { title.to_owned() } else { format!("{title} ({place})") })
            })
            .collect();
        if let Some(country) = self.country_name().filter(|_| !items.is_empty()) {
            let text = self.say_with("offences-lead", &[("country", &country)]);
            self.text(text);
            self.list(items, false);
        }
        if in_european_union(&code) && self.order.route != Route::Gdpr {
            self.paragraph("union-data");
        }
    }

    // - the rest

    /// A statement that the person confirmed.
    pub(super) fn good_faith(&self, law: &str) -> Option<String> {
        self.order.statements.good_faith.then(|| self.say(&format!("good-faith-{law}")))
    }

    /// That copies go too.
    pub(super) fn copies(&self, law: &str) -> Option<String> {
        (!self.order.statements.without_copies).then(|| self.say(&format!("copies-{law}")))
    }

    /// Says on top that it lacks something.
    pub(super) fn mark_as_draft(&mut self) {
        self.letter.draft = true;
        let text = self.say("draft");
        self.letter.body.insert(0, Block::Warning { text });
    }
}
