//! How the addresses of a platform are built: a pattern of path and query, with the places where ids stand.

use serde::Deserialize;

use super::Kind;

/// One shape of address.
///
/// `/watch?v={id}`, `/@{account}/video/{id}`, `/d/{id}/*`: pieces between slashes are letter by letter, a place in braces, letters around
/// a place, or `*` for one piece. A pattern without `/**` at its end fits nothing longer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PathPattern {
    /// The shape.
    pub like: String,
    /// What it leads to.
    pub kind: Kind,
    /// Only on this host, or names under it.
    #[serde(default)]
    pub host: Option<String>,
    /// Which letters an id is made of: `digits`, `hex`, `word` (letters, digits, `-`, `_`), `any`.
    #[serde(default)]
    pub letters: Option<String>,
    /// How many at least and at most.
    #[serde(default)]
    pub length: Option<(usize, usize)>,
    /// First pieces that are the platform's own pages, and no account.
    #[serde(default)]
    pub not: Vec<String>,
}

/// What stood in the places.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Found {
    pub(crate) id: Option<String>,
    pub(crate) account: Option<String>,
}

impl PathPattern {
    /// What stands in the places, when the address has this shape.
    pub(crate) fn fits(&self, host: &str, path: &str, query: &str) -> Option<Found> {
        if self.host.as_ref().is_some_and(|one| !super::is_under(host, one)) {
            return None;
        }
        let (path_like, query_like) = self.like.split_once('?').unwrap_or((&self.like, ""));
        let (path_like, open) = path_like.strip_suffix("/**").map_or((path_like, false), |rest| (rest, true));
        let mut found = Found::default();
        let mut pieces = path.split('/').filter(|piece| !piece.is_empty());
        for like in path_like.split('/').filter(|piece| !piece.is_empty()) {
            self.piece(like, pieces.next()?, &mut found)?;
        }
        if !open && pieces.next().is_some() {
            return None;
        }
        for like in query_like.split('&').filter(|piece| !piece.is_empty()) {
            let (key, like) = like.split_once('=')?;
            let value = query.split('&').find_map(|pair| pair.split_once('=').filter(|(one, _)| *one == key))?.1;
            self.piece(like, value, &mut found)?;
        }
        Some(found)
    }

    fn piece(&self, like: &str, piece: &str, found: &mut Found) -> Option<()> {
        if like == "*" {
            return Some(());
        }
        let Some((before, rest)) = like.split_once('{') else {
            return like.eq_ignore_ascii_case(piece).then_some(());
        };
        let (place, after) = rest.split_once('}')?;
        let inner = piece.strip_prefix(before)?.strip_suffix(after)?;
        if inner.is_empty() {
            return None;
        }
        match place {
            "id" => {
                self.is_id(inner).then_some(())?;
                found.id = Some(inner.to_owned());
            }
            _ => {
                let own = self.not.iter().any(|one| one.eq_ignore_ascii_case(inner));
                (!own && inner.chars().all(|letter| letter.is_alphanumeric() || "-_.".contains(letter))).then_some(())?;
                found.account = Some(inner.to_owned());
            }
        }
        Some(())
    }

    fn is_id(&self, text: &str) -> bool {
        let fits = |byte: u8| match self.letters.as_deref() {
            Some("digits") => byte.is_ascii_digit(),
            Some("hex") => byte.is_ascii_hexdigit(),
            Some("any") => true,
            _ => byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_',
        };
        let (least, most) = self.length.unwrap_or((1, 200));
        (least..=most).contains(&text.len()) && text.bytes().all(fits) && !self.not.iter().any(|one| one.eq_ignore_ascii_case(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pattern(like: &str) -> PathPattern {
        PathPattern { like: like.to_owned(), kind: Kind::Video, host: None, letters: None, length: None, not: Vec::new() }
    }

    #[test]
    fn places() {
        let found = pattern("/@{account}/video/{id}").fits("h", "/@someone/video/123", "").unwrap();
        assert_eq!((found.account.as_deref(), found.id.as_deref()), (Some("someone"), Some("123")));
        assert_eq!(pattern("/watch?v={id}").fits("h", "/watch", "t=1&v=abc").unwrap().id.as_deref(), Some("abc"));
        assert_eq!(pattern("/video.{id}/*").fits("h", "/video.k1/a-title", "").unwrap().id.as_deref(), Some("k1"));
        assert!(pattern("/d/{id}").fits("h", "/d/abc/more", "").is_none());
        assert!(pattern("/d/{id}/**").fits("h", "/d/abc/more/still", "").is_some());
        assert!(pattern("/d/{id}").fits("h", "/d/", "").is_none());
    }
}
