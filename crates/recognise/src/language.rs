//! Which language a text is in: told by its small words and its script, in the pass that finds the terms anyway.
//!
//! A trained detector reads a text once more and costs more than everything else here together; the languages of the lexicon are few
//! enough for their common words.

use crate::lexicon::{Language, Sighting};

/// The languages whose terms count in a text.
#[derive(Debug, Clone)]
pub(crate) struct Languages {
    accepted: Vec<bool>,
    /// The one that most of the text is in.
    pub(crate) main: Option<Language>,
}

/// A text with fewer common words than this is too short to tell: every language's terms count.
const ENOUGH: u32 = 3;

impl Languages {
    /// Reads the counts of common words.
    pub(crate) fn of(sighting: &Sighting, any: Option<Language>) -> Self {
        let languages = || sighting.languages().filter(|language| Some(*language) != any);
        let main = languages().max_by_key(|language| sighting.common[language.index()]).filter(|language| sighting.common[language.index()] > 0);
        let most = main.map_or(0, |language| sighting.common[language.index()]);
        let mut accepted = vec![most < ENOUGH; sighting.common.len()];
        if most >= ENOUGH {
            for language in languages() {
                let count = sighting.common[language.index()];
                // A second language inside (a bounce, a newsletter in front) has its own share; a few shared small words have not.
                accepted[language.index()] = count * 4 >= most || (count >= 12 && count * 16 >= most);
            }
        }
        if let Some(any) = any {
            accepted[any.index()] = true;
        }
        Languages { accepted, main }
    }

    /// Whether terms of a language count.
    pub(crate) fn accepts(&self, language: Language) -> bool {
        self.accepted[language.index()]
    }
}
