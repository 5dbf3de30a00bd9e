//! A letter as plain text: what is pasted into a form, read aloud, or printed by anything.

use words::Words;

use crate::tongue::words;
use crate::visible::{one_line, visible};
use crate::wrap::wrapped;
use crate::{Annex, Block, Letter};

/// The whole letter as plain text, UTF-8, lines of at most 72 characters.
///
/// Only what cannot be broken (an address, a wallet, a line of somebody else's words) is longer. Nothing is left out; characters
/// that cannot be seen are shown, and the text says so at its end.
#[must_use]
pub fn text(letter: &Letter) -> String {
    let words = words(&letter.language);
    let mut out = String::new();
    draft(letter, words, &mut out);
    for lines in [&letter.sender, &letter.addressee] {
        for line in lines {
            out.push_str(&wrapped(&one_line(line), "", ""));
        }
        if !lines.is_empty() {
            out.push('\n');
        }
    }
    if !letter.dated.is_empty() {
        out.push_str(&wrapped(&one_line(&letter.dated), "", ""));
        out.push('\n');
    }
    let subject = one_line(&letter.subject);
    if letter.addressee.is_empty() {
        out.push_str(&wrapped(&subject, "", ""));
    } else {
        out.push_str(&wrapped(&words.say_with("letter-subject", &[("subject", subject.as_str().into())]), "", ""));
    }
    out.push('\n');
    rest(letter, words, &mut out);
    shown(&out, words)
}

/// The letter as the text of a mail: the subject and the addressee stand in its head, the sender below.
#[must_use]
pub(crate) fn mail_text(letter: &Letter) -> String {
    let words = words(&letter.language);
    let mut out = String::new();
    draft(letter, words, &mut out);
    rest(letter, words, &mut out);
    let name = letter.signature.as_ref().and_then(|signature| signature.name.as_deref());
    let below: Vec<&String> = letter.sender.iter().filter(|line| name != Some(line.as_str())).collect();
    if !below.is_empty() {
        out.push('\n');
        below.iter().for_each(|line| out.push_str(&wrapped(&one_line(line), "", "")));
    }
    shown(&out, words)
}

fn draft(letter: &Letter, words: &Words, out: &mut String) {
    if letter.draft {
        out.push_str(&wrapped(&words.say("letter-draft-mark"), "*** ", "    "));
        out.push('\n');
    }
}

fn rest(letter: &Letter, words: &Words, out: &mut String) {
    let before = out.len();
    blocks(&letter.body, words, out);
    if let Some(signature) = &letter.signature {
        paragraph(&signature.closing, out);
        if signature.by_hand {
            out.push_str(&words.say("letter-sign-here"));
            out.push_str("\n\n");
        }
        if let Some(name) = &signature.name {
            let name = one_line(name);
            let line = if signature.electronic { words.say_with("letter-signed", &[("name", name.as_str().into())]) } else { name };
            paragraph(&line, out);
        }
    }
    if !letter.annexes.is_empty() {
        out.push_str(&wrapped(&words.say("letter-enclosed"), "", ""));
        letter.annexes.iter().for_each(|annex| out.push_str(&wrapped(&one_line(&annex.title), "- ", "  ")));
        out.push('\n');
    }
    for Annex { title, body } in &letter.annexes {
        out.push_str(&format!("{}\n", "-".repeat(20)));
        out.push_str(&wrapped(&one_line(title), "", ""));
        out.push('\n');
        blocks(body, words, out);
    }
    // One line end at the end.
    out.truncate(out.trim_end_matches('\n').len().max(before.min(out.len())));
    out.push('\n');
}

fn blocks(body: &[Block], words: &Words, out: &mut String) {
    for block in body {
        match block {
            Block::Heading { text } => out.push_str(&wrapped(&one_line(text), "", "")),
            Block::Paragraph { text } => out.push_str(&wrapped(&visible(text).0, "", "")),
            Block::List { items, ordered } => {
                for (place, item) in items.iter().enumerate() {
                    let lead = if *ordered { format!("{}. ", place + 1) } else { "- ".to_owned() };
                    out.push_str(&wrapped(&visible(item).0, &lead, &" ".repeat(lead.len())));
                }
            }
            Block::Fields { fields } => fields.iter().for_each(|field| pair(&field.name, &field.value, words, out)),
            Block::Table { head, rows } => rows.iter().for_each(|row| {
                // A voice reads a table row by row, with the heads.
                for (place, (name, cell)) in head.iter().zip(row).enumerate() {
                    let lead = if place == 0 { "- " } else { "  " };
                    out.push_str(&wrapped(&said(words, &one_line(name), &visible(cell).0), lead, "    "));
                }
            }),
            Block::Quote { of, text } => {
                out.push_str(&wrapped(&one_line(of), "", ""));
                for line in visible(text).0.split('\n') {
                    out.push_str(if line.is_empty() { ">" } else { "> " });
                    out.push_str(line);
                    out.push('\n');
                }
            }
            Block::Warning { text } => out.push_str(&wrapped(&visible(text).0, "! ", "  ")),
        }
        out.push('\n');
    }
}

/// A field and its value. A long value or one of several lines stands below its name, so that it can be copied as a block.
fn pair(name: &str, value: &str, words: &Words, out: &mut String) {
    let (name, value) = (one_line(name), visible(value).0);
    let line = said(words, &name, &value);
    if value.contains('\n') || line.chars().count() > crate::wrap::WIDTH {
        out.push_str(said(words, &name, "").trim_end());
        out.push('\n');
        out.push_str(&wrapped(&value, "  ", "  "));
    } else {
        out.push_str(&line);
        out.push('\n');
    }
}

/// A name and its value, as the language sets the colon between them.
fn said(words: &Words, name: &str, value: &str) -> String {
    words.say_with("letter-field", &[("name", name.into()), ("value", value.into())])
}

fn paragraph(text: &str, out: &mut String) {
    out.push_str(&wrapped(&visible(text).0, "", ""));
    out.push('\n');
}

/// Adds the sentence on characters that cannot be seen, where there were some. What stands in the text by now is visible: their signs.
fn shown(text: &str, words: &Words) -> String {
    let (mut text, left) = visible(text);
    debug_assert!(!left, "each piece was made visible");
    let signs = text.contains("[U+") || text.chars().any(|c| ('\u{2400}'..='\u{2421}').contains(&c));
    if signs {
        text.push('\n');
        text.push_str(&wrapped(&words.say("letter-invisible"), "", ""));
    }
    text
}
