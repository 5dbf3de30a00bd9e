//! Breaks lines at spaces, and never inside an address, a wallet or a pair of French signs.

/// Characters in a line of plain text: what mail programs show without breaking again (RFC 3676, section 4.2).
pub(crate) const WIDTH: usize = 72;

/// A paragraph in lines of at most [`WIDTH`] characters, each begun with `lead`, the first with `first`.
///
/// Its own line breaks stay. A word that is longer than a line stands alone and whole: it may be an address that is copied.
pub(crate) fn wrapped(text: &str, first: &str, lead: &str) -> String {
    let mut out = String::new();
    for (number, line) in text.split('\n').enumerate() {
        let begin = if number == 0 { first } else { lead };
        one(line, begin, lead, &mut out);
    }
    out
}

fn one(line: &str, first: &str, lead: &str, out: &mut String) {
    let mut width = first.chars().count();
    out.push_str(first);
    let mut begun = false;
    for piece in pieces(line) {
        let size = piece.chars().count();
        if begun && width + size > WIDTH {
            // The space at which the line is broken is the break.
            let text = piece.strip_prefix(' ').unwrap_or(piece);
            out.push('\n');
            out.push_str(lead);
            out.push_str(text);
            width = lead.chars().count() + text.chars().count();
        } else {
            out.push_str(piece);
            width += size;
        }
        begun = true;
    }
    out.truncate(out.trim_end_matches(' ').len());
    out.push('\n');
}

/// The line cut before each space at which it may be broken.
fn pieces(line: &str) -> Vec<&str> {
    let mut all = Vec::new();
    let mut from = 0;
    for (place, _) in line.match_indices(' ') {
        if place > from && breaks(line, place) {
            all.push(&line[from..place]);
            from = place;
        }
    }
    all.push(&line[from..]);
    all
}

/// Whether a line may be broken at this space. French sets a space before `: ; ? ! »` and after `«`; a dash keeps to its sentence.
fn breaks(line: &str, place: usize) -> bool {
    let after = line[place + 1..].chars().next();
    let before = line[..place].chars().next_back();
    !matches!(after, None | Some(':' | ';' | '?' | '!' | '»' | '–' | '—' | ' ')) && before != Some('«')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_short_and_nothing_is_lost() {
        let text = "Une personne me menace de diffuser des images de moi : je vous demande de l'aide, et je vous remercie.";
        let lines = wrapped(text, "", "");
        assert!(lines.lines().all(|line| line.chars().count() <= WIDTH), "{lines}");
        assert_eq!(lines.trim_end().replace('\n', " "), text);
        assert!(!lines.lines().any(|line| line.starts_with(':')));
        let address = format!("https://example.org/{}", "a".repeat(200));
        assert!(wrapped(&format!("at {address} today"), "- ", "  ").contains(&address));
        assert_eq!(wrapped("a\n\nb", "", ""), "a\n\nb\n");
        assert_eq!(wrapped("", "", ""), "\n");
    }
}
