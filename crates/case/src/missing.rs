//! What a report needs and the kept evidence does not have yet: said while it can still be captured.

use recognise::Verdict;

use crate::Facts;

/// Something that a report needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Needed {
    /// The profile with its address visible.
    Profile,
    /// What stays when a name changes: an id, the profile's address, a number.
    UserId,
    /// The whole conversation.
    Conversation,
    /// The demand, with the wallet or account.
    Demand,
    /// Receipts of payments.
    Receipt,
    /// The link that was sent or named.
    Link,
}

impl Needed {
    /// All, in the order in which they are named.
    pub const ALL: &'static [Needed] = &[Needed::Profile, Needed::UserId, Needed::Conversation, Needed::Demand, Needed::Receipt, Needed::Link];

    /// The stable id; its words are `missing-<id>` and `missing-<id>-how`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Needed::Profile => "profile",
            Needed::UserId => "user-id",
            Needed::Conversation => "conversation",
            Needed::Demand => "demand",
            Needed::Receipt => "receipt",
            Needed::Link => "link",
        }
    }

    /// The one of an id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Needed> {
        Needed::ALL.iter().copied().find(|one| one.id() == id)
    }
}

/// What was kept, as far as a program can tell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    /// What the person said that an item shows.
    pub shows: Vec<Needed>,
    /// Mails and texts.
    pub messages: usize,
    /// Images and videos: what is on them nobody has read.
    pub images: usize,
    /// A message has a wallet, an account number or a voucher in it.
    pub payment_target: bool,
    /// A message has a handle, a phone number or a mail address in it.
    pub identifier: bool,
    /// A message has a link in it.
    pub link: bool,
}

/// How sure it is that something is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lack {
    /// Nothing that was kept can have it.
    Missing,
    /// It may stand in an image: the person knows.
    MayBeThere,
    /// It is needed if there is one, and nobody has said.
    OnlyIf,
}

/// What is still missing, in the order of [`Needed::ALL`].
#[must_use]
pub fn missing(kept: &Kept, facts: &Facts) -> Vec<(Needed, Lack)> {
    Needed::ALL.iter().filter(|one| !kept.shows.contains(one)).filter_map(|one| Some((*one, lack(*one, kept, facts)?))).collect()
}

fn lack(needed: Needed, kept: &Kept, facts: &Facts) -> Option<Lack> {
    let in_an_image = if kept.images > 0 { Lack::MayBeThere } else { Lack::Missing };
    // A mass mail has no profile and no talk behind it: the mail is all there is.
    let bluff = facts.verdict() == Verdict::Bluff;
    match needed {
        Needed::Profile => (!bluff).then_some(in_an_image),
        Needed::UserId => (!bluff && !kept.identifier).then_some(in_an_image),
        Needed::Conversation => (kept.messages == 0).then_some(in_an_image),
        Needed::Demand => (!kept.payment_target).then_some(in_an_image),
        Needed::Receipt => match facts.paid {
            Some(true) => Some(in_an_image),
            Some(false) => None,
            None => Some(Lack::OnlyIf),
        },
        Needed::Link if kept.link || !facts.urls.is_empty() => None,
        Needed::Link if facts.published == Some(true) => Some(Lack::Missing),
        Needed::Link => (!bluff).then_some(Lack::OnlyIf),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(kept: &Kept, facts: &Facts) -> Vec<(&'static str, Lack)> {
        missing(kept, facts).into_iter().map(|(one, lack)| (one.id(), lack)).collect()
    }

    #[test]
    fn an_empty_case_lacks_everything() {
        let all = ids(&Kept::default(), &Facts { paid: Some(true), published: Some(true), ..Facts::default() });
        assert_eq!(all, Needed::ALL.iter().map(|one| (one.id(), Lack::Missing)).collect::<Vec<_>>());
    }

    #[test]
    fn an_image_may_have_it_and_what_the_person_says_counts() {
        let kept = Kept { images: 2, shows: vec![Needed::Profile], ..Kept::default() };
        let all = ids(&kept, &Facts { paid: Some(false), ..Facts::default() });
        assert_eq!(all, [("user-id", Lack::MayBeThere), ("conversation", Lack::MayBeThere), ("demand", Lack::MayBeThere), ("link", Lack::OnlyIf)]);
    }

    #[test]
    fn a_mass_mail_with_its_wallet_lacks_nothing_but_a_receipt_if_there_is_one() {
        let kept = Kept { messages: 1, payment_target: true, ..Kept::default() };
        assert_eq!(ids(&kept, &Facts { kind: Some(Verdict::Bluff), ..Facts::default() }), [("receipt", Lack::OnlyIf)]);
        assert_eq!(ids(&kept, &Facts { kind: Some(Verdict::Bluff), paid: Some(false), ..Facts::default() }), []);
    }

    #[test]
    fn ids_and_back() {
        for one in Needed::ALL {
            assert_eq!(Needed::from_id(one.id()), Some(*one));
        }
        assert_eq!(Needed::from_id("name"), None);
    }
}
