//! The receipt: that a bundle existed, without a word of what is in it. It can be printed, or mailed to oneself.

use super::Say;
use super::escape::line;

/// What a receipt says.
#[derive(Debug, Clone, Copy)]
pub struct Receipt<'a> {
    /// The bundle's file name.
    pub file: &'a str,
    /// Its bytes.
    pub size: u64,
    /// SHA-256 of the encrypted file, in hexadecimal.
    pub sha256: &'a str,
    /// RFC 9557.
    pub sealed_at: &'a str,
    /// Program and version.
    pub tool: &'a str,
}

/// The receipt's text, in each language handed in.
pub fn receipt(receipt: &Receipt<'_>, languages: &[&dyn Say]) -> String {
    let size = receipt.size.to_string();
    let parts = languages.iter().map(|words| {
        [
            words.say("dossier-receipt-title", &[]),
            String::new(),
            words.say("dossier-receipt-file", &[("value", &line(receipt.file))]),
            words.say("dossier-receipt-size", &[("value", &size)]),
            words.say("dossier-receipt-sealed", &[("value", receipt.sealed_at)]),
            words.say("dossier-receipt-tool", &[("value", receipt.tool)]),
            words.say("dossier-receipt-hash", &[]),
            groups(receipt.sha256),
            String::new(),
            words.say("dossier-receipt-why", &[]),
            words.say("dossier-receipt-check", &[]),
            format!("    sha256sum {}", super::escape::shell(receipt.file)),
            String::new(),
        ]
        .join("\n")
    });
    parts.collect::<Vec<_>>().join("\n----\n\n")
}

/// Digits in groups of eight: a person reads them from paper.
fn groups(digits: &str) -> String {
    let chars: Vec<char> = digits.chars().collect();
    let line = |chars: &[char]| format!("    {}", chars.chunks(8).map(|one| one.iter().collect::<String>()).collect::<Vec<_>>().join(" "));
    chars.chunks(32).map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::tests::Ids;

    #[test]
    fn a_receipt_has_the_hash_and_both_languages() {
        let digits = "0123456789abcdef".repeat(4);
        let one = Receipt { file: "b.age", size: 7, sha256: &digits, sealed_at: "2026-11-27T18:03:11+01:00[Europe/Paris]", tool: "sangfroid 0.1.0" };
        let text = receipt(&one, &[&Ids, &Ids]);
        assert_eq!(text.matches("dossier-receipt-title").count(), 2);
        assert_eq!(text.replace([' ', '\n'], "").matches(&digits).count(), 2);
    }
}
