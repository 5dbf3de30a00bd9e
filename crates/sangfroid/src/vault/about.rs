//! What the person tells in a file: who they are, what happened, which accounts and payments. TOML; everything may be left out.

use std::path::Path;

use directory::Date;
use letters::{Account, Content, Event, Matter, Message, Payment, Person, Sent};
use serde::Deserialize;
use words::Words;

use crate::input;
use crate::trouble::Trouble;

/// The file as written.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct About {
    person: Told,
    account: Vec<Account>,
    event: Vec<Event>,
    payment: Vec<Payment>,
    content: Vec<Place>,
    message: Vec<Said>,
    sent: Vec<Gone>,
}

/// The person.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Told {
    name: Option<String>,
    mail: Option<String>,
    phone: Option<String>,
    address: Vec<String>,
    born: Option<Day>,
    place: Option<String>,
    acts_for: Option<String>,
    signs: bool,
}

/// A day, or the empty text of a line that was not filled in.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Day {
    Known(Date),
    #[allow(dead_code, reason = "what stands there is nothing, and is only read to be left out")]
    Empty(Nothing),
}

/// The empty text.
#[derive(Debug, Deserialize)]
enum Nothing {
    #[serde(rename = "")]
    Nothing,
}

/// An address of images.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Place {
    url: String,
    time_code: Option<String>,
    account: Option<String>,
    about: Option<String>,
}

/// Words of the other side.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Said {
    from: Option<String>,
    at: Option<String>,
    text: String,
}

/// A letter that was sent.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Gone {
    letter: String,
    to: String,
    on: Date,
    #[serde(default)]
    urls: Vec<String>,
}

/// Adds what a file tells to a matter.
///
/// # Errors
/// A file that cannot be read, or holds something that is not known there; the reader of TOML says what and where.
pub(crate) fn add(matter: &mut Matter, file: &Path) -> Result<(), Trouble> {
    let text = input::small_text(file)?;
    let about: About = toml::from_str(&text).map_err(|error| Trouble::BadAbout(file.to_owned(), error.to_string().trim_end().replace('\n', " · ")))?;
    matter.person = person(about.person);
    let accounts = about.account.into_iter().map(|one| Account {
        platform: one.platform.trim().to_owned(),
        handle: given(one.handle).map(|handle| handle.trim_start_matches('@').to_owned()),
        stable_id: given(one.stable_id),
        url: given(one.url),
        phone: given(one.phone),
        mail: given(one.mail),
    });
    matter.accounts.extend(accounts.filter(|one| *one != Account::default()));
    matter.events.extend(about.event.into_iter().map(|one| Event { at: given(one.at), note: given(one.note), ..one }));
    let payments = about.payment.into_iter().map(|one| Payment {
        paid: one.paid,
        amount: given(one.amount),
        means: given(one.means),
        to: given(one.to),
        at: given(one.at),
    });
    matter.payments.extend(payments.filter(|one| *one != Payment::default()));
    let contents = about.content.into_iter().filter(|one| !one.url.trim().is_empty());
    matter.contents.extend(contents.map(|one| Content {
        url: one.url.trim().to_owned(),
        time_code: given(one.time_code),
        account: given(one.account),
        about: given(one.about),
        seen: None,
    }));
    let messages = about.message.into_iter().filter(|one| !one.text.trim().is_empty());
    matter.messages.extend(messages.map(|one| Message { from: given(one.from), at: given(one.at), text: one.text, covered: false }));
    matter.sent.extend(about.sent.into_iter().map(|one| Sent { letter: one.letter, to: one.to, on: one.on, urls: one.urls }));
    Ok(())
}

fn person(told: Told) -> Person {
    Person {
        name: given(told.name),
        mail: given(told.mail),
        phone: given(told.phone),
        address: told.address.into_iter().filter_map(|line| given(Some(line))).collect(),
        born: match told.born {
            Some(Day::Known(day)) => Some(day),
            Some(Day::Empty(_)) | None => None,
        },
        place: given(told.place),
        // Empty means something here: somebody else, who stays without a name.
        acts_for: told.acts_for.map(|name| name.trim().to_owned()),
        signs: told.signs,
    }
}

/// What was filled in; a line left empty says nothing.
fn given(text: Option<String>) -> Option<String> {
    text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// The tables of the file and their lines, as the template shows them. A line that means something even when it is empty stands
/// behind a `#`.
const TEMPLATE: &[(&str, &[&str])] = &[
    ("[person]", &["name = \"\"", "mail = \"\"", "phone = \"\"", "address = [\"\"]", "born = \"\"", "place = \"\"", "# acts_for = \"\"", "signs = false"]),
    ("[[account]]", &["platform = \"\"", "handle = \"\"", "stable_id = \"\"", "url = \"\"", "phone = \"\"", "mail = \"\""]),
    ("[[event]]", &["at = \"\"", "what = \"contact\"", "note = \"\""]),
    ("[[payment]]", &["paid = false", "amount = \"\"", "means = \"\"", "to = \"\"", "at = \"\""]),
    ("[[content]]", &["url = \"\"", "time_code = \"\"", "account = \"\"", "about = \"\""]),
    ("[[message]]", &["from = \"\"", "at = \"\"", "text = \"\""]),
];

/// A file to fill in, with what each line is for. The tables that may stand several times, and are not always needed, stand behind `#`.
pub(crate) fn template(words: &Words) -> String {
    let mut out = String::new();
    for line in words.say("about-head").lines() {
        out.push_str(&format!("# {line}\n"));
    }
    for (table, lines) in TEMPLATE {
        let name = table.trim_matches(['[', ']']);
        let repeated = table.starts_with("[[");
        out.push_str(&format!("\n# {}\n", words.say(&format!("about-{name}"))));
        let hide = if repeated { "# " } else { "" };
        out.push_str(&format!("{hide}{table}\n"));
        for line in *lines {
            let key = line.trim_start_matches("# ").split(' ').next().unwrap_or_default().replace('_', "-");
            let hide = if line.starts_with('#') { "" } else { hide };
            out.push_str(&format!("{hide}{line}  # {}\n", words.say(&format!("about-{name}-{key}"))));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Matter, Trouble> {
        let file = tempfile::NamedTempFile::new().expect("a place to write");
        std::fs::write(file.path(), text).expect("it can be written");
        let mut matter = Matter::default();
        add(&mut matter, file.path()).map(|()| matter)
    }

    #[test]
    fn the_template_can_be_read_and_says_nothing() {
        for language in words::LANGUAGES {
            let template = template(&Words::in_language(language));
            assert_eq!(read(&template).expect("the template is good TOML"), Matter::default(), "{language}");
            // With the marks taken away it is still good, and has each table once.
            let uncovered: String = template
                .lines()
                .map(|line| line.strip_prefix("# ").filter(|rest| rest.starts_with("[[") || rest.contains(" = ")).unwrap_or(line).to_owned() + "\n")
                .collect();
            let matter = read(&uncovered).expect("each line of the template is known");
            assert_eq!(matter.events.len(), 1, "{language}");
            assert_eq!(matter.person.acts_for.as_deref(), Some(""));
            assert!(matter.accounts.is_empty() && matter.contents.is_empty(), "empty lines say nothing");
        }
    }

    #[test]
    fn what_is_filled_in_is_there() {
        let matter = read("[person]\nname = ' Camille Exemple '\nborn = 2001-02-03\naddress = ['1 rue X', '']\n[[account]]\nplatform='instagram'\nhandle='@nobody'\n[[event]]\nwhat='threat'\nat='2026-11-20 21:30'\n").expect("good");
        assert_eq!(matter.person.name.as_deref(), Some("Camille Exemple"));
        assert_eq!(matter.person.born, Date::new(2001, 2, 3));
        assert_eq!(matter.person.address, ["1 rue X"]);
        assert_eq!(matter.accounts[0].handle.as_deref(), Some("nobody"));
        assert_eq!(matter.events[0].at.as_deref(), Some("2026-11-20 21:30"));
        assert_eq!(read("[person]\nborn = '2001-02-03'\n").expect("good").person.born, Date::new(2001, 2, 3));
    }

    #[test]
    fn what_is_not_known_is_named() {
        for wrong in ["[person]\nnom = 'x'\n", "[[event]]\nwhat = 'party'\n", "[person]\nborn = '31.5.1990'\n", "nonsense"] {
            assert!(matches!(read(wrong), Err(Trouble::BadAbout(..))), "{wrong}");
        }
    }
}
