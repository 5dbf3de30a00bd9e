//! Lines of people to talk to, as a page shows them: name, numbers, hours, and how sure each is.

use directory::{Directory, Fact, Helpline, Hours, Shown, TimeOfDay, Weekday};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use letters::reach::{emergency, way};
use words::Words;

use crate::page::Page;
use crate::settings::Settings;

/// The crisis line: on every page, whatever its mark. Where it is not certain, the emergency number stands beside it.
pub(crate) fn crisis(page: &mut Page, directory: &Directory, country: Option<&str>, settings: &Settings) {
    let words = &settings.words;
    let country = country.unwrap_or_default();
    page.line(&words.say("crisis-intro"));
    let mut certain = false;
    for line in directory.crisis_in(country) {
        certain |= line.shown(settings.today) == Shown::Certain;
        helpline(page, line, settings);
    }
    if certain {
        return;
    }
    page.line(&emergency(directory, country, settings.today, words));
}

/// One line: its name, and each way to reach it.
pub(crate) fn helpline(page: &mut Page, line: &Helpline, settings: &Settings) {
    let words = &settings.words;
    page.item(line.name.get(words.language()));
    for (contact, shown) in line.reachable(settings.today) {
        page.below_item(&way(contact, shown, line.hours_of(contact), settings.today, words));
    }
    if let Some(note) = &line.note {
        page.below_item(note.get(words.language()));
    }
}

/// Whether a line is open at a moment, until when, or when it opens.
pub(crate) fn open_at(hours: &Hours, at: Timestamp, words: &Words) -> Option<(bool, String)> {
    letters::reach::open_at(hours, |zone| local(at, zone), words)
}

/// The day of the week and the time of a moment in a zone (IANA name), summer time included.
pub(crate) fn local(at: Timestamp, zone: &str) -> Option<(Weekday, TimeOfDay)> {
    let there = at.to_zoned(TimeZone::get(zone).ok()?);
    let day = Weekday::ALL.get(usize::try_from(there.weekday().to_monday_zero_offset()).ok()?)?;
    Some((*day, TimeOfDay::new(there.hour().unsigned_abs(), there.minute().unsigned_abs())?))
}

#[cfg(test)]
mod tests {
    use directory::ContactKind;

    use super::*;

    /// A shipped line, and whether it is open at moments of the world (UTC); summer time ends in the night to Sunday, 25 October 2026.
    #[test]
    fn open_by_hour_zone_and_summer_time() {
        let directory = Directory::shipped();
        let words = Words::in_language("en");
        let phone = |id: &str| {
            let line = directory.helpline(id).unwrap_or_else(|| unreachable!("there is no line {id}"));
            let contact = line.contacts.iter().find(|contact| contact.kind == ContactKind::Phone).expect("a number");
            line.hours_of(contact).cloned().expect("hours")
        };
        for (id, at, open, say) in [
            // 3018: every day 9:00 to 23:00 in Paris, UTC+2 in summer and UTC+1 in winter.
            ("fr-3018", "2026-07-15T06:59:00Z", false, "opens today at 09:00 (time in Europe/Paris)"),
            ("fr-3018", "2026-07-15T07:00:00Z", true, "open now until 23:00 (time in Europe/Paris)"),
            ("fr-3018", "2026-12-15T07:30:00Z", false, "opens today at 09:00 (time in Europe/Paris)"),
            ("fr-3018", "2026-12-15T08:00:00Z", true, "open now until 23:00 (time in Europe/Paris)"),
            ("fr-3018", "2026-12-15T22:00:00Z", false, "opens tomorrow at 09:00 (time in Europe/Paris)"),
            ("fr-3018", "2026-10-24T20:59:00Z", true, "open now until 23:00 (time in Europe/Paris)"),
            ("fr-3018", "2026-10-24T21:30:00Z", false, "opens tomorrow at 09:00 (time in Europe/Paris)"),
            ("fr-3018", "2026-10-25T21:30:00Z", true, "open now until 23:00 (time in Europe/Paris)"),
            // Revenge Porn Helpline: Monday to Friday 10:00 to 16:00 in London; 28 November 2026 is a Saturday.
            ("gb-rph", "2026-11-27T15:59:00Z", true, "open now until 16:00 (time in Europe/London)"),
            ("gb-rph", "2026-11-27T16:00:00Z", false, "opens on Monday at 10:00 (time in Europe/London)"),
            ("gb-rph", "2026-11-29T12:00:00Z", false, "opens tomorrow at 10:00 (time in Europe/London)"),
            ("gb-rph", "2026-07-15T09:00:00Z", true, "open now until 16:00 (time in Europe/London)"),
            ("gb-rph", "2026-07-15T15:00:00Z", false, "opens tomorrow at 10:00 (time in Europe/London)"),
            // Nummer gegen Kummer: Monday to Saturday 14:00 to 20:00 in Berlin.
            ("de-nummer-gegen-kummer", "2026-11-28T19:00:00Z", false, "opens on Monday at 14:00 (time in Europe/Berlin)"),
            ("fr-3114", "2026-11-28T03:00:00Z", true, "open now"),
        ] {
            let at: Timestamp = at.parse().expect("a moment");
            assert_eq!(open_at(&phone(id), at, &words), Some((open, say.to_owned())), "{id} {at}");
        }
        // Days that no source states: nothing is said.
        assert_eq!(open_at(&phone("it-telefono-amico"), Timestamp::UNIX_EPOCH, &words), None);
    }
}
