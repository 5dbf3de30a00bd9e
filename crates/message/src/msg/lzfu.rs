//! Unpacks compressed Rich Text Format (MS-OXRTFCP).

/// What the dictionary begins with (section 2.1.2.1).
const PREFIX: &[u8; 207] = b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";

/// Unpacks as far as it goes, at most `limit` bytes. Also says whether the whole came out.
pub(super) fn unpack(packed: &[u8], limit: usize) -> (Vec<u8>, bool) {
    let Some((header, body)) = packed.split_first_chunk::<16>() else {
        return (Vec::new(), false);
    };
    let size = u32::from_le_bytes([header[4], header[5], header[6], header[7]]) as usize;
    match &header[8..12] {
        b"MELA" => {
            let end = size.min(body.len()).min(limit);
            (body[..end].to_vec(), end == size)
        }
        b"LZFu" => {
            let out = decompress(body, size.min(limit));
            let whole = out.len() == size;
            (out, whole)
        }
        _ => (Vec::new(), false),
    }
}

fn decompress(body: &[u8], size: usize) -> Vec<u8> {
    let mut dictionary = [0u8; 4096];
    dictionary[..207].copy_from_slice(PREFIX);
    let mut write = 207;
    let mut out = Vec::with_capacity(size.min(body.len().saturating_mul(9)));
    let mut input = body.iter().copied();
    'outer: while let Some(control) = input.next() {
        for bit in 0..8 {
            if out.len() >= size {
                break 'outer;
            }
            if control & 1 << bit == 0 {
                let Some(byte) = input.next() else {
                    break 'outer;
                };
                dictionary[write] = byte;
                write = (write + 1) % 4096;
                out.push(byte);
                continue;
            }
            let (Some(high), Some(low)) = (input.next(), input.next()) else {
                break 'outer;
            };
            let reference = u16::from_be_bytes([high, low]);
            let offset = usize::from(reference >> 4);
            if offset == write {
                break 'outer;
            }
            for step in 0..usize::from(reference & 0xF) + 2 {
                let byte = dictionary[(offset + step) % 4096];
                dictionary[write] = byte;
                write = (write + 1) % 4096;
                out.push(byte);
            }
        }
    }
    out.truncate(size);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_the_specification() {
        // MS-OXRTFCP section 3.1.
        let packed = [
            0x2d, 0x00, 0x00, 0x00, 0x2b, 0x00, 0x00, 0x00, 0x4c, 0x5a, 0x46, 0x75, 0xf1, 0xc5, 0xc7, 0xa7, 0x03, 0x00, 0x0a, 0x00, 0x72, 0x63, 0x70, 0x67,
            0x31, 0x32, 0x35, 0x42, 0x32, 0x0a, 0xf3, 0x20, 0x68, 0x65, 0x6c, 0x09, 0x00, 0x20, 0x62, 0x77, 0x05, 0xb0, 0x6c, 0x64, 0x7d, 0x0a, 0x80, 0x0f,
            0xa0,
        ];
        let (rtf, whole) = unpack(&packed, 1 << 20);
        assert_eq!(String::from_utf8(rtf).unwrap(), "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n");
        assert!(whole);
    }

    #[test]
    fn damage() {
        assert_eq!(unpack(b"short", 10), (Vec::new(), false));
        let (out, whole) = unpack(b"\xff\xff\xff\xff\xff\xff\xff\xffLZFu\0\0\0\0\xff\x0c\xe0\x0c\xe0", 1 << 20);
        assert!(out.len() < 100 && !whole);
    }
}
