//! Which road a case is on, as all its facts say together.

use directory::CaseKind;
use recognise::{ThreatKind, Verdict};

use crate::{Age, Facts};

impl Facts {
    /// What the case is, from the message and the answers together.
    ///
    /// A bluff stays one only while no answer speaks for the real road: "bluff", said to somebody who was filmed, is the worst
    /// error. With nothing known, and with an ordinary message, it is [`Verdict::Unsure`], which is treated as the real case.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match self.kind {
            Some(Verdict::Bluff | Verdict::Unsure | Verdict::Ordinary) | None if self.real_sign() => Verdict::Recorded,
            Some(Verdict::Approach) if self.is_published() => Verdict::Recorded,
            Some(Verdict::Ordinary) | None => Verdict::Unsure,
            Some(kind) => kind,
        }
    }

    /// One yes that is enough to treat the threat as real.
    fn real_sign(&self) -> bool {
        let signs = [self.video_call, self.sent_images, self.met, self.known_person, self.images_asked, self.published, self.public_url];
        signs.contains(&Some(true))
    }

    /// The images are online, or were shown to others.
    #[must_use]
    pub fn is_published(&self) -> bool {
        match self.published {
            Some(answer) => answer,
            None => self.public_url == Some(true),
        }
    }

    /// Whether there are, or may be, intimate images of the person.
    #[must_use]
    pub fn images_in_play(&self) -> bool {
        match self.verdict() {
            Verdict::Bluff => false,
            Verdict::Recorded | Verdict::Unsure | Verdict::Approach | Verdict::Ordinary => true,
            Verdict::RecoveryScam => self.is_published(),
            Verdict::OtherThreat => {
                let without = matches!(
                    self.threat,
                    Some(ThreatKind::FakePolice | ThreatKind::Website | ThreatKind::Bomb | ThreatKind::Violence | ThreatKind::Investigator)
                );
                !without || self.is_published() || self.sent_images == Some(true) || self.video_call == Some(true)
            }
        }
    }

    /// Whether the rules for minors hold: no step may have an image copied. They are switched off by one thing only: the
    /// answer "adult". Where no image is in play they hold for those who said that they were, or may have been, under 18.
    #[must_use]
    pub fn minors_rules(&self) -> bool {
        if self.images_in_play() { !self.was_adult() } else { self.was_or_may_have_been_minor() }
    }

    /// Somebody whom the person knows off the screen: they may have a key, or the device.
    pub(crate) fn is_close(&self) -> bool {
        self.met == Some(true) || self.known_person == Some(true) || self.threat == Some(ThreatKind::SomeoneKnown)
    }

    /// The age when the images were taken has never been asked.
    pub(crate) fn age_is_open(&self) -> bool {
        self.age.is_none() && self.age_now != Some(Age::Minor)
    }

    /// The kinds of case in the words of the directory, which says for each door what kinds it is for.
    #[must_use]
    pub fn case_kinds(&self) -> Vec<CaseKind> {
        let mut kinds = vec![match self.verdict() {
            Verdict::Bluff => CaseKind::Bluff,
            Verdict::Recorded | Verdict::Unsure | Verdict::Ordinary => CaseKind::Recorded,
            Verdict::Approach => CaseKind::Approach,
            Verdict::OtherThreat => CaseKind::OtherThreat,
            Verdict::RecoveryScam => CaseKind::RecoveryScam,
        }];
        let has_images = self.sent_images == Some(true) || self.video_call == Some(true);
        let close_threat = kinds[0] == CaseKind::OtherThreat && self.is_close() && self.images_in_play();
        let exist = has_images && matches!(kinds[0], CaseKind::OtherThreat | CaseKind::Approach);
        if exist || close_threat {
            kinds.push(CaseKind::Recorded);
        }
        let more = [
            (self.is_published(), CaseKind::Published),
            (self.paid == Some(true), CaseKind::Paid),
            (self.account_hacked == Some(true), CaseKind::AccountHacked),
            (self.threat == Some(ThreatKind::Deepfake), CaseKind::Deepfake),
        ];
        kinds.extend(more.into_iter().filter(|(holds, _)| *holds).map(|(_, kind)| kind));
        kinds
    }
}
