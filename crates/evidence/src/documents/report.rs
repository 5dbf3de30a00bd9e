//! `data/report.html`: what was kept, when, and by which hashes, for somebody who reads or prints. No script, no network, no image.

use std::fmt::Write;

use super::escape::html;
use super::{Dossier, Kept, Say};
use crate::seal::original_name;

/// Nothing may be loaded and nothing may run, whatever stands in the page.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

const STYLE: &str = "body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#111;background:#fff}\
h1{font-size:1.6em}h2{font-size:1.2em;margin-top:2em;border-top:1px solid #767676;padding-top:1em}\
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2em 1em}dt{font-weight:bold}dd{margin:0;overflow-wrap:anywhere}\
code,pre{font:14px/1.4 monospace;overflow-wrap:anywhere;white-space:pre-wrap}.derived{border-left:4px solid #767676;padding-left:1em}\
@media print{body{margin:0;max-width:none}h2,dl{break-inside:avoid}}";

/// The page in one language.
pub fn report(dossier: &Dossier<'_>, words: &dyn Say) -> String {
    let say = |id: &str| html(&words.say(id, &[]));
    let with = |id: &str, values: &[(&str, &str)]| html(&words.say(id, values));
    let (count, of) = (dossier.items.len().to_string(), dossier.of.to_string());
    let title = with("dossier-report-title", &[("case", dossier.case)]);
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n",
        html(words.language())
    );
    paragraph(&mut page, &with("dossier-report-intro", &[("sealed", dossier.sealed_at), ("tool", dossier.tool)]));
    paragraph(&mut page, &with("dossier-report-count", &[("count", &count), ("of", &of)]));
    paragraph(&mut page, &say("dossier-report-no-images"));
    for kept in dossier.items {
        item(&mut page, kept, words);
    }
    let _ = writeln!(page, "<h2>{}</h2>", say("dossier-report-contents"));
    page.push_str("<dl>\n");
    for (path, id) in CONTENTS {
        row(&mut page, &format!("<code>{path}</code>"), &say(id));
    }
    page.push_str("</dl>\n");
    let _ = writeln!(page, "<h2>{}</h2>", say("dossier-report-check"));
    paragraph(&mut page, &say("dossier-report-check-how"));
    paragraph(&mut page, &say("dossier-report-check-meaning"));
    page.push_str("</body>\n</html>\n");
    page
}

/// What lies where in the bundle.
const CONTENTS: &[(&str, &str)] = &[
    ("data/items/", "dossier-place-items"),
    ("data/derived/", "dossier-place-derived"),
    ("data/custody/log.jsonl", "dossier-place-log"),
    ("data/custody/items.txt", "dossier-place-commitments"),
    ("data/case.jsonld", "dossier-place-case"),
    ("manifest-sha256.txt, manifest-sha512.txt", "dossier-place-manifests"),
    ("proof/", "dossier-place-proof"),
];

fn item(page: &mut String, kept: &Kept, words: &dyn Say) {
    let record = &kept.record;
    let label = |id: &str| html(&words.say(id, &[]));
    let _ = writeln!(page, "<h2>{}</h2>\n<dl>", html(&words.say("dossier-item-title", &[("item", &record.item)])));
    let place = format!("data/items/{}/{}", record.item, original_name(&record.media_type));
    row(page, &label("dossier-item-place"), &format!("<code>{}</code>", html(&place)));
    row(page, &label("dossier-item-name"), &html(&record.name));
    row(page, &label("dossier-item-type"), &html(&record.media_type));
    row(page, &label("dossier-item-size"), &html(&words.say("dossier-item-bytes", &[("count", &record.size.to_string())])));
    if let Some(modified) = &record.modified {
        row(page, &label("dossier-item-modified"), &html(modified));
    }
    row(page, &label("dossier-item-kept"), &html(&record.kept_at));
    row(page, &label("dossier-item-how"), &html(&words.say(how(&record.how), &[])));
    if let Some(source) = &record.source {
        row(page, &label("dossier-item-source"), &html(source));
    }
    row(page, "SHA-256", &format!("<code>{}</code>", html(&record.sha256)));
    row(page, "SHA-512", &format!("<code>{}</code>", html(&record.sha512)));
    for (name, value) in &record.exif {
        row(page, &format!("EXIF {}", html(name)), &html(value));
    }
    if let Some(note) = &record.note {
        row(page, &label("dossier-item-note"), &html(note));
    }
    page.push_str("</dl>\n");
    if let Some(finding) = &record.finding {
        let verdict = finding["verdict"].as_str().unwrap_or_default();
        let verdict = words.say(&format!("verdict-{verdict}-short"), &[]);
        let _ = writeln!(page, "<div class=\"derived\">");
        paragraph(page, &html(&words.say("dossier-item-derived", &[("verdict", &verdict), ("item", &record.item)])));
        page.push_str("</div>\n");
    }
}

/// The sentence for the way in which an item came.
fn how(how: &str) -> &'static str {
    match how {
        "stdin" => "dossier-how-stdin",
        "capture" => "dossier-how-capture",
        _ => "dossier-how-file",
    }
}

/// A label and a value, both already safe.
fn row(page: &mut String, label: &str, value: &str) {
    let _ = writeln!(page, "<dt>{label}</dt><dd>{value}</dd>");
}

/// A sentence, already safe.
fn paragraph(page: &mut String, sentence: &str) {
    let _ = writeln!(page, "<p>{sentence}</p>");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::tests::{Ids, kept};

    #[test]
    fn nothing_in_the_page_runs_or_loads() {
        let mut hostile = kept("0001", "<img src=x onerror=alert(1)>.png", "image/png", b"x");
        hostile.record.note = Some("</dd><script src=//example.org/x.js></script>".to_owned());
        hostile.record.exif = vec![("Make".to_owned(), "\"><iframe src='//example.org'>".to_owned())];
        hostile.record.finding = Some(serde_json::json!({ "verdict": "<b>bluff</b>" }));
        hostile.record.source = Some("javascript:alert(1)".to_owned());
        let items = [hostile];
        let dossier = Dossier { case: "7f3a9c21", tool: "sangfroid 0.1.0", sealed_at: "2026-11-27T18:03:11Z", items: &items, of: 1 };
        let page = report(&dossier, &Ids);
        let small = page.to_ascii_lowercase();
        for tag in ["<script", "<img", "<iframe", "<b>", "<a ", "href=", "src=\"", "url("] {
            assert!(!small.contains(tag), "{tag} stands in the page:\n{page}");
        }
        assert!(page.contains("&lt;img src=x onerror=alert(1)&gt;.png"));
        assert!(page.contains(&items[0].record.sha256));
    }

    #[test]
    fn every_tag_that_opens_is_closed() {
        let items = [kept("0001", "a.txt", "text/plain", b"x"), kept("0002", "b.txt", "text/plain", b"y")];
        let dossier = Dossier { case: "7f3a9c21", tool: "sangfroid 0.1.0", sealed_at: "2026-11-27T18:03:11Z", items: &items, of: 2 };
        let page = report(&dossier, &Ids);
        for tag in ["dl", "dt", "dd", "h1", "h2", "p", "code", "body", "html", "head"] {
            let open = page.matches(&format!("<{tag}>")).count() + page.matches(&format!("<{tag} ")).count();
            assert_eq!(open, page.matches(&format!("</{tag}>")).count(), "{tag}");
        }
    }
}
