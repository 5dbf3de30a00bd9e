//! Reads CSS declarations, as far as they decide whether text can be seen.

use super::colour::Colour;
use super::length::{Length, far};

/// What a rule or a `style` attribute says; `None` where it is silent.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
pub(super) struct Declared {
    pub(super) display: Option<Display>,
    pub(super) visible: Option<bool>,
    pub(super) size: Option<Length>,
    pub(super) colour: Option<Colour>,
    pub(super) ground: Option<Ground>,
    pub(super) opacity: Option<f32>,
    /// `overflow` hides what does not fit.
    pub(super) clips: Option<bool>,
    /// Height, width, or line height leave no room.
    pub(super) flat: Option<bool>,
    pub(super) positioned: Option<bool>,
    /// `left`, `top` … far outside.
    pub(super) shifted: Option<bool>,
    /// `text-indent` or a margin far outside; needs no position.
    pub(super) indented: Option<bool>,
    pub(super) preformatted: Option<bool>,
}

/// How a box takes part in the layout.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Display {
    /// Not at all.
    None,
    /// Within the line.
    Inline,
    /// In lines of its own.
    Block,
}

/// What lies behind the text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Ground {
    /// A colour.
    Plain(Colour),
    /// A picture or a gradient: nothing can be said of text on it.
    Picture,
}

impl Declared {
    /// Reads the declarations of a block into `normal` and `important` (CSS Cascade Level 4, section 6.4.1).
    pub(super) fn read(block: &str, normal: &mut Declared, important: &mut Declared) {
        let mut rest = block;
        while !rest.is_empty() {
            let end = memchr::memchr(b';', rest.as_bytes()).unwrap_or(rest.len());
            let (one, after) = rest.split_at(end);
            rest = after.get(1..).unwrap_or_default();
            let Some((name, value)) = one.split_once(':') else {
                continue;
            };
            match value.trim_end().strip_suffix("!important").or_else(|| strip_important(value)) {
                Some(value) => important.set(name.trim(), value.trim()),
                None => normal.set(name.trim(), value.trim()),
            }
        }
    }

    fn set(&mut self, name: &str, value: &str) {
        let mut small = [0u8; 20];
        let Some(lower) = small.get_mut(..name.len()) else {
            return;
        };
        lower.copy_from_slice(name.as_bytes());
        lower.make_ascii_lowercase();
        let is = |word: &str| value.eq_ignore_ascii_case(word);
        match &*lower {
            b"color" => self.colour = Colour::parse(value).or(self.colour),
            b"font-size" => self.size = Length::font_size(value).or(self.size),
            // The size is the word of the shorthand that begins with a digit and has a unit (weights have none).
            b"font" => self.size = value.split([' ', '/']).find_map(Length::shorthand_size).or(self.size),
            b"display" => {
                self.display = match value {
                    _ if is("none") => Some(Display::None),
                    _ if value.len() >= 6 && value.is_char_boundary(6) && value[..6].eq_ignore_ascii_case("inline") => Some(Display::Inline),
                    _ if is("block") || is("flex") || is("grid") || is("list-item") || is("table") => Some(Display::Block),
                    // `table-cell` and the like, `contents`, `inherit`: as the element itself.
                    _ => self.display.filter(|display| *display != Display::None),
                };
            }
            b"visibility" => self.visible = Some(!(is("hidden") || is("collapse"))),
            b"mso-hide" if is("all") => self.display = Some(Display::None),
            b"opacity" => {
                let per_cent = value.strip_suffix('%').and_then(|digits| digits.parse::<f32>().ok()).map(|value| value / 100.0);
                self.opacity = per_cent.or_else(|| value.parse().ok()).or(self.opacity);
            }
            b"background-color" => self.ground = Colour::parse(value).map(Ground::Plain).or(self.ground),
            b"background" => self.ground = background(value).or(self.ground),
            b"background-image" if !is("none") => self.ground = Some(Ground::Picture),
            b"overflow" | b"overflow-y" | b"overflow-x" => self.clips = Some(is("hidden") || is("clip")),
            b"height" | b"max-height" | b"width" | b"max-width" | b"line-height" if Length::parse(value).is_some_and(|length| length.at_most(1.0)) => {
                self.flat = Some(true);
            }
            b"position" => self.positioned = Some(is("absolute") || is("fixed") || is("relative")),
            b"left" | b"top" | b"right" | b"bottom" if far(value) => self.shifted = Some(true),
            b"text-indent" | b"margin-left" | b"margin-top" => {
                self.indented = if far(value) { Some(true) } else { self.indented };
            }
            b"margin" if value.split(' ').any(far) => self.indented = Some(true),
            b"white-space" => self.preformatted = Some(value.len() >= 3 && value.is_char_boundary(3) && value[..3].eq_ignore_ascii_case("pre")),
            _ => {}
        }
    }

    /// Lays a later or stronger block over this one.
    pub(super) fn overlay(&mut self, over: &Declared) {
        self.display = over.display.or(self.display);
        self.visible = over.visible.or(self.visible);
        self.size = over.size.or(self.size);
        self.colour = over.colour.or(self.colour);
        self.ground = over.ground.or(self.ground);
        self.opacity = over.opacity.or(self.opacity);
        self.clips = over.clips.or(self.clips);
        self.flat = over.flat.or(self.flat);
        self.positioned = over.positioned.or(self.positioned);
        self.shifted = over.shifted.or(self.shifted);
        self.indented = over.indented.or(self.indented);
        self.preformatted = over.preformatted.or(self.preformatted);
    }

    /// Does it say nothing that matters here?
    pub(super) fn is_silent(&self) -> bool {
        *self == Declared::default()
    }
}

/// `! important`, in any letter case.
fn strip_important(value: &str) -> Option<&str> {
    let (value, mark) = value.rsplit_once('!')?;
    mark.trim().eq_ignore_ascii_case("important").then_some(value)
}

fn background(value: &str) -> Option<Ground> {
    let lower = value.to_ascii_lowercase();
    if lower.contains("url(") || lower.contains("gradient") {
        return Some(Ground::Picture);
    }
    if lower == "none" {
        return None;
    }
    // `rgb(…)` holds blanks; other values are words.
    Colour::parse(value).or_else(|| value.split_ascii_whitespace().find_map(Colour::parse)).map(Ground::Plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(block: &str) -> Declared {
        let (mut normal, mut important) = (Declared::default(), Declared::default());
        Declared::read(block, &mut normal, &mut important);
        normal.overlay(&important);
        normal
    }

    #[test]
    fn declarations_that_matter() {
        assert_eq!(read("DISPLAY : None ; color:red").display, Some(Display::None));
        assert_eq!(read("display:none!important;display:block").display, Some(Display::None));
        assert_eq!(read("display:none; display : inline-block").display, Some(Display::Inline));
        assert_eq!(read("font:italic 700 0/1.2 Arial").size, Some(Length::Px(0.0)));
        assert_eq!(read("font: bold 12pt/14pt Arial").size, Some(Length::Px(16.0)));
        assert_eq!(read("text-indent:-9999px").indented, Some(true));
        assert_eq!(read("background: #fff url(x.png) no-repeat").ground, Some(Ground::Picture));
        assert_eq!(read("max-height:0;overflow:hidden"), Declared { flat: Some(true), clips: Some(true), ..Declared::default() });
        assert!(read("margin:0 auto;padding:3px;;broken").is_silent());
    }
}
