//! Holds the situations in `situations/*.toml` against the plans that the program makes for them.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use case::{Facts, Plan, plan, talk};
use common::{offered, refused, today};
use directory::{Directory, Reason};
use serde::Deserialize;

/// One file: situations of one country or one theme.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// The country of all situations that name none; absent when it is not known.
    country: Option<String>,
    situation: Vec<Situation>,
}

/// What a person tells, and what the plan must say.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Situation {
    title: String,
    /// Answers, by the keys of `--fact`.
    #[serde(default)]
    facts: BTreeMap<String, OneOrMore>,
    /// All the doors that the plan offers, and no other.
    offers: BTreeSet<String>,
    /// Doors that the plan refuses, each with the reason.
    #[serde(default)]
    refuses: BTreeMap<String, Reason>,
    /// Where the refusal sends.
    #[serde(default)]
    instead: BTreeMap<String, Vec<String>>,
    /// The first step.
    first: String,
    /// Steps that must be there, in this order.
    #[serde(default)]
    steps: Vec<String>,
    /// Steps that must not be there.
    #[serde(default)]
    absent: BTreeSet<String>,
    /// Steps and the day of the year 2026 (or later) on which they are due; today is 2026-11-23.
    #[serde(default)]
    due: BTreeMap<String, directory::Date>,
    /// The lines to talk to, in order; not looked at when absent.
    lines: Option<Vec<String>>,
    /// The crisis lines, in order; not looked at when absent.
    crisis: Option<Vec<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

impl Situation {
    fn facts(&self, country: Option<&str>) -> Result<Facts, String> {
        let mut facts = Facts::default();
        if let Some(country) = country {
            facts.set("country", country).map_err(|error| error.to_string())?;
        }
        for (key, values) in &self.facts {
            let values = match values {
                OneOrMore::One(value) => std::slice::from_ref(value),
                OneOrMore::More(values) => values,
            };
            for value in values {
                facts.set(key, value).map_err(|error| error.to_string())?;
            }
        }
        Ok(facts)
    }

    /// What is wrong with the plan; empty when it is right.
    fn faults(&self, plan: &Plan, directory: &Directory) -> Vec<String> {
        let mut faults = Vec::new();
        let offered = offered(plan);
        let (missing, extra): (Vec<_>, Vec<_>) = self.offers.symmetric_difference(&offered).partition(|id| self.offers.contains(*id));
        if !missing.is_empty() || !extra.is_empty() {
            faults.push(format!("does not offer {missing:?}; offers besides {extra:?}"));
        }
        let refused = refused(plan);
        for (door, because) in &self.refuses {
            match refused.get(door) {
                Some(refusal) if refusal.because == *because => {}
                Some(refusal) => faults.push(format!("refuses {door} because {}, not {because}", refusal.because)),
                None => faults.push(format!("does not refuse {door}")),
            }
        }
        for (door, instead) in &self.instead {
            let named = refused.get(door).map(|refusal| &refusal.instead);
            if named != Some(instead) {
                faults.push(format!("instead of {door} names {named:?}, not {instead:?}"));
            }
        }
        let steps: Vec<&str> = plan.steps.iter().map(|step| step.id.id()).collect();
        if steps.first() != Some(&self.first.as_str()) {
            faults.push(format!("begins with {:?}", steps.first()));
        }
        let mut rest = steps.iter();
        if let Some(lost) = self.steps.iter().find(|wanted| !rest.any(|step| step == *wanted)) {
            faults.push(format!("step {lost} is missing, or in another order: {steps:?}"));
        }
        let there: Vec<_> = self.absent.iter().filter(|id| steps.contains(&id.as_str())).collect();
        if !there.is_empty() {
            faults.push(format!("has the steps {there:?}"));
        }
        for (id, due) in &self.due {
            let step = plan.steps.iter().find(|step| step.id.id() == id);
            if step.and_then(|step| step.due) != Some(*due) {
                faults.push(format!("{id} is due {:?}, not {due}", step.map(|step| step.due)));
            }
        }
        faults.extend(self.unknown_names(directory));
        faults
    }

    /// A name that does not exist would make an expectation empty.
    fn unknown_names(&self, directory: &Directory) -> Vec<String> {
        let doors = self.offers.iter().chain(self.refuses.keys()).chain(self.instead.keys());
        let doors = doors.filter(|id| directory.door(id).is_none());
        let steps = self.steps.iter().chain(&self.absent).chain(self.due.keys());
        let steps = steps.filter(|id| case::StepId::from_id(id).is_none());
        doors.chain(steps).map(|id| format!("there is no {id}")).collect()
    }
}

#[test]
fn every_situation_gets_its_plan() {
    let directory = Directory::shipped();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/situations");
    let mut titles = BTreeSet::new();
    let mut countries = BTreeSet::new();
    let mut faults = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder of situations") {
        let path = entry.expect("a file").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).expect("a text");
        let file: File = toml::from_str(&text).unwrap_or_else(|error| unreachable!("{name}: {error}"));
        for situation in &file.situation {
            let title = format!("{name}: {}", situation.title);
            let facts = match situation.facts(file.country.as_deref()) {
                Ok(facts) => facts,
                Err(error) => {
                    faults.push(format!("{title}\n    {error}"));
                    continue;
                }
            };
            countries.extend(facts.country_code());
            let mut found = situation.faults(&plan(&facts, &directory, today()), &directory);
            let people = talk(&facts, &directory, today());
            if situation.lines.as_ref().is_some_and(|lines| *lines != people.lines) {
                found.push(format!("names the lines {:?}", people.lines));
            }
            if situation.crisis.as_ref().is_some_and(|lines| *lines != people.crisis) {
                found.push(format!("names the crisis lines {:?}", people.crisis));
            }
            if !found.is_empty() {
                faults.push(format!("{title}\n    {}", found.join("\n    ")));
            }
            assert!(titles.insert(title.clone()), "{title} stands twice");
        }
    }
    assert!(faults.is_empty(), "{} of {} situations:\n{}", faults.len(), titles.len(), faults.join("\n"));
    assert!(titles.len() >= 60, "only {} situations", titles.len());
    let without: Vec<String> = directory.country_codes().filter(|code| !countries.contains(code)).collect();
    assert!(without.is_empty(), "no situation in {without:?}");
}
