//! `case.jsonld`: what was kept, in the ontology that forensic programs exchange (CASE 1 on UCO 1, JSON-LD).
//!
//! No name of a person, and no content: each item is a file with its hashes, its provenance record, and the action that kept it.

use serde_json::{Value, json};

use super::uuid::uuid;
use super::{Dossier, Kept, rfc3339};
use crate::seal::original_name;

/// The document, in one stable form. `case_validate` of the CASE community's utilities judges it.
pub fn case_uco(dossier: &Dossier<'_>) -> Vec<u8> {
    let id = |what: &str| format!("urn:uuid:{}", uuid(dossier.case, what));
    let (name, version) = dossier.tool.rsplit_once(' ').unwrap_or((dossier.tool, "0"));
    let tool = json!({ "@id": id("tool"), "@type": "uco-tool:Tool", "uco-core:name": name, "uco-tool:version": version });
    let parts: Vec<Vec<Value>> = dossier.items.iter().map(|kept| item(kept, &id)).collect();
    let of_items: Vec<Value> = parts.iter().flatten().map(reference).collect();
    let investigation = json!({
        "@id": id("investigation"),
        "@type": "case-investigation:Investigation",
        "uco-core:name": dossier.case,
        "uco-core:object": of_items,
    });
    let mut graph = vec![tool, investigation];
    graph.extend(parts.into_iter().flatten());
    let bundle = json!({
        "@id": id("bundle"),
        "@type": "uco-core:Bundle",
        "uco-core:objectCreatedTime": time(dossier.sealed_at),
        "uco-core:object": graph.iter().map(reference).collect::<Vec<_>>(),
    });
    graph.insert(0, bundle);
    let document = json!({ "@context": context(), "@graph": graph });
    let mut bytes = serde_json::to_vec_pretty(&document).expect("strings and lists can be written");
    bytes.push(b'\n');
    bytes
}

fn context() -> Value {
    json!({
        "case-investigation": "https://ontology.caseontology.org/case/investigation/",
        "uco-action": "https://ontology.unifiedcyberontology.org/uco/action/",
        "uco-core": "https://ontology.unifiedcyberontology.org/uco/core/",
        "uco-observable": "https://ontology.unifiedcyberontology.org/uco/observable/",
        "uco-tool": "https://ontology.unifiedcyberontology.org/uco/tool/",
        "uco-types": "https://ontology.unifiedcyberontology.org/uco/types/",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    })
}

/// The file, the record of where it came from, and the action that kept it.
fn item(kept: &Kept, id: &impl Fn(&str) -> String) -> Vec<Value> {
    let record = &kept.record;
    let of = |what: &str| id(&format!("{what} {}", record.item));
    let mut file_facet = json!({
        "@id": of("file facet"),
        "@type": "uco-observable:FileFacet",
        "uco-observable:fileName": record.name,
        "uco-observable:filePath": format!("data/items/{}/{}", record.item, original_name(&record.media_type)),
        "uco-observable:sizeInBytes": size(record.size),
    });
    if let Some(modified) = &record.modified {
        file_facet["uco-observable:modifiedTime"] = time(modified);
    }
    let content_facet = json!({
        "@id": of("content facet"),
        "@type": "uco-observable:ContentDataFacet",
        "uco-observable:mimeType": record.media_type,
        "uco-observable:sizeInBytes": size(record.size),
        "uco-observable:hash": [hash(&of("sha256"), "SHA256", &record.sha256), hash(&of("sha512"), "SHA512", &record.sha512)],
    });
    let file = json!({ "@id": of("file"), "@type": "uco-observable:File", "uco-core:hasFacet": [file_facet, content_facet] });
    let provenance = json!({
        "@id": of("provenance"),
        "@type": "case-investigation:ProvenanceRecord",
        "case-investigation:exhibitNumber": record.item,
        "uco-core:object": [reference(&file)],
    });
    let action = json!({
        "@id": of("action"),
        "@type": "case-investigation:InvestigativeAction",
        "uco-core:name": record.how,
        "uco-action:startTime": time(&record.kept_at),
        "uco-action:instrument": { "@id": id("tool") },
        "uco-action:result": [reference(&file), reference(&provenance)],
    });
    vec![action, provenance, file]
}

fn reference(of: &Value) -> Value {
    json!({ "@id": of["@id"] })
}

fn hash(id: &str, method: &str, digits: &str) -> Value {
    json!({
        "@id": id,
        "@type": "uco-types:Hash",
        "uco-types:hashMethod": method,
        "uco-types:hashValue": { "@type": "xsd:hexBinary", "@value": digits },
    })
}

fn time(at: &str) -> Value {
    json!({ "@type": "xsd:dateTime", "@value": rfc3339(at) })
}

fn size(bytes: u64) -> Value {
    json!({ "@type": "xsd:integer", "@value": bytes.to_string() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::tests::kept;

    #[test]
    fn every_item_is_a_file_with_hashes_and_a_provenance_record() {
        let items = [kept("0001", "Capture \u{1f642}.png", "image/png", b"one"), kept("0002", "mail.eml", "message/rfc822", b"two")];
        let dossier = Dossier { case: "7f3a9c21", tool: "sangfroid 0.1.0", sealed_at: "2026-11-27T19:00:00+01:00[Europe/Paris]", items: &items, of: 2 };
        let bytes = case_uco(&dossier);
        assert_eq!(bytes, case_uco(&dossier), "the same input gives the same bytes");
        let document: Value = serde_json::from_slice(&bytes).expect("it is JSON");
        let graph = document["@graph"].as_array().expect("a list");
        let of_type = |name: &str| graph.iter().filter(|one| one["@type"] == name).count();
        assert_eq!(of_type("uco-observable:File"), 2);
        assert_eq!(of_type("case-investigation:ProvenanceRecord"), 2);
        assert_eq!(of_type("case-investigation:InvestigativeAction"), 2);
        assert!(!String::from_utf8_lossy(&bytes).contains("[Europe/Paris]"), "XML Schema knows no zone names");
    }
}
