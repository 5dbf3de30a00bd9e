//! A text as the signals see it: which concepts stand where, and what stands near what.

use std::ops::Range;

use crate::concept::Concept;
use crate::fold::Folded;
use crate::indicators::Indicator;
use crate::lexicon::Hits;

/// A piece of the folded text: byte offsets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) start: u32,
    pub(crate) end: u32,
}

impl Span {
    /// The smallest piece that holds both.
    pub(crate) fn with(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    fn gap(self, other: Span) -> u32 {
        if self.start <= other.start { other.start.saturating_sub(self.end) } else { self.start.saturating_sub(other.end) }
    }
}

/// Everything a signal may look at.
#[derive(Debug)]
pub(crate) struct Scene<'a> {
    pub(crate) folded: &'a Folded,
    pub(crate) conversation: &'a message::Conversation,
    pub(crate) indicators: &'a [Indicator],
    /// Where each concept is said: the spans of all, concept by concept, and each one's part of them.
    spans: Vec<Span>,
    said: [Range<usize>; CONCEPTS],
    /// How many hundredths of a byte stand for one Latin letter in this text's script.
    stretch: u32,
}

const CONCEPTS: usize = Concept::ALL.len();

/// How far two ideas of one sentence stand apart, in Latin letters. Sentences of these letters have 12 to 20 words.
pub(crate) const SENTENCE: u32 = 110;
/// The same phrase.
pub(crate) const PHRASE: u32 = 45;

impl<'a> Scene<'a> {
    pub(crate) fn new(folded: &'a Folded, conversation: &'a message::Conversation, indicators: &'a [Indicator], hits: &Hits) -> Self {
        let mut said = [const { 0..0 }; CONCEPTS];
        for hit in &hits.terms {
            said[hit.concept as usize].end += 1;
        }
        let mut begin = 0;
        for part in &mut said {
            let count = part.end;
            *part = begin..begin;
            begin += count;
        }
        let mut spans = vec![Span { start: 0, end: 0 }; hits.terms.len()];
        for hit in &hits.terms {
            let part = &mut said[hit.concept as usize];
            let span = Span { start: hit.start, end: hit.end };
            // The same place said by a shorter and a longer term is said once, by the longer.
            match spans[part.clone()].last_mut() {
                Some(last) if last.start == span.start => last.end = last.end.max(span.end),
                Some(last) if span.end <= last.end => {}
                _ => {
                    spans[part.end] = span;
                    part.end += 1;
                }
            }
        }
        Scene { folded, conversation, indicators, spans, said, stretch: stretch(&folded.text) }
    }

    /// Whether the text is mostly Chinese, Japanese or Korean: hardly a space between its words.
    pub(crate) fn is_unspaced(&self) -> bool {
        let text = self.folded.text.as_bytes();
        self.stretch > 130 && text.iter().filter(|&&byte| byte == b' ').count() * 12 < text.len()
    }

    /// A distance in Latin letters as bytes of this text.
    fn bytes(&self, letters: u32) -> u32 {
        letters * self.stretch / 100
    }

    /// Where a concept is said.
    pub(crate) fn all(&self, concept: Concept) -> &[Span] {
        &self.spans[self.said[concept as usize].clone()]
    }

    /// Where it is said first.
    pub(crate) fn first(&self, concept: Concept) -> Option<Span> {
        self.all(concept).first().copied()
    }

    /// How often a concept is said.
    pub(crate) fn count(&self, concept: Concept) -> usize {
        self.all(concept).len()
    }

    /// The first place where `what` stands within `reach` letters of one of `beside`.
    pub(crate) fn near(&self, what: Concept, beside: &[Concept], reach: u32) -> Option<Span> {
        self.all(what).iter().find_map(|&span| Some(span.with(self.beside(span, beside, reach)?)))
    }

    /// The first place where `what` has one of `first` and one of `second` within `reach` letters.
    pub(crate) fn near_both(&self, what: Concept, first: &[Concept], second: &[Concept], reach: u32) -> Option<Span> {
        self.all(what).iter().find_map(|&span| {
            let one = self.beside(span, first, reach)?;
            let two = self.beside(span, second, reach)?;
            Some(span.with(one).with(two))
        })
    }

    /// The nearest of several concepts within `reach` letters of a span (another place than the span itself).
    pub(crate) fn beside(&self, span: Span, concepts: &[Concept], reach: u32) -> Option<Span> {
        let reach = self.bytes(reach);
        concepts.iter().filter_map(|&concept| nearest(self.all(concept), span).filter(|found| found.gap(span) <= reach)).min_by_key(|found| found.gap(span))
    }

    /// The first place of several concepts that begins within `reach` letters after a span.
    pub(crate) fn after(&self, span: Span, concepts: &[Concept], reach: u32) -> Option<Span> {
        let last = span.end + self.bytes(reach);
        concepts
            .iter()
            .filter_map(|&concept| self.all(concept).iter().find(|found| found.start >= span.end && found.start <= last))
            .copied()
            .min_by_key(|s| s.start)
    }

    /// The length of the text, in Latin letters.
    pub(crate) fn letters(&self) -> u32 {
        self.folded.text.len() as u32 * 100 / self.stretch
    }

    /// Whether words of a text about the scam stand in it: a report, advice, a person who asks. One word alone may be chance.
    pub(crate) fn is_about(&self) -> bool {
        use Concept::{AsksHelp, Court, IDid, IWill, Newsletter, Press, Reported, ScamNamed, ThirdVictim, Told};
        let kinds = [Reported, Told, ScamNamed, Press, AsksHelp, Court, ThirdVictim];
        // Beside deeds in the first person the furniture of a newsletter was set in front to pass the filters.
        let furniture = if self.count(IDid) + self.count(IWill) > 1 { 0 } else { self.count(Newsletter) };
        kinds.into_iter().map(|kind| self.count(kind)).sum::<usize>() + furniture >= 2
    }

    /// Whether relatives or colleagues write to each other: two words of everyday life, and nothing that compels.
    pub(crate) fn is_of_family_life(&self) -> bool {
        use Concept::{DeletePromise, Everyday, FriendsList, HurryChat, Malware, NoPolice, Nudes, OrElse, OurCall, PayAgain, Ruin, Undress};
        let compels = [DeletePromise, FriendsList, HurryChat, Malware, NoPolice, Nudes, OrElse, OurCall, PayAgain, Ruin, Undress];
        self.count(Everyday) >= 2 && compels.into_iter().all(|concept| self.first(concept).is_none())
    }

    /// The first place of several concepts that has a number in it, right before it, or within `reach` letters after it.
    pub(crate) fn priced(&self, concepts: &[Concept], reach: u32) -> Option<Span> {
        let (reach, near) = (self.bytes(reach) as usize, self.bytes(5) as usize);
        let text = self.folded.text.as_bytes();
        concepts.iter().flat_map(|&concept| self.all(concept)).copied().find(|span| {
            let end = (span.end as usize + reach).min(text.len());
            text[(span.start as usize).saturating_sub(near)..end].iter().any(u8::is_ascii_digit)
        })
    }

    /// How far the nearest place of a concept is from a span, in Latin letters.
    pub(crate) fn distance(&self, from: Span, concept: Concept) -> Option<u32> {
        nearest(self.all(concept), from).map(|found| found.gap(from) * 100 / self.stretch)
    }

    /// The places where a concept is said with none of `company` within `reach` letters.
    pub(crate) fn alone(&self, what: Concept, company: &[Concept], reach: u32) -> impl Iterator<Item = Span> {
        self.all(what).iter().copied().filter(move |&span| self.beside(span, company, reach).is_none())
    }

    /// The first place where a unit follows a number ("48 hours") and has one of `beside` within `reach` letters.
    pub(crate) fn counted(&self, units: &[Concept], beside: &[Concept], reach: u32) -> Option<Span> {
        let counted = units.iter().flat_map(|&unit| self.all(unit)).filter(|span| self.follows_number(**span));
        counted.into_iter().find_map(|&span| Some(span.with(self.beside(span, beside, reach)?)))
    }

    fn follows_number(&self, span: Span) -> bool {
        let before = &self.folded.text.as_bytes()[..span.start as usize];
        before.iter().rev().find(|&&byte| byte != b' ').is_some_and(u8::is_ascii_digit)
    }

    /// The piece of the folded text that a piece of the original became.
    pub(crate) fn span_of(&self, original: &Range<usize>) -> Span {
        Span { start: self.folded.position(original.start) as u32, end: self.folded.position(original.end) as u32 }
    }
}

/// Bytes of UTF-8 for what one Latin letter says, in hundredths. A Cyrillic or Arabic letter has two bytes; a Chinese, Japanese or
/// Korean one three, and says as much as about two letters.
fn stretch(text: &str) -> u32 {
    if text.is_ascii() {
        return 100;
    }
    let (mut two, mut more) = (0usize, 0usize);
    for byte in text.bytes() {
        two += usize::from((0xc0..0xe0).contains(&byte));
        more += usize::from(byte >= 0xe0);
    }
    let letters = text.len() - two - 2 * more + more;
    (text.len() * 100 / letters.max(1)) as u32
}

/// The nearest span that is not the given one.
fn nearest(spans: &[Span], to: Span) -> Option<Span> {
    let place = spans.partition_point(|span| span.start < to.start);
    let from = place.saturating_sub(2);
    spans[from..spans.len().min(place + 3)].iter().copied().filter(|&span| span != to).min_by_key(|span| span.gap(to))
}

#[cfg(test)]
mod tests {
    use super::stretch;

    #[test]
    fn a_sentence_is_as_long_in_every_script() {
        assert_eq!(stretch(" i recorded you "), 100);
        assert!((150..=200).contains(&stretch(" я записал видео с тобой ")));
        assert!((140..=160).contains(&stretch(" あなたを録画しました ")));
        assert!((150..=200).contains(&stretch(" سجلت فيديو لك ")));
    }
}
