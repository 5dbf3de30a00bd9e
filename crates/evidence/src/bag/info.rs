//! `bag-info.txt`: what the maker says of the bag, in labels and values.

use super::text;

/// Labels and values in their order; a label may come more than once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Info(Vec<(String, String)>);

impl Info {
    /// Reads the text (RFC 8493, section 2.2.2). Lines that begin with white space go on with the value before.
    ///
    /// The numbers are those of the lines (from 1) that are neither.
    pub fn read(text: &str) -> (Self, Vec<usize>) {
        let mut info: Vec<(String, String)> = Vec::new();
        let mut strange = Vec::new();
        for (index, line) in text::lines(text).enumerate() {
            if line.trim().is_empty() {
                continue;
            }
            if line.starts_with([' ', '\t']) {
                match info.last_mut() {
                    Some((_, value)) => {
                        value.push(' ');
                        value.push_str(line.trim());
                    }
                    None => strange.push(index + 1),
                }
                continue;
            }
            match line.split_once(':') {
                Some((label, value)) if !label.trim().is_empty() => info.push((label.trim_end().to_owned(), value.trim().to_owned())),
                _ => strange.push(index + 1),
            }
        }
        (Info(info), strange)
    }

    /// All values of a label; labels are the same in either case.
    pub fn all<'a>(&'a self, label: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(own, _)| own.eq_ignore_ascii_case(label)).map(|(_, value)| value.as_str())
    }
}

/// Bytes and number of the payload files, as `Payload-Oxum` has them (`58.2`).
pub fn oxum(value: &str) -> Option<(u64, u64)> {
    let (bytes, count) = value.split_once('.')?;
    Some((bytes.parse().ok()?, count.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_values_and_lines_that_go_on() {
        let (info, strange) = Info::read("A: 1\na : 2\nB: long\n   and longer\r\nnonsense\n\n:x\n");
        assert_eq!(info.all("A").collect::<Vec<_>>(), ["1", "2"]);
        assert_eq!(info.all("b").collect::<Vec<_>>(), ["long and longer"]);
        assert_eq!(strange, [5, 7]);
        assert_eq!(Info::read(" x\n").1, [1]);
    }

    #[test]
    fn payload_oxum() {
        assert_eq!(oxum("58.2"), Some((58, 2)));
        assert_eq!(oxum("58"), None);
        assert_eq!(oxum("x.2"), None);
    }
}
