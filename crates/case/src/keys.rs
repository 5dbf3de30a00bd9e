//! Facts by name: `KEY=VALUE`, as the command line and the pages hand them in.

use recognise::{ThreatKind, Verdict};

use crate::{Age, Channel, Facts, StepId};

/// A fact that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{key}={value}: not one of {}", allowed.join(", "))]
pub struct FactError {
    /// The key as it was given.
    pub key: String,
    /// The value as it was given.
    pub value: String,
    /// What may stand instead: the keys when the key is not known, else the values (or their shape).
    pub allowed: Vec<&'static str>,
}

const YES_NO: &[&str] = &["yes", "no", "unknown"];
const AGES: &[&str] = &["adult", "minor", "unknown"];
const CHANNELS: &[&str] = &["mail", "sms", "chat", "unknown"];
const KINDS: &[Verdict] = &[Verdict::Bluff, Verdict::Recorded, Verdict::Approach, Verdict::OtherThreat, Verdict::RecoveryScam, Verdict::Unsure];
const THREATS: &[ThreatKind] = &[
    ThreatKind::Deepfake,
    ThreatKind::FakePolice,
    ThreatKind::Website,
    ThreatKind::Bomb,
    ThreatKind::Violence,
    ThreatKind::Investigator,
    ThreatKind::SomeoneKnown,
    ThreatKind::Other,
];

impl Facts {
    /// Every key, those of the contract first.
    pub const KEYS: &'static [&'static str] = &[
        "age",
        "met",
        "money",
        "images_asked",
        "paid",
        "published",
        "kind",
        "platform",
        "country",
        "url",
        "age_now",
        "fourteen",
        "threat",
        "channel",
        "known_person",
        "video_call",
        "sent_images",
        "contacted_again",
        "public_url",
        "image_at_hand",
        "request_unanswered",
        "impersonated",
        "account_hacked",
        "password_shown",
        "danger",
        "self_harm",
        "scotland",
        "link_looked",
        "done",
    ];

    /// Takes one answer. `platform`, `url`, `link_looked` and `done` add to what is there; each other key replaces it, and `unknown` takes an
    /// answer back (an age stays asked and not known).
    ///
    /// # Errors
    /// When the key is not known, or the value is none of its own; nothing is changed then.
    pub fn set(&mut self, key: &str, value: &str) -> Result<(), FactError> {
        let given = value.trim();
        let word = given.to_ascii_lowercase();
        let refuse = |allowed: Vec<&'static str>| Err(FactError { key: key.to_owned(), value: value.to_owned(), allowed });
        if let Some(fact) = self.yes_or_no(key) {
            *fact = match word.as_str() {
                "yes" => Some(true),
                "no" => Some(false),
                "unknown" => None,
                _ => return refuse(YES_NO.to_vec()),
            };
            return Ok(());
        }
        match key {
            "age" | "age_now" => {
                let Some(age) = age(&word) else {
                    return refuse(AGES.to_vec());
                };
                *(if key == "age" { &mut self.age } else { &mut self.age_now }) = Some(age);
            }
            "kind" => match KINDS.iter().find(|kind| kind.id() == word) {
                Some(kind) => self.kind = Some(*kind),
                None => return refuse(KINDS.iter().map(|kind| kind.id()).collect()),
            },
            "threat" => match THREATS.iter().find(|kind| kind.id() == word) {
                Some(kind) => self.threat = Some(*kind),
                None => return refuse(THREATS.iter().map(|kind| kind.id()).collect()),
            },
            "channel" => {
                let Some(channel) = channel(&word) else {
                    return refuse(CHANNELS.to_vec());
                };
                self.channel = Some(channel);
            }
            "country" => {
                if word.len() != 2 || !word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
                    return refuse(vec!["XX (ISO 3166-1)"]);
                }
                self.country = Some(word.to_ascii_uppercase());
            }
            "platform" => {
                if !is_id(&word) {
                    return refuse(vec!["ID (a-z, 0-9, -)"]);
                }
                add(&mut self.platforms, word);
            }
            "url" => {
                if given.is_empty() {
                    return refuse(vec!["URL"]);
                }
                add(&mut self.urls, given.to_owned());
            }
            "link_looked" => match word.parse() {
                Ok(day) => add(&mut self.link_looks, day),
                Err(_) => return refuse(vec!["YYYY-MM-DD"]),
            },
            "done" => match StepId::from_id(&word) {
                Some(step) => add(&mut self.done, step),
                None => return refuse(StepId::ALL.iter().map(|step| step.id()).collect()),
            },
            _ => return refuse(Self::KEYS.to_vec()),
        }
        Ok(())
    }

    /// The field of a key that is answered with yes or no.
    fn yes_or_no(&mut self, key: &str) -> Option<&mut Option<bool>> {
        Some(match key {
            "met" => &mut self.met,
            "money" => &mut self.money,
            "images_asked" => &mut self.images_asked,
            "paid" => &mut self.paid,
            "published" => &mut self.published,
            "fourteen" => &mut self.fourteen,
            "known_person" => &mut self.known_person,
            "video_call" => &mut self.video_call,
            "sent_images" => &mut self.sent_images,
            "contacted_again" => &mut self.contacted_again,
            "public_url" => &mut self.public_url,
            "image_at_hand" => &mut self.image_at_hand,
            "request_unanswered" => &mut self.request_unanswered,
            "impersonated" => &mut self.impersonated,
            "account_hacked" => &mut self.account_hacked,
            "password_shown" => &mut self.password_shown,
            "danger" => &mut self.danger,
            "self_harm" => &mut self.self_harm,
            "scotland" => &mut self.scotland,
            _ => return None,
        })
    }
}

fn age(word: &str) -> Option<Age> {
    Some(match word {
        "adult" => Age::Adult,
        "minor" => Age::Minor,
        "unknown" => Age::Unknown,
        _ => return None,
    })
}

fn channel(word: &str) -> Option<Channel> {
    Some(match word {
        "mail" => Channel::Mail,
        "sms" => Channel::Sms,
        "chat" => Channel::Chat,
        "unknown" => Channel::Unknown,
        _ => return None,
    })
}

/// The shape of the directory's ids.
fn is_id(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

fn add<T: PartialEq>(list: &mut Vec<T>, one: T) {
    if !list.contains(&one) {
        list.push(one);
    }
}
