//! Keeps the account of which bytes were understood, so that none is dropped silently.

use std::ops::Range;

use crate::Coverage;

/// Where the bytes at hand stand in the input.
///
/// What was decoded (base64, a compound file) has no byte of its own there: everything in it maps to the range it came from.
#[derive(Debug, Clone)]
pub(crate) enum Origin {
    /// The bytes are the input's own, from this offset on.
    At(usize),
    /// The bytes were decoded from this range.
    Within(Range<usize>),
}

impl Origin {
    /// The range of the input that a range of the bytes at hand comes from.
    pub(crate) fn range(&self, inner: Range<usize>) -> Range<usize> {
        match self {
            Origin::At(offset) => inner.start + offset..inner.end + offset,
            Origin::Within(range) => range.clone(),
        }
    }

    /// The origin of a piece that stands verbatim in the bytes at hand.
    pub(crate) fn verbatim(&self, inner: Range<usize>) -> Origin {
        match self {
            Origin::At(offset) => Origin::At(offset + inner.start),
            Origin::Within(range) => Origin::Within(range.clone()),
        }
    }

    /// The origin of what was decoded from a piece of the bytes at hand.
    pub(crate) fn decoded(&self, inner: Range<usize>) -> Origin {
        Origin::Within(self.range(inner))
    }
}

/// Collects claims on byte ranges, in any order, overlapping or not.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    understood: Vec<Range<usize>>,
    lost: Vec<Range<usize>>,
}

impl Ledger {
    /// The range became text, facts, structure, or a listed attachment.
    pub(crate) fn understood(&mut self, range: Range<usize>) {
        push(&mut self.understood, range);
    }

    /// The range was not understood. This outweighs any claim that it was.
    pub(crate) fn lost(&mut self, range: Range<usize>) {
        push(&mut self.lost, range);
    }

    /// Closes the account of an input of `length` bytes. Returns the ranges that nobody claimed beside the coverage; they are
    /// counted as not understood.
    pub(crate) fn close(self, length: usize) -> (Coverage, Vec<Range<usize>>) {
        let understood = union(self.understood, length);
        let mut not_understood = union(self.lost, length);
        let mut claimed = understood.clone();
        claimed.extend(not_understood.iter().cloned());
        let unclaimed = complement(&union(claimed, length), length);
        if !unclaimed.is_empty() {
            not_understood.extend(unclaimed.iter().cloned());
            not_understood = union(not_understood, length);
        }
        let understood = complement(&not_understood, length);
        (Coverage { understood, not_understood }, unclaimed)
    }
}

fn push(list: &mut Vec<Range<usize>>, range: Range<usize>) {
    if range.is_empty() {
        return;
    }
    match list.last_mut() {
        // Claims mostly arrive in order: growing the last one keeps the lists at a handful of entries.
        Some(last) if range.start >= last.start && range.start <= last.end => last.end = last.end.max(range.end),
        _ => list.push(range),
    }
}

/// Sorted, merged, and cut to the input.
fn union(mut list: Vec<Range<usize>>, length: usize) -> Vec<Range<usize>> {
    list.sort_unstable_by_key(|range| range.start);
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(list.len());
    for range in list {
        push(&mut merged, range.start.min(length)..range.end.min(length));
    }
    merged
}

fn complement(list: &[Range<usize>], length: usize) -> Vec<Range<usize>> {
    let mut gaps = Vec::new();
    let mut at = 0;
    for range in list {
        if range.start > at {
            gaps.push(at..range.start);
        }
        at = range.end;
    }
    if at < length {
        gaps.push(at..length);
    }
    gaps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lost_outweighs_understood_and_gaps_are_lost() {
        let mut ledger = Ledger::default();
        ledger.understood(0..10);
        ledger.understood(20..30);
        ledger.lost(5..7);
        let (coverage, unclaimed) = ledger.close(35);
        assert_eq!(coverage.understood, [0..5, 7..10, 20..30]);
        assert_eq!(coverage.not_understood, [5..7, 10..20, 30..35]);
        assert_eq!(unclaimed, [10..20, 30..35]);
    }

    #[test]
    fn claims_beyond_the_input_are_cut() {
        let mut ledger = Ledger::default();
        ledger.understood(0..100);
        let (coverage, _) = ledger.close(8);
        assert_eq!(coverage.understood.first(), Some(&(0..8)));
        assert!(coverage.not_understood.is_empty());
    }
}
