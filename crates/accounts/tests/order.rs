//! Which accounts, in which order; and what it means that they know something.
#![allow(clippy::unwrap_used, reason = "helpers of tests stop at once, as tests do")]

use accounts::{Shown, Task, Why, meaning, order};
use case::Facts;
use message::OwnAddress;
use recognise::Verdict;

fn facts(pairs: &[(&str, &str)]) -> Facts {
    let mut facts = Facts::default();
    for (key, value) in pairs {
        facts.set(key, value).unwrap();
    }
    facts
}

#[test]
fn a_mass_mail_that_shows_nothing_needs_nothing_done() {
    assert_eq!(order(&Shown::default(), &facts(&[("kind", "bluff")])), []);
    assert_eq!(meaning(&Shown::default()), []);
}

#[test]
fn a_shown_password_is_an_old_leak_and_is_changed_where_it_is_still_used() {
    let shown = Shown { password: true, own_address: OwnAddress::Forged, ..Shown::default() };
    assert_eq!(order(&shown, &facts(&[("kind", "bluff")])), [Task::MailboxPassword, Task::MailboxSecondFactor, Task::ReusedPassword]);
    assert_eq!(meaning(&shown), [Why::SenderForged, Why::PasswordFromLeak]);
}

#[test]
fn a_mailbox_in_their_hands_is_told_apart_from_a_forged_sender() {
    let tasks = |own_address| order(&Shown { own_address, ..Shown::default() }, &facts(&[("kind", "bluff")]));
    assert_eq!(tasks(OwnAddress::Forged), []);
    let mailbox = [Task::MailboxPassword, Task::MailboxSessions, Task::MailboxRecovery, Task::MailboxForwarding, Task::MailboxSecondFactor];
    assert_eq!(tasks(OwnAddress::TrulyOwn), mailbox);
    assert_eq!(tasks(OwnAddress::CannotTell), mailbox);
    assert_eq!(meaning(&Shown { own_address: OwnAddress::TrulyOwn, ..Shown::default() }), [Why::MailboxInTheirHands]);
}

#[test]
fn the_mailbox_comes_first_whatever_is_known() {
    for verdict in Verdict::ALL {
        for own_address in [OwnAddress::No, OwnAddress::Forged, OwnAddress::TrulyOwn, OwnAddress::CannotTell] {
            for bits in 0..16_u8 {
                let on = |bit: u8| bits & (1 << bit) != 0;
                let shown = Shown { password: on(0), phone: on(1), home: on(2), own_address };
                let facts = Facts { kind: Some(*verdict), account_hacked: Some(on(3)), ..Facts::default() };
                let tasks = order(&shown, &facts);
                let place = |task: Task| tasks.iter().position(|one| *one == task);
                let mailbox = place(Task::MailboxPassword);
                for later in [Task::ReusedPassword, Task::PlatformPassword, Task::RecoverAccount, Task::MailboxSessions] {
                    assert!(place(later).is_none() || mailbox < place(later) && mailbox.is_some(), "{verdict:?} {shown:?}: {tasks:?}");
                }
            }
        }
    }
}

#[test]
fn after_a_real_call_the_account_is_kept_and_closed_to_strangers() {
    let tasks = order(&Shown::default(), &facts(&[("kind", "recorded")]));
    for task in [Task::MailboxPassword, Task::PlatformPassword, Task::FriendsPrivate, Task::HidePublicDetails, Task::KeepAccount, Task::SearchAlert] {
        assert!(tasks.contains(&task), "{task:?}");
    }
    assert!(!tasks.contains(&Task::SafeDevice));
    let known = Facts { known_person: Some(true), ..facts(&[("kind", "recorded")]) };
    assert_eq!(order(&Shown::default(), &known).first(), Some(&Task::SafeDevice));
}
