//! Indirect speech: "they say that they filmed me", "the mail said that my computer was hacked". Somebody tells of a threat.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "about-told", family: Family::About, theme: Theme::About, find };

/// What is told of.
const TOLD_OF: &[crate::concept::Concept] =
    &[Hack, Malware, Record, Camera, Video, Nudes, AdultSite, SexualAct, Contacts, Harvested, Pay, Crypto, SendOut, MinorsAccusation];

fn find(scene: &Scene<'_>) -> Option<Found> {
    // The words after the verb are the scammer's, in the third person; in the first person it is he who speaks.
    often(
        scene.all(Told).iter().copied().filter(|&verb| scene.after(verb, TOLD_OF, SENTENCE).is_some() && scene.after(verb, &[IDid, IWill], SENTENCE).is_none()),
    )
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &[
                "The mail said that he had filmed me with my own webcam.",
                "J'ai un message disant qu'ils ont piraté ma caméra.",
                "In der Mail steht, jemand habe meinen Computer gehackt.",
                "Mi dicono che hanno registrato un video con la mia webcam.",
            ],
            &["I hacked your computer and filmed you with your webcam.", "They say that the weather stays fine."],
        );
    }
}
