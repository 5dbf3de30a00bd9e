//! Lists what came along: name, type, size, and hash; never opened.

use std::ops::Range;

use sha2::{Digest, Sha256};

use crate::mime::{Encoding, Entity};
use crate::reading::Reading;
use crate::{Attachment, HiddenBy, ProblemId, charset, transfer};

/// Lists a part. Nothing is unpacked: a zip bomb is hashed as it stands.
pub(crate) fn list(reading: &mut Reading, entity: &Entity, body: &[u8], inline: bool, source: Range<usize>) {
    let (mut hash, mut size) = (Sha256::new(), 0);
    let damaged = match entity.encoding {
        Encoding::Identity => {
            hash.update(body);
            size = body.len();
            false
        }
        Encoding::Base64 => {
            let (mut damaged, mut end) = (false, body.len());
            // Words under the encoded bytes are noticed by the damage; then it is read again without them.
            for _ in 0..2 {
                (hash, size) = (Sha256::new(), 0);
                damaged = transfer::base64_pieces(&body[..end], |piece| {
                    hash.update(piece);
                    size += piece.len();
                });
                let found = if damaged { transfer::base64_end(&body[..end]) } else { end };
                if found == end {
                    break;
                }
                end = found;
            }
            if end < body.len() {
                // They are shown by no program.
                let words = reading.within_limit(&body[end..], &source);
                let letters = charset::guess(words);
                reading.unseen(&letters.text, HiddenBy::Style, source.clone());
            }
            damaged
        }
        Encoding::QuotedPrintable => {
            let decoded = transfer::quoted_printable(body);
            hash.update(&decoded.bytes);
            size = decoded.bytes.len();
            decoded.damaged
        }
    };
    if damaged {
        reading.problem(ProblemId::EncodingDamaged, source.clone());
    }
    let declared_type = format!("{}/{}", entity.main(), entity.sub());
    reading.attach(Attachment { name: entity.name(), declared_type, size, sha256: hash.finalize().into(), inline, source });
}

/// Lists bytes that are not a part of a mail.
pub(crate) fn of_bytes(name: String, declared_type: String, bytes: &[u8], inline: bool, source: Range<usize>) -> Attachment {
    Attachment { name, declared_type, size: bytes.len(), sha256: Sha256::digest(bytes).into(), inline, source }
}
