//! Lists what came along: name, type, size, and hash; never opened.

use std::ops::Range;

use sha2::{Digest, Sha256};

use crate::mime::{Encoding, Entity};
use crate::reading::Reading;
use crate::{Attachment, ProblemId, transfer};

/// Lists a part. Nothing is unpacked: a zip bomb is hashed as it stands.
pub(crate) fn list(
    reading: &mut Reading,
    entity: &Entity,
    body: &[u8],
    inline: bool,
    source: Range<usize>,
) {
    let mut hash = Sha256::new();
    let mut size = 0;
    let mut take = |piece: &[u8]| {
        hash.update(piece);
        size += piece.len();
    };
    let damaged = match entity.encoding {
        Encoding::Identity => {
            take(body);
            false
        }
        Encoding::Base64 => {
            let end = transfer::base64_end(body);
            let damaged = transfer::base64_pieces(&body[..end], take);
            if let Ok(words) = std::str::from_utf8(&body[end..])
                && end < body.len()
            {
                // What stands under the attachment's base64 is shown by no program.
                reading.unseen(words, crate::HiddenBy::Style, source.clone());
            }
            damaged
        }
        Encoding::QuotedPrintable => {
            let decoded = transfer::quoted_printable(body);
            take(&decoded.bytes);
            decoded.damaged
        }
    };
    if damaged {
        reading.problem(ProblemId::EncodingDamaged, source.clone());
    }
    let declared_type = format!("{}/{}", entity.main(), entity.sub());
    reading.attach(Attachment {
        name: entity.name(),
        declared_type,
        size,
        sha256: hash.finalize().into(),
        inline,
        source,
    });
}

/// Lists bytes that are not a part of a mail.
pub(crate) fn of_bytes(
    name: String,
    declared_type: String,
    bytes: &[u8],
    inline: bool,
    source: Range<usize>,
) -> Attachment {
    Attachment {
        name,
        declared_type,
        size: bytes.len(),
        sha256: Sha256::digest(bytes).into(),
        inline,
        source,
    }
}
