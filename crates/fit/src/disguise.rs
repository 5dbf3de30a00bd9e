//! The tricks by which these mails hide from filters, done to a text: to measure that the verdict stays.
//!
//! Each takes the plain text that a person would see and gives the bytes of a mail (or text) that shows the same.

/// A trick: its name and what it does.
pub(crate) type Disguise = (&'static str, fn(&str) -> Vec<u8>);

/// All tricks.
pub(crate) const ALL: &[Disguise] = &[
    ("homoglyphs: Cyrillic", |text| swap(text, CYRILLIC, 1)),
    ("homoglyphs: Cyrillic, every second", |text| swap(text, CYRILLIC, 2)),
    ("homoglyphs: Greek", |text| swap(text, GREEK, 1)),
    ("homoglyphs: Armenian and others", |text| swap(text, ARMENIAN, 1)),
    ("homoglyphs: phonetic letters", |text| swap(text, PHONETIC, 1)),
    ("homoglyphs: Latin in Cyrillic", |text| swap(text, LATIN, 1)),
    ("full-width letters", |text| {
        text.chars().map(|c| if c.is_ascii_alphanumeric() { char::from_u32(c as u32 + 0xfee0).unwrap_or(c) } else { c }).collect::<String>().into_bytes()
    }),
    ("mathematical letters", |text| text.chars().map(mathematical).collect::<String>().into_bytes()),
    ("zero-width in every second pair", |text| between(text, "\u{200b}", 2)),
    ("zero-width joiners everywhere", |text| between(text, "\u{200d}", 1)),
    ("soft hyphens", |text| between(text, "\u{ad}", 2)),
    ("stacked diacritics", |text| after_letters(text, "\u{323}\u{30a}\u{301}")),
    ("spaced letters, wide words", spaced_wide),
    ("spaced letters, one gap", |text| spaced(text, " ")),
    ("dotted letters", |text| spaced(text, ".")),
    ("entities", |text| html(&entities(text, "&#"))),
    ("entities twice", |text| html(&entities(text, "&amp;#"))),
    ("entities in plain text", |text| entities(text, "&#").into_bytes()),
    ("base64", base64),
    ("quoted-printable", quoted_printable),
    ("zero-pixel filler", zero_pixel),
    ("newsletter in front", newsletter),
    ("carried in a bounce", bounce),
    ("wallet spaced", |text| wallet(text, " ")),
    ("wallet on two lines", |text| wallet_lines(text)),
    ("wallet starred", |text| wallet(text, "*")),
    ("wallet removed", |text| without_wallet(text).into_bytes()),
];

const CYRILLIC: &[(char, char)] = &[
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('o', 'о'),
    ('p', 'р'),
    ('x', 'х'),
    ('y', 'у'),
    ('i', 'і'),
    ('s', 'ѕ'),
    ('j', 'ј'),
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('I', 'І'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('T', 'Т'),
    ('X', 'Х'),
];
const GREEK: &[(char, char)] = &[
    ('a', 'α'),
    ('o', 'ο'),
    ('v', 'ν'),
    ('i', 'ι'),
    ('p', 'ρ'),
    ('u', 'υ'),
    ('A', 'Α'),
    ('B', 'Β'),
    ('E', 'Ε'),
    ('H', 'Η'),
    ('I', 'Ι'),
    ('K', 'Κ'),
    ('M', 'Μ'),
    ('N', 'Ν'),
    ('O', 'Ο'),
    ('P', 'Ρ'),
    ('T', 'Τ'),
    ('X', 'Χ'),
    ('Y', 'Υ'),
];
const ARMENIAN: &[(char, char)] =
    &[('n', 'ո'), ('u', 'ս'), ('g', 'ց'), ('h', 'հ'), ('o', 'օ'), ('s', 'ѕ'), ('w', 'ԝ'), ('m', 'ⅿ'), ('l', 'ⅼ'), ('d', 'ⅾ'), ('v', 'ⅴ'), ('i', 'ⅰ')];
const PHONETIC: &[(char, char)] = &[('a', 'ɑ'), ('m', 'ʍ'), ('v', 'ʋ'), ('f', 'ƒ'), ('i', 'ι'), ('r', 'ɼ'), ('l', 'ɭ'), ('g', 'ɡ'), ('y', 'у')];
const LATIN: &[(char, char)] = &[('а', 'a'), ('с', 'c'), ('е', 'e'), ('о', 'o'), ('р', 'p'), ('х', 'x'), ('у', 'y')];

/// Wallets keep their letters: the person has to copy them.
fn swap(text: &str, table: &[(char, char)], every: usize) -> Vec<u8> {
    words(text, |word| {
        if is_wallet(word) {
            return word.to_owned();
        }
        word.chars().enumerate().map(|(place, c)| table.iter().find(|(from, _)| *from == c && place % every == 0).map_or(c, |(_, to)| *to)).collect()
    })
}

fn between(text: &str, mark: &str, every: usize) -> Vec<u8> {
    words(text, |word| {
        let mut out = String::new();
        for (place, c) in word.chars().enumerate() {
            if place > 0 && place % every == 0 {
                out.push_str(mark);
            }
            out.push(c);
        }
        out
    })
}

fn after_letters(text: &str, marks: &str) -> Vec<u8> {
    words(text, |word| {
        if is_wallet(word) {
            return word.to_owned();
        }
        word.chars().flat_map(|c| std::iter::once(c).chain(marks.chars().take(if c.is_alphabetic() && (c as u32) < 0x600 { 3 } else { 0 }))).collect()
    })
}

fn spaced_wide(text: &str) -> Vec<u8> {
    text.split_whitespace().map(|word| if is_wallet(word) { word.to_owned() } else { apart(word, " ") }).collect::<Vec<_>>().join("   ").into_bytes()
}

fn spaced(text: &str, gap: &str) -> Vec<u8> {
    words(text, |word| if is_wallet(word) { word.to_owned() } else { apart(word, gap) })
}

fn apart(word: &str, gap: &str) -> String {
    word.chars().map(String::from).collect::<Vec<_>>().join(gap)
}

fn mathematical(c: char) -> char {
    match c {
        'a'..='z' => char::from_u32(0x1d41a + c as u32 - 'a' as u32).unwrap_or(c),
        'A'..='Z' => char::from_u32(0x1d400 + c as u32 - 'A' as u32).unwrap_or(c),
        _ => c,
    }
}

fn entities(text: &str, lead: &str) -> String {
    text.chars().map(|c| if c.is_alphabetic() { format!("{lead}{};", c as u32) } else { c.to_string() }).collect()
}

fn header(kind: &str, encoding: &str) -> String {
    format!(
        "From: sender@example.org\r\nTo: reader@example.com\r\nSubject: note\r\nMIME-Version: 1.0\r\nContent-Type: {kind}; charset=utf-8\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    )
}

fn html(body: &str) -> Vec<u8> {
    format!("{}<html><body><p>{}</p></body></html>\r\n", header("text/html", "8bit"), body.replace('\n', "<br>\n")).into_bytes()
}

fn base64(text: &str) -> Vec<u8> {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = header("text/plain", "base64").into_bytes();
    for (place, chunk) in text.as_bytes().chunks(3).enumerate() {
        if place % 19 == 18 {
            out.extend(b"\r\n");
        }
        let value = chunk.iter().fold(0u32, |sum, byte| sum << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for letter in 0..4 {
            out.push(if letter <= chunk.len() { LETTERS[(value >> (18 - 6 * letter) & 63) as usize] } else { b'=' });
        }
    }
    out
}

fn quoted_printable(text: &str) -> Vec<u8> {
    let mut out = header("text/plain", "quoted-printable");
    let mut column = 0;
    for byte in text.bytes() {
        if byte == b'\n' {
            out.push_str("\r\n");
            column = 0;
            continue;
        }
        out.push_str(&format!("={byte:02X}"));
        column += 3;
        if column > 70 {
            out.push_str("=\r\n");
            column = 0;
        }
    }
    out.into_bytes()
}

/// Filler in another language between the letters, in letters of no height.
fn zero_pixel(text: &str) -> Vec<u8> {
    const FILLER: &[&str] = &["会議", "資料を", "送ります", "天気", "予定", "確認"];
    let mut out = String::new();
    for (place, c) in text.chars().enumerate() {
        out.push_str(&entities_of_markup(c));
        if c.is_alphabetic() && place % 2 == 0 {
            out.push_str(&format!("<label style=\"font-size:0px\">{}</label>", FILLER[place / 2 % FILLER.len()]));
        }
    }
    html(&out)
}

fn entities_of_markup(c: char) -> String {
    match c {
        '<' => "&lt;".to_owned(),
        '&' => "&amp;".to_owned(),
        other => other.to_string(),
    }
}

fn newsletter(text: &str) -> Vec<u8> {
    const FRONT: &str = "Your invoice is ready\n\nThank you for your order. You can view this message in your browser. Our spring catalogue is here: garden chairs, \
        tables and lamps at new prices, delivered to your door within the week. Follow us for more ideas. If you no longer want to receive our newsletter, \
        unsubscribe here. Privacy policy. All rights reserved.\n\n\n\n";
    format!("{}{FRONT}{text}", header("text/plain", "8bit")).into_bytes()
}

fn bounce(text: &str) -> Vec<u8> {
    format!(
        "From: MAILER-DAEMON@example.net\r\nTo: reader@example.com\r\nSubject: Undelivered Mail Returned to Sender\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b1\"\r\n\r\n\
         --b1\r\nContent-Type: text/plain\r\n\r\nThis is the mail system at host example.net.\r\n\r\nI'm sorry to have to inform you that your message could not be delivered to one or more recipients. It's attached below.\r\n\r\n\
         --b1\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; example.net\r\n\r\nFinal-Recipient: rfc822; nobody@example.net\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n\
         --b1\r\nContent-Type: message/rfc822\r\n\r\n{}{text}\r\n--b1--\r\n",
        header("text/plain", "8bit")
    )
    .into_bytes()
}

fn wallet(text: &str, gap: &str) -> Vec<u8> {
    words(text, |word| if is_wallet(word) { apart(word, gap) } else { word.to_owned() })
}

fn wallet_lines(text: &str) -> Vec<u8> {
    words(text, |word| if is_wallet(word) { format!("{}\n{}", &word[..word.len() / 2], &word[word.len() / 2..]) } else { word.to_owned() })
}

/// The text as when the address stands in a picture.
pub(crate) fn without_wallet(text: &str) -> String {
    String::from_utf8_lossy(&words(text, |word| if is_wallet(word) { String::new() } else { word.to_owned() })).into_owned()
}

/// Changes each word, keeps the white space.
fn words(text: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut out = String::new();
    let mut word = String::new();
    for c in text.chars().chain(std::iter::once('\n')) {
        if c.is_whitespace() {
            out.push_str(&change(&word));
            word.clear();
            out.push(c);
        } else {
            word.push(c);
        }
    }
    out.into_bytes()
}

/// Looks like an address of a coin: long, of letters and digits only.
fn is_wallet(word: &str) -> bool {
    let core = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    (26..=110).contains(&core.len()) && core.bytes().all(|b| b.is_ascii_alphanumeric()) && core.bytes().filter(u8::is_ascii_digit).count() >= 3
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whatever the trick, the same words are read.
    #[test]
    fn a_plain_sentence_survives_every_trick() {
        let plain = "I hacked your operating system and recorded a video. Pay to 18mHtUJvZtz9YwbmLypEhGankvK2BrJSpw now.\n";
        for (name, trick) in ALL {
            let (conversation, _) = message::read(&trick(plain));
            let folded = recognise::fold::fold(&conversation.text).text;
            let squeezed: String = folded.split(' ').collect();
            assert!(squeezed.contains("hackedyouroperatingsystemandrecordedavideo"), "{name}: {folded}");
        }
    }
}
