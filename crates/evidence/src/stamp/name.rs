//! Distinguished names as people read them (RFC 5280, 4.1.2.4; the short forms of RFC 4514 and X.520).

use der::Tag;

use super::StampError;
use super::element::Element;
use super::response::printable;

/// All of a name, and its most telling part. What cannot be read is left out: nothing is decided by these.
pub(super) fn read(der: &[u8]) -> (String, String) {
    let parts = parts(der).unwrap_or_default();
    let all = parts.iter().map(|(kind, text)| format!("{kind}={text}")).collect::<Vec<_>>().join(", ");
    let telling = |wanted: &str| parts.iter().rev().find(|(kind, _)| kind == wanted).map(|(_, text)| text.clone());
    let short = telling("CN").or_else(|| telling("O")).unwrap_or_else(|| all.clone());
    (all, short)
}

fn parts(der: &[u8]) -> Result<Vec<(String, String)>, StampError> {
    let mut parts = Vec::new();
    for set in Element::only(der, "name")?.expect(Tag::Sequence)?.all()? {
        for pair in set.expect(Tag::Set)?.all()? {
            let mut fields = pair.expect(Tag::Sequence)?.fields()?;
            let kind = fields.any()?.oid()?.to_string();
            parts.push((short_kind(&kind).to_owned(), printable(&text(fields.any()?))));
        }
    }
    Ok(parts)
}

fn short_kind(oid: &str) -> &str {
    match oid {
        "2.5.4.3" => "CN",
        "2.5.4.5" => "serialNumber",
        "2.5.4.6" => "C",
        "2.5.4.7" => "L",
        "2.5.4.8" => "ST",
        "2.5.4.10" => "O",
        "2.5.4.11" => "OU",
        "2.5.4.97" => "organizationIdentifier",
        other => other,
    }
}

fn text(element: Element<'_>) -> String {
    match element.tag {
        Tag::BmpString => {
            let units: Vec<u16> = element.value.chunks(2).map(|pair| pair.iter().fold(0, |unit, byte| (unit << 8) | u16::from(*byte))).collect();
            String::from_utf16_lossy(&units)
        }
        Tag::TeletexString => element.value.iter().copied().map(char::from).collect(),
        _ => String::from_utf8_lossy(element.value).into_owned(),
    }
}
