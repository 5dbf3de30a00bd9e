//! What a file is, by its content. The name only decides between kinds that begin alike.

/// The media type of a file that begins with these bytes; `application/octet-stream` when they do not tell.
pub fn media_type(head: &[u8], name: &str) -> &'static str {
    if let Some(found) = ours(head) {
        return found;
    }
    match infer::get(head).map(|found| found.mime_type()) {
        Some("text/html") => "text/html",
        Some("text/xml") if contains(head, b"<svg") => "image/svg+xml",
        // An Outlook message is a compound file with these streams in it; so is an old Word document.
        Some("application/x-ole-storage" | "application/msword") if contains(head, &wide("__properties_version1.0")) => "application/vnd.ms-outlook",
        Some("application/x-ole-storage") if has_ending(name, &["msg"]) => "application/vnd.ms-outlook",
        // Web archives: by content they are what they are packed in.
        Some("application/zip") if has_ending(name, &["wacz"]) => "application/x-wacz",
        Some("application/gzip") if name.to_ascii_lowercase().ends_with(".warc.gz") => "application/x-warc-gzip",
        Some(found) => found,
        None => text(head, name),
    }
}

/// Kinds that `infer` does not know, or knows too roughly.
fn ours(head: &[u8]) -> Option<&'static str> {
    if head.get(4..8) == Some(b"ftyp") {
        return match head.get(8..12)? {
            b"heic" | b"heix" | b"heim" | b"heis" => Some("image/heic"),
            b"hevc" | b"hevx" => Some("image/heic-sequence"),
            b"avif" | b"avis" => Some("image/avif"),
            b"mif1" | b"msf1" => Some("image/heif"),
            b"crx " => Some("image/x-canon-cr3"),
            b"qt  " => Some("video/quicktime"),
            b"M4A " | b"M4B " | b"M4P " => Some("audio/mp4"),
            [b'3', b'g', ..] => Some("video/3gpp"),
            _ => Some("video/mp4"),
        };
    }
    if head.starts_with(b"\x1a\x45\xdf\xa3") {
        return Some(if contains(&head[..head.len().min(64)], b"webm") { "video/webm" } else { "video/x-matroska" });
    }
    let begins: [(&[u8], &str); 5] = [
        (b"FUJIFILMCCD-RAW", "image/x-fuji-raf"),
        (b"IIU\0", "image/x-panasonic-rw2"),
        (b"IIRO", "image/x-olympus-orf"),
        (b"FOVb", "image/x-sigma-x3f"),
        (b".RMF", "application/vnd.rn-realmedia"),
    ];
    begins.iter().find(|(begin, _)| head.starts_with(begin)).map(|&(_, found)| found)
}

/// Which kind of text; or none.
fn text(head: &[u8], name: &str) -> &'static str {
    let wide = head.starts_with(&[0xff, 0xfe]) || head.starts_with(&[0xfe, 0xff]);
    let control = |b: u8| b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b);
    if head.is_empty() || (!wide && head.iter().any(|&b| control(b))) {
        return "application/octet-stream";
    }
    let start = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    if head.starts_with(b"From ") || has_ending(name, &["mbox", "mbx"]) && is_mail(head) {
        return "application/mbox";
    }
    let lower: Vec<u8> = start.iter().take(512).map(u8::to_ascii_lowercase).collect();
    if is_mail(start) {
        "message/rfc822"
    } else if lower.starts_with(b"<!doctype html") || contains(&lower, b"<html") {
        "text/html"
    } else if lower.starts_with(b"begin:vcard") {
        "text/vcard"
    } else if matches!(start.first(), Some(b'{' | b'[')) && is_json(start) {
        "application/json"
    } else {
        "text/plain"
    }
}

/// Header fields first, and one of them is one that only mails have.
fn is_mail(head: &[u8]) -> bool {
    const OF_MAILS: [&[u8]; 10] = [
        b"received",
        b"return-path",
        b"delivered-to",
        b"message-id",
        b"from",
        b"mime-version",
        b"dkim-signature",
        b"x-received",
        b"authentication-results",
        b"subject",
    ];
    let mut of_mails = 0;
    for line in head.split(|&b| b == b'\n').take(60) {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.is_empty() {
            break;
        }
        if line.starts_with(b" ") || line.starts_with(b"\t") {
            continue;
        }
        let Some(colon) = line.iter().position(|&b| b == b':') else { return false };
        let name = line[..colon].to_ascii_lowercase();
        if name.is_empty() || !name.iter().all(|&b| b.is_ascii_alphanumeric() || b == b'-') {
            return false;
        }
        of_mails += usize::from(OF_MAILS.contains(&name.as_slice()));
    }
    of_mails >= 2
}

/// JSON, or its beginning: the parser has nothing against it before the bytes end.
fn is_json(start: &[u8]) -> bool {
    let mut values = serde_json::Deserializer::from_slice(start).into_iter::<serde::de::IgnoredAny>();
    match values.next() {
        Some(Ok(_)) => true,
        Some(Err(error)) => error.is_eof(),
        None => false,
    }
}

fn contains(head: &[u8], what: &[u8]) -> bool {
    head.windows(what.len()).any(|window| window == what)
}

/// As UTF-16, little endian.
fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// Whether a name has one of these endings (small letters), in capitals or not.
pub(super) fn has_ending(name: &str, endings: &[&str]) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| endings.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn each_kind_by_its_first_bytes() {
        let cases: [(&[u8], &str, &str); 20] = [
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "x", "image/png"),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", "x.txt", "image/jpeg"),
            (b"\0\0\0\x18ftypheic\0\0\0\0", "x", "image/heic"),
            (b"\0\0\0\x1cftypisom\0\0\x02\0", "x", "video/mp4"),
            (b"\0\0\0\x14ftypqt  \0\0\0\0", "x", "video/quicktime"),
            (b"\0\0\0\x14ftypM4A \0\0\0\0", "x", "audio/mp4"),
            (b"RIFF\x24\0\0\0WEBPVP8 ", "x", "image/webp"),
            (b"\x1a\x45\xdf\xa3\x01\0\0\0\0\0\0\x1f\x42\x86\x81\x01\x42\xf7\x81\x01\x42\xf2\x81\x04\x42\xf3\x81\x08\x42\x82\x84webm", "x", "video/webm"),
            (b"%PDF-1.7\n", "x", "application/pdf"),
            (b"PK\x03\x04\x14\0\0\0\0\0", "x.zip", "application/zip"),
            (b"PK\x03\x04\x14\0\0\0\0\0", "x.wacz", "application/x-wacz"),
            (b"\x1f\x8b\x08\0\0\0\0\0", "x.warc.gz", "application/x-warc-gzip"),
            (b"Received: from a.example.org\r\n by b.example.org\r\nSubject: x\r\n\r\nhello", "x", "message/rfc822"),
            (b"From a@example.org Fri Nov 27 18:03:11 2026\nFrom: a@example.org\n", "x", "application/mbox"),
            (b"To whom it may concern: this is no mail.\n\nSubject: none", "x", "text/plain"),
            (b"<!DOCTYPE html><p>", "x", "text/html"),
            (b"\xef\xbb\xbf{\"messages\": [1, 2", "x", "application/json"),
            (b"[27/11/2026 18:03] A: hello", "x", "text/plain"),
            (b"", "x.png", "application/octet-stream"),
            (b"\0\x01\x02\x03", "x", "application/octet-stream"),
        ];
        for (head, name, expected) in cases {
            assert_eq!(media_type(head, name), expected, "{:?}", String::from_utf8_lossy(head));
        }
    }

    proptest! {
        #[test]
        fn any_bytes_have_a_type(head in proptest::collection::vec(any::<u8>(), 0..400), name in ".*") {
            prop_assert!(media_type(&head, &name).contains('/'));
        }
    }
}
