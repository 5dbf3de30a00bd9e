//! Says what a message is by its bytes.

use memchr::{memchr, memmem, memrchr};

use crate::{Format, charset, emlx, fields, header, html, pasted};

/// As much of the input as is looked at.
const WINDOW: usize = 64 * 1024;

/// The beginning of every compound file (MS-CFB section 2.2).
pub(crate) const COMPOUND: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Says how ONE message is to be read. Bytes that hold no text are [`Format::Text`], too: [`read`](crate::read) names the
/// problem.
pub fn sniff(bytes: &[u8]) -> Format {
    examine(bytes).0
}

/// The format, and whether the bytes hold text at all.
pub(crate) fn examine(bytes: &[u8]) -> (Format, bool) {
    if is_outlook(bytes) {
        return (Format::Msg, true);
    }
    let window = &bytes[..bytes.len().min(WINDOW)];
    let window = window.strip_prefix(b"\xef\xbb\xbf").unwrap_or(window);
    // What begins like a mail is no image or archive: those need not be looked for.
    if emlx::is_emlx(window) {
        return (Format::Emlx, true);
    }
    if is_mail(window) {
        return (Format::Mail, true);
    }
    if not_text(bytes) {
        return (Format::Text, false);
    }
    let text = fields::lossy(window);
    // A pasted mail may hold a page; a page does not begin with a mail's head.
    if !text.trim_start().starts_with('<') && pasted::find(&text).is_some() {
        return (Format::PastedMail, true);
    }
    (if html::looks_like_html(&text) { Format::Html } else { Format::Text }, true)
}

/// A compound file with the streams of a message: other Office files begin the same way.
fn is_outlook(bytes: &[u8]) -> bool {
    const PROPERTIES: &[u8] = b"_\0_\0p\0r\0o\0p\0e\0r\0t\0i\0e\0s\0";
    bytes.starts_with(&COMPOUND) && memmem::find(bytes, PROPERTIES).is_some()
}

/// Does a mail's head stand at the beginning, ended by a blank line or the end?
fn is_mail(bytes: &[u8]) -> bool {
    let skip = bytes.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    let bytes = &bytes[skip..];
    let first = &bytes[..memchr(b'\n', bytes).unwrap_or(bytes.len())];
    if !(header::is_postmark(first) || header::name_end(first).is_some()) {
        return false;
    }
    // The first two kilobytes tell; the whole head is read later.
    let enough = memrchr(b'\n', &bytes[..bytes.len().min(2048)]).map_or(bytes.len(), |end| end + 1);
    let head = header::split(&bytes[..enough]);
    let known = head.fields.iter().filter(|field| header::is_known(field.name)).count();
    let traces = ["received", "message-id", "mime-version", "return-path", "delivered-to", "content-type"];
    let traced = traces.iter().any(|name| head.has(name));
    let addressed = head.has("from") && (head.has("to") || head.has("subject") || head.has("date"));
    // What a person types with colons ("Date: … Subject: …") lacks both.
    let mostly = known * 2 >= head.fields.len();
    known >= 2 && mostly && (traced || addressed) || known >= 4 && traced
}

/// Is it a file of a kind that holds no text that can be read here: an image, an archive, a program?
pub(crate) fn not_text(bytes: &[u8]) -> bool {
    #[rustfmt::skip]
    const MAGIC: [&[u8]; 29] = [
        b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a", b"%PDF-", b"PK\x03\x04", b"PK\x05\x06", b"Rar!\x1a\x07",
        b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b\x08", b"BZh", b"\xfd7zXZ\0", b"\x28\xb5\x2f\xfd", b"\x7fELF", b"MZ\x90\0",
        b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"\0asm", b"SQLite format 3\0", b"OggS", b"fLaC", b"ID3", b"II*\0", b"MM\0*",
        b"wOFF", b"\x1aE\xdf\xa3", b"\0\0\x01\0", b"age-encryption.org/", b"\0\x01\0\0\0",
    ];
    if MAGIC.iter().any(|magic| bytes.starts_with(magic)) {
        return true;
    }
    if bytes.starts_with(&COMPOUND) && !is_outlook(bytes) {
        return true;
    }
    let kind = bytes.get(4..8) == Some(b"ftyp") || bytes.starts_with(b"RIFF") && bytes.len() > 12;
    kind || is_noise(bytes)
}

/// Control characters that no text has, more often than damage explains.
fn is_noise(bytes: &[u8]) -> bool {
    let window = &bytes[..bytes.len().min(4096)];
    let marked = window.starts_with(b"\xff\xfe") || window.starts_with(b"\xfe\xff");
    if marked || charset::utf16_by_nuls(window).is_some() {
        return false;
    }
    // Without branches: this looks at every message.
    let noise = |byte: u8| u32::from((byte < 7) | (byte.wrapping_sub(0x0E) < 0x0D) | (byte.wrapping_sub(0x1C) < 4));
    let count = window.iter().map(|byte| noise(*byte)).sum::<u32>() as usize;
    count >= 8 && count * 20 > window.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds() {
        let cases: [(&[u8], Format); 14] = [
            (b"", Format::Text),
            (b"From: a@example.org\nTo: b@example.org\nSubject: x\n\nhi", Format::Mail),
            (b"\n\nReceived: from a by b\nFrom: a\n\nhi", Format::Mail),
            (b"From a@example.org Mon Jan  1 00:00:00 2024\nFrom: a\nDate: x\n\n", Format::Mail),
            (b"\xef\xbb\xbfMIME-Version: 1.0\r\nSubject: x\r\n\r\n", Format::Mail),
            (b"Note: I have your password\nPrice: 900\n", Format::Text),
            (b"anna: hi\nbob: hello\n", Format::Text),
            (b"From the beginning I knew\n", Format::Text),
            (b"  <!DOCTYPE html><p>x", Format::Html),
            (b"<DIV>x</DIV>", Format::Html),
            (b"<anna> hi\n<bob> hello", Format::Text),
            (b"\x89PNG\r\n\x1a\nxxxx", Format::Text),
            (b"I got this, is it real?\n\nFrom: a@example.org\nSent: Monday\nTo: me@example.com\nSubject: x\n\nhi", Format::PastedMail),
            (b"75\nFrom: a@example.org\nTo: b@example.org\nSubject: x\n\nhi", Format::Emlx),
        ];
        for (bytes, format) in cases {
            assert_eq!(sniff(bytes), format, "{}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn noise_is_not_text() {
        assert!(not_text(b"\xff\xd8\xff\xe0JFIF"));
        assert!(not_text(&(0..=255).collect::<Vec<u8>>()));
        assert!(!not_text("Пароль\0".as_bytes()));
        assert!(!not_text(b"c\0a\0l\0m\0 \0d\0o\0w\0n\0"));
    }
}
