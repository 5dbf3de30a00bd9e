//! What must hold for every input whatever: the promises of `message`, `recognise`, `evidence` and `links`, checked on one input.

#![forbid(unsafe_code)]

pub mod evidence;
pub mod links;

use std::ops::Range;

use message::{Conversation, Format, Problem};

/// Reads the bytes in one format and checks the promises.
pub fn read_as(bytes: &[u8], format: Format) {
    let (conversation, problems) = message::read_as(bytes, format);
    check(bytes, &conversation, &problems);
}

/// Reads the bytes by their own looks and checks the promises.
pub fn read(bytes: &[u8]) {
    let (conversation, problems) = message::read(bytes);
    check(bytes, &conversation, &problems);
}

fn check(bytes: &[u8], conversation: &Conversation, problems: &[Problem]) {
    let text = &conversation.text;
    for utterance in &conversation.utterances {
        assert!(text.get(utterance.text.clone()).is_some(), "an utterance that is no piece of the text: {utterance:?}");
        assert!(within(&utterance.source, bytes), "an utterance from outside of the input: {utterance:?}");
        assert!(utterance.author.is_none_or(|author| author < conversation.participants.len()), "nobody's utterance: {utterance:?}");
    }
    for hidden in &conversation.hidden {
        assert!(text.is_char_boundary(hidden.at), "hidden text inside a letter: {hidden:?}");
    }
    for attachment in &conversation.attachments {
        assert!(within(&attachment.source, bytes), "an attachment from outside of the input: {attachment:?}");
    }
    for problem in problems {
        assert!(within(&problem.range, bytes), "a problem outside of the input: {problem:?}");
    }
    let coverage = &conversation.coverage;
    let mut ranges: Vec<&Range<usize>> = coverage.understood.iter().chain(&coverage.not_understood).collect();
    ranges.sort_by_key(|range| range.start);
    let mut end = 0;
    for range in ranges {
        assert_eq!(range.start, end, "bytes that nobody answers for, or two do");
        end = range.end;
    }
    assert_eq!(end, bytes.len(), "the end of the input was dropped");
    for range in &coverage.not_understood {
        let named = problems.iter().any(|problem| problem.range.start < range.end && range.start < problem.range.end);
        assert!(named, "bytes {range:?} were not understood, and no problem says so");
    }
}

fn within(range: &Range<usize>, bytes: &[u8]) -> bool {
    range.start <= range.end && range.end <= bytes.len()
}
