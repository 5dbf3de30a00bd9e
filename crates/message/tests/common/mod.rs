//! What must hold for every input whatever.

use message::{Conversation, Format, Problem, ProblemId};

pub(crate) const FORMATS: [Format; 6] = [Format::Mail, Format::PastedMail, Format::Emlx, Format::Msg, Format::Html, Format::Text];

/// Reads the bytes in every way, and checks the promises of the crate.
#[allow(dead_code, reason = "not every test file reads in every way")]
pub(crate) fn check_all(bytes: &[u8]) {
    check(bytes, &message::read(bytes));
    for format in FORMATS {
        check(bytes, &message::read_as(bytes, format));
    }
}

/// Checks the promises of the crate on what was read.
pub(crate) fn check(bytes: &[u8], (conversation, problems): &(Conversation, Vec<Problem>)) {
    let text = &conversation.text;
    let mut at = 0;
    for utterance in &conversation.utterances {
        assert!(text.get(utterance.text.clone()).is_some_and(|said| !said.is_empty()), "{utterance:?}");
        assert!(utterance.text.start == at, "{utterance:?} begins elsewhere than at {at}");
        assert!(utterance.source.start <= utterance.source.end && utterance.source.end <= bytes.len(), "{utterance:?}");
        assert!(utterance.author.is_none_or(|author| author < conversation.participants.len()));
        at = utterance.text.end + 1;
    }
    assert!(text.is_empty() && at == 0 || at == text.len() + 1, "text that nobody said");
    assert!(!text.chars().any(|letter| letter.is_control() && !matches!(letter, '\n' | '\t')), "control characters");
    for hidden in &conversation.hidden {
        assert!(text.is_char_boundary(hidden.at) && !hidden.text.is_empty(), "{hidden:?}");
    }
    for attachment in &conversation.attachments {
        assert!(attachment.source.end <= bytes.len());
    }
    let mut all: Vec<_> = conversation.coverage.understood.iter().chain(&conversation.coverage.not_understood).collect();
    for list in [&conversation.coverage.understood, &conversation.coverage.not_understood] {
        assert!(list.windows(2).all(|two| two[0].end < two[1].start), "not sorted, or not merged");
    }
    all.sort_by_key(|range| range.start);
    let end = all.iter().fold(0, |end, range| {
        assert_eq!(range.start, end, "a gap, or twice the same");
        assert!(range.end > range.start);
        range.end
    });
    assert_eq!(end, bytes.len(), "the input goes on");
    for lost in &conversation.coverage.not_understood {
        let named = problems.iter().any(|problem| problem.range.start < lost.end && problem.range.end > lost.start);
        assert!(named, "{lost:?} has no problem");
    }
    for problem in problems {
        assert!(problem.range.start <= problem.range.end && problem.range.end <= bytes.len(), "{problem:?}");
    }
    let has = |id: ProblemId| problems.iter().any(|problem| problem.id == id);
    assert_eq!(has(ProblemId::Empty), bytes.is_empty());
    assert!(!text.is_empty() || bytes.is_empty() || has(ProblemId::NothingReadable));
}
