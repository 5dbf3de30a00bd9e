//! What keeps a visitor out: statuses, places and words. Where one of these is seen, nothing is ever called absent.

use url::Url;

use super::page::{Page, fold};
use super::signs::walls;
use crate::{Answer, Clue, State};

/// What was seen of walls.
#[derive(Debug, Default)]
pub(crate) struct Wall {
    /// Sure enough to be the answer.
    pub(crate) state: Option<(State, Clue)>,
    /// Enough to forbid "absent".
    pub(crate) doubt: Option<Clue>,
}

impl Wall {
    fn sure(state: State, clue: Clue) -> Wall {
        Wall { doubt: Some(clue.clone()), state: Some((state, clue)) }
    }
}

/// Looks for a wall in an answer; `landed` is where the journey ended, `moved` whether that is another place than was asked for.
pub(crate) fn of(answer: &Answer, page: &Page, landed: &str, moved: bool) -> Wall {
    let landed = Url::parse(landed).ok();
    if let Some(wall) = by_status(answer) {
        return refine(wall, page, answer);
    }
    if let Some(to) = landed.as_ref().filter(|_| moved).filter(|to| is_login(to)) {
        return Wall::sure(State::Restricted, Clue::new("login-redirect", to.as_str()));
    }
    by_words(page, answer)
}

fn by_status(answer: &Answer) -> Option<Wall> {
    let status = answer.status.to_string();
    let challenged = answer.header("cf-mitigated").is_some()
        || answer.header("x-amzn-waf-action").is_some()
        || answer.header("x-datadome").is_some_and(|value| value == "protected");
    Some(match answer.status {
        401 => Wall::sure(State::Restricted, Clue::new("login-wall", status)),
        402 => Wall::sure(State::Restricted, Clue::new("payment-wall", status)),
        403 => Wall::sure(State::BlockedToUs, Clue::new("forbidden", status)),
        407 | 511 => Wall::sure(State::Inconclusive, Clue::new("login-wall", status)),
        420 | 429 => Wall::sure(State::BlockedToUs, Clue::new("rate-limited", status)),
        451 => Wall::sure(State::BlockedToUs, Clue::new("geo-block", status)),
        _ if challenged => Wall::sure(State::BlockedToUs, Clue::new("captcha", answer.header("cf-mitigated").unwrap_or("challenge"))),
        500..=599 | 0..=99 => Wall::sure(State::Inconclusive, Clue::new("server-error", status)),
        _ => return None,
    })
}

/// A page under such a status can say more: a captcha under 503, a login under 403.
fn refine(wall: Wall, page: &Page, answer: &Answer) -> Wall {
    match by_words(page, answer).state {
        Some((state, clue)) if matches!(answer.status, 403 | 500..=599) && clue.id != "forbidden" => Wall::sure(state, clue),
        _ => wall,
    }
}

fn by_words(page: &Page, answer: &Answer) -> Wall {
    let walls = walls();
    let title = fold(&page.title);
    let headed = |words: &[String]| {
        let heads: Vec<String> = std::iter::once(title.clone()).chain(page.headings.iter().map(|one| fold(one))).collect();
        words.iter().find(|word| heads.iter().any(|head| head.contains(word.as_str()))).cloned()
    };
    let text = if page.is_short() { fold(&page.text) } else { String::new() };
    let said = |words: &[String]| headed(words).or_else(|| words.iter().find(|word| text.contains(word.as_str())).cloned());
    let scripted = walls.captcha_source.iter().find(|mark| page.source.contains(mark.as_str()));

    if let Some(word) = walls.login_titles.iter().find(|word| begins(&title, word)) {
        return Wall::sure(State::Restricted, Clue::new("login-wall", word));
    }
    if let Some(word) = headed(&walls.captcha_words) {
        return Wall::sure(State::BlockedToUs, Clue::new("captcha", word));
    }
    for (words, state, id) in [
        (&walls.geo_words, State::BlockedToUs, "geo-block"),
        (&walls.limit_words, State::BlockedToUs, "rate-limited"),
        (&walls.denied_words, State::BlockedToUs, "forbidden"),
        (&walls.private_words, State::Restricted, "is-private"),
        (&walls.password_words, State::Restricted, "login-wall"),
        (&walls.login_words, State::Restricted, "login-wall"),
        (&walls.age_words, State::Restricted, "age-gate"),
        (&walls.payment_words, State::Restricted, "payment-wall"),
        (&walls.captcha_words, State::BlockedToUs, "captcha"),
    ] {
        if let Some(word) = said(words) {
            return Wall::sure(state, Clue::new(id, word));
        }
    }
    // A field or a script alone stands on many pages that hide nothing: a short page made of it is a wall, on a long one it is a doubt.
    let clue = match (page.password, scripted) {
        (true, _) => Clue::new("login-wall", "password"),
        (false, Some(mark)) => Clue::new("captcha", mark),
        (false, None) => return Wall::default(),
    };
    if page.is_short() && page.text.len() < 600 && (200..300).contains(&answer.status) {
        return Wall::sure(if page.password { State::Restricted } else { State::BlockedToUs }, clue);
    }
    Wall { state: None, doubt: Some(clue) }
}

/// Whether the title begins with these words, and the last one ends there: "login" does not begin "logins of the world".
fn begins(title: &str, words: &str) -> bool {
    let after = |rest: &str| rest.chars().next().is_none_or(|letter| !letter.is_alphanumeric());
    title.strip_prefix(words).is_some_and(after)
        || title.strip_suffix(words).is_some_and(|rest| rest.ends_with("| ") || rest.ends_with("- ") || rest.ends_with("• ") || rest.ends_with("· "))
}

/// Whether an address is a page to log in.
pub(crate) fn is_login(to: &Url) -> bool {
    let walls = walls();
    let piece = |piece: &str| {
        let piece = piece.to_ascii_lowercase();
        let piece = piece.strip_suffix(".php").or_else(|| piece.strip_suffix(".html")).or_else(|| piece.strip_suffix(".aspx")).unwrap_or(&piece);
        walls.login_paths.iter().any(|one| one == piece)
    };
    let host = to.host_str().unwrap_or("");
    walls.login_hosts.iter().any(|one| one == host)
        || host.starts_with("login.")
        || host.starts_with("auth.")
        || to.path_segments().is_some_and(|mut pieces| pieces.any(piece))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logins() {
        for yes in
            ["https://h.example/accounts/login/?next=/p/1", "https://accounts.google.com/v3/x", "https://h.example/login.php", "https://login.h.example/"]
        {
            assert!(is_login(&Url::parse(yes).unwrap()), "{yes}");
        }
        for no in ["https://h.example/blogin", "https://h.example/p/login-tips", "https://h.example/"] {
            assert!(!is_login(&Url::parse(no).unwrap()), "{no}");
        }
    }
}
