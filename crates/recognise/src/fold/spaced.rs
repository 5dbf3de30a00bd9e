//! Letters set apart ("h a c k e d", "b.i.t.c.o.i.n"): put together again.

use super::{Folded, letters};

/// Single letters in a row that are taken for a word set apart; "a b c" may be a list.
const SHORTEST_RUN: usize = 3;

/// A longer word has lost its word ends: one and the same sign stood between all letters.
const LONGEST_WORD: usize = 18;

/// Whether a row of single letters stands in a folded text. Letters of scripts written without spaces make none: there every word may
/// be a single letter.
pub(super) fn is_set_apart(text: &str) -> bool {
    let bytes = text.as_bytes();
    let may_be = four_spaces_stand_so(bytes);
    if !may_be && text.is_ascii() {
        return false;
    }
    let (mut row, mut start) = (0, 0);
    for (place, _) in bytes.iter().enumerate().filter(|(_, byte)| **byte == b' ') {
        row = if is_single_letter(&text[start..place]) { row + 1 } else { 0 };
        if row == SHORTEST_RUN {
            return true;
        }
        start = place + 1;
    }
    false
}

/// Whether four spaces stand with one byte between two: one look over everything, for most texts are ASCII without such a place.
fn four_spaces_stand_so(bytes: &[u8]) -> bool {
    const STEP: usize = 32;
    const REACH: usize = 6;
    let is_so = |at: &[u8]| (0..=REACH).step_by(2).all(|n| at.get(n) == Some(&b' '));
    let mut here = 0;
    // By steps that the compiler can look at in one go, then place by place.
    while let Some(block) = bytes[here..].first_chunk::<{ STEP + REACH }>() {
        let any = (0..STEP).fold(false, |any, n| any | ((block[n] == b' ') & (block[n + 2] == b' ') & (block[n + 4] == b' ') & (block[n + 6] == b' ')));
        if any {
            return true;
        }
        here += STEP;
    }
    (here..bytes.len()).any(|place| is_so(&bytes[place..]))
}

fn is_single_letter(word: &str) -> bool {
    match word.as_bytes() {
        [letter] => return letter.is_ascii_alphabetic(),
        [first, ..] if first.is_ascii() => return false,
        // The longest character has four bytes.
        [_, _, _, _, _, ..] => return false,
        _ => {}
    }
    let mut letters = word.chars();
    letters.next().is_some_and(|c| c.is_alphabetic() && !letters::is_joined(c)) && letters.next().is_none()
}

/// One single-letter word: its bytes in the folded text, and the original up to the next word.
struct Single {
    start: usize,
    end: usize,
}

/// Joins every row of single letters. Where two kinds of gaps are found, the wider ones are the word ends.
pub(super) fn join(folded: &mut Folded, input: &str) {
    let old = std::mem::take(&mut folded.text);
    let old_at = std::mem::take(&mut folded.at);
    let mut text = String::with_capacity(old.len());
    let mut at = Vec::with_capacity(old_at.len());
    let mut squeezed = Vec::new();
    let mut joined = 0;
    let copy = |text: &mut String, at: &mut Vec<u32>, from: usize, to: usize| {
        text.push_str(&old[from..to]);
        at.extend_from_slice(&old_at[from..to]);
    };
    // Everything before is copied already; ordinary words are copied many at a time.
    let mut copied = 0;
    let mut here = 0;
    while here < old.len() {
        let run = row_of_singles(&old, here);
        if run.len() < SHORTEST_RUN {
            let rest = &old.as_bytes()[here + 1..];
            here = rest.iter().position(|&byte| byte == b' ').map_or(old.len(), |n| here + 1 + n);
            continue;
        }
        copy(&mut text, &mut at, copied, here);
        let gaps: Vec<&str> = run.windows(2).map(|pair| input.get(old_at[pair[0].end] as usize..old_at[pair[1].start] as usize).unwrap_or(" ")).collect();
        let narrow = most_frequent(&gaps);
        copy(&mut text, &mut at, here, here + 1);
        let mut begin = text.len();
        for (i, single) in run.iter().enumerate() {
            copy(&mut text, &mut at, single.start, single.end);
            let ends_word = gaps.get(i).is_none_or(|gap| *gap != narrow);
            if ends_word {
                squeezed.push(begin..text.len());
            }
            if ends_word && i + 1 < run.len() {
                copy(&mut text, &mut at, single.end, single.end + 1);
                begin = text.len();
            }
        }
        joined += run.len() as u32;
        here = run.last().map_or(here + 1, |single| single.end);
        copied = here;
    }
    copy(&mut text, &mut at, copied, old.len());
    at.push(old_at.last().copied().unwrap_or_default());
    folded.text = text;
    folded.at = at;
    // One piece that is no word shows that the word ends are lost, in the short pieces as well.
    if squeezed.iter().any(|piece| piece.len() > LONGEST_WORD) {
        folded.squeezed = squeezed;
    }
    folded.tricks.spaced_letters = joined;
}

/// The single-letter words that follow the space at `space`.
fn row_of_singles(text: &str, space: usize) -> Vec<Single> {
    let mut row = Vec::new();
    let mut start = space + 1;
    while let Some(c) = text.get(start..).and_then(|rest| rest.chars().next()) {
        let end = start + c.len_utf8();
        if !c.is_alphabetic() || text.as_bytes().get(end) != Some(&b' ') {
            break;
        }
        row.push(Single { start, end });
        start = end + 1;
    }
    row
}

fn most_frequent<'a>(gaps: &[&'a str]) -> &'a str {
    let count = |gap: &str| gaps.iter().filter(|other| **other == gap).count();
    gaps.iter().copied().max_by_key(|gap| (count(gap), usize::MAX - gap.len())).unwrap_or(" ")
}
