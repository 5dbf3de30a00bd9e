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
    /// The authority that was asked.
    pub authority: String,
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
        say("dossier-howto-stamp", &[("at", &token.at), ("authority", &line(&token.authority))], &[command]);
    }
    say("dossier-howto-case", &[], &["case_validate data/case.jsonld".to_owned()]);
    say("dossier-howto-all", &[], &[format!("sangfroid verify {bundle}")]);
    say("dossier-howto-meaning", &[], &[]);
    text
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
}
