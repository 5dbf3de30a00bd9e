//! Apple Mail's `.emlx`: a byte count, the mail, and a property list with its flags.

use memchr::{memchr, memmem};

use crate::coverage::Origin;
use crate::reading::Reading;
use crate::{ProblemId, header, mail};

/// Does it begin with a count on a line of its own, and a head after it?
pub(crate) fn is_emlx(bytes: &[u8]) -> bool {
    let Some((_, start)) = count(bytes) else {
        return false;
    };
    let line = &bytes[start..memchr(b'\n', &bytes[start..]).map_or(bytes.len(), |end| start + end)];
    header::name_end(line).is_some()
}

/// The count, and the offset at which the mail begins.
fn count(bytes: &[u8]) -> Option<(usize, usize)> {
    let end = memchr(b'\n', &bytes[..bytes.len().min(32)])?;
    let digits = bytes[..end].trim_ascii();
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    Some((std::str::from_utf8(digits).ok()?.parse().ok()?, end + 1))
}

/// Reads the mail. Where the count is wrong, the property list or the end ends it.
pub(crate) fn read(reading: &mut Reading, bytes: &[u8], origin: &Origin) {
    let (length, start) = count(bytes).unwrap_or((bytes.len(), 0));
    let counted = start.saturating_add(length);
    let end = match bytes.get(counted..) {
        Some(rest) if rest.is_empty() || is_property_list(rest) => counted,
        _ => {
            reading.problem(ProblemId::Truncated, origin.range(0..start));
            let list = memmem::rfind(bytes, b"<?xml").filter(|at| *at > start && is_property_list(&bytes[*at..]));
            list.unwrap_or(bytes.len())
        }
    };
    reading.ledger.understood(origin.range(0..bytes.len()));
    mail::read(reading, &bytes[start..end], &origin.verbatim(start..end));
}

fn is_property_list(bytes: &[u8]) -> bool {
    let bytes = bytes.trim_ascii_start();
    bytes.starts_with(b"<?xml") && memmem::find(&bytes[..bytes.len().min(512)], b"plist").is_some()
}
