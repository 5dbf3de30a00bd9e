//! Folding and recognising: the way back leads to letters of the original, excerpts are pieces of the text, reasons add up.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use message::Format;
use recognise::Recogniser;

static RECOGNISER: LazyLock<Recogniser> = LazyLock::new(Recogniser::new);

fuzz_target!(|bytes: &[u8]| {
    let (conversation, _) = message::read_as(bytes, Format::Text);
    let text = &conversation.text;
    let folded = recognise::fold::fold(text);
    for (start, letter) in folded.text.char_indices() {
        let origin = folded.original(start..start + letter.len_utf8());
        assert!(text.get(origin.clone()).is_some(), "{letter:?} comes from {origin:?}, which is no piece of the text");
    }
    let finding = RECOGNISER.recognise(&conversation);
    let mut sum = finding.base;
    for reason in &finding.reasons {
        assert!(text.get(reason.excerpt.clone()).is_some(), "an excerpt that is no piece of the text: {reason:?}");
        sum += reason.weight;
    }
    assert!((sum - finding.score).abs() < 0.01, "reasons add up to {sum}, the score is {}", finding.score);
    assert!((0.0..=1.0).contains(&finding.confidence), "confidence {}", finding.confidence);
    for indicator in &finding.indicators {
        assert!(text.get(indicator.range.clone()).is_some(), "an indicator that is no piece of the text: {indicator:?}");
    }
    for place in [&finding.self_harm, &finding.minor].into_iter().flatten() {
        assert!(text.get(place.clone()).is_some(), "a place that is no piece of the text: {place:?}");
    }
});
