//! The index of an archive (CDXJ): for each answer a sorted line that says where it lies.

use url::Url;

use crate::time::digits;
use crate::warc::{Kind, Record};

/// The lines of all answers. `places` are offset and length of each record in the archive.
pub(super) fn index<'a>(records: impl Iterator<Item = &'a Record>, places: &[(usize, usize)], archive: &str) -> Vec<u8> {
    let answers = records.zip(places).filter(|(record, _)| record.kind == Kind::Response);
    let mut lines: Vec<String> = answers.map(|(record, place)| line(record, *place, archive)).collect();
    lines.sort();
    lines.concat().into_bytes()
}

fn line(record: &Record, (offset, length): (usize, usize), archive: &str) -> String {
    let url = record.target.as_deref().unwrap_or_default();
    let (status, media_type) = head(record);
    let about = serde_json::json!({
        "url": url,
        "mime": media_type,
        "status": status,
        "digest": record.payload_digest(),
        "length": length.to_string(),
        "offset": offset.to_string(),
        "filename": archive,
    });
    format!("{} {} {about}\n", key(url), digits(record.at))
}

/// Status and media type out of the head of an answer.
fn head(record: &Record) -> (String, String) {
    let head = String::from_utf8_lossy(record.block.get(..record.payload.unwrap_or(0)).unwrap_or_default()).into_owned();
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).unwrap_or("-").to_owned();
    let named = lines.filter_map(|line| line.split_once(':')).find(|(name, _)| name.trim().eq_ignore_ascii_case("content-type"));
    let media_type = named.map_or("", |(_, value)| value).split(';').next().unwrap_or("").trim().to_ascii_lowercase();
    (status, if media_type.is_empty() { "unk".to_owned() } else { media_type })
}

/// A sort key (SURT): the host's labels turned round, then the path; small letters; nothing that could end the field.
fn key(url: &str) -> String {
    let Ok(read) = Url::parse(url) else { return "-".to_owned() };
    let host = read.host_str().unwrap_or("").trim_start_matches("www.");
    let numbers = matches!(read.host(), Some(url::Host::Ipv4(_) | url::Host::Ipv6(_)));
    let turned = if numbers { host.to_owned() } else { host.split('.').rev().collect::<Vec<_>>().join(",") };
    let port = read.port().map(|port| format!(":{port}")).unwrap_or_default();
    let query = read.query().map(|query| format!("?{query}")).unwrap_or_default();
    format!("{turned}{port}){}{query}", read.path()).to_lowercase().replace(char::is_whitespace, "%20")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_sort_by_domain() {
        assert_eq!(key("https://www.Example.org/A?b=C"), "org,example)/a?b=c");
        assert_eq!(key("http://127.0.0.1:8080/"), "127.0.0.1:8080)/");
        assert_eq!(key("no address"), "-");
    }
}
