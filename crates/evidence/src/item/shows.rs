//! Whether a file may show somebody: decided before it is read, so that the question of age can be asked first.
//!
//! Two steps: [`shows_by_name`] needs nothing but the name; when that does not yet call for the question, [`shows`] looks at sixteen bytes.
//! Text, chat exports, HTML, JSON and sound pass without the question. Everything else asks, for each of these reasons:
//!
//! - pictures and videos of any kind, camera raw and drawings (SVG can embed a photograph) included;
//! - archives (zip, rar, 7z, tar …): a chat export with its media is one;
//! - PDF and office documents: a conversation printed to PDF carries its pictures, and they cannot be told from the first bytes;
//! - what the bytes do not tell: an unknown or encrypted container may be a video.
//!
//! A mail is its own case: it is mostly text, but may carry pictures. Whoever keeps one reads it anyway (for the finding), and looks at
//! its attachments with these functions.

use super::media_type::has_ending;

/// What a file may show, from the most harmless on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shows {
    /// Text or sound: no picture.
    Nothing,
    /// A mail: its attachments decide.
    Mail,
    /// It cannot be told.
    Unknown,
    /// A document that may have pictures in it.
    Document,
    /// An archive that may have pictures in it.
    Archive,
    /// A video.
    Video,
    /// A picture.
    Image,
}

impl Shows {
    /// Whether "taken under 18, or maybe?" has to be answered before any more of the file is read.
    pub fn must_ask(self) -> bool {
        self >= Shows::Unknown
    }
}

/// Bytes that [`shows`] wants.
pub const SNIFF: usize = 16;

const ENDINGS: [(Shows, &[&str]); 6] = [
    (
        Shows::Image,
        &[
            "jpg", "jpeg", "jpe", "jfif", "png", "apng", "gif", "webp", "heic", "heif", "heics", "heifs", "hif", "avif", "avifs", "tif", "tiff", "bmp", "dib",
            "ico", "jp2", "j2k", "jxl", "jxr", "svg", "svgz", "psd", "xcf", "kra", "ora", "dng", "cr2", "cr3", "crw", "nef", "nrw", "arw", "srf", "sr2", "orf",
            "rw2", "raf", "pef", "srw", "x3f", "raw", "rwl", "3fr", "iiq", "tga", "ppm", "pgm", "pbm", "pnm", "exr", "hdr", "djvu", "thm", "eps", "ai", "insp",
        ],
    ),
    (
        Shows::Video,
        &[
            "mp4", "m4v", "mov", "qt", "mkv", "webm", "3gp", "3gpp", "3g2", "avi", "wmv", "asf", "flv", "f4v", "mpg", "mpeg", "mpe", "m2v", "vob", "ts", "mts",
            "m2ts", "ogv", "ogm", "rm", "rmvb", "divx", "dv", "mxf", "insv", "lrv", "swf", "h264", "h265", "hevc", "ivf", "y4m", "mjpeg", "mjpg",
        ],
    ),
    (
        Shows::Archive,
        &[
            "zip",
            "zipx",
            "rar",
            "7z",
            "tar",
            "gz",
            "tgz",
            "bz2",
            "tbz",
            "tbz2",
            "xz",
            "txz",
            "zst",
            "tzst",
            "lz",
            "lz4",
            "lzma",
            "cab",
            "iso",
            "img",
            "dmg",
            "arj",
            "lzh",
            "ace",
            "wim",
            "jar",
            "apk",
            "ipa",
            "vhd",
            "vhdx",
            "vmdk",
            "qcow2",
            "backup",
            "warc",
            "wacz",
            "pst",
            "ost",
            "age",
            "gpg",
            "pgp",
            "crypt12",
            "crypt14",
            "crypt15",
            "tmp",
            "part",
            "crdownload",
        ],
    ),
    (
        Shows::Document,
        &[
            "pdf",
            "xps",
            "oxps",
            "doc",
            "docx",
            "docm",
            "dot",
            "dotx",
            "odt",
            "ott",
            "rtf",
            "ppt",
            "pptx",
            "pptm",
            "pps",
            "ppsx",
            "odp",
            "xls",
            "xlsx",
            "xlsm",
            "xlsb",
            "ods",
            "odg",
            "pages",
            "key",
            "numbers",
            "epub",
            "mobi",
            "azw3",
            "pub",
            "one",
            "mht",
            "mhtml",
            "webarchive",
        ],
    ),
    (Shows::Mail, &["eml", "emlx", "msg", "mbox", "mbx"]),
    (
        Shows::Nothing,
        &[
            "txt", "md", "text", "log", "csv", "tsv", "json", "jsonl", "ndjson", "html", "htm", "xml", "vcf", "ics", "srt", "vtt", "mp3", "m4a", "aac", "wav",
            "flac", "opus", "amr", "oga", "aif", "aiff", "wma", "mid",
        ],
    ),
];

/// What the name alone says; `None` when it has no ending that is known.
pub fn shows_by_name(name: &str) -> Option<Shows> {
    ENDINGS.iter().find(|(_, endings)| has_ending(name.trim_end(), endings)).map(|&(shows, _)| shows)
}

/// What name and first bytes say: the more careful of the two. [`SNIFF`] bytes are enough; more are not looked at.
pub fn shows(name: &str, head: &[u8]) -> Shows {
    by_content(&head[..head.len().min(SNIFF)]).max(shows_by_name(name).unwrap_or(Shows::Nothing))
}

/// Whether something that a mail carries may show somebody: by the type that it is said to have, or by its name.
pub fn carried_shows(name: &str, declared_type: &str) -> bool {
    let declared = declared_type.to_ascii_lowercase();
    declared.starts_with("image/") || declared.starts_with("video/") || shows_by_name(name).is_some_and(Shows::must_ask)
}

/// Whether pictures are written into the bytes of a mail or a page themselves (RFC 2397).
pub fn embeds_images(bytes: &[u8]) -> bool {
    let begins = |what: &[u8]| bytes.windows(what.len()).any(|window| window.eq_ignore_ascii_case(what));
    begins(b"data:image/") || begins(b"data:video/")
}

fn by_content(head: &[u8]) -> Shows {
    if head.is_empty() {
        return Shows::Nothing;
    }
    if head.get(4..8) == Some(b"ftyp") {
        // The brand of sound alone; every other one is a picture or a video.
        return if matches!(head.get(8..12), Some(b"M4A " | b"M4B " | b"M4P ")) { Shows::Nothing } else { Shows::Video };
    }
    let is = |at: usize, what: &[u8]| head.get(at..at + what.len()) == Some(what);
    let begins: [(Shows, &[&[u8]]); 5] = [
        (
            Shows::Image,
            &[
                b"\xff\xd8\xff",
                b"\x89PNG",
                b"GIF8",
                b"II*\0",
                b"MM\0*",
                b"II+\0",
                b"MM\0+",
                b"BM",
                b"\0\0\x01\0",
                b"8BPS",
                b"IIU\0",
                b"IIRO",
                b"IIRS",
                b"MMOR",
                b"FUJIFILM",
                b"FOVb",
                b"\0\0\0\x0cjP  ",
                b"\0\0\0\x0cJXL ",
                b"\xff\x0a",
                b"II\xbc",
                b"gimp xcf",
                b"AT&TFORM",
                b"%!PS",
            ],
        ),
        (Shows::Video, &[b"\x1a\x45\xdf\xa3", b"FLV", b"\0\0\x01\xba", b"\0\0\x01\xb3", b"0&\xb2u", b".RMF", b"FWS", b"CWS", b"ZWS", b"G@"]),
        (
            Shows::Archive,
            &[
                b"PK\x03\x04",
                b"PK\x05\x06",
                b"PK\x07\x08",
                b"Rar!",
                b"7z\xbc\xaf",
                b"\x1f\x8b",
                b"BZh",
                b"\xfd7zXZ",
                b"\x28\xb5\x2f\xfd",
                b"MSCF",
                b"age-encr",
                b"-----BEGIN",
            ],
        ),
        (Shows::Document, &[b"%PDF", b"{\\rtf", b"\xef\xbb\xbf%PDF"]),
        (Shows::Nothing, &[b"ID3", b"fLaC", b"#!AMR", b"MThd", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2", b"\xff\xf1", b"\xff\xf9"]),
    ];
    if is(0, b"RIFF") {
        return match head.get(8..12) {
            Some(b"WAVE") => Shows::Nothing,
            Some(b"WEBP") => Shows::Image,
            _ => Shows::Video,
        };
    }
    // A compound file: an Outlook message or an old office document. The name tells them apart; by content it may hold pictures.
    if is(0, b"\xd0\xcf\x11\xe0") {
        return Shows::Mail;
    }
    // Ogg: sound or video, told only further in.
    if is(0, b"OggS") {
        return Shows::Unknown;
    }
    // Sixteen bytes of text may begin with two letters that are also a picture's: "BM" and "G@" need a byte behind them that no text has.
    let text = is_text(head);
    let found = begins.iter().find(|(_, begins)| begins.iter().any(|begin| is(0, begin) && (begin.len() > 2 || !text)));
    match found {
        Some(&(shows, _)) => shows,
        None if text => Shows::Nothing,
        None => Shows::Unknown,
    }
}

/// Text in UTF-8 (cut anywhere), UTF-16 with its mark, or one of the old charsets: no control character that texts do not have.
fn is_text(head: &[u8]) -> bool {
    let control = |b: u8| b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b) || b == 0x7f;
    head.starts_with(&[0xff, 0xfe]) || head.starts_with(&[0xfe, 0xff]) || !head.iter().any(|&b| control(b))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_that_ask_before_anything_is_read() {
        for name in [
            "a.HEIC",
            "b.webp",
            "c.avif",
            "d.mp4",
            "e.MOV",
            "f.mkv",
            "g.webm",
            "h.gif",
            "i.3gp",
            "j.avi",
            "k.tiff",
            "l.bmp",
            "m.dng",
            "n.cr3",
            "o.pdf",
            "p.zip",
            "q.rar",
            "r.7z",
            "s.tar",
            "t.tar.gz",
            "u.docx",
            "v.jpg ",
            "w.txt.png",
            "💔.jpeg",
        ] {
            assert!(shows_by_name(name).is_some_and(Shows::must_ask), "{name}");
        }
    }

    #[test]
    fn text_mail_and_sound_do_not_ask() {
        let cases: [(&str, &[u8]); 8] = [
            ("a.txt", b"Bonjour, "),
            ("chat", "été 2026 à ".as_bytes()),
            ("b.eml", b"Received: from a"),
            ("c.json", b"{\"messages\": [1,"),
            ("d.m4a", b"\0\0\0\x1cftypM4A \0\0\0\0"),
            ("e", b""),
            ("BMW.txt", b"BMW for sale, 20"),
            ("f.txt", b"\xff\xfeh\0e\0l\0l\0o\0"),
        ];
        for (name, head) in cases {
            assert!(!shows(name, head).must_ask(), "{name}");
        }
    }

    #[test]
    fn a_wrong_name_does_not_hide_a_picture() {
        let cases: [&[u8]; 12] = [
            b"\xff\xd8\xff\xe0\0\x10JFIF\0",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
            b"GIF89a\x01\0\x01\0",
            b"RIFF\x24\0\0\0WEBPVP8 ",
            b"\0\0\0\x18ftypheic\0\0\0\0",
            b"\0\0\0\x1cftypisom\0\0\x02\0",
            b"\x1a\x45\xdf\xa3\x01\0\0\0\0\0\0\x1f",
            b"RIFF\x24\0\0\0AVI LIST",
            b"BM\x36\0\0\0\0\0\0\0",
            b"II*\0\x08\0\0\0",
            b"PK\x03\x04\x14\0\0\0\0\0",
            b"\x9f\x03\x11\x80what is this",
        ];
        for head in cases {
            assert!(shows("notes.txt", head).must_ask(), "{head:?}");
        }
    }

    proptest! {
        #[test]
        fn the_bytes_never_make_a_picture_of_a_name_harmless(head in proptest::collection::vec(any::<u8>(), 0..32)) {
            prop_assert!(shows("a.jpg", &head).must_ask());
        }
    }
}
