//! What several tests need.
#![allow(dead_code, reason = "each test binary uses its own part")]

use std::collections::{BTreeMap, BTreeSet};

use case::{Facts, Plan, Refusal};
use directory::Date;

/// The day of all situations: that on which the directory's facts were gathered.
pub(crate) fn today() -> Date {
    Date::new(2026, 11, 23).expect("a day")
}

/// Facts from `key=value` pairs.
pub(crate) fn facts(pairs: &[(&str, &str)]) -> Facts {
    let mut facts = Facts::default();
    for (key, value) in pairs {
        facts.set(key, value).expect("the tests write their facts correctly");
    }
    facts
}

/// The doors that a plan offers.
pub(crate) fn offered(plan: &Plan) -> BTreeSet<String> {
    plan.steps.iter().flat_map(|step| &step.doors).map(|offer| offer.door.clone()).collect()
}

/// The doors that a plan refuses.
pub(crate) fn refused(plan: &Plan) -> BTreeMap<String, &Refusal> {
    plan.steps.iter().flat_map(|step| &step.refused).map(|refusal| (refusal.door.clone(), refusal)).collect()
}

/// The steps of a plan, by id.
pub(crate) fn steps(plan: &Plan) -> Vec<&'static str> {
    plan.steps.iter().map(|step| step.id.id()).collect()
}
