//! A few minutes to pay: a chat with somebody who waits for the answer.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "demand-minutes", family: Family::Demand, theme: Theme::Minutes, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    let pressing = scene.counted(&[Minutes], &[Pay, You, MoneyWord, IWill, OrElse, Deadline, SendOut, HurryChat], SENTENCE)?;
    let mut before = 0;
    let lasts = |&minutes: &Span| {
        // The seconds after the minutes belong to them.
        let goes_on = before > 0 && minutes.start.saturating_sub(before) <= 10;
        before = minutes.end;
        goes_on || is_a_length(scene, minutes)
    };
    (!scene.all(Minutes).iter().all(lasts)).then(|| Found::once(pressing))
}

/// "6 minutes and 40 seconds": how long a recording is, not how long somebody has to pay.
fn is_a_length(scene: &Scene<'_>, minutes: Span) -> bool {
    let after = scene.folded.text.get(minutes.end as usize..).unwrap_or_default();
    let number = |word: &str| word.len() <= 2 && word.parse::<u8>().is_ok_and(|number| number < 60);
    after.split_ascii_whitespace().take(2).any(number)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &["You have 10 minutes to pay.", "Tu as 10 minutes pour payer."],
            &["Minutes of the meeting.", "You will like the recording, all 6 minutes and 40 seconds of it."],
        );
    }
}
