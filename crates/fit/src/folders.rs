//! Labelled messages from folders, as the signals see them.

use std::{error::Error, fs, path::Path};

use message::Conversation;
use recognise::{Fingerprint, Recogniser};

/// A labelled message.
pub(crate) struct Example {
    pub(crate) file: String,
    pub(crate) language: String,
    pub(crate) class: String,
    pub(crate) date: String,
    pub(crate) source: String,
    /// Number of the signal and its strength.
    pub(crate) features: Vec<(usize, f32)>,
    pub(crate) conversation: Conversation,
    pub(crate) fingerprint: Option<Fingerprint>,
    /// Messages of nearly the same wording have the same number.
    pub(crate) letter: usize,
}

/// Reads a folder by its `MANIFEST.tsv`.
pub(crate) fn read(root: &Path, recogniser: &Recogniser) -> Result<Vec<Example>, Box<dyn Error>> {
    let manifest = fs::read_to_string(root.join("MANIFEST.tsv")).map_err(|error| format!("{}: {error}", root.join("MANIFEST.tsv").display()))?;
    let mut examples = Vec::new();
    for line in manifest.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [file, language, class, rest @ ..] = cells.as_slice() else { continue };
        let (conversation, _) = message::read(&fs::read(root.join(file))?);
        let folded = recognise::fold::fold(&conversation.text);
        examples.push(Example {
            file: (*file).to_owned(),
            language: (*language).to_owned(),
            class: (*class).to_owned(),
            source: rest.first().copied().unwrap_or_default().to_owned(),
            date: rest.get(2).copied().unwrap_or_default().to_owned(),
            features: recogniser.features(&conversation),
            fingerprint: Fingerprint::of(&folded),
            conversation,
            letter: 0,
        });
    }
    Ok(examples)
}

/// Similarity from which two messages count as the same letter when one of them is left out.
const SAME_LETTER: f32 = 0.25;

/// Gives messages of nearly the same wording the same number (single linkage).
pub(crate) fn group_by_letter(examples: &mut [Example]) {
    let mut next = 0;
    for place in 0..examples.len() {
        let (before, rest) = examples.split_at_mut(place);
        let this = &mut rest[0];
        let same = before.iter().filter(|other| other.class == this.class).find(|other| match (&other.fingerprint, &this.fingerprint) {
            (Some(a), Some(b)) => a.similarity(b) >= SAME_LETTER,
            _ => false,
        });
        this.letter = same.map_or(next, |other| other.letter);
        next += usize::from(this.letter == next);
    }
}
