//! The time, with offset and zone (RFC 9557): what the journal writes beside each event.

use evidence::disk::Moment;

use super::TOOL;

/// Now, in the zone of this computer.
#[derive(Debug)]
pub(crate) struct Now(String);

impl Now {
    /// Looks at the clock.
    pub(crate) fn look() -> Self {
        let now = jiff::Zoned::now();
        // Whole seconds: what lies behind them says nothing to a person, and identifies a clock.
        let whole = now.round(jiff::Unit::Second).unwrap_or(now);
        Now(whole.to_string())
    }

    /// As the vault takes it.
    pub(crate) fn moment(&self) -> Moment<'_> {
        Moment { at: &self.0, tool: TOOL }
    }

    /// As text.
    pub(crate) fn text(&self) -> &str {
        &self.0
    }
}

/// A time of a file, with the offset of this computer (RFC 3339).
pub(crate) fn file_time(time: std::time::SystemTime) -> Option<String> {
    let stamp = jiff::Timestamp::try_from(time).ok()?;
    let zoned = stamp.to_zoned(jiff::tz::TimeZone::system());
    zoned.to_string().split('[').next().map(str::to_owned)
}

/// A time of the journal as people read it: the day and the minute.
pub(crate) fn short(at: &str) -> String {
    let (day, rest) = at.split_once('T').unwrap_or((at, ""));
    let minute: String = rest.chars().take(5).collect();
    format!("{day} {minute}").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_in_their_forms() {
        assert_eq!(short("2026-11-27T18:03:11+01:00[Europe/Paris]"), "2026-11-27 18:03");
        let now = Now::look();
        assert!(now.text().contains('T') && now.text().ends_with(']'), "{}", now.text());
        assert!(!now.text().contains('.'), "{}", now.text());
    }
}
