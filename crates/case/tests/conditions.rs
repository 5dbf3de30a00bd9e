//! What each answer says about the conditions of a door: one line a rule.

mod common;

use common::facts;
use directory::Condition;

/// Answers, and what they say of some conditions.
type Line<'a> = (&'a [(&'a str, &'a str)], &'a [(Condition, Option<bool>)]);

const YES: Option<bool> = Some(true);
const NO: Option<bool> = Some(false);

#[test]
fn what_the_answers_say() {
    use Condition::*;
    let table: &[Line<'_>] = &[
        (
            &[],
            &[
                (NeverMet, None),
                (Adult, None),
                (Minor, None),
                (PrivateMessage, None),
                (PublicUrl, None),
                (Resident, None),
                (UsResident, None),
                (Blackmail, None),
                (ImageAtHand, None),
                (PersonalDispute, None),
            ],
        ),
        // who the other side is
        (&[("met", "no")], &[(NeverMet, YES), (Met, NO), (KnownPerson, None)]),
        (&[("met", "yes")], &[(NeverMet, NO), (Met, YES), (KnownPerson, YES)]),
        (&[("met", "yes"), ("known_person", "no")], &[(Met, YES), (KnownPerson, NO)]),
        (&[("known_person", "yes")], &[(KnownPerson, YES), (Met, None), (NeverMet, None)]),
        (&[("threat", "someone-known")], &[(KnownPerson, YES)]),
        // what it wants
        (&[("kind", "recorded")], &[(Blackmail, YES), (MoneyDemanded, None), (ImagesDemanded, None)]),
        (&[("kind", "bluff"), ("money", "yes")], &[(Blackmail, NO), (MoneyDemanded, YES), (ImagesDemanded, NO)]),
        (&[("kind", "bluff"), ("paid", "yes")], &[(Blackmail, YES), (MoneyDemanded, YES)]),
        (&[("kind", "approach")], &[(Blackmail, NO), (Published, NO), (ImageAtHand, NO)]),
        (&[("kind", "unsure"), ("money", "yes")], &[(Blackmail, YES)]),
        (&[("kind", "unsure")], &[(Blackmail, None)]),
        (&[("images_asked", "yes")], &[(ImagesDemanded, YES), (MoneyDemanded, None)]),
        (&[("images_asked", "yes"), ("money", "yes")], &[(ImagesDemanded, NO), (MoneyDemanded, YES)]),
        (&[("images_asked", "yes"), ("money", "no")], &[(ImagesDemanded, YES), (MoneyDemanded, NO)]),
        (&[("paid", "yes")], &[(MoneyDemanded, YES), (ImagesDemanded, NO)]),
        // how old the person is, and was
        (&[("age", "adult")], &[(Adult, YES), (Minor, NO), (FourteenOrOver, YES), (ImageryTakenAdult, YES), (ImageryTakenUnder18, NO)]),
        (&[("age", "minor")], &[(Adult, NO), (Minor, YES), (FourteenOrOver, None), (ImageryTakenAdult, NO), (ImageryTakenUnder18, YES)]),
        (&[("age", "unknown")], &[(Adult, None), (Minor, None), (ImageryTakenAdult, NO), (ImageryTakenUnder18, YES)]),
        (&[("age", "minor"), ("age_now", "adult")], &[(Adult, YES), (Minor, NO), (ImageryTakenAdult, NO), (ImageryTakenUnder18, YES)]),
        (&[("age", "adult"), ("age_now", "minor")], &[(Adult, NO), (Minor, YES), (ImageryTakenAdult, NO), (ImageryTakenUnder18, YES)]),
        (&[("age_now", "adult")], &[(Adult, YES), (ImageryTakenAdult, None), (ImageryTakenUnder18, None)]),
        (&[("age_now", "minor"), ("fourteen", "yes")], &[(Minor, YES), (FourteenOrOver, YES), (ImageryTakenUnder18, YES)]),
        // where the person lives
        (&[("country", "US")], &[(Resident, YES), (UsResident, YES), (InScotland, NO)]),
        (&[("country", "FR"), ("scotland", "yes")], &[(Resident, YES), (UsResident, NO), (InScotland, NO)]),
        (&[("country", "GB")], &[(InScotland, None)]),
        (&[("country", "UK"), ("scotland", "yes")], &[(InScotland, YES)]),
        // where the content is, and how it came
        (&[("kind", "bluff")], &[(PrivateMessage, YES), (Published, NO), (ReceivedByMail, None), (ImageAtHand, NO)]),
        (&[("channel", "mail")], &[(PrivateMessage, YES), (ReceivedByMail, YES), (ReceivedBySms, NO)]),
        (&[("channel", "sms")], &[(ReceivedByMail, NO), (ReceivedBySms, YES)]),
        (&[("channel", "unknown")], &[(ReceivedByMail, None), (ReceivedBySms, None)]),
        (&[("kind", "recorded"), ("published", "no")], &[(PrivateMessage, YES), (PublicUrl, NO), (Published, NO)]),
        (&[("kind", "recorded"), ("published", "yes")], &[(PrivateMessage, NO), (PublicUrl, None), (Published, YES), (PersonalDispute, NO)]),
        (&[("kind", "recorded"), ("public_url", "yes")], &[(PrivateMessage, NO), (PublicUrl, YES), (Published, YES)]),
        (&[("kind", "recorded"), ("published", "unknown")], &[(PrivateMessage, YES), (PublicUrl, None), (Published, None)]),
        (&[("kind", "other_threat"), ("met", "yes")], &[(PersonalDispute, None)]),
        (&[("url", "https://example.com")], &[(PublicUrl, None), (Published, None)]),
        // what is happening
        (&[("danger", "yes"), ("request_unanswered", "no"), ("image_at_hand", "no")], &[(Emergency, YES), (RequestUnanswered, NO), (ImageAtHand, NO)]),
        (&[("self_harm", "yes")], &[(Emergency, None)]),
    ];
    for (answers, expected) in table {
        let facts = facts(answers);
        for (condition, holds) in *expected {
            assert_eq!(facts.holds(*condition), *holds, "{answers:?}: {}", condition.id());
        }
    }
}

#[test]
fn what_a_person_gets_ready_is_never_said_of_the_case() {
    for condition in Condition::ALL.into_iter().filter(|one| one.is_preparation() && *one != Condition::ImageAtHand) {
        assert_eq!(facts(&[("kind", "recorded"), ("age", "adult")]).holds(condition), None, "{}", condition.id());
    }
}
