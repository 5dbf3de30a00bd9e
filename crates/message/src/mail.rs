//! Reads a mail (RFC 5322): its head into facts, its parts into text.

mod alternatives;

use std::borrow::Cow;
use std::ops::Range;

use crate::coverage::Origin;
use crate::header::{self, Head};
use crate::mime::{self, Encoding, Entity};
use crate::reading::{Reading, Voice};
use crate::{Channel, HiddenBy, ProblemId, attachment, body, carried, charset, facts};

/// Messages within messages that are opened.
const MOST_MESSAGES: u8 = 8;
/// Multiparts within multiparts that are opened, over all messages.
const MOST_LEVELS: u8 = 32;
/// Parts of one multipart that are looked at.
const MOST_PARTS: usize = 2048;
/// A notice for old mail programs ("this is a message in MIME format") is shorter than this.
const NOTICE: usize = 200;

/// How deep inside the input a part stands.
#[derive(Debug, Clone, Copy, Default)]
struct Depth {
    messages: u8,
    levels: u8,
}

/// Reads the mail in these bytes.
pub(crate) fn read(reading: &mut Reading, bytes: &[u8], origin: &Origin) {
    reading.conversation.channel = Channel::Mail;
    reading.ledger.understood(origin.range(0..bytes.len()));
    let mut walk = Walk { reading };
    walk.message(bytes, origin, Depth::default());
}

struct Walk<'r> {
    reading: &'r mut Reading,
}

/// A part with its place.
struct Piece<'a> {
    entity: Entity,
    body: &'a [u8],
    origin: Origin,
}

impl<'a> Piece<'a> {
    fn source(&self) -> Range<usize> {
        self.origin.range(0..self.body.len())
    }

    /// The part that stands in this range of a multipart's body.
    fn of(bytes: &'a [u8], range: Range<usize>, origin: &Origin, in_digest: bool) -> Piece<'a> {
        let part = &bytes[range.clone()];
        let head = header::split(part);
        let mut entity = Entity::of(&head);
        if in_digest && !entity.is_declared() {
            entity = Entity::message();
        }
        let body = &part[head.body..];
        Piece { entity, body, origin: origin.verbatim(range.start + head.body..range.end) }
    }
}

impl Walk<'_> {
    fn message(&mut self, bytes: &[u8], origin: &Origin, depth: Depth) {
        let head = header::split(bytes);
        let voice = self.head(&head, origin, depth.messages > 0);
        if let Some(from) = head.unread {
            self.reading.lost(ProblemId::TooLong, origin.range(from..head.body));
        }
        let piece = Piece { entity: Entity::of(&head), body: &bytes[head.body..], origin: origin.verbatim(head.body..bytes.len()) };
        self.part(&piece, &voice, depth, false);
    }

    /// Facts and subject of a head; returns who speaks.
    fn head(&mut self, head: &Head<'_>, origin: &Origin, is_carried: bool) -> Voice {
        let (facts, damaged) = facts::read(head);
        let subject = head.get("subject").map(|field| origin.range(field.at..field.at + field.name.len() + 1 + field.value.len()));
        let source = subject.unwrap_or_else(|| origin.range(0..0));
        if damaged {
            self.reading.problem(ProblemId::CharsetDamaged, source.clone());
        }
        let sender = facts.from.first();
        let name = sender.map(|sender| if sender.address.is_empty() { &sender.name } else { &sender.address });
        let author = name.and_then(|name| self.reading.participant(name));
        let voice = Voice { author, at: facts.date.clone(), carried: is_carried };
        if let Some(subject) = &facts.subject {
            self.reading.subject(&voice, subject, source);
        }
        if !is_carried {
            self.reading.conversation.mail = Some(facts);
        }
        voice
    }

    fn part(&mut self, piece: &Piece<'_>, voice: &Voice, depth: Depth, related: bool) {
        let entity = &piece.entity;
        match (entity.main(), entity.sub()) {
            ("multipart", _) => self.multipart(piece, voice, depth),
            ("message", "rfc822" | "global" | "x-rfc822") => self.carried(piece, depth),
            ("text", "rfc822-headers") => {
                let bytes = body::undo(entity.encoding, piece.body).bytes;
                let head = header::split(&bytes);
                self.head(&head, &piece.origin.decoded(0..piece.body.len()), true);
            }
            _ if body::is_encrypted(entity) => {
                self.reading.lost(ProblemId::Encrypted, piece.source());
                attachment::list(self.reading, entity, piece.body, true, piece.source());
            }
            ("text", _) if !entity.is_attachment() => self.text(piece, voice, depth),
            (main, sub) => {
                let inline = match main {
                    "message" => true,
                    "image" => !entity.is_attachment() && (entity.is_inline() || entity.has_id || related),
                    _ => sub.ends_with("-signature") || sub == "pgp-encrypted",
                };
                attachment::list(self.reading, entity, piece.body, inline, piece.source());
            }
        }
    }

    fn multipart(&mut self, piece: &Piece<'_>, voice: &Voice, depth: Depth) {
        if depth.levels >= MOST_LEVELS {
            self.reading.lost(ProblemId::TooDeep, piece.source());
            return;
        }
        let Some(parts) = mime::split(piece.body, piece.entity.parameter("boundary")) else {
            // Without a delimiter the whole is what a mail program of the old days would show.
            self.reading.problem(ProblemId::Truncated, piece.source());
            self.text(piece, voice, depth);
            return;
        };
        let deeper = Depth { levels: depth.levels + 1, ..depth };
        let in_digest = piece.entity.sub() == "digest";
        let beyond = parts.parts.get(MOST_PARTS).map(|first| first.start..piece.body.len());
        let pieces = parts.parts.iter().take(MOST_PARTS);
        let pieces = pieces.map(|range| Piece::of(piece.body, range.clone(), &piece.origin, in_digest));
        self.notice(piece, parts.preamble);
        match piece.entity.sub() {
            "encrypted" => {
                // RFC 1847 section 2.2: a control part, and the sealed one.
                self.reading.lost(ProblemId::Encrypted, piece.source());
                for part in pieces {
                    attachment::list(self.reading, &part.entity, part.body, true, part.source());
                }
            }
            "alternative" => self.alternative(&pieces.collect::<Vec<_>>(), voice, deeper),
            sub => {
                let related = sub == "related";
                for part in pieces {
                    self.part(&part, voice, deeper, related);
                }
            }
        }
        self.notice(piece, parts.epilogue);
        if parts.truncated {
            let end = piece.source().end;
            self.reading.problem(ProblemId::Truncated, end..end);
        }
        if let Some(beyond) = beyond {
            self.reading.lost(ProblemId::TooLong, piece.origin.range(beyond));
        }
    }

    /// Words outside of the parts are shown by no mail program; the usual short notice is not worth keeping.
    fn notice(&mut self, piece: &Piece<'_>, range: Range<usize>) {
        let words = piece.body[range.clone()].trim_ascii();
        if words.len() > NOTICE {
            let source = piece.origin.range(range);
            let words = self.reading.within_limit(words, &source);
            self.reading.unseen(&charset::guess(words).text, HiddenBy::Style, source);
        }
    }

    fn carried(&mut self, piece: &Piece<'_>, depth: Depth) {
        if depth.messages >= MOST_MESSAGES || depth.levels >= MOST_LEVELS {
            self.reading.lost(ProblemId::TooDeep, piece.source());
            return;
        }
        let deeper = Depth { messages: depth.messages + 1, levels: depth.levels + 1 };
        if piece.entity.encoding == Encoding::Identity {
            self.message(piece.body, &piece.origin, deeper);
        } else {
            // RFC 2046 section 5.2.1 forbids it, and it is seen all the time.
            let decoded = body::undo(piece.entity.encoding, piece.body);
            self.message(&decoded.bytes, &piece.origin.decoded(0..piece.body.len()), deeper);
        }
    }

    fn text(&mut self, piece: &Piece<'_>, voice: &Voice, depth: Depth) {
        let undone = body::undo_text(self.reading, piece.entity.encoding, piece.body, &piece.source());
        let is_plain = !piece.entity.is("text", "html");
        let inner = if is_plain && depth.messages < MOST_MESSAGES { carried::find(&undone.bytes) } else { None };
        let Some(start) = inner else {
            body::say(self.reading, piece.body, undone, &piece.entity, voice, &piece.source());
            return;
        };
        let (origin, source) = match &undone.bytes {
            Cow::Borrowed(_) => (piece.origin.verbatim(start..piece.body.len()), piece.origin.range(0..start)),
            Cow::Owned(_) => (piece.origin.decoded(0..piece.body.len()), piece.source()),
        };
        let before = body::Undone { bytes: Cow::Borrowed(&undone.bytes[..start]), rest: None, damaged: undone.damaged };
        body::say(self.reading, piece.body, before, &piece.entity, voice, &source);
        let deeper = Depth { messages: depth.messages + 1, levels: depth.levels + 1 };
        self.message(&undone.bytes[start..], &origin, deeper);
        if let Some(rest) = undone.rest {
            let after = body::Undone { bytes: Cow::Borrowed(&piece.body[rest..]), rest: None, damaged: true };
            body::say(self.reading, piece.body, after, &piece.entity, voice, &piece.origin.range(rest..piece.body.len()));
        }
    }
}
