//! Parts of an address that can stand for one person: whoever made the link then sees that this person looked.

use url::Url;

use crate::Clue;

/// Names of values that say who somebody is.
const WHO: [&str; 41] = [
    "u",
    "uid",
    "user",
    "userid",
    "user_id",
    "username",
    "id",
    "email",
    "e",
    "mail",
    "token",
    "tok",
    "t",
    "ref",
    "sid",
    "session",
    "cid",
    "clickid",
    "click_id",
    "rid",
    "code",
    "key",
    "k",
    "hash",
    "h",
    "sub",
    "subid",
    "sub1",
    "aff",
    "track",
    "tracking",
    "track_id",
    "trk",
    "visitor",
    "victim",
    "target",
    "target_id",
    "lead",
    "name",
    "phone",
    "tel",
];
/// Names of values that say nothing of anybody.
const COMMON: [&str; 12] = ["lang", "hl", "locale", "page", "p", "q", "s", "sort", "utm_source", "utm_medium", "theme", "start"];

/// What stands out in an address. `own` are labels before the registered name; `spared` is the platform's own id of the content.
pub(super) fn clues(url: &Url, own: &[&str], spared: &[&str]) -> Vec<Clue> {
    let mut found = Vec::new();
    for label in own {
        // In a label, random letters are the usual way to tell visitors apart before any request is made: the look-up of the name is enough.
        if is_random(label) {
            found.push(Clue::new("unique-token", *label));
        }
    }
    for piece in url.path_segments().into_iter().flatten().filter(|piece| !piece.is_empty()) {
        let piece = decode(piece);
        if spared.contains(&piece.as_str()) {
            continue;
        }
        if let Some(mail) = mail_in(&piece) {
            found.push(Clue::new("unique-mail", mail));
        } else if tokens(&piece).any(is_random) {
            found.push(Clue::new("unique-token", short(&piece)));
        }
    }
    for (name, value) in url.query_pairs().take(100) {
        if value.is_empty() || spared.contains(&value.as_ref()) {
            continue;
        }
        if let Some(mail) = mail_in(&value) {
            found.push(Clue::new("unique-mail", mail));
        } else if value.starts_with("http://") || value.starts_with("https://") {
            found.push(Clue::new("address-inside", short(&value)));
        } else if (WHO.contains(&name.to_ascii_lowercase().as_str()) && says_who(&value)) || (!COMMON.contains(&name.as_ref()) && tokens(&value).any(is_random))
        {
            found.push(Clue::new("unique-token", short(&format!("{name}={value}"))));
        }
    }
    // A value without a name: `?k3J9xQ2`.
    if let Some(query) = url.query().filter(|query| !query.contains('=')) {
        let query = decode(query);
        if let Some(mail) = mail_in(&query) {
            found.push(Clue::new("unique-mail", mail));
        } else if tokens(&query).any(is_random) {
            found.push(Clue::new("unique-token", short(&query)));
        }
    }
    found
}

fn short(text: &str) -> String {
    text.chars().take(120).collect()
}

fn decode(text: &str) -> String {
    url::form_urlencoded::parse(format!("a={}", text.replace('+', "%2B").replace('&', "%26")).as_bytes())
        .next()
        .map(|(_, value)| value.into_owned())
        .unwrap_or_default()
}

/// A value of such a name stands for somebody when it is more than a small number or a switch.
fn says_who(value: &str) -> bool {
    let digits = value.bytes().all(|byte| byte.is_ascii_digit());
    (digits && value.len() >= 5) || (!digits && value.chars().count() >= 3 && !["true", "false", "yes", "the"].contains(&value))
}

fn tokens(text: &str) -> impl Iterator<Item = &str> {
    // A UUID is one token, though it has hyphens.
    let whole = (is_uuid(text) || base64_text(text).is_some()).then_some(text);
    let parts = text.split(['-', '_', '.', ' ', ',', '+', '~', '/']);
    whole.into_iter().chain(parts)
}

fn is_uuid(text: &str) -> bool {
    text.len() == 36 && text.bytes().enumerate().all(|(at, byte)| if matches!(at, 8 | 13 | 18 | 23) { byte == b'-' } else { byte.is_ascii_hexdigit() })
}

/// Whether letters look drawn by lot, or are a long number: nobody would choose them as a name.
pub(super) fn is_random(token: &str) -> bool {
    if is_uuid(token) {
        return true;
    }
    let token = token.trim_end_matches('=');
    let length = token.len();
    if !token.is_ascii() || length < 6 {
        return false;
    }
    let bytes = token.as_bytes();
    let digits = bytes.iter().filter(|byte| byte.is_ascii_digit()).count();
    let letters = bytes.iter().filter(|byte| byte.is_ascii_alphabetic()).count();
    if digits == length {
        // A date is none: 20260131.
        return length >= 9;
    }
    if letters + digits != length {
        return bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || b"+/_-".contains(byte)) && base64_text(token).is_some();
    }
    // How often it goes from letter to digit, and from small to capital and back inside a word.
    let class = |byte: u8| {
        if byte.is_ascii_digit() {
            0
        } else if byte.is_ascii_uppercase() {
            1
        } else {
            2
        }
    };
    let turns = bytes.windows(2).filter(|pair| class(pair[0]) != class(pair[1])).count();
    let camel = bytes.windows(2).filter(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase()).count();
    let hex = length >= 12 && digits >= 3 && letters >= 1 && bytes.iter().all(u8::is_ascii_hexdigit);
    let mixed = digits > 0 && turns >= 3;
    let cased = digits == 0 && length >= 8 && turns > 2 * camel + 1 && turns >= 4;
    hex || mixed || cased || (length >= 8 && digits == 0 && unspeakable(token))
}

/// Five consonants in a row, or hardly a vowel: no word of the languages that write so.
fn unspeakable(token: &str) -> bool {
    let small = token.to_ascii_lowercase();
    let vowel = |letter: char| "aeiouy".contains(letter);
    let (mut run, mut longest) = (0, 0);
    for letter in small.chars() {
        run = if vowel(letter) { 0 } else { run + 1 };
        longest = longest.max(run);
    }
    let vowels = small.chars().filter(|letter| vowel(*letter)).count();
    longest >= 6 || vowels == 0
}

/// A mail address, as it is, or in base64 or hexadecimal.
fn mail_in(text: &str) -> Option<String> {
    let plain = |text: &str| {
        let (local, domain) = text.trim_start_matches('@').split_once('@')?;
        let fits = !local.is_empty()
            && domain.contains('.')
            && !domain.contains('@')
            && text.len() <= 254
            && text.chars().all(|letter| letter.is_alphanumeric() || "@.-_+".contains(letter));
        fits.then(|| text.to_owned())
    };
    plain(text).or_else(|| base64_text(text).and_then(|inner| plain(inner.trim()))).or_else(|| hex_text(text).and_then(|inner| plain(inner.trim())))
}

/// What base64 (also the kind for addresses) hides, when that is text.
fn base64_text(text: &str) -> Option<String> {
    let text = text.trim_end_matches('=');
    if text.len() < 8 || text.len() > 2000 {
        return None;
    }
    let (mut bits, mut count, mut bytes) = (0_u32, 0, Vec::new());
    for byte in text.bytes() {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => return None,
        };
        bits = (bits << 6) | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    printable(bytes)
}

fn hex_text(text: &str) -> Option<String> {
    if text.len() < 12 || text.len() > 2000 || text.len() % 2 == 1 || !text.is_ascii() {
        return None;
    }
    let bytes: Option<Vec<u8>> = text.as_bytes().chunks(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect();
    printable(bytes?)
}

fn printable(bytes: Vec<u8>) -> Option<String> {
    bytes.iter().all(|byte| (0x20..0x7f).contains(byte)).then(|| String::from_utf8(bytes).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drawn_by_lot() {
        for token in [
            "k3J9xQ2",
            "a8f3c2e19b7d",
            "550e8400-e29b-41d4-a716-446655440000",
            "xKqRtZpWvB",
            "1698765432",
            "d41d8cd98f00b204e9800998ecf8427e",
            "qwrtzpsdfg",
            "9fK2aB7c",
        ] {
            assert!(is_random(token), "{token}");
        }
        for token in [
            "video",
            "instagram",
            "index",
            "2024",
            "20260131",
            "helloWorld",
            "JavaScript",
            "mp4",
            "windows11",
            "page2",
            "strengths",
            "rhythm",
            "mypage",
            "IMG",
            "www",
            "web01",
            "Sommerferien",
            "thumbnail",
        ] {
            assert!(!is_random(token), "{token}");
        }
    }

    #[test]
    fn mail_addresses() {
        for text in ["a@b.example", "YUBiLmV4YW1wbGU=", "YUBiLmV4YW1wbGU", "6140622e6578616d706c65"] {
            assert_eq!(mail_in(text).as_deref(), Some("a@b.example"), "{text}");
        }
        assert_eq!(mail_in("@someone"), None);
    }
}
