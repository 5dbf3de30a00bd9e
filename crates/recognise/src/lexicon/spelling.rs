//! Finds the words in text that has lost its spaces.

use std::ops::Range;

use super::trie::Trie;

/// Where words begin in stretches of letters, the first of each stretch left out. All stretches are read in the one language that
/// explains them best: short words of another language would cut its words to pieces. In `words`, the value of a word has a bit for each
/// language that it belongs to.
pub(super) fn word_starts(text: &[u8], stretches: &[Range<usize>], words: Trie, languages: usize, shared: u32) -> Vec<usize> {
    let read = |language: usize| {
        let mask = 1 << language | shared;
        let (mut sum, mut starts) = (0, Vec::new());
        for stretch in stretches {
            let (score, found) = cut(&text[stretch.clone()], words, mask);
            sum += score;
            starts.extend(found.into_iter().map(|start| stretch.start + start));
        }
        (sum, starts)
    };
    (0..languages).map(read).max_by_key(|(sum, _)| *sum).map(|(_, starts)| starts).unwrap_or_default()
}

/// The best cut of one stretch, and how well it explains it.
///
/// Of all ways to cut the stretch into known words and single unknown letters, the one with the largest sum of squared word lengths:
/// long words win over short ones by chance inside them. Unknown letters stay with the word before (an ending).
fn cut(letters: &[u8], words: Trie, mask: u32) -> (u64, Vec<usize>) {
    // best[i]: the best score for the first i bytes, and where the last piece began (a word), or `None` (a single letter).
    let mut best: Vec<(u64, Option<usize>)> = vec![(0, None); letters.len() + 1];
    for start in 0..letters.len() {
        let so_far = best[start].0;
        if so_far > best[start + 1].0 {
            best[start + 1] = (so_far, None);
        }
        words.keys_at_the_beginning(&letters[start..], |languages, length| {
            let score = so_far + (length * length) as u64;
            if languages & mask != 0 && score > best[start + length].0 {
                best[start + length] = (score, Some(start));
            }
        });
    }
    let mut starts = Vec::new();
    let mut here = letters.len();
    while here > 0 {
        match best[here].1 {
            Some(start) => {
                starts.push(start);
                here = start;
            }
            None => here -= 1,
        }
    }
    starts.reverse();
    starts.retain(|start| *start > 0);
    (best.last().map_or(0, |last| last.0), starts)
}
