//! What the signature and the time stamps of a bundle say: joins `verify` with `sign`, `stamp` and the texts that explain them.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::digest::{hex, sha256};
use crate::documents::{self, Say, Token};
use crate::finding::{Finding, Problem};
use crate::stamp::{self, Stamp, Subject, Trust};
use crate::verify::{Proof, Proofs, SIGNATURE};
use crate::{ots, sign};

/// Judges `proof/` of a bundle of ours.
pub struct Ours<'a> {
    /// Authorities to end at; `None`: a token's chain is the one in the bundle, and says itself who it is.
    pub trust: Option<&'a Trust>,
    /// The case's public key, when it is known: a signature by another one does not count.
    pub signing: Option<&'a str>,
    /// English and French, for the texts that can be made again and compared.
    pub languages: Option<(&'a dyn Say, &'a dyn Say)>,
    /// What was seen; filled by the checks.
    pub seen: RefCell<Seen>,
}

impl std::fmt::Debug for Ours<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ours").field("signing", &self.signing).field("seen", &self.seen).finish_non_exhaustive()
    }
}

/// What the proofs of a bundle say.
#[derive(Debug, Clone, Default)]
pub struct Seen {
    /// The fingerprint of the key that signed: `SHA256:…`.
    pub key: Option<String>,
    /// The time stamps that hold, by their number in the file's name.
    pub stamps: BTreeMap<u32, Stamp>,
    /// SHA-256 of their files, hexadecimal.
    pub hashes: BTreeMap<u32, String>,
    /// The texts that are exactly what would be written again.
    pub explained: Vec<&'static str>,
}

impl Seen {
    /// The time stamps as the instructions name them.
    pub fn tokens(&self) -> Vec<Token> {
        self.stamps.iter().map(|(number, stamp)| token(*number, stamp, self.hashes.get(number).cloned().unwrap_or_default())).collect()
    }
}

/// A time stamp as the instructions name it.
pub fn token(number: u32, stamp: &Stamp, sha256: String) -> Token {
    Token {
        file: format!("tsa-{number}.tsr"),
        chain: format!("tsa-{number}-chain.pem"),
        epoch: i64::try_from(stamp.gen_time.unix).unwrap_or(i64::MAX),
        at: stamp.gen_time.to_string(),
        authority: stamp.authority.short.clone(),
        sha256,
    }
}

impl Proofs for Ours<'_> {
    fn signature(&self, proof: Proof<'_>) -> Vec<Finding> {
        let text = |name: &str| proof.files.get(name).and_then(|bytes| std::str::from_utf8(bytes).ok());
        let (Some(signature), Some(signers)) = (text(SIGNATURE), text("proof/allowed_signers")) else {
            return vec![Finding::new("proof/allowed_signers", Problem::Missing, "needed for the signature")];
        };
        match sign::verify(signature, signers, sign::PRINCIPAL, sign::NAMESPACE, proof.tag_manifest) {
            Err(error) => vec![Finding::new(SIGNATURE, Problem::Signature, error.to_string())],
            Ok(key) => {
                let known = self.signing.map(sign::fingerprint);
                let other = matches!(&known, Some(known) if known.as_ref().ok() != Some(&key));
                self.seen.borrow_mut().key = Some(key.as_str().to_owned());
                if other { vec![Finding::new(SIGNATURE, Problem::Signature, "by another key than that of the case")] } else { Vec::new() }
            }
        }
    }

    fn stamps(&self, proof: Proof<'_>) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (name, bytes) in proof.files {
            if name == "proof/tagmanifest-sha256.txt.ots" {
                findings.extend(open_time_stamp(name, bytes, proof));
                continue;
            }
            let Some(rest) = name.strip_prefix("proof/tsa-") else { continue };
            if let Some(number) = rest.strip_suffix(".tsr").and_then(|number| number.parse().ok()) {
                match self.stamp(name, bytes, proof) {
                    Ok(stamp) => {
                        let mut seen = self.seen.borrow_mut();
                        seen.hashes.insert(number, hex(&sha256(bytes)));
                        seen.stamps.insert(number, stamp);
                    }
                    Err(finding) => findings.push(finding),
                }
            } else if let Some(number) = rest.strip_suffix("-chain.pem") {
                if !proof.files.contains_key(&format!("proof/tsa-{number}.tsr")) {
                    findings.push(Finding::new(name, Problem::Added, "belongs to no time stamp"));
                }
            } else {
                findings.push(Finding::new(name, Problem::NotChecked, ""));
            }
        }
        findings.extend(self.explanations(proof));
        findings
    }
}

impl Ours<'_> {
    fn stamp(&self, name: &str, bytes: &[u8], proof: Proof<'_>) -> Result<Stamp, Finding> {
        let chain = name.replace(".tsr", "-chain.pem");
        let wrong = |error: stamp::StampError| Finding::new(name, Problem::Timestamp, error.to_string());
        let pem = proof.files.get(&chain).ok_or_else(|| Finding::new(&chain, Problem::Missing, "needed for the time stamp"))?;
        let own = std::str::from_utf8(pem).map_err(|error| Finding::new(&chain, Problem::Malformed, error.to_string()))?;
        let stamp = stamp::verify_stored(bytes, Subject::Data(proof.tag_manifest), own).map_err(wrong)?;
        match self.trust {
            None => Ok(stamp),
            Some(trust) => stamp::verify(bytes, Subject::Data(proof.tag_manifest), None, Some(trust)).map_err(wrong),
        }
    }

    /// The instructions are in no manifest, because they name the time stamps. They are made again, and compared: what an attacker writes
    /// into them is seen. The one thing taken from them is the name that the bundle had.
    fn explanations(&self, proof: Proof<'_>) -> Vec<Finding> {
        let Some((english, french)) = self.languages else { return Vec::new() };
        let tokens = self.seen.borrow().tokens();
        let mut findings = Vec::new();
        for (name, words) in [("proof/VERIFY.txt", english), ("proof/VERIFIER.txt", french)] {
            let Some(text) = proof.files.get(name).and_then(|bytes| std::str::from_utf8(bytes).ok()) else { continue };
            // A token that holds, and is not the one that was stored: bits that mean nothing were changed, or it was swapped.
            let swapped = |token: &&Token| documents::noted_token(text, &token.file).is_some_and(|noted| noted != token.sha256);
            let swapped: Vec<_> = tokens.iter().filter(swapped).collect();
            if !swapped.is_empty() {
                findings.extend(
                    swapped.iter().map(|token| Finding::new(format!("proof/{}", token.file), Problem::Changed, format!("not the one that {name} names"))),
                );
                continue;
            }
            match documents::made_again(text, &tokens, words) {
                Some(true) => self.seen.borrow_mut().explained.push(name),
                Some(false) => findings.push(Finding::new(name, Problem::Changed, "not what belongs to this bundle")),
                // Written by another version, with other words.
                None => {}
            }
        }
        findings
    }
}

/// OpenTimestamps: the path is checked here; whether the block says what stands at its end is for somebody with a node to look up.
fn open_time_stamp(name: &str, bytes: &[u8], proof: Proof<'_>) -> Vec<Finding> {
    match ots::read_for(bytes, &sha256(proof.tag_manifest)) {
        Err(error) => vec![Finding::new(name, Problem::Timestamp, error.to_string())],
        Ok(read) => {
            let said = read.ends.iter().map(|end| match &end.statement {
                ots::Statement::Pending { uri } => format!("pending at {uri}"),
                ots::Statement::Bitcoin { height, merkle_root } => format!("Bitcoin block {height} should have the Merkle root {merkle_root}"),
                ots::Statement::Unknown { tag } => format!("statement of kind {tag}"),
            });
            said.map(|said| Finding::new(name, Problem::NotChecked, said)).collect()
        }
    }
}

/// The findings without the remark that nothing vouches for a text that was made again and was the same.
pub fn settle(findings: Vec<Finding>, seen: &Seen) -> Vec<Finding> {
    let same = |finding: &Finding| finding.problem == Problem::NotChecked && seen.explained.contains(&finding.item.as_str());
    findings.into_iter().filter(|finding| !same(finding)).collect()
}
