//! What to close, in which order: the mailbox first, because whoever has it opens every other account with "forgot my password".

use case::Facts;
use message::OwnAddress;

/// What the other side has shown that they know, and which accounts there are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// A password of the person stands in the message.
    pub password: bool,
    /// A telephone number of the person, or a part of one.
    pub phone: bool,
    /// Where the person lives: a street, a picture of a house.
    pub home: bool,
    /// Whether the mail bears the person's own address, and was truly sent from there.
    pub own_address: OwnAddress,
}

macro_rules! named {
    ($(#[$about:meta])* $name:ident { $($(#[$one:meta])* $variant:ident = $id:literal,)* }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$one])* $variant,)* }

        impl $name {
            /// All of them, in this order.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// Its name in machine output and in the keys of words.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $($name::$variant => $id,)* }
            }
        }
    };
}

named! {
    /// One thing to do. They order by what is to be done first.
    Task {
        /// Before all: nothing of this is done on a device that may be watched.
        SafeDevice = "safe-device",
        /// A new password for the mailbox, used nowhere else.
        MailboxPassword = "mailbox-password",
        /// Sign all other devices out of it.
        MailboxSessions = "mailbox-sessions",
        /// Look at the addresses and numbers by which it can be recovered.
        MailboxRecovery = "mailbox-recovery",
        /// Look for rules that forward or hide mail.
        MailboxForwarding = "mailbox-forwarding",
        /// A second factor.
        MailboxSecondFactor = "mailbox-second-factor",
        /// Wherever the password that was shown is still in use.
        ReusedPassword = "reused-password",
        /// Get the account back that somebody else took over.
        RecoverAccount = "recover-account",
        /// The accounts through which it happened: password.
        PlatformPassword = "platform-password",
        /// … and other devices, linked apps.
        PlatformSessions = "platform-sessions",
        /// … and a second factor.
        PlatformSecondFactor = "platform-second-factor",
        /// Friends and followers: for nobody else to see.
        FriendsPrivate = "friends-private",
        /// Employer, school, family: out of public profiles.
        HidePublicDetails = "hide-public-details",
        /// The telephone number: a PIN at the operator, unknown callers silenced.
        PhoneNumber = "phone-number",
        /// Do not delete the account: messages and proof would go with it.
        KeepAccount = "keep-account",
        /// A search alert for one's own name.
        SearchAlert = "search-alert",
    }
}

named! {
    /// What it means that they know something, or why a thing is to be done.
    Why {
        /// A password in a mass mail comes from a leak of some site, often years ago; it is no proof of a hacked computer.
        PasswordFromLeak = "password-from-leak",
        /// A telephone number comes from a leak or a public profile.
        PhoneFromLeak = "phone-from-leak",
        /// A street or a house comes from a leak and a public map.
        HomeFromLeak = "home-from-leak",
        /// The sender's address is one's own, and forged: nobody was in the mailbox.
        SenderForged = "sender-forged",
        /// The mail was truly sent from one's own mailbox: somebody has the password.
        MailboxInTheirHands = "mailbox-in-their-hands",
        /// The headers do not tell which of the two it is.
        SenderCannotTell = "sender-cannot-tell",
    }
}

/// What it means that they know these things; nothing for what was not shown.
#[must_use]
pub fn meaning(shown: &Shown) -> Vec<Why> {
    let own = match shown.own_address {
        OwnAddress::No => None,
        OwnAddress::Forged => Some(Why::SenderForged),
        OwnAddress::TrulyOwn => Some(Why::MailboxInTheirHands),
        OwnAddress::CannotTell => Some(Why::SenderCannotTell),
    };
    let when = |said: bool, why: Why| said.then_some(why);
    let all = [own, when(shown.password, Why::PasswordFromLeak), when(shown.phone, Why::PhoneFromLeak), when(shown.home, Why::HomeFromLeak)];
    all.into_iter().flatten().collect()
}

/// What to do, in order. A mass mail that shows nothing needs nothing done: the list is empty then.
#[must_use]
pub fn order(shown: &Shown, facts: &Facts) -> Vec<Task> {
    let bluff = facts.verdict() == recognise::Verdict::Bluff;
    let hacked = facts.account_hacked == Some(true);
    let password = shown.password || facts.password_shown == Some(true);
    // Headers that do not tell are no proof of innocence: looking costs ten minutes.
    let mailbox = hacked || matches!(shown.own_address, OwnAddress::TrulyOwn | OwnAddress::CannotTell);
    let person = !bluff;
    let mut tasks = Vec::new();
    let mut add = |when: bool, more: &[Task]| tasks.extend(more.iter().filter(|_| when));
    let known = facts.known_person == Some(true);
    add(known || hacked, &[Task::SafeDevice]);
    add(mailbox || password || person, &[Task::MailboxPassword]);
    add(mailbox, &[Task::MailboxSessions, Task::MailboxRecovery, Task::MailboxForwarding]);
    add(mailbox || password || person, &[Task::MailboxSecondFactor]);
    add(password, &[Task::ReusedPassword]);
    add(hacked, &[Task::RecoverAccount]);
    add(person, &[Task::PlatformPassword, Task::PlatformSessions, Task::PlatformSecondFactor, Task::FriendsPrivate, Task::HidePublicDetails]);
    add(shown.phone, &[Task::PhoneNumber]);
    add(person, &[Task::KeepAccount]);
    add(person && facts.images_in_play(), &[Task::SearchAlert]);
    tasks.sort_unstable();
    tasks
}
