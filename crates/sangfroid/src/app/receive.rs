//! Takes a request off the wire: its address, the fields of its form, its files; each no larger than is wise.

use axum::body::Body;
use axum::extract::{FromRequest, Multipart};
use axum::http::{Method as Verb, Request as Wire, header};
use pages::{Fields, Method, Request, Upload};

/// Bytes of the fields of a form without files.
const FORM: usize = 4 << 20;
/// Bytes of all files of one form.
const FILES: usize = 64 << 20;

/// Why a request was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotTaken {
    /// Too large: nothing of it was kept.
    TooLarge,
    /// Neither to see nor to say.
    Verb,
    /// Not a form.
    Broken,
}

/// Reads a request to its end.
///
/// # Errors
/// What is too large, and what is no form.
pub(crate) async fn receive(wire: Wire<Body>) -> Result<Request, NotTaken> {
    let method = match *wire.method() {
        Verb::GET | Verb::HEAD => Method::Get,
        Verb::POST => Method::Post,
        _ => return Err(NotTaken::Verb),
    };
    let query = Fields::from_pairs(url::form_urlencoded::parse(wire.uri().query().unwrap_or_default().as_bytes()));
    let mut request = Request { method, path: wire.uri().path().to_owned(), query, form: Fields::default(), files: Vec::new() };
    if method == Method::Get {
        return Ok(request);
    }
    let kind = wire.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    if kind.starts_with("multipart/form-data") {
        let parts = Multipart::from_request(wire, &()).await.map_err(|_| NotTaken::Broken)?;
        (request.form, request.files) = parts_of(parts).await?;
    } else {
        let body = axum::body::to_bytes(wire.into_body(), FORM).await.map_err(|_| NotTaken::TooLarge)?;
        request.form = Fields::from_pairs(url::form_urlencoded::parse(&body));
    }
    Ok(request)
}

/// Fields and files, as they come; memory holds no more than the limit and one piece.
async fn parts_of(mut parts: Multipart) -> Result<(Fields, Vec<Upload>), NotTaken> {
    let (mut fields, mut files, mut total) = (Vec::new(), Vec::new(), 0);
    while let Some(mut part) = parts.next_field().await.map_err(|_| NotTaken::Broken)? {
        let name = part.name().unwrap_or_default().to_owned();
        let file = part.file_name().map(|name| name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned());
        let mut bytes = Vec::new();
        while let Some(piece) = part.chunk().await.map_err(|_| NotTaken::Broken)? {
            total += piece.len();
            if total > FILES {
                return Err(NotTaken::TooLarge);
            }
            bytes.extend_from_slice(&piece);
        }
        match file {
            Some(file) => files.push(Upload { field: name, name: file, bytes }),
            // Browsers end the lines of a field with CR LF, whatever was pasted.
            None => fields.push((name, String::from_utf8_lossy(&bytes).replace("\r\n", "\n"))),
        }
    }
    Ok((Fields::from_pairs(fields), files))
}
