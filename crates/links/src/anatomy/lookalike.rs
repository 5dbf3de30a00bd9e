//! Names that are made to be taken for another one: look-alike letters (UTS 39), one letter changed, a known name before the real one.

use std::sync::OnceLock;

use unicode_security::MixedScript as _;
use unicode_security::confusable_detection::skeleton;

use crate::Clue;
use crate::platform;

/// Names shorter than this are in too many honest names.
const SHORTEST: usize = 5;
/// Names shorter than this differ from too many honest names by one letter.
const SHORTEST_TYPO: usize = 7;

/// What is suspicious about a host. `host` is in Unicode, `registrable` the end of it that somebody registered.
pub(super) fn clues(host: &str, registrable: Option<&str>) -> Vec<Clue> {
    let mut found = Vec::new();
    for label in host.split('.') {
        if !label.is_single_script() && !label.is_ascii() {
            found.push(Clue::new("mixed-scripts", label));
        }
    }
    let Some(registrable) = registrable else {
        return found;
    };
    // Whoever owns a known domain may call what is under it as they like.
    if platform::of_host(registrable).is_some() {
        return found;
    }
    let seen = fold(registrable);
    let own = first(registrable);
    let before: Vec<&str> = host.strip_suffix(registrable).unwrap_or("").split('.').filter(|label| !label.is_empty()).collect();
    let known = || known().iter().map(|one| one.domain);
    let own_seen = (!own.is_ascii()).then(|| fold(own));
    if let Some(one) = self::known().iter().find(|one| one.folded == seen || own_seen.as_ref().is_some_and(|own| *own == one.first_folded)) {
        found.push(Clue::new("looks-like", one.domain));
        return found;
    }
    let whole = before.join(".");
    if let Some(domain) =
        known().find(|domain| whole.ends_with(domain) || (first(domain).len() >= SHORTEST && before.iter().any(|label| named_in(label, domain))))
    {
        found.push(Clue::new("name-inside", domain));
        return found;
    }
    let own_shape = shape(own);
    if let Some(one) = self::known().iter().find(|one| typo(own, first(one.domain)) || own_shape == one.shape && own != first(one.domain)) {
        found.push(Clue::new("looks-like", one.domain));
        return found;
    }
    if let Some(domain) = known().find(|domain| first(domain).len() >= SHORTEST && (own == first(domain) || (own.contains('-') && named_in(own, domain)))) {
        found.push(Clue::new("name-inside", domain));
    }
    found
}

/// A domain of a platform, and how it looks.
struct Known {
    domain: &'static str,
    folded: String,
    first_folded: String,
    shape: String,
}

/// All of them. How they look is worked out once: it takes longer than everything else that is done with an address.
fn known() -> &'static [Known] {
    static ALL: OnceLock<Vec<Known>> = OnceLock::new();
    let of = |domain: &'static str| Known { domain, folded: fold(domain), first_folded: fold(first(domain)), shape: shape(first(domain)) };
    ALL.get_or_init(|| platform::all().iter().flat_map(|platform| &platform.domains).map(|domain| of(domain)).collect())
}

/// `instagram` of `instagram.com`.
fn first(domain: &str) -> &str {
    domain.split('.').next().unwrap_or(domain)
}

/// The skeleton, without case.
fn fold(text: &str) -> String {
    skeleton(text).flat_map(char::to_lowercase).collect()
}

/// Digits as the letters that they are taken for, `rn` as `m`, `vv` as `w`.
fn shape(label: &str) -> String {
    let plain: String = label
        .chars()
        .map(|letter| match letter {
            '0' => 'o',
            '1' | 'i' | '|' => 'l',
            '3' => 'e',
            '4' => 'a',
            '5' => 's',
            '7' => 't',
            other => other,
        })
        .collect();
    plain.replace("rn", "m").replace("vv", "w").replace("cl", "d")
}

/// A label whose parts between hyphens are the known name, or begin with it and the word for logging in.
fn named_in(label: &str, domain: &str) -> bool {
    let name = first(domain);
    label.split('-').any(|part| part == name || part == name.replace('-', ""))
}

/// One letter too many, too few, another one, or two that changed places.
fn typo(one: &str, other: &str) -> bool {
    if other.len() < SHORTEST_TYPO || one == other || !one.is_ascii() || one.len().abs_diff(other.len()) > 1 {
        return false;
    }
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let same = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (rest, rest_other) = (&one[same..], &other[same..]);
    match rest.len().cmp(&rest_other.len()) {
        std::cmp::Ordering::Less => rest == &rest_other[1..],
        std::cmp::Ordering::Greater => &rest[1..] == rest_other,
        std::cmp::Ordering::Equal => {
            rest[1..] == rest_other[1..] || (rest.len() > 1 && rest[0] == rest_other[1] && rest[1] == rest_other[0] && rest[2..] == rest_other[2..])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn made_to_be_taken_for_others() {
        for (host, registrable, id, value) in [
            ("instаgrаm.com", "instаgrаm.com", "looks-like", "instagram.com"),
            ("www.lnstagram.com", "lnstagram.com", "looks-like", "instagram.com"),
            ("instagrarn.com", "instagrarn.com", "looks-like", "instagram.com"),
            ("y0utube.com", "y0utube.com", "looks-like", "youtube.com"),
            ("facebok.com", "facebok.com", "looks-like", "facebook.com"),
            ("instagram.com.evil.example", "evil.example", "name-inside", "instagram.com"),
            ("instagram.evil.example", "evil.example", "name-inside", "instagram.com"),
            ("dropbox-login.example", "dropbox-login.example", "name-inside", "dropbox.com"),
            ("instagram.example", "instagram.example", "name-inside", "instagram.com"),
        ] {
            let found = clues(host, Some(registrable));
            assert!(found.iter().any(|clue| clue.id == id && clue.value == value), "{host}: {found:?}");
        }
        assert!(clues("раypal.example", Some("раypal.example")).iter().any(|clue| clue.id == "mixed-scripts"));
    }

    #[test]
    fn honest_names() {
        for name in [
            "instagram.com",
            "video.com",
            "example.org",
            "mail.example.org",
            "münchen.example",
            "пример.example",
            "my-video.example",
            "megaphone.example",
            "x.example",
        ] {
            assert_eq!(clues(name, Some(name)), [], "{name}");
        }
        assert_eq!(clues("help.instagram.com", Some("instagram.com")), []);
    }
}
