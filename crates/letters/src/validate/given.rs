//! Whether the person gave what an element of a notice needs.

use directory::ElementKind;

use super::missing::Part;
use crate::Matter;
use crate::removal::{Order, is_said, said};

/// The parts of an element that are not there; empty when it is complete. `[None]` when it is missing as a whole.
pub(super) fn lacking(kind: ElementKind, order: &Order, matter: &Matter) -> Vec<Option<Part>> {
    let whole = |there: bool| if there { Vec::new() } else { vec![None] };
    let person = &matter.person;
    let statements = order.statements;
    match kind {
        ElementKind::ExactLocation => whole(matter.contents.iter().any(|content| is_said(&content.url))),
        ElementKind::WhyUnlawful => whole(statements.no_consent),
        ElementKind::PersonShown => whole(statements.shown),
        ElementKind::GoodFaith => whole(statements.good_faith),
        ElementKind::NotPaid => whole(statements.not_paid),
        ElementKind::IdenticalCopies => whole(!statements.without_copies),
        ElementKind::Signature => whole(person.signs && said(person.name.as_deref()).is_some()),
        ElementKind::NameAndEmail => {
            let name = said(person.name.as_deref()).is_none().then_some(Some(Part::Name));
            let mail = (!is_mail(person.mail.as_deref())).then_some(Some(Part::Mail));
            name.into_iter().chain(mail).collect()
        }
        ElementKind::Image => whole(order.attach.iter().all(|name| may_go_along(name))),
        ElementKind::OneItem => whole(matter.contents.len() <= 1),
        // Nobody has seen what it is: nobody can say that it is there.
        ElementKind::NotSeen => whole(false),
    }
}

/// One that can be written to: nobody answers another.
fn is_mail(text: Option<&str>) -> bool {
    said(text).is_some_and(|text| crate::is_address(&text))
}

/// Papers may go along. An image, a film, an archive or anything unknown may not: it could be the image itself.
fn may_go_along(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    matches!(ending.as_deref(), Some("txt" | "csv" | "json" | "eml" | "md"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mails_and_papers() {
        for good in ["a@example.org", " x.y+z@sub.example.org "] {
            assert!(is_mail(Some(good)), "{good}");
        }
        for bad in ["", "a", "@example.org", "a@", "a@example", "a b@example.org", "a@b@example.org", "\u{200b}@example.org"] {
            assert!(!is_mail(Some(bad)), "{bad}");
        }
        assert!(!is_mail(None));
        for image in ["a.jpg", "A.PNG", "clip.mp4", "all.zip", "paper.pdf", "noending", "a.txt.heic", ""] {
            assert!(!may_go_along(image), "{image}");
        }
        assert!(may_go_along("list.txt") && may_go_along("hashes.CSV"));
    }
}
