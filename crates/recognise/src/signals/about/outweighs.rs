//! Words about the scam outweigh the words of the scammer: a report that quotes him, or advice against him.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "about-outweighs", family: Family::About, theme: Theme::About, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    // Not the furniture of newsletters: it is set in front of such mails as well, to pass the filters.
    let about = [Reported, ScamNamed, Press, ThirdVictim, AsksHelp, Court];
    let span = about.iter().find_map(|&concept| scene.first(concept))?;
    let count = |concepts: &[crate::concept::Concept]| concepts.iter().map(|&concept| scene.count(concept)).sum::<usize>() as f32;
    let institutions = scene.alone(Institution, &[NoPolice, OrElse, You, I], PHRASE / 2).count() as f32;
    let advice = scene.alone(Advice, &[OrElse, IWill, NoPolice], PHRASE / 3).count() as f32;
    let theirs = count(&[IDid, IWill, HackerIntro, NoTrick, OrElse]);
    let balance = ((count(&about) + institutions + advice + 1.0) / (2.0 * theirs + 1.0)).log2();
    // One word alone may be chance: "as in the newspapers".
    let most = if count(&about) + advice < 2.0 { 1.0 } else { 3.0 };
    (balance > 0.5).then(|| Found { span, strength: balance.min(most) })
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        let report = "According to the police the scammers claim to have recorded the victims. Do not pay this sextortion scam, report it.";
        check(&super::SIGNAL, &[report], &["I hacked your computer and I will send the video to the police and to all your friends."]);
    }
}
