//! What a picture says of itself (EXIF): read from its first bytes, bounded, never removed from the original.

use std::fmt::{self, Write};
use std::io::Cursor;

use exif::{Error, In, Reader, Tag};

/// Fields of one picture. A camera writes fifty.
const FIELDS: usize = 100;

/// Characters of one value. A longer one is cut, with `…`.
const CHARACTERS: usize = 200;

/// Names and values from the first bytes of a picture; empty when there are none. What could not be understood ends the list as a field
/// `unreadable`, with the reason.
pub fn exif(head: &[u8]) -> Vec<(String, String)> {
    let read = Reader::new().continue_on_error(true).read_from_container(&mut Cursor::new(head));
    let mut problem = None;
    let read = read.or_else(|error| error.distill_partial_result(|errors| problem = errors.first().map(ToString::to_string)));
    let mut fields = Vec::new();
    match read {
        Ok(read) => {
            // Not the maker's own notes (bytes without a public meaning), nor the fields that only place the preview.
            let wanted = read.fields().filter(|field| field.ifd_num == In::PRIMARY && ![Tag::MakerNote, Tag::UserComment].contains(&field.tag));
            fields.extend(wanted.take(FIELDS).map(|field| (field.tag.to_string(), short(&field.display_value().with_unit(&read)))));
        }
        // No picture, or one without EXIF: nothing to say.
        Err(Error::NotFound(_) | Error::BlankValue(_) | Error::NotSupported(_)) => {}
        Err(Error::InvalidFormat("Unknown image format")) => {}
        Err(error) => problem = Some(error.to_string()),
    }
    fields.extend(problem.map(|problem| ("unreadable".to_owned(), short(&problem))));
    fields
}

/// A value as text, no longer than is useful; it is not even written out beyond.
fn short(value: &dyn fmt::Display) -> String {
    struct Short(String, usize);
    impl Write for Short {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            for c in text.chars() {
                if self.1 == 0 {
                    self.0.push('…');
                    return Err(fmt::Error);
                }
                self.1 -= 1;
                self.0.push(c);
            }
            Ok(())
        }
    }
    let mut short = Short(String::new(), CHARACTERS);
    // The error is the end of the room.
    let _ = write!(short, "{value}");
    short.0
}

#[cfg(test)]
mod tests {
    use exif::experimental::Writer;
    use exif::{Field, Value};
    use proptest::prelude::*;

    use super::*;

    /// A JPEG that has nothing but EXIF.
    fn picture() -> Vec<u8> {
        let field = |tag, text: &str| Field { tag, ifd_num: In::PRIMARY, value: Value::Ascii(vec![text.as_bytes().to_vec()]) };
        let fields = [field(Tag::DateTimeOriginal, "2026:11:27 18:03:11"), field(Tag::Model, &"x".repeat(500))];
        let mut writer = Writer::new();
        fields.iter().for_each(|field| writer.push_field(field));
        let mut tiff = Cursor::new(Vec::new());
        writer.write(&mut tiff, false).unwrap();
        let tiff = tiff.into_inner();
        let mut jpeg = vec![0xff, 0xd8, 0xff, 0xe1];
        jpeg.extend(u16::try_from(tiff.len() + 8).unwrap().to_be_bytes());
        jpeg.extend(b"Exif\0\0");
        jpeg.extend(tiff);
        jpeg.extend([0xff, 0xd9]);
        jpeg
    }

    #[test]
    fn date_and_model_are_read_and_long_values_cut() {
        let fields = exif(&picture());
        let value = |name: &str| fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str());
        assert_eq!(value("DateTimeOriginal"), Some("2026-11-27 18:03:11"));
        assert_eq!(value("Model").unwrap().chars().count(), CHARACTERS + 1);
        assert_eq!(value("unreadable"), None);
    }

    #[test]
    fn what_is_no_picture_has_nothing() {
        assert_eq!(exif(b""), []);
        assert_eq!(exif(b"From: a@example.org\n\nhello"), []);
    }

    proptest! {
        #[test]
        fn damaged_pictures_never_panic(at in any::<prop::sample::Index>(), with in any::<u8>(), cut in any::<prop::sample::Index>()) {
            let mut picture = picture();
            let at = at.index(picture.len());
            picture[at] = with;
            picture.truncate(cut.index(picture.len()).max(picture.len() / 2));
            exif(&picture);
        }

        #[test]
        fn damaged_tiffs_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            exif(&[b"II*\0\x08\0\0\0", bytes.as_slice()].concat());
            exif(&[b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", bytes.as_slice()].concat());
            exif(&[b"RIFF\xff\0\0\0WEBPVP8X", bytes.as_slice()].concat());
            exif(&[b"\x89PNG\r\n\x1a\n", bytes.as_slice()].concat());
        }
    }
}
