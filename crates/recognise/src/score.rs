//! From signals to scores: five small logistic models whose weights are a readable table.
//!
//! `data/weights.tsv` has a row for each signal and a column for each verdict; numbers are log-odds. The score of a verdict is its base
//! plus strength times weight of each signal met, nothing else, so the explanation is exact. `cargo run --release -p fit` fits the table.

use crate::finding::Verdict;
use crate::signals::{ALL, Found};

static WEIGHTS: &str = include_str!("../data/weights.tsv");

/// The verdicts that have a score of their own.
pub const SCORED: [Verdict; 5] = [Verdict::Bluff, Verdict::Recorded, Verdict::Approach, Verdict::OtherThreat, Verdict::RecoveryScam];

/// The weights: a row for the base, then one for each signal in the order of [`ALL`].
#[derive(Debug, Clone, PartialEq)]
pub struct Weights {
    base: [f32; SCORED.len()],
    rows: Vec<[f32; SCORED.len()]>,
}

/// What is wrong with a table of weights.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeightsError {
    /// The line, from 1.
    pub line: usize,
    /// The signal that is missing or unknown, or the number that is none.
    pub what: String,
}

impl std::fmt::Display for WeightsError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "weights, line {}: {}", self.line, self.what)
    }
}

impl std::error::Error for WeightsError {}

impl Weights {
    /// The weights that this version carries.
    pub fn shipped() -> Self {
        Self::parse(WEIGHTS).expect("a test reads the shipped table")
    }

    /// Reads a table: tab-separated, `#` begins a comment, first column the signal's id or `base`, then one column for each of [`SCORED`].
    ///
    /// # Errors
    /// A row that is not a signal, a missing signal, or a number that is none.
    pub fn parse(table: &str) -> Result<Self, WeightsError> {
        let mut base = None;
        let mut rows = vec![None; ALL.len()];
        for (number, line) in table.lines().enumerate() {
            let line = line.split('#').next().unwrap_or_default().trim_end();
            let mut cells = line.split('\t');
            let Some(id) = cells.next().filter(|id| !id.is_empty() && *id != "signal") else { continue };
            let wrong = |what: &str| WeightsError { line: number + 1, what: what.to_owned() };
            let mut row = [0.0; SCORED.len()];
            for cell in &mut row {
                let text = cells.next().unwrap_or_default();
                *cell = text.trim().parse().map_err(|_| wrong(&format!("not a number: {text}")))?;
            }
            match (id, ALL.iter().position(|signal| signal.id == id)) {
                ("base", _) => base = Some(row),
                (_, Some(place)) => rows[place] = Some(row),
                _ => return Err(wrong(id)),
            }
        }
        let missing = |id: &str| WeightsError { line: 0, what: id.to_owned() };
        let rows = rows.into_iter().zip(ALL).map(|(row, signal)| row.ok_or_else(|| missing(signal.id))).collect::<Result<_, _>>()?;
        Ok(Weights { base: base.ok_or_else(|| missing("base"))?, rows })
    }

    /// The score of each verdict without any sign.
    pub fn base(&self, verdict: usize) -> f32 {
        self.base[verdict]
    }

    /// What a signal adds to a verdict's score when it is met once.
    pub fn weight(&self, signal: usize, verdict: usize) -> f32 {
        self.rows[signal][verdict]
    }

    /// The scores of all verdicts, in log-odds.
    pub(crate) fn scores(&self, met: &[(usize, Found)]) -> [f32; SCORED.len()] {
        let mut scores = self.base;
        for (signal, found) in met {
            for (score, weight) in scores.iter_mut().zip(self.rows[*signal]) {
                *score += weight * found.strength;
            }
        }
        scores
    }
}

/// Log-odds to probability.
pub fn probability(score: f32) -> f32 {
    1.0 / (1.0 + (-score).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_table_reads() {
        let weights = Weights::parse(WEIGHTS).unwrap();
        assert_eq!(weights.rows.len(), ALL.len());
    }

    #[test]
    fn a_damaged_table_is_refused_with_its_line() {
        let error = Weights::parse("base\t1\t2\t3\t4\tfive\n").unwrap_err();
        assert_eq!((error.line, error.what.as_str()), (1, "not a number: five"));
    }
}
