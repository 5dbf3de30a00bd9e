//! What `verify` asks of signatures and time stamps, without knowing how they are made.

use std::collections::BTreeMap;

use crate::finding::{Finding, Problem};

/// What the proofs are about, and the proofs.
#[derive(Debug, Clone, Copy)]
pub struct Proof<'a> {
    /// The bytes of `tagmanifest-sha256.txt`, as they lie in the bundle.
    pub tag_manifest: &'a [u8],
    /// The files below `proof/`, by their names in the bag (`proof/tsa-1.tsr`).
    pub files: &'a BTreeMap<String, Vec<u8>>,
}

/// Judges signatures and time stamps.
pub trait Proofs {
    /// The signature: nothing when it holds, and is by the key of the case. Its absence is found by `verify` itself.
    fn signature(&self, proof: Proof<'_>) -> Vec<Finding>;

    /// Time stamps of every kind: nothing when all that are there hold. None has to be there.
    fn stamps(&self, proof: Proof<'_>) -> Vec<Finding>;
}

/// Judges nothing, and says so.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unchecked;

impl Proofs for Unchecked {
    fn signature(&self, proof: Proof<'_>) -> Vec<Finding> {
        unchecked(proof, |name| name == SIGNATURE)
    }

    fn stamps(&self, proof: Proof<'_>) -> Vec<Finding> {
        unchecked(proof, is_stamp)
    }
}

fn unchecked(proof: Proof<'_>, wanted: fn(&str) -> bool) -> Vec<Finding> {
    proof.files.keys().filter(|name| wanted(name)).map(|name| Finding::new(name, Problem::NotChecked, "")).collect()
}

/// The signature over the tag manifest.
pub const SIGNATURE: &str = "proof/tagmanifest-sha256.txt.sig";

/// The files of `proof/` that nothing protects when the tag manifest does not list them: they explain, and prove nothing.
const EXPLAIN: [&str; 3] = ["proof/VERIFY.txt", "proof/VERIFIER.txt", "proof/recipients.txt"];

/// Whether a file is a time stamp, or belongs to one.
pub fn is_stamp(name: &str) -> bool {
    if name == "proof/tagmanifest-sha256.txt.ots" {
        return true;
    }
    let Some(rest) = name.strip_prefix("proof/tsa-") else { return false };
    let end = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
    end > 0 && end <= 4 && matches!(&rest[end..], ".tsr" | "-chain.pem" | ".crl")
}

/// Whether a file may stand in a bundle although the tag manifest does not list it: it is about the tag manifest.
pub fn may_be_unlisted(name: &str) -> bool {
    name == SIGNATURE || name == "proof/allowed_signers" || EXPLAIN.contains(&name) || is_stamp(name)
}

/// Whether nothing at all would notice a change of this file while the tag manifest does not list it.
pub(super) fn is_explanation(name: &str) -> bool {
    EXPLAIN.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_unlisted() {
        for name in [SIGNATURE, "proof/allowed_signers", "proof/tsa-1.tsr", "proof/tsa-12-chain.pem", "proof/tagmanifest-sha256.txt.ots", "proof/VERIFIER.txt"]
        {
            assert!(may_be_unlisted(name), "{name}");
        }
        for name in
            ["proof/x", "proof/tsa-.tsr", "proof/tsa-1.tsr.exe", "proof/tsa-x.tsr", "tsa-1.tsr", "proof/sub/tsa-1.tsr", "VERIFY.txt", "proof/tsa-11111.tsr"]
        {
            assert!(!may_be_unlisted(name), "{name}");
        }
    }
}
