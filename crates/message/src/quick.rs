//! A first, rough reader, replaced step by step.
#![allow(missing_docs)]
use crate::*;
use mail_parser::{Address, HeaderName, MessageParser, PartType};

fn boxes(a: Option<&Address<'_>>) -> Vec<Mailbox> {
    a.map(|a| a.iter().map(|x| Mailbox { name: x.name().unwrap_or_default().into(), address: x.address().unwrap_or_default().into() }).collect()).unwrap_or_default()
}

pub fn sniff(bytes: &[u8]) -> Format {
    let head = &bytes[..bytes.len().min(4096)];
    let first = head.split(|b| *b == b'\n').find(|l| !l.trim_ascii().is_empty()).unwrap_or(b"");
    let name = first.split(|b| *b == b':').next().unwrap_or(b"");
    if first.starts_with(b"From ") || (name.len() < first.len() && !name.is_empty() && name.iter().all(|b| b.is_ascii_alphanumeric() || *b == b'-')) {
        return Format::Mail;
    }
    let t = first.trim_ascii_start();
    if t.starts_with(b"<") { Format::Html } else { Format::Text }
}

pub fn read_as(bytes: &[u8], format: Format) -> (Conversation, Vec<Problem>) {
    let mut c = Conversation { format, ..Conversation::default() };
    c.coverage.understood = if bytes.is_empty() { vec![] } else { vec![0..bytes.len()] };
    let mut problems = Vec::new();
    if bytes.is_empty() { problems.push(Problem { id: ProblemId::Empty, range: 0..0 }); return (c, problems); }
    let say = |c: &mut Conversation, part: Part, t: &str, source: std::ops::Range<usize>| {
        if !c.text.is_empty() { c.text.push('\n'); }
        let s = c.text.len();
        c.text.push_str(t);
        c.utterances.push(Utterance { author: None, at: None, part, text: s..c.text.len(), source });
    };
    match format {
        Format::Mail => {
            c.channel = Channel::Mail;
            if let Some(m) = MessageParser::default().parse(bytes) {
                let f = MailFacts {
                    from: boxes(m.from()), reply_to: boxes(m.reply_to()), to: boxes(m.to()),
                    subject: m.subject().map(Into::into), message_id: m.message_id().map(Into::into),
                    list: m.header(HeaderName::ListId).is_some() || m.header(HeaderName::ListUnsubscribe).is_some(),
                    reply: m.header(HeaderName::InReplyTo).is_some() || m.header(HeaderName::References).is_some(),
                    ..MailFacts::default()
                };
                if let Some(s) = m.subject() { say(&mut c, Part::Subject, s, 0..0); }
                for id in &m.html_body {
                    let p = &m.parts[*id as usize];
                    let src = p.offset_body as usize..p.offset_end as usize;
                    match &p.body {
                        PartType::Text(t) => say(&mut c, Part::Body, t, src),
                        PartType::Html(t) => say(&mut c, Part::Body, &mail_parser::decoders::html::html_to_text(t), src),
                        _ => {}
                    }
                }
                c.mail = Some(f);
            }
        }
        Format::Html => say(&mut c, Part::Body, &mail_parser::decoders::html::html_to_text(&String::from_utf8_lossy(bytes)), 0..bytes.len()),
        _ => say(&mut c, Part::Body, &String::from_utf8_lossy(bytes), 0..bytes.len()),
    }
    (c, problems)
}

pub fn read(bytes: &[u8]) -> (Conversation, Vec<Problem>) { read_as(bytes, sniff(bytes)) }
