//! The questions, one a page: data. Each answers one fact of the case, or says something about the road itself.

use case::Facts;
use recognise::Verdict;

use crate::Session;
use crate::road::Section;

/// A question. Its words are `ask-<id>`, `ask-<id>-why`, and `ask-<id>-<answer>` or `answer-<answer>`.
#[derive(Debug)]
pub(crate) struct Question {
    pub(crate) id: &'static str,
    pub(crate) section: Section,
    pub(crate) answers: Answers,
    /// Whether it is worth asking, as far as is known.
    asked: fn(&Session) -> bool,
}

/// What can be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answers {
    /// One of these values; the last one is "I do not know".
    Values(&'static [&'static str]),
    /// A country of the directory, another one, or none said.
    Country,
    /// Any number of platforms of the directory.
    Platforms,
}

const YES_NO: Answers = Answers::Values(&["yes", "no", "unknown"]);

/// All of them, in the order in which they are asked.
pub(crate) const ALL: &[Question] = &[
    Question { id: "danger", section: Section::Safe, answers: Answers::Values(&["no", "yes", "self_harm", "unknown"]), asked: always },
    Question { id: "age", section: Section::Safe, answers: Answers::Values(&["adult", "minor", "unknown"]), asked: always },
    Question {
        id: "age_now",
        section: Section::Questions,
        answers: Answers::Values(&["adult", "minor", "unknown"]),
        asked: |session| session.facts().minors_rules(),
    },
    Question { id: "country", section: Section::Questions, answers: Answers::Country, asked: always },
    Question { id: "scotland", section: Section::Questions, answers: YES_NO, asked: |session| session.facts().country_code().as_deref() == Some("GB") },
    Question {
        id: "kind",
        section: Section::Questions,
        answers: Answers::Values(&["bluff", "recorded", "approach", "other_threat", "unsure"]),
        asked: |session| session.received.is_empty() && session.before.kind.is_none(),
    },
    Question { id: "video_call", section: Section::Questions, answers: YES_NO, asked: may_be_real },
    Question { id: "sent_images", section: Section::Questions, answers: YES_NO, asked: may_be_real },
    Question { id: "known_person", section: Section::Questions, answers: YES_NO, asked: may_be_real },
    Question { id: "met", section: Section::Questions, answers: YES_NO, asked: |session| may_be_real(session) && session.facts().known_person != Some(false) },
    Question { id: "money", section: Section::Questions, answers: YES_NO, asked: may_be_real },
    Question { id: "images_asked", section: Section::Questions, answers: YES_NO, asked: may_be_real },
    Question { id: "paid", section: Section::Questions, answers: YES_NO, asked: |session| session.facts().verdict() != Verdict::Approach },
    Question { id: "published", section: Section::Questions, answers: YES_NO, asked: may_be_real },
    Question { id: "public_url", section: Section::Questions, answers: YES_NO, asked: |session| session.facts().is_published() },
    Question { id: "contacted_again", section: Section::Questions, answers: YES_NO, asked: |session| session.facts().paid == Some(true) },
    Question { id: "account_hacked", section: Section::Questions, answers: YES_NO, asked: always },
    Question { id: "platform", section: Section::Questions, answers: Answers::Platforms, asked: may_be_real },
];

fn always(_: &Session) -> bool {
    true
}

/// For a mass mail these questions would only frighten.
fn may_be_real(session: &Session) -> bool {
    !matches!(session.facts().verdict(), Verdict::Bluff | Verdict::RecoveryScam)
}

impl Question {
    pub(crate) fn from_id(id: &str) -> Option<&'static Question> {
        ALL.iter().find(|question| question.id == id)
    }

    pub(crate) fn path(&self) -> String {
        format!("/ask/{}", self.id)
    }

    /// Whether it is worth asking, as far as is known.
    pub(crate) fn is_asked(&self, session: &Session) -> bool {
        (self.asked)(session)
    }

    /// Whether the person answered it here or in the case that was opened.
    pub(crate) fn is_answered(&self, session: &Session) -> bool {
        session.answer(self.id).is_some() || known_before(self.id, &session.before)
    }

    /// The value that is known, if any.
    pub(crate) fn value(&self, session: &Session) -> Option<String> {
        session.answer(self.id).map(str::to_owned).or_else(|| (self.id == "country").then(|| session.facts().country_code()).flatten())
    }
}

/// The fact that an answer gives: its key and its value. Danger from others and danger from oneself are one question and two facts.
pub(crate) fn fact<'v>(question: &'static str, answer: &'v str) -> (&'static str, &'v str) {
    match (question, answer) {
        ("danger", "self_harm") => ("self_harm", "yes"),
        _ => (question, answer),
    }
}

/// What the journal of an opened case answered already. The country of the machine's locale is a guess, and is asked.
fn known_before(id: &str, before: &Facts) -> bool {
    match id {
        "age" => before.age.is_some(),
        "met" => before.met.is_some(),
        "money" => before.money.is_some(),
        "images_asked" => before.images_asked.is_some(),
        "paid" => before.paid.is_some(),
        "published" => before.published.is_some(),
        "contacted_again" => before.contacted_again.is_some(),
        "account_hacked" => before.account_hacked.is_some(),
        "kind" => before.kind.is_some(),
        "platform" => !before.platforms.is_empty(),
        _ => false,
    }
}

/// The first question of a part that is worth asking and not answered.
pub(crate) fn first_open(session: &Session, section: Section) -> Option<&'static Question> {
    ALL.iter().find(|question| question.section == section && question.is_asked(session) && !question.is_answered(session))
}

/// The question before this one, among those that are asked in the same part.
pub(crate) fn before(session: &Session, question: &Question) -> Option<&'static Question> {
    let place = ALL.iter().position(|one| one.id == question.id)?;
    ALL[..place].iter().rev().find(|one| one.section == question.section && one.is_asked(session))
}
