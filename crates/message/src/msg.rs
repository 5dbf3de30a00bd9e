//! Reads Outlook's `.msg` (MS-OXMSG): a compound file whose streams are the properties of the message.

mod compound;
mod lzfu;
mod properties;

use std::ops::Range;

use compound::Compound;
use properties::{Properties, Text, tag};

use crate::alternative::{self, Relation};
use crate::reading::{MOST_TEXT, Reading, Voice};
use crate::{Channel, HiddenBy, MailFacts, Mailbox, ProblemId, attachment, body, charset, facts, header, own_address, rtf, text};

/// Messages within messages that are opened.
const MOST_MESSAGES: u8 = 8;

/// Reads the message in a compound file.
pub(crate) fn read(reading: &mut Reading, bytes: &[u8]) {
    reading.conversation.channel = Channel::Mail;
    let Some(mut file) = Compound::open(bytes) else {
        reading.lost(ProblemId::MsgDamaged, 0..bytes.len());
        return;
    };
    reading.ledger.understood(0..bytes.len());
    message(reading, &mut file, 0, 0);
    if file.damaged {
        reading.problem(ProblemId::MsgDamaged, 0..bytes.len());
        for range in file.untouched() {
            reading.ledger.lost(range);
        }
    }
}

fn message(reading: &mut Reading, file: &mut Compound<'_>, folder: usize, depth: u8) {
    let properties = Properties::read(file, folder);
    let (facts, subject) = facts_of(reading, file, &properties);
    let sender = facts.from.first();
    let name = sender.map(|sender| if sender.address.is_empty() { sender.name.clone() } else { sender.address.clone() });
    let author = name.and_then(|name| reading.participant(&name));
    let voice = Voice { author, at: facts.date.clone(), carried: depth > 0 };
    if let Some(words) = &facts.subject {
        reading.subject(&voice, words, subject);
    }
    if depth == 0 {
        reading.conversation.mail = Some(facts);
    }
    say_body(reading, file, &properties, &voice);
    let class = properties.text(file, tag::MESSAGE_CLASS).unwrap_or_default().text.to_ascii_lowercase();
    let sealed = class.contains("smime") && !class.contains("multipartsigned");
    for folder in &properties.attachments {
        attached(reading, file, *folder, depth, sealed);
    }
}

/// The head that the mail came with, if Outlook kept it; what is missing there comes from the properties.
fn facts_of(reading: &mut Reading, file: &mut Compound<'_>, properties: &Properties) -> (MailFacts, Range<usize>) {
    let mut facts = MailFacts::default();
    if let Some(head) = properties.text(file, tag::TRANSPORT_HEADERS) {
        // Outlook begins it with a line of its own.
        let head = head.text.trim_start_matches(['\r', '\n']).to_owned();
        let start = if head.starts_with("Microsoft Mail Internet Headers") { head.find('\n').map_or(0, |end| end + 1) } else { 0 };
        facts = facts::read(&header::split(&head.as_bytes()[start..])).0;
    }
    let sender = Mailbox {
        name: words(file, properties, &[tag::REPRESENTED_NAME, tag::SENDER_NAME]),
        address: words(file, properties, &[tag::REPRESENTED_SMTP, tag::SENDER_SMTP, tag::REPRESENTED_ADDRESS, tag::SENDER_ADDRESS]),
    };
    if facts.from.is_empty() && sender != Mailbox::default() {
        facts.from.push(sender);
    }
    let recipients: Vec<Mailbox> = properties.recipients.iter().map(|folder| recipient(file, *folder)).collect();
    if facts.to.is_empty() {
        facts.to = recipients.into_iter().filter(|recipient| *recipient != Mailbox::default()).collect();
    }
    facts.date = facts.date.or_else(|| properties.time(tag::SUBMITTED)).or_else(|| properties.time(tag::DELIVERED));
    let id = words(file, properties, &[tag::MESSAGE_ID]);
    facts.message_id = facts.message_id.or_else(|| (!id.is_empty()).then(|| id.trim_matches(['<', '>', ' ']).to_owned()));
    facts.reply |= !words(file, properties, &[tag::IN_REPLY_TO, tag::REFERENCES]).is_empty();
    let subject = properties.text(file, tag::SUBJECT).unwrap_or_default();
    if subject.damaged {
        reading.problem(ProblemId::CharsetDamaged, subject.range.clone());
    }
    if !subject.text.is_empty() {
        facts.subject = Some(subject.text.chars().filter(|letter| !letter.is_control()).collect());
    }
    facts.own_address = own_address::judge(&facts.from, &facts.to, &facts.authentication);
    (facts, subject.range)
}

fn words(file: &mut Compound<'_>, properties: &Properties, tags: &[u16]) -> String {
    properties.first_text(file, tags).map(|text| text.text.trim().to_owned()).unwrap_or_default()
}

fn recipient(file: &mut Compound<'_>, folder: usize) -> Mailbox {
    let properties = Properties::read(file, folder);
    Mailbox { name: words(file, &properties, &[tag::DISPLAY_NAME]), address: words(file, &properties, &[tag::SMTP_ADDRESS, tag::ADDRESS]) }
}

/// Says what Outlook shows: the page, else the rich text, else the plain text.
fn say_body(reading: &mut Reading, file: &mut Compound<'_>, properties: &Properties, voice: &Voice) {
    let start = reading.conversation.text.len();
    if let Some(page) = page(file, properties) {
        let allowed = allow(reading, &page);
        reading.page(voice, allowed, page.range.clone());
        damage(reading, &page);
    } else if let Some(packed) = properties.bytes(file, tag::RTF) {
        let (source, whole) = lzfu::unpack(&packed.bytes, MOST_TEXT);
        if !whole {
            reading.problem(ProblemId::EncodingDamaged, packed.range.clone());
        }
        let said = Text { text: rtf::words(&source), range: packed.range, damaged: false };
        let allowed = allow(reading, &said);
        if rtf::is_page(&source) {
            reading.page(voice, allowed, said.range.clone());
        } else {
            reading.plain(voice, allowed, said.range.clone());
        }
    }
    let Some(plain) = properties.text(file, tag::BODY) else {
        return;
    };
    if body::is_armoured(&plain.text) {
        reading.problem(ProblemId::Encrypted, plain.range.clone());
    }
    let shown = reading.conversation.text.get(start..).unwrap_or_default();
    let mut clean = String::new();
    text::push(&plain.text, &mut clean);
    match alternative::compare(shown, &clean) {
        _ if shown.is_empty() => {
            let allowed = allow(reading, &plain);
            reading.plain(voice, allowed, plain.range.clone());
            damage(reading, &plain);
        }
        Relation::Same => {}
        Relation::Different => reading.unseen(&clean, HiddenBy::Style, plain.range),
        Relation::ShownIsBare => reading.plain(voice, &clean, plain.range),
    }
}

/// The page: bytes in the charset of the message, or a text.
fn page(file: &mut Compound<'_>, properties: &Properties) -> Option<Text> {
    let page = match properties.bytes(file, tag::HTML) {
        Some(stream) => {
            let label = body::meta_charset(&stream.bytes).or_else(|| properties.page_charset());
            let letters = charset::decode(&stream.bytes, label.as_deref());
            Text { text: letters.text.trim_end_matches('\0').to_owned(), range: stream.range, damaged: letters.damaged }
        }
        None => properties.text(file, tag::HTML)?,
    };
    (!page.text.trim().is_empty()).then_some(page)
}

fn damage(reading: &mut Reading, text: &Text) {
    if text.damaged {
        reading.problem(ProblemId::CharsetDamaged, text.range.clone());
    }
}

fn allow<'t>(reading: &mut Reading, said: &'t Text) -> &'t str {
    let allowed = reading.allow(said.text.len());
    if allowed == said.text.len() {
        return &said.text;
    }
    reading.lost(ProblemId::TooLong, said.range.clone());
    &said.text[..said.text.floor_char_boundary(allowed)]
}

/// Opens a message inside, or lists anything else.
fn attached(reading: &mut Reading, file: &mut Compound<'_>, folder: usize, depth: u8, sealed: bool) {
    let properties = Properties::read(file, folder);
    if let Some(inner) = properties.object(tag::DATA)
        && file.is_folder(inner)
    {
        if depth >= MOST_MESSAGES {
            for place in file.pass_over(inner) {
                reading.lost(ProblemId::TooDeep, place);
            }
        } else {
            message(reading, file, inner, depth + 1);
        }
        return;
    }
    let data = properties.bytes(file, tag::DATA).unwrap_or_default();
    let name = words(file, &properties, &[tag::LONG_NAME, tag::SHORT_NAME, tag::DISPLAY_NAME]);
    let name: String = name.chars().filter(|letter| !letter.is_control()).collect();
    let media = words(file, &properties, &[tag::MIME_TYPE]).to_ascii_lowercase();
    let media = if media.is_empty() { "application/octet-stream".into() } else { media };
    let referred = !words(file, &properties, &[tag::CONTENT_ID]).is_empty() || properties.number(tag::HIDDEN) == Some(1);
    let inline = referred && media.starts_with("image/");
    if sealed && (name.ends_with(".p7m") || media.contains("pkcs7-mime")) {
        reading.lost(ProblemId::Encrypted, data.range.clone());
    }
    reading.attach(attachment::of_bytes(name, media, &data.bytes, inline, data.range));
}
