//! DER taken apart without losing a byte (X.690): every element's tag, value and whole encoding, nothing skipped, nothing left over.
//!
//! Signatures are over encodings, so the bytes as they came are what counts; re-encoding what was understood would judge something else.

use der::asn1::{AnyRef, ObjectIdentifier};
use der::{Decode, Reader, SliceReader, Tag, TagNumber};

use super::StampError;

/// One element.
#[derive(Debug, Clone, Copy)]
pub(super) struct Element<'a> {
    pub(super) tag: Tag,
    pub(super) value: &'a [u8],
    /// With tag and length.
    pub(super) whole: &'a [u8],
    part: &'static str,
}

/// The elements inside another one, taken in order.
#[derive(Debug)]
pub(super) struct Fields<'a> {
    reader: SliceReader<'a>,
    part: &'static str,
}

impl<'a> Element<'a> {
    /// The one element that these bytes are. `part` names them in errors.
    pub(super) fn only(bytes: &'a [u8], part: &'static str) -> Result<Self, StampError> {
        let mut fields = Fields::of(bytes, part)?;
        let element = fields.any()?;
        fields.end()?;
        Ok(element)
    }

    pub(super) fn expect(self, tag: Tag) -> Result<Self, StampError> {
        if self.tag == tag { Ok(self) } else { Err(self.wrong()) }
    }

    /// What is inside of a sequence, set, or constructed context tag.
    pub(super) fn fields(self) -> Result<Fields<'a>, StampError> {
        if self.tag.is_constructed() { Fields::of(self.value, self.part) } else { Err(self.wrong()) }
    }

    /// All that is inside; at most a hundred, for no honest token has more of anything.
    pub(super) fn all(self) -> Result<Vec<Element<'a>>, StampError> {
        let mut fields = self.fields()?;
        let mut all = Vec::new();
        while let Some(element) = fields.more()? {
            if all.len() == 100 {
                return Err(self.wrong());
            }
            all.push(element);
        }
        Ok(all)
    }

    pub(super) fn oid(self) -> Result<ObjectIdentifier, StampError> {
        self.expect(Tag::ObjectIdentifier)?;
        ObjectIdentifier::from_der(self.whole).map_err(|_| self.wrong())
    }

    /// The bytes of an INTEGER in their shortest form (X.690, 8.3.2).
    pub(super) fn integer(self) -> Result<&'a [u8], StampError> {
        self.expect(Tag::Integer)?;
        match self.value {
            [] | [0, 0..=0x7f, ..] | [0xff, 0x80..=0xff, ..] => Err(self.wrong()),
            digits => Ok(digits),
        }
    }

    /// An INTEGER that fits.
    pub(super) fn small(self) -> Result<u64, StampError> {
        let digits = self.integer()?;
        if digits.len() > 8 || digits.first().is_some_and(|first| *first > 0x7f) {
            return Err(self.wrong());
        }
        Ok(digits.iter().fold(0, |number, digit| (number << 8) | u64::from(*digit)))
    }

    /// A BOOLEAN that is written at all: DER leaves out what is the default, and these all default to false.
    pub(super) fn truth(self) -> Result<(), StampError> {
        if self.tag == Tag::Boolean && self.value == [0xff] { Ok(()) } else { Err(self.wrong()) }
    }

    /// A BIT STRING of whole bytes.
    pub(super) fn bits(self) -> Result<&'a [u8], StampError> {
        match (self.tag, self.value) {
            (Tag::BitString, [0, bytes @ ..]) => Ok(bytes),
            _ => Err(self.wrong()),
        }
    }

    pub(super) fn octets(self) -> Result<&'a [u8], StampError> {
        self.expect(Tag::OctetString).map(|element| element.value)
    }

    pub(super) fn wrong(self) -> StampError {
        StampError::Malformed(self.part)
    }
}

impl<'a> Fields<'a> {
    fn of(bytes: &'a [u8], part: &'static str) -> Result<Self, StampError> {
        let reader = SliceReader::new(bytes).map_err(|_| StampError::Malformed(part))?;
        Ok(Fields { reader, part })
    }

    /// The next one, or `None` at the end.
    pub(super) fn more(&mut self) -> Result<Option<Element<'a>>, StampError> {
        if self.reader.is_finished() {
            return Ok(None);
        }
        let whole = self.reader.tlv_bytes().map_err(|_| StampError::Malformed(self.part))?;
        let any = AnyRef::from_der(whole).map_err(|_| StampError::Malformed(self.part))?;
        Ok(Some(Element { tag: der::Tagged::tag(&any), value: any.value(), whole, part: self.part }))
    }

    /// The next one, whatever it is.
    pub(super) fn any(&mut self) -> Result<Element<'a>, StampError> {
        self.more()?.ok_or(StampError::Malformed(self.part))
    }

    pub(super) fn next(&mut self, tag: Tag) -> Result<Element<'a>, StampError> {
        self.any()?.expect(tag)
    }

    /// The next one if it has this tag.
    pub(super) fn optional(&mut self, tag: Tag) -> Result<Option<Element<'a>>, StampError> {
        if !self.reader.is_finished() && self.reader.peek_tag().map_err(|_| StampError::Malformed(self.part))? == tag {
            return self.more();
        }
        Ok(None)
    }

    pub(super) fn end(self) -> Result<(), StampError> {
        if self.reader.is_finished() { Ok(()) } else { Err(StampError::Malformed(self.part)) }
    }
}

/// `[number]`, constructed.
pub(super) fn context(number: u8) -> Tag {
    Tag::ContextSpecific { constructed: true, number: TagNumber::new(number) }
}

/// `[number]`, primitive.
pub(super) fn context_value(number: u8) -> Tag {
    Tag::ContextSpecific { constructed: false, number: TagNumber::new(number) }
}
