//! Manifests: a hash and a name on each line.

use super::algorithm::Algorithm;
use super::text;
use crate::digest::{hex, unhex};
use crate::path::percent_encode;

/// One manifest, of the payload or of the tag files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// Its own name: `manifest-sha256.txt`.
    pub name: String,
    /// What its sums are.
    pub algorithm: Algorithm,
    /// Its lines, in their order.
    pub lines: Vec<Line>,
}

/// A line of a manifest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// From 1.
    pub number: usize,
    /// The name as written, without a leading `./` or `*`; not decoded and not judged yet.
    pub path: String,
    /// As many bytes as the algorithm gives.
    pub sum: Vec<u8>,
    /// It was written with `./` before the name, or with the `*` of `md5sum --binary`: read, but not as the format has it.
    pub unusual: bool,
}

impl Manifest {
    /// Reads the text (RFC 8493, section 2.1.3): hexadecimal digits, white space, name.
    ///
    /// The numbers are those of lines that are not so.
    pub fn read(name: &str, algorithm: Algorithm, text: &str) -> (Self, Vec<usize>) {
        let mut lines = Vec::new();
        let mut strange = Vec::new();
        for (index, line) in text::lines(text).enumerate().filter(|(_, line)| !line.is_empty()) {
            match read_line(index + 1, algorithm, line) {
                Some(line) => lines.push(line),
                None => strange.push(index + 1),
            }
        }
        (Manifest { name: name.to_owned(), algorithm, lines }, strange)
    }

    /// The text that we write: sorted by name, two spaces, as `sha256sum` has it, so that it can check it.
    pub fn canonical<'a>(lines: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> String {
        let mut lines: Vec<_> = lines.into_iter().collect();
        lines.sort();
        lines.iter().map(|(name, sum)| format!("{}  {}\n", hex(sum), percent_encode(name))).collect()
    }
}

fn read_line(number: usize, algorithm: Algorithm, line: &str) -> Option<Line> {
    let (digits, rest) = line.split_once([' ', '\t'])?;
    let sum = unhex(digits).filter(|sum| sum.len() == algorithm.length())?;
    let written = rest.trim_start_matches([' ', '\t']);
    let starless = written.strip_prefix('*').unwrap_or(written);
    let path = starless.strip_prefix("./").unwrap_or(starless);
    (!path.is_empty()).then(|| Line { number, path: path.to_owned(), sum, unusual: path.len() != written.len() })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SUM: &str = "900150983cd24fb0d6963f7d28e17f72";

    #[test]
    fn lines_of_several_makers() {
        let text = format!("{SUM}  data/a\n{SUM}\tdata/b c\n{SUM} *data/d\n{SUM}  ./data/e\n{}  data/f\n", SUM.to_uppercase());
        let (manifest, strange) = Manifest::read("manifest-md5.txt", Algorithm::Md5, &text);
        assert!(strange.is_empty());
        assert_eq!(manifest.lines.iter().map(|line| line.path.as_str()).collect::<Vec<_>>(), ["data/a", "data/b c", "data/d", "data/e", "data/f"]);
        assert_eq!(manifest.lines.iter().map(|line| line.unusual).collect::<Vec<_>>(), [false, false, true, true, false]);
    }

    #[test]
    fn lines_that_are_none() {
        let text = format!("{SUM}\n{SUM}00  data/a\n  {SUM} data/b\nx  data/c\n{SUM}  \n");
        let (manifest, strange) = Manifest::read("manifest-md5.txt", Algorithm::Md5, &text);
        assert!(manifest.lines.is_empty());
        assert_eq!(strange, [1, 2, 3, 4, 5]);
    }

    #[test]
    fn what_we_write_is_sorted_and_escaped() {
        let sum = [0xABu8; 16];
        let digits = "ab".repeat(16);
        assert_eq!(Manifest::canonical([("data/b", &sum[..]), ("data/a%", &sum[..])]), format!("{digits}  data/a%25\n{digits}  data/b\n"));
    }
}
