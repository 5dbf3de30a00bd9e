//! Says whether a line begins on the right: the first letter with a direction decides (UAX 9, rules P2 and P3).

/// Whether the first letter of `line` that has a direction belongs to a script written from right to left.
pub(crate) fn is_right_to_left(line: &str) -> bool {
    line.chars().find_map(strong).unwrap_or(false)
}

/// `Some(true)` for a letter written from right to left, `Some(false)` for any other letter, `None` for what has no direction.
fn strong(c: char) -> Option<bool> {
    match c {
        // Hebrew, Arabic, Syriac, Thaana, NKo, Samaritan, Mandaic and their presentation forms; the marks RLM and ALM.
        '\u{5BE}' | '\u{5C0}' | '\u{5C3}' | '\u{5C6}' | '\u{5D0}'..='\u{5F4}' | '\u{608}' | '\u{60B}' | '\u{60D}' => Some(true),
        '\u{61B}'..='\u{64A}' | '\u{66D}'..='\u{66F}' | '\u{671}'..='\u{6D5}' | '\u{6E5}' | '\u{6E6}' => Some(true),
        '\u{6EE}' | '\u{6EF}' | '\u{6FA}'..='\u{8C9}' | '\u{200F}' | '\u{FB1D}' | '\u{FB1F}'..='\u{FDFF}' => Some(true),
        '\u{FE70}'..='\u{FEFC}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}' => Some(true),
        '\u{200E}' => Some(false),
        _ => c.is_alphabetic().then_some(false),
    }
}

#[cfg(test)]
mod tests {
    use super::is_right_to_left;

    #[test]
    fn the_first_letter_decides() {
        assert!(is_right_to_left("مرحبا hello"));
        assert!(is_right_to_left("12 – שלום"));
        assert!(!is_right_to_left("hello مرحبا"));
        assert!(!is_right_to_left("12, 13 !"));
        assert!(!is_right_to_left(""));
        assert!(!is_right_to_left("Привет"));
    }
}
