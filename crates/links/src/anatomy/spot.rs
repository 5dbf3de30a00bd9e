//! Finds in a text what is an address of the web, of mail, of a telephone, or of another kind.

use url::Url;

use super::repair;
use crate::Clue;

/// One address as it stood in the text, with what was done to it.
#[derive(Debug)]
pub(super) struct Spotted {
    pub(super) text: String,
    pub(super) clues: Vec<Clue>,
}

/// Everything that was found.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) links: Vec<Spotted>,
    pub(super) others: Vec<Clue>,
}

/// Schemes that are known and are not of the web.
const OTHER_SCHEMES: [&str; 26] = [
    "javascript",
    "data",
    "file",
    "gopher",
    "ftp",
    "ftps",
    "sftp",
    "blob",
    "about",
    "ws",
    "wss",
    "magnet",
    "ed2k",
    "tg",
    "whatsapp",
    "intent",
    "view-source",
    "chrome",
    "ipfs",
    "ldap",
    "dict",
    "vbscript",
    "jar",
    "ssh",
    "skype",
    "market",
];
/// Endings of files that are endings of domains, too: only more than a bare name makes them one.
const FILE_ENDINGS: [&str; 14] = ["zip", "mov", "py", "sh", "pl", "rs", "md", "ps", "cc", "so", "app", "ai", "in", "is"];

/// What stands in the text.
pub(super) fn spot(text: &str, clues: &mut Vec<Clue>) -> Found {
    let text = repair::join(&repair::refang(text, clues), clues);
    let mut found = Found::default();
    let alone = text.split_whitespace().count() == 1;
    for word in text.split_whitespace().flat_map(|word| word.split(['<', '>', '"', '«', '»', '“', '”', '„', '|', '`', '「', '」', '『', '』'])) {
        for piece in glued(word) {
            let mut own = Vec::new();
            let piece = unwrap(piece, &mut own);
            classify(piece, alone, own, &mut found);
        }
    }
    // What surrounded the only address is worth telling, too.
    if let ([only], true) = (found.links.as_mut_slice(), text.starts_with(['<', '"', '«', '“', '„', '`', '「', '『'])) {
        only.clues.push(Clue::new("repaired-around", text.chars().take(1).collect::<String>()));
    }
    if found.links.is_empty() && found.others.is_empty() {
        found.others.extend(phone(&text));
    }
    found
}

/// `https://one,https://two` is two, and `https://one.examplehttps://two` as well.
fn glued(word: &str) -> Vec<&str> {
    let mut all = Vec::new();
    let mut rest = word;
    while let Some(at) = second_in_authority(rest) {
        all.push(&rest[..at]);
        rest = &rest[at..];
    }
    while let Some(at) = [",http", ";http", "|http"].iter().filter_map(|glue| rest.get(1..).and_then(|tail| find_small(tail, glue))).min().map(|at| at + 1) {
        if !(rest[at + 5..].starts_with("://") || rest[at + 5..].starts_with("s://") || rest[at + 5..].starts_with("S://")) {
            break;
        }
        all.push(&rest[..at]);
        rest = &rest[at + 1..];
    }
    all.push(rest);
    all
}

/// Where another address begins inside the host of this one.
fn second_in_authority(text: &str) -> Option<usize> {
    let start = text.find("://")? + 3;
    let authority = text[start..].split(['/', '?', '#', '\\']).next().unwrap_or("");
    let small = authority.to_ascii_lowercase();
    let word = ["https:", "http:"].into_iter().find(|word| small.ends_with(word) && text[start + authority.len()..].starts_with("//"))?;
    let at = start + authority.len() - word.len();
    (at > start).then_some(at)
}

fn find_small(text: &str, small: &str) -> Option<usize> {
    text.to_ascii_lowercase().find(small)
}

/// Without brackets, quotes and full stops around it; `[text](https://…)` and `url=https://…` begin at the scheme.
fn unwrap<'a>(word: &'a str, clues: &mut Vec<Clue>) -> &'a str {
    let mut inner = word.trim_start_matches(['(', '[', '{', '\'', '‘', '’', '*', '_', '~', '•', '·', '–', '—', '¡', '¿', ',', ';', ':', '!']);
    if let Some(at) = find_small(inner, "https://").into_iter().chain(find_small(inner, "http://")).min().filter(|at| *at > 0) {
        let before = &inner[..at];
        // An address in the question of another one stays there.
        if !before.contains('/') && !before.contains('?') && !before.ends_with("source:") {
            inner = &inner[at..];
        }
    }
    loop {
        let cut = inner.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '‘', '’', '*', '…', '·', '。']);
        // A bracket that was opened inside belongs to the address: a path, or a number of IPv6.
        let lone = |open: char, close: char| cut.strip_suffix(close).filter(|rest| rest.matches(close).count() >= rest.matches(open).count());
        let cut = lone('(', ')').or_else(|| lone('[', ']')).or_else(|| lone('{', '}')).unwrap_or(cut);
        if cut.len() == inner.len() {
            break;
        }
        inner = cut;
    }
    if inner.len() != word.len() && !inner.is_empty() {
        let start = inner.as_ptr() as usize - word.as_ptr() as usize;
        let around: String = word[..start].chars().chain(word[start + inner.len()..].chars()).take(40).collect();
        clues.push(Clue::new("repaired-around", around));
    }
    inner
}

fn classify(piece: &str, alone: bool, mut clues: Vec<Clue>, found: &mut Found) {
    if piece.is_empty() {
        return;
    }
    if let Some((scheme, rest)) = piece.split_once(':').filter(|(scheme, _)| is_scheme(scheme)) {
        let small = scheme.to_ascii_lowercase();
        match small.as_str() {
            "http" | "https" => {
                let plain = rest.strip_prefix("//").is_some_and(|rest| !rest.starts_with(['/', '\\'])) && !rest.contains('\\');
                if !plain {
                    clues.push(Clue::new("repaired-slashes", piece.chars().take(40).collect::<String>()));
                }
                found.links.push(Spotted { text: piece.to_owned(), clues });
                return;
            }
            "mailto" => return found.others.push(Clue::new("mail-address", rest.split('?').next().unwrap_or(rest))),
            "tel" | "sms" | "callto" => return found.others.push(Clue::new("phone-number", rest.split('?').next().unwrap_or(rest))),
            // "example.org:8080" is a host and a port.
            _ if scheme.contains('.') || small == "localhost" => {}
            _ if OTHER_SCHEMES.contains(&small.as_str()) || rest.starts_with("//") => return found.others.push(Clue::new("other-scheme", small)),
            _ => return,
        }
    }
    let (rest, leading) = piece.strip_prefix("//").map_or((piece, ""), |rest| (rest, "//"));
    if let Some(address) = mail(rest) {
        return found.others.push(Clue::new("mail-address", address));
    }
    if bare(rest, alone) {
        clues.push(Clue::new("repaired-scheme", "https://"));
        if !leading.is_empty() {
            clues.push(Clue::new("repaired-slashes", leading));
        }
        found.links.push(Spotted { text: format!("https://{rest}"), clues });
    }
}

fn is_scheme(text: &str) -> bool {
    text.len() <= 32
        && text.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
}

fn mail(text: &str) -> Option<&str> {
    let (local, domain) = text.rsplit_once('@')?;
    let local_fits = !local.is_empty() && local.len() <= 64 && !local.contains(['/', '@', ':', '?']);
    let domain_fits = domain.contains('.')
        && domain.len() <= 253
        && domain.split('.').all(|part| !part.is_empty() && part.chars().all(|letter| letter.is_alphanumeric() || letter == '-'));
    (local_fits && domain_fits).then_some(text)
}

/// Whether a word without a scheme is an address: a host whose ending exists, or a number of four parts.
fn bare(text: &str, alone: bool) -> bool {
    let end = text.find(['/', '?', '#', '\\']).unwrap_or(text.len());
    let (authority, tail) = text.split_at(end);
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let host = host.rsplit_once(':').filter(|(_, port)| !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit())).map_or(host, |(host, _)| host);
    let host = host.strip_suffix('.').unwrap_or(host);
    let labels: Vec<&str> = host.split('.').collect();
    if labels.len() < 2
        || labels.iter().any(|label| label.is_empty() || label.len() > 190)
        || !host.chars().all(|letter| letter.is_alphanumeric() || ".-_".contains(letter))
    {
        return false;
    }
    let last = labels.last().copied().unwrap_or("");
    if labels.len() == 4 && labels.iter().all(|label| label.parse::<u8>().is_ok()) {
        return true;
    }
    if !last.chars().any(char::is_alphabetic) || Url::parse(&format!("https://{host}/")).is_err() {
        return false;
    }
    let small = idna::domain_to_ascii(host).unwrap_or_else(|_| host.to_ascii_lowercase());
    let known = small.ends_with(".onion") || psl::suffix(small.as_bytes()).is_some_and(|suffix| suffix.is_known() && suffix.as_bytes().len() < small.len());
    if !known {
        // "https" was left out and the ending does not exist: an address all the same when it has a path and stands alone.
        return alone && tail.len() > 1 && tail.starts_with('/');
    }
    let plain = tail.is_empty() && !small.starts_with("www.");
    // "Hello.World", "video.mov" in a sentence are none.
    let file = labels.len() == 2 && FILE_ENDINGS.contains(&last.to_ascii_lowercase().as_str());
    alone && !(file && plain && last == "mov") || !plain || (!file && host == host.to_lowercase())
}

/// A telephone number when the text is hardly anything else, or holds one with a plus sign.
fn phone(text: &str) -> Option<Clue> {
    let part_of = |letter: char| letter.is_ascii_digit() || " +-().\u{a0}/".contains(letter);
    let mut best: Option<&str> = None;
    let mut from = 0;
    for run in text.split(|letter| !part_of(letter)) {
        let run_trimmed = run.trim_matches([' ', '-', '.', '/', '\u{a0}', ')']);
        let digits = run_trimmed.bytes().filter(u8::is_ascii_digit).count();
        let marked = run_trimmed.starts_with('+') || run_trimmed.starts_with('0') || run_trimmed.starts_with("(0") || run_trimmed.starts_with("(+");
        if (7..=15).contains(&digits) && (marked || (digits >= 9 && run_trimmed.len() == text.trim().len())) && best.is_none() {
            best = Some(run_trimmed);
        }
        from += run.len();
        if from > 20_000 {
            break;
        }
    }
    best.map(|number| Clue::new("phone-number", number))
}
