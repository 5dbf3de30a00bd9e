//! What a message teaches, and what it never does.

mod common;

use case::{Age, Channel, Facts};
use common::facts;
use message::{MailFacts, OwnAddress};
use recognise::{Finding, Indicator, IndicatorKind, Reason, Stage, ThreatKind, Verdict};

fn finding(verdict: Verdict) -> Finding {
    Finding {
        verdict,
        threat: None,
        confidence: 0.9,
        score: 2.0,
        base: 0.0,
        about: verdict,
        stage: None,
        reasons: Vec::new(),
        indicators: Vec::new(),
        language: None,
        known: None,
        self_harm: None,
        minor: None,
    }
}

fn because(verdict: Verdict, signal: &'static str) -> Finding {
    Finding { reasons: vec![Reason { signal, weight: 1.0, excerpt: 0..1 }], ..finding(verdict) }
}

fn with(verdict: Verdict, kind: IndicatorKind) -> Finding {
    let indicator = Indicator { kind, value: "x".to_owned(), valid: None, range: 0..1, repaired: false };
    Finding { indicators: vec![indicator], ..finding(verdict) }
}

fn learnt(finding: &Finding) -> Facts {
    let mut facts = Facts::default();
    facts.learn(finding, None);
    facts
}

#[test]
fn kind_and_channel() {
    let mut facts = Facts::default();
    facts.learn(&finding(Verdict::Bluff), Some(&MailFacts::default()));
    assert_eq!((facts.kind, facts.channel), (Some(Verdict::Bluff), Some(Channel::Mail)));
    let threat = Finding { threat: Some(ThreatKind::Deepfake), ..finding(Verdict::OtherThreat) };
    assert_eq!(learnt(&threat).threat, Some(ThreatKind::Deepfake));
    assert_eq!(learnt(&finding(Verdict::Ordinary)), Facts::default());
}

#[test]
fn no_message_turns_a_real_case_into_a_bluff() {
    let mut case = facts(&[("kind", "recorded")]);
    for lighter in [Verdict::Bluff, Verdict::Ordinary, Verdict::Approach, Verdict::Unsure, Verdict::OtherThreat] {
        case.learn(&finding(lighter), None);
        assert_eq!(case.kind, Some(Verdict::Recorded), "{lighter:?}");
    }
    let mut case = facts(&[("kind", "bluff")]);
    case.learn(&finding(Verdict::Recorded), None);
    assert_eq!(case.kind, Some(Verdict::Recorded));
}

#[test]
fn one_yes_takes_the_bluff_back() {
    assert_eq!(facts(&[("kind", "bluff")]).verdict(), Verdict::Bluff);
    assert_eq!(facts(&[("kind", "bluff"), ("paid", "yes"), ("met", "no"), ("video_call", "no")]).verdict(), Verdict::Bluff);
    for key in ["video_call", "sent_images", "met", "known_person", "images_asked", "published", "public_url"] {
        assert_eq!(facts(&[("kind", "bluff"), (key, "yes")]).verdict(), Verdict::Recorded, "{key}");
    }
    assert_eq!(Facts::default().verdict(), Verdict::Unsure);
}

#[test]
fn money_is_learnt_from_a_demand_only() {
    for signal in ["demand-pay", "demand-wallet", "demand-voucher"] {
        assert_eq!(learnt(&because(Verdict::Recorded, signal)).money, Some(true), "{signal}");
        assert_eq!(learnt(&because(Verdict::Approach, signal)).money, None, "{signal}");
        assert_eq!(learnt(&because(Verdict::Ordinary, signal)).money, None, "{signal}");
    }
    assert_eq!(learnt(&because(Verdict::Bluff, "demand-deadline")).money, None);
    assert_eq!(learnt(&with(Verdict::Recorded, IndicatorKind::Bitcoin)).money, None, "a wallet in the text is no demand");
}

/// The signals are named here by their ids: one that is renamed would silently teach nothing.
#[test]
fn the_signals_of_a_demand_exist() {
    let known: Vec<&str> = recognise::Recogniser::signal_ids().collect();
    for signal in ["amount", "coin", "how-to-pay", "pay", "transfer", "voucher", "wallet"] {
        let id = format!("demand-{signal}");
        assert!(known.contains(&id.as_str()), "{id}");
        assert!(learnt(&because(Verdict::Recorded, known[known.iter().position(|one| *one == id).unwrap_or(0)])).money == Some(true), "{id}");
    }
}

#[test]
fn password_mailbox_again_and_self_harm() {
    assert_eq!(learnt(&with(Verdict::Bluff, IndicatorKind::Password)).password_shown, Some(true));
    let mut facts = Facts::default();
    let mail = MailFacts { own_address: OwnAddress::Forged, ..MailFacts::default() };
    facts.learn(&finding(Verdict::Bluff), Some(&mail));
    assert_eq!(facts.account_hacked, None, "a forged sender proves nothing");
    let mail = MailFacts { own_address: OwnAddress::TrulyOwn, ..MailFacts::default() };
    facts.learn(&finding(Verdict::Bluff), Some(&mail));
    assert_eq!(facts.account_hacked, Some(true));
    let again = Finding { stage: Some(Stage::Again), ..finding(Verdict::Recorded) };
    assert_eq!((learnt(&again).contacted_again, learnt(&again).paid), (Some(true), None));
    let alarm = Finding { self_harm: Some(0..4), ..finding(Verdict::Ordinary) };
    assert_eq!(learnt(&alarm).self_harm, Some(true));
}

#[test]
fn a_hint_of_a_minor_makes_the_age_unknown_and_never_adult() {
    let hint = Finding { minor: Some(0..4), ..finding(Verdict::Recorded) };
    assert_eq!(learnt(&hint).age, Some(Age::Unknown));
    assert!(learnt(&hint).minors_rules());
    let mut case = facts(&[("age", "minor")]);
    case.learn(&hint, None);
    assert_eq!(case.age, Some(Age::Minor));
    assert_eq!(learnt(&finding(Verdict::Recorded)).age, None);
}

#[test]
fn an_address_in_a_message_is_no_public_address() {
    let facts = learnt(&with(Verdict::Recorded, IndicatorKind::Url));
    assert_eq!((facts.public_url, facts.published), (None, None));
    assert!(facts.urls.is_empty());
}

#[test]
fn answers_of_the_person_stay() {
    let mut case = facts(&[("money", "no"), ("channel", "sms"), ("self_harm", "no"), ("age", "adult")]);
    let all = Finding { self_harm: Some(0..4), minor: Some(0..4), ..because(Verdict::Recorded, "demand-pay") };
    case.learn(&all, Some(&MailFacts::default()));
    assert_eq!((case.money, case.channel, case.age), (Some(false), Some(Channel::Sms), Some(Age::Adult)));
    assert_eq!(case.self_harm, Some(true), "an alarm is heard whatever was said before");
}
