//! Whom a person can turn to: countries, doors, helplines, platforms and laws, each fact with its source, date and confidence.
//!
//! The facts stand in `data/**/*.toml`; code holds none. The crate knows no disk, clock or network: the files are built in, and
//! today is handed in. What may be shown, and how, follows from a fact's confidence and age ([`Fact::shown`]); whether a door is
//! the right one follows from its rules ([`Door::judge`]).

#![forbid(unsafe_code)]

mod check;
mod condition;
mod confidence;
mod contact;
mod country;
mod date;
mod directory;
mod door;
mod error;
mod facts;
mod guide;
mod helpline;
mod hours;
mod law;
mod platform;
mod reason;
mod shipped;
mod text;

pub use check::{Doubt, Why, check};
pub use condition::Condition;
pub use confidence::{Confidence, Fact, STALE_AFTER_DAYS, Shown};
pub use contact::{Contact, ContactKind};
pub use country::{Country, International};
pub use date::{Date, NotADate, Weekday};
pub use directory::Directory;
pub use door::{Allowance, CaseKind, Door, Fit, Redirect, Role};
pub use error::DirectoryError;
pub use facts::{FactEntry, facts};
pub use guide::{Guide, Topic};
pub use helpline::{Audience, Emergency, Helpline};
pub use hours::{Always, Hours, NotATime, Now, Opening, Span, TimeOfDay};
pub use law::{Element, ElementKind, Law, Need, Penalty, Period, Provision, ProvisionKind};
pub use platform::{Answer, Claim, Platform, Status};
pub use reason::{NotAReason, Reason, ReasonText, Reasons};
pub use text::{Name, REQUIRED_LANGUAGES, Text, TextError};
