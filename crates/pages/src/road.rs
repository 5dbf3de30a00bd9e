//! The road: its parts in order, which of them this person needs, and where they are on it.

use case::{Facts, Phase, Plan, StepId};
use recognise::Verdict;

use crate::Session;
use crate::{link, question};

macro_rules! sections {
    ($($(#[$doc:meta])* $name:ident = $id:literal at $path:literal,)*) => {
        /// A part of the road. Its words are `road-<id>` and `road-<id>-more`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) enum Section { $($(#[$doc])* $name,)* }

        impl Section {
            pub(crate) const ALL: &'static [Section] = &[$(Section::$name,)*];

            pub(crate) const fn id(self) -> &'static str {
                match self { $(Section::$name => $id,)* }
            }

            /// The first page of it.
            pub(crate) const fn path(self) -> &'static str {
                match self { $(Section::$name => $path,)* }
            }
        }
    };
}

sections! {
    /// Are you safe? How old were you?
    Safe = "safe" at "/ask/danger",
    /// Show what came, and hear what it is.
    Received = "received" at "/received",
    /// The questions that decide.
    Questions = "questions" at "/ask/country",
    /// Keep the proof.
    Keep = "keep" at "/keep",
    /// Does the link exist?
    Link = "link" at "/link",
    /// Tell police or a service.
    Report = "report" at "/report",
    /// Have images removed.
    Removal = "removal" at "/removal",
    /// Block.
    Block = "block" at "/block",
    /// Passwords and accounts.
    Accounts = "accounts" at "/accounts",
    /// Talk to somebody.
    Talk = "talk" at "/talk",
    /// The days after.
    After = "after" at "/after",
}

impl Section {
    pub(crate) fn from_id(id: &str) -> Option<Section> {
        Self::ALL.iter().copied().find(|section| section.id() == id)
    }

    /// Whether this person needs it, by the plan for them. What they do not need they may still open.
    pub(crate) fn applies(self, facts: &Facts, plan: &Plan) -> bool {
        let has = |phase: Phase| plan.steps.iter().any(|step| step.id.phase() == phase);
        match self {
            Section::Safe | Section::Received | Section::Questions | Section::Keep | Section::Accounts | Section::Talk | Section::After => true,
            Section::Link => !facts.urls.is_empty() || plan.steps.iter().any(|step| step.id == StepId::CheckLink),
            Section::Report => has(Phase::Report),
            Section::Removal => has(Phase::Remove),
            Section::Block => has(Phase::Block) || facts.verdict() == Verdict::Approach,
        }
    }

    /// How far the person is with it.
    pub(crate) fn state(self, session: &Session, plan: &Plan) -> State {
        let behind = match self {
            Section::Safe => question::first_open(session, Section::Safe).is_none(),
            Section::Received => session.done.contains(&self) || !session.received.is_empty(),
            Section::Questions => session.done.contains(&self) || question::first_open(session, Section::Questions).is_none(),
            _ => session.done.contains(&self),
        };
        match behind {
            true => State::Done,
            false if self.applies(session.facts(), plan) || (self == Section::Link && link::wants_a_look(session)) => State::Open,
            false => State::NotNeeded,
        }
    }
}

/// How far somebody is with a part. Its words are `road-state-<id>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    /// Behind them.
    Done,
    /// Before them.
    Open,
    /// Not for their case, as far as is known.
    NotNeeded,
}

impl State {
    pub(crate) const fn id(self) -> &'static str {
        match self {
            State::Done => "done",
            State::Open => "open",
            State::NotNeeded => "not-needed",
        }
    }
}

/// Where the road goes on: the first part that is open, after this one where one is named. Whoever jumped ahead, as somebody in danger
/// does who is shown people first, comes back to what the rest depends on: safe, what came, the questions.
pub(crate) fn next(session: &Session, plan: &Plan, after: Option<Section>) -> String {
    let open = |section: &&Section| section.state(session, plan) == State::Open && Some(**section) != after;
    let later = Section::ALL.iter().filter(|section| after.is_none_or(|after| **section > after)).find(open);
    let first = Section::ALL.iter().filter(|section| **section <= Section::Questions && after.is_some_and(|after| after > Section::Questions)).find(open);
    let Some(section) = first.or(later).or_else(|| Section::ALL.iter().find(open)) else { return "/answers".to_owned() };
    match question::first_open(session, *section) {
        Some(question) => question.path(),
        None => section.path().to_owned(),
    }
}
