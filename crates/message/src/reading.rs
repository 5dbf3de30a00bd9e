//! Collects what a reader finds: the one place that writes into a conversation.

use std::ops::Range;

use crate::coverage::Ledger;
use crate::{Attachment, Conversation, Format, Hidden, HiddenBy, Part, Problem, ProblemId, Utterance, html, invisible, text};

/// Text beyond so many bytes is not read: nobody reads that much, and memory stays bounded.
pub(crate) const MOST_TEXT: usize = 32 * 1024 * 1024;

/// A conversation in the making.
#[derive(Debug)]
pub(crate) struct Reading {
    pub(crate) conversation: Conversation,
    pub(crate) ledger: Ledger,
    problems: Vec<Problem>,
    /// Bytes of text that may still be read.
    budget: usize,
}

/// Who says something, when, and where in the message.
#[derive(Debug, Clone)]
pub(crate) struct Voice {
    pub(crate) author: Option<usize>,
    pub(crate) at: Option<String>,
    /// Said by a message that is carried inside another.
    pub(crate) carried: bool,
}

impl Voice {
    /// Nobody known.
    pub(crate) const UNKNOWN: Voice = Voice { author: None, at: None, carried: false };

    fn part(&self, part: Part) -> Part {
        if self.carried { Part::Carried } else { part }
    }
}

impl Reading {
    pub(crate) fn new(format: Format) -> Self {
        Reading { conversation: Conversation { format, ..Conversation::default() }, ledger: Ledger::default(), problems: Vec::new(), budget: MOST_TEXT }
    }

    /// Names a problem, once per place.
    pub(crate) fn problem(&mut self, id: ProblemId, range: Range<usize>) {
        let problem = Problem { id, range };
        // Only the latest are compared: the same one comes again only from the same place.
        if !self.problems.iter().rev().take(4).any(|known| *known == problem) {
            self.problems.push(problem);
        }
    }

    /// Declares a range not understood, and why.
    pub(crate) fn lost(&mut self, id: ProblemId, range: Range<usize>) {
        if !range.is_empty() {
            self.ledger.lost(range.clone());
        }
        self.problem(id, range);
    }

    pub(crate) fn participant(&mut self, name: &str) -> Option<usize> {
        if name.is_empty() {
            return None;
        }
        let list = &mut self.conversation.participants;
        list.iter().position(|known| known == name).or_else(|| {
            list.push(name.to_owned());
            Some(list.len() - 1)
        })
    }

    /// How many of these encoded bytes of text may still be read; the budget shrinks by as much.
    pub(crate) fn allow(&mut self, length: usize) -> usize {
        let allowed = length.min(self.budget);
        self.budget -= allowed;
        allowed
    }

    /// Cuts text that would exceed the limit, and declares what was cut. Of encoded text the place is known only in proportion.
    pub(crate) fn within_limit<'b>(&mut self, bytes: &'b [u8], source: &Range<usize>) -> &'b [u8] {
        let allowed = self.allow(bytes.len());
        if allowed < bytes.len() {
            let share = (source.len() as u128 * allowed as u128 / bytes.len() as u128) as usize;
            self.lost(ProblemId::TooLong, source.start + share..source.end);
        }
        &bytes[..allowed]
    }

    pub(crate) fn subject(&mut self, voice: &Voice, subject: &str, source: Range<usize>) {
        self.say(voice.clone(), Part::Subject, source, |text, _| {
            text.push_str(subject);
            false
        });
    }

    /// Says plain text.
    pub(crate) fn plain(&mut self, voice: &Voice, words: &str, source: Range<usize>) {
        self.say(voice.clone(), Part::Body, source, |text, _| text::push(words, text));
    }

    /// Says what is seen of a page.
    pub(crate) fn page(&mut self, voice: &Voice, page: &str, source: Range<usize>) {
        self.say(voice.clone(), Part::Body, source, |text, hidden| html::render(page, text, hidden));
    }

    /// Keeps text that the person does not see where they read.
    pub(crate) fn unseen(&mut self, words: &str, by: HiddenBy, source: Range<usize>) {
        let mut clean = String::new();
        if text::push(words, &mut clean) {
            self.problem(ProblemId::ControlCharacters, source);
        }
        let clean = clean.trim();
        if !clean.is_empty() {
            let at = self.conversation.text.len();
            self.conversation.hidden.push(Hidden { text: clean.to_owned(), by, at });
        }
    }

    /// Lets `write` append to the text, and makes an utterance of it unless nothing came. `write` says whether it left out
    /// control characters.
    fn say(&mut self, voice: Voice, part: Part, source: Range<usize>, write: impl FnOnce(&mut String, &mut Vec<Hidden>) -> bool) {
        let Conversation { text, hidden, .. } = &mut self.conversation;
        let before = text.len();
        if before > 0 {
            text.push('\n');
        }
        let start = text.len();
        let first_hidden = hidden.len();
        let controls = write(text, hidden);
        text.truncate(start + text[start..].trim_end().len());
        let blank = text.len() == start;
        if blank {
            text.truncate(before);
        }
        let end = text.len();
        for piece in &mut hidden[first_hidden..] {
            piece.at = piece.at.min(end);
        }
        if controls {
            self.problem(ProblemId::ControlCharacters, source.clone());
        }
        if !blank {
            invisible::note(&self.conversation.text, start, &mut self.conversation.hidden);
            let utterance = Utterance { author: voice.author, part: voice.part(part), at: voice.at, text: start..end, source };
            self.conversation.utterances.push(utterance);
        }
    }

    pub(crate) fn attach(&mut self, attachment: Attachment) {
        if !attachment.inline {
            self.problem(ProblemId::AttachmentNotRead, attachment.source.clone());
        }
        self.conversation.attachments.push(attachment);
    }

    /// Closes the books on an input of `length` bytes.
    pub(crate) fn finish(mut self, length: usize) -> (Conversation, Vec<Problem>) {
        let (coverage, unclaimed) = std::mem::take(&mut self.ledger).close(length);
        self.conversation.coverage = coverage;
        for range in unclaimed {
            self.problem(ProblemId::NothingReadable, range);
        }
        if length == 0 {
            self.problem(ProblemId::Empty, 0..0);
        } else if self.conversation.text.is_empty() {
            self.problem(ProblemId::NothingReadable, 0..length);
        }
        (self.conversation, self.problems)
    }
}
