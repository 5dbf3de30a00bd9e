//! `datapackage.json` (Frictionless Data Package) and the digest over it: what belongs to a pack, and that nothing was changed.

use serde_json::json;
use sha2::{Digest, Sha256};

use super::{Part, Recorded};
use crate::time::iso;

/// The list of the parts with their digests.
pub(super) fn package(looks: &[Recorded<'_>], parts: &[Part], software: &str) -> Vec<u8> {
    let resource = |(path, bytes): &Part| {
        let name = path.rsplit('/').next().unwrap_or(path);
        json!({ "name": name, "path": path, "hash": hash(bytes), "bytes": bytes.len() })
    };
    let first = looks.first().map(|(check, _)| *check);
    let written = first.map_or("", |check| check.written.as_str());
    let last = looks.iter().map(|(check, _)| check.at).max().unwrap_or_default();
    let package = json!({
        "profile": "data-package",
        "wacz_version": "1.1.1",
        "title": if looks.len() > 1 { format!("{} looks, from {written} on", looks.len()) } else { written.to_owned() },
        "created": iso(last),
        "software": software,
        "mainPageUrl": first.and_then(|check| check.url.as_deref()),
        "mainPageDate": first.map(|check| iso(check.at)),
        "resources": parts.iter().map(resource).collect::<Vec<_>>(),
    });
    format!("{package:#}\n").into_bytes()
}

/// `datapackage-digest.json`.
pub(super) fn digest_of(package: &[u8]) -> Vec<u8> {
    format!("{:#}\n", json!({ "path": "datapackage.json", "hash": hash(package) })).into_bytes()
}

fn hash(bytes: &[u8]) -> String {
    let digits: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("sha256:{digits}")
}
