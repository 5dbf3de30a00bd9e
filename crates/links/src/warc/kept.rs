//! Which bodies may be kept: text alone. A picture or a film is never written down, whatever a server sends.

use crate::{Answer, Cut};

/// Media types of text that are not called `text/…`.
const TEXTS: [&str; 6] =
    ["application/json", "application/xml", "application/xhtml+xml", "application/javascript", "application/rdap+json", "application/x-ndjson"];

/// Whether the body of an answer may be kept. Not what says of itself that it is no text (SVG is a picture), and not what the reader found
/// to be none.
pub(super) fn may_keep(answer: &Answer) -> bool {
    let media_type = answer.media_type();
    let family = |name: &str| media_type.starts_with(name);
    let text = match media_type.as_str() {
        // A server that says nothing: what was decoded is what the reader took for text.
        "" => !answer.body.is_empty(),
        _ if family("image/") || family("video/") || family("audio/") || family("font/") => false,
        other => family("text/") || TEXTS.contains(&other) || other.ends_with("+json") || other.ends_with("+xml"),
    };
    text && answer.cut != Some(Cut::NotText)
}

/// The word of `WARC-Truncated` (section 5.13) for a record of this answer; nothing when it is whole.
pub(super) fn truncated(answer: &Answer) -> Option<&'static str> {
    match answer.cut {
        Some(Cut::Length) => Some("length"),
        Some(Cut::Time) => Some("time"),
        Some(Cut::Disconnect) => Some("disconnect"),
        // All bytes that came are there; only we could not decode them.
        Some(Cut::Unreadable) if may_keep(answer) => None,
        Some(Cut::NotText | Cut::Unreadable) => Some("unspecified"),
        None => (!may_keep(answer) && !answer.transferred.is_empty()).then_some("unspecified"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(media_type: &str, cut: Option<Cut>) -> Answer {
        let headers = vec![("content-type".to_owned(), media_type.to_owned())];
        Answer { headers, transferred: vec![b'a'], body: vec![b'a'], cut, ..Answer::default() }
    }

    #[test]
    fn text_and_nothing_else() {
        for good in ["text/html; charset=utf-8", "TEXT/PLAIN", "application/rdap+json", "application/xhtml+xml", ""] {
            assert!(may_keep(&answer(good, None)), "{good}");
        }
        for bad in ["image/png", "image/svg+xml", "video/mp4", "application/octet-stream", "application/pdf", "multipart/form-data", "font/woff2"] {
            assert!(!may_keep(&answer(bad, None)), "{bad}");
            assert_eq!(truncated(&answer(bad, None)), Some("unspecified"), "{bad}");
        }
        assert!(!may_keep(&answer("text/html", Some(Cut::NotText))));
        assert_eq!(truncated(&answer("text/html", Some(Cut::Unreadable))), None);
    }
}
