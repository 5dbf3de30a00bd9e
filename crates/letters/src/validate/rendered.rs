//! Looks into a written letter: are the elements of the law in it, and is the name out of it where it must be.

use directory::{ElementKind, Law, Need};
use words::Words;

use crate::removal::{Route, is_said, said, shows_name_under};
use crate::{Block, Letter, Matter};

/// The elements of a law that a letter should hold, and does not. The name of somebody who may have been under 18 is not asked for.
#[must_use]
pub fn absent(law: &Law, letter: &Letter, matter: &Matter) -> Vec<ElementKind> {
    let words = crate::tongue::words(&letter.language);
    let pieces = pieces(letter);
    let wanted = law.elements.iter().filter(|element| match element.need {
        Need::Required | Need::Recommended => true,
        Need::RequiredUnlessMinor => matter.facts.was_adult(),
        _ => false,
    });
    let hidden = Route::of_letter(&letter.id).is_some_and(|route| !shows_name_under(route, matter));
    let wanted = wanted.map(|element| element.what).filter(|kind| !(hidden && *kind == ElementKind::NameAndEmail));
    wanted.filter(|kind| !holds(*kind, &law.id, letter, matter, &pieces, words)).collect()
}

fn holds(kind: ElementKind, law: &str, letter: &Letter, matter: &Matter, pieces: &[String], words: &Words) -> bool {
    let has = |text: &str| pieces.iter().any(|piece| piece.contains(text));
    let says = |ids: &[String]| ids.iter().any(|id| words.has(id) && has(&fixed_part(&words.say_with(id, &[("name", "\u{0}".into())]))));
    let ids = |stem: &str| {
        vec![
            format!("removal-{stem}"),
            format!("removal-{stem}-{law}"),
            format!("removal-{stem}-uk"),
            format!("removal-{stem}-fake"),
            format!("removal-{stem}-uk-fake"),
        ]
    };
    match kind {
        ElementKind::ExactLocation => {
            let urls: Vec<String> = matter.contents.iter().filter(|content| is_said(&content.url)).filter_map(|content| said(Some(&content.url))).collect();
            !urls.is_empty() && urls.iter().all(|url| has(url))
        }
        ElementKind::WhyUnlawful => says(&ids("why")),
        ElementKind::PersonShown => says(&[ids("shown-self"), ids("shown-for"), ids("shown-for-unnamed")].concat()),
        ElementKind::GoodFaith => says(&[format!("removal-good-faith-{law}")]),
        ElementKind::IdenticalCopies => says(&[format!("removal-copies-{law}")]),
        ElementKind::NotPaid => says(&["removal-not-paid".to_owned()]),
        ElementKind::Signature => letter.signature.as_ref().is_some_and(|signature| signature.electronic && signature.name.is_some()),
        ElementKind::NameAndEmail => {
            let person = &matter.person;
            let [name, mail] = [&person.name, &person.mail].map(|text| said(text.as_deref()));
            let fields: Vec<&str> = fields(letter);
            name.is_some_and(|name| fields.contains(&name.as_str())) && mail.is_some_and(|mail| fields.contains(&mail.as_str()))
        }
        ElementKind::OneItem | ElementKind::Image | ElementKind::NotSeen => true,
    }
}

/// The longest piece of a sentence that does not depend on what was put into it.
fn fixed_part(sentence: &str) -> String {
    sentence.split('\u{0}').max_by_key(|part| part.len()).unwrap_or_default().trim().to_owned()
}

fn fields(letter: &Letter) -> Vec<&str> {
    let all = letter.body.iter().filter_map(|block| if let Block::Fields { fields } = block { Some(fields) } else { None });
    all.flatten().map(|field| field.value.as_str()).collect()
}

/// Each piece of text of a letter's body.
fn pieces(letter: &Letter) -> Vec<String> {
    let mut all = Vec::new();
    for block in letter.body.iter().chain(letter.annexes.iter().flat_map(|annex| &annex.body)) {
        match block {
            Block::Heading { text } | Block::Paragraph { text } | Block::Warning { text } => all.push(text.clone()),
            Block::Quote { of, text } => all.extend([of.clone(), text.clone()]),
            Block::List { items, .. } => all.extend(items.iter().cloned()),
            Block::Fields { fields } => all.extend(fields.iter().map(|field| field.value.clone())),
            Block::Table { rows, .. } => all.extend(rows.iter().flatten().cloned()),
        }
    }
    all
}

/// Whether a letter names the person: by name, mail, telephone, postal address or the name of the one they act for.
#[must_use]
pub fn shows_person(letter: &Letter, matter: &Matter) -> bool {
    let person = &matter.person;
    let own = [&person.name, &person.mail, &person.phone, &person.acts_for].map(|text| said(text.as_deref()));
    let own: Vec<String> = own.into_iter().flatten().chain(person.address.iter().filter_map(|line| said(Some(line)))).collect();
    let head = letter.sender.iter().chain(&letter.addressee).chain([&letter.dated, &letter.subject]).cloned();
    let end = letter.signature.iter().flat_map(|signature| [Some(signature.closing.clone()), signature.name.clone()]).flatten();
    let all: Vec<String> = head.chain(pieces(letter)).chain(end).collect();
    own.iter().any(|text| all.iter().any(|piece| piece.contains(text.as_str())))
}
