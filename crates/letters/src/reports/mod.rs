//! Reports for the doors of the directory: which letter a door gets, in which language, and why a wrong door gets none.

mod choose;
mod complaint;
mod finder;
mod orientation;
mod place;
mod prevention;
mod removal_help;
mod report;
mod spam;
mod thesee;

use case::Refusal;
use directory::{Condition, Date, Directory, Door, Fact, Reason, Role, Shown};
use words::Words;

use crate::pen::{Pen, Written};
use crate::reach::{mails, marked, reach};
use crate::tongue::words;
use crate::{Lack, Letter, Matter, Pair, Problem};

use choose::{Kind, choose};

/// Writes the letter for a door.
///
/// `reader` is the person's language; the letter itself is in the addressee's, as far as we write it: the person's own where the
/// door reads it, else English, else French. It is a draft when it lacks something, and says what.
///
/// # Errors
/// A door that is not there; one that is wrong for this case, with the right ones; a platform's own form or a
/// regulator, for which [`crate::removal`] writes.
pub fn for_door(matter: &Matter, directory: &Directory, door: &str, today: Date, reader: &Words) -> Result<Pair, Problem> {
    let door = directory.door(door).ok_or_else(|| Problem::UnknownDoor(door.to_owned()))?;
    let conditions = admitted(matter, directory, door, today)?;
    let kind = choose(door, today)
        .ok_or_else(|| if door.role == Role::Regulator { Problem::Regulator(door.id.clone()) } else { Problem::Platform(door.id.clone()) })?;
    let language = if kind.for_person { reader.language() } else { language_of(door, directory, reader.language()) };
    let (read, lacks, mut notes) = write(&kind, door, matter, directory, today, reader);
    let mut pair = if language == reader.language() {
        Pair { sent: read, read: None, lacks: Vec::new(), notes: Vec::new(), reach: Vec::new(), to: mails(door, today) }
    } else {
        let sent = write(&kind, door, matter, directory, today, words(language)).0;
        Pair { sent, read: Some(read), lacks: Vec::new(), notes: Vec::new(), reach: Vec::new(), to: mails(door, today) }
    };
    before_sending(door, &conditions, &mut notes, today, reader);
    // The sheet says them itself.
    if kind.id != "prevention" {
        guides(door, &mut notes, today, reader);
    }
    if pair.read.is_some() {
        let knows = languages_of(door, directory).iter().any(|one| one == language);
        notes.push(reader.say(if knows { "letter-note-other-language" } else { "letter-note-written-in-english" }));
    }
    let line = door.helpline.as_deref().and_then(|id| directory.helpline(id));
    pair.reach = reach(door, line, today, reader);
    if pair.reach.is_empty() {
        notes.push(reader.say("letter-note-no-contact"));
    }
    finish(&mut pair, lacks, notes, reader);
    Ok(pair)
}

/// Marks a letter that lacks something as a draft, and says what it lacks.
pub(crate) fn finish(pair: &mut Pair, lacks: Vec<&'static str>, notes: Vec<String>, reader: &Words) {
    pair.sent.draft = !lacks.is_empty();
    if let Some(read) = &mut pair.read {
        read.draft = pair.sent.draft;
    }
    pair.lacks = lacks.into_iter().map(|id| Lack { id, say: reader.say(&format!("letter-lack-{id}")) }).collect();
    pair.notes = notes;
}

fn write(kind: &Kind, door: &Door, matter: &Matter, directory: &Directory, today: Date, words: &Words) -> Written {
    let mut pen = Pen::new(kind.id, words, matter, directory, today);
    (kind.write)(&mut pen, door);
    pen.finish()
}

/// What has to hold for the door, and nobody has said: "if", "unless" and "get ready".
#[derive(Debug, Default)]
struct Conditions {
    unknown: Vec<Condition>,
    unless: Vec<Condition>,
    prepare: Vec<Condition>,
    abroad: bool,
}

/// Whether the door stands open to this case; a door of another country is judged as if the person lived there, unless it asks them to.
fn admitted(matter: &Matter, directory: &Directory, door: &Door, today: Date) -> Result<Conditions, Problem> {
    let find = |facts: &case::Facts| {
        let (offers, refusals) = case::doors(facts, directory, today);
        let refused = refusals.into_iter().find(|one| one.door == door.id);
        refused.map(Err).or_else(|| offers.into_iter().find(|one| one.door == door.id).map(Ok))
    };
    let mut facts = matter.facts.clone();
    let mut abroad = false;
    let mut found = find(&facts);
    if found.is_none() {
        let home = country_of(door, directory);
        abroad = facts.country_code().is_some() && home.is_some();
        if abroad && door.requires.iter().any(|one| matches!(one, Condition::Resident | Condition::UsResident)) {
            let refusal = Refusal { door: door.id.clone(), because: Reason::Needs(Condition::Resident), instead: Vec::new() };
            return Err(Problem::Refused(refusal));
        }
        match home {
            Some(code) => facts.country = Some(code),
            // A platform's door, of a platform that was not named.
            None => facts.platforms.extend(directory.platforms().filter(|one| one.doors.iter().any(|other| other.id == door.id)).map(|one| one.id.clone())),
        }
        found = find(&facts);
    }
    match found {
        Some(Ok(offer)) => Ok(Conditions { unknown: offer.unknown, unless: offer.unless, prepare: offer.prepare, abroad }),
        Some(Err(refusal)) => Err(Problem::Refused(refusal)),
        // A door that may not be shown at all is refused like one whose sources contradict each other.
        None => Err(Problem::Refused(Refusal { door: door.id.clone(), because: Reason::Contradicted, instead: Vec::new() })),
    }
}

/// The country that a door belongs to.
fn country_of(door: &Door, directory: &Directory) -> Option<String> {
    directory.countries().find(|country| country.doors.iter().any(|one| one.id == door.id)).map(|country| country.code.clone())
}

/// The languages that a door answers in: its own, else its country's; none are known for a door of every country.
fn languages_of(door: &Door, directory: &Directory) -> Vec<String> {
    if !door.languages.is_empty() {
        return door.languages.clone();
    }
    country_of(door, directory).and_then(|code| directory.country(&code)).map(|country| country.languages.clone()).unwrap_or_default()
}

/// The language that a letter to this door is written in.
fn language_of(door: &Door, directory: &Directory, reader: &'static str) -> &'static str {
    let languages = languages_of(door, directory);
    let has = |code: &str| languages.iter().any(|one| one == code);
    match reader {
        own if languages.is_empty() || has(own) => own,
        _ if has("en") => "en",
        _ if has("fr") => "fr",
        _ => "en",
    }
}

/// What the person should know of the door: what it depends on, what to have ready, what the directory says of it.
fn before_sending(door: &Door, conditions: &Conditions, notes: &mut Vec<String>, today: Date, reader: &Words) {
    let name = |condition: &Condition| reader.say(&format!("condition-{}", condition.id()));
    let list = |all: &[Condition]| all.iter().map(name).collect::<Vec<_>>().join(", ");
    for (all, id) in [(&conditions.unknown, "letter-note-only-if"), (&conditions.unless, "letter-note-unless"), (&conditions.prepare, "letter-note-prepare")] {
        if !all.is_empty() {
            notes.push(reader.say_with(id, &[("list", list(all).as_str().into())]));
        }
    }
    if conditions.abroad {
        notes.push(reader.say("letter-note-abroad"));
    }
    if let Some(note) = &door.note {
        notes.push(marked(note.get(reader.language()).to_owned(), door.shown(today), door, reader));
    }
    if matches!(door.role, Role::Complaint) {
        notes.push(reader.say("letter-note-your-choice"));
    }
}

/// What else the directory says of the door.
fn guides(door: &Door, notes: &mut Vec<String>, today: Date, reader: &Words) {
    for guide in &door.guides {
        let shown = guide.shown(today);
        if shown != Shown::LeftOut {
            notes.push(marked(guide.say.get(reader.language()).to_owned(), shown, guide, reader));
        }
    }
}

/// The door's name as an addressee: the letter's own way to say it where there is one.
pub(crate) fn addressee(pen: &Pen<'_>, door: &Door) -> String {
    let id = format!("to-{}", door.id);
    if pen.words.has(&format!("letter-{id}")) { pen.say(&id) } else { door.name.get(pen.words.language()).to_owned() }
}

/// Whether an answer can reach the person.
pub(crate) fn can_be_reached(letter_of: &Matter) -> bool {
    let person = &letter_of.person;
    person.mail.is_some() || person.phone.is_some() || !person.address.is_empty()
}

impl Pair {
    /// The letters of this pair, the one that goes out first.
    pub fn letters(&self) -> impl Iterator<Item = &Letter> {
        std::iter::once(&self.sent).chain(&self.read)
    }
}
