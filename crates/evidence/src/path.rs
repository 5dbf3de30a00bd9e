//! Which names may stand in a bag: relative, inside, and the same on every system.

use std::fmt;

use unicode_normalization::UnicodeNormalization;

/// The name of a file in a bag: parts joined by `/`, that lead to a place inside the bag on Linux, macOS and Windows alike.
///
/// Nothing is read or written under a name that did not become one of these.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BagPath(String);

/// Why a name may not stand in a bag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PathProblem {
    /// The name is empty.
    #[error("empty name")]
    Empty,
    /// It begins with `/`.
    #[error("absolute")]
    Absolute,
    /// A shell or a library would put a home folder in its place.
    #[error("begins with ~")]
    Home,
    /// A part is `..`.
    #[error("part ..")]
    Parent,
    /// A part is `.`, or there is none between two slashes or after the last one.
    #[error("part empty or .")]
    EmptyPart,
    /// A separator on Windows; also how network and device names begin there.
    #[error("backslash")]
    Backslash,
    /// A drive, or a second stream of a file, on Windows.
    #[error("colon")]
    Colon,
    /// NUL, line breaks, and other control characters.
    #[error("control character")]
    Control,
    /// A part that Windows takes for a device, with whatever ending: `CON`, `nul.txt`.
    #[error("device name")]
    Device,
    /// Windows drops dots and spaces at the end of a part: another name would be written than was asked for.
    #[error("part ends with a dot or a space")]
    TrailingDot,
    /// Longer than some disks allow: 255 bytes a part, 4096 in all.
    #[error("too long")]
    TooLong,
}

impl BagPath {
    /// Judges a name.
    ///
    /// # Errors
    /// The first rule that it breaks.
    pub fn new(name: &str) -> Result<Self, PathProblem> {
        judge(name)?;
        Ok(BagPath(name.to_owned()))
    }

    /// The name, with `/` between the parts.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the name also follows the stricter rule for the names that we write: ASCII letters, digits, `.`, `_` and `-` alone,
    /// no part that begins with `-` or `.`, at most 64 bytes a part. Such names need no escaping in manifests, shells or zips.
    pub fn is_safe(&self) -> bool {
        self.0
            .split('/')
            .all(|part| part.len() <= 64 && !part.starts_with(['-', '.']) && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte)))
    }

    /// Equal for names that some disk holds for one: case folded, Unicode composed.
    pub fn collision_key(&self) -> String {
        collision_key(&self.0)
    }
}

impl fmt::Display for BagPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// As [`BagPath::collision_key`], of any name.
pub fn collision_key(name: &str) -> String {
    if name.is_ascii() {
        return name.to_ascii_lowercase();
    }
    // Upper case first: it takes apart what lower case alone leaves apart (`ß` and `ss`, the two small sigmas).
    let upper: String = name.nfd().flat_map(char::to_uppercase).collect();
    upper.chars().flat_map(char::to_lowercase).nfc().collect()
}

fn judge(name: &str) -> Result<(), PathProblem> {
    if name.is_empty() {
        return Err(PathProblem::Empty);
    }
    if name.starts_with('/') {
        return Err(PathProblem::Absolute);
    }
    if name.starts_with('~') {
        return Err(PathProblem::Home);
    }
    if name.contains('\\') {
        return Err(PathProblem::Backslash);
    }
    if name.contains(':') {
        return Err(PathProblem::Colon);
    }
    if name.chars().any(char::is_control) {
        return Err(PathProblem::Control);
    }
    if name.len() > 4096 {
        return Err(PathProblem::TooLong);
    }
    name.split('/').try_for_each(judge_part)
}

fn judge_part(part: &str) -> Result<(), PathProblem> {
    match part {
        ".." => Err(PathProblem::Parent),
        "" | "." => Err(PathProblem::EmptyPart),
        _ if part.ends_with(['.', ' ']) => Err(PathProblem::TrailingDot),
        _ if part.len() > 255 => Err(PathProblem::TooLong),
        _ if is_device(part) => Err(PathProblem::Device),
        _ => Ok(()),
    }
}

/// The names that Windows reserves ("Naming Files, Paths, and Namespaces"), whatever follows the first dot.
fn is_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or(part).trim_end_matches(' ').to_uppercase();
    if matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$" | "CLOCK$") {
        return true;
    }
    let port = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"));
    port.is_some_and(|number| matches!(number, "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³"))
}

/// A name as a manifest has it, decoded: `%0A`, `%0D` and `%25` alone (RFC 8493, section 2.1.3); everything else stands for itself.
pub fn percent_decode(written: &str) -> String {
    let mut name = String::with_capacity(written.len());
    let mut rest = written;
    while let Some(at) = rest.find('%') {
        name.push_str(&rest[..at]);
        let letter = match rest.get(at..at + 3) {
            Some("%0A" | "%0a") => Some('\n'),
            Some("%0D" | "%0d") => Some('\r'),
            Some("%25") => Some('%'),
            _ => None,
        };
        name.push(letter.unwrap_or('%'));
        rest = &rest[at + if letter.is_some() { 3 } else { 1 }..];
    }
    name.push_str(rest);
    name
}

/// A name as a manifest has to have it (RFC 8493, section 2.1.3).
pub fn percent_encode(name: &str) -> String {
    name.replace('%', "%25").replace('\n', "%0A").replace('\r', "%0D")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_may_stand() {
        for name in
            ["data/a", "data/dir 1/test3.txt", "data/%7E", "data/dir/~test", "données/été.jpg", "a..b/c", ".hidden", "data/console.txt", "COM10", "data/😀.png"]
        {
            assert_eq!(BagPath::new(name).map(|path| path.to_string()), Ok(name.to_owned()));
        }
    }

    #[test]
    fn names_that_may_not() {
        use PathProblem::*;
        let cases = [
            ("", Empty),
            ("/etc/passwd", Absolute),
            ("//server/share", Absolute),
            ("~/x", Home),
            ("~root/x", Home),
            ("../x", Parent),
            ("data/../../x", Parent),
            ("data/..", Parent),
            ("./data", EmptyPart),
            ("data//x", EmptyPart),
            ("data/", EmptyPart),
            (r"C:\Windows\System32\setx.exe", Backslash),
            (r"%HomeDrive%\x", Backslash),
            (r"\\?\UNC\server\x", Backslash),
            ("C:/x", Colon),
            ("C:x", Colon),
            ("data/x.txt:stream", Colon),
            ("data/a\nb", Control),
            ("data/a\0", Control),
            ("data/\u{85}", Control),
            ("data/NUL", Device),
            ("data/nul.txt", Device),
            ("aux/x", Device),
            ("data/con .tar.gz", Device),
            ("data/COM¹", Device),
            ("data/lpt9.x", Device),
            ("data/x.", TrailingDot),
            ("data/x /y", TrailingDot),
            ("data/...", TrailingDot),
        ];
        for (name, problem) in cases {
            assert_eq!(BagPath::new(name), Err(problem), "{name:?}");
        }
        assert_eq!(BagPath::new(&"x".repeat(256)), Err(TooLong));
        assert_eq!(BagPath::new(&"x/".repeat(3000)), Err(TooLong));
    }

    #[test]
    fn safe_names_need_no_escape_anywhere() {
        for (name, safe) in [
            ("data/items/0001/original.png", true),
            ("CASE-7f3a9c21/bagit.txt", true),
            ("a b", false),
            ("é", false),
            ("-rf", false),
            (".x", false),
            ("a%", false),
        ] {
            assert_eq!(BagPath::new(name).unwrap().is_safe(), safe, "{name}");
        }
    }

    #[test]
    fn one_name_on_some_disk_has_one_key() {
        for (left, right) in [("data/README", "data/readme"), ("é", "e\u{301}"), ("É", "e\u{301}"), ("straße", "STRASSE"), ("ς", "σ"), ("ﬁ", "FI")] {
            assert_eq!(collision_key(left), collision_key(right), "{left} {right}");
        }
        assert_ne!(collision_key("a"), collision_key("b"));
    }

    #[test]
    fn percent_signs() {
        assert_eq!(percent_decode("a%0Ab%0dc%25d%7Ee%"), "a\nb\rc%d%7Ee%");
        assert_eq!(percent_decode("%2525"), "%25");
        assert_eq!(percent_decode("%é%25"), "%é%");
        for name in ["", "%", "%0A", "a\r\nb%25", "%%0A%"] {
            assert_eq!(percent_decode(&percent_encode(name)), name);
        }
    }
}
