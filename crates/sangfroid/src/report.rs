//! One message, read and recognised: what `check` and `scan` say of it, as data.

use std::path::Path;

use message::{Conversation, OwnAddress, Problem, ProblemId};
use recognise::{Finding, IndicatorKind, Recogniser, Verdict};
use serde::Serialize;
use words::Words;

use crate::dkim::{self, Keys, Signed};
use crate::trouble::Trouble;

/// `check --json`, and each line of `scan --json`.
#[derive(Debug, Serialize)]
pub(crate) struct Report<'a> {
    pub(crate) file: &'a str,
    format: &'static str,
    language: Option<&'static str>,
    verdict: &'static str,
    confidence: f32,
    stage: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    threat: Option<&'static str>,
    /// The verdict that score and reasons are about, and the score as their sum.
    about: &'static str,
    score: f32,
    base: f32,
    reasons: Vec<ReasonLine<'a>>,
    indicators: Vec<IndicatorLine<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    known: Option<KnownLine<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    own_address: Option<&'static str>,
    /// The signatures (DKIM), when keys were given and the mail's source is at hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    dkim: Option<Vec<SignatureLine<'a>>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    attachments: Vec<AttachmentLine<'a>>,
    #[serde(skip_serializing_if = "is_zero")]
    hidden_characters: usize,
    #[serde(skip_serializing_if = "is_false")]
    self_harm: bool,
    #[serde(skip_serializing_if = "is_false")]
    minor: bool,
    problems: Vec<ProblemLine>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct ReasonLine<'a> {
    id: &'static str,
    weight: f32,
    excerpt: &'a str,
    start: usize,
    end: usize,
    say: String,
}

#[derive(Debug, Serialize)]
struct IndicatorLine<'a> {
    kind: &'static str,
    value: &'a str,
    valid: Option<bool>,
    #[serde(skip_serializing_if = "is_false")]
    repaired: bool,
}

#[derive(Debug, Serialize)]
struct KnownLine<'a> {
    since: &'a str,
    source: &'a str,
    similarity: f32,
}

#[derive(Debug, Serialize)]
struct SignatureLine<'a> {
    domain: &'a str,
    selector: &'a str,
    result: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    because: Option<&'static str>,
    of_sender: bool,
    #[serde(skip_serializing_if = "is_false")]
    partial: bool,
    #[serde(skip_serializing_if = "is_false")]
    testing: bool,
}

#[derive(Debug, Serialize)]
struct AttachmentLine<'a> {
    name: &'a str,
    #[serde(rename = "type")]
    declared_type: &'a str,
    size: usize,
    sha256: String,
}

#[derive(Debug, Serialize)]
struct ProblemLine {
    id: &'static str,
    say: String,
    start: usize,
    end: usize,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape that serde asks for")]
fn is_false(value: &bool) -> bool {
    !value
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape that serde asks for")]
fn is_zero(value: &usize) -> bool {
    *value == 0
}

/// A message as it was read and what it was found to be.
#[derive(Debug)]
pub(crate) struct Checked {
    pub(crate) conversation: Conversation,
    pub(crate) problems: Vec<Problem>,
    pub(crate) finding: Finding,
    /// Its signatures; nothing when no keys were given, or the file is not the source of a mail.
    pub(crate) signatures: Option<Vec<Signed>>,
}

impl Checked {
    /// Reads and recognises.
    pub(crate) fn of(bytes: &[u8], cut: bool, recogniser: &Recogniser) -> Self {
        Self::with_keys(bytes, cut, recogniser, None)
    }

    /// Reads and recognises, and checks the signatures of a mail first: one that holds settles whose mailbox it came from.
    pub(crate) fn with_keys(bytes: &[u8], cut: bool, recogniser: &Recogniser, keys: Option<&Keys>) -> Self {
        let (mut conversation, mut problems) = message::read(bytes);
        if cut {
            problems.push(Problem { id: ProblemId::TooLong, range: bytes.len()..bytes.len() });
        }
        let signatures = keys.filter(|_| !cut).and_then(|keys| dkim::of_conversation(bytes, &conversation, keys));
        if let Some(mail) = &mut conversation.mail
            && mail.own_address != OwnAddress::No
            && signatures.as_ref().is_some_and(|all| all.iter().any(Signed::confirms_sender))
        {
            mail.own_address = OwnAddress::TrulyOwn;
        }
        let finding = recogniser.recognise(&conversation);
        Checked { conversation, problems, finding, signatures }
    }

    /// A file in which nothing was understood gets no verdict: "ordinary" would be a lie.
    pub(crate) fn unreadable(&self, file: &Path) -> Option<Trouble> {
        if !self.conversation.text.trim().is_empty() {
            return None;
        }
        let has = |id: ProblemId| self.problems.iter().any(|problem| problem.id == id);
        if has(ProblemId::NotText) {
            return Some(Trouble::NotText(file.to_owned()));
        }
        (has(ProblemId::NothingReadable) && self.conversation.attachments.is_empty()).then(|| Trouble::NothingReadable(file.to_owned()))
    }

    /// The machine's view. `with_text` carries the decoded text, which start and end count in.
    pub(crate) fn report<'a>(&'a self, file: &'a str, words: &Words, with_text: bool) -> Report<'a> {
        let Checked { conversation, problems, finding, signatures } = self;
        Report {
            file,
            format: format_id(conversation.format),
            language: finding.language.map(recognise::Language::code),
            verdict: finding.verdict.id(),
            confidence: finding.confidence,
            stage: finding.stage.map(recognise::Stage::id),
            threat: finding.threat.map(recognise::ThreatKind::id),
            about: finding.about.id(),
            score: finding.score,
            base: finding.base,
            reasons: self.reason_lines(words),
            indicators: finding
                .indicators
                .iter()
                .map(|one| IndicatorLine {
                    kind: one.kind.id(),
                    value: if one.kind == IndicatorKind::Password { "" } else { &one.value },
                    valid: one.valid,
                    repaired: one.repaired,
                })
                .collect(),
            known: finding.known.as_ref().map(|known| KnownLine { since: &known.since, source: &known.source, similarity: known.similarity }),
            own_address: conversation.mail.as_ref().and_then(|mail| own_address_id(mail.own_address)),
            dkim: signatures.as_ref().map(|all| all.iter().map(signature_line).collect()),
            attachments: conversation
                .attachments
                .iter()
                .map(|one| AttachmentLine { name: &one.name, declared_type: &one.declared_type, size: one.size, sha256: hex(&one.sha256) })
                .collect(),
            hidden_characters: conversation.hidden.iter().map(|hidden| hidden.text.chars().count()).sum(),
            self_harm: finding.self_harm.is_some(),
            minor: finding.minor.is_some(),
            problems: problems
                .iter()
                .map(|one| ProblemLine { id: one.id.id(), say: words.say(&format!("problem-{}", one.id.id())), start: one.range.start, end: one.range.end })
                .collect(),
            text: with_text.then_some(conversation.text.as_str()),
        }
    }

    /// An ordinary message has no reasons worth a line: that nothing was found is the reason.
    fn reason_lines<'a>(&'a self, words: &Words) -> Vec<ReasonLine<'a>> {
        if self.finding.verdict == Verdict::Ordinary && self.finding.score < -2.0 {
            return Vec::new();
        }
        let line = |reason: &recognise::Reason| ReasonLine {
            id: reason.signal,
            weight: reason.weight,
            excerpt: self.conversation.text.get(reason.excerpt.clone()).unwrap_or_default(),
            start: reason.excerpt.start,
            end: reason.excerpt.end,
            say: words.say(&format!("signal-{}", reason.signal)),
        };
        self.finding.reasons.iter().map(line).collect()
    }
}

fn signature_line(signed: &Signed) -> SignatureLine<'_> {
    let (result, because) = signed.outcome.ids();
    let Signed { domain, selector, of_sender, partial, testing, .. } = signed;
    SignatureLine { domain, selector, result, because, of_sender: *of_sender, partial: *partial, testing: *testing }
}

/// The stable name of a format.
pub(crate) fn format_id(format: message::Format) -> &'static str {
    match format {
        message::Format::Mail => "mail",
        message::Format::PastedMail => "pasted-mail",
        message::Format::Emlx => "emlx",
        message::Format::Msg => "msg",
        message::Format::Html => "html",
        message::Format::Text => "text",
    }
}

/// The stable name of what the headers say of "from your own address"; nothing when they do not.
pub(crate) fn own_address_id(own: message::OwnAddress) -> Option<&'static str> {
    match own {
        message::OwnAddress::No => None,
        message::OwnAddress::Forged => Some("forged"),
        message::OwnAddress::TrulyOwn => Some("truly-own"),
        message::OwnAddress::CannotTell => Some("cannot-tell"),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
