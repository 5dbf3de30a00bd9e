//! `datapackage.json` (Frictionless Data Package) and the digest over it: what belongs to a pack, and that nothing was changed.

use serde_json::json;
use sha2::{Digest, Sha256};

use super::Part;
use crate::Check;
use crate::time::iso;

/// The list of the parts with their digests.
pub(super) fn package(check: &Check, parts: &[Part], software: &str) -> Vec<u8> {
    let resource = |(path, bytes): &Part| {
        let name = path.rsplit('/').next().unwrap_or(path);
        json!({ "name": name, "path": path, "hash": hash(bytes), "bytes": bytes.len() })
    };
    let package = json!({
        "profile": "data-package",
        "wacz_version": "1.1.1",
        "title": check.written,
        "created": iso(check.at),
        "software": software,
        "mainPageUrl": check.url,
        "mainPageDate": iso(check.at),
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
