//! The wrong doors, one line each: who knocks, why the door stays shut, and where they are sent.

mod common;

use common::{gathered, read_all};
use directory::{Allowance, CaseKind, Condition, Door, Reason, Role};

use Condition::{
    Account, Adult, Blackmail, Emergency, FullSource, ImageAtHand, ImageryTakenAdult, ImageryTakenUnder18, ImagesDemanded, InScotland, KnownPerson, Met, Minor,
    MoneyDemanded, NationalEid, NeverMet, PrivateMessage, PublicUrl, ReceivedByMail, ReceivedBySms, RequestUnanswered, Resident, UsResident,
};

/// Holds a door's rules against somebody of whom all is known: these conditions are true, every other is false.
fn knock(door: &Door, with: &[Condition]) -> Vec<Reason> {
    door.judge(|condition| Some(condition.is_preparation() || with.contains(&condition))).refused
}

#[test]
fn right_and_wrong_doors() {
    let directory = read_all();
    let right: &[(&str, &[Condition])] = &[
        ("fr-pharos", &[PublicUrl]),
        ("fr-pharos", &[PublicUrl, Minor]),
        ("fr-thesee", &[NeverMet, Blackmail, MoneyDemanded, Adult]),
        ("fr-thesee-report", &[NeverMet, Blackmail, MoneyDemanded, Minor]),
        ("fr-17cyber", &[]),
        ("fr-police", &[Met, Minor, ImagesDemanded]),
        ("fr-signal-spam", &[ReceivedByMail]),
        ("fr-33700", &[ReceivedBySms]),
        ("stopncii", &[Adult, ImageryTakenAdult]),
        ("take-it-down", &[Minor, ImageryTakenUnder18]),
        ("take-it-down", &[Adult, ImageryTakenUnder18]),
        ("gb-report-remove", &[Minor, Resident]),
        ("gb-rph-removal", &[Adult]),
        ("us-ftc-take-it-down", &[UsResident, RequestUnanswered]),
        ("discord-take-it-down-act", &[UsResident]),
        ("x-take-it-down-act", &[UsResident]),
        ("us-ncmec", &[ImageryTakenUnder18]),
        ("gb-report-fraud", &[]),
    ];
    for (id, with) in right {
        let door = directory.door(id).unwrap_or_else(|| unreachable!("{id} is gone"));
        assert_eq!(knock(door, with), [], "{id} is shut to {with:?}");
    }

    let needs = Reason::Needs;
    let refuses = Reason::Refuses;
    let wrong: &[(&str, &[Condition], Reason, &str)] = &[
        // PHAROS: a public address, and nothing else
        ("fr-pharos", &[PrivateMessage], refuses(PrivateMessage), "fr-17cyber"),
        ("fr-pharos", &[PrivateMessage], needs(PublicUrl), "fr-17cyber"),
        ("fr-pharos", &[PublicUrl, Emergency], refuses(Emergency), "fr-17"),
        ("fr-pharos", &[PublicUrl, KnownPerson], refuses(KnownPerson), "fr-police"),
        // THESEE: never met, blackmail, money; adults complain, people under 18 report
        ("fr-thesee", &[NeverMet, Blackmail, MoneyDemanded, Minor], refuses(Minor), "fr-thesee-report"),
        ("fr-thesee", &[Met, Blackmail, MoneyDemanded, Adult], refuses(Met), "fr-police"),
        ("fr-thesee", &[Met, Blackmail, MoneyDemanded, Adult], needs(NeverMet), "fr-police"),
        ("fr-thesee", &[NeverMet, Blackmail, ImagesDemanded, Adult], refuses(ImagesDemanded), "fr-police"),
        ("fr-thesee", &[NeverMet, Blackmail, ImagesDemanded, Adult], needs(MoneyDemanded), "fr-police"),
        ("fr-thesee-report", &[Met, Blackmail, MoneyDemanded], refuses(Met), "fr-police"),
        // mails to Signal Spam, SMS to 33700
        ("fr-signal-spam", &[ReceivedBySms], needs(ReceivedByMail), "fr-33700"),
        ("fr-33700", &[ReceivedByMail], needs(ReceivedBySms), "fr-signal-spam"),
        // fingerprints: by the age in the images
        ("stopncii", &[Minor, ImageryTakenUnder18], refuses(Minor), "take-it-down"),
        ("stopncii", &[Adult, ImageryTakenUnder18], refuses(ImageryTakenUnder18), "take-it-down"),
        ("take-it-down", &[Adult, ImageryTakenAdult], needs(ImageryTakenUnder18), "stopncii"),
        ("gb-report-remove", &[Adult, Resident], needs(Minor), "gb-rph-removal"),
        ("gb-report-remove", &[Minor], needs(Resident), "take-it-down"),
        ("gb-rph-removal", &[Minor], needs(Adult), "gb-report-remove"),
        ("us-ncmec", &[Adult, ImageryTakenAdult], needs(ImageryTakenUnder18), "us-fbi"),
        // United States law, United States residents
        ("discord-take-it-down-act", &[], needs(UsResident), "discord-removal"),
        ("x-take-it-down-act", &[], needs(UsResident), "x-removal"),
        ("gb-report-fraud", &[InScotland], refuses(InScotland), "gb-police-scotland"),
        // never: your name goes to the uploader
        ("dmca", &[], Reason::IdentityDisclosedToUploader, "stopncii"),
        ("vimeo-privacy-complaint", &[], Reason::IdentityDisclosedToUploader, "stopncii"),
        ("onlyfans-dmca", &[], Reason::IdentityDisclosedToUploader, "onlyfans-removal"),
    ];
    for (id, with, reason, instead) in wrong {
        let door = directory.door(id).unwrap_or_else(|| unreachable!("{id} is gone"));
        let refused = knock(door, with);
        assert!(refused.contains(reason), "{id} should refuse {with:?} because {reason}; it says {refused:?}");
        let redirect = door.redirect(*reason).unwrap_or_else(|| unreachable!("{id}: {reason} sends nowhere"));
        assert!(redirect.to.iter().any(|to| to == instead), "{id}: {reason} does not send to {instead}");
        assert_eq!(directory.because(door, *reason), Some(&redirect.say));
    }
    // Somebody in the United States is still asked to go to the platform first.
    let ftc = directory.door("us-ftc-take-it-down").expect("there");
    assert_eq!(knock(ftc, &[UsResident]), [needs(RequestUnanswered)]);
    assert_eq!(knock(ftc, &[RequestUnanswered]), [needs(UsResident)]);
}

#[test]
fn no_door_of_a_take_it_down_form_is_open_outside_the_united_states() {
    let directory = read_all();
    let forms = directory.doors().filter(|door| door.id.ends_with("-take-it-down-act") || door.id == "us-ftc-take-it-down");
    assert_eq!(forms.filter(|door| door.requires.contains(&UsResident)).count(), 3);
}

#[test]
fn what_to_get_ready_and_what_to_ask() {
    let directory = read_all();
    let door = |id: &str| directory.door(id).unwrap_or_else(|| unreachable!("{id} is gone"));
    let nothing_known = door("fr-thesee").judge(|_| None);
    assert!(nothing_known.is_open(), "nothing known is no refusal");
    assert_eq!(nothing_known.unknown, [Minor, Met, ImagesDemanded, NeverMet, Blackmail, MoneyDemanded, Adult]);
    assert_eq!(nothing_known.prepare, [NationalEid]);
    assert_eq!(door("fr-signal-spam").judge(|_| None).prepare, [Account, FullSource]);
    assert_eq!(door("stopncii").judge(|_| None).prepare, [ImageAtHand]);
    // Somebody who has no copy is told so, and is not sent to ask for one.
    let no_copy = door("stopncii").judge(|condition| Some(condition == ImageryTakenAdult));
    assert_eq!(no_copy.refused, [Reason::Needs(ImageAtHand)]);
    // The same with the image of a person under 18: never download it.
    let no_copy = door("take-it-down").judge(|condition| Some(condition == ImageryTakenUnder18));
    assert_eq!(no_copy.refused, [Reason::Needs(ImageAtHand)]);
}

#[test]
fn what_the_doors_say_of_themselves() {
    let directory = read_all();
    let door = |id: &str| directory.door(id).unwrap_or_else(|| unreachable!("{id} is gone"));
    assert_eq!(door("fr-thesee").minors, Some(Allowance::ReportOnly));
    assert_eq!(door("fr-thesee").role, Role::Complaint);
    assert_eq!(door("fr-thesee-report").anonymous, Some(Allowance::Yes));
    assert_eq!(door("fr-pharos").role, Role::PublicContentReport);
    assert_eq!(door("fr-pharos").anonymous, Some(Allowance::Yes));
    assert_eq!(door("stopncii").minors, Some(Allowance::No));
    assert!(door("fr-17cyber").hours.as_ref().is_some_and(|hours| hours.open == directory::Opening::Always(directory::Always::Always)));
    assert!(door("fr-signal-spam").is_for(CaseKind::Bluff) && !door("fr-signal-spam").is_for(CaseKind::Recorded));
    assert!(!door("fr-thesee").is_for(CaseKind::Bluff), "a bluff is no case for a complaint to THESEE");
    assert!(door("bank").is_for(CaseKind::Paid) && door("bank").role == Role::Bank);
    assert!(door("dmca").is_for(CaseKind::Published), "the warning holds for every case");
    let mail = door("fr-cyberchantage-mail");
    assert_eq!(mail.contacts.first().map(|contact| contact.value.as_str()), Some("cyber-chantage@interieur.gouv.fr"));
    assert_eq!(mail.reachable(gathered()).count(), 0);
}

#[test]
fn youtube_warns_of_writing_to_the_uploader() {
    let directory = read_all();
    let youtube = directory.platform("youtube").expect("there");
    let warning = youtube.guides_on(directory::Topic::Warning).next().expect("the warning is gone");
    assert!(warning.say.get("en").contains("uploader"));
    let privacy = directory.door("youtube-privacy").and_then(|door| door.note.as_ref()).expect("the note is gone");
    assert!(privacy.get("en").starts_with("Do not write to the uploader"));
}

#[test]
fn copyright_is_never_a_way() {
    let directory = read_all();
    for door in directory.doors().filter(|door| door.role == Role::Copyright) {
        assert!(door.discloses_identity_to_uploader, "{}", door.id);
        assert!(!door.judge(|_| None).is_open(), "{}", door.id);
    }
}
