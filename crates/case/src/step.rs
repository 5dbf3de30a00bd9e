//! The steps of a plan, and the order that no facts can change.

use directory::Date;

use crate::{Offer, Refusal};

/// The phases of a plan, in the order in which they are gone through.
///
/// The order is a safety property: a plan is sorted by it, whatever the facts. Blocking can delete the conversation, and a
/// platform that removes content keeps no copy for the person: both come after keeping.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Somebody is in danger, or may hurt themselves.
    Safe,
    /// What not to do.
    Stop,
    /// Stop or call back a payment; the clock of the bank runs.
    Money,
    /// Keep what was received.
    Keep,
    /// Note what stays when a name changes.
    Note,
    /// Questions that decide.
    Ask,
    /// Tell police, services and the platform.
    Report,
    /// Have images removed, or stopped before they appear.
    Remove,
    /// Block.
    Block,
    /// Passwords, accounts, friends lists.
    Protect,
    /// Talk to somebody.
    Talk,
    /// Look again later.
    LookAgain,
}

macro_rules! steps {
    ($($(#[$doc:meta])* $name:ident = $id:literal in $phase:ident,)*) => {
        /// One kind of step. Its words stand in the Fluent files as `step-<id>` and `step-<id>-why`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum StepId { $($(#[$doc])* $name,)* }

        impl StepId {
            /// Every step there is, by phase.
            pub const ALL: &'static [StepId] = &[$(StepId::$name,)*];

            /// The stable id, as in `--json`.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(StepId::$name => $id,)* }
            }

            /// When it comes.
            #[must_use]
            pub const fn phase(self) -> Phase {
                match self { $(StepId::$name => Phase::$phase,)* }
            }
        }
    };
}

steps! {
    /// Get to safety, call for help.
    GetSafe = "get-safe" in Safe,
    /// Talk to somebody now: a crisis line.
    TalkNow = "talk-now" in Safe,
    /// Use a device that the other side cannot open.
    UseSafeDevice = "use-safe-device" in Safe,
    /// End the conversation; nothing has happened yet.
    HangUp = "hang-up" in Stop,
    /// Send no image, no money, no number.
    SendNothing = "send-nothing" in Stop,
    /// Do not pay.
    DoNotPay = "do-not-pay" in Stop,
    /// Do not answer.
    DoNotAnswer = "do-not-answer" in Stop,
    /// Give nobody a password or access to the device.
    GiveNoAccess = "give-no-access" in Stop,
    /// Tell one adult.
    TellTrustedAdult = "tell-trusted-adult" in Stop,
    /// Call the bank, the card or the transfer service.
    ContactBank = "contact-bank" in Money,
    /// The next demand is to be expected.
    ExpectNextDemand = "expect-next-demand" in Money,
    /// Keep messages, mails, screenshots of the conversation.
    KeepMessages = "keep-messages" in Keep,
    /// Keep words and addresses, and no image.
    KeepWordsOnly = "keep-words-only" in Keep,
    /// Keep what shows the payment.
    KeepReceipts = "keep-receipts" in Keep,
    /// Note user ids, profile addresses, wallets, accounts.
    NoteStableIds = "note-stable-ids" in Note,
    /// Was there a video call?
    AskVideoCall = "ask-video-call" in Ask,
    /// Were images sent?
    AskSentImages = "ask-sent-images" in Ask,
    /// Is the sender known?
    AskKnowSender = "ask-know-sender" in Ask,
    /// How old was the person in the images?
    AskAge = "ask-age" in Ask,
    /// Have the program see whether the link exists.
    CheckLink = "check-link" in Ask,
    /// Tell police or a service.
    Report = "report" in Report,
    /// Report a mass message as unwanted.
    ReportSpam = "report-spam" in Report,
    /// Report the account to the platform.
    ReportAccount = "report-account" in Report,
    /// Report an account from which they write again.
    ReportNewAccount = "report-new-account" in Report,
    /// Give fingerprints of the images to a service that stops uploads.
    PreventUpload = "prevent-upload" in Remove,
    /// Ask the platform to remove the images.
    AskRemoval = "ask-removal" in Remove,
    /// Ask a search engine to hide them.
    AskRemovalSearch = "ask-removal-search" in Remove,
    /// Have somebody help with the removal.
    GetRemovalHelp = "get-removal-help" in Remove,
    /// Block the account.
    Block = "block" in Block,
    /// Get an account back.
    RecoverAccount = "recover-account" in Protect,
    /// Change the password that was shown.
    ChangePassword = "change-password" in Protect,
    /// Close friends lists, sign other devices out, second factor.
    ProtectAccounts = "protect-accounts" in Protect,
    /// A few words for the people who may receive something.
    TellContacts = "tell-contacts" in Protect,
    /// Talk to somebody.
    Talk = "talk" in Talk,
    /// Have the program look at the link again, a day after it first did.
    LinkAgain24h = "link-again-24h" in LookAgain,
    /// The same after three days.
    LinkAgain72h = "link-again-72h" in LookAgain,
    /// The same after a week.
    LinkAgainWeek = "link-again-week" in LookAgain,
    /// Look again after a day.
    LookAgain24h = "look-again-24h" in LookAgain,
    /// Look again after two days.
    LookAgain48h = "look-again-48h" in LookAgain,
    /// The time that the law gives a platform is over.
    RemovalDeadline48h = "removal-deadline-48h" in LookAgain,
    /// Look again after three days.
    LookAgain72h = "look-again-72h" in LookAgain,
    /// Look again after a week.
    LookAgainWeek = "look-again-week" in LookAgain,
    /// Look again after a month.
    LookAgainMonth = "look-again-month" in LookAgain,
    /// The time that the law gives for the answer to an erasure request is over.
    ErasureDeadlineMonth = "erasure-deadline-month" in LookAgain,
    /// Go to the supervisor when the platform does nothing.
    Escalate = "escalate" in LookAgain,
}

impl StepId {
    /// The step of an id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<StepId> {
        Self::ALL.iter().copied().find(|step| step.id() == id)
    }
}

/// One step of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Which.
    pub id: StepId,
    /// The day by which it should be done, or on which it falls.
    pub due: Option<Date>,
    /// The doors that fit, best first.
    pub doors: Vec<Offer>,
    /// The doors that one may think of here, and that are wrong.
    pub refused: Vec<Refusal>,
    /// Helplines and crisis lines that go with it, by id.
    pub lines: Vec<String>,
    /// The platform it is about, by id.
    pub platform: Option<String>,
    /// Whether it is done.
    pub done: bool,
}

impl Step {
    pub(crate) fn new(id: StepId) -> Step {
        Step { id, due: None, doors: Vec::new(), refused: Vec::new(), lines: Vec::new(), platform: None, done: false }
    }

    pub(crate) fn due(self, due: Option<Date>) -> Step {
        Step { due, ..self }
    }

    pub(crate) fn on(self, platform: &str) -> Step {
        Step { platform: Some(platform.to_owned()), ..self }
    }

    pub(crate) fn with(self, (doors, refused): (Vec<Offer>, Vec<Refusal>)) -> Step {
        Step { doors, refused, ..self }
    }

    pub(crate) fn lines(self, lines: Vec<String>) -> Step {
        Step { lines, ..self }
    }
}
