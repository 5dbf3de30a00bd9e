//! People to talk to, the crisis line first.

use directory::{Audience, Date, Directory, Fact, Helpline, Shown};

use crate::{Age, Facts, Offer, StepId, plan};

/// People to talk to, by id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Talk {
    /// Crisis lines of the country; where it is not known, the place to find one. Never empty with the directory that is shipped.
    pub crisis: Vec<String>,
    /// Emergency numbers of the country.
    pub emergency: Vec<String>,
    /// Other lines that fit the person, those made for them first.
    pub lines: Vec<String>,
}

/// People to talk to, by country and age.
#[must_use]
pub fn talk(facts: &Facts, directory: &Directory, today: Date) -> Talk {
    let code = facts.country_code().unwrap_or_default();
    let country = directory.country(&code);
    let shown = |line: &&Helpline| line.shown(today) != Shown::LeftOut;
    let ids = |lines: &[Helpline]| -> Vec<String> { lines.iter().filter(shown).map(|line| line.id.clone()).collect() };
    let mut crisis = ids(directory.crisis_in(&code));
    if crisis.is_empty() {
        crisis = ids(&directory.international().crisis);
    }
    let emergency = country.map_or(&[][..], |country| &country.emergency);
    let national = country.map_or(&[][..], |country| &country.helplines);
    let mut lines: Vec<(usize, &Helpline)> = national
        .iter()
        .chain(&directory.international().helplines)
        .filter(shown)
        .filter(|line| line.reachable(today).next().is_some())
        .filter_map(|line| Some((place(line, facts)?, line)))
        .collect();
    lines.sort_by_key(|(place, _)| *place);
    Talk {
        crisis,
        emergency: emergency.iter().filter(|one| one.shown(today) != Shown::LeftOut).map(|one| one.id.clone()).collect(),
        lines: lines.into_iter().map(|(_, line)| line.id.clone()).collect(),
    }
}

/// How near a line is to the person; `None` when it is for others.
fn place(line: &Helpline, facts: &Facts) -> Option<usize> {
    use Audience::{Adults, All, Minors, Parents, Victims, Women, YoungAdults};
    let audiences: &[Audience] = if facts.is_minor() {
        &[Minors, All, Victims, Parents]
    } else if facts.age_now == Some(Age::Adult) || facts.was_adult() {
        &[Adults, All, Victims, YoungAdults, Women]
    } else {
        &[All, Adults, Minors, Victims, YoungAdults, Women, Parents]
    };
    audiences.iter().position(|audience| line.audience.contains(audience))
}

/// Where to turn when somebody was, or may have been, under 18: people to talk to, and doors that keep images from appearing. Who may have
/// been under 18 is shown what is there for those who were.
#[must_use]
pub fn under_18(said: &Facts, directory: &Directory, today: Date) -> (Talk, Vec<Offer>) {
    let facts = Facts { age: Some(Age::Minor), ..said.clone() };
    let steps = plan(&facts, directory, today).steps.into_iter();
    let doors = steps.filter(|step| step.id == StepId::PreventUpload).flat_map(|step| step.doors).collect();
    (talk(&facts, directory, today), doors)
}
