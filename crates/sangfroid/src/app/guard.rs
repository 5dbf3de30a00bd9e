//! What has to hold before a request reaches the pages: our own host, our own origin, our own cookie.

use axum::http::{HeaderMap, Method, header};

use super::keys::Keys;

/// Why a request is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refused {
    /// Another name leads to this port: a page on the internet may have made its name lead here (DNS rebinding).
    Host,
    /// It was sent from a page that is not ours.
    Site,
    /// No cookie, or a wrong one.
    Cookie,
}

/// Whether a request is for this host and from our own pages.
///
/// # Errors
/// Why not.
pub(crate) fn from_here(method: &Method, headers: &HeaderMap, host: &str) -> Result<(), Refused> {
    is_host(headers, host)?;
    // What a browser says of where a request comes from (Fetch Metadata); `none` is an address that was typed or opened by a program.
    let site = headers.get("sec-fetch-site").map(|value| value.as_bytes());
    if !matches!(site, None | Some(b"same-origin" | b"none")) {
        return Err(Refused::Site);
    }
    let origin = headers.get(header::ORIGIN).map(|value| value.as_bytes());
    let ours = format!("http://{host}");
    match origin {
        Some(origin) if origin == ours.as_bytes() => Ok(()),
        Some(_) => Err(Refused::Site),
        // Browsers name the origin with each form that is sent.
        None if *method == Method::POST && site != Some(b"same-origin") => Err(Refused::Site),
        None => Ok(()),
    }
}

/// Whether a request names this host, and no other.
///
/// # Errors
/// When it does not.
pub(crate) fn is_host(headers: &HeaderMap, host: &str) -> Result<(), Refused> {
    if one(headers, header::HOST) == Some(host) { Ok(()) } else { Err(Refused::Host) }
}

/// Whether a request bears our cookie.
///
/// # Errors
/// When it does not.
pub(crate) fn known(headers: &HeaderMap, keys: &Keys) -> Result<(), Refused> {
    let fits = headers.get_all(header::COOKIE).iter().any(|value| value.to_str().is_ok_and(|value| keys.fits(value)));
    if fits { Ok(()) } else { Err(Refused::Cookie) }
}

/// The value of a header that stands there once.
fn one(headers: &HeaderMap, name: header::HeaderName) -> Option<&str> {
    let mut all = headers.get_all(name).iter();
    let only = all.next()?.to_str().ok()?;
    all.next().is_none().then_some(only)
}
