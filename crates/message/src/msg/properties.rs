//! The properties of an Outlook message, recipient, or attachment (MS-OXMSG section 2.4, numbers as in MS-OXPROPS).

use std::collections::HashMap;
use std::ops::Range;

use super::compound::{Compound, Stream};
use crate::charset;

/// Numbers of the properties that are read.
pub(super) mod tag {
    pub(in super::super) const MESSAGE_CLASS: u16 = 0x001A;
    pub(in super::super) const SUBJECT: u16 = 0x0037;
    pub(in super::super) const SUBMITTED: u16 = 0x0039;
    pub(in super::super) const REPRESENTED_NAME: u16 = 0x0042;
    pub(in super::super) const REPRESENTED_ADDRESS: u16 = 0x0065;
    pub(in super::super) const TRANSPORT_HEADERS: u16 = 0x007D;
    pub(in super::super) const SENDER_NAME: u16 = 0x0C1A;
    pub(in super::super) const SENDER_ADDRESS: u16 = 0x0C1F;
    pub(in super::super) const DELIVERED: u16 = 0x0E06;
    pub(in super::super) const BODY: u16 = 0x1000;
    pub(in super::super) const RTF: u16 = 0x1009;
    pub(in super::super) const HTML: u16 = 0x1013;
    pub(in super::super) const MESSAGE_ID: u16 = 0x1035;
    pub(in super::super) const REFERENCES: u16 = 0x1039;
    pub(in super::super) const IN_REPLY_TO: u16 = 0x1042;
    pub(in super::super) const DISPLAY_NAME: u16 = 0x3001;
    pub(in super::super) const ADDRESS: u16 = 0x3003;
    pub(in super::super) const DATA: u16 = 0x3701;
    pub(in super::super) const SHORT_NAME: u16 = 0x3704;
    pub(in super::super) const LONG_NAME: u16 = 0x3707;
    pub(in super::super) const MIME_TYPE: u16 = 0x370E;
    pub(in super::super) const CONTENT_ID: u16 = 0x3712;
    pub(in super::super) const SMTP_ADDRESS: u16 = 0x39FE;
    pub(in super::super) const INTERNET_CODE_PAGE: u16 = 0x3FDE;
    pub(in super::super) const CODE_PAGE: u16 = 0x3FFD;
    pub(in super::super) const SENDER_SMTP: u16 = 0x5D01;
    pub(in super::super) const REPRESENTED_SMTP: u16 = 0x5D02;
    pub(in super::super) const HIDDEN: u16 = 0x7FFE;
}

/// Types of properties (MS-OXCDATA section 2.11.1).
const UNICODE: u16 = 0x001F;
const EIGHT_BIT: u16 = 0x001E;
const BINARY: u16 = 0x0102;
const OBJECT: u16 = 0x000D;

/// What a folder holds.
#[derive(Debug, Default)]
pub(super) struct Properties {
    /// Values that stand in the table itself.
    fixed: HashMap<u16, u64>,
    /// Values in streams of their own: type and entry.
    streams: HashMap<u16, (u16, usize)>,
    /// Folders inside: recipients, attachments.
    pub(super) recipients: Vec<usize>,
    pub(super) attachments: Vec<usize>,
    code_page: Option<String>,
}

/// A value that is text, and where it stands.
#[derive(Debug, Default)]
pub(super) struct Text {
    pub(super) text: String,
    pub(super) range: Range<usize>,
    pub(super) damaged: bool,
}

impl Properties {
    pub(super) fn read(file: &mut Compound<'_>, folder: usize) -> Properties {
        let mut found = Properties::default();
        for (name, id) in file.list(folder) {
            if let Some(tag) = name.strip_prefix("__substg1.0_").and_then(|tag| u32::from_str_radix(tag.get(..8)?, 16).ok()) {
                found.streams.entry((tag >> 16) as u16).or_insert((tag as u16, id));
            } else if name.starts_with("__properties_version1") {
                found.table(&file.read(id).bytes);
            } else if name.starts_with("__recip_version1") {
                found.recipients.push(id);
            } else if name.starts_with("__attach_version1") {
                found.attachments.push(id);
            }
        }
        let number = |tag: u16| found.fixed.get(&tag).map(|value| *value as u32);
        found.code_page = number(tag::CODE_PAGE).or(number(tag::INTERNET_CODE_PAGE)).and_then(charset::code_page);
        found
    }

    /// Entries of 16 bytes, behind a header whose length depends on whose properties these are.
    fn table(&mut self, bytes: &[u8]) {
        let header = if bytes.len() % 16 == 8 { odd_header(bytes) } else { 32 };
        for entry in bytes.get(header..).unwrap_or_default().chunks_exact(16) {
            let tag = u16::from_le_bytes([entry[2], entry[3]]);
            let value = entry[8..].first_chunk::<8>().map_or(0, |value| u64::from_le_bytes(*value));
            self.fixed.entry(tag).or_insert(value);
        }
    }

    pub(super) fn number(&self, tag: u16) -> Option<u64> {
        self.fixed.get(&tag).copied()
    }

    /// The entry of a folder that is a property (an embedded message).
    pub(super) fn object(&self, tag: u16) -> Option<usize> {
        self.streams.get(&tag).filter(|(kind, _)| *kind == OBJECT).map(|(_, id)| *id)
    }

    pub(super) fn bytes(&self, file: &mut Compound<'_>, tag: u16) -> Option<Stream> {
        let (kind, id) = self.streams.get(&tag)?;
        (*kind == BINARY).then(|| file.read(*id))
    }

    /// A text, without the NULs that end it. The page of a message is bytes in a charset, and comes as such.
    pub(super) fn text(&self, file: &mut Compound<'_>, tag: u16) -> Option<Text> {
        let (kind, id) = *self.streams.get(&tag)?;
        if !matches!(kind, UNICODE | EIGHT_BIT) {
            return None;
        }
        let stream = file.read(id);
        let letters = match kind {
            UNICODE => charset::Letters { text: charset::decode_as(&stream.bytes, "utf-16le"), damaged: false },
            _ => charset::decode(&stream.bytes, self.code_page.as_deref()),
        };
        let text = letters.text.trim_end_matches('\0').to_owned();
        Some(Text { damaged: letters.damaged, text, range: stream.range })
    }

    /// The first of these properties that says something.
    pub(super) fn first_text(&self, file: &mut Compound<'_>, tags: &[u16]) -> Option<Text> {
        tags.iter().find_map(|tag| self.text(file, *tag).filter(|text| !text.text.trim().is_empty()))
    }

    /// A time (100 nanoseconds since 1601) as RFC 3339.
    pub(super) fn time(&self, tag: u16) -> Option<String> {
        let seconds = i64::try_from(self.number(tag)? / 10_000_000).ok()? - 11_644_473_600;
        let (days, rest) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
        let (year, month, day) = civil(days);
        (1970..=9999).contains(&year).then(|| format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}Z", rest / 3600, rest / 60 % 60, rest % 60))
    }

    /// The charset of the page.
    pub(super) fn page_charset(&self) -> Option<String> {
        self.number(tag::INTERNET_CODE_PAGE).and_then(|number| charset::code_page(number as u32)).or_else(|| self.code_page.clone())
    }
}

/// The message itself has a header of 32 bytes, recipients and attachments one of 8, embedded messages one of 24: the latter two
/// are told apart by the first entry, which must have a number and a type.
fn odd_header(bytes: &[u8]) -> usize {
    let is_entry = |at: usize| bytes.get(at..at + 4).is_some_and(|entry| entry[1] <= 0x20 && entry[2..] != [0, 0] && entry[..2] != [0, 0]);
    if !is_entry(8) && is_entry(24) { 24 } else { 8 }
}

/// Days since 1970 as a date of the Gregorian calendar.
fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * march_month + 2) / 5 + 1;
    let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times() {
        let mut properties = Properties::default();
        properties.fixed.insert(tag::SUBMITTED, (1_709_546_401 + 11_644_473_600) * 10_000_000);
        assert_eq!(properties.time(tag::SUBMITTED).as_deref(), Some("2024-03-04T10:00:01Z"));
        properties.fixed.insert(tag::SUBMITTED, u64::MAX);
        assert_eq!(properties.time(tag::SUBMITTED), None);
    }
}
