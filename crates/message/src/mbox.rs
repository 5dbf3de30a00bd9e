//! Splits an mbox into its messages, in a stream, without ever holding more than one of them.
//!
//! An mbox (RFC 4155) is mails one after the other, each under a line that begins with `From `. Its dialects differ in how a line
//! of a mail that begins so is told apart: mboxo and mboxrd write `>` before it (mboxrd also before lines that had one already),
//! mboxcl2 writes nothing and counts bytes in `Content-Length`.

mod postmark;
mod quoting;

use memchr::memmem;

use crate::header;
use postmark::Found;

/// Longest head in which `Content-Length` is looked for.
const LONGEST_HEAD: usize = 256 * 1024;
/// Pieces in which a fed chunk is worked on, whatever its size.
const PIECE: usize = 1024 * 1024;

/// One message of an mbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SplitMessage<'a> {
    /// The mail, without its separator line and with the quoting of `From ` lines undone.
    pub bytes: &'a [u8],
    /// Offset of its separator line in the stream, in bytes.
    pub offset: u64,
    /// The message was longer than the limit; what exceeds it was left out.
    pub cut: bool,
}

/// Does a file that begins so consist of mails one after the other? True also for a single mail under a separator line.
pub fn is_mbox(bytes: &[u8]) -> bool {
    matches!(postmark::find(&bytes[leading(bytes)..], true, true), Found::Separator(_))
}

/// Length of what may stand before the first separator: a byte order mark and blank lines.
fn leading(bytes: &[u8]) -> usize {
    let mark = if bytes.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
    mark + bytes[mark..].iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count()
}

/// Takes a stream apart. Feed it chunks of any size, then [`finish`](Self::finish) it. It holds at most one message, and of that
/// no more than the limit, a head, and one piece of 1 MiB.
#[derive(Debug)]
pub struct Splitter {
    limit: usize,
    /// What was fed and not yet handed out.
    buffer: Vec<u8>,
    /// Offset of the buffer in the stream.
    base: u64,
    /// The message at hand; `None` before the first one.
    open: Option<Message>,
    /// Everything before this offset of the buffer was looked at.
    seen: usize,
    /// A body that was found by its count held lines that other dialects would have quoted: nothing is quoted in this stream.
    unquoted: bool,
}

/// A message whose end was not found yet.
#[derive(Debug)]
struct Message {
    /// Offset of its separator in the stream.
    offset: u64,
    /// Where its mail begins in the buffer.
    mail: usize,
    /// Its beginning, when it is longer than the limit.
    kept: Option<Vec<u8>>,
    /// Where the search stands.
    stage: Stage,
}

#[derive(Debug, Clone, Copy)]
enum Stage {
    /// The head's end is looked for.
    Head,
    /// The body ends at this offset of the buffer, if `Content-Length` is right.
    Counted(usize),
    /// Separators are looked for.
    Body,
}

/// What a step of the search came to.
enum Step {
    Again,
    Wait,
}

impl Splitter {
    /// A splitter that hands out no more than so many bytes of a message.
    pub fn new(limit_per_message: usize) -> Self {
        Splitter { limit: limit_per_message, buffer: Vec::new(), base: 0, open: None, seen: 0, unquoted: false }
    }

    /// Takes the next chunk of the stream, and hands out the messages that ended in it.
    pub fn feed(&mut self, chunk: &[u8], take: &mut impl FnMut(SplitMessage<'_>)) {
        for piece in chunk.chunks(PIECE) {
            self.buffer.extend_from_slice(piece);
            while matches!(self.step(false, take), Step::Again) {}
            self.shrink();
        }
    }

    /// Ends the stream, and hands out the last message.
    pub fn finish(mut self, take: &mut impl FnMut(SplitMessage<'_>)) {
        while matches!(self.step(true, take), Step::Again) {}
        let end = self.buffer.len();
        let blank = quoting::blank_line_before(&self.buffer[..end]);
        if self.open.as_ref().is_some_and(|open| open.kept.is_some() || end > open.mail) {
            self.close(end - blank, !self.unquoted, take);
        }
    }

    fn step(&mut self, last: bool, take: &mut impl FnMut(SplitMessage<'_>)) -> Step {
        let Some(open) = &self.open else {
            return self.first(last);
        };
        let mail = open.mail;
        match open.stage {
            Stage::Head => self.head(mail, last),
            Stage::Counted(end) => self.counted(mail, end, last, take),
            Stage::Body => self.body(last, take),
        }
    }

    /// Looks for the first separator. A stream without one is one mail.
    fn first(&mut self, last: bool) -> Step {
        const MARK: &[u8] = b"\xef\xbb\xbf";
        let start = leading(&self.buffer);
        if start == self.buffer.len() || MARK.starts_with(&self.buffer) && !last {
            return Step::Wait;
        }
        match postmark::find(&self.buffer[start..], true, last) {
            Found::Separator(length) => self.begin(start, start + length),
            Found::Nothing => self.begin(start, start),
            Found::TooShort => return Step::Wait,
        }
        Step::Again
    }

    fn begin(&mut self, separator: usize, mail: usize) {
        let offset = self.base + separator as u64;
        self.open = Some(Message { offset, mail, kept: None, stage: Stage::Head });
        self.seen = mail;
    }

    fn head(&mut self, mail: usize, last: bool) -> Step {
        let from = self.seen.saturating_sub(3).max(mail);
        // The same window whatever the chunks: what comes out must not depend on them.
        let window = self.buffer.len().min(mail + LONGEST_HEAD);
        let head = self.buffer.get(from..window).unwrap_or_default();
        // A head of no fields: the blank line follows the separator at once.
        let empty = from == mail && (head.starts_with(b"\n") || head.starts_with(b"\r\n"));
        let end = memmem::find(head, b"\n\n").map(|at| from + at + 2);
        let end_crlf = memmem::find(head, b"\n\r\n").map(|at| from + at + 3);
        let end = match (empty, end, end_crlf) {
            (true, _, _) => mail + 1,
            (_, Some(one), Some(other)) => one.min(other),
            (_, Some(end), None) | (_, None, Some(end)) => end,
            (_, None, None) if !last && window < mail + LONGEST_HEAD => {
                self.seen = self.buffer.len();
                return Step::Wait;
            }
            // A head that does not end is searched like a body.
            (_, None, None) => mail,
        };
        let counted = content_length(&self.buffer[mail..end]).filter(|length| *length > 0 && end - mail + length <= self.limit);
        // The blank line stands before a separator that follows at once.
        self.seen = end.saturating_sub(1).max(mail);
        self.stage(counted.map_or(Stage::Body, |length| Stage::Counted(end + length)));
        Step::Again
    }

    fn stage(&mut self, stage: Stage) {
        if let Some(open) = &mut self.open {
            open.stage = stage;
        }
    }

    /// Believes the count only when a separator or the end follows where it says.
    fn counted(&mut self, mail: usize, end: usize, last: bool, take: &mut impl FnMut(SplitMessage<'_>)) -> Step {
        let Some(after) = self.buffer.get(end..) else {
            if last {
                self.stage(Stage::Body);
                return Step::Again;
            }
            return Step::Wait;
        };
        let blanks = after.iter().take(4).take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
        let found = postmark::find(&after[blanks..], true, last);
        let ends = last && after.len() == blanks;
        match found {
            _ if ends => {}
            Found::Separator(_) => {}
            Found::TooShort => return Step::Wait,
            Found::Nothing => {
                self.stage(Stage::Body);
                return Step::Again;
            }
        }
        self.unquoted |= memmem::find(&self.buffer[mail..end], b"\nFrom ").is_some();
        self.close(end, !self.unquoted, take);
        if let Found::Separator(length) = found {
            self.begin(end + blanks, end + blanks + length);
            return Step::Again;
        }
        self.seen = self.buffer.len();
        Step::Wait
    }

    fn body(&mut self, last: bool, take: &mut impl FnMut(SplitMessage<'_>)) -> Step {
        while let Some(found) = memmem::find(&self.buffer[self.seen..], b"\nFrom ") {
            let line_end = self.seen + found;
            let line = line_end + 1;
            let blank = quoting::blank_line_before(&self.buffer[..line]);
            match postmark::find(&self.buffer[line..], blank > 0, last) {
                Found::Separator(length) => {
                    self.close(line - blank, !self.unquoted, take);
                    self.begin(line, line + length);
                    return Step::Again;
                }
                Found::Nothing => self.seen = line,
                Found::TooShort => {
                    self.seen = line_end;
                    return Step::Wait;
                }
            }
        }
        self.seen = self.seen.max(self.buffer.len().saturating_sub(5));
        Step::Wait
    }

    /// Hands out the message at hand, which ends at this offset of the buffer.
    fn close(&mut self, end: usize, quoted: bool, take: &mut impl FnMut(SplitMessage<'_>)) {
        let Some(open) = self.open.take() else { return };
        let end = end.max(open.mail);
        if let Some(mut kept) = open.kept {
            let length = if quoted { quoting::undo(&mut kept) } else { kept.len() };
            take(SplitMessage { bytes: &kept[..length], offset: open.offset, cut: true });
            return;
        }
        let cut = end - open.mail > self.limit;
        let mail = &mut self.buffer[open.mail..end];
        let mail = if cut { &mut mail[..self.limit] } else { mail };
        let length = if quoted { quoting::undo(mail) } else { mail.len() };
        take(SplitMessage { bytes: &mail[..length], offset: open.offset, cut });
    }

    /// Drops what was handed out, and what exceeds the limit of the message at hand.
    fn shrink(&mut self) {
        let mut drop = self.seen;
        if let Some(open) = &mut self.open {
            let long = matches!(open.stage, Stage::Body) && self.seen > open.mail + self.limit.saturating_add(4);
            if long && open.kept.is_none() {
                open.kept = Some(self.buffer[open.mail..open.mail + self.limit].to_vec());
            }
            // A few bytes before the search's place tell whether a blank line stands there.
            drop = if open.kept.is_some() { self.seen.saturating_sub(4) } else { open.mail };
            open.mail = open.mail.max(drop) - drop;
            if let Stage::Counted(end) = &mut open.stage {
                *end -= drop;
            }
        }
        self.buffer.drain(..drop);
        self.base += drop as u64;
        self.seen -= drop;
    }
}

fn content_length(head: &[u8]) -> Option<usize> {
    // Most mails have none: the cheap look comes first.
    memmem::find(head, b"ontent-").and_then(|_| memmem::find_iter(head, b"ength:").next())?;
    let head = header::split(head);
    std::str::from_utf8(head.get("content-length")?.value).ok()?.trim().parse().ok()
}
