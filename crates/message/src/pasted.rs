//! A mail pasted with its head: words before it, names in any language, quote marks, lines torn apart or joined.

mod block;
mod names;

use std::borrow::Cow;
use std::ops::Range;

use block::Block;
use names::Name;

use crate::coverage::Origin;
use crate::reading::{Reading, Voice};
use crate::{Authentication, AuthenticationResult, Channel, MailFacts, ProblemId, carried, charset, fields, mail, own_address};

/// Does a mail's head stand in these words?
pub(crate) fn find(text: &str) -> Option<usize> {
    carried::find(text.as_bytes()).or_else(|| block::find(text).map(|block| block.range.start))
}

/// Reads the words before the head, then the mail.
pub(crate) fn read(reading: &mut Reading, bytes: &[u8], origin: &Origin) {
    reading.conversation.channel = Channel::Mail;
    reading.ledger.understood(origin.range(0..bytes.len()));
    let bytes = reading.within_limit(bytes, &origin.range(0..bytes.len()));
    let letters = charset::guess(bytes);
    if letters.damaged {
        reading.problem(ProblemId::CharsetDamaged, origin.range(0..bytes.len()));
    }
    // Only letters that are the bytes themselves have places of their own.
    let origin = match &letters.text {
        Cow::Borrowed(_) => origin.clone(),
        Cow::Owned(_) => origin.decoded(0..bytes.len()),
    };
    let text: &str = &letters.text;
    let block = block::find(text);
    if let Some(source) = carried::find(text.as_bytes()) {
        // The table that Gmail shows above the source says the same again.
        let end = block.as_ref().map_or(source, |block| block.range.start.min(source));
        say(reading, &text[..end], &origin, 0..end);
        mail::read(reading, &text.as_bytes()[source..], &origin.verbatim(source..text.len()));
        return;
    }
    let Some(block) = block else {
        say(reading, text, &origin, 0..text.len());
        return;
    };
    say(reading, &text[..block.range.start], &origin, 0..block.range.start);
    window(reading, text, &block, &origin);
}

fn say(reading: &mut Reading, words: &str, origin: &Origin, range: Range<usize>) {
    reading.plain(&Voice::UNKNOWN, words, origin.range(range));
}

/// A head as a window shows it, and the text below.
fn window(reading: &mut Reading, text: &str, block: &Block<'_>, origin: &Origin) {
    let (facts, overflow) = facts(block);
    let sender = facts.from.first();
    let name = sender.map(|sender| if sender.address.is_empty() { sender.name.clone() } else { sender.address.clone() });
    let author = name.and_then(|name| reading.participant(&name));
    let voice = Voice { author, at: facts.date.clone(), carried: false };
    let head = origin.range(block.range.clone());
    if let Some(subject) = &facts.subject {
        reading.subject(&voice, subject, head.clone());
    }
    reading.conversation.mail = Some(facts);
    if let Some(words) = overflow {
        reading.plain(&voice, &words, head);
    }
    let body = &text[block.range.end..];
    let source = origin.range(block.range.end..text.len());
    if block.quote.is_empty() {
        reading.plain(&voice, body, source);
    } else {
        reading.plain(&voice, &unquoted(body, block.quote), source);
    }
}

/// Takes the quote marks of the head from the lines below it, too.
fn unquoted(body: &str, quote: &str) -> String {
    let bare = quote.trim_end();
    let strip = |line: &'_ str| line.strip_prefix(quote).or_else(|| line.strip_prefix(bare)).unwrap_or(line).to_owned();
    body.split_inclusive('\n').map(strip).collect()
}

/// What the head says. A subject that swallowed the body, since its line end was lost, comes back as words.
fn facts(block: &Block<'_>) -> (MailFacts, Option<String>) {
    const LONGEST_SUBJECT: usize = 200;
    let list = |name: Name| {
        let values = block.fields.iter().filter(move |(known, _)| *known == name);
        values.flat_map(|(_, value)| fields::addresses(bracketed(value).as_bytes())).collect::<Vec<_>>()
    };
    let mut facts = MailFacts { from: list(Name::From), to: list(Name::To), reply_to: list(Name::ReplyTo), ..MailFacts::default() };
    facts.to.extend(list(Name::Cc));
    facts.from.truncate(1);
    facts.date = block.value(Name::Date).and_then(|value| fields::date(value.as_bytes()));
    facts.message_id = block.value(Name::MessageId).map(|value| fields::id(value.as_bytes())).filter(|id| !id.is_empty());
    facts.authentication.extend(checks(block));
    facts.own_address = own_address::judge(&facts.from, &facts.to, &facts.authentication);
    let subject = block.value(Name::Subject).map(|value| crate::encoded_word::text(value.as_bytes()).0);
    match subject {
        Some(words) if words.len() > LONGEST_SUBJECT => (facts, Some(words)),
        subject => (MailFacts { subject, ..facts }, None),
    }
}

/// Outlook copies addresses as `[mailto:…]`.
fn bracketed(value: &str) -> Cow<'_, str> {
    if value.contains("[mailto:") { value.replace("[mailto:", "<").replace(']', ">").into() } else { value.into() }
}

/// The results that Gmail shows in its table; it shows only its own.
fn checks(block: &Block<'_>) -> Option<Authentication> {
    let lines = block.fields.iter().filter(|(name, _)| *name == Name::Check);
    let results: Vec<_> = lines.filter_map(|(_, value)| check(value)).collect();
    (!results.is_empty()).then(|| Authentication { by: "mx.google.com".into(), from_own_provider: true, results })
}

/// `SPF: PASS with IP …`, `DKIM: 'PASS' with domain example.org`.
fn check(value: &str) -> Option<AuthenticationResult> {
    let mut words = value.split_whitespace().map(|word| word.trim_matches(['\'', '"', ',', ':']));
    let (method, result) = (words.next()?, words.next()?);
    let domain = value.split_once(" domain ").and_then(|(_, rest)| rest.split_whitespace().next()).map(str::to_lowercase);
    Some(AuthenticationResult { method: method.to_lowercase(), result: result.to_lowercase(), domain })
}
