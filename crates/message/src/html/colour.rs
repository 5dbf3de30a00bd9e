//! Reads colours, and says which ones an eye cannot tell apart.

/// A colour with how much of it shows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Colour {
    rgb: [u8; 3],
    /// 0 nothing, 1 all of it.
    pub(super) alpha: f32,
}

/// Differences up to this much in each channel are not seen on a screen.
const NEARLY: u8 = 16;

impl Colour {
    pub(super) const BLACK: Colour = Colour { rgb: [0; 3], alpha: 1.0 };
    pub(super) const WHITE: Colour = Colour { rgb: [255; 3], alpha: 1.0 };
    /// What browsers give to links.
    pub(super) const LINK: Colour = Colour { rgb: [0, 0, 238], alpha: 1.0 };

    /// Can text in this colour not be seen on that ground?
    pub(super) fn vanishes_on(self, ground: Colour) -> bool {
        self.rgb.iter().zip(ground.rgb).all(|(one, other)| one.abs_diff(other) <= NEARLY)
    }

    /// Is it (nearly) transparent?
    pub(super) fn is_clear(self) -> bool {
        self.alpha <= 0.1
    }

    /// A colour of CSS (Color Module Level 4): names, `#rgb`, `#rrggbb`, with alpha, `rgb()`, `rgba()`, `hsl()`.
    pub(super) fn parse(text: &str) -> Option<Colour> {
        let text = text.trim();
        if let Some(digits) = text.strip_prefix('#') {
            return hexadecimal(digits.as_bytes());
        }
        if let Some(open) = text.find('(') {
            let numbers = Numbers::parse(text[open + 1..].trim_end_matches(')'))?;
            let name = text[..open].trim();
            let starts = |prefix: &str| name.get(..3).is_some_and(|name| name.eq_ignore_ascii_case(prefix));
            return if starts("rgb") {
                Some(numbers.rgb())
            } else if starts("hsl") {
                Some(numbers.hsl())
            } else {
                None
            };
        }
        named(text)
    }

    /// A colour of an old attribute (`bgcolor`, `<font color>`): as above, and digits without `#`.
    pub(super) fn parse_attribute(text: &str) -> Option<Colour> {
        Colour::parse(text).or_else(|| hexadecimal(text.trim().as_bytes()))
    }

    const fn opaque(rgb: [u8; 3]) -> Colour {
        Colour { rgb, alpha: 1.0 }
    }
}

fn hexadecimal(digits: &[u8]) -> Option<Colour> {
    if !digits.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    let digit = |at: usize| crate::transfer::hex(digits[at]);
    let twice = |at: usize| digit(at) << 4 | digit(at);
    let pair = |at: usize| digit(at) << 4 | digit(at + 1);
    Some(match digits.len() {
        3 => Colour::opaque([twice(0), twice(1), twice(2)]),
        4 => Colour { rgb: [twice(0), twice(1), twice(2)], alpha: f32::from(twice(3)) / 255.0 },
        6 => Colour::opaque([pair(0), pair(2), pair(4)]),
        8 => Colour { rgb: [pair(0), pair(2), pair(4)], alpha: f32::from(pair(6)) / 255.0 },
        _ => return None,
    })
}

/// Three numbers and an alpha, with a mark for those in per cent.
struct Numbers {
    values: [f32; 4],
    per_cent: [bool; 4],
}

impl Numbers {
    fn parse(text: &str) -> Option<Numbers> {
        let mut found = Numbers { values: [0.0, 0.0, 0.0, 1.0], per_cent: [false; 4] };
        let mut count = 0;
        for part in text.split([',', ' ', '/', '\t']).map(str::trim).filter(|part| !part.is_empty()).take(4) {
            let (digits, per_cent) = match part.strip_suffix('%') {
                Some(digits) => (digits, true),
                None => (part.trim_end_matches("deg"), false),
            };
            found.values[count] = digits.parse().ok()?;
            found.per_cent[count] = per_cent;
            count += 1;
        }
        (count >= 3).then_some(found)
    }

    fn alpha(&self) -> f32 {
        if self.per_cent[3] { self.values[3] / 100.0 } else { self.values[3] }
    }

    fn rgb(&self) -> Colour {
        let channel = |at: usize| if self.per_cent[at] { self.values[at] * 2.55 } else { self.values[at] } as u8;
        Colour { rgb: [channel(0), channel(1), channel(2)], alpha: self.alpha() }
    }

    fn hsl(&self) -> Colour {
        let (hue, saturation, light) = (self.values[0] / 30.0, self.values[1] / 100.0, self.values[2] / 100.0);
        let reach = saturation * light.min(1.0 - light);
        let channel = |offset: f32| {
            let at = (offset + hue).rem_euclid(12.0);
            ((light - reach * (at - 3.0).min(9.0 - at).clamp(-1.0, 1.0)) * 255.0).round() as u8
        };
        Colour { rgb: [channel(0.0), channel(8.0), channel(4.0)], alpha: self.alpha() }
    }
}

/// The names that mails use, and all that are nearly white or black: those are the ones that hide text.
fn named(name: &str) -> Option<Colour> {
    #[rustfmt::skip]
    const NAMES: [(&str, u32); 48] = [
        ("black", 0), ("white", 0xFFFFFF), ("red", 0xFF0000), ("blue", 0x0000FF), ("green", 0x008000), ("gray", 0x808080),
        ("grey", 0x808080), ("yellow", 0xFFFF00), ("navy", 0x000080), ("maroon", 0x800000), ("purple", 0x800080),
        ("teal", 0x008080), ("olive", 0x808000), ("silver", 0xC0C0C0), ("lime", 0x00FF00), ("aqua", 0x00FFFF),
        ("cyan", 0x00FFFF), ("fuchsia", 0xFF00FF), ("magenta", 0xFF00FF), ("orange", 0xFFA500), ("pink", 0xFFC0CB),
        ("brown", 0xA52A2A), ("darkred", 0x8B0000), ("darkblue", 0x00008B), ("darkgreen", 0x006400), ("darkgray", 0xA9A9A9),
        ("darkgrey", 0xA9A9A9), ("dimgray", 0x696969), ("dimgrey", 0x696969), ("lightgray", 0xD3D3D3), ("lightgrey", 0xD3D3D3),
        ("gainsboro", 0xDCDCDC), ("whitesmoke", 0xF5F5F5), ("snow", 0xFFFAFA), ("ghostwhite", 0xF8F8FF), ("ivory", 0xFFFFF0),
        ("azure", 0xF0FFFF), ("mintcream", 0xF5FFFA), ("floralwhite", 0xFFFAF0), ("seashell", 0xFFF5EE),
        ("aliceblue", 0xF0F8FF), ("honeydew", 0xF0FFF0), ("lightyellow", 0xFFFFE0), ("windowtext", 0), ("canvastext", 0),
        ("window", 0xFFFFFF), ("canvas", 0xFFFFFF), ("indigo", 0x4B0082),
    ];
    if name.eq_ignore_ascii_case("transparent") {
        return Some(Colour { rgb: [255; 3], alpha: 0.0 });
    }
    let (_, rgb) = NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name))?;
    let [_, red, green, blue] = rgb.to_be_bytes();
    Some(Colour::opaque([red, green, blue]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_white() {
        for text in ["white", "#FFF", "#ffffff", "rgb(255, 255, 255)", "rgb(100% 100% 100%)", "hsl(0, 0%, 100%)", "#fdfdfd", "Snow"] {
            assert!(Colour::parse(text).unwrap().vanishes_on(Colour::WHITE), "{text}");
        }
        for text in ["#ccc", "red", "rgba(0,0,0,1)", "hsl(240 100% 50%)"] {
            assert!(!Colour::parse(text).unwrap().vanishes_on(Colour::WHITE), "{text}");
        }
        assert!(Colour::parse("rgba(0,0,0,.05)").unwrap().is_clear());
        assert!(Colour::parse("transparent").unwrap().is_clear());
        assert_eq!(Colour::parse("inherit"), None);
        assert_eq!(Colour::parse_attribute("FFFFFF"), Some(Colour::WHITE));
    }
}
