//! Known wordings: is this text, almost word for word, one that was sent to many people?
//!
//! Near-duplicate search by MinHash (Broder 1997), with one permutation and borrowed places (Shrivastava and Li 2014), over shingles of three words of the folded text, numbers and addresses left out; in
//! scripts without spaces five letters. `data/known.tsv` holds fingerprints, first dates and sources, never texts.

use crate::fold::Folded;

static KNOWN: &str = include_str!("../data/known.tsv");

/// Numbers in a fingerprint. The estimate of the similarity is off by about 1/sqrt(64) = 0.13 at most places.
const SIZE: usize = 64;
/// From this similarity on two texts are the same letter.
const SAME_LETTER: f32 = 0.45;
/// A shorter text has too little wording to be known by.
const SHORTEST: usize = 40;

/// A fingerprint of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fingerprint([u16; SIZE]);

/// A wording that was sent before.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownWording {
    /// When it was first seen, ISO 8601, to the day or the year.
    pub since: String,
    /// Where that was seen.
    pub source: String,
    /// Estimated Jaccard similarity of the wordings, 0 to 1.
    pub similarity: f32,
}

struct Entry {
    since: String,
    source: String,
    fingerprint: Fingerprint,
}

/// The fingerprints that this version carries.
pub(crate) struct Known(Vec<Entry>);

impl std::fmt::Debug for Known {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Known({} wordings)", self.0.len())
    }
}

impl Known {
    /// The shipped fingerprints.
    pub(crate) fn shipped() -> Self {
        Known(KNOWN.lines().filter(|line| !line.starts_with('#')).filter_map(read_line).collect())
    }

    /// No fingerprints: to measure what is recognised without them.
    pub(crate) fn none() -> Self {
        Known(Vec::new())
    }

    /// The nearest known wording, when it is near enough.
    pub(crate) fn nearest(&self, folded: &Folded) -> Option<KnownWording> {
        let fingerprint = Fingerprint::of(folded)?;
        let (entry, similarity) = self.0.iter().map(|entry| (entry, entry.fingerprint.similarity(&fingerprint))).max_by(|a, b| a.1.total_cmp(&b.1))?;
        (similarity >= SAME_LETTER).then(|| KnownWording { since: entry.since.clone(), source: entry.source.clone(), similarity })
    }
}

impl Fingerprint {
    /// The fingerprint of a text; `None` when it is too short.
    pub fn of(folded: &Folded) -> Option<Self> {
        let shingles = shingles_of(&folded.text);
        if shingles.len() < SHORTEST {
            return None;
        }
        // One hash a shingle: its upper bits choose the place, and the smallest of each place stays.
        let mut smallest = [None; SIZE];
        for shingle in shingles {
            let hash = mix(shingle);
            let place = (hash >> 58) as usize;
            smallest[place] = Some(smallest[place].map_or(hash as u32, |least: u32| least.min(hash as u32)));
        }
        // A place that no shingle chose borrows from the next one that was chosen, and marks how far away that is.
        let borrowed = |place: usize| {
            (0..SIZE as u32).find_map(|away| smallest[(place + away as usize) % SIZE].map(|value| value.wrapping_add(away.wrapping_mul(0x9e37_79b9))))
        };
        Some(Fingerprint(std::array::from_fn(|place| borrowed(place).unwrap_or_default() as u16)))
    }

    /// Estimated Jaccard similarity, 0 to 1 (b-bit MinHash with 16 bits: chance agreement is negligible).
    pub fn similarity(&self, other: &Fingerprint) -> f32 {
        let same = self.0.iter().zip(&other.0).filter(|(a, b)| a == b).count();
        same as f32 / SIZE as f32
    }

    /// As it stands in the table: four hexadecimal digits a number.
    pub fn to_hex(&self) -> String {
        self.0.iter().map(|value| format!("{value:04x}")).collect()
    }

    /// Reads [`to_hex`](Self::to_hex).
    pub fn from_hex(hex: &str) -> Option<Self> {
        if !hex.is_ascii() || hex.len() != SIZE * 4 {
            return None;
        }
        let mut values = [0; SIZE];
        for (place, value) in values.iter_mut().enumerate() {
            *value = u16::from_str_radix(&hex[place * 4..place * 4 + 4], 16).ok()?;
        }
        Some(Fingerprint(values))
    }
}

fn read_line(line: &str) -> Option<Entry> {
    let mut cells = line.split('\t');
    let (since, source) = (cells.next()?.to_owned(), cells.next()?.to_owned());
    Some(Entry { since, source, fingerprint: Fingerprint::from_hex(cells.next()?)? })
}

/// Hashes of the shingles. What differs from victim to victim (sums, dates, wallets, names with digits) is left out.
fn shingles_of(text: &str) -> Vec<u64> {
    let mut shingles = Vec::new();
    let mut last = [0u64; 3];
    let mut words = 0;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if word.bytes().any(|byte| byte.is_ascii_digit()) && word.is_ascii() {
            continue;
        }
        let letters: Vec<char> = if word.is_ascii() { Vec::new() } else { word.chars().collect() };
        if letters.len() >= 10 && letters.iter().all(|c| !c.is_ascii()) && letters.first().is_some_and(|c| *c >= '\u{1100}') {
            shingles.extend(letters.windows(5).map(|five| five.iter().fold(7, |hash, c| hash_step(hash, u64::from(u32::from(*c))))));
            continue;
        }
        let hash = word.bytes().fold(5381, |hash, byte| hash_step(hash, u64::from(byte)));
        last = [last[1], last[2], hash];
        words += 1;
        if words >= 3 {
            shingles.push(hash_step(hash_step(last[0], last[1]), last[2]));
        }
    }
    shingles
}

/// FNV-1a's step with a wider input: fingerprints are data, so this must never change.
fn hash_step(hash: u64, value: u64) -> u64 {
    (hash ^ value).wrapping_mul(0x0100_0000_01b3)
}

/// The finaliser of SplitMix64: spreads a shingle's hash over all bits.
fn mix(shingle: u64) -> u64 {
    let mut z = shingle.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
