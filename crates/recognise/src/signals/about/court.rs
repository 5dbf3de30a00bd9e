//! A court has decided, somebody was arrested.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "about-court", family: Family::About, theme: Theme::About, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    times(scene, Court)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &["The suspect was arrested and sentenced to prison.", "Le suspect a été condamné par le tribunal."],
            &["The tennis court is wet."],
        );
    }
}
