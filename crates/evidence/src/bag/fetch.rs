//! `fetch.txt`: files that the maker left out of the bag. They are never fetched; their names are judged, and without them the bag is not whole.

use super::text;

/// A file that is said to lie elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hole {
    /// As written, before decoding and judging.
    pub path: String,
}

/// Reads the text (RFC 8493, section 2.2.3): address, length or `-`, name. The numbers are those of lines (from 1) that are not so.
pub fn read(text: &str) -> (Vec<Hole>, Vec<usize>) {
    let mut holes = Vec::new();
    let mut strange = Vec::new();
    for (index, line) in text::lines(text).enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        match split(line) {
            Some((_, length, path)) if length == "-" || length.parse::<u64>().is_ok() => holes.push(Hole { path: path.to_owned() }),
            _ => strange.push(index + 1),
        }
    }
    (holes, strange)
}

fn split(line: &str) -> Option<(&str, &str, &str)> {
    let blank = [' ', '\t'];
    let (address, rest) = line.split_once(blank)?;
    let (length, path) = rest.trim_start_matches(blank).split_once(blank)?;
    let path = path.trim_start_matches(blank);
    (!path.is_empty()).then_some((address, length, path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_columns() {
        let (holes, strange) = read("http://example.org/a - data/a b\r\nhttp://example.org/b  12\tdata/b\nnonsense\nhttp://example.org/c x data/c\n");
        assert_eq!(holes.iter().map(|hole| hole.path.as_str()).collect::<Vec<_>>(), ["data/a b", "data/b"]);
        assert_eq!(strange, [3, 4]);
    }
}
