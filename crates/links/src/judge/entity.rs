//! Names of letters in pages: the numbered ones, and the few that titles of European languages use.

const NAMED: &[(&str, &str)] = &[
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", " "),
    ("rsquo", "’"),
    ("lsquo", "‘"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("middot", "·"),
    ("bull", "•"),
    ("mdash", "—"),
    ("ndash", "–"),
    ("hellip", "…"),
    ("eacute", "é"),
    ("Eacute", "É"),
    ("egrave", "è"),
    ("ecirc", "ê"),
    ("agrave", "à"),
    ("Agrave", "À"),
    ("aacute", "á"),
    ("Aacute", "Á"),
    ("atilde", "ã"),
    ("ccedil", "ç"),
    ("iacute", "í"),
    ("oacute", "ó"),
    ("ocirc", "ô"),
    ("otilde", "õ"),
    ("uacute", "ú"),
    ("ugrave", "ù"),
    ("ntilde", "ñ"),
    ("auml", "ä"),
    ("ouml", "ö"),
    ("uuml", "ü"),
    ("szlig", "ß"),
    ("iexcl", "¡"),
    ("iquest", "¿"),
];

/// The text with its named and numbered letters put in; what is not known stays as it is.
pub(crate) fn decode(text: &str) -> String {
    let mut all = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        all.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let end = rest.bytes().take(10).position(|byte| byte == b';');
        match end.and_then(|end| letter(&rest[..end]).map(|letter| (end, letter))) {
            Some((end, letter)) => {
                all.push_str(&letter);
                rest = &rest[end + 1..];
            }
            None => all.push('&'),
        }
    }
    all.push_str(rest);
    all
}

fn letter(name: &str) -> Option<String> {
    if let Some(number) = name.strip_prefix('#') {
        let number = number.strip_prefix(['x', 'X']).map_or_else(|| number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok())?;
        return char::from_u32(number).map(String::from);
    }
    NAMED.iter().find(|(one, _)| *one == name).map(|(_, letter)| (*letter).to_owned())
}

#[cfg(test)]
mod tests {
    #[test]
    fn letters() {
        assert_eq!(super::decode("a&amp;b &#233;&#xe9;&eacute; &unknown; & &#x110000; &"), "a&b ééé &unknown; & &#x110000; &");
    }
}
