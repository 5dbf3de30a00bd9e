//! What `check` says of a message at the moment it is kept: put beside it, and marked as derived.

use evidence::item::{carried_shows, embeds_images};
use message::mbox;
use recognise::{Recogniser, Verdict};
use serde_json::{Value, json};
use words::Words;

use super::TOOL;
use crate::report::Checked;

/// Messages of one mailbox that get a finding; the mailbox itself is kept whole.
const MOST: usize = 500;

/// The finding, and what a mail carries that may show somebody.
#[derive(Debug)]
pub(crate) struct Derived {
    /// `item.json`'s finding; `None` when nothing was understood.
    pub(crate) finding: Option<Value>,
    /// The verdict's id, of several messages the gravest.
    pub(crate) verdict: Option<&'static str>,
    /// A picture, a film or an archive is attached, or embedded in the text.
    pub(crate) carries_images: bool,
}

/// Reads and recognises the messages in some bytes.
pub(crate) fn derive(name: &str, bytes: &[u8], at: &str, recogniser: &Recogniser, words: &Words) -> Derived {
    let mut all = Vec::new();
    if mbox::is_mbox(bytes) {
        let mut splitter = mbox::Splitter::new(crate::input::LIMIT);
        let mut each = |one: mbox::SplitMessage<'_>| {
            if all.len() < MOST {
                all.push(Checked::of(one.bytes, one.cut, recogniser));
            }
        };
        splitter.feed(bytes, &mut each);
        splitter.finish(&mut each);
    } else {
        all.push(Checked::of(bytes, false, recogniser));
    }
    let carries_images = all.iter().any(carries_images) || embeds_images(bytes);
    all.retain(|checked| checked.unreadable(name.as_ref()).is_none() && !checked.conversation.text.trim().is_empty());
    let verdict = all.iter().map(|checked| checked.finding.verdict).min_by_key(|verdict| gravity(*verdict)).map(Verdict::id);
    let mut reports: Vec<Value> = all.iter().filter_map(|checked| serde_json::to_value(checked.report(name, words, false)).ok()).collect();
    let finding = match (reports.len(), verdict) {
        (0, _) | (_, None) => None,
        (1, _) => reports.pop(),
        (_, Some(verdict)) => Some(json!({ "file": name, "verdict": verdict, "messages": reports })),
    };
    let finding = finding.map(|mut finding| {
        finding["derived"] = true.into();
        finding["by"] = TOOL.into();
        finding["at"] = at.into();
        finding
    });
    Derived { finding, verdict, carries_images }
}

/// Gravest first: a mass mail beside a real threat is no mass mail.
fn gravity(verdict: Verdict) -> usize {
    use Verdict::{Approach, Bluff, Ordinary, OtherThreat, Recorded, RecoveryScam, Unsure};
    [Recorded, OtherThreat, Approach, Unsure, RecoveryScam, Bluff, Ordinary].iter().position(|one| *one == verdict).unwrap_or(usize::MAX)
}

fn carries_images(checked: &Checked) -> bool {
    checked.conversation.attachments.iter().any(|attachment| carried_shows(&attachment.name, &attachment.declared_type))
}
