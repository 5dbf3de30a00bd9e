//! What could not be read: named, placed, never fatal.

use std::ops::Range;

/// Something in the input that was not, or not fully, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Which kind; the words for it stand in the Fluent files as `problem-<id>`.
    pub id: ProblemId,
    /// Byte range of the input that it is about.
    pub range: Range<usize>,
}

macro_rules! problem_ids {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// The kinds of problems.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum ProblemId { $($(#[$doc])* $name,)* }

        impl ProblemId {
            /// All of them, for tests that look for their words.
            pub const ALL: &[ProblemId] = &[$(ProblemId::$name,)*];

            /// The stable id, kebab-case, as in `--json`.
            pub fn id(self) -> &'static str {
                match self { $(ProblemId::$name => $id,)* }
            }
        }
    };
}

problem_ids! {
    /// The input has no bytes.
    Empty = "empty",
    /// Bytes, but nothing in them that a person could read.
    NothingReadable = "nothing-readable",
    /// An attachment was listed, with its hash, and not opened.
    AttachmentNotRead = "attachment-not-read",
    /// A character set that is not known, or bytes that do not fit it: shown with replacement marks.
    CharsetDamaged = "charset-damaged",
    /// A transfer encoding (base64, quoted-printable) that is broken.
    EncodingDamaged = "encoding-damaged",
    /// The input ends in the middle of a structure.
    Truncated = "truncated",
    /// Parts within parts, deeper than is read.
    TooDeep = "too-deep",
    /// More bytes than are read at once; the rest is named here.
    TooLong = "too-long",
    /// The text holds NULs or other control characters; they were left out of the text.
    ControlCharacters = "control-characters",
    /// An Outlook file whose structure is damaged.
    MsgDamaged = "msg-damaged",
    /// A file of a kind that holds no text (an image, an archive, a program).
    NotText = "not-text",
    /// Encrypted or signed in a way that hides the text (S/MIME, PGP).
    Encrypted = "encrypted",
}
