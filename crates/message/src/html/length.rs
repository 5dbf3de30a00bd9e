//! Lengths of CSS, as far as they decide whether text can be seen.

/// A length, as far as it can be known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Length {
    /// CSS pixels.
    Px(f32),
    /// Times the size of the parent.
    Em(f32),
    /// Times the size of the page.
    Rem(f32),
}

/// Farther than this many pixels outside, nothing can be seen.
const FAR: f32 = -500.0;

/// Is it so far outside of the page?
pub(super) fn far(value: &str) -> bool {
    matches!(Length::parse(value), Some(Length::Px(px)) if px <= FAR)
        || matches!(Length::parse(value), Some(Length::Em(em) | Length::Rem(em)) if em * 16.0 <= FAR)
}

impl Length {
    /// A number with its unit; a bare number counts as pixels, as mail programs take it.
    pub(super) fn parse(value: &str) -> Option<Length> {
        let value = value.trim();
        let end = value.find(|letter: char| !(letter.is_ascii_digit() || matches!(letter, '.' | '-' | '+'))).unwrap_or(value.len());
        let number: f32 = value[..end].parse().ok()?;
        let unit = value[end..].trim();
        let is = |name: &str| unit.eq_ignore_ascii_case(name);
        Some(match unit {
            "" | "px" => Length::Px(number),
            "%" => Length::Em(number / 100.0),
            _ if is("px") => Length::Px(number),
            _ if is("pt") => Length::Px(number * 4.0 / 3.0),
            _ if is("em") => Length::Em(number),
            _ if is("ex") || is("ch") => Length::Em(number / 2.0),
            _ if is("rem") => Length::Rem(number),
            _ if is("pc") => Length::Px(number * 16.0),
            _ if is("in") => Length::Px(number * 96.0),
            _ if is("cm") => Length::Px(number * 37.8),
            _ if is("mm") => Length::Px(number * 3.78),
            _ if is("vw") || is("vh") || is("vmin") || is("vmax") => Length::Px(number * 8.0),
            _ => return None,
        })
    }

    /// A font size: also the words of CSS Fonts Level 4, section 2.5.
    pub(super) fn font_size(value: &str) -> Option<Length> {
        if let Some(length) = Length::parse(value) {
            return Some(length);
        }
        #[rustfmt::skip]
        const WORDS: [(&str, Length); 10] = [
            ("xx-small", Length::Px(9.0)), ("x-small", Length::Px(10.0)), ("small", Length::Px(13.0)),
            ("medium", Length::Px(16.0)), ("large", Length::Px(18.0)), ("x-large", Length::Px(24.0)),
            ("xx-large", Length::Px(32.0)), ("smaller", Length::Em(0.83)), ("larger", Length::Em(1.2)),
            ("initial", Length::Px(16.0)),
        ];
        WORDS.iter().find(|(word, _)| word.eq_ignore_ascii_case(value)).map(|(_, length)| *length)
    }

    pub(super) fn at_most(self, px: f32) -> bool {
        match self {
            Length::Px(length) => length <= px,
            Length::Em(times) | Length::Rem(times) => times * 16.0 <= px,
        }
    }

    /// In pixels, inside a parent with this font size.
    pub(super) fn resolve(self, parent: f32) -> f32 {
        match self {
            Length::Px(length) => length,
            Length::Em(times) => times * parent,
            Length::Rem(times) => times * 16.0,
        }
    }

    /// The size in a word of the `font` shorthand: it has a unit, which weights have not.
    pub(super) fn shorthand_size(word: &str) -> Option<Length> {
        let unit = word.bytes().any(|byte| byte.is_ascii_alphabetic() || byte == b'%');
        (word.starts_with(|letter: char| letter.is_ascii_digit() || letter == '.') && (unit || word == "0")).then(|| Length::parse(word)).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units() {
        for (text, px) in [("12px", 12.0), ("9pt", 12.0), ("1.5em", 15.0), ("50%", 5.0), ("2rem", 32.0), ("0", 0.0), (" 3 PX", 3.0)] {
            assert_eq!(Length::parse(text).unwrap().resolve(10.0), px, "{text}");
        }
        assert_eq!(Length::parse("auto"), None);
        assert!(far("-9999px") && far("-100em") && !far("-20px"));
    }
}
