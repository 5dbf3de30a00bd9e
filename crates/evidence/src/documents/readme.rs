//! `data/READ-ME-FIRST.txt`: what this is, where to begin, and what it asks of whoever reads it.

use super::{Dossier, Say};

/// The text, in each language handed in.
pub fn readme(dossier: &Dossier<'_>, languages: &[&dyn Say]) -> String {
    let count = dossier.items.len().to_string();
    let of = dossier.of.to_string();
    let parts = languages.iter().map(|words| {
        let mut lines = vec![
            words.say("dossier-readme-title", &[("case", dossier.case)]),
            String::new(),
            words.say("dossier-readme-what", &[("sealed", dossier.sealed_at), ("tool", dossier.tool)]),
            words.say("dossier-readme-care", &[]),
            String::new(),
            words.say("dossier-readme-report", &[]),
            words.say("dossier-readme-items", &[("count", &count)]),
            words.say("dossier-readme-derived", &[]),
            words.say("dossier-readme-custody", &[]),
            words.say("dossier-readme-check", &[]),
        ];
        if dossier.items.len() < dossier.of {
            lines.push(words.say("dossier-readme-part", &[("count", &count), ("of", &of)]));
        }
        lines.push(String::new());
        lines.join("\n")
    });
    parts.collect::<Vec<_>>().join("\n----\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::tests::{Ids, kept};

    #[test]
    fn a_part_of_a_case_says_that_it_is_one() {
        let items = [kept("0002", "a.txt", "text/plain", b"x")];
        let dossier = Dossier { case: "7f3a9c21", tool: "sangfroid 0.1.0", sealed_at: "2026-11-27T18:03:11Z", items: &items, of: 3 };
        assert!(readme(&dossier, &[&Ids]).contains("dossier-readme-part count=1 of=3"));
        assert!(!readme(&Dossier { of: 1, ..dossier }, &[&Ids]).contains("dossier-readme-part"));
    }
}
