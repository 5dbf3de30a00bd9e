//! Everyday life: birthdays, weddings, holidays, grandparents, kisses at the end. Who sends such a video around is no blackmailer.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "about-everyday", family: Family::About, theme: Theme::About, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    times(scene, Everyday)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &["The video of the birthday party is ready, I send it to the family.", "Voici la vidéo du mariage, gros bisous."],
            &["I will send the video to your family.", "Soubor jsem koupil na dark webu.", "Я следил за тобой целую неделю."],
        );
    }
}
