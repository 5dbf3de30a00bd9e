//! Says what a removal letter lacks, before anything is written out: per law and per platform, from the directory's data.

mod address;
mod exposure;
mod given;
mod missing;
mod rendered;

use directory::{Confidence, Date, Directory, Element, ElementKind, Fact, Need, Shown};

use crate::Matter;
use crate::clock::legal_limit;
use crate::removal::{Order, Route, To, requests, said};

pub use exposure::{Exposure, exposure};
pub use missing::{Missing, Part, Weight, What};
pub use rendered::{absent, shows_person};

/// What a letter lacks, the required things first.
#[must_use]
pub fn validate(order: &Order, matter: &Matter, directory: &Directory, today: Date) -> Vec<Missing> {
    let mut missing = Vec::new();
    if matter.facts.age.is_none() {
        missing.push(Missing::plain(What::Age, Weight::Required));
    }
    if matter.facts.country_code().is_none() {
        missing.push(Missing::plain(What::Country, Weight::Advised));
    }
    for (source, element) in elements(order, directory) {
        element_missing(&source, element, order, matter, today, &mut missing);
    }
    for content in &matter.contents {
        if !address::is_well_formed(&content.url) {
            missing.push(Missing::plain(What::BadAddress(content.url.clone()), Weight::Required));
        }
    }
    if let To::Abuse(contact) = &order.to
        && said(contact.mail.as_deref()).is_none()
    {
        missing.push(Missing::plain(What::Recipient, Weight::Required));
    }
    if order.route == Route::Regulator {
        before_a_complaint(order, matter, directory, today, &mut missing);
    }
    // A law and a platform may ask for the same thing: it is named once, by whoever is stricter.
    missing.sort_by_key(|one| one.weight);
    let mut once: Vec<Missing> = Vec::new();
    for one in missing {
        if !once.iter().any(|known| known.what == one.what) {
            once.push(one);
        }
    }
    once
}

/// What a letter of this way to this addressee must, should or must not hold: of the law, then of the platform.
fn elements<'a>(order: &Order, directory: &'a Directory) -> Vec<(String, &'a Element)> {
    let law = order.route.law(directory).into_iter().flat_map(|law| law.elements.iter().map(|element| (law.id.clone(), element)));
    let of_platform = match &order.to {
        To::Platform(id) => directory.platform(id),
        _ => None,
    };
    let platform = of_platform.into_iter().flat_map(|platform| platform.elements.iter().map(|element| (platform.id.clone(), element)));
    law.chain(platform).collect()
}

fn element_missing(source: &str, element: &Element, order: &Order, matter: &Matter, today: Date, missing: &mut Vec<Missing>) {
    let spared = element.need == Need::RequiredUnlessMinor && !crate::removal::shows_name_under(order.route, matter);
    let weight = match element.need {
        Need::Required | Need::Never => Weight::Required,
        Need::RequiredUnlessMinor if spared => return,
        Need::RequiredUnlessMinor => Weight::Required,
        Need::Recommended | Need::Sometimes => Weight::Advised,
        Need::Unclear => Weight::Unsure,
        Need::NotNeeded => return,
    };
    // In a form for somebody who may have been under 18 no name is written, whatever the form would like.
    let hidden = matches!(element.what, ElementKind::NameAndEmail | ElementKind::Signature) && !crate::removal::shows_name_under(order.route, matter);
    let unseen = element.confidence == Confidence::X || element.shown(today) == Shown::LeftOut;
    if hidden || unseen {
        return;
    }
    let found = |what| Missing { what, weight, law: Some(source.to_owned()), article: element.article.clone() };
    missing.extend(given::lacking(element.what, order, matter).into_iter().map(|part| found(What::Element(element.what, part))));
}

/// An authority hears of a request that was made, and whose time is over.
fn before_a_complaint(order: &Order, matter: &Matter, directory: &Directory, today: Date, missing: &mut Vec<Missing>) {
    let sent = requests(&order.to, matter, directory);
    if sent.is_empty() {
        missing.push(Missing::plain(What::NothingSent, Weight::Required));
    }
    let limits: Vec<Date> = sent.iter().filter_map(|one| legal_limit(one, directory, today)).map(|(on, _)| on).collect();
    if let Some(first) = limits.iter().min().filter(|first| limits.len() == sent.len() && **first >= today) {
        missing.push(Missing::plain(What::TimeNotOver(*first), Weight::Required));
    }
    for (there, part) in [(said(matter.person.name.as_deref()), Part::Name), (said(matter.person.mail.as_deref()), Part::Mail)] {
        if there.is_none() {
            missing.push(Missing::plain(What::Element(ElementKind::NameAndEmail, Some(part)), Weight::Required));
        }
    }
    for kind in [ElementKind::PersonShown, ElementKind::WhyUnlawful] {
        let lacking = given::lacking(kind, order, matter);
        missing.extend(lacking.into_iter().map(|part| Missing::plain(What::Element(kind, part), Weight::Required)));
    }
}
