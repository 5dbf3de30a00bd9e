//! The letters of Rich Text Format: bytes in the code page of their font, and UTF-16 units.

use std::collections::HashMap;

use crate::charset;

/// Collects text.
#[derive(Debug, Default)]
pub(super) struct Output {
    text: String,
    /// Bytes that wait for their neighbours: letters of East Asian code pages have two.
    bytes: Vec<u8>,
    /// Units that wait for the other half of a pair.
    half: Option<u16>,
    page: Option<u32>,
    fonts: HashMap<i32, u32>,
    font: i32,
}

impl Output {
    pub(super) fn set_page(&mut self, number: i32) {
        self.page = u32::try_from(number).ok();
    }

    /// The code page of a font by its `\fcharset` (RTF Specification, font table).
    pub(super) fn set_font(&mut self, font: i32, charset: i32) {
        let page = match charset {
            77 => 10000,
            128 => 932,
            129 => 949,
            134 => 936,
            136 => 950,
            161 => 1253,
            162 => 1254,
            163 => 1258,
            177 => 1255,
            178 => 1256,
            186 => 1257,
            204 => 1251,
            222 => 874,
            238 => 1250,
            _ => return,
        };
        if self.fonts.len() < 4096 {
            self.fonts.insert(font, page);
        }
    }

    pub(super) fn byte(&mut self, byte: u8, font: i32) {
        self.bytes(&[byte], font);
    }

    pub(super) fn bytes(&mut self, bytes: &[u8], font: i32) {
        if bytes.is_empty() {
            return;
        }
        self.half();
        if font != self.font {
            self.flush();
            self.font = font;
        }
        self.bytes.extend_from_slice(bytes);
    }

    pub(super) fn letter(&mut self, letter: char) {
        self.flush();
        self.text.push(letter);
    }

    /// A UTF-16 unit, written as a signed number.
    pub(super) fn unit(&mut self, number: i32) {
        self.decode();
        let unit = number as u16;
        let waiting = self.half.take();
        match (waiting, unit) {
            (Some(high), 0xDC00..=0xDFFF) => {
                self.text.extend(char::decode_utf16([high, unit]).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)));
            }
            (_, 0xD800..=0xDBFF) => self.half = Some(unit),
            (_, _) => {
                if waiting.is_some() {
                    self.text.push(char::REPLACEMENT_CHARACTER);
                }
                self.text.push(char::from_u32(unit.into()).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
        }
    }

    /// Decodes what waits.
    pub(super) fn flush(&mut self) {
        self.half();
        self.decode();
    }

    fn half(&mut self) {
        if self.half.take().is_some() {
            self.text.push(char::REPLACEMENT_CHARACTER);
        }
    }

    fn decode(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        if self.bytes.is_ascii() {
            self.text.extend(self.bytes.iter().map(|byte| char::from(*byte)));
        } else {
            let page = self.fonts.get(&self.font).copied().or(self.page).unwrap_or(1252);
            let label = charset::code_page(page).unwrap_or_else(|| "windows-1252".into());
            self.text.push_str(&charset::decode_as(&self.bytes, &label));
        }
        self.bytes.clear();
    }

    pub(super) fn finish(mut self) -> String {
        self.flush();
        self.text
    }
}
