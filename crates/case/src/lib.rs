//! Turns what is known of a case into a plan: the steps in order, and for each the doors that fit and those that do not.
//!
//! [`Facts`] in, [`Plan`] out, by a pure function: no disk, no clock, no network. Who may use a door stands in the directory's
//! data; here stands only what a fact says about a [`Condition`](directory::Condition). The order of the steps is a safety
//! property, see [`Phase`].

#![forbid(unsafe_code)]

mod block;
pub mod calendar;
mod clock;
mod desk;
mod doors;
mod facts;
mod holds;
mod keys;
mod learn;
pub mod missing;
mod next;
mod offer;
mod plan;
mod road;
mod step;
mod steps;
mod talk;

pub use block::{GUIDES, block};
pub use clock::in_european_union;
pub use doors::doors;
pub use facts::{Age, Channel, Facts};
pub use keys::FactError;
pub use next::usual_next;
pub use offer::{Offer, Refusal};
pub use plan::{Plan, plan};
pub use step::{Phase, Step, StepId};
pub use talk::{Talk, talk, under_18};
