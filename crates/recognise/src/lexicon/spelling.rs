//! Finds the words in text that has lost its spaces.

use yada::DoubleArray;

/// Where words begin in a stretch of letters, the first left out.
///
/// Of all ways to cut the stretch into known words and single unknown letters, the one with the largest sum of squared word lengths:
/// long words win over short ones by chance inside them. Unknown letters stay with the word before (an ending).
pub(super) fn word_starts(letters: &[u8], words: &DoubleArray<&'static [u8]>) -> Vec<usize> {
    // best[i]: the best score for the first i bytes, and where the last piece began (a word), or `None` (a single letter).
    let mut best: Vec<(u64, Option<usize>)> = vec![(0, None); letters.len() + 1];
    for start in 0..letters.len() {
        let so_far = best[start].0;
        if so_far > best[start + 1].0 {
            best[start + 1] = (so_far, None);
        }
        for (_, length) in words.common_prefix_search(&letters[start..]) {
            let score = so_far + (length * length) as u64;
            if score > best[start + length].0 {
                best[start + length] = (score, Some(start));
            }
        }
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
    starts
}
