//! Says what a message is, and why.
//!
//! A [`message::Conversation`] in, a [`Finding`] out. Words come from the lexicon (`lexicon/*.toml`), what stands near what from the
//! signals (`src/signals`), how much that counts from `data/weights.tsv`, and the rules that no score may overrule from `verdict`.
//! Knows no clock, no disk, no network.

mod concept;
mod excerpt;
mod finding;
pub mod fold;
mod hint;
mod indicators;
mod known;
mod language;
mod lexicon;
mod scene;
mod score;
mod signals;
mod stage;
mod told;
mod verdict;

use message::Conversation;

pub use finding::{Finding, Reason, Stage, ThreatKind, Verdict};
pub use indicators::{Indicator, IndicatorKind};
pub use known::{Fingerprint, KnownWording};
pub use lexicon::Language;
pub use score::{SCORED, Weights, WeightsError, probability};
pub use signals::Family;

use concept::Concept;
use known::Known;
use language::Languages;
use lexicon::Lexicon;
use scene::Scene;
use signals::{ALL, Found};

/// Recognises messages. Made once (about a millisecond), used for many; shared between threads freely.
#[derive(Debug)]
pub struct Recogniser {
    lexicon: Lexicon,
    weights: Weights,
    known: Known,
}

impl Default for Recogniser {
    fn default() -> Self {
        Self::new()
    }
}

impl Recogniser {
    /// With the shipped lexicon, weights and known wordings.
    pub fn new() -> Self {
        Recogniser { lexicon: Lexicon::open(), weights: Weights::shipped(), known: Known::shipped() }
    }

    /// With other weights.
    #[must_use]
    pub fn with_weights(self, weights: Weights) -> Self {
        Recogniser { weights, ..self }
    }

    /// Without the known wordings: to measure what the signals do alone.
    #[must_use]
    pub fn without_known_wordings(self) -> Self {
        Recogniser { known: Known::none(), ..self }
    }

    /// Says what a conversation is.
    pub fn recognise(&self, conversation: &Conversation) -> Finding {
        let seen = self.look(conversation);
        let Seen { folded, letters, met, languages, mut indicators, self_harm, minor } = seen;
        let mut scores = self.weights.scores(&met);
        let worth_comparing = scores[0] > -2.0;
        let known = if worth_comparing { self.known.nearest(&folded) } else { None };
        let known_weight = known.as_ref().map_or(0.0, |known| KNOWN_WEIGHT * known.similarity);
        scores[0] += known_weight;
        let shape = hint::Shape { letters, mail: conversation.mail.is_some(), sum: indicators.iter().any(|indicator| indicator.kind == IndicatorKind::Amount) };
        let (verdict, about) = verdict::decide(&scores, &self.weights, &met, known.is_some(), folded.text.len(), shape);
        let mut reasons: Vec<Reason> = met
            .iter()
            .map(|(signal, found)| Reason {
                signal: ALL[*signal].id,
                weight: self.weights.weight(*signal, about) * found.strength,
                excerpt: excerpt::whole_words(&conversation.text, folded.original(found.span.start as usize..found.span.end as usize)),
            })
            .collect();
        if about == 0 && known.is_some() {
            reasons.push(Reason { signal: KNOWN_SIGNAL, weight: known_weight, excerpt: 0..0 });
        }
        reasons.sort_by(|a, b| b.weight.abs().total_cmp(&a.weight.abs()));
        let chance = probability(scores[about]);
        indicators.sort_by_key(|indicator| indicator.range.start);
        Finding {
            verdict,
            threat: (verdict == Verdict::OtherThreat).then(|| verdict::threat_kind(&met)),
            confidence: if verdict == Verdict::Ordinary { 1.0 - chance } else { chance },
            score: scores[about],
            base: self.weights.base(about),
            about: SCORED[about],
            stage: stage::stage(verdict, &met),
            reasons,
            indicators,
            language: languages.main,
            known,
            self_harm,
            minor,
        }
    }

    /// The ids of all signals met, and how strongly: what the weights are fitted on.
    pub fn features(&self, conversation: &Conversation) -> Vec<(usize, f32)> {
        self.look(conversation).met.into_iter().map(|(signal, found)| (signal, found.strength)).collect()
    }

    /// The ids of all signals, in the order of [`features`](Self::features)' numbers.
    pub fn signal_ids() -> impl Iterator<Item = &'static str> {
        ALL.iter().map(|signal| signal.id)
    }

    /// The ids of the signals met in a conversation.
    pub fn signals_in(&self, conversation: &Conversation) -> Vec<&'static str> {
        self.features(conversation).into_iter().map(|(signal, _)| ALL[signal].id).collect()
    }

    fn look(&self, conversation: &Conversation) -> Seen {
        let mut folded = fold::fold(&conversation.text);
        self.lexicon.respace(&mut folded);
        let sighting = self.lexicon.sight(&folded);
        let languages = Languages::of(&sighting, self.lexicon.any());
        let hits = self.lexicon.terms(&folded, &sighting, |language| languages.accepts(language));
        let indicators = indicators::find(&conversation.text, &folded, &hits);
        let scene = Scene::new(&folded, conversation, &indicators, &hits);
        let met: Vec<(usize, Found)> = ALL.iter().enumerate().filter_map(|(place, signal)| Some((place, (signal.find)(&scene)?))).collect();
        let place = |concept| {
            let span = scene.first(concept)?;
            Some(excerpt::whole_words(&conversation.text, folded.original(span.start as usize..span.end as usize)))
        };
        let (self_harm, minor) = (place(Concept::SelfHarm), place(Concept::Minor));
        let letters = scene.letters();
        Seen { met, letters, languages, self_harm, minor, indicators, folded }
    }
}

/// What a full match with a known wording adds to the bluff's score.
const KNOWN_WEIGHT: f32 = 6.0;
/// The id of the reason "known wording".
const KNOWN_SIGNAL: &str = "known-wording";

struct Seen {
    folded: fold::Folded,
    /// The length of the text, in Latin letters.
    letters: u32,
    met: Vec<(usize, Found)>,
    languages: Languages,
    indicators: Vec<Indicator>,
    self_harm: Option<std::ops::Range<usize>>,
    minor: Option<std::ops::Range<usize>>,
}

/// The family of a signal, by its id; `None` for an id that is no signal (the known wording).
pub fn family_of(signal: &str) -> Option<Family> {
    ALL.iter().find(|known| known.id == signal).map(|known| known.family)
}
