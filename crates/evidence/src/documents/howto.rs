//! `proof/VERIFY.txt` and `VERIFIER.txt`: how to check the bundle with programs that everybody has, with the real names in the commands.

use super::Say;
use super::escape::{line, shell};

/// A time stamp in the bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// `tsa-1.tsr`.
    pub file: String,
    /// `tsa-1-chain.pem`.
    pub chain: String,
    /// The time that it states, in seconds since 1970: certificates are judged at that time, also years later.
    pub epoch: i64,
    /// That time as it is read (RFC 3339).
    pub at: String,
    /// The authority, by the name in its certificate.
    pub authority: String,
    /// SHA-256 of the token's file, hexadecimal. A few bits of a token mean nothing to anybody (the signature inside a certificate that its
    /// chain does not need); this hash answers for them too.
    pub sha256: String,
}

/// What there is to check.
#[derive(Debug, Clone, Copy)]
pub struct Checks<'a> {
    /// The bundle's file name when it was sealed.
    pub bundle: &'a str,
    /// The folder in the zip.
    pub folder: &'a str,
    /// Program and version.
    pub tool: &'a str,
    /// The bundle is encrypted to a passphrase alone, not to keys.
    pub by_passphrase: bool,
    /// The time stamps, in their order.
    pub tokens: &'a [Token],
}

/// The instructions in one language.
pub fn howto(checks: &Checks<'_>, words: &dyn Say) -> String {
    let (bundle, folder) = (shell(checks.bundle), shell(checks.folder));
    let mut text = String::new();
    let mut say = |id: &str, values: &[(&str, &str)], commands: &[String]| {
        text.push_str(&words.say(id, values));
        text.push_str("\n\n");
        for command in commands {
            text.push_str(&format!("    {command}\n"));
        }
        if !commands.is_empty() {
            text.push('\n');
        }
    };
    say("dossier-howto-title", &[("folder", checks.folder)], &[]);
    say("dossier-howto-intro", &[("tool", checks.tool)], &[]);
    if checks.by_passphrase {
        say("dossier-howto-decrypt-passphrase", &[], &[format!("age -d -o bundle.zip {bundle}")]);
    } else {
        say("dossier-howto-decrypt", &[], &[format!("age -d -i key.age -o bundle.zip {bundle}")]);
    }
    say("dossier-howto-unpack", &[], &["unzip bundle.zip".to_owned(), format!("cd {folder}")]);
    let sums = ["tagmanifest-sha256.txt", "manifest-sha256.txt", "manifest-sha512.txt"];
    let sums = sums.map(|name| format!("{}sum -c --strict --quiet {name}", if name.contains("512") { "sha512" } else { "sha256" }));
    say("dossier-howto-hashes", &[], &sums);
    say("dossier-howto-bag", &[], &["bagit.py --validate .".to_owned()]);
    let signed = "ssh-keygen -Y verify -f proof/allowed_signers -I case -n dossier -s proof/tagmanifest-sha256.txt.sig < tagmanifest-sha256.txt";
    say("dossier-howto-signature", &[], &[signed.to_owned()]);
    if checks.tokens.is_empty() {
        say("dossier-howto-no-stamps", &[], &[]);
    } else {
        say("dossier-howto-stamps", &[], &[]);
    }
    for token in checks.tokens {
        let command = format!(
            "openssl ts -verify -data tagmanifest-sha256.txt -in proof/{} -CAfile proof/{} -attime {}",
            shell(&token.file),
            shell(&token.chain),
            token.epoch
        );
        let sum = format!("echo \"{}  proof/{}\" | sha256sum -c --strict --quiet", token.sha256, shell(&token.file));
        say("dossier-howto-stamp", &[("at", &token.at), ("authority", &line(&token.authority))], &[sum, command]);
    }
    say("dossier-howto-case", &[], &["case_validate data/case.jsonld".to_owned()]);
    say("dossier-howto-all", &[], &[format!("sangfroid verify {bundle}")]);
    say("dossier-howto-meaning", &[], &[]);
    text
}

/// Whether instructions are those that would be written for these time stamps; `None` when another version of the program wrote them.
///
/// Folder, kind of lock and the bundle's name are taken out of the text itself. They have one place each that is read, and the others
/// follow from it: a change of any of them shows.
pub fn made_again(text: &str, tokens: &[Token], words: &dyn Say) -> Option<bool> {
    let commands: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("    ")).collect();
    let after = |start: &str| commands.iter().find_map(|command| command.strip_prefix(start));
    let (by_passphrase, bundle) = match (after("age -d -i key.age -o bundle.zip "), after("age -d -o bundle.zip ")) {
        (Some(bundle), _) => (false, bundle),
        (None, Some(bundle)) => (true, bundle),
        (None, None) => return Some(false),
    };
    let Some(folder) = after("cd ") else { return Some(false) };
    // The name of the program stands in a sentence: between what comes before and after it.
    let intro = words.say("dossier-howto-intro", &[("tool", "\0")]);
    let (before, behind) = intro.split_once('\0')?;
    let tool = text.lines().find_map(|line| line.strip_prefix(before)?.strip_suffix(behind));
    // Only the program that wrote them knows all its words; and the name of the program has no second place that would show a change.
    let tool = match tool {
        Some(tool) if tool == concat!("sangfroid ", env!("CARGO_PKG_VERSION")) => tool,
        Some(_) => return None,
        None => return Some(false),
    };
    let checks = Checks { bundle: &unshell(bundle), folder, tool, by_passphrase, tokens };
    Some(howto(&checks, words) == text)
}

/// The hash that instructions name for a token, when they name one.
pub fn noted_token<'a>(text: &'a str, file: &str) -> Option<&'a str> {
    let rest = format!("  proof/{file}\" | sha256sum");
    text.lines().find_map(|line| line.strip_prefix("    echo \"")?.split_once(&rest).map(|(digits, _)| digits))
}

/// The name that [`shell`] wrote as one word.
fn unshell(word: &str) -> String {
    match word.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')) {
        Some(quoted) => quoted.strip_prefix("./-").map_or_else(|| quoted.to_owned(), |rest| format!("-{rest}")).replace(r"'\''", "'"),
        None => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::tests::Ids;

    #[test]
    fn the_commands_carry_the_real_names_and_times() {
        let token = |n: u32| Token {
            file: format!("tsa-{n}.tsr"),
            chain: format!("tsa-{n}-chain.pem"),
            epoch: 1_700_000_000 + i64::from(n),
            at: "2023-11-14T22:13:21Z".to_owned(),
            authority: "tsa.example.org".to_owned(),
            sha256: "ab".repeat(32),
        };
        let tokens = [token(1), token(2)];
        let checks = Checks { bundle: "my bundle.age", folder: "CASE-7f3a9c21", tool: "sangfroid 0.1.0", by_passphrase: false, tokens: &tokens };
        let text = howto(&checks, &Ids);
        assert!(text.contains("age -d -i key.age -o bundle.zip 'my bundle.age'"));
        assert!(text.contains("-in proof/tsa-2.tsr -CAfile proof/tsa-2-chain.pem -attime 1700000002"));
        assert!(!text.contains("dossier-howto-no-stamps"));
        let none = howto(&Checks { tokens: &[], by_passphrase: true, ..checks }, &Ids);
        assert!(none.contains("dossier-howto-no-stamps") && none.contains("age -d -o bundle.zip"));
    }

    #[test]
    fn instructions_that_were_changed_are_not_what_would_be_written() {
        let tokens = [Token {
            file: "tsa-1.tsr".into(),
            chain: "tsa-1-chain.pem".into(),
            epoch: 5,
            at: "1970-01-01T00:00:05Z".into(),
            authority: "A".into(),
            sha256: "ab".repeat(32),
        }];
        let tool = concat!("sangfroid ", env!("CARGO_PKG_VERSION"));
        for bundle in ["a.age", "l'été 1.age", "-x y.age"] {
            let checks = Checks { bundle, folder: "CASE-1", tool, by_passphrase: false, tokens: &tokens };
            let text = howto(&checks, &Ids);
            assert_eq!(made_again(&text, &tokens, &Ids), Some(true), "{bundle}");
            assert_eq!(made_again(&text, &[], &Ids), Some(false));
            assert_eq!(noted_token(&text, "tsa-1.tsr"), Some("ab".repeat(32).as_str()));
            assert_eq!(noted_token(&text, "tsa-2.tsr"), None);
            // Every single bit.
            for bit in 0..text.len() * 8 {
                let mut bytes = text.clone().into_bytes();
                bytes[bit / 8] ^= 1 << (bit % 8);
                if let Ok(other) = String::from_utf8(bytes) {
                    let judged = made_again(&other, &tokens, &Ids);
                    assert_ne!(judged, Some(true), "bit {bit} of {bundle}: {other}");
                }
            }
        }
    }
}
