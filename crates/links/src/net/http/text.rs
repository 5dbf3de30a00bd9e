//! Tells text from everything else: by its name before it is read, by its first bytes before it is kept.

/// Whether a media type (small letters, no parameters) is text. No type at all is none: nobody said that it is.
pub(super) fn is_named_text(media_type: &str) -> bool {
    if media_type.starts_with("text/") {
        return true;
    }
    // A drawing is a picture, although it is written in XML.
    if media_type.starts_with("image/") || media_type.starts_with("video/") || media_type.starts_with("audio/") {
        return false;
    }
    let known = ["application/json", "application/xml", "application/xhtml+xml", "application/javascript", "application/ecmascript"];
    known.contains(&media_type) || media_type.ends_with("+json") || media_type.ends_with("+xml")
}

/// How many bytes are looked at.
const LOOK: usize = 1024;

/// Beginnings of pictures, films and packets whose first bytes need hold no zero.
const OTHERS: [&[u8]; 12] =
    [b"GIF8", b"\xff\xd8\xff", b"\x89PNG", b"RIFF", b"%PDF", b"PK\x03\x04", b"\x1f\x8b", b"ID3", b"OggS", b"\x1a\x45\xdf\xa3", b"BM", b"FLV\x01"];

/// Whether bytes that were called text look like text: what is none is thrown away, whatever its name.
pub(super) fn looks_like_text(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(LOOK)];
    if OTHERS.iter().any(|magic| head.starts_with(magic)) && !is_plain(head) {
        return false;
    }
    // UTF-16 has zeros; it says so at its beginning.
    if head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") {
        return true;
    }
    let strange = head.iter().filter(|byte| matches!(byte, 0x01..=0x08 | 0x0e..=0x1a | 0x1c..=0x1f | 0x7f)).count();
    !head.contains(&0) && strange * 50 <= head.len()
}

/// A page may begin with the letters "BM" or "RIFF": bytes of plain letters alone are no picture.
fn is_plain(head: &[u8]) -> bool {
    head.iter().all(|byte| matches!(byte, b'\t' | b'\n' | b'\r' | 0x20..=0x7e)) && !head.starts_with(b"GIF8") && !head.starts_with(b"%PDF")
}
