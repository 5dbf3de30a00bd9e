//! What was received, as text with its origins: the type that every other room reads.

use std::ops::Range;

use crate::MailFacts;

/// What was received, decoded.
///
/// All visible text stands in one string, [`text`](Self::text), so that an excerpt is one byte range for everybody; the
/// utterances say which range is whose and which bytes of the input it came from.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Conversation {
    /// How the input was read.
    pub format: Format,
    /// The road on which it arrived, as far as the form tells.
    pub channel: Channel,
    /// Names or addresses of those who speak, in order of appearance.
    pub participants: Vec<String>,
    /// The text that a person sees, UTF-8. Utterances stand in it in reading order, separated by line feeds.
    pub text: String,
    /// Who said which range of [`text`](Self::text).
    pub utterances: Vec<Utterance>,
    /// Text that was sent but that a person does not see.
    pub hidden: Vec<Hidden>,
    /// What came along, never opened.
    pub attachments: Vec<Attachment>,
    /// What the headers say, when this is a mail.
    pub mail: Option<MailFacts>,
    /// Which bytes of the input were understood and which were not.
    pub coverage: Coverage,
}

/// One thing said: a subject, a body, a forwarded body, a chat line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Utterance {
    /// Index into [`Conversation::participants`].
    pub author: Option<usize>,
    /// When, as RFC 3339, in the zone that the source gives.
    pub at: Option<String>,
    /// Which part of the message it is.
    pub part: Part,
    /// Byte range of [`Conversation::text`].
    pub text: Range<usize>,
    /// Byte range of the input it was decoded from.
    pub source: Range<usize>,
}

/// Which part of a message an utterance is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// The subject line.
    Subject,
    /// The text itself.
    Body,
    /// Text of a message carried inside (a bounce, a forward as attachment).
    Carried,
}

/// How the input was read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Format {
    /// A mail with its headers (RFC 5322, MIME).
    Mail,
    /// A mail pasted with its headers from a window, with text before it or the header order disturbed.
    PastedMail,
    /// Apple Mail's `.emlx`: a mail between a byte count and a property list.
    Emlx,
    /// Outlook's `.msg` (MS-OXMSG, a compound file).
    Msg,
    /// A web page or a mail body in HTML.
    Html,
    /// Words without a form.
    #[default]
    Text,
}

/// The road on which a message arrived.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Channel {
    /// Electronic mail.
    Mail,
    /// A messenger or a network's private messages.
    Chat,
    /// The form does not tell.
    #[default]
    Unknown,
}

/// Text that was sent but that a person does not see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hidden {
    /// The text, UTF-8.
    pub text: String,
    /// How it is hidden.
    pub by: HiddenBy,
    /// Byte offset in [`Conversation::text`] before which it would stand.
    pub at: usize,
}

/// How text is kept from the reader's eyes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HiddenBy {
    /// `display:none`, `visibility:hidden`, the `hidden` attribute, `mso-hide:all`.
    Style,
    /// Letters too small to see: `font-size` of at most 2 px, or a line of no height.
    Size,
    /// Letters in the colour of their ground, or (nearly) transparent.
    Colour,
    /// Placed outside of the page.
    Position,
    /// Zero-width and other invisible characters (their number, not their text, tells).
    ZeroWidth,
}

/// Something that came along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// The name that the sender gave, decoded; empty when there is none.
    pub name: String,
    /// The type that the sender declared, lower case, such as `image/jpeg`.
    pub declared_type: String,
    /// Bytes, after the transfer encoding was undone.
    pub size: usize,
    /// SHA-256 of those bytes (FIPS 180-4).
    pub sha256: [u8; 32],
    /// Shown inside the text (an image of a signature, say) rather than listed beside it.
    pub inline: bool,
    /// Byte range of the input.
    pub source: Range<usize>,
}

/// Which bytes of the input were understood, and which were not.
///
/// The two lists are sorted, disjoint, and together are the whole input: the promise "never drops a byte silently" as data.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Ranges that became text, facts or a listed attachment.
    pub understood: Vec<Range<usize>>,
    /// Ranges that did not; each is named by a [`Problem`](crate::Problem) too.
    pub not_understood: Vec<Range<usize>>,
}
