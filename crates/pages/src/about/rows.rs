//! The fields of each short form, and what one that was filled in becomes.

use letters::{Account, Event, EventKind, Payment};

use super::given::{given, moment};
use super::list::Kind;
use crate::Desk;
use crate::dated::Dated;
use crate::frame::Frame;

/// What was filled in before, in a line.
pub(super) struct Row {
    pub(super) say: String,
    pub(super) detail: Dated,
}

/// A field of a form.
pub(super) struct Input {
    pub(super) name: &'static str,
    pub(super) say: String,
    /// The type of the field; `select` where something is chosen.
    pub(super) field: &'static str,
    /// What can be chosen: value, words, chosen.
    pub(super) choices: Vec<(String, String, bool)>,
    pub(super) value: String,
    pub(super) wrong: bool,
}

const EVENTS: [(EventKind, &str); 8] = [
    (EventKind::Contact, "contact"),
    (EventKind::Call, "call"),
    (EventKind::Threat, "threat"),
    (EventKind::Demand, "demand"),
    (EventKind::Payment, "payment"),
    (EventKind::Publication, "publication"),
    (EventKind::Again, "again"),
    (EventKind::Other, "other"),
];

/// Ways to pay, as letters to banks tell them apart.
const MEANS: [&str; 6] = ["iban", "card", "voucher", "transfer-service", "crypto", "other"];

/// The fields; filled with what was typed when one of them is wrong.
pub(super) fn inputs(desk: &Desk<'_>, frame: &Frame<'_>, kind: Kind, wrong: Option<&str>) -> Vec<Input> {
    let typed = |name: &str| if wrong.is_some() { desk.request.form.get(name).to_owned() } else { String::new() };
    let plain = |name: &'static str, field: &'static str| Input {
        name,
        say: frame.say(&format!("told-{}-{name}", kind.id())),
        field,
        choices: Vec::new(),
        value: typed(name),
        wrong: wrong == Some(name),
    };
    let choose = |name: &'static str, choices: Vec<(String, String)>| {
        let value = typed(name);
        let choices = choices
            .into_iter()
            .map(|(id, say)| {
                let chosen = id == value;
                (id, say, chosen)
            })
            .collect();
        Input { choices, ..plain(name, "select") }
    };
    match kind {
        Kind::Events => {
            let kinds = EVENTS.map(|(_, id)| (id.to_owned(), frame.say(&format!("told-event-{id}")))).to_vec();
            vec![choose("what", kinds), plain("day", "date"), plain("hour", "time"), plain("note", "text")]
        }
        Kind::Payments => {
            let paid = ["demanded", "paid"].map(|id| (id.to_owned(), frame.say(&format!("told-payment-{id}")))).to_vec();
            let means = MEANS.map(|id| (id.to_owned(), frame.say(&format!("told-means-{id}")))).to_vec();
            vec![choose("what", paid), plain("amount", "text"), choose("means", means), plain("to", "text"), plain("day", "date")]
        }
        Kind::Accounts => {
            let language = desk.words().language();
            let mut all: Vec<(String, String)> = desk
                .directory()
                .platforms()
                .filter(|platform| !platform.search_engine)
                .map(|platform| (platform.id.clone(), platform.name.get(language).to_owned()))
                .collect();
            all.sort_by_key(|(_, name)| name.to_lowercase());
            vec![choose("what", all), plain("handle", "text"), plain("stable-id", "text"), plain("url", "url"), plain("phone", "tel"), plain("mail", "email")]
        }
    }
}

/// One thing that a form was filled in with.
pub(super) enum Filled {
    Account(Account),
    Payment(Payment),
    Event(Event),
}

/// Reads the form; what is wrong, and at which field, otherwise.
pub(super) fn read(desk: &Desk<'_>, kind: Kind) -> Result<Filled, (&'static str, &'static str)> {
    let form = &desk.request.form;
    let field = |name: &str| given(form.get(name));
    let at = || moment(form.get("day"), form.get("hour"), desk.world.today()).map_err(|()| ("told-day-wrong", "day"));
    match kind {
        Kind::Events => {
            let what = EVENTS.into_iter().find(|(_, id)| *id == form.get("what")).map(|(what, _)| what).ok_or(("told-choose-wrong", "what"))?;
            Ok(Filled::Event(Event { at: at()?, what, note: field("note") }))
        }
        Kind::Payments => {
            let paid = match form.get("what") {
                "paid" => true,
                "demanded" => false,
                _ => return Err(("told-choose-wrong", "what")),
            };
            let means = MEANS.into_iter().find(|id| *id == form.get("means") && *id != "other").map(str::to_owned);
            let one = Payment { paid, amount: field("amount"), means, to: field("to"), at: at()? };
            if one.amount.is_none() && one.to.is_none() && one.at.is_none() { Err(("told-payments-wrong", "amount")) } else { Ok(Filled::Payment(one)) }
        }
        Kind::Accounts => {
            let platform = desk.directory().platform(form.get("what")).map(|platform| platform.id.clone()).unwrap_or_default();
            let handle = field("handle").map(|handle| handle.trim_start_matches('@').to_owned()).filter(|handle| !handle.is_empty());
            let one = Account { handle, stable_id: field("stable-id"), url: field("url"), phone: field("phone"), mail: field("mail"), platform };
            let only_where = Account { platform: one.platform.clone(), ..Account::default() } == one;
            if only_where { Err(("told-accounts-wrong", "handle")) } else { Ok(Filled::Account(one)) }
        }
    }
}

/// Adds what the form says.
pub(super) fn add(desk: &mut Desk<'_>, kind: Kind) -> Result<(), (&'static str, &'static str)> {
    let filled = read(desk, kind)?;
    let told = &mut desk.session.told;
    match filled {
        Filled::Account(one) => told.accounts.push(one),
        Filled::Payment(one) => told.payments.push(one),
        Filled::Event(one) => {
            told.events.push(one);
            // Letters tell them in the order of time; those without a day stand last.
            told.events.sort_by(|a, b| (a.at.is_none(), &a.at).cmp(&(b.at.is_none(), &b.at)));
        }
    }
    Ok(())
}

/// Takes one away; false when there is none at this place.
pub(super) fn remove(desk: &mut Desk<'_>, kind: Kind, place: usize) -> bool {
    let told = &mut desk.session.told;
    let there = place
        < match kind {
            Kind::Accounts => told.accounts.len(),
            Kind::Payments => told.payments.len(),
            Kind::Events => told.events.len(),
        };
    if there {
        match kind {
            Kind::Accounts => drop(told.accounts.remove(place)),
            Kind::Payments => drop(told.payments.remove(place)),
            Kind::Events => drop(told.events.remove(place)),
        }
    }
    there
}

/// What was filled in before, each in words.
pub(super) fn known(desk: &Desk<'_>, kind: Kind) -> Vec<Row> {
    let (words, told) = (desk.words(), &desk.session.told);
    let join = |parts: &[&Option<String>]| parts.iter().copied().flatten().map(|part| letters::visible(part).0).collect::<Vec<_>>().join(", ");
    let row = |say: String, before: &[&Option<String>], at: &Option<String>, after: &[&Option<String>]| {
        let (before, after) = (join(before), join(after));
        let detail = match at {
            None => Dated::without([before, after].into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join(", ")),
            Some(at) => {
                let mut said = Dated::moment(words, at).behind(&before);
                said.after = if after.is_empty() { said.after } else { format!("{}, {after}", said.after) };
                said
            }
        };
        Row { say, detail }
    };
    match kind {
        Kind::Accounts => {
            let name =
                |id: &str| desk.directory().platform(id).map_or_else(|| words.say("told-account-elsewhere"), |one| one.name.get(words.language()).to_owned());
            told.accounts.iter().map(|one| row(name(&one.platform), &[&one.handle, &one.stable_id, &one.url, &one.phone, &one.mail], &None, &[])).collect()
        }
        Kind::Payments => {
            let say = |paid: bool| words.say(if paid { "told-payment-paid" } else { "told-payment-demanded" });
            told.payments.iter().map(|one| row(say(one.paid), &[&one.amount, &one.to], &one.at, &[])).collect()
        }
        Kind::Events => {
            let id = |what: EventKind| EVENTS.into_iter().find(|(kind, _)| *kind == what).map_or("other", |(_, id)| id);
            told.events.iter().map(|one| row(words.say(&format!("told-event-{}", id(one.what))), &[], &one.at, &[&one.note])).collect()
        }
    }
}
