//! Cuts Rich Text Format into groups, control words, and text (RTF Specification 1.9.1).

/// A piece of the source.
#[derive(Debug)]
pub(super) enum Token<'a> {
    Open,
    Close,
    /// `\*`
    Optional,
    /// `\'xx`
    Byte(u8),
    Text(&'a [u8]),
    Control(Control<'a>),
}

/// A control word or symbol, with its number.
#[derive(Debug)]
pub(super) struct Control<'a> {
    pub(super) word: &'a [u8],
    pub(super) number: Option<i32>,
}

/// The tokens of a source, in order.
pub(super) struct Tokens<'a>(&'a [u8]);

impl<'a> Tokens<'a> {
    pub(super) fn new(rtf: &'a [u8]) -> Self {
        Tokens(rtf)
    }

    fn control(&mut self) -> Token<'a> {
        // The backslash is already gone.
        let Some(first) = self.0.first() else {
            return Token::Text(b"");
        };
        if !first.is_ascii_alphabetic() {
            let symbol = &self.0[..1];
            self.0 = &self.0[1..];
            return match first {
                b'*' => Token::Optional,
                b'\'' => self.hexadecimal(),
                b'\\' | b'{' | b'}' => Token::Text(symbol),
                _ => Token::Control(Control { word: symbol, number: None }),
            };
        }
        let length = self.0.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        let (word, mut rest) = self.0.split_at(length);
        let sign = usize::from(rest.first() == Some(&b'-'));
        let digits = rest[sign..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let mut number = None;
        if digits > 0 {
            number = std::str::from_utf8(&rest[..sign + digits]).ok().and_then(|digits| digits.parse().ok());
            rest = &rest[sign + digits..];
        }
        // One blank belongs to the word.
        rest = rest.strip_prefix(b" ").unwrap_or(rest);
        if word == b"bin" {
            let skip = usize::try_from(number.unwrap_or(0)).unwrap_or(0).min(rest.len());
            rest = &rest[skip..];
        }
        self.0 = rest;
        Token::Control(Control { word, number })
    }

    fn hexadecimal(&mut self) -> Token<'a> {
        match self.0 {
            [high, low, rest @ ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                self.0 = rest;
                Token::Byte(crate::transfer::hex(*high) << 4 | crate::transfer::hex(*low))
            }
            _ => Token::Text(b""),
        }
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        let (first, rest) = self.0.split_first()?;
        match first {
            b'{' | b'}' | b'\\' => self.0 = rest,
            b'\r' | b'\n' => {
                // Line ends of the source mean nothing.
                self.0 = rest;
                return Some(Token::Text(b""));
            }
            _ => {
                let end = self.0.iter().position(|byte| matches!(byte, b'{' | b'}' | b'\\' | b'\r' | b'\n'));
                let (text, rest) = self.0.split_at(end.unwrap_or(self.0.len()));
                self.0 = rest;
                return Some(Token::Text(text));
            }
        }
        Some(match first {
            b'{' => Token::Open,
            b'}' => Token::Close,
            _ => self.control(),
        })
    }
}

/// The letter that a control word stands for.
pub(super) fn letter(word: &[u8]) -> Option<char> {
    Some(match word {
        b"par" | b"line" | b"sect" | b"page" | b"row" | b"\n" | b"\r" => '\n',
        b"tab" | b"cell" => '\t',
        b"emdash" => '—',
        b"endash" => '–',
        b"lquote" => '‘',
        b"rquote" => '’',
        b"ldblquote" => '“',
        b"rdblquote" => '”',
        b"bullet" => '•',
        b"~" => '\u{a0}',
        b"_" => '\u{2011}',
        b"emspace" | b"enspace" | b"qmspace" => ' ',
        b"zwj" => '\u{200d}',
        b"zwnj" => '\u{200c}',
        b"ltrmark" => '\u{200e}',
        b"rtlmark" => '\u{200f}',
        _ => return None,
    })
}
