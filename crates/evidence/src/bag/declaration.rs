//! `bagit.txt`: which version of BagIt the bag follows, and in which encoding its tag files are.

use super::text;

/// The versions that are read. The whitespace and the duplicates of 1.0 are stricter than what came before.
const VERSIONS: [(u32, u32); 6] = [(0, 93), (0, 94), (0, 95), (0, 96), (0, 97), (1, 0)];

/// What `bagit.txt` says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declaration {
    /// Major and minor number.
    pub version: (u32, u32),
    /// Of all other tag files.
    pub encoding: String,
}

impl Declaration {
    /// Whether the rules of RFC 8493 hold, rather than those of the drafts before it.
    pub fn is_rfc(&self) -> bool {
        self.version >= (1, 0)
    }

    /// What is taken when there is no `bagit.txt` that can be read: the strictest.
    pub fn assumed() -> Self {
        Declaration { version: (1, 0), encoding: "UTF-8".to_owned() }
    }

    /// Reads `bagit.txt` (RFC 8493, section 2.1.1): two lines, UTF-8, no byte order mark.
    ///
    /// # Errors
    /// What is wrong with it, in the words of the format.
    pub fn read(bytes: &[u8]) -> Result<Self, String> {
        if bytes.starts_with(b"\xef\xbb\xbf") {
            return Err("byte order mark".to_owned());
        }
        let text = std::str::from_utf8(bytes).map_err(|error| format!("not UTF-8 at byte {}", error.valid_up_to()))?;
        let mut lines = text::lines(text);
        let version_text = value(lines.next(), "BagIt-Version")?;
        let encoding_text = value(lines.next(), "Tag-File-Character-Encoding")?;
        let version = number(version_text.trim()).ok_or_else(|| format!("BagIt-Version {:?}", version_text.trim()))?;
        if !VERSIONS.contains(&version) {
            return Err(format!("BagIt-Version {}.{} is not known", version.0, version.1));
        }
        let declaration = Declaration { version, encoding: encoding_text.trim().to_owned() };
        if declaration.encoding.is_empty() {
            return Err("Tag-File-Character-Encoding is empty".to_owned());
        }
        if lines.any(|line| declaration.is_rfc() || !line.trim().is_empty()) {
            return Err("more than two lines".to_owned());
        }
        if declaration.is_rfc()
            && !text::lines(text).eq([format!("BagIt-Version: {}.{}", version.0, version.1), format!("Tag-File-Character-Encoding: {}", declaration.encoding)])
        {
            return Err("whitespace that BagIt 1.0 does not allow".to_owned());
        }
        Ok(declaration)
    }
}

fn value<'a>(line: Option<&'a str>, label: &str) -> Result<&'a str, String> {
    let line = line.ok_or_else(|| format!("no {label}"))?;
    let (found, value) = line.split_once(':').ok_or_else(|| format!("no {label}"))?;
    if found.trim_end() == label { Ok(value) } else { Err(format!("no {label}")) }
}

/// `M.N`, digits on both sides.
fn number(text: &str) -> Option<(u32, u32)> {
    let (major, minor) = text.split_once('.')?;
    let digits = |part: &str| if part.bytes().all(|byte| byte.is_ascii_digit()) { part.parse().ok() } else { None };
    Some((digits(major)?, digits(minor)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_each_version_allows() {
        let ok = |text: &str| Declaration::read(text.as_bytes()).map(|declaration| declaration.version);
        assert_eq!(ok("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"), Ok((1, 0)));
        assert_eq!(ok("BagIt-Version: 0.97\r\nTag-File-Character-Encoding: UTF-8"), Ok((0, 97)));
        assert_eq!(ok("BagIt-Version : 0.93\nTag-File-Character-Encoding:  UTF-8\n\n"), Ok((0, 93)));
        for wrong in [
            "",
            "BagIt-Version: 1.0\n",
            "BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n",
            "BagIt-Version: 1.0 \nTag-File-Character-Encoding: UTF-8\n",
            "BagIt-Version:  1.0\nTag-File-Character-Encoding: UTF-8\n",
            "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n\n",
            "BagIt-Version: .97\nTag-File-Character-Encoding: UTF-8\n",
            "BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n",
            "BagIt-Version: +0.+97\nTag-File-Character-Encoding: UTF-8\n",
            "\u{feff}BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
            "Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 0.97\n",
        ] {
            assert!(ok(wrong).is_err(), "{wrong:?}");
        }
    }
}
